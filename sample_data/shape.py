"""What a unit looks like, as data: who refers, what becomes of it, who works there.

Numbers are those of the default extract; every other size is the same shape, scaled.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sample_data.days import AS_OF

Shares = Mapping[str, float]
AWAITING = "awaiting"
"""In place of a triage decision: the last referrals of a stretch, still to be looked at."""


@dataclass(frozen=True)
class Stretch:
    """Days in which referrals arrive at one unit, and what becomes of them."""

    first: int
    last: int
    decisions: Mapping[str, int]
    areas: Shares
    crime_types: Shares
    settled_by: int | None = None
    """All but those still awaiting are triaged by this day."""
    hand_picked: bool = False
    """The first referrals were chosen to be adopted, so that work could begin."""
    opening: bool = False
    """Nothing to link to yet: links fall in the later part only."""

    @property
    def referrals(self) -> int:
        return sum(self.decisions.values())


@dataclass(frozen=True)
class Intake:
    """Days, evenly spaced, on which a place in direct work comes free and somebody starts."""

    first: int
    span: int
    starts: int
    has_cohort: bool = False
    """The 56 of the stalking unit, whose stories are planted one by one (cohort.py)."""


@dataclass(frozen=True)
class Strain:
    """Days in which a wait is longer than usual."""

    first: int
    last: int
    times: float


NO_STRAIN = Strain(AS_OF, AS_OF, 1.0)


@dataclass(frozen=True)
class Queue:
    """From a day on, allocations keep up with only part of what is adopted."""

    since: int
    keeps_up_with: float


@dataclass(frozen=True)
class Funding:
    """A fund line that pays for a post from one day to another."""

    fund_line: str
    first: int
    last: int | None = None


@dataclass(frozen=True)
class Spell:
    """Days in which somebody held a post; without a last day, still."""

    first: int
    last: int | None = None


@dataclass(frozen=True)
class Post:
    """A post in a unit: who pays for it, and when somebody was in it."""

    agency: str
    profession: str
    fte: float
    funding: tuple[Funding, ...]
    held: tuple[Spell, ...]
    capacity: int | None = None
    """Cases that the holder should lead at most; none for those who lead no case."""
    draws: float = 1.0
    """Above 1, cases are given to this lead beyond a fair share."""


@dataclass(frozen=True)
class Tool:
    """A risk tool as the unit uses it: what it rates, and where levels stand at first."""

    name: str
    domains: tuple[str, ...]
    levels: Shares
    used_in: float = 100


@dataclass(frozen=True)
class OrderHabit:
    """The orders applied for from a day on."""

    since: int
    kinds: Mapping[str, int]


@dataclass(frozen=True)
class UnitShape:
    """One unit of the partnership."""

    unit_id: str
    name: str
    launched: int
    places: int
    stretches: tuple[Stretch, ...]
    intakes: tuple[Intake, ...]
    sources: Shares
    relationships: Shares
    lead_to_start: tuple[int, int]
    """Days from opening to start of direct work: median and 90th percentile."""
    tools: tuple[Tool, ...]
    orders: tuple[OrderHabit, ...]
    contacted_in_time: tuple[tuple[int, float], ...]
    """From a day on, so many in a hundred victims are reached within two days."""
    posts: tuple[Post, ...]
    assessment_strain: Strain = NO_STRAIN
    """By the day of allocation."""
    formulation_strain: Strain = NO_STRAIN
    """By the day of assessment."""
    start_strain: Strain = NO_STRAIN
    """By the day of the offer: places come free as before, those who get one waited longer."""
    waiting_for_health: tuple[tuple[int, int], ...] = ()
    """On a day, so many open cases wait for assessment, formulation or start."""
    queue: Queue | None = None
    known_elsewhere: float = 0.0
    """Of a hundred referrals, how many are of a person that another unit has met."""
    at_marac: float = 18.0
    has_slips: bool = False
    """Three rows with days in an impossible order, for a data-quality page to find."""

    @property
    def referrals(self) -> int:
        return sum(stretch.referrals for stretch in self.stretches)
