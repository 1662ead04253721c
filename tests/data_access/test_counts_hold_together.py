"""What must be true of every count, on random small programmes and random questions.

Which measures a property is asked of follows from their form and unit of count; an exception names
its reason.
"""

from collections import Counter
from functools import partial
from random import Random

import pytest

from data_access.counting import count
from domain.measure import (
    OVER_TIME,
    Cost,
    DaysHeld,
    Distribution,
    Flow,
    Freshness,
    Funnel,
    NetFlow,
    PersonTime,
    Rate,
    Waits,
)
from measures.catalogue import CATALOGUE
from tests.programme import emptied
from tests.second_way.asking import counted, drawn_in, question, random_question, whole
from tests.second_way.dice import Dice
from tests.second_way.random_programme import crowded, random_programme
from tests.second_way.renamed import asked_of_renamed, names_for, renamed

PEOPLE = ("perpetrator", "victim")
COUNTED = {key: one for key, one in CATALOGUE.items() if not isinstance(one, Freshness)}


def _counts_once(measure):
    return getattr(measure, "counted_once", None)


EVENTS_OF_A_PERIOD = {
    key
    for key, one in CATALOGUE.items()
    if isinstance(one, NetFlow)
    or (isinstance(one, Flow | Rate | Waits) and one.period_on and not _counts_once(one))
}
"""A row counts on one day, so two parts of a period share none."""
PEOPLE_OF_A_PERIOD = {key for key, one in CATALOGUE.items() if one.period_on and _counts_once(one)}
"""A person counts once in the whole of it and may count once in each part."""

IN_SEVERAL_GROUPS = {
    ("intervention_mix", "kind"): "a case may have offers of several kinds",
    ("protective_orders", "order_stage"): "an order that was granted was applied for too",
    ("protective_orders", "order_kind"): "a case may have orders of several kinds",
    ("reoffending_as_reported", "level"): "what was proven was reported before",
}
"""Splits whose groups are each a share of the whole base, but do not make it up."""
ONE_IN_EACH = {
    ("advocate_caseload", "advocate"): "a victim may have two advocates",
    ("recording_lag", "unit"): "an offence of a person in two units is one in each",
    ("dates_out_of_order", "unit"): "the same",
}
"""Splits by unit of what is a person's, and the like: one together, and one in each."""

THE_FIRST_MAY_BE_ANOTHER = {
    "net_flow": "closings count against openings",
    "offered": "another case may be the first, and its person in custody throughout",
    "reoffending_as_reported": "the index day may be an earlier one, before the period",
    "reoffending_within_12_months": "the index day may be an earlier one, over a year before",
    "reoffending_rate": "after an earlier index day there may be an earlier offence",
    "proven_reoffending": "the index day may be an earlier one, over a year before",
}
"""Measures whose numerator a wider question may lower, and why. So may that of every measure of
people by the first of several rows, where the first row of all came to something else."""
LESS_OF_THEM = {
    "offered": "another case may be the first, and its person in custody throughout",
    "reoffending_as_reported": "the index day may be an earlier one, before the period",
    "reoffending_rate": "after an earlier index day there may be an earlier offence",
}
"""Measures whose base, too, a wider question may lower."""

STATES_OF_A_DAY = {
    "overdue_reviews": "a case is open, or a review overdue, on some days and not on others",
    "plans_in_place": "the same",
}
TAKEN_BACK = {
    "reoffending_as_reported": "the first session attended moves the index day of a start",
    "proven_reoffending": "the same",
    "risk_reduction": "a closing is undone by a reopening",
}
"""What a later day may know better, and why."""
ONLY_GROW = {
    key
    for key, one in CATALOGUE.items()
    if isinstance(one, Flow | Rate | Funnel) and key not in STATES_OF_A_DAY | TAKEN_BACK
}
"""What happened in a period or by a day: later more of it is known, never less."""


def _drawn(engine, seed):
    dice = Dice(seed)
    return drawn_in(engine, random_programme(dice)), random_question(dice), dice


def _counts(programme, key, asked):
    """The whole, all that is said beside it and the groups it is always shown by."""
    return count(programme.engine, CATALOGUE[key], question(asked)).counts


@pytest.mark.parametrize("seed", range(200, 202))
def test_the_order_of_the_rows_changes_nothing(sqlite_engine, seed):
    programme, asked, dice = _drawn(sqlite_engine, seed)
    before = {key: _counts(programme, key, asked) for key in CATALOGUE}
    again = emptied(sqlite_engine)
    again.store({name: _shuffled(rows, dice) for name, rows in programme.stored.items()})
    for key in CATALOGUE:
        assert _counts(again, key, asked) == before[key], key


def _shuffled(rows, dice):
    return dice.sample(rows, len(rows))


@pytest.mark.parametrize(("order", "seed"), [("reversed", 210), ("shuffled", 211)])
def test_other_references_change_nothing(sqlite_engine, order, seed):
    dice = Dice(seed)
    tables, asked = crowded(random_programme(dice)), random_question(dice)
    programme = drawn_in(sqlite_engine, tables)
    turned = (lambda names: names[::-1]) if order == "reversed" else partial(_shuffled, dice=dice)
    names = names_for(programme.stored, turned)
    splits = {key: [None, *some_splits(one, dice), *_read(one)] for key, one in COUNTED.items()}
    before = {key: _said(programme, key, asked, splits[key]) for key in COUNTED}
    again = emptied(sqlite_engine)
    again.store(renamed(programme.stored, names))
    old = {new: name for (_, name), new in names.items()}
    for key in COUNTED:
        after = _said(again, key, asked_of_renamed(asked, names), splits[key], old)
        assert after == before[key], key


def _read(measure):
    """Two facts of the counted row that are not the same on all rows of one person."""
    return [by for by in ("area", "crime_type") if by in measure.breakdowns]


def _said(programme, key, asked, splits, old_names=None):
    """What is counted for each split, under the old names of the groups and in their order."""
    counts = (count(programme.engine, CATALOGUE[key], question(asked, by)).counts for by in splits)
    plain = [
        vars(one) | {"group": (old_names or {}).get(one.group, one.group)}
        for found in counts
        for one in found
    ]
    return sorted(plain, key=lambda one: (str(one["by"]), str(one["group"]), str(one["kind"])))


@pytest.mark.parametrize("seed", range(220, 224))
def test_two_parts_of_a_period_sum_to_the_whole_of_it(sqlite_engine, seed):
    programme, asked, dice = _drawn(sqlite_engine, seed)
    middle = dice.randint(asked.start, max(asked.start, asked.known_end - 1))
    parts = [asked._replace(end=middle), asked._replace(start=middle + 1)]
    if middle >= asked.end:
        return
    for key in EVENTS_OF_A_PERIOD:
        first, second = (whole(programme, key, part) for part in parts)
        both = whole(programme, key, asked)
        assert first.numerator + second.numerator == both.numerator, key
        for one, other, sum_of_both in zip(first.steps, second.steps, both.steps, strict=True):
            assert one.count + other.count == sum_of_both.count, (key, one.name)
    for key in PEOPLE_OF_A_PERIOD:
        bases = [whole(programme, key, part).denominator for part in parts]
        assert max(bases) <= whole(programme, key, asked).denominator <= sum(bases), key


@pytest.mark.parametrize("seed", range(240, 242))
def test_the_groups_sum_to_the_whole_but_for_people_in_two_units(sqlite_engine, seed):
    programme, asked, dice = _drawn(sqlite_engine, seed)
    for key, measure in COUNTED.items():
        everything = whole(programme, key, asked)
        for by in some_splits(measure, dice):
            groups = counted(programme, key, asked, by)
            _check_sums(measure, by, groups, everything)


def _check_sums(measure, by, groups, everything):
    key = measure.key
    n, base = (sum(getattr(one, part) or 0 for one in groups) for part in PARTS)
    if (key, by) in IN_SEVERAL_GROUPS:
        assert {one.denominator for one in groups} <= {everything.denominator}, (key, by)
        assert max((one.numerator for one in groups), default=0) <= everything.denominator
    elif _makes_up_the_base(measure, by):
        assert n == everything.denominator, (key, by)
        assert {one.denominator for one in groups} <= {n}, (key, by)
    elif isinstance(measure, DaysHeld) and by == measure.held_by:
        assert {one.denominator for one in groups} <= {n}, (key, by)
    elif isinstance(measure, Distribution) and by == measure.by_level:
        _check_scales(groups, everything)
    elif (key, by) in ONE_IN_EACH or by == "unit" and measure.unit_of_count in PEOPLE:
        assert n >= everything.numerator, (key, by)
        assert base >= (everything.denominator or 0) or key in LESS_OF_THEM, (key, by)
    else:
        assert n == pytest.approx(everything.numerator), (key, by)
        _check_base(measure, by, base, everything.denominator or 0)


def _makes_up_the_base(measure, by):
    """Every one of the base is in one of the groups, each a share of all of them."""
    if isinstance(measure, Funnel):
        return by == measure.outcome
    return by in measure.own_breakdowns and measure.own_breakdowns[by].of_all


def _check_scales(groups, everything):
    """A level is of its own scale; nothing is on a scale more often than there are things."""
    scales = Counter()
    for one in groups:
        scales[one.group.rpartition(":")[0]] += one.numerator
    for one in groups:
        assert one.denominator == scales[one.group.rpartition(":")[0]], one.group
    assert max(scales.values(), default=0) <= everything.numerator


def _check_base(measure, by, base, everything):
    if isinstance(measure, Cost):
        assert base >= everything, (measure.key, by)  # work of one person on two fund lines
    else:
        within = {"abs": 1e-4} if isinstance(measure, PersonTime) else {}  # years are rounded
        assert base == pytest.approx(everything, **within), (measure.key, by)


PARTS = ("numerator", "denominator")


def some_splits(measure, random: Random):
    """Its own, that by unit, and one more."""
    usual = {"unit", *measure.own_breakdowns} & set(measure.all_breakdowns)
    others = sorted(set(measure.all_breakdowns) - usual - set(_too_many_days(measure)))
    return sorted(usual) + random.sample(others, min(1, len(others)))


def _too_many_days(measure):
    """What is not counted by the day it happened has no weeks or months."""
    return () if measure.period_on else OVER_TIME


@pytest.mark.parametrize("seed", range(250, 253))
def test_removing_a_filter_never_lowers_a_count(sqlite_engine, seed):
    programme, asked, dice = _drawn(sqlite_engine, seed)
    unit = dice.choice(sorted(asked.units))
    wide = asked._replace(area=None, crime_type=None)
    narrow = dice.either(
        wide._replace(area="halton"),
        wide._replace(crime_type="stalking"),
        wide._replace(units=frozenset({unit})),
        wide._replace(units=frozenset({unit}), area="halton", crime_type="stalking"),
    )
    for key, measure in COUNTED.items():
        less, more = (whole(programme, key, one) for one in (narrow, wide))
        if not _goes_by_the_first(measure):
            assert less.numerator <= more.numerator, key
        if key not in LESS_OF_THEM:
            assert (less.denominator or 0) <= (more.denominator or 0), key
            for one, other in zip(less.steps, more.steps, strict=False):
                assert one.count <= other.count, (key, one.name)


def _goes_by_the_first(measure):
    once = isinstance(measure, Rate) and measure.counted_once and not measure.any_counts
    return once or measure.key in THE_FIRST_MAY_BE_ANOTHER


@pytest.mark.parametrize("seed", range(260, 264))
def test_a_later_day_never_makes_anything_not_have_happened(sqlite_engine, seed):
    programme, asked, dice = _drawn(sqlite_engine, seed)
    days = dice.randint(0, 90)
    for key in ONLY_GROW:
        then, later = (
            whole(programme, key, asked._replace(as_of=asked.as_of + more)) for more in (0, days)
        )
        assert then.numerator <= later.numerator, key
        assert (then.denominator or 0) <= (later.denominator or 0), key
        for before, after in zip(then.steps, later.steps, strict=True):
            assert before.count <= after.count, (key, before.name)


@pytest.mark.parametrize("seed", range(280, 283))
def test_a_waterfall_never_rises_and_ends_at_its_base(sqlite_engine, seed):
    programme, asked, _ = _drawn(sqlite_engine, seed)
    for key, measure in COUNTED.items():
        if isinstance(measure, Rate | Funnel):
            one = whole(programme, key, asked)
            numbers = [step.count for step in one.steps]
            assert numbers == sorted(numbers, reverse=True), key
            assert numbers[-1] == (one.denominator if isinstance(measure, Rate) else one.numerator)
            assert one.numerator <= one.denominator, key
