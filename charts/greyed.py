"""A chart of old data: the same picture in greys, and a spoken name that says how old it is."""

import re
from typing import Any

from charts.drawn import Drawn
from charts.style import INK, MUTED
from charts.words import together

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
ON_WHITE = ({"test": "datum.is_muted", "value": MUTED}, INK)
"""The colour of the words after a bar: nothing lies under them, so they can be paler."""
WORDS = (("text", "color"), ("legend", "labelColor"), ("axis", "labelColor"))


def greyed(drawn: Drawn, why: str) -> Drawn:
    """Every colour as a grey just as light, so that whatever could be told apart still can."""
    spec = _greyed(drawn.spec)
    for place, name in WORDS:
        spec["config"][place][name] = _grey(MUTED)
    return drawn._replace(spec=spec, alt=together(drawn.alt, why))


def _greyed(part: Any) -> Any:
    if isinstance(part, dict):
        if (part.get("condition"), part.get("value")) == ON_WHITE:
            return {"value": _grey(MUTED)}
        return {name: _greyed(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [_greyed(one) for one in part]
    return _grey(part) if isinstance(part, str) and COLOUR.match(part) else part


def _grey(colour: str) -> str:
    """By the luminance that contrast is reckoned from (WCAG 2): no contrast changes."""
    red, green, blue = (_light(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    shade = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return "#" + f"{round(255 * shade):02X}" * 3


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
