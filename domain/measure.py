"""What a measure is: its definition as data, in a closed set of forms. None of them runs a query.

`rows` says which table the measure speaks of. It is given `scoped`, the only way to a table: a
function that turns a timeline table into its rows inside the viewer's scope and filters.
Everything, the top of the ladder, is the rows whose `period_on` lies in the period and whose
`state` holds; `steps` narrow it to the denominator, each holding together with all before it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from sqlalchemy import ColumnElement, FromClause, Table

from domain.errors import BadQuestion
from domain.question import Question
from domain.terms import Audience, Term
from domain.ties import WorstFirst

Columns = Any  # the `.c` of a FromClause: columns by name


class Scoped(Protocol):
    """The rows of a table inside the viewer's scope, and the filters but for `filtered=False`.

    What is only looked up for a row that the filters have let through is not itself filtered. Of
    the ledger, `wholly` leaves only the fund lines that pay for no unit outside the scope.
    """

    def __call__(
        self, table: Table, *, filtered: bool = True, wholly: bool = False
    ) -> FromClause: ...


Rows = Callable[[Scoped, Question], FromClause]
Condition = Callable[[Columns, Question], ColumnElement[bool]]
Label = Callable[[Columns, Question], ColumnElement[Any]]


class Direction(Term):
    UP = "up", "More is better"
    DOWN = "down", "Less is better"
    CONTEXT = "context", "Neither more nor less is better"


class UnitOfCount(Term):
    """What one of the count is; `label` is the plural."""

    REFERRAL = "referral", "referrals"
    CASE = "case", "cases"
    PERPETRATOR = "perpetrator", "perpetrators"
    VICTIM = "victim", "victims"
    OFFER = "offer", "offers"
    SESSION = "session", "sessions"
    PAIR_OF_ASSESSMENTS = "pair of assessments", "pairs of assessments"
    ACTION = "action", "actions"
    EVENT = "event", "events"
    CELL = "cell", "cells"
    POST = "whole-time post", "whole-time posts"
    POUND = "pound", "pounds"
    FEED = "feed", "feeds"


NOT_PEOPLE = frozenset({UnitOfCount.POUND, UnitOfCount.FEED})
"""What says nothing about anybody, however few there are."""


class Step(NamedTuple):
    """A named condition: one rung of the ladder from everything to the denominator."""

    name: str
    holds: Condition


class Breakdown(NamedTuple):
    """A split of the measure's own: its label in SQL, and its groups in the order to show them.

    `show_empty` keeps groups that nothing is in, where their zero says something. With `of_all` the
    groups are shares of one base, every one of them, and not each of a base of its own.
    """

    label: Label
    groups: tuple[str, ...] = ()
    show_empty: bool = False
    of_all: bool = False


class Beside(NamedTuple):
    """A share shown beside a rate, such as the response rate: one step's count of another's."""

    name: str
    numerator: str
    denominator: str


EVERYONE = frozenset(Audience)
UNIT_AND_PARTNERSHIP = frozenset({Audience.UNIT, Audience.PARTNERSHIP})
UNIT_AND_COMMISSIONER = frozenset({Audience.UNIT, Audience.COMMISSIONER})

DESCRIBED_BY = (
    "unit",
    "area",
    "crime_type",
    "agency",
    "source",
    "relationship",
    "sex",
    "ethnic_group",
    "age_band",
)
"""Splits that every row copied from a referral can be asked for."""
OVER_TIME = ("week", "month", "quarter")


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A definition. Sentences are the definition on screen; the rest is what is counted.

    A rate `of_a_day` is a picture of the day asked, whatever the period.
    Without the tables it `needs` there is no figure; it `also_reads` others as far as they have
    been received, and without them is true of the rest.
    """

    key: str
    title: str
    question: str
    numerator_words: str
    denominator_words: str = ""
    unit_of_count: UnitOfCount
    direction: Direction
    audience: frozenset[Audience]
    needs: tuple[str, ...]
    also_reads: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    rows: Table | Rows
    everything: str
    period_on: str | None = None
    state: Condition | None = None
    steps: tuple[Step, ...] = ()
    breakdowns: tuple[str, ...] = DESCRIBED_BY
    own_breakdowns: dict[str, Breakdown] = field(default_factory=dict, hash=False, compare=False)
    shown_by: tuple[str, ...] = ()
    unit_only: tuple[str, ...] = ()
    of_whole_units: bool = False
    lists_records: bool = True
    of_a_day: bool = False
    reference: str = "case_id"

    def __post_init__(self) -> None:
        for sentence in ("title", "question", "numerator_words"):
            if not getattr(self, sentence):
                raise ValueError(
                    f"{self.key} has no {sentence}: a definition is whole or not there"
                )
        unknown = set(self.shown_by) - set(self.all_breakdowns)
        if unknown:
            raise ValueError(f"{self.key} is shown by {unknown}, which it cannot be split by")

    @property
    def all_breakdowns(self) -> tuple[str, ...]:
        return (*self.breakdowns, *self.own_breakdowns)

    def check_can_be_split_by(self, breakdown: str | None) -> None:
        if breakdown and breakdown not in self.all_breakdowns:
            offered = ", ".join(self.all_breakdowns) or "nothing"
            raise BadQuestion(
                f"{self.key} cannot be split by {breakdown}. It can be split by: {offered}."
            )

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Measure) and other.key == self.key


@dataclass(frozen=True, kw_only=True, eq=False)
class Rate(Measure):
    """n of N with a ladder. `counted_once` names the person column: one row a person counts.

    The row that counts is the person's first (by `once_by`, else `period_on`) that passes every
    step; of several on that day by what `once_then` says, else the one that the `direction` calls
    worse. With `any_counts` a person is in the numerator if any of their passing rows is. On a base
    under `enough` it is too early to say. `beside` are shares of one step of another.
    """

    numerator: Condition
    counted_once: str | None = None
    once_by: str | None = None
    once_then: tuple[WorstFirst, ...] = ()
    once_words: str = ""
    any_counts: bool = False
    enough: int = 0
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Flow(Measure):
    """Events by the day they happen, with a series by week."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Snapshot(Measure):
    """A state on the day asked; `since` is the column its age counts from."""

    since: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Stock(Measure):
    """What is open on a day and on each Sunday of the period, from openings and closings."""

    history: Rows


@dataclass(frozen=True, kw_only=True, eq=False)
class NetFlow(Measure):
    """Openings less closings by week, and the weeks to clear what is open at the recent pace.

    `moved` are the movements with the case of each, to be listed.
    """

    movements: Rows
    moved: Rows
    pace_weeks: int = 8


@dataclass(frozen=True, kw_only=True, eq=False)
class Distribution(Measure):
    """A state on the day asked, by level, apart for each scale: the base of a group is its scale.

    `by_level` names the breakdown whose groups are scale:level; split by it a row is a thing on one
    scale, else a thing.
    """

    by_level: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Funnel(Measure):
    """People at each step, and by `outcome`, where they are or why they left."""

    outcome: str
    leaving: frozenset[str]


@dataclass(frozen=True, kw_only=True, eq=False)
class Ratio(Measure):
    """Things over an amount: cases over whole-time staff, people over places.

    `summed` names the column whose sum the things are, where they are no number of rows. With
    `is_share` the amount is all there could be, and the value a share of it, which may pass 100%.
    `movements` are the things' beginnings and endings, for a series by week (see NetFlow).
    """

    base_rows: Rows
    amount: str
    amount_words: str
    capacity: str | None = None
    ratio_unit: str = ""
    summed: str | None = None
    is_share: bool = False
    movements: Rows | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class DaysHeld(Measure):
    """Days that each holder has had the things of the base, of all their days so far.

    A row is one time of holding; `from_on` and `until_on` are its first day and the day it ended,
    or the day asked while it lasts. `held_by` names the breakdown whose groups are in days.
    """

    from_on: str
    until_on: str
    held_by: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Survival(Measure):
    """Time from a start to an event, those without it censored on the day asked.

    `custody` names the column of days not at liberty between the two, which the adjusted form
    leaves out of the time at risk. Until `enough` people began so long ago that they could be
    followed to the horizon, it is too early to say.
    """

    start_on: str
    event_on: str
    horizon: int
    grid: tuple[tuple[str, int], ...]
    least_at_risk: int = 10
    enough: int = 20
    custody: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class PersonTime(Measure):
    """First events for each 100 person-years at risk; the adjusted form leaves out custody days."""

    start_on: str
    event_on: str
    custody: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Waits(Measure):
    """Time from a start to its end, those still waiting censored on the day asked.

    `competing_on` is the day on which waiting ended another way: it competes, it does not censor.
    `standard` is the wait whose service standard the share within it is taken at; `custody` names
    the column of days not at liberty while waiting, left out in the adjusted form.
    """

    start_on: str
    event_on: str
    competing_on: str | None = None
    standard: str | None = None
    custody: str | None = None
    grid: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Quantiles(Measure):
    """The median and the 90th percentile of a length in days; a step refuses a negative one.

    `since` is the day that its records are listed by.
    """

    length: Label
    since: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class FollowUp(Measure):
    """How many have been followed for each window; a window says nothing until enough have."""

    start_on: str
    windows: tuple[tuple[str, int], ...]
    enough: int = 20


@dataclass(frozen=True, kw_only=True, eq=False)
class Cost(Measure):
    """Pounds spent on a fund line for each thing done with it in the same whole months.

    `rows` are the things done, one row each, with their `fund_line`; `spend_rows` the months of the
    ledger.
    """

    spend_rows: Rows


@dataclass(frozen=True, kw_only=True, eq=False)
class Money(Measure):
    """Pounds by month: planned, committed, spent, against the whole of the fund line.

    With `is_forecast` the number is what the line will have cost: spent, committed, and what is
    planned for the months that have not begun.
    """

    is_forecast: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Freshness(Measure):
    """Days since each feed last spoke."""

    stale_after: int = 8
