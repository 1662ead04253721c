"""The second factor: a code of six digits that changes every half minute, from a person's phone.

A code is good once, half a minute early or late. Wrong ones count to the lock-out like passwords.
"""

import hmac
from datetime import UTC, datetime

import pyotp
import segno
from sqlalchemy import Engine

from auth import lock_out
from auth.factor_key import decrypted, encrypted
from auth.in_charge import check_is_somebody_elses
from data_access import accounts
from data_access.access_log import Action, Actor, Door, write
from data_access.accounts import Account
from data_access.engine import at_a_form
from domain.errors import NotFound, Shown

ISSUER = "Partnership Oversight"
EARLY_OR_LATE = (-1, 0, 1)


class BadCode(Shown):
    """A code that is not right, or not any more."""


def new_secret() -> str:
    return pyotp.random_base32()


def picture_of(secret: str, account: str) -> str:
    """The QR code that a phone's authenticator reads, as the address of an image."""
    address = pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=ISSUER)
    return segno.make(address, error="m").svg_data_uri(scale=5, border=4, light="#fff")


def set_up(
    engine: Engine, account: Account, secret: str, code: str, now: datetime | None = None
) -> None:
    """Keep the secret once its owner has shown a code of it. Every session of theirs ends."""
    step = _step_of(secret, code, now or datetime.now(UTC))
    if step is None:
        raise BadCode("Code: it does not fit. Check the phone's clock and type the code it shows.")
    kept = encrypted(engine, secret)
    with engine.begin() as connection:
        accounts.change_account(connection, account.name, factor_secret=kept, factor_step=step)
        by = Actor(account.name, account.role)
        write(
            connection,
            by,
            Action.ALTERATION,
            door=Door.SECOND_FACTOR,
            filters=f"set up for {account.name}",
        )


def is_right(
    engine: Engine, name: str, code: str, address: str, now: datetime | None = None
) -> bool:
    """Check a code at sign-in: counted first, good once."""
    now = now or datetime.now(UTC)
    attempt = lock_out.begin(engine, name, address, now)
    if attempt.may_be_checked and _is_good(engine, name, code, now):
        lock_out.passed(engine, attempt, whole=True, now=now)
        return True
    lock_out.note_refusal(engine, attempt, Door.SECOND_FACTOR, now)
    return False


def reset(engine: Engine, name: str, *, by: Actor) -> None:
    """Take the second factor away, for somebody who has lost the phone. Every session ends."""
    check_is_somebody_elses(name, by)
    with engine.begin() as connection:
        account = accounts.find_account(connection, name)
        if account is None:
            raise NotFound(f"There is no account called {accounts.account_name(name)}.")
        accounts.change_account(connection, account.name, factor_secret=None, factor_step=None)
        write(
            connection,
            by,
            Action.ALTERATION,
            door=Door.SECOND_FACTOR,
            filters=f"reset of {account.name}",
        )


def _is_good(engine: Engine, name: str, code: str, now: datetime) -> bool:
    with at_a_form(engine) as connection:
        account = accounts.find_account(connection, name)
        if account is None or account.factor_secret is None:
            return False
        step = _step_of(decrypted(engine, account.factor_secret), code, now)
        return step is not None and accounts.use_factor_step(connection, name, step)


def _step_of(secret: str, typed: str, now: datetime) -> int | None:
    """The time step whose code this is, if it is one of now."""
    code = "".join(typed.split()).encode()
    totp = pyotp.TOTP(secret)
    this_step = totp.timecode(now)
    for step in (this_step + offset for offset in EARLY_OR_LATE):
        if hmac.compare_digest(totp.generate_otp(step).encode(), code):
            return step
    return None
