"""One document, one fingerprint."""

from dataclasses import replace

import pytest

from briefing.record.document import Figure, Mark, Number, canonical, words_of
from tests.briefing.record.literal import A_DOCUMENT, MANAGED, UNKNOWN


def test_the_fingerprint_is_of_what_is_said_and_of_nothing_else():
    assert A_DOCUMENT.fingerprint == replace(A_DOCUMENT).fingerprint
    assert len(A_DOCUMENT.fingerprint) == 64


@pytest.mark.parametrize(
    "changed",
    [
        {"marking": ""},
        {"release": "Release 4"},
        {"sections": (UNKNOWN, MANAGED)},
        {"sections": (replace(MANAGED, caution=""), UNKNOWN)},
        {"sections": (replace(MANAGED, figures=()), UNKNOWN)},
    ],
)
def test_whatever_changes_changes_it(changed):
    assert replace(A_DOCUMENT, **changed).fingerprint != A_DOCUMENT.fingerprint


def test_a_number_that_is_none_has_no_fingerprint():
    broken = replace(MANAGED, figures=(Figure("x", Number("nan", float("nan"))),))
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical(replace(A_DOCUMENT, sections=(broken,)))


def test_an_interval_is_said_where_there_is_one():
    figure = Figure("Wait", Number("48 days", 48), lower=Number("32 days", 32), upper="not reached")
    assert figure.interval == "32 days to not reached"
    assert replace(figure, upper=Mark.NOTHING).interval == ""


@pytest.mark.parametrize(
    ("cell", "printed"),
    [(Number("44.1%", 44.1, 1), "44.1%"), (Mark.HIDDEN, "[c]"), ("6 of 9", "6 of 9")],
)
def test_a_cell_is_printed_as_it_is(cell, printed):
    assert words_of(cell) == printed
