"""What may be done to an account, by whom it is done, and the line it leaves in the access log.

Every change ends the sessions of the account. Each function is one transaction, its log line
included, so that no account changes without a trace.
"""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from auth import passwords
from auth.account_fields import (
    BadAccount,
    Details,
    Post,
    good_display_name,
    good_email,
    good_name,
    good_organisation_id,
    good_units,
)
from auth.in_charge import MANAGES, check_is_somebody_elses, leave_somebody_in_charge
from data_access import accounts
from data_access.access_log import Action, Actor, write
from data_access.access_tables import instant
from data_access.accounts import Account, account_name
from data_access.sign_in_failures import forgive_account
from domain.errors import NotFound

DOOR = "accounts"


def list_accounts(engine: Engine) -> list[Account]:
    with engine.connect() as connection:
        return accounts.all_accounts(connection)


def add_account(
    engine: Engine,
    name: str,
    details: Details,
    post: Post,
    *,
    by: Actor,
    must_choose_password: bool = True,
) -> str:
    """Make an account; the answer is its password, to be shown once and kept nowhere."""
    password = passwords.one_time_password()
    account = Account(
        name=good_name(name),
        display_name=good_display_name(details.display_name),
        email=good_email(details.email),
        organisation_id=good_organisation_id(details.organisation_id),
        role=post.role,
        agency=post.agency,
        units=good_units(engine, post),
        password_hash=passwords.kept(password),
        must_choose_password=must_choose_password,
    )
    with engine.begin() as connection:
        if accounts.find_account(connection, account.name):
            raise BadAccount(f"User name: there is already an account called {account.name}.")
        _nobody_elses(connection, account)
        accounts.insert_account(connection, account, datetime.now(UTC))
        _log(connection, by, f"add {account.name} as {account.role}")
    return password


def disable_account(engine: Engine, name: str, *, by: Actor) -> None:
    """Close an account: whoever is signed in with it is out at the next click."""
    with engine.begin() as connection:
        account = _somebody_elses(connection, name, by)
        leave_somebody_in_charge(connection, account)
        accounts.change_account(connection, account.name, disabled_at=instant(datetime.now(UTC)))
        _log(connection, by, f"disable {account.name}")


def enable_account(engine: Engine, name: str, *, by: Actor) -> None:
    with engine.begin() as connection:
        account = _somebody_elses(connection, name, by)
        accounts.change_account(connection, account.name, disabled_at=None)
        _log(connection, by, f"enable {account.name}")


def unlock_account(engine: Engine, name: str, *, by: Actor) -> None:
    """Let its owner try again before the lock ends. Who is signed in stays so."""
    with engine.begin() as connection:
        account = _somebody_elses(connection, name, by)
        forgive_account(connection, account.name)
        _log(connection, by, f"unlock {account.name}")


def change_details(engine: Engine, name: str, details: Details, *, by: Actor) -> None:
    """Give an account another display name, e-mail address or organisation's id."""
    with engine.begin() as connection:
        account = replace(
            _somebody_elses(connection, name, by),
            display_name=good_display_name(details.display_name),
            email=good_email(details.email),
            organisation_id=good_organisation_id(details.organisation_id),
        )
        _nobody_elses(connection, account)
        accounts.change_account(
            connection,
            account.name,
            display_name=account.display_name,
            email=account.email,
            organisation_id=account.organisation_id,
        )
        _log(connection, by, f"change details of {account.name}")


def details_of(engine: Engine, name: str) -> Details:
    with engine.connect() as connection:
        account = _existing(connection, name)
    return Details(account.display_name, account.email or "", account.organisation_id or "")


def reset_password(engine: Engine, name: str, *, by: Actor) -> str:
    """Give an account a new password, to be shown once; its owner must choose their own."""
    password = passwords.one_time_password()
    with engine.begin() as connection:
        account = _somebody_elses(connection, name, by)
        _keep_password(connection, account, password, must_choose_password=True)
        _log(connection, by, f"reset password of {account.name}")
    return password


def choose_password(engine: Engine, name: str, password: str) -> None:
    """The owner's own password: not the one they hold already, which somebody else made."""
    with engine.begin() as connection:
        account = _existing(connection, name)
        passwords.check_password(password, account.name)
        if passwords.is_the_same(password, account.password_hash):
            raise passwords.BadPassword("Password: this is the one you have. Choose another.")
        _keep_password(connection, account, password, must_choose_password=False)
        _log(connection, Actor(account.name, account.role), f"choose password of {account.name}")


def change_post(engine: Engine, name: str, post: Post, *, by: Actor) -> None:
    """Give an account another role, other units or another agency."""
    with engine.begin() as connection:
        account = _somebody_elses(connection, name, by)
        if post.role not in MANAGES:
            leave_somebody_in_charge(connection, account)
        accounts.change_account(connection, account.name, role=post.role, agency=post.agency)
        accounts.replace_units(connection, account.name, good_units(engine, post))
        _log(connection, by, f"change {account.name} to {post.role}")


def _existing(connection: Connection, name: str) -> Account:
    account = accounts.find_account(connection, name)
    if account is None:
        raise NotFound(f"There is no account called {account_name(name)}.")
    return account


def _somebody_elses(connection: Connection, name: str, by: Actor) -> Account:
    check_is_somebody_elses(name, by)
    return _existing(connection, name)


def _keep_password(
    connection: Connection, account: Account, password: str, *, must_choose_password: bool
) -> None:
    accounts.change_account(
        connection,
        account.name,
        password_hash=passwords.kept(password),
        must_choose_password=must_choose_password,
    )


def _nobody_elses(connection: Connection, account: Account) -> None:
    """An address or an id opens one account: two would leave open whose it is."""
    theirs: tuple[tuple[accounts.Identity, str | None, str], ...] = (
        ("email", account.email, "E-mail"),
        ("organisation_id", account.organisation_id, "Organisation's id"),
    )
    for column, value, field in theirs:
        holder = accounts.find_by(connection, column, value) if value else None
        if holder and holder.name != account.name:
            raise BadAccount(f"{field}: {holder.name} has this one already.")


def _log(connection: Connection, by: Actor, what: str) -> None:
    write(connection, by, Action.ALTERATION, door=DOOR, filters=what)
