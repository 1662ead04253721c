"""The screen's charts on paper: vectors for the PDF, sharp pictures for Word.

vl-convert is imported where it is used: it starts a script engine, for which no page that makes no
document should wait.
"""

from functools import cache
from types import ModuleType

from briefing.record.letters import FAMILY, FONTS, printable
from charts.style import Spec

VEGA_LITE = "6.4"
MEASURED = "Liberation Sans"
"""What vl-convert brings with it and can measure, a little wider than ours. Of a family with a digit
in its name it guesses the widths, or draws a chart without a word, and says nothing."""
DRAWN = f"font-family=\"'{FAMILY}'\""
SHARP = 3
"""Pixels of a picture for each of the chart's: about 300 to an inch."""
NOTHING_FROM_OUTSIDE: list[str] = []


def as_vectors(spec: Spec, width: int) -> str:
    """The chart as SVG, in all so many pixels wide."""
    drawn = _vega().vegalite_to_svg(
        _as_wide(spec, width), vl_version=VEGA_LITE, allowed_base_urls=NOTHING_FROM_OUTSIDE
    )
    return printable(drawn.replace(f'font-family="{MEASURED}"', DRAWN))


def as_pixels(spec: Spec, width: int) -> bytes:
    """The chart as PNG: Word draws vectors with the fonts of whoever reads."""
    pixels: bytes = _vega().svg_to_png(as_vectors(spec, width), scale=SHARP)
    return pixels


def _as_wide(spec: Spec, width: int) -> Spec:
    """As wide as its place, like on the screen: the marks get what the words leave."""
    return {**spec, "width": width, "config": {**spec.get("config", {}), "font": MEASURED}}


@cache
def _vega() -> ModuleType:
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert
