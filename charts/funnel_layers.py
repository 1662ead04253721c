"""The marks of a funnel plot: limits by base, a point a group, and names of those beyond."""

from collections.abc import Sequence
from functools import lru_cache

from charts.line_layers import AS_SHARE
from charts.lines import spread
from charts.numbers import nice_top
from charts.rows import spoken, spoken_as
from charts.style import GRID, INK, MAIN, MUTED, NEUTRAL, SERIES, Row, Spec, frame, once
from measures.methods.funnel_limits import ALARM, WARNING, funnel_limits

HEIGHT, STEPS = 260, 40
BEYOND = SERIES[2]
"""Beyond a limit is neither good nor bad: that is for the words of the measure to say."""
LINES = {WARNING: ("95%", [4, 3]), ALARM: ("99.8%", [1, 0])}
"""The name and the dash of each line."""


def funnel_spec(rows: list[Row], share: float) -> Spec:
    """The groups between the limits around the share of all together, which is of 1."""
    most = int(nice_top(max((row["base"] for row in rows), default=0)))
    lines = [limit for covers in LINES for limit in _limits(share, most, covers)]
    highest = max([row["amount"] for row in rows] + [100 * share])
    top = min(100.0, nice_top(1.25 * highest))
    x: Spec = {
        "field": "base",
        "type": "quantitative",
        "scale": {"domain": [0, most], "nice": False},
        "axis": {"title": "Out of", "grid": False, "tickCount": 5},
    }
    y: Spec = {
        "field": "amount",
        "type": "quantitative",
        "scale": {"domain": [0, top], "nice": False, "clamp": True},
        "axis": {
            "title": None,
            "labelExpr": AS_SHARE,
            "tickCount": 4,
            "gridColor": GRID,
            "domain": False,
            "ticks": False,
        },
    }
    return frame(
        rows,
        *_funnel(lines, x, y),
        _ends(lines, x, y, top),
        once({"mark": {"type": "rule", "color": MUTED}, "encoding": {"y": _at(100 * share)}}),
        _points(x, y),
        _names(x, y),
        height=HEIGHT,
    )


def _at(level: float) -> Spec:
    return {"datum": level, "type": "quantitative"}


@lru_cache(maxsize=64)
def _limits(
    baseline: float, most: int, covers: float
) -> tuple[tuple[float, float, float, str], ...]:
    """Base, lower and upper limit, and the name of the line, at so many bases."""
    bases = sorted({max(1, round(most * place / STEPS)) for place in range(1, STEPS + 1)})
    found = ((base, funnel_limits(baseline, base, covers)) for base in bases)
    return tuple((base, 100 * one.lower, 100 * one.upper, LINES[covers][0]) for base, one in found)


def _funnel(lines: Sequence[tuple[float, float, float, str]], x: Spec, y: Spec) -> list[Spec]:
    """The lower and upper line of each limit, dashed for the nearer; named at their end."""
    rows = [
        {"base": base, "amount": at, "line": f"{side} {name}", "name": name}
        for base, lower, upper, name in lines
        for side, at in (("lower", lower), ("upper", upper))
    ]
    names = [name for name, _ in LINES.values()]
    dashes = {"domain": names, "range": [dash for _, dash in LINES.values()]}
    mark = {"type": "line", "color": NEUTRAL, "strokeWidth": 1.25, "clip": True}
    encoding = {
        "x": x,
        "y": y,
        "detail": {"field": "line"},
        "strokeDash": {"field": "name", "type": "nominal", "scale": dashes, "legend": None},
    }
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}]


def _ends(lines: Sequence[tuple[float, float, float, str]], x: Spec, y: Spec, top: float) -> Spec:
    """The names of the lines where they end, kept apart."""
    last = [line for line in lines if line[0] == lines[-1][0]]
    ends = [(at, name) for _, lower, upper, name in last for at in (lower, upper)]
    shifts = spread([at for at, _ in ends], HEIGHT, (0, top))
    rows = [
        {"base": lines[-1][0], "amount": at, "name": name, "shift": shift}
        for (at, name), shift in zip(ends, shifts, strict=True)
    ]
    mark = {"type": "text", "align": "left", "dx": 5, "dy": {"expr": "datum.shift"}, "color": MUTED}
    encoding = {"x": x, "y": y, "text": {"field": "name"}}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _points(x: Spec, y: Spec) -> Spec:
    beyond = "datum.is_beyond"
    titles = {"label": "Group", "words": "Number", "stands": "Where it stands"}
    return {
        "mark": spoken(type="point", filled=True, opacity=1),
        "encoding": {
            "x": x,
            "y": y,
            "shape": {"condition": {"test": beyond, "value": "diamond"}, "value": "circle"},
            "size": {"condition": {"test": beyond, "value": 110}, "value": 60},
            "color": {"condition": {"test": beyond, "value": BEYOND}, "value": MAIN},
            **spoken_as(titles),
        },
    }


def _names(x: Spec, y: Spec) -> Spec:
    """Only groups beyond a limit are named in the plot; the table names all."""
    return {
        "transform": [{"filter": "datum.is_beyond"}],
        "mark": {"type": "text", "align": "left", "dx": 9, "fontWeight": 600, "color": INK},
        "encoding": {"x": x, "y": y, "text": {"field": "label"}},
    }
