"""Known causes: days from which a series is no longer what it was, whatever anybody did.

Limits are made anew from such a day, and every series that crosses it is marked.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class KnownCause:
    """What changed on a day; `name` is short, for a chart. `unit_id` is a launched unit's own."""

    on: date
    words: str
    name: str
    unit_id: str = ""


RECORDING_CHANGE = KnownCause(
    date(2020, 4, 1),
    "ex-partner harassment is recorded as stalking",
    "recording change",
)
"""The counting rules of the Home Office: see stalkinglaws.github.io/getthedata."""


def launch(unit_id: str, on: date) -> KnownCause:
    """One more unit began to send records. Its name is known to the screen, not here."""
    return KnownCause(on, "a unit was launched", "unit launched", unit_id)
