"""No sentence says that the programme works, reduces or prevents: there is no comparison group."""

import re
from itertools import product

import pytest

from briefing.attention import attention
from briefing.cautions import CAUTIONS
from briefing.comparisons import finding_by
from briefing.figure_words import figure_words
from briefing.findings import FINDINGS, finding
from briefing.sentences import sentence
from briefing.states import state_sentence
from domain.measure import UnitOfCount
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from tests.briefing.grid import counts_of
from tests.briefing.literal import FRESH, STALE, not_received, released

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
    yield from (line.sentence for line in attention([asked]))


def every_sentence(key):
    for counts in counts_of(key):
        for audience, feeds in product(CATALOGUE[key].audience, ((FRESH,), (STALE,))):
            yield from sentences_about(released(key, *counts, audience=audience, feeds=feeds))
    yield from sentences_about(not_received(key, "sessions"))


@pytest.mark.parametrize("key", CATALOGUE)
def test_no_sentence_makes_a_claim(key):
    for said in every_sentence(key):
        assert not BANNED.search(said), said


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
