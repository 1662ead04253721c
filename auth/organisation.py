"""Sign-in through the organisation: whose identity it vouched for, once, and which account that is.

Streamlit's st.login speaks OpenID Connect and leaves a cookie that is good for 30 days and cannot
be revoked. So an identity opens a session of ours once, while it is fresh, and then never again.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Engine

from auth.accounts import BadAccount, Post, change_post
from auth.settings import Settings, settings
from data_access.access_log import ORGANISATION, UNKNOWN, Action, Actor, Door, write
from data_access.accounts import Account, Identity, find_by
from data_access.engine import at_a_form
from data_access.used_identities import use_identity
from domain.errors import NotPermitted

FRESH = timedelta(minutes=10)
"""Some providers date an identity five minutes back."""
ONE_LOGIN = ("iss", "sub", "aud", "iat", "nonce")
"""What tells one login from every other: the nonce is made for each."""
REFUSED = (
    "Your organisation knows you, but there is no account here for you to use. "
    "Ask an administrator."
)


def account_for(
    engine: Engine, claims: Mapping[str, Any], now: datetime | None = None
) -> str | None:
    """The account an identity opens. None: it is old or was used before, and says nothing now.

    An identity that nobody may use is refused in the same words whatever is wrong with it.
    """
    now = now or datetime.now(UTC)
    if not _is_fresh(claims, now):
        return None
    with at_a_form(engine) as connection:
        if not use_identity(connection, _hash(claims), now):
            return None
        account = _account_of(engine, claims, settings())
    if account and account.is_enabled and _role_is_as_vouched(engine, account, claims):
        return account.name
    actor = Actor(account.name, account.role) if account else UNKNOWN
    with at_a_form(engine) as connection:
        write(connection, actor, Action.REFUSAL, door=Door.ORGANISATION)
    raise NotPermitted(REFUSED)


def _is_fresh(claims: Mapping[str, Any], now: datetime) -> bool:
    issued = claims.get("iat")
    if not isinstance(issued, int | float) or not claims.get("nonce"):
        return False
    return abs(now.timestamp() - issued) <= FRESH.total_seconds()


def _hash(claims: Mapping[str, Any]) -> str:
    one = json.dumps([claims.get(name) for name in ONE_LOGIN])
    return hashlib.sha256(one.encode()).hexdigest()


def _account_of(engine: Engine, claims: Mapping[str, Any], asked: Settings) -> Account | None:
    """By the one claim that is set, and only from the one issuer that is.

    An e-mail address counts only if the provider says that it has checked it: elsewhere anybody
    can write down somebody else's.
    """
    value = claims.get(asked.claim)
    if claims.get("iss") != asked.issuer or not isinstance(value, str) or not value:
        return None
    if asked.claim == "email":
        if claims.get("email_verified") is not True:
            return None
        return _found(engine, "email", value.strip().casefold())
    return _found(engine, "organisation_id", value)


def _found(engine: Engine, column: Identity, value: str) -> Account | None:
    with engine.connect() as connection:
        return find_by(connection, column, value)


def _role_is_as_vouched(engine: Engine, account: Account, claims: Mapping[str, Any]) -> bool:
    """Where roles are mapped, exactly one must be vouched for, and the account takes it on.

    Where they are not, what the identity says of roles is not even read.
    """
    mapped = settings().roles
    if not mapped:
        return True
    claimed = claims.get("roles")
    names = claimed if isinstance(claimed, list) else [claimed]
    roles = {mapped[name] for name in names if isinstance(name, str) and name in mapped}
    if len(roles) != 1:
        return False
    [role] = roles
    if role is not account.role:
        try:
            change_post(
                engine, account.name, Post(role, account.units, account.agency), by=ORGANISATION
            )
        except BadAccount:
            return False
    return True
