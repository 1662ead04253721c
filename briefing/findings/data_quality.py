"""Findings of data quality and the meeting."""

from briefing.figure_words import figure_words
from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import HAS, IS, WAS, Noun, Verb, starting
from briefing.said import Said
from briefing.states import cannot_be_counted
from charts.labels import label_of
from charts.numbers import days
from disclosure.released import Figure, Released, State
from domain.measure import Freshness

FEED = Noun("feed", "feeds")
EVENT = Noun("event", "events")
COMPLETE = RateWords(
    Noun("critical cell due", "critical cells due"),
    Verb("is filled", "are filled"),
    "are filled",
    "No critical cells were due in the period",
)
OUT_OF_ORDER = RateWords(
    Noun("dated event", "dated events"),
    Verb("is in an impossible order", "are in an impossible order"),
    "are in an impossible order",
    "No events have both of their days recorded",
)
DUPLICATES = RateWords(
    Noun("perpetrator referred", "perpetrators referred"),
    Verb("looks like another", "look like another"),
    "look like another",
    "No perpetrators have been referred",
)
ON_TIME = RateWords(
    Noun("action due", "actions due"),
    Verb("was completed on time", "were completed on time"),
    "were completed on time",
    "No actions were due in the period",
)


def feed_freshness(released: Released) -> str:
    """`2 of 5 feeds are more than 8 days old, and 1 has not been received`."""
    feeds, limit = released.by("feed"), stale_after(released)
    stale, missing = [one for one in feeds if is_stale(one, limit)], missing_feeds(released)
    if not feeds or len(missing) == len(feeds):
        return "No feed has been received yet"
    if not stale and not missing:
        return f"All {FEED.with_number(len(feeds))} are at most {limit} days old"
    said = []
    if stale:
        number = len(stale)
        said.append(f"{number} of {len(feeds)} feeds {IS.after(number)} more than {limit} days old")
    if missing:
        number = len(missing)
        said.append(f"{number} {HAS.after(number)} not been received")
        if not stale:
            said = [f"{number} of {len(feeds)} feeds {HAS.after(number)} not been received"]
    return starting(", and ".join(said))


def stale_after(released: Released) -> int:
    measure = released.measure
    return measure.stale_after if isinstance(measure, Freshness) else 0


def is_stale(figure: Figure, limit: int) -> bool:
    return figure.numerator is not None and figure.numerator > limit


def missing_feeds(released: Released) -> list[str]:
    return [one.group or "" for one in released.by("feed") if one.numerator is None]


def completeness(released: Released) -> Said:
    """`912 of 1,000 critical cells due are filled (91.2%), fewest of Referrals: victim (40%)`."""
    said = rate_finding(released, COMPLETE)
    cells = [one for one in released.by("cell") if one.is_ok and one.value is not None]
    worst = min(cells, key=lambda one: one.value or 0, default=None)
    if not released.whole.is_ok or worst is None:
        return said
    fewest = figure_words(worst).value
    if fewest == figure_words(released.whole).value:
        return said
    return said.then(f", fewest of {label_of('cell', worst.group)} ({fewest})")


def dates_out_of_order(released: Released) -> Said:
    """`7 of 2,300 dated events are in an impossible order (0.3%)`."""
    return rate_finding(released, OUT_OF_ORDER)


def recording_lag(released: Released) -> str:
    """`Half of the 40 events recorded lately took at most 3 days, nine in ten 12 days`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED or figure.numerator is None:
        return cannot_be_counted(released)
    if figure.numerator == 0:
        return "No events were recorded in the last 28 days"
    if not figure.is_ok or figure.value is None:
        events = figure.numerator
        return f"{EVENT.with_number(events)} {WAS.after(events)} recorded: too few for a median"
    said = f"Half of the {EVENT.with_number(figure.numerator)} recorded lately took at most "
    most = next((one.value for one in released.by("p90") if one.is_ok), None)
    return said + _days(figure.value) + ("" if most is None else f", nine in ten {_days(most)}")


def _days(length: float) -> str:
    """Whole days; of a length between two of them, about as many."""
    return days(length) if float(length).is_integer() else f"about {days(length)}"


def possible_duplicates(released: Released) -> Said:
    """`4 of 120 perpetrators referred look like another (3.3%)`."""
    return rate_finding(released, DUPLICATES)


def actions_on_time(released: Released) -> Said:
    """`12 of 20 actions due were completed on time (60%)`."""
    return rate_finding(released, ON_TIME)
