"""What a deployment may set about signing in: environment variables, checked when the app starts.

README.md lists them. A value that is not one we can use stops the start, with a sentence.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from domain.errors import Shown
from domain.terms import Role

T = TypeVar("T")

IDLE_MINUTES = "OVERSIGHT_IDLE_MINUTES"
SESSION_HOURS = "OVERSIGHT_SESSION_HOURS"
SECOND_FACTOR = "OVERSIGHT_SECOND_FACTOR"
ISSUER = "OVERSIGHT_ORGANISATION_ISSUER"
CLAIM = "OVERSIGHT_ORGANISATION_CLAIM"
ROLES = "OVERSIGHT_ORGANISATION_ROLES"

CLAIMS = ("email", "oid", "sub")


class BadSetting(Shown):
    """A setting that cannot be used; the message names the variable and what would be right."""


@dataclass(frozen=True)
class Settings:
    """Everything that may be set about signing in."""

    idle: timedelta
    absolute: timedelta
    second_factor: frozenset[Role]
    issuer: str | None
    claim: str
    roles: dict[str, Role]

    @property
    def by_organisation(self) -> bool:
        """Whether people may sign in through their organisation."""
        return self.issuer is not None


def settings() -> Settings:
    """The settings as they are now, or a BadSetting."""
    absolute = _number(SESSION_HOURS, 12, least=1, most=24)
    return Settings(
        idle=timedelta(minutes=_number(IDLE_MINUTES, 30, least=1, most=absolute * 60)),
        absolute=timedelta(hours=absolute),
        second_factor=frozenset(_each(SECOND_FACTOR, _role)),
        issuer=_issuer(),
        claim=_claim(),
        roles=dict(_each(ROLES, _claim_and_role)),
    )


def _text(name: str) -> str:
    return os.environ.get(name, "").strip()


def _number(name: str, default: int, *, least: int, most: int) -> int:
    text = _text(name) or str(default)
    if text.isascii() and text.isdecimal() and least <= int(text) <= most:
        return int(text)
    raise BadSetting(f"{name}: write a whole number from {least} to {most}, not {text!r}.")


def _each(name: str, read: Callable[[str, str], T]) -> list[T]:
    """What stands in a list with commas, read one by one."""
    return [read(name, part.strip()) for part in _text(name).split(",") if part.strip()]


def _role(name: str, text: str) -> Role:
    for role in Role:
        if role.value == text:
            return role
    roles = ", ".join(role.value for role in Role)
    raise BadSetting(f"{name}: there is no role {text!r}. There are: {roles}.")


def _claim_and_role(name: str, text: str) -> tuple[str, Role]:
    claimed, equals, role = text.partition("=")
    if not claimed.strip() or not equals:
        raise BadSetting(f"{name}: write CLAIMED=role, with commas between them, not {text!r}.")
    return claimed.strip(), _role(name, role.strip())


def _issuer() -> str | None:
    text = _text(ISSUER)
    if text and not text.startswith(("https://", "http://127.0.0.1:")):
        raise BadSetting(f"{ISSUER}: write the provider's address, which begins with https://.")
    return text or None


def _claim() -> str:
    text = _text(CLAIM) or CLAIMS[0]
    if text not in CLAIMS:
        raise BadSetting(f"{CLAIM}: write one of {', '.join(CLAIMS)}, not {text!r}.")
    return text
