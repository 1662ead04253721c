"""What may be done to an account, by whom it is done, and the line it leaves in the access log.

Every change ends the sessions of the account. Each function is one transaction, its log line
included, so that no account changes without a trace.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from auth import passwords
from auth.permissions import Permission
from auth.roles import GRANTS, Reach, roles_with
from data_access import accounts
from data_access.access_log import Action, Actor, write
from data_access.access_tables import instant
from data_access.accounts import Account, account_name
from data_access.units import unit_ids
from domain.errors import NotFound, Shown
from domain.terms import Agency, Role

DOOR = "accounts"


class BadAccount(Shown):
    """An account that cannot be as asked; the message names the field."""


@dataclass(frozen=True)
class Post:
    """What an account is for: the role, and the units and the agency that go with it."""

    role: Role
    units: frozenset[str] = frozenset()
    agency: Agency | None = None


def list_accounts(engine: Engine) -> list[Account]:
    with engine.connect() as connection:
        return accounts.all_accounts(connection)


def add_account(
    engine: Engine,
    name: str,
    display_name: str,
    post: Post,
    *,
    by: Actor,
    must_choose_password: bool = True,
) -> str:
    """Make an account; the answer is its password, to be shown once and kept nowhere."""
    password = passwords.one_time_password()
    account = Account(
        name=_good_name(name),
        display_name=_good_display_name(display_name),
        role=post.role,
        agency=post.agency,
        units=_good_units(engine, post),
        password_hash=passwords.kept(password),
        must_choose_password=must_choose_password,
    )
    with engine.begin() as connection:
        if accounts.find_account(connection, account.name):
            raise BadAccount(f"User name: there is already an account called {account.name}.")
        accounts.insert_account(connection, account, datetime.now(UTC))
        _log(connection, by, f"add {account.name} as {account.role}")
    return password


def disable_account(engine: Engine, name: str, *, by: Actor) -> None:
    """Close an account: whoever is signed in with it is out at the next click."""
    with engine.begin() as connection:
        account = _existing(connection, name)
        _leave_somebody_in_charge(connection, account)
        accounts.change_account(connection, account.name, disabled_at=instant(datetime.now(UTC)))
        _log(connection, by, f"disable {account.name}")


def enable_account(engine: Engine, name: str, *, by: Actor) -> None:
    with engine.begin() as connection:
        account = _existing(connection, name)
        accounts.change_account(connection, account.name, disabled_at=None)
        _log(connection, by, f"enable {account.name}")


def reset_password(engine: Engine, name: str, *, by: Actor) -> str:
    """Give an account a new password, to be shown once; its owner must choose their own."""
    password = passwords.one_time_password()
    with engine.begin() as connection:
        account = _existing(connection, name)
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
        account = _existing(connection, name)
        if post.role not in roles_with(Permission.MANAGE_ACCOUNTS):
            _leave_somebody_in_charge(connection, account)
        accounts.change_account(connection, account.name, role=post.role, agency=post.agency)
        accounts.replace_units(connection, account.name, _good_units(engine, post))
        _log(connection, by, f"change {account.name} to {post.role}")


def _existing(connection: Connection, name: str) -> Account:
    account = accounts.find_account(connection, name)
    if account is None:
        raise NotFound(f"There is no account called {account_name(name)}.")
    return account


def _keep_password(
    connection: Connection, account: Account, password: str, *, must_choose_password: bool
) -> None:
    accounts.change_account(
        connection,
        account.name,
        password_hash=passwords.kept(password),
        must_choose_password=must_choose_password,
    )


def _leave_somebody_in_charge(connection: Connection, leaving: Account) -> None:
    in_charge = roles_with(Permission.MANAGE_ACCOUNTS)
    enabled = [a for a in accounts.all_accounts(connection) if a.is_enabled and a.role in in_charge]
    if [account.name for account in enabled] == [leaving.name]:
        raise BadAccount(
            f"{leaving.name} is the last account that can manage accounts. Make another first."
        )


def _good_name(typed: str) -> str:
    name = account_name(typed)
    if not accounts.NAME.fullmatch(name):
        raise BadAccount(
            "User name: use up to 64 letters, digits, full stops, hyphens or apostrophes, "
            "and no spaces."
        )
    return name


def _good_display_name(typed: str) -> str:
    display_name = " ".join(typed.split())
    if not display_name or len(display_name) > 80 or not display_name.isprintable():
        raise BadAccount("Name: write the person's name, in up to 80 characters.")
    return display_name


def _good_units(engine: Engine, post: Post) -> frozenset[str]:
    """The units of a post, where its role goes by units; none otherwise."""
    grant = GRANTS[post.role]
    if grant.only_cases_held_by_agency and post.agency is None:
        raise BadAccount(f"Agency: a {post.role.label.lower()} speaks for one. Choose it.")
    if grant.reach is not Reach.OWN_UNITS:
        return frozenset()
    if not post.units:
        raise BadAccount(f"Units: a {post.role.label.lower()} has at least one. Choose it.")
    known = unit_ids(engine)
    unknown = sorted(post.units - known) if known else []  # before the first load any may come
    if unknown:
        raise BadAccount(f"Units: there is no {listed(unknown)}. There are: {listed(known)}.")
    return post.units


def listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _log(connection: Connection, by: Actor, what: str) -> None:
    write(connection, by, Action.ALTERATION, door=DOOR, filters=what)
