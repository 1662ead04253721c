"""No sentence says that the programme works, reduces or prevents: there is no comparison group."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from briefing.attention import attention
from briefing.before import before_words
from briefing.benchmarks import benchmark_rows, benchmark_words, benchmarks_of
from briefing.cautions import CAUTIONS
from briefing.comparisons import finding_by
from briefing.figure_words import figure_words
from briefing.findings import FINDINGS, finding
from briefing.sentences import sentence
from briefing.signals import signal_finding
from briefing.states import state_sentence
from charts.control_chart import control_chart
from disclosure.release import release
from domain.counts import Counts, StepCount
from domain.known_causes import RECORDING_CHANGE
from domain.measure import UnitOfCount
from domain.period import Period
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from tests.briefing.grid import counts_of
from tests.briefing.literal import (
    ASKED,
    FRESH,
    STALE,
    by_week,
    flow,
    not_received,
    number,
    rate,
    released,
)

BANNED = re.compile(
    r"reduc|prevent|success|prove[ds]?\b|proof|effective|impact|\bworks\b|\bworked\b(?! with)"
    r"|\bworking\b|\bthanks to\b|\bbecause of\b|\bled to\b",
    re.IGNORECASE,
)
OF_PEOPLE = [
    key
    for key, measure in CATALOGUE.items()
    if Audience.COMMISSIONER in measure.audience
    and measure.unit_of_count not in (UnitOfCount.POUND, UnitOfCount.FEED)
]


def sentences_about(asked):
    yield from (finding(asked), finding_by(asked, "area"), sentence(asked), state_sentence(asked))
    for figure in asked.figures:
        yield from figure_words(figure)
        yield state_sentence(asked, figure)
        yield sentence(asked, figure)
        yield before_words(asked, asked, figure)
        yield before_words(asked, asked, figure, asked.question.as_of)
    yield from sentences_about_signals(asked)
    for benchmark in benchmarks_of(asked):
        yield benchmark_words(asked, benchmark)
    yield from (cell for row in benchmark_rows(asked) for cell in row.values())
    yield from (line.sentence for line in attention([asked]))


def sentences_about_signals(asked):
    for control in asked.controls:
        drawn = control_chart(asked, control.part, control.by)
        yield from (signal_finding(asked, control.part, control.by), drawn.alt, drawn.note)
        yield from (cell for row in drawn.table for cell in row.values())


def every_sentence(key):
    for counts in counts_of(key):
        for audience, feeds in product(CATALOGUE[key].audience, ((FRESH,), (STALE,))):
            yield from sentences_about(released(key, *counts, audience=audience, feeds=feeds))
    yield from sentences_about(not_received(key, "sessions"))


@pytest.mark.parametrize("key", CATALOGUE)
def test_no_sentence_makes_a_claim(key):
    for said in every_sentence(key):
        assert not BANNED.search(said), said


SERIES = {
    "level": [10, 12] * 7,
    "a jump": [*[10, 12] * 7, 20, 10],
    "a rise": list(range(4, 24)),
    "a step": [10] * 12 + [20] * 9,
    "short": [10, 12],
    "rare": [0, 1, 2] * 6,
    "none": [0] * 15,
    "hidden to some": [*[10, 12] * 7, 3],
}


@pytest.mark.parametrize("counts", SERIES.values(), ids=SERIES)
@pytest.mark.parametrize("key", ["referrals_received", "net_flow", "uptake"])
def test_no_word_about_a_series_makes_a_claim(key, counts):
    for audience, causes, target in product(
        CATALOGUE[key].audience, ((), (RECORDING_CHANGE,)), (None, 0.3, 0.9)
    ):
        counted = Counts(CATALOGUE[key], LONG, series_of(key, counts), causes=causes, target=target)
        for said in sentences_about(release(counted, audience)):
            assert not BANNED.search(said), said
            assert not re.search(r"None(?! of the)|nan|\s\s|\.\.|\( | ,", said), said


LONG = replace(ASKED, period=Period(date(2018, 1, 1), date(2021, 3, 5)), as_of=date(2021, 3, 5))


def series_of(key, counts):
    """Weeks to the day asked, or months of rates from January 2018."""
    if key == "net_flow":
        points = [
            replace(one, parts=(StepCount("Opened", one.count), StepCount("Closed", 12)))
            for one in by_week(*counts, until=date(2020, 5, 3))
        ]
        whole, weeks_to_clear = flow(12, 12, 9, 8)
        return replace(whole, series=tuple(points)), weeks_to_clear
    if key == "referrals_received":
        return (number(sum(counts), series=by_week(*counts, until=date(2020, 5, 3))),)
    months = [f"{2018 + place // 12}-{place % 12 + 1:02d}" for place in range(len(counts))]
    rates = [rate(n, 24, "month", month) for n, month in zip(counts, months, strict=True)]
    return (rate(sum(counts), 24 * len(counts)), *rates)


@pytest.mark.parametrize("key", CATALOGUE)
def test_no_sentence_is_broken(key):
    for said in every_sentence(key):
        assert "None" not in said.replace("None of the", ""), said
        assert not re.search(
            r"(?<![\d.,])1 (cases|people|referrals|days|posts|perpetrators)\b", said
        ), said
        assert not re.search(r"\s\s|\.\.|\( | ,|nan|inf\b", said), said


@pytest.mark.parametrize("key", CATALOGUE)
def test_a_heading_is_short(key):
    for counts in counts_of(key):
        words = finding(released(key, *counts)).split()
        assert len(words) <= 20, " ".join(words)


@pytest.mark.parametrize("key", OF_PEOPLE)
def test_the_commissioner_reads_no_count_of_one_to_four_people(key):
    for counts in counts_of(key):
        asked = released(key, *counts, audience=Audience.COMMISSIONER)
        said = re.sub(r"\d+ (March|February) 2020|12 months|1 to 4|28 days|95%", "", finding(asked))
        assert not re.search(r"(?<![\d,%.])[1-4](?![\d,%.])\b", said), said


def test_the_field_s_own_term_stays():
    assert not BANNED.search("56 people worked with")
    assert BANNED.search("the programme worked") and BANNED.search("It reduces risk")


def test_every_measure_has_a_heading_and_a_caution():
    assert set(FINDINGS) == set(CATALOGUE) == set(CAUTIONS)
