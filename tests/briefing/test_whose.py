"""Whose records a figure counts, in words."""

from dataclasses import replace

import pytest

from briefing.whose import not_narrowed_words, whose_words
from domain.scope import Scope
from tests.briefing.literal import ASKED

NAMES = {"U1": "Halton Unit", "U2": "Warrington Unit"}


def of(*units, area=None, crime_type=None):
    return replace(ASKED, scope=Scope(frozenset(units)), area=area, crime_type=crime_type)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (of("U1"), ", for Halton Unit"),
        (of("U1", "U2"), ", for Halton Unit and Warrington Unit"),
        (of("U1", "U2", "U3", "U4"), ", for 4 units"),
        (of("U9"), ", for U9"),
        (of("U1", area="warrington"), ", for Halton Unit (Warrington)"),
        (
            of("U1", area="warrington", crime_type="stalking"),
            ", for Halton Unit (Warrington; Stalking)",
        ),
    ],
)
def test_the_units_by_name_and_what_they_were_narrowed_to(asked, said):
    assert whose_words(asked, NAMES) == said


def test_without_names_no_unit_is_claimed():
    assert whose_words(of("U1")) == ""
    assert whose_words(of("U1", area="warrington")) == ", for Warrington"


def test_what_a_measure_of_whole_units_leaves_out_is_said():
    asked, counted = of("U1", area="warrington", crime_type="stalking"), of("U1")
    assert (
        not_narrowed_words(asked, counted) == "Of whole units, not of Warrington and Stalking alone"
    )
    assert not_narrowed_words(asked, asked) == ""
    assert not_narrowed_words(counted, counted) == ""
