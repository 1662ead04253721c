"""The marks of a control chart: limits in steps, points by their word, labels at the right."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from charts.control_words import level_words, target_words
from charts.lines import spread
from charts.numbers import Limits
from charts.style import CONCERN, INK, MAIN, MUTED, NEUTRAL, SERIES, WHITE, Row, Spec
from disclosure.control_series import ControlSeries, Segment
from measures.methods.control_limits import Word

BAND = "#EEF3F8"
LIMIT_DASH, TARGET_DASH = [4, 3], [8, 3, 2, 3]
HALF = 0.5


class Look(NamedTuple):
    """A point by its word: told apart by shape as well as by colour."""

    shape: str
    colour: str
    size: int


LOOKS: dict[Word, Look] = {
    Word.NO_CHANGE: Look("circle", NEUTRAL, 26),
    Word.IMPROVEMENT: Look("square", MAIN, 70),
    Word.CONCERN: Look("diamond", CONCERN, 80),
    Word.CHANGE: Look("triangle-up", SERIES[2], 70),
}
UNJUDGED = Look("circle", NEUTRAL, 26)


class Level(NamedTuple):
    """A horizontal line over the moments of one segment."""

    kind: str
    start: int
    end: int
    amount: float


def levels(control: ControlSeries | None, places: dict[date, int]) -> list[Level]:
    """Mean and limits of each segment that has them, from its first moment to its last."""
    found = []
    for segment in control.segments if control else ():
        if segment.mean is None or segment.lower is None or segment.upper is None:
            continue
        span = places[segment.start], places[segment.points[-1].start]
        found += [
            Level("mean", *span, segment.mean),
            Level("lower", *span, segment.lower),
            Level("upper", *span, segment.upper),
        ]
    return found


def band(segments: Sequence[Level], x: Spec, y: Spec) -> list[Spec]:
    """What is usual, shaded between the limits of each segment."""
    pairs = zip(segments[1::3], segments[2::3], strict=True)
    rows = [_span(low) | {"low": low.amount, "high": high.amount} for low, high in pairs]
    encoding = {
        "x": {**x, "field": "from"},
        "x2": {"field": "to"},
        "y": {**y, "field": "low"},
        "y2": {"field": "high"},
    }
    mark = {"type": "rect", "color": BAND}
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}] if rows else []


def steps(segments: Sequence[Level], x: Spec, y: Spec) -> list[Spec]:
    """The mean as a line, the limits dashed."""
    layers = []
    for kinds, dash in ((("mean",), [1, 0]), (("lower", "upper"), LIMIT_DASH)):
        rows = [_span(one) | {"level": one.amount} for one in segments if one.kind in kinds]
        mark = {"type": "rule", "color": MUTED, "strokeDash": dash, "strokeWidth": 1.25}
        encoding = {
            "x": {**x, "field": "from"},
            "x2": {"field": "to"},
            "y": {**y, "field": "level"},
        }
        layers.append({"data": {"values": rows}, "mark": mark, "encoding": encoding})
    return layers if segments else []


def _span(level: Level) -> Row:
    return {"from": level.start - HALF, "to": level.end + HALF}


def target_line(control: ControlSeries | None, y: Spec) -> list[Spec]:
    if control is None or control.target is None:
        return []
    mark = {"type": "rule", "color": INK, "strokeDash": TARGET_DASH, "strokeWidth": 1.5}
    encoding = {"y": {**y, "field": "level"}}
    return [{"data": {"values": [{"level": control.target}]}, "mark": mark, "encoding": encoding}]


def course(on: Spec) -> list[Spec]:
    """A thin line, a point each by its word (hollow where not over), and the pointer's target."""
    look = {word.value: look for word, look in LOOKS.items()}
    words, looks = [*look, ""], [*look.values(), UNJUDGED]

    def by_word(values: list[object]) -> Spec:
        scale = {"domain": words, "range": values}
        return {"field": "word", "type": "nominal", "legend": None, "scale": scale}

    colour = by_word([one.colour for one in looks])
    return [
        {"mark": {"type": "line", "color": NEUTRAL, "strokeWidth": 1.25}, "encoding": on},
        {
            "transform": [{"filter": "isValid(datum.amount)"}],
            "mark": {"type": "point", "filled": True, "opacity": 1, "strokeWidth": 1.25},
            "encoding": {
                **on,
                "shape": by_word([one.shape for one in looks]),
                "size": by_word([one.size for one in looks]),
                "stroke": colour,
                "fill": {"condition": {"test": "datum.is_part", "value": WHITE}, **colour},
            },
        },
        {
            "mark": {"type": "point", "filled": True, "opacity": 0, "size": 220},
            "encoding": {
                **on,
                "tooltip": [
                    {"field": field, "title": title}
                    for field, title in (
                        ("when", "When"),
                        ("words", "Number"),
                        ("says", "What it says"),
                    )
                ],
            },
        },
    ]


def labels(
    control: ControlSeries | None, at: float, x: Spec, y: Spec, limits: Limits, height: int
) -> list[Spec]:
    """At the right: what the lines of the last segment, and the target, stand at."""
    said = _said(control)
    shifts = spread([amount for _, amount in said], height, limits)
    rows = [
        {"at": at, "level": amount, "name": name, "shift": shift}
        for (name, amount), shift in zip(said, shifts, strict=True)
    ]
    mark = {"type": "text", "align": "left", "dx": 6, "dy": {"expr": "datum.shift"}, "color": MUTED}
    encoding = {
        "x": {**x, "field": "at"},
        "y": {**y, "field": "level"},
        "text": {"field": "name"},
    }
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}] if rows else []


def _said(control: ControlSeries | None) -> list[tuple[str, float]]:
    if control is None or control.last is None:
        return []
    return [*_of_segment(control, control.last), *_of_target(control)]


def _of_segment(control: ControlSeries, segment: Segment) -> list[tuple[str, float]]:
    named = (("Upper", segment.upper), ("Mean", segment.mean), ("Lower", segment.lower))
    return [(f"{name} {level_words(at, control)}", at) for name, at in named if at is not None]


def _of_target(control: ControlSeries) -> list[tuple[str, float]]:
    words = target_words(control)
    return [(f"Target {words}", control.target)] if control.target is not None else []
