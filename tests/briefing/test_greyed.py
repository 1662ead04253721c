"""A chart of old or missing data is grey and says why; any other is left as it is."""

import json

from briefing.greyed import greyed_if_old
from charts.funnel_plot import compared
from charts.style import MAIN
from tests.briefing.literal import FRESH, STALE, not_received, rate, released


def drawn_of(asked):
    return greyed_if_old(compared(asked, "area"), asked)


def test_fresh_data_is_drawn_as_it_is():
    fresh = released("uptake", rate(28, 40), rate(28, 40, "area", "halton"), feeds=(FRESH,))
    assert drawn_of(fresh) == compared(fresh, "area")
    assert MAIN in json.dumps(drawn_of(fresh).spec)


def test_old_data_is_grey_and_says_how_old():
    old = released("uptake", rate(28, 40), rate(28, 40, "area", "halton"), feeds=(STALE,))
    assert MAIN not in json.dumps(drawn_of(old).spec)
    assert drawn_of(old).alt.endswith("Old data: The health feed is 12 days old.")


def test_data_that_never_came_is_named():
    assert "no feed has sent sessions yet" in drawn_of(not_received("uptake", "sessions")).alt
