"""The commissioner's questions: which measures answer them, and what stands at the top."""

from briefing.questions import (
    MEASURES,
    QUESTIONS,
    REOFFENDING,
    VICTIMS,
    answer,
    keep_in_mind,
    key_points,
)
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from tests.briefing.grid import counts_of
from tests.briefing.literal import STALE, followed, rate, released, to_the_commissioner


def answers(**own):
    """Every measure of the briefing with some counts; those named with their own."""
    usual = {
        key: released(key, *counts_of(key)[-1], audience=Audience.COMMISSIONER) for key in MEASURES
    }
    return usual | own


def test_every_measure_is_one_the_commissioner_may_see_and_is_asked_once():
    assert len(set(MEASURES)) == len(MEASURES)
    assert all(Audience.COMMISSIONER in CATALOGUE[key].audience for key in MEASURES)


def test_one_line_a_question():
    offered = to_the_commissioner("support_offered", rate(40, 52))
    points = key_points(answers(support_offered=offered))
    assert len(points) == len(QUESTIONS)
    assert points[QUESTIONS.index(VICTIMS)].words == (
        "**Victims.** 40 of 52 victims who can be contacted safely were offered support (77%)."
    )


def test_the_answer_is_a_whole_sentence_about_the_main_measure():
    again = to_the_commissioner("reoffending_as_reported", rate(0, 56))
    names = {"U1": "Halton Unit"}
    assert answer(REOFFENDING, answers(reoffending_as_reported=again), names) == (
        "56 people worked with; none has reoffended since, over unequal follow-up (0%; 95% "
        "interval 0% to 6%), counted in the 12 months to 6 March 2020, for Halton Unit, on data as "
        "at 4 March 2020; people were followed for unequal times, and there is no comparison "
        "group: it says nothing about causes."
    )


def test_what_to_keep_in_mind_begins_with_old_feeds_each_said_once():
    old = {
        key: released(key, rate(20, 40), audience=Audience.COMMISSIONER, feeds=(STALE,))
        for key in ("uptake", "completion")
    }
    long_followed = to_the_commissioner("followed_up", *followed(56, ("12_months", 24)))
    said = keep_in_mind(answers(**old, followed_up=long_followed))
    assert [line.words for line in said] == [
        "The health feed is 12 days old.",
        "Hidden for privacy: a count of 1 to 4 people, or a rate made from one.",
        "There is no comparison group: nothing here says what caused a change.",
        "24 of 56 people worked with have been followed for 12 months.",
    ]
