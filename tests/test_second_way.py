"""Two ways to every number agree, on random small programmes and random questions."""

from collections import Counter

import pytest

from data_access.counting import count
from domain.counts import Count, Kind
from domain.measure import UnitOfCount
from measures.catalogue import CATALOGUE
from tests.drawn_rows import whole as filled
from tests.second_way import SECOND_WAY, Answer, Asked, Facts
from tests.second_way.asking import counted, drawn_in, question, random_question
from tests.second_way.dice import AREAS, CRIMES, UNITS, Dice
from tests.second_way.random_programme import crowded, random_programme

NOBODY = Count(Kind.COUNT, 0, 0)
SEEDS = (35, 38, 123, 25, 98, 68, 144, 89, 6, 12)
"""Of the first 150, ten in which every measure counts something twice."""
OF_PEOPLE = {
    key
    for key, measure in CATALOGUE.items()
    if measure.unit_of_count in (UnitOfCount.PERPETRATOR, UnitOfCount.VICTIM)
}
"""A person counts in one group, by the first event: a filter asks another question than a split."""


def test_every_measure_has_a_second_way_but_the_age_of_a_feed():
    assert set(CATALOGUE) - set(SECOND_WAY) == {"feed_freshness"}


def test_every_measure_has_something_to_count_in_these_programmes():
    """If not, the seeds are to be chosen anew: random_programme draws otherwise than before."""
    counted_in = set()
    for seed in SEEDS:
        dice = Dice(seed)
        tables, asked = random_programme(dice), random_question(dice)
        facts = Facts(filled(tables))
        counted_in |= {key for key, way in SECOND_WAY.items() if _says_something(way(facts, asked))}
    assert set(SECOND_WAY) - counted_in == set()


def _says_something(answer: Answer) -> bool:
    return bool(answer.numerator or answer.numerator is None and answer.groups)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_whole_is_the_same_both_ways(sqlite_engine, seed):
    dice = Dice(seed)
    programme, asked = drawn_in(sqlite_engine, random_programme(dice)), random_question(dice)
    _check_the_whole(programme, asked)


@pytest.mark.parametrize("seed", SEEDS[:5])
def test_the_whole_is_the_same_both_ways_where_much_falls_on_one_day(sqlite_engine, seed):
    dice = Dice(seed)
    tables, asked = crowded(random_programme(dice)), random_question(dice)
    _check_the_whole(drawn_in(sqlite_engine, tables), asked)


def _check_the_whole(programme, asked):
    facts = Facts(programme.stored)
    for key, second_way in SECOND_WAY.items():
        answer = second_way(facts, asked)
        every = count(programme.engine, CATALOGUE[key], question(asked)).counts
        if answer.numerator is not None:
            assert (every[0].numerator, every[0].denominator) == answer[:2], key
        if key in EXTRA:
            assert EXTRA[key](every) == answer.extra, key
        for by, groups in (answer.groups or {}).items():
            found = [one for one in every if one.by == by] or counted(programme, key, asked, by)
            assert _beside(found, groups) == groups, (key, by)
            if answer.numerator is not None:
                assert {one.group for one in found if one.numerator} <= groups.keys(), (key, by)


def _beside(found: list[Count], groups: dict) -> dict:
    """The same groups as counted: n, or n and N; a group of nobody may be left out."""
    by_name = {one.group: one for one in found}
    return {
        name: (by_name.get(name, NOBODY).numerator, by_name.get(name, NOBODY).denominator)
        if isinstance(expected, tuple)
        else by_name.get(name, NOBODY).numerator
        for name, expected in groups.items()
    }


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_each_group_is_the_same_both_ways(sqlite_engine, seed):
    dice = Dice(seed)
    programme, asked = drawn_in(sqlite_engine, random_programme(dice)), random_question(dice)
    facts = Facts(programme.stored)
    for key, second_way in SECOND_WAY.items():
        for by, narrower in _groups(key, asked):
            groups = {one.group: one for one in counted(programme, key, asked, by)}
            for name, narrow in narrower.items():
                answer = second_way(facts, narrow)
                found = groups.get(name, NOBODY)  # a group of nobody may be left out
                assert _same(found, answer), (key, by, name)


def _same(found: Count, answer: Answer) -> bool:
    """A plain count has no base to compare."""
    bases = (found.denominator, answer.denominator)
    if answer.numerator is None:
        return True
    return found.numerator == answer.numerator and (None in bases or bases[0] == bases[1])


def _groups(key: str, asked: Asked):
    """Splits, and for each group the question of that group alone."""
    splits = CATALOGUE[key].breakdowns
    if "unit" in splits:
        yield "unit", {u: asked._replace(units=frozenset({u})) for u in UNITS if u in asked.units}
    if "area" in splits and key not in OF_PEOPLE:
        if asked.area is None:
            yield "area", {area: asked._replace(area=area) for area in AREAS}
        if asked.crime_type is None:
            yield "crime_type", {one: asked._replace(crime_type=one) for one in CRIMES}


def _oldest(counts: tuple[Count, ...]) -> float | None:
    return next(one.numerator for one in counts if one.by == "oldest")


def _followed(count: Count) -> Counter:
    return Counter({(one.days, one.event): one.people for one in count.follow})


def _waited(count: Count) -> Counter:
    return Counter({(one.days, str(one.outcome)): one.number for one in count.waited})


def _adjusted(counts: tuple[Count, ...], kind: Kind) -> Count:
    return next(one for one in counts if (one.by, one.kind) == ("custody_adjusted", kind))


def _started_soon(counts: tuple[Count, ...]) -> list[float | None]:
    return [one.numerator for one in counts if one.kind is Kind.WITHIN]


def _moved(counts: tuple[Count, ...]) -> tuple[float, ...]:
    """Beginnings and endings of the whole series."""
    parts = [tuple(part.count for part in point.parts) for point in counts[0].series]
    return tuple(map(sum, zip(*parts, strict=True))) or (0, 0)


def _answered(counts: tuple[Count, ...]) -> tuple[float | None, float | None]:
    [share] = CATALOGUE["feels_safer"].beside
    return next((one.numerator, one.denominator) for one in counts if one.by == share.name)


EXTRA = {
    "awaiting_triage": _oldest,
    "awaiting_allocation": _oldest,
    "open_cases": lambda counts: [(p.end.toordinal(), p.count) for p in counts[0].series],
    "case_length": lambda counts: _waited(counts[0]),
    "net_flow": lambda counts: (counts[1].numerator, counts[1].denominator),
    "risk_reduction": lambda counts: [step.count for step in counts[0].steps],
    "uptake_funnel": lambda counts: [step.count for step in counts[0].steps],
    "wait_to_start": lambda counts: (
        _waited(counts[0]),
        _waited(_adjusted(counts, Kind.MEDIAN)),
        _started_soon(counts),
    ),
    "places_in_use": _moved,
    "feels_safer": _answered,
    "reoffending_within_12_months": lambda counts: (
        _followed(counts[0]),
        _followed(_adjusted(counts, Kind.ESTIMATE)),
    ),
    "reoffending_rate": lambda counts: _adjusted(counts, Kind.PER_PERSON_YEARS).denominator,
    "recording_lag": lambda counts: Counter(dict(counts[0].lengths)),
    "spend_against_profile": lambda counts: tuple(s.count for s in counts[0].steps[:2]),
}
"""What a measure says beside its number."""
