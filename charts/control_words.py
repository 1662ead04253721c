"""The words of a control chart: what a point says, what is usual, how sure the limits are."""

from collections import Counter

from charts.days import day
from charts.numbers import counted, per_cent
from charts.words import together
from disclosure.control_series import ControlPoint, ControlSeries, NoLimits, Segment
from disclosure.digits import rounded
from measures.methods.control_limits import FEWEST, Assurance, Word
from measures.methods.special_causes import Rule, Side

SIGNAL_WORDS = {
    (Rule.OUTSIDE, Side.HIGH): "above the upper limit",
    (Rule.OUTSIDE, Side.LOW): "below the lower limit",
    (Rule.TWO_OF_THREE, Side.HIGH): "two of three close to the upper limit",
    (Rule.TWO_OF_THREE, Side.LOW): "two of three close to the lower limit",
    (Rule.SHIFT, Side.HIGH): "seven in a row above the mean",
    (Rule.SHIFT, Side.LOW): "seven in a row below the mean",
    (Rule.TREND, Side.HIGH): "seven in a row rising",
    (Rule.TREND, Side.LOW): "seven in a row falling",
}
WAYS = {Side.HIGH: "upwards", Side.LOW: "downwards"}
ASSURED = {
    Assurance.PASSES: "consistently passes the target of {}",
    Assurance.FAILS: "consistently fails the target of {}",
    Assurance.HIT_OR_MISS: "hit or miss against the target of {}",
}
SHAPES = {Word.IMPROVEMENT: "Square", Word.CONCERN: "Diamond", Word.CHANGE: "Triangle"}
NO_WORD = "no limits to judge it by"


def says(point: ControlPoint) -> str:
    """`concern: above the upper limit`, `no change`."""
    if point.word is None:
        return NO_WORD
    if point.signal is None:
        return point.word.label
    return f"{point.word.label}: {SIGNAL_WORDS[point.signal.rule, point.signal.side]}"


def level_words(level: float, control: ControlSeries) -> str:
    """A mean or a limit: whole per cent, or a count to one decimal."""
    return per_cent(level, None) if control.is_share else counted(float(rounded(level, 1)))


def usual_words(segment: Segment, control: ControlSeries) -> str:
    """`5.7 to 16.3`; nothing where there are no limits."""
    if segment.lower is None or segment.upper is None:
        return ""
    return f"{level_words(segment.lower, control)} to {level_words(segment.upper, control)}"


def rare_words(segment: Segment, control: ControlSeries) -> str:
    """`1 a week (95% interval 0.6 to 1.5)`."""
    if segment.rare is None:
        return ""
    rate, low, high = (counted(float(rounded(one, 1))) for one in segment.rare)
    return f"{rate} a {control.period} (95% interval {low} to {high})"


def target_words(control: ControlSeries) -> str:
    """80%"""
    return "" if control.target is None else level_words(control.target, control)


def assurance_words(control: ControlSeries) -> str:
    """`Hit or miss against the target of 80%.`"""
    target = target_words(control)
    if control.assurance is None:
        return f"The target is {target}." if target else ""
    said = ASSURED[control.assurance].format(target)
    return f"{said[:1].upper()}{said[1:]}."


def control_note(control: ControlSeries | None) -> str:
    """What the shapes are, how sure the limits are, and why there are none."""
    if control is None:
        return ""
    if control.no_limits is NoLimits.HIDDEN:
        return f"No limits: {NoLimits.HIDDEN.label}."
    return together(
        _shapes(control),
        *(_about(segment, control) for segment in control.segments),
        _too_short(control),
    )


def _shapes(control: ControlSeries) -> str:
    found = Counter(point.word for point in control.points)
    return " ".join(f"{shape}: {word.label}." for word, shape in SHAPES.items() if found[word])


def _about(segment: Segment, control: ControlSeries) -> str:
    since = f"from {day(segment.start)}"
    if segment.no_limits is NoLimits.RARE:
        return f"Too rare for limits: {rare_words(segment, control)} {since}."
    number = f"{len(segment.points)} {control.period}s"
    trial = f"Trial limits {since}: {number} are few." if segment.is_trial else ""
    return together(trial, _dropped(segment, since))


def _dropped(segment: Segment, since: str) -> str:
    if not segment.dropped:
        return ""
    jumps = "1 jump" if segment.dropped == 1 else f"{segment.dropped} jumps"
    verb = "is" if segment.dropped == 1 else "are"
    return f"{jumps} far larger than the others {verb} left out of the limits {since}."


def _too_short(control: ControlSeries) -> str:
    """All segments that are too short, in one sentence."""
    short = [one for one in control.segments if one.no_limits is NoLimits.TOO_SHORT]
    if not control.segments:
        return f"No limits: not one whole {control.period}, and they need {FEWEST}."
    if not short:
        return ""
    said = ", ".join(f"from {day(one.start)} ({_number(one, control)})" for one in short)
    return f"No limits {said}: they need {FEWEST}."


def _number(segment: Segment, control: ControlSeries) -> str:
    number = len(segment.points)
    return f"{number} {control.period}{'' if number == 1 else 's'}"
