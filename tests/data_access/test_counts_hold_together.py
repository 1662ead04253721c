"""What must be true of every count, on random small programmes and random questions."""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from data_access.case_records import DENOMINATOR, NUMERATOR, behind, has_records
from data_access.ladder import is_of_all
from domain.measure import Cost, DaysHeld, Distribution, Funnel, Rate, Ratio
from domain.scope import CaseScope
from measures.catalogue import CATALOGUE
from tests.programme import emptied
from tests.second_way.asking import counted, drawn_in, question, questions, whole
from tests.second_way.random_programme import programmes

MODEST = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),  # to make a failure smaller takes minutes
)
FEW = settings(MODEST, max_examples=4)
LISTED = {key: one for key, one in CATALOGUE.items() if has_records(one)}
ONE_PERSON_IN_EACH_UNIT = {
    key for key, one in CATALOGUE.items() if one.unit_of_count in ("perpetrator", "victim")
}
FLOWS = (
    "referrals_received",
    "triaged_in_time",
    "adoption",
    "consultation_given",
    "repeat_referrals",
    "assessed_in_time",
    "net_flow",
)
ONLY_GROW = (
    "referrals_received",
    "triaged_in_time",
    "adoption",
    "consultation_given",
    "repeat_referrals",
    "assessed_in_time",
    "uptake",
    "completion",
    "uptake_funnel",
    "support_offered",
    "support_accepted",
)
"""What happened in a period: later more of it is known, never less. Elsewhere an index day moves
when the first session follows a start, and a closing is undone by a reopening."""
DAYS_HELD = {one.held_by for one in CATALOGUE.values() if isinstance(one, DaysHeld)}
"""Splits whose groups are days and no records."""
BY_THE_FIRST_OF_SEVERAL = {
    "completion": "without the filter another ending may be the first",
    "reoffending_as_reported": "without the filter the index day may be an earlier one",
    "reoffending_within_12_months": "the same",
    "reoffending_rate": "the same",
    "proven_reoffending": "the same",
    "attrition": "as completion",
    "repeat_victimisation": "without the filter an earlier acceptance may be the first",
    "net_flow": "closings count against openings",
    "contacted_in_time": "without the filter the first referral may be another, contacted late",
    "safety_plans": "without the filter the first acceptance may be another, planned for late",
    "feels_safer": "without the filter the first answer may be a no",
}
"""Measures whose numerator a wider question may lower, and why."""
IN_SEVERAL_GROUPS = {
    ("intervention_mix", "kind"),
    ("protective_orders", "order_stage"),
    ("protective_orders", "order_kind"),
    ("reoffending_as_reported", "level"),
}
"""Each group is looked for in everybody, and one may be in several or in none."""


@given(programmes(), questions(), st.integers(0, 1000))
@MODEST
def test_the_order_of_the_rows_changes_nothing(sqlite_engine, tables, asked, seed):
    programme = drawn_in(sqlite_engine, tables)
    before = {key: counted(programme, key, asked) for key in CATALOGUE}
    again = emptied(sqlite_engine)
    again.store({name: _shuffled(rows, seed) for name, rows in programme.stored.items()})
    assert {key: counted(again, key, asked) for key in CATALOGUE} == before


def _shuffled(rows, seed):
    return Random(seed).sample(rows, len(rows))


@given(programmes(), questions(), st.integers(0, 300))
@MODEST
def test_two_parts_of_a_period_sum_to_the_whole_of_it(sqlite_engine, tables, asked, days):
    programme = drawn_in(sqlite_engine, tables)
    middle = min(asked.start + days, asked.end - 1)
    if middle < asked.start:
        return
    parts = [asked._replace(end=middle), asked._replace(start=middle + 1)]
    for key in FLOWS:
        first, second = (whole(programme, key, part) for part in parts)
        both = whole(programme, key, asked)
        assert first.numerator + second.numerator == both.numerator, key
        for one, other, sum_of_both in zip(first.steps, second.steps, both.steps, strict=True):
            assert one.count + other.count == sum_of_both.count, key


@given(programmes(), questions(), st.randoms(use_true_random=False))
@MODEST
def test_the_groups_sum_to_the_whole_but_for_people_in_two_units(
    sqlite_engine, tables, asked, random
):
    programme = drawn_in(sqlite_engine, tables)
    for measure in CATALOGUE.values():
        everything = whole(programme, measure.key, asked)
        for by in _some_splits(measure, random):
            groups = counted(programme, measure.key, asked, by)
            n, base = (sum(getattr(one, part) or 0 for one in groups) for part in PARTS)
            if by in ONE_IN_EACH and key in ONE_PERSON_IN_EACH_UNIT:
                assert n >= everything.numerator, (key, by)
            elif isinstance(measure, Cost):
                assert n == pytest.approx(everything.numerator), (key, by)
                assert base >= everything.denominator, (key, by)  # a referral of two lines
            elif _shares_one_base(measure, by):
                assert n == everything.denominator, (key, by)
            elif isinstance(measure, Distribution) and by == measure.by_level:
                assert set(_scales(groups).values()) == {everything.numerator}
            elif by != "feed" and (key, by) not in IN_SEVERAL_GROUPS:
                assert n == pytest.approx(everything.numerator), (key, by)
                assert base == pytest.approx(everything.denominator or 0), (key, by)
            if by == "unit" and measure.key in ONE_PERSON_IN_EACH_UNIT:
                assert n >= everything.numerator, (measure.key, by)
            elif _is_of_one_base(measure, asked, by):
                assert {one.denominator for one in groups} <= {n}, (measure.key, by)
                assert by in DAYS_HELD or n == everything.denominator, (measure.key, by)
            elif isinstance(measure, Distribution) and by == measure.by_level:
                assert _scales(groups) == {_scale(one): one.denominator for one in groups}
                assert max(_scales(groups).values(), default=0) <= everything.numerator
            elif by != "feed":
                assert n == pytest.approx(everything.numerator), (measure.key, by)
                assert base == pytest.approx(everything.denominator or 0), (measure.key, by)


def _is_of_one_base(measure, asked, by):
    """The groups are shares of the same base, and make it up."""
    outcomes = isinstance(measure, Funnel) and by == measure.outcome
    return outcomes or by in DAYS_HELD or is_of_all(measure, question(asked, by))


def _shares_one_base(measure, by):
    """Each group is a share of everybody in the base, and all of them make it up."""
    if isinstance(measure, Funnel):
        return by == measure.outcome
    return by in measure.own_breakdowns and measure.own_breakdowns[by].of_all


def _some_splits(measure, random):
    """Its own, those by unit and area, and one more."""
    usual = {"unit", "area", *measure.own_breakdowns} & set(measure.all_breakdowns)
    others = sorted(set(measure.all_breakdowns) - usual)
    return sorted(usual) + random.sample(others, min(1, len(others)))


ONE_IN_EACH = ("unit", "advocate")
"""Splits in which a person may be one of several groups."""
PARTS = ("numerator", "denominator")


def _scales(groups):
    scales = Counter()
    for one in groups:
        scales[_scale(one)] += one.numerator
    return scales


def _scale(one):
    return one.group.rpartition(":")[0]


@given(programmes(), questions())
@MODEST
def test_removing_a_filter_never_lowers_a_count(sqlite_engine, tables, asked):
    programme = drawn_in(sqlite_engine, tables)
    narrow, wide = asked._replace(area="halton"), asked._replace(area=None)
    for key in set(CATALOGUE) - {"feed_freshness"}:
        less, more = (whole(programme, key, one) for one in (narrow, wide))
        if key not in BY_THE_FIRST_OF_SEVERAL:
            assert less.numerator <= more.numerator, key
        if less.steps and key != "reoffending_as_reported":
            assert less.steps[0].count <= more.steps[0].count, key


@given(programmes(), questions(), st.integers(0, 90))
@MODEST
def test_a_later_day_never_makes_anything_not_have_happened(sqlite_engine, tables, asked, days):
    programme = drawn_in(sqlite_engine, tables)
    for key in ONLY_GROW:
        then, later = (
            whole(programme, key, asked._replace(as_of=asked.as_of + more)) for more in (0, days)
        )
        assert then.numerator <= later.numerator, key
        assert (then.denominator or 0) <= (later.denominator or 0), key
        for before, after in zip(then.steps, later.steps, strict=True):
            assert before.count <= after.count, (key, before.name)


@given(programmes(), questions())
@MODEST
def test_a_waterfall_never_rises_and_ends_at_its_base(sqlite_engine, tables, asked):
    programme = drawn_in(sqlite_engine, tables)
    for key, measure in CATALOGUE.items():
        if isinstance(measure, Rate | Funnel):
            one = whole(programme, key, asked)
            numbers = [step.count for step in one.steps]
            assert numbers == sorted(numbers, reverse=True), key
            assert numbers[-1] == (one.denominator if isinstance(measure, Rate) else one.numerator)
            assert one.numerator <= one.denominator, key


@given(programmes(), questions())
@FEW
def test_a_list_has_as_many_records_as_its_number_says(sqlite_engine, tables, asked):
    programme = drawn_in(sqlite_engine, tables)
    for key, measure in LISTED.items():
        one = whole(programme, key, asked)
        steps = [measure.everything, *(step.name for step in measure.steps)]
        counts = {step.name: step.count for step in one.steps if step.name in steps}
        counts[NUMERATOR] = one.numerator
        if one.denominator is not None and not isinstance(measure, Ratio):
            counts[DENOMINATOR] = one.denominator
        assert {part: _listed(programme, key, asked, part) for part in counts} == counts, key


@given(programmes(), questions(), st.randoms(use_true_random=False))
@FEW
def test_a_list_of_a_group_has_as_many_records_as_it_says(sqlite_engine, tables, asked, random):
    programme = drawn_in(sqlite_engine, tables)
    for key, measure in LISTED.items():
        for by in (one for one in _some_splits(measure, random) if one not in DAYS_HELD):
            for one in counted(programme, key, asked, by):
                listed = _listed(programme, key, asked, NUMERATOR, by, one.group)
                assert listed == one.numerator, (key, by, one.group)


def _listed(programme, key, asked, part, by=None, group=None):
    scope = CaseScope(asked.units, viewer="ana", door="case list")
    wanted = question(asked, by)
    return len(behind(programme.engine, scope, CATALOGUE[key], wanted, part=part, group=group))
