"""Viewer: who is looking, and from that whose records may be counted, or shown, for whom."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from auth.permissions import Permission, check_may
from auth.roles import GRANTS, PREVIEWED, Grant, Reach
from auth.settings import settings
from data_access.access_log import Actor
from data_access.accounts import Account
from data_access.sessions import BY_PASSWORD, Proof
from data_access.viewing import actor_as
from domain.errors import NotPermitted
from domain.scope import CaseScope, Scope
from domain.terms import Agency, Audience, Role


class First(Enum):
    """What comes before any page, in this order."""

    GIVE_CODE = auto()
    CHOOSE_PASSWORD = auto()
    SET_UP_CODE = auto()


SAID_FIRST = {
    First.GIVE_CODE: "Give the code from your phone first.",
    First.CHOOSE_PASSWORD: "Choose a password of your own first.",
    First.SET_UP_CODE: "Set up your second factor first.",
}
"""What is said of a page until then."""


@dataclass(frozen=True)
class Viewer:
    """A person who is signed in. `units` are those whose records may be counted for them.

    `really` is their own role while they look as another would (auth/view_as.py).
    """

    name: str
    display_name: str
    role: Role
    agency: Agency | None = None
    units: frozenset[str] = frozenset()
    proof: Proof = BY_PASSWORD
    first: First | None = None
    really: Role | None = None

    @property
    def grant(self) -> Grant:
        return GRANTS[self.role]

    @property
    def permissions(self) -> frozenset[Permission]:
        if self.really is None:
            return self.grant.permissions
        return self.grant.permissions & PREVIEWED

    @property
    def actor(self) -> Actor:
        """The viewer as the access log names them."""
        if self.really is None:
            return Actor(self.name, self.role)
        return actor_as(Actor(self.name, self.really), self.role)

    @property
    def scope(self) -> Scope:
        """Whose records may be counted for them."""
        if self.grant.reach is Reach.NO_UNIT:
            raise NotPermitted("Your role does not see case data.")
        return Scope(self.units)

    @property
    def audience(self) -> Audience:
        """Which form of a figure is fit for them."""
        if self.grant.audience is None:
            raise NotPermitted("Your role does not see figures.")
        return self.grant.audience

    def case_scope(self, door: str) -> CaseScope:
        """Whose records may be shown to them one by one, through a door the access log names."""
        check_may(self, Permission.SEE_CASE_RECORDS)
        whole = CaseScope(self.scope.units, viewer=self.name, role=self.actor.role, door=door)
        if not self.grant.only_cases_held_by_agency:
            return whole
        if self.agency is None:  # a CaseScope without an agency is one of every agency
            raise NotPermitted("Your account names no agency, so there are no cases to show.")
        return replace(whole, held_by=self.agency, pseudonymous=True)


def viewer_of(
    account: Account, every_unit: Callable[[], frozenset[str]], proof: Proof = BY_PASSWORD
) -> Viewer:
    """The viewer an account makes; `every_unit` is asked where the role reaches that far."""
    reaches_all = GRANTS[account.role].reach is Reach.EVERY_UNIT
    return Viewer(
        name=account.name,
        display_name=account.display_name,
        role=account.role,
        agency=account.agency,
        units=every_unit() if reaches_all else account.units,
        proof=proof,
        first=_first(account, proof),
    )


def is_whole(account: Account, proof: Proof) -> bool:
    """Was everything shown that the account asks for?"""
    return proof.with_code or not account.has_second_factor


def _first(account: Account, proof: Proof) -> First | None:
    """Whose organisation vouched for them has no use for a password of ours."""
    if not is_whole(account, proof):
        return First.GIVE_CODE
    if account.must_choose_password and not proof.by_organisation:
        return First.CHOOSE_PASSWORD
    if account.role in settings().second_factor and not account.has_second_factor:
        return First.SET_UP_CODE
    return None
