"""Codes as partners deliver them, each with a name for the screen."""

import inspect

import pytest

from domain import terms
from domain.terms import SCALES, SOURCE_AGENCY, Agency, Area, Source, Term

EVERY_TERM = [
    kind
    for _, kind in inspect.getmembers(terms, inspect.isclass)
    if issubclass(kind, Term) and kind is not Term
]


@pytest.mark.parametrize("kind", EVERY_TERM, ids=lambda kind: kind.__name__)
def test_every_code_has_a_name_of_its_own_for_the_screen(kind):
    labels = [member.label for member in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_a_code_is_its_own_text():
    assert Area.HALTON == "halton"
    assert f"{Area.HALTON}" == "halton"
    assert Area("halton").label == "Halton"


def test_the_scales_are_those_of_the_contract():
    assert len(SCALES) == 10  # four domains of SRP and of SASH, DASH, risk of serious harm
    assert SCALES["dash", "overall"] == ("standard", "medium", "high")
    assert SCALES["rosh", "overall"] == ("low", "medium", "high", "very_high")
    assert {SCALES[scale] for scale in SCALES if scale[0] in ("srp", "sash")} == {
        ("low", "moderate", "high")
    }


def test_a_source_is_an_agency_or_no_agency():
    assert set(SOURCE_AGENCY) < set(Source)
    assert set(SOURCE_AGENCY.values()) <= set(Agency)
    assert Source.SELF_VICTIM not in SOURCE_AGENCY
