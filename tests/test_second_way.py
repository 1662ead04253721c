"""Two ways to every number agree, on random small programmes and random questions."""

from collections import Counter

from hypothesis import HealthCheck, Phase, given, settings

from data_access.counting import count
from domain.counts import Count, Kind
from measures.catalogue import CATALOGUE
from tests.second_way import SECOND_WAY, Answer, Asked, Facts
from tests.second_way.asking import counted, drawn_in, question, questions, whole
from tests.second_way.random_programme import AREAS, CRIMES, UNITS, programmes

NOBODY = Count(Kind.COUNT, 0, 0)
MODEST = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),  # to make a failure smaller takes minutes
)
OF_PEOPLE = {
    "uptake",
    "completion",
    "uptake_funnel",
    "support_offered",
    "support_accepted",
    "reoffending_as_reported",
    "reoffending_within_12_months",
}
"""A person counts in one group, by the first event: a filter asks another question than a split."""


def test_every_measure_has_a_second_way_but_the_age_of_a_feed():
    assert set(CATALOGUE) - set(SECOND_WAY) == {"feed_freshness"}


@given(programmes(), questions())
@MODEST
def test_the_whole_is_the_same_both_ways(sqlite_engine, tables, asked):
    programme = drawn_in(sqlite_engine, tables)
    facts = Facts(programme.stored)
    for key, second_way in SECOND_WAY.items():
        answer = second_way(facts, asked)
        found = whole(programme, key, asked)
        assert (found.numerator, found.denominator) == answer[:2], key
        if key in EXTRA:
            every = count(programme.engine, CATALOGUE[key], question(asked)).counts
            assert EXTRA[key](every) == answer.extra, key


@given(programmes(), questions())
@MODEST
def test_each_group_is_the_same_both_ways(sqlite_engine, tables, asked):
    programme = drawn_in(sqlite_engine, tables)
    facts = Facts(programme.stored)
    for key, second_way in SECOND_WAY.items():
        for by, narrower in _groups(key, asked):
            groups = {one.group: one for one in counted(programme, key, asked, by)}
            for name, narrow in narrower.items():
                answer = second_way(facts, narrow)
                found = groups.get(name, NOBODY)  # a group of nobody may be left out
                assert _same(found, answer), (key, by, name)


def _same(found: Count, answer: Answer) -> bool:
    """A plain count has no base to compare; nor has a level, whose base is its scale."""
    bases = (found.denominator, answer.denominator)
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


def _by(counts: tuple[Count, ...], by: str) -> Counter[str]:
    return Counter({one.group: int(one.numerator or 0) for one in counts if one.by == by})


EXTRA = {
    "awaiting_triage": lambda counts: next(c.numerator for c in counts if c.by == "oldest"),
    "open_cases": lambda counts: [(p.end.toordinal(), p.count) for p in counts[0].series],
    "stage_waits": lambda counts: +_by(counts, "waiting_for:standard"),
    "net_flow": lambda counts: (counts[1].numerator, counts[1].denominator),
    "risk_distribution": lambda counts: +_by(counts, "tool:domain:level"),
    "uptake_funnel": lambda counts: [step.count for step in counts[0].steps],
    "reoffending_within_12_months": lambda counts: Counter(
        {(one.days, one.event): one.people for one in counts[0].follow}
    ),
    "followed_up": lambda counts: dict(_by(counts, "window")),
    "spend_against_profile": lambda counts: tuple(s.count for s in counts[0].steps[:2]),
}
"""What a measure says beside its number."""
