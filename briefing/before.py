"""A figure beside the same length of time just before, in words chosen by rule.

Rates by Newcombe's difference, counts by the exact ratio of two rates. The earlier figure is asked
as it was at the end of its own period, so that both had equally long for things to happen.
"""

from datetime import date

from briefing.figure_words import figure_words
from briefing.nouns import n_of_n
from briefing.periods import counts_a_period, day_words, period_words
from charts.numbers import counted
from disclosure.digits import rounded, share_places
from disclosure.released import Figure, Released, State
from disclosure.thresholds import SMALLEST_BASE
from domain.counts import Kind
from domain.known_causes import RECORDING_CHANGE
from domain.measure import Flow, Measure, Rate
from measures.methods.difference import difference
from measures.methods.poisson import rate_ratio

RECORDED_OTHERWISE = "the recording change of April 2020"
SAYS_NOTHING = (State.HIDDEN, State.NOT_RECEIVED, State.NOTHING)
NOT_WITH_OLD_DATA = "Not compared with the time before while its data is old"
INCLUDES = "The range includes no change from"


def is_compared(measure: Measure) -> bool:
    """What happened in a period; what is open on two days is largely the same cases."""
    return isinstance(measure, Flow | Rate) and counts_a_period(measure)


def before_words(
    now: Released, before: Released, figure: Figure | None = None, begins: date | None = None
) -> str:
    """`Lower than 85% (34 of 40) in the 12 months to 6 March 2019, by 15 points (95% interval …)`

    Of the whole, or of one group. `begins` is the first day of the records. Empty where there is
    nothing to compare, or nothing that may be said.
    """
    this = figure or now.whole
    then = _the_same(before, this)
    if then is None or not is_compared(now.measure) or _is_silent(this) or _is_silent(then):
        return ""
    if now.stale_feeds:
        return NOT_WITH_OLD_DATA
    if begins and begins > before.question.period.start and this.kind is Kind.COUNT:
        return f"Too early to say whether it differs: the records begin on {day_words(begins)}"
    compare = _of_counts if this.kind is Kind.COUNT else _of_rates
    return f"{compare(now, before, this, then)}{_across(now, before)}"


def _the_same(before: Released, this: Figure) -> Figure | None:
    return next(
        (one for one in before.figures if (one.by, one.group) == (this.by, this.group)), None
    )


def _is_silent(figure: Figure) -> bool:
    return figure.state in SAYS_NOTHING or figure.kind not in (Kind.COUNT, Kind.RATE)


def _of_rates(now: Released, before: Released, this: Figure, then: Figure) -> str:
    when = period_words(before.question.period)
    for state, words in ((State.TOO_EARLY, "early"), (State.TOO_FEW, "few")):
        if state in (this.state, then.state):
            n_then = n_of_n(then.numerator or 0, then.denominator or 0)
            return f"Too {words} to say whether it differs from {n_then} {when}"
    n, of = int(this.numerator or 0), int(this.denominator or 0)
    less, less_of = int(then.numerator or 0), int(then.denominator or 0)
    found = difference(n, of, less, less_of)
    said, places = figure_words(then), _places(of, less_of)
    was = f"{said.value} ({n_of_n(less, less_of)}) {when}"
    if found.lower <= 0 <= found.upper:
        low, high = (_way(end, places) for end in (found.lower, found.upper))
        return f"{INCLUDES} {was}: {low} to {high} (95% interval, in points)"
    word = "Lower" if found.difference < 0 else "Higher"
    ends = sorted((abs(found.lower), abs(found.upper)))
    least, most = (_points(end, places) for end in ends)
    by = _points(abs(found.difference), places)
    return f"{word} than {was}, by {by} points (95% interval {least} to {most})"


def _places(*bases: int) -> int:
    """No more digits than the smaller base supports."""
    return share_places(min(bases))


def _points(share: float, places: int) -> str:
    """A share in points: 15, or under 1 where it would be rounded to none."""
    points = rounded(100 * share, places)
    if points == 0 and share > 0:
        return f"under {'0.1' if places else '1'}"
    return counted(float(points))


def _way(share: float, places: int) -> str:
    if share == 0:
        return "none"
    return f"{_points(abs(share), places)} {'lower' if share < 0 else 'higher'}"


def _of_counts(now: Released, before: Released, this: Figure, then: Figure) -> str:
    when = period_words(before.question.period)
    n, less = int(this.numerator or 0), int(then.numerator or 0)
    if n + less < SMALLEST_BASE:
        return f"Too few to say whether it differs from {counted(less)} {when}"
    found = rate_ratio(n, _days(now), less, _days(before))
    places = _places(n, less) + 1
    low = _times(found.lower, places)
    high = "more" if found.upper is None else _times(found.upper, places)
    limits = f"95% interval {low} to {high}" if found.upper else f"95% interval {low} or {high}"
    many = "" if found.ratio is None else f"{_times(found.ratio, places)} times as many a day, "
    if found.lower <= 1 and (found.upper is None or found.upper >= 1):
        return f"{INCLUDES} {counted(less)} {when}: {many}{limits}"
    word = "Lower" if found.upper is not None and found.upper < 1 else "Higher"
    return f"{word} than {counted(less)} {when}: {many}{limits}"


def _days(released: Released) -> int:
    return (released.question.last_known - released.question.period.start).days + 1


def _times(ratio: float, places: int) -> str:
    """1.3; just over or under 1 where rounding would hide that it is not 1."""
    shown = rounded(ratio, places)
    if shown == 1 and ratio != 1:
        return f"just {'over' if ratio > 1 else 'under'} 1"
    return f"{shown.normalize():f}"


def _across(now: Released, before: Released) -> str:
    """A known cause inside either, or on the day between them: it alone may be the difference."""
    between = {RECORDING_CHANGE} if RECORDING_CHANGE.on == now.question.period.start else set()
    known = {*before.causes, *between, *now.causes}
    units = sum(cause != RECORDING_CHANGE for cause in known)
    launched = "the launch of a unit" if units == 1 else f"the launch of {counted(units)} units"
    said = [RECORDED_OTHERWISE] if RECORDING_CHANGE in known else []
    said += [launched] if units else []
    return f"; across {' and '.join(said)}" if said else ""
