"""What leaves: nothing for the wrong audience, and to the commissioner no count of one to four."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.release import release
from disclosure.released import Figure, Point, State, Step
from domain.counts import Count, FeedAge, Kind, StepCount
from domain.errors import NotFound, NotPermitted
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from tests.disclosure.counted import counts, followed, rate, steps, weeks

UNIT, PARTNERSHIP, COMMISSIONER = Audience
SMALL = range(1, 5)


def _to_the_commissioner(measure: str, *each: Count) -> Figure:
    return release(counts(measure, *each), COMMISSIONER).whole


@pytest.mark.parametrize("key", CATALOGUE)
@pytest.mark.parametrize("audience", Audience)
def test_a_measure_is_only_for_its_own_audience(key, audience):
    counted = counts(key, Count(Kind.COUNT, 0))
    if audience in CATALOGUE[key].audience:
        assert release(counted, audience).audience is audience
    else:
        with pytest.raises(NotPermitted, match=CATALOGUE[key].title):
            release(counted, audience)


@pytest.mark.parametrize(("people", "shown"), [(0, 0), (1, None), (4, None), (5, 5)])
def test_one_to_four_people_are_hidden_and_none_and_five_are_shown(people, shown):
    figure = _to_the_commissioner("referrals_received", Count(Kind.COUNT, people))
    assert (figure.numerator, figure.value) == (shown, shown)
    assert figure.state is (State.OK if shown is not None else State.HIDDEN)


def test_with_the_numerator_goes_everything_it_could_be_made_from():
    figure = _to_the_commissioner("uptake", rate(3, 56, steps=steps(60, 56)))
    assert (figure.state, figure.denominator) == (State.HIDDEN, 56)
    assert (figure.numerator, figure.value, figure.lower, figure.upper) == (None,) * 4


def test_with_a_small_base_goes_even_a_numerator_of_nobody():
    figure = _to_the_commissioner("uptake", rate(0, 4, steps=steps(20, 4)))
    assert (figure.state, figure.numerator, figure.denominator) == (State.HIDDEN, None, None)
    assert [step.count for step in figure.steps] == [20, None]


def test_a_small_week_is_hidden_with_its_parts_and_the_others_are_not():
    count = Count(Kind.COUNT, 14, series=weeks(5, 4, 0, 5))
    points = _to_the_commissioner("referrals_received", count).points
    assert [point.count for point in points] == [5, None, 0, 5]
    assert [part.count for point in points for part in point.parts] == [5, None, 0, 5]


def test_how_many_have_matured_is_hidden_with_the_few_who_have_not():
    few = Count(Kind.MATURITY, 54, 56, by="window", group="6_months", steps=steps(56, 2))
    figure = _to_the_commissioner("followed_up", few)
    assert (figure.numerator, figure.denominator) == (None, 56)
    assert [step.count for step in figure.steps] == [56, None]


def test_no_step_of_a_curve_between_its_grid_days_leaves():
    count = followed((100, True, 8), (400, False, 40))
    assert all(
        point.is_grid for point in _to_the_commissioner("reoffending_within_12_months", count).curve
    )


def _curve(*people):
    figure = _to_the_commissioner("reoffending_within_12_months", followed(*people))
    return figure, {point.day: point.events for point in figure.curve}


def test_a_headline_of_enough_is_shown_though_the_first_few_are_hidden():
    figure, events = _curve((50, True, 2), (200, True, 6), (600, False, 40))
    assert (figure.state, figure.numerator) == (State.OK, 8)
    assert events == {0: 0, 91: None, 183: None, 274: 8, 365: 8, 548: 8}


def test_few_events_between_a_day_of_the_curve_and_the_headline_hide_the_day():
    figure, events = _curve((50, True, 5), (300, True, 1), (600, False, 40))
    assert figure.numerator == 6
    assert events == {0: 0, 91: None, 183: None, 274: None, 365: 6, 548: 6}


def test_few_events_after_the_headline_are_hidden():
    _, events = _curve((50, True, 5), (500, True, 2), (600, False, 40))
    assert events == {0: 0, 91: 5, 183: 5, 274: 5, 365: 5, 548: None}


def test_a_headline_of_few_is_hidden_and_its_days_with_it():
    figure, events = _curve((50, True, 3), (600, False, 40))
    assert (figure.state, figure.numerator, figure.value) == (State.HIDDEN, None, None)
    assert events == {0: 0, 91: None, 183: None, 274: None, 365: None, 548: None}
    assert all(point.estimate is None for point in figure.curve if point.day)


def test_pounds_and_the_days_of_a_feed_are_not_people():
    pounds = _to_the_commissioner("spend_against_profile", Count(Kind.AMOUNT, 3.0, 4.0))
    days = _to_the_commissioner("feed_freshness", Count(Kind.DAYS, 2))
    assert (pounds.numerator, days.numerator) == (3, 2)


def _cost(pounds, people):
    split = (StepCount("Pounds spent", pounds), StepCount("Perpetrators", people))
    return _to_the_commissioner("cost_per_start", Count(Kind.COST, pounds, people, steps=split))


@pytest.mark.parametrize("people", SMALL)
def test_with_few_people_go_the_pounds_from_which_they_could_be_worked_out(people):
    figure = _cost(36000.0, people)
    assert (figure.state, figure.numerator, figure.denominator) == (State.HIDDEN, None, None)
    assert (figure.value, figure.lower, figure.upper) == (None,) * 3
    assert [step.count for step in figure.steps] == [None, None]


@pytest.mark.parametrize(("pounds", "people"), [(3.0, 12), (36000.0, 5), (36000.0, 0)])
def test_a_cost_of_nobody_or_of_enough_is_shown_however_few_the_pounds(pounds, people):
    figure = _cost(pounds, people)
    assert (figure.numerator, figure.denominator) == (pounds, people)
    assert [step.count for step in figure.steps] == [pounds, people]


def test_posts_are_not_people_but_not_for_the_commissioner_either():
    counted = counts("posts_filled", Count(Kind.SHARE, 12.5, 20.0))
    assert release(counted, PARTNERSHIP).whole.value == 62.5
    with pytest.raises(NotPermitted):
        release(counted, COMMISSIONER)


def test_the_share_of_few_people_goes_with_their_number():
    beside = Count(Kind.RATE, 3, 20, by="response_rate")
    released = release(counts("feels_safer", rate(0, 20), beside), COMMISSIONER)
    assert released.one("response_rate").state is State.HIDDEN


@pytest.mark.parametrize("audience", [UNIT, PARTNERSHIP])
def test_those_who_do_the_work_see_every_number(audience):
    figure = release(counts("uptake", rate(3, 56, steps=steps(57, 56))), audience).whole
    assert (figure.numerator, figure.value) == (3, 5.357)


def test_named_posts_are_for_the_unit_alone():
    counted = counts(
        "caseload_per_fte",
        Count(Kind.RATIO, 12, 2.0),
        Count(Kind.RATIO, 12, 2.0, by="profession", group="psychologist"),
        Count(Kind.RATIO, 12, 2.0, by="lead", group="ana"),
    )
    by = {
        audience: {one.by for one in release(counted, audience).figures}
        for audience in (UNIT, PARTNERSHIP)
    }
    assert by == {UNIT: {None, "profession", "lead"}, PARTNERSHIP: {None, "profession"}}


def test_what_was_not_received_is_not_hidden_but_not_received():
    absent = (FeedAge("", "referrals", None),)
    released = release(counts("adoption", rate(1, 2), feeds=absent), COMMISSIONER)
    assert released.whole.state is State.NOT_RECEIVED


def test_a_group_that_was_not_asked_for_is_not_found():
    with pytest.raises(NotFound, match="no group halton by area"):
        release(counts("adoption", rate(1, 20)), UNIT).one("area", "halton")


people = st.integers(0, 60)
any_count = st.builds(
    lambda kind, n, more, by, each, points: Count(
        kind, n, n + more, by=by, group="g", steps=steps(*each), series=weeks(*points)
    ),
    st.sampled_from([Kind.RATE, Kind.COUNT, Kind.MATURITY, Kind.RATIO, Kind.WEEKS, Kind.DAYS]),
    people,
    people,
    st.sampled_from([None, "area", "window"]),
    st.lists(people, max_size=4),
    st.lists(people, max_size=4),
)
any_follow = st.lists(st.tuples(st.integers(0, 700), st.booleans(), st.integers(1, 9)), max_size=25)


@given(any_count)
@settings(max_examples=200, deadline=None)
def test_to_the_commissioner_no_number_of_a_count_is_one_to_four(count):
    figure = _to_the_commissioner("uptake", count)
    assert not [number for number in _numbers(figure) if number in SMALL]
    if figure.state is State.HIDDEN:
        assert (figure.numerator, figure.value, figure.lower, figure.upper) == (None,) * 4


@given(any_follow)
@settings(max_examples=200, deadline=None)
def test_to_the_commissioner_no_number_of_a_curve_or_between_two_is_one_to_four(people):
    figure = _to_the_commissioner("reoffending_within_12_months", followed(*people))
    at_risk = [point.at_risk for point in figure.curve]
    events = [point.events for point in figure.curve if point.events is not None]
    known = sorted({0, *events, *([figure.numerator] if figure.numerator is not None else [])})
    between = [more - fewer for fewer, more in zip(known, known[1:], strict=False)]
    assert not [number for number in [*at_risk, *between, *_numbers(figure)] if number in SMALL]
    assert all(point.estimate is None for point in figure.curve if point.events is None)


@given(any_count)
@settings(max_examples=60, deadline=None)
def test_what_is_not_small_is_shown_as_it_was_counted(count):
    plain, figure = (release(counts("uptake", count), who).whole for who in (UNIT, COMMISSIONER))
    if not [number for number in _numbers(plain) if number in SMALL]:
        assert figure == plain


def _numbers(figure: Figure) -> list[float | None]:
    """Every count of people in a figure."""
    of_points = [part for point in figure.points for part in _parts(point)]
    return [figure.numerator, figure.denominator, *(s.count for s in figure.steps), *of_points]


def _parts(point: Point) -> list[float | None]:
    parts: tuple[Step, ...] = point.parts
    return [point.count, *(part.count for part in parts)]
