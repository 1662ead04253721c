"""The screen's charts on paper: vectors for the PDF, sharp pictures for Word.

vl-convert is imported where it is used: it starts a script engine, for which no page that makes no
document should wait.
"""

import re
from functools import cache
from types import ModuleType

from briefing.record.letters import FAMILY, FONTS, printable, printable_throughout
from charts.style import Spec

VEGA_LITE = "6.4"
MEASURED = "Liberation Sans"
"""What vl-convert brings with it and can measure, a little wider than ours. Of a family with a
digit in its name it guesses the widths, or draws a chart without a word, and says nothing."""
DRAWN = f"font-family=\"'{FAMILY}'\""
GUESS = 0.7
"""How much of a chart is its plot, to begin with."""
SHARP = 3
"""Pixels of a picture for each of the chart's: about 300 to an inch."""
NOTHING_FROM_OUTSIDE: list[str] = []


def as_vectors(spec: Spec, width: int) -> str:
    """The chart as SVG, in all so many pixels wide."""
    chart, guess = printable_throughout(spec), width * GUESS
    around = _width_of(_drawn(chart, guess)) - guess
    drawn = _drawn(chart, width - around)
    return printable(drawn.replace(f'font-family="{MEASURED}"', DRAWN))


def as_pixels(spec: Spec, width: int) -> bytes:
    """The chart as PNG: Word draws vectors with the fonts of whoever reads."""
    pixels: bytes = _vega().svg_to_png(as_vectors(spec, width), scale=SHARP)
    return pixels


def _drawn(spec: Spec, plot: float) -> str:
    """With a plot so wide, and around it what the words need.

    On the screen the chart fits itself to its place, and is laid out again when it has; a key that
    then takes more lines would be cut off here, where it is laid out once.
    """
    fixed = {**spec, "width": plot, "autosize": "pad"}
    fixed["config"] = {**spec.get("config", {}), "font": MEASURED}
    drawn: str = _vega().vegalite_to_svg(
        fixed, vl_version=VEGA_LITE, allowed_base_urls=NOTHING_FROM_OUTSIDE
    )
    return drawn


def _width_of(drawn: str) -> float:
    found = re.search(r'<svg[^>]*? width="([\d.]+)"', drawn)
    if found is None:
        raise ValueError("vl-convert gave a picture without a width.")
    return float(found[1])


@cache
def _vega() -> ModuleType:
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert
