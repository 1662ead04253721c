"""Whatever is done to an account, somebody can still manage accounts afterwards."""

from sqlalchemy import Connection

from auth.account_fields import BadAccount
from auth.permissions import Permission
from auth.roles import roles_with
from data_access import accounts
from data_access.access_log import Actor
from data_access.accounts import Account, account_name

MANAGES = roles_with(Permission.MANAGE_ACCOUNTS)
OWN_ACCOUNT = (
    "This is your own account. Another administrator can change it; your own password you change "
    "under Your account."
)


def is_own(name: str, by: Actor) -> bool:
    """Is this the account that somebody is signed in with? A terminal has none."""
    return account_name(name) == by.name


def check_is_somebody_elses(name: str, by: Actor) -> None:
    """Refuse a change of one's own account: one click would lock its owner out."""
    if is_own(name, by):
        raise BadAccount(OWN_ACCOUNT)


def leave_somebody_in_charge(connection: Connection, leaving: Account) -> None:
    """Refuse that the last enabled one goes. Call it first: of two at once the second waits."""
    accounts.hold_accounts(connection, MANAGES)
    enabled = [a for a in accounts.all_accounts(connection) if a.is_enabled and a.role in MANAGES]
    if [account.name for account in enabled] == [leaving.name]:
        raise BadAccount(
            f"{leaving.name} is the last account that can manage accounts. Make another first."
        )
