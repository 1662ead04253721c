from auth.demonstration import add_demonstration_accounts
from data_access.access_tables import account_units, accounts
from tests.people import people


def test_every_first_run_has_passwords_of_its_own(sqlite_engine, monkeypatch):
    """No default: each is drawn, shown once and different at the next."""
    monkeypatch.setattr("auth.passwords.kept", lambda password: "its hash")
    people(sqlite_engine)
    made = []
    for _ in ("one", "other"):
        made += [password for _, _, password in add_demonstration_accounts(sqlite_engine)]
        with sqlite_engine.begin() as connection:
            connection.execute(account_units.delete())
            connection.execute(accounts.delete())
    assert len(set(made)) == len(made) == 8
    assert all(len(password) == 19 for password in made)
