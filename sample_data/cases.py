"""A case, and the direct work in it: the whole story, what is still to come included.

Days after the extract's day are kept here and left out when rows are written (days.seen), so that
whoever waits on that day waits for something.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sample_data.days import AS_OF
from sample_data.people import Person

if TYPE_CHECKING:
    from sample_data.cohort import Member
    from sample_data.referrals import Referral


@dataclass(slots=True, eq=False)
class Work:
    """An offer of direct work, and what came of it."""

    kind: str
    offered: int
    response: str
    responded: int
    started: int | None = None
    ended: int | None = None
    end_reason: str = ""


@dataclass(slots=True, eq=False)
class Case:
    """A piece of work adopted from a referral."""

    reference: str
    referral: Referral
    opened: int
    allocated: int
    assessed: int | None
    formulated: int | None
    work: list[Work] = field(default_factory=list)
    custody: tuple[int, int] | None = None
    closed: int = 0
    exit_reason: str = ""
    lead: str = ""
    member: Member | None = None
    """The place in the planted cohort, for whoever has one."""
    same_people_as: Case | None = None
    returns_as: Case | None = None
    parent: Case | None = None

    @property
    def has_start(self) -> bool:
        return any(work.started is not None for work in self.work)

    @property
    def perpetrator(self) -> Person | None:
        return self.referral.dyad.perpetrator if self.referral.dyad else None

    @property
    def victim(self) -> Person | None:
        return self.referral.dyad.victim if self.referral.dyad else None

    @property
    def ready(self) -> int:
        """The day on which an offer could be made."""
        return self.formulated or self.assessed or self.allocated

    @property
    def last_day(self) -> int:
        """The last day of the case inside the extract."""
        return min(self.closed, AS_OF)
