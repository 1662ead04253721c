"""The worked figure of measures.md: 56 people who began over 600 days, three reoffences."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import floor

from tests.drawn_rows import Row
from tests.programme import Programme

AS_OF = "2020-03-06"
TWO_YEARS = {"start": "2018-03-07", "end": AS_OF}
REOFFENDED_AFTER = {5: 214, 21: 333, 32: 121}
"""Days from the index day, by the person's place counted from 0."""


def worked_with_the_fifty_six(programme: Programme) -> None:
    """Each started on their index day; the offences are recorded on the day they occurred."""
    programme.holds("interventions", _starts())
    programme.holds("offences", _offences())


def index_day(place: int) -> date:
    return date(2018, 6, 25) + timedelta(days=floor((place + 0.5) * 600 / 56 + 0.5))


def _starts() -> Iterator[Row]:
    for place in range(56):
        day = index_day(place).isoformat()
        yield {"perpetrator_id": f"person-{place}", "offered_on": day, "started_on": day}


def _offences() -> Iterator[Row]:
    for place, days in REOFFENDED_AFTER.items():
        day = (index_day(place) + timedelta(days=days)).isoformat()
        yield {"perpetrator_id": f"person-{place}", "occurred_on": day, "recorded_on": day}
