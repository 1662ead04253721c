"""Scope is the only way to rows: every public function of data_access, with every role's scope.

Nobody lists the functions: they are found, and called with what their types ask for. What they do
is read from the statements that the database was given, and what they give is looked through.
"""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Table, delete, event, func, select
from sqlalchemy.exc import IntegrityError

from auth.viewer import Viewer
from data_access import access_tables, counting, load_tables, pseudonyms
from data_access.load_tables import loads
from data_access.loading.case_states import keep_case_states
from data_access.within import scoped
from domain.case_states import case_states, snapshots
from domain.errors import NotPermitted, Shown
from domain.measure import Measure
from domain.period import twelve_months_to
from domain.question import Question
from domain.scope import CaseScope, Scope
from domain.terms import Agency, Role
from domain.timeline import case_timeline, metadata
from measures.catalogue import CATALOGUE
from tests.data_access import walking
from tests.data_access.walking import Caller, CannotBeCalled, Function, Statement, name_of
from tests.pages.small_numbers import note_the_load
from tests.programme import Programme, emptied
from tests.two_units import AS_OF, two_units

WRITES_RECORDS = {
    "data_access.loading.": "brings the records in, whole, for who may load; shows none of them",
    "data_access.release_store.": "reads and writes a store of published values, with no record",
    "data_access.release_groups.": "counts of every unit, for whoever leads them all and publishes",
}
"""Packages that are not called, each with the reason."""
OPENS_ITS_OWN = {"data_access.engine", "data_access.release_store"}
"""The engine itself, and the store of releases, which has no record to reach."""
ABOUT_NOBODY = {
    "units": "the units there are",
    "targets": "what the partnership has set itself",
    "feed_timeline": "which feed has spoken, and when",
    "risk_scales": "the tools and domains there are",
    "snapshots": "which load kept how cases stood",
}
NO_RECORDS = (access_tables, load_tables, pseudonyms)
"""Modules whose tables are of those who sign in, of loads, and of this installation."""


def _tables(*modules: ModuleType) -> set[str]:
    found = [value for module in modules for value in vars(module).values()]
    return {one.name for one in found if isinstance(one, Table)}


RECORDS = {*metadata.tables} - {*ABOUT_NOBODY} - _tables(*NO_RECORDS)
"""Every other table: a new one is about somebody until somebody says that it is not."""
NAMES_A_RECORD = re.compile(rf"\b({'|'.join(sorted(RECORDS))})\b")
SAYS_WHOSE = re.compile(r"\bunit_id IN \(|\b0 = 1\b|\bfalse\b")
UNITS = frozenset({"U1", "U2"})

LEAD_OF_U1 = Viewer("ana", "Ana", Role.UNIT_LEAD, units=frozenset({"U1"}))
LEAD_OF_U2 = Viewer("bea", "Bea", Role.UNIT_LEAD, units=frozenset({"U2"}))
PARTNER_OF_U1 = Viewer("pia", "Pia", Role.PARTNER_LEAD, Agency.HEALTH, frozenset({"U1"}))
PARTNER_OF_U2 = Viewer("pat", "Pat", Role.PARTNER_LEAD, Agency.HEALTH, frozenset({"U2"}))
COMMISSIONER = Viewer("colm", "Colm", Role.COMMISSIONER, units=UNITS)
ADMINISTRATOR = Viewer("ada", "Ada", Role.ADMINISTRATOR, units=UNITS)
NOBODY = Viewer("nobody", "Lead of no unit", Role.UNIT_LEAD)
EVERYBODY = [
    LEAD_OF_U1,
    LEAD_OF_U2,
    PARTNER_OF_U1,
    PARTNER_OF_U2,
    COMMISSIONER,
    ADMINISTRATOR,
    NOBODY,
]


def every_function() -> list[Function]:
    return [
        one
        for one in walking.functions()
        if walking.reaches_a_database(one) and not name_of(one).startswith(tuple(WRITES_RECORDS))
    ]


def that_differ_for(viewer: Viewer) -> list[Function]:
    """What is told no scope answers everybody alike, and is asked by nobody. A partner counts what
    the lead of the unit does: theirs alone are the lists. An administrator has no scope to ask in.
    """
    if viewer is NOBODY:
        return every_function()
    kind = CaseScope if viewer in (PARTNER_OF_U1, PARTNER_OF_U2, ADMINISTRATOR) else Scope
    return [one for one in every_function() if walking.takes(one, kind, *OF_ITS_OWN[kind])]


OF_ITS_OWN: dict[type, tuple[type, ...]] = {CaseScope: (), Scope: (Question,)}


def may_see(viewer: Viewer) -> frozenset[str]:
    try:
        return viewer.scope.units
    except NotPermitted:
        return frozenset()


@contextmanager
def calling(engine: Engine, viewer: Viewer, measures: Mapping[str, Measure]) -> Iterator[Caller]:
    """What the viewer's functions are called with. A question to a CaseScope asks for all units."""
    day = date.fromisoformat(AS_OF)
    scope = Scope(may_see(viewer))
    with engine.connect() as connection:  # whatever is written is rolled back
        yield Caller(
            engine,
            connection,
            Question(scope, twelve_months_to(day), day),
            scope,
            lambda: viewer.case_scope("case list"),
            measures,
        )


ONE_OF_EACH_FORM = {one.key: one for one in {type(m): m for m in CATALOGUE.values()}.values()}
"""Every measure is asked by the lead of U1, and with all its splits in test_whose_records.py."""


class Walked:
    """What came of calling every function for one viewer, by the name of the call."""

    def __init__(self) -> None:
        self.given: dict[str, str] = {}
        self.statements: dict[str, list[Statement]] = {}
        self.cannot: list[str] = []

    @property
    def reading_records(self) -> set[str]:
        return {name for name, said in self.statements.items() if any(map(_reads_records, said))}


def walk(
    engine: Engine,
    viewer: Viewer,
    functions: list[Function],
    measures: Mapping[str, Measure] = ONE_OF_EACH_FORM,
) -> Walked:
    walked, said = Walked(), []

    def record(_c: Any, _cursor: Any, statement: str, values: Any, _x: Any, many: bool) -> None:
        rows = values if many else [values]
        said.append(Statement(statement, tuple(value for row in rows for value in row)))

    event.listen(engine, "before_cursor_execute", record)
    try:
        for function in functions:
            with calling(engine, viewer, measures) as caller:
                _call_each(caller, function, walked, said)
    finally:
        event.remove(engine, "before_cursor_execute", record)
    return walked


def _call_each(caller: Caller, function: Function, walked: Walked, said: list[Statement]) -> None:
    failed = []
    try:
        for name, call in caller.each_call(function):
            counting._counted.cache_clear()  # what is remembered runs no statement
            said.clear()
            walked.given[name], error = _given(call)
            walked.statements[name] = [*said]
            failed.append(error)
    except CannotBeCalled as reason:
        walked.cannot.append(str(reason))
    except NotPermitted:
        assert walking.takes(function, CaseScope)  # which this viewer cannot hold
    if failed and all(failed):
        walked.cannot.append(f"{name_of(function)} has never answered, only failed: {failed[0]}")


def _given(call: Callable[[], Any]) -> tuple[str, str]:
    """The answer, or the refusal; and what failed instead, such as a measure of another form."""
    try:
        answer = call()
        return repr(list(answer) if isinstance(answer, Iterator) else answer), ""
    except (Shown, IntegrityError) as refusal:
        return f"{type(refusal).__name__}: {refusal}", ""
    except Exception as error:
        return type(error).__name__, f"{type(error).__name__}: {error}"


def _reads_records(statement: Statement) -> bool:
    return NAMES_A_RECORD.search(statement.text) is not None


# What was asked of the database, and what came back


def reads_past_the_scope(walked: Walked, viewer: Viewer) -> list[str]:
    """Calls that name a table of records without saying whose, or that name another's unit."""
    others = UNITS - may_see(viewer)
    return [
        f"{name} reads records without `unit_id IN` of the scope: {statement.text[:200]} Read "
        "through data_access.within."
        for name, said in walked.statements.items()
        for statement in said
        if _reads_records(statement)
        and (not SAYS_WHOSE.search(statement.text) or others & {*map(str, statement.values)})
    ]


def gives_another_unit(walked: Walked, viewer: Viewer) -> list[str]:
    """Calls that read records and whose answer names a unit that is not the viewer's."""
    others = UNITS - may_see(viewer)
    return [
        f"{name} gives {other} to {viewer.name}"
        for name in walked.reading_records
        for other in others
        if other in walked.given[name]
    ]


@pytest.fixture
def both(sqlite_engine: Engine) -> Engine:
    return kept(Programme(sqlite_engine), "U1", "U2")


def kept(programme: Programme, *units: str) -> Engine:
    """These units, as after a load that kept how their cases stood."""
    two_units(programme, *units)
    engine = programme.engine
    with engine.begin() as connection:
        for table in (case_states, snapshots, loads):
            connection.execute(delete(table))
    note_the_load(engine)
    with engine.begin() as connection:
        keep_case_states(connection, 1)
    return engine


@pytest.mark.parametrize("viewer", EVERYBODY, ids=lambda viewer: viewer.name)
def test_every_function_stays_within_the_scope_of_whoever_calls_it(both, viewer):
    measures = CATALOGUE if viewer is LEAD_OF_U1 else ONE_OF_EACH_FORM
    walked = walk(both, viewer, that_differ_for(viewer), measures)
    assert walked.cannot == []
    assert reads_past_the_scope(walked, viewer) == []
    assert gives_another_unit(walked, viewer) == []


def test_no_answer_changes_when_another_unit_is_there_or_not(sqlite_engine):
    """Totals and counts name nobody: so every answer is compared with the one without U2."""
    alone = kept(Programme(sqlite_engine), "U1")
    before = {one.name: walk(alone, one, that_differ_for(one)).given for one in OF_U1}
    both = kept(emptied(sqlite_engine), "U1", "U2")
    for viewer in OF_U1:
        after = walk(both, viewer, that_differ_for(viewer)).given
        assert changed(before[viewer.name], after) == []


OF_U1 = (LEAD_OF_U1, PARTNER_OF_U1)


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    assert set(before) == set(after)
    return [name for name in before if before[name] != after[name]]


def test_the_walk_calls_what_counts_and_what_lists_and_reads_records_by_it(both):
    """Else it would have been a walk past everything."""
    few = {key: CATALOGUE[key] for key in ("open_cases", "uptake")}
    walked = walk(both, LEAD_OF_U1, every_function(), few)
    names = {name.split()[0] for name in walked.reading_records}
    assert names >= {
        "data_access.counting.count",
        "data_access.counting.count_all",
        "data_access.case_records.behind",
        "data_access.first_day.first_referral_on",
        "data_access.snapshots.states_at",
        "data_access.forms.rates.counted_rate",
        "data_access.tally.tally",
    }
    assert "U1-c1" in walked.given["data_access.case_records.behind open_cases"]
    assert "U1-c1" in walked.given["data_access.snapshots.states_at"]


def test_who_may_list_nothing_is_given_no_call_that_lists(both):
    for viewer in (COMMISSIONER, ADMINISTRATOR):
        lists = [one for one in every_function() if walking.takes(one, CaseScope)]
        assert lists
        assert walk(both, viewer, lists).given == {}


# What the walk would catch


def everybody(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.scalars(select(case_timeline.c.case_id)))


def of_a_unit(connection: Connection, unit_id: str) -> list[str]:
    asked = select(case_timeline.c.case_id).where(case_timeline.c.unit_id.in_([unit_id]))
    return list(connection.scalars(asked))


def share_of_all(engine: Engine, question: Question) -> tuple[int, int]:
    """Its own cases stand within the scope; the others they are a share of do not."""
    mine, every = scoped(question)(case_timeline), case_timeline
    asked = select(
        select(func.count()).select_from(mine).scalar_subquery(),
        select(func.count()).select_from(every).scalar_subquery(),
    )
    with engine.connect() as connection:
        return tuple(connection.execute(asked).one())


def by_secret(engine: Engine, secret: re.Pattern[str]) -> None: ...


@pytest.mark.parametrize("function", [everybody, of_a_unit])
def test_a_function_that_reads_past_the_scope_is_caught(both, function):
    walked = walk(both, LEAD_OF_U1, [function])
    [fault] = reads_past_the_scope(walked, LEAD_OF_U1)
    assert fault.startswith(f"{name_of(function)} reads records without")
    assert gives_another_unit(walked, LEAD_OF_U1)


def test_a_total_over_every_unit_is_caught_by_what_it_says(sqlite_engine):
    before = walk(kept(Programme(sqlite_engine), "U1"), LEAD_OF_U1, [share_of_all]).given
    after = walk(kept(emptied(sqlite_engine), "U1", "U2"), LEAD_OF_U1, [share_of_all]).given
    assert changed(before, after) == [name_of(share_of_all)]


def test_a_function_that_nobody_can_call_says_how_to_comply(both):
    [sentence] = walk(both, LEAD_OF_U1, [by_secret]).cannot
    assert "by_secret takes secret: re.Pattern[str], which nobody can make here" in sentence
    assert "teach tests/data_access/walking.py" in sentence


def test_no_function_opens_the_database_for_itself():
    """It would reach rows without saying so in what it takes."""
    assert [
        name_of(one)
        for one in walking.functions()
        if "database" in inspect.unwrap(one).__globals__ and one.__module__ not in OPENS_ITS_OWN
    ] == []


def test_no_reason_outlives_what_it_is_for():
    assert set(ABOUT_NOBODY) <= set(metadata.tables)
    names = [name_of(one) for one in walking.functions()]
    assert all(any(name.startswith(place) for name in names) for place in WRITES_RECORDS)
