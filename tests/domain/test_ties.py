"""Which of two rows of one day comes first."""

from data_access.loading.timeline.described import AGE_BANDS, OLDEST_BAND
from domain.measure import DESCRIBED_BY
from domain.terms import SCALES, EndReason
from domain.ties import ENDING, FACTS, RISK

OF_THE_PERSON = {"sex", "ethnic_group"}
OF_ANOTHER_FACT = {"agency"}
A_REFERENCE = {"unit"}


def test_every_breakdown_that_may_differ_between_two_rows_of_a_person_settles_them() -> None:
    facts = {fact.column for fact in FACTS}
    assert facts == {*DESCRIBED_BY} - OF_THE_PERSON - OF_ANOTHER_FACT - A_REFERENCE


def test_the_bands_of_age_are_those_of_the_timeline() -> None:
    (bands,) = [fact.values for fact in FACTS if fact.column == "age_band"]
    assert bands == (*(band for _, band in AGE_BANDS), OLDEST_BAND)


def test_the_highest_level_of_every_scale_comes_first() -> None:
    for levels in SCALES.values():
        assert [level for level in RISK.values if level in levels] == list(reversed(levels))


def test_every_ending_has_its_place_and_a_completed_one_is_the_last() -> None:
    assert set(ENDING.values) == set(EndReason)
    assert ENDING.values[-1] == EndReason.COMPLETED
