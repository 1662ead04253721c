"""What the fields of an account may hold, each refused by its name with what would be right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Engine

from auth.roles import GRANTS, Reach
from data_access import accounts
from data_access.access_log import TERMINAL, UNKNOWN
from data_access.accounts import account_name
from data_access.units import unit_ids
from domain.errors import Shown
from domain.terms import Agency, Role

EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
ORGANISATION_ID = re.compile(r"[!-~]{1,255}")
NAMES_OF_THE_LOG = frozenset({TERMINAL.name, UNKNOWN.name, "nobody"})
"""What the access log calls whoever has no account: a line of theirs would read as somebody's."""


class BadAccount(Shown):
    """An account that cannot be as asked; the message names the field."""


@dataclass(frozen=True)
class Post:
    """What an account is for: the role, and the units and the agency that go with it."""

    role: Role
    units: frozenset[str] = frozenset()
    agency: Agency | None = None


@dataclass(frozen=True)
class Details:
    """Who an account is: the person's name, and how their organisation knows them."""

    display_name: str
    email: str = ""
    organisation_id: str = ""


def good_name(typed: str) -> str:
    name = account_name(typed)
    if not accounts.NAME.fullmatch(name):
        raise BadAccount(
            "User name: use up to 64 letters, digits, full stops, hyphens or apostrophes, "
            "and no spaces."
        )
    if name in NAMES_OF_THE_LOG:
        raise BadAccount(f"User name: {name} is what the access log calls no account. Use another.")
    return name


def good_display_name(typed: str) -> str:
    display_name = " ".join(typed.split())
    if not display_name or len(display_name) > 80 or not display_name.isprintable():
        raise BadAccount("Name: write the person's name, in up to 80 characters.")
    return display_name


def good_email(typed: str) -> str | None:
    """As it is stored: one address however it is capitalised. Whether it exists is not asked."""
    email = typed.strip().casefold()
    if email and not (EMAIL.fullmatch(email) and email.isprintable()):
        raise BadAccount("E-mail: write an address such as name@example.org, or nothing.")
    return email or None


def good_organisation_id(typed: str) -> str | None:
    organisation_id = typed.strip()
    if organisation_id and not ORGANISATION_ID.fullmatch(organisation_id):
        raise BadAccount("Organisation's id: up to 255 characters, and no spaces, or nothing.")
    return organisation_id or None


def good_units(engine: Engine, post: Post) -> frozenset[str]:
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
