"""Records shown one by one: the rows behind a number, once the access log knows of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeGuard

from sqlalchemy import ColumnElement, Engine, Select, and_, func, or_, select, true

from data_access.access_log import Action, Actor, write
from data_access.forms.follow_up import STILL_MATURING
from data_access.ladder import HIT, LABEL, Ladder, is_of_all, ladder
from data_access.pseudonyms import pseudonym
from data_access.within import asked_of, scoped
from domain.errors import BadQuestion, NotPermitted
from domain.measure import (
    OVER_TIME,
    Columns,
    Cost,
    DaysHeld,
    Distribution,
    FollowUp,
    Freshness,
    Funnel,
    Measure,
    Money,
    NetFlow,
)
from domain.period import span_of
from domain.question import Question
from domain.scope import CaseScope
from domain.terms import NOT_RECORDED
from domain.timeline import holding_spells

NUMERATOR, DENOMINATOR, EVERYTHING = "numerator", "denominator", "everything"
DETAILS: dict[str, str | None] = {
    "waiting_for": None,
    "level": None,
    "exit_reason": "closed_on",
    "end_reason": "ended_on",
    "triage_decision": "triaged_on",
    "lead_staff_id": "allocated_on",
    "cell": None,
    "rule": None,
    "earlier_on": None,
    "later_on": None,
    "looks_like": None,
}
"""What is said of a record, and the day it is known from: before that day it does not exist."""
NO_RECORDS = (Cost, Freshness, Money, NetFlow)
"""Forms whose number is no number of records; a measure may also say so of itself."""
MOVED = {"Opened": "opened", "Closed": "closed"}
"""The two parts of a net flow, which are numbers of cases although their difference is none."""
Wanted = tuple[Columns, list[ColumnElement[bool]]]


@dataclass(frozen=True)
class CaseRecord:
    """One record behind a number. `on` is the day that put it there, `days` its age since then."""

    reference: str
    unit_id: str
    area: str
    crime_type: str
    on: date | None
    days: int | None
    details: tuple[tuple[str, str], ...]


def behind(
    engine: Engine,
    scope: CaseScope,
    measure: Measure,
    question: Question,
    *,
    part: str = NUMERATOR,
    group: str | None = None,
    action: Action = Action.CONSULTATION,
) -> list[CaseRecord]:
    """The records behind a number, oldest first: as many as the number says.

    `part` is numerator, denominator, everything or the name of a step. `group` is one of the groups
    of the question's breakdown, or of follow-up a window. A CaseScope held by an agency gives only
    the cases that agency holds on the day asked, which may be fewer.
    """
    if not isinstance(scope, CaseScope):
        raise NotPermitted("Records one by one need more than leave to count them.")
    _check_has_records(measure, question, part, group)
    asked = replace(asked_of(measure, question), scope=_both(question, scope))
    if part == DENOMINATOR and _shares_one_base(measure, question):
        asked, group = asked.split_by(None), None
    statement = _records(measure, asked, scope, part, group)
    with engine.begin() as connection:
        rows = connection.execute(statement).mappings().all()
        write(
            connection,
            Actor(scope.viewer, scope.role),
            action,
            door=scope.door,
            filters=_filters(measure, asked, part, group),
            units=asked.scope.units,
            rows=len(rows),
        )
    return [_record(engine, measure, asked, scope, row) for row in rows]


def has_records(measure: Measure) -> bool:
    """Whether a number of this measure can be opened into its records."""
    return measure.lists_records and not isinstance(measure, NO_RECORDS)


def opens_into_records(measure: Measure) -> bool:
    """Whether any number of it can be; of a net flow what was opened, and what was closed."""
    return has_records(measure) or isinstance(measure, NetFlow)


def _check_has_records(measure: Measure, q: Question, part: str, group: str | None) -> None:
    if not has_records(measure) and not _is_moved(measure, part):
        raise BadQuestion(f"{measure.title} counts no records, so there are none to show.")
    if not _is_by_window(measure, q):
        measure.check_can_be_split_by(q.by)
    elif group not in dict(measure.windows):
        raise BadQuestion(f"{measure.title} has no window called {group}.")
    if isinstance(measure, DaysHeld) and q.by == measure.held_by:
        raise BadQuestion(f"{measure.title} counts days there, so there are no records to show.")
    if group is not None and q.by is None:
        raise BadQuestion(f"Say what {group} is a group of: the question is not split.")


def _is_moved(measure: Measure, part: str) -> bool:
    return isinstance(measure, NetFlow) and part in MOVED


def _is_by_window(measure: Measure, q: Question) -> TypeGuard[FollowUp]:
    """Windows stand beside the whole and do not split it: one person completes several."""
    return isinstance(measure, FollowUp) and q.by == "window"


def _shares_one_base(measure: Measure, q: Question) -> bool:
    """The groups are shares of everything: the base of each is the base of all."""
    return is_of_all(measure, q) or isinstance(measure, Funnel) and q.by == measure.outcome


def _both(question: Question, scope: CaseScope) -> CaseScope:
    """Never wider than either: the units asked for that are also the viewer's."""
    return replace(scope, units=scope.units & question.scope.units)


def _records(
    measure: Measure, q: Question, scope: CaseScope, part: str, group: str | None
) -> Select[Any]:
    c, conditions = _wanted(measure, q, part, group)
    oldest_first = [c[day].nulls_last() for day in _day_columns(measure) if day in c][:1]
    of_the_viewer = and_(*conditions, _held(scope, q, c))
    return select(*c).where(of_the_viewer).order_by(*oldest_first, c[measure.reference])


def _wanted(measure: Measure, q: Question, part: str, group: str | None) -> Wanted:
    """The rows to choose from, and which of them."""
    if isinstance(measure, NetFlow):
        c = measure.moved(scoped(q), q).c
        return c, [c[MOVED[part]] == 1, c.on.between(q.start_on, q.end_on)]
    if _is_by_window(measure, q):
        steps = ladder(measure, q.split_by(None))
        return steps.rows.c, [_of_window(measure, steps, q, part, group)]
    steps = ladder(measure, q)
    label = steps.rows.c[LABEL]
    by_level = isinstance(measure, Distribution) and q.by == measure.by_level
    in_group = _scale if by_level and part == DENOMINATOR else _group
    return steps.rows.c, [_part(measure, steps, part), in_group(q, label, group)]


def _of_window(
    measure: FollowUp, steps: Ladder, q: Question, part: str, group: str | None
) -> ColumnElement[bool]:
    """Who has been followed for the whole of a window, or who has not yet."""
    if part not in (NUMERATOR, STILL_MATURING):
        return _part(measure, steps, part)
    days = q.as_of_on - steps.rows.c[measure.start_on]
    window = dict(measure.windows)[group or ""]
    return days >= window if part == NUMERATOR else days < window


def _part(measure: Measure, steps: Ladder, part: str) -> ColumnElement[bool]:
    if part == NUMERATOR:
        return steps.rows.c[HIT] == 1
    if part in (EVERYTHING, measure.everything):
        return true()
    if part == DENOMINATOR:
        is_everything = isinstance(measure, Funnel) or not steps.names
        return true() if is_everything else steps.rungs[-1] == 1
    if part in steps.names:
        return steps.rungs[steps.names.index(part)] == 1
    raise BadQuestion(f"{measure.title} has no step called {part}.")


def _group(q: Question, label: ColumnElement[Any], group: str | None) -> ColumnElement[bool]:
    if group is None:
        return true()
    if q.by in OVER_TIME:
        first, last = span_of(q.by, group)
        return label.between(first.toordinal(), last.toordinal())
    return label == group


def _scale(q: Question, label: ColumnElement[Any], group: str | None) -> ColumnElement[bool]:
    """The base of a level is whatever has one on the same scale."""
    scale, colon, _ = (group or "").rpartition(":")
    return label.startswith(scale + colon, autoescape=True)


def _held(scope: CaseScope, q: Question, c: Any) -> ColumnElement[bool]:
    if scope.held_by is None:
        return true()
    if "case_id" not in c:
        raise NotPermitted("Only cases that your agency holds can be shown one by one.")
    spell = holding_spells.c
    now = and_(spell.from_on <= q.as_of_on, or_(spell.to_on.is_(None), spell.to_on > q.as_of_on))
    held = select(func.distinct(spell.case_id)).where(
        now, spell.agency == scope.held_by, spell.unit_id.in_(sorted(scope.units))
    )
    return c.case_id.in_(held)


def _day_columns(measure: Measure) -> list[str]:
    """Columns of the day that put a record behind the number; the first that it has counts."""
    own = [getattr(measure, name, None) for name in _DAYS]
    return [*(column for column in own if isinstance(column, str)), "on", "opened_on"]


_DAYS = ("since", "start_on", "period_on", "once_by")


def _record(
    engine: Engine, measure: Measure, q: Question, scope: CaseScope, row: Any
) -> CaseRecord:
    on: int | None = next((row[day] for day in _day_columns(measure) if day in row), None)
    if on is not None and on > q.as_of_on:
        on = None
    reference = row[measure.reference] or row.get("referral_id") or ""
    return CaseRecord(
        reference=pseudonym(engine, reference) if scope.pseudonymous else reference,
        unit_id=row["unit_id"],
        area=row.get("area", NOT_RECORDED),
        crime_type=row.get("crime_type", NOT_RECORDED),
        on=None if on is None else date.fromordinal(on),
        days=None if on is None else q.as_of_on - on,
        details=() if scope.pseudonymous else tuple(_details(q, row)),
    )


def _details(q: Question, row: Any) -> Iterator[tuple[str, str]]:
    """What was known of the record on the day asked."""
    for name, known_from in DETAILS.items():
        day = row.get(known_from) if known_from else q.as_of_on
        if row.get(name) is not None and day is not None and day <= q.as_of_on:
            yield name, _in_words(name, row[name])


def _in_words(name: str, value: Any) -> str:
    return date.fromordinal(value).isoformat() if name.endswith("_on") else str(value)


def _filters(measure: Measure, q: Question, part: str, group: str | None) -> str:
    """What was asked, in codes; never what was found."""
    asked = (
        f"from={q.period.start}",
        f"to={q.period.end}",
        f"as_of={q.as_of}",
        f"area={q.area or 'all'}",
        f"crime_type={q.crime_type or 'all'}",
        f"part={part}",
        f"group={group or 'all'}",
    )
    return f"{measure.key} " + " ".join(asked)
