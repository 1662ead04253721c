"""The finding of a control chart: whether a flow has changed, and whether it meets its target."""

from briefing.findings import finding
from briefing.nouns import Noun, starting
from briefing.periods import day_words
from charts.control_words import ASSURED, SIGNAL_WORDS, rare_words, target_words, usual_words
from disclosure.control_series import ControlSeries, NoLimits, Run, Segment
from disclosure.released import Released, State
from measures.methods.control_limits import FEWEST, Word

WORDS = {
    Word.IMPROVEMENT: "an improvement",
    Word.CONCERN: "a concern",
    Word.CHANGE: "a change",
}


def signal_finding(released: Released, part: str = "", by: str = "") -> str:
    """`Uptake: a concern since 1 January 2020, seven in a row below the mean; hit or miss …`

    Of what has no signals, such as a stock, the measure's own finding.
    """
    control = released.control(part, by)
    if control is None or released.whole.state is State.NOT_RECEIVED:
        return finding(released)
    return f"{_title(released, part)}: {_said(control)}"


def _title(released: Released, part: str) -> str:
    """Opened and closed say themselves what they are of: cases opened."""
    if not part:
        return released.measure.title
    return starting(f"{released.measure.unit_of_count.label} {part.lower()}")


def _said(control: ControlSeries) -> str:
    last = control.last
    if control.no_limits is NoLimits.HIDDEN:
        return f"what is usual is hidden, as one {control.period} of it is"
    if last is None:
        return f"too early to say, without one whole {control.period}"
    if last.no_limits is NoLimits.RARE:
        return f"{rare_words(last, control)}, too rare for control limits"
    if last.no_limits is NoLimits.TOO_SHORT:
        return _too_early(last, control)
    return f"{_now(control.runs, last, control)}{_assured(control)}"


def _too_early(last: Segment, control: ControlSeries) -> str:
    periods = Noun(control.period, f"{control.period}s")
    since = f" since {day_words(last.causes[-1].on)}" if last.causes else ""
    number = periods.with_number(len(last.points))
    return f"too early to say what is usual: {number}{since}, and {FEWEST} are needed"


def _now(runs: tuple[Run, ...], last: Segment, control: ControlSeries) -> str:
    """What the latest points say; of what is usual again, since when and after what."""
    now = runs[-1]
    if now.word in WORDS:
        signal = now.points[-1].signal
        how = SIGNAL_WORDS[signal.rule, signal.side] if signal else ""
        return f"{WORDS[now.word]} since {day_words(now.points[0].start)}, {how}"
    here = [run for run in runs if run.word in WORDS and run.points[0] in last.points]
    if here:
        return f"usual since {day_words(now.points[0].start)}, after {WORDS[_word(here[-1])]}"
    return f"no sign of change, within what is usual: {usual_words(last, control)}{_a(control)}"


def _word(run: Run) -> Word:
    return run.word or Word.NO_CHANGE


def _a(control: ControlSeries) -> str:
    return "" if control.is_share else f" a {control.period}"


def _assured(control: ControlSeries) -> str:
    if control.assurance is None:
        return ""
    return f"; {ASSURED[control.assurance].format(target_words(control))}"
