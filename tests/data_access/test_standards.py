"""The standards in force on a day, from the targets the partnership has set."""

from datetime import date

import pytest

from data_access.standards import standards_on
from domain.standards import DEFAULTS
from tests.drawn_rows import drawn

TARGETS = """
    measure     unit_id  from_on     target
    triage      -        2020-01-01  5
    triage      -        2020-02-01  4       # replaces the one before, from its day on
    triage      U1       2020-02-01  2       # this unit's own
    allocation  -        2020-04-01  1       # not yet in force
    uptake      -        2020-01-01  60      # a target of a measure, no standard of a wait
"""


@pytest.fixture
def targets(programme):
    rows = [{**row, "unit_id": row["unit_id"] or ""} for row in drawn(TARGETS)]
    programme.holds("targets", rows)
    programme.build()
    return programme.engine


@pytest.mark.parametrize(
    ("day", "common", "own"),
    [("2019-12-31", 3, 3), ("2020-01-01", 5, 5), ("2020-01-31", 5, 5), ("2020-02-01", 4, 2)],
)
def test_the_last_standard_set_by_the_day_is_in_force(targets, day, common, own):
    standards = standards_on(targets, date.fromisoformat(day))
    assert (standards.days("triage"), standards.days("triage", "U1")) == (common, own)
    assert standards.days("triage", "U2") == common


def test_what_is_not_yet_in_force_leaves_the_default(targets):
    assert standards_on(targets, date(2020, 3, 6)).days("allocation") == DEFAULTS["allocation"]


def test_a_target_of_a_measure_is_no_standard(targets):
    assert standards_on(targets, date(2020, 3, 6)).days("uptake") is None


def test_nothing_set_is_the_working_defaults(engine):
    standards = standards_on(engine, date(2020, 3, 6))
    assert {key: standards.days(key) for key in DEFAULTS} == DEFAULTS
