"""How sure an answer is, by a rule that is printed with it: a word, and why that word."""

from briefing.findings import finding
from briefing.findings.data_quality import is_stale, missing_feeds, stale_after
from briefing.record.document import Sureness
from briefing.states import state_sentence
from charts.words import is_share
from disclosure.old_data import stale_words
from disclosure.released import Figure, Released
from domain.measure import Freshness

WIDEST = 20
"""Percentage points from end to end of an interval that still answers the question."""
RULE = (
    f"Assured: there is a number, every feed it needs is up to date, and its 95% interval, if it "
    f"has one, is at most {WIDEST} percentage points wide. Partly assured: there is a number, and "
    "one of these does not hold. Not yet known: there is no number."
)
Judged = tuple[Sureness, str]


def sureness(released: Released) -> Judged:
    """Of the question that this measure answers first."""
    figure = released.whole
    if not figure.is_ok:
        return Sureness.NOT_YET, state_sentence(released)
    old = _silent_feeds(released) or stale_words(released)
    if old:
        return Sureness.PARTLY, old
    width = _width(figure)
    if width > WIDEST:
        return Sureness.PARTLY, f"The 95% interval is over {WIDEST} percentage points wide."
    certain = "it is a full count" if not width else "its 95% interval is narrow enough"
    return Sureness.ASSURED, f"Every feed it needs is up to date, and {certain}."


def _silent_feeds(released: Released) -> str:
    """Of the measure that is about the feeds themselves."""
    if not isinstance(released.measure, Freshness):
        return ""
    limit = stale_after(released)
    silent = missing_feeds(released) + [one for one in released.by("feed") if is_stale(one, limit)]
    return f"{finding(released)}." if silent else ""


def _width(figure: Figure) -> float:
    """Of a share in percentage points; what is counted has no interval."""
    if not is_share(figure) or figure.lower is None or figure.upper is None:
        return 0.0
    return figure.upper - figure.lower
