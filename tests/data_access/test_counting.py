"""Counting: whole first, then groups in order, and kept until the next load."""

import pytest
from sqlalchemy import event, insert

from data_access.counting import FORMS, count
from data_access.load_tables import loads
from domain.errors import BadQuestion
from domain.measure import Measure
from measures.catalogue import CATALOGUE
from tests.programme import Programme
from tests.two_units import AS_OF, two_units


@pytest.fixture
def both(engine):
    return two_units(Programme(engine), "U1", "U2")


def test_every_form_of_measure_can_be_counted():
    assert set(FORMS) == set(Measure.__subclasses__())
    assert {type(measure) for measure in CATALOGUE.values()} <= set(FORMS)


@pytest.mark.parametrize("key", CATALOGUE)
def test_the_whole_comes_first_then_what_the_measure_is_always_shown_by(both, key):
    counted = both.count(key, AS_OF).counts
    assert (counted[0].by, counted[0].group) == (None, None)
    always = [one.by for one in counted if one.by in CATALOGUE[key].all_breakdowns]
    assert list(dict.fromkeys(always)) == list(CATALOGUE[key].shown_by) or key == "feed_freshness"


@pytest.mark.parametrize("key", CATALOGUE)
def test_a_measure_is_split_by_what_it_declares_and_by_nothing_else(both, key):
    for by in CATALOGUE[key].all_breakdowns:
        assert {one.by for one in both.count(key, AS_OF, by=by).counts} >= {None, by}
    with pytest.raises(BadQuestion, match=f"{key} cannot be split by colour. It can be split by"):
        both.count(key, AS_OF, by="colour")


def test_units_are_shown_in_order_even_those_with_nothing(both):
    units = both.ask("uptake", AS_OF, by="unit", units=("U1", "U2", "U3")).by("unit")
    assert [unit.group for unit in units] == ["U1", "U2", "U3"]
    assert units[-1].denominator == 0


def test_groups_come_in_the_fields_own_order_and_not_recorded_last(programme):
    programme.referrals("""
        area        relationship
        warrington  stranger
        halton      -
        not_known   acquaintance
    """)
    groups = {
        by: list(programme.groups("referrals_received", AS_OF, by=by))
        for by in ("area", "relationship")
    }
    assert groups == {
        "area": ["halton", "warrington", "not_known"],
        "relationship": ["acquaintance", "stranger", "not_recorded"],
    }


def test_weeks_and_quarters_are_named_by_their_monday_and_their_number(programme):
    programme.referrals("received_on \n 2019-12-31 \n 2020-01-01")
    groups = [
        programme.groups("referrals_received", AS_OF, by=by) for by in ("week", "month", "quarter")
    ]
    assert groups == [
        {"2019-12-30": 2},
        {"2019-12": 1, "2020-01": 1},
        {"2019-Q4": 1, "2020-Q1": 1},
    ]


def test_a_period_still_to_come_counts_nothing(both):
    for key in CATALOGUE:
        if CATALOGUE[key].period_on not in (None, "month_on"):  # pounds are to date
            figure = both.whole(key, AS_OF, start="2020-03-07", end="2020-04-01")
            assert not figure.numerator, key
            assert figure.points == (), key


class Watch:
    """How many statements an engine was asked to run."""

    def __init__(self, engine):
        self.statements = []
        event.listen(engine, "before_cursor_execute", self._note)

    def _note(self, _connection, _cursor, statement, *_rest):
        self.statements.append(statement)


def test_a_count_is_kept_and_asked_of_the_database_once(sqlite_engine):
    programme = two_units(Programme(sqlite_engine), "U1")
    first = programme.count("uptake", AS_OF)
    watch = Watch(sqlite_engine)
    assert programme.count("uptake", AS_OF) is first
    assert all("FROM loads" in statement for statement in watch.statements)


def test_another_viewers_scope_is_another_count(both):
    mine, theirs = (both.count("open_cases", AS_OF, units=(unit,)) for unit in ("U1", "U2"))
    assert mine.counts[0].numerator < theirs.counts[0].numerator


def test_a_load_makes_every_count_anew(both):
    before = both.count("uptake", AS_OF)
    with both.engine.begin() as connection:
        connection.execute(
            insert(loads).values(loaded_at="now", loaded_by="x", extract="x", report="{}")
        )
    after = both.count("uptake", AS_OF)
    assert after is not before
    assert after.counts == before.counts


def test_a_rate_takes_one_statement_for_its_whole(sqlite_engine):
    """Counting is done by the database: nothing is fetched to be counted here."""
    programme = two_units(Programme(sqlite_engine), "U1")
    question = programme.question(AS_OF)
    watch = Watch(sqlite_engine)
    count(sqlite_engine, CATALOGUE["uptake"], question)
    assert len([s for s in watch.statements if "intervention_timeline" in s]) == 1
