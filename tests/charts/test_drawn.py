"""Where there is nothing to draw, the state says why."""

import pytest

from charts.drawn import nothing_to_draw
from disclosure.released import State


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (State.OK, "Nothing to count."),  # nothing hidden, nothing there
        (State.NOTHING, "Nothing to count."),
        (State.NOT_RECEIVED, "Not received."),
        (State.HIDDEN, "Hidden: fewer than 5."),
        (State.TOO_EARLY, "Too early to say."),
    ],
)
def test_a_sentence_stands_in_place_of_the_chart(state, sentence):
    drawn = nothing_to_draw("Referrals received", state)
    assert drawn.alt == f"Referrals received. {sentence}"
    assert drawn.spec["layer"][0]["layer"][0]["encoding"]["text"] == {"value": [sentence]}
    assert (drawn.table, drawn.note) == ([], "")
