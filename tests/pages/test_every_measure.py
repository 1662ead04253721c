"""Every measure of the catalogue is on a page for each audience that may see it, and no other."""

import pytest
from streamlit.testing.v1 import AppTest

from domain.terms import Audience
from measures.catalogue import CATALOGUE
from tests.pages.test_every_page import UNIT_PAGES, opened
from tests.sample_people import ANA, PIA

SEEN_BY = {
    Audience.UNIT: (ANA, UNIT_PAGES),
    Audience.PARTNERSHIP: (PIA, UNIT_PAGES),
}


def shown(at: AppTest) -> set[str]:
    """The measures that can be read there: a card leads to the definition, a chart to its file."""
    of_cards = {link.proto.query_string.partition("measure=")[2] for link in at.get("page_link")}
    files = [one for one in at.get("download_button") if one.proto.label == "CSV"]
    return of_cards | {one.key.split()[1] for one in files}


@pytest.mark.parametrize("audience", SEEN_BY)
def test_each_audience_finds_every_measure_it_may_see_and_no_other(
    sample_engine, monkeypatch, audience
):
    account, pages = SEEN_BY[audience]
    seen = {
        key
        for page in pages
        for key in shown(opened(sample_engine, monkeypatch, account.name, page))
    }
    theirs = {key for key, measure in CATALOGUE.items() if audience in measure.audience}
    assert (theirs - seen, seen - theirs) == (set(), set())


def test_no_audience_is_left_out_but_the_one_that_reads_what_was_published():
    assert set(SEEN_BY) == set(Audience) - {Audience.COMMISSIONER}
