"""Ageing: what open cases wait for, split at the standard; late lengths share a baseline."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.allowed import whole
from charts.drawn import Drawn, nothing_to_draw
from charts.labels import label_of, noun_of
from charts.numbers import Limits, counted, per_cent
from charts.rows import ends_of, height_of, length, pixels, row_axis, words_at_the_end
from charts.segments import Look, segment, segment_layers
from charts.style import INK, LATE, NEUTRAL, ROOM, VERY_LATE, Row, Spec, frame, once
from charts.words import cell, extremes, missing_note, named_groups, states_of, together
from disclosure.released import Figure, Released, State
from disclosure.thresholds import SMALLEST_BASE

BREAKDOWN = "waiting_for:standard"
BANDS = ("within", "late", "very_late", "no_standard")
WITHIN, LATE_BAND, VERY_LATE_BAND, NO_STANDARD = (label_of("standard", band) for band in BANDS)
LOOKS = {
    WITHIN: Look(ROOM, NEUTRAL),
    LATE_BAND: Look(LATE),
    VERY_LATE_BAND: Look(VERY_LATE, is_dark=True),
}


class Stage(NamedTuple):
    """What a row of cases waits for, and its figures by band; a band not there is nought."""

    label: str
    bands: dict[str, Figure]

    def cases(self, band: str) -> float | None:
        return self.bands[band].numerator if band in self.bands else 0

    @property
    def amount(self) -> float | None:
        """How many are late; unknown if part of it is hidden."""
        late, very_late = self.cases("late"), self.cases("very_late")
        return None if late is None or very_late is None else late + very_late

    @property
    def with_a_standard(self) -> float | None:
        within = self.cases("within")
        return None if self.amount is None or within is None else self.amount + within

    @property
    def words(self) -> str:
        """How many are late, or why that cannot be said."""
        if self.amount is None or self.with_a_standard is None:
            return State.HIDDEN.label
        if not self.with_a_standard:
            return f"{_count(self, 'no_standard')}, no standard"
        if not self.amount:
            return "none late"
        return _late(self.amount, self.with_a_standard)


def _late(late: float, base: float) -> str:
    """44 late (52%); on a base too small for a rate, 2 of 3 late."""
    if base < SMALLEST_BASE:
        return f"{counted(late)} of {counted(base)} late"
    return f"{counted(late)} late ({per_cent(100 * late / base, base)})"


def ageing(released: Released) -> Drawn:
    """One row a stage: within the standard to the left of the line, late to the right."""
    named = named_groups(released, BREAKDOWN)
    stages = _stages([one.figure for one in named])
    title = "Open cases by what they wait for"
    if not stages:
        return nothing_to_draw(title, whole(released).state)
    note = missing_note(states_of(named), noun_of(BREAKDOWN))
    return Drawn(
        spec=_spec(stages),
        alt=together(f"{title}.", extremes(_timed(stages), "Most late", "Fewest late"), note),
        table=[_table_row(stage) for stage in stages],
        note=note,
    )


def _stages(figures: Sequence[Figure]) -> list[Stage]:
    """The stages in the order given, those that nobody waits at left out."""
    bands: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        stage, _, band = (figure.group or "").partition(":")
        bands.setdefault(stage, {})[band] = figure
    stages = [Stage(label_of("waiting_for", code), found) for code, found in bands.items()]
    return [stage for stage in stages if any(stage.cases(band) != 0 for band in BANDS)]


def _timed(stages: list[Stage]) -> list[Stage]:
    """Those that have a standard to be late against."""
    return [stage for stage in stages if stage.with_a_standard != 0]


def _spec(stages: list[Stage]) -> Spec:
    labels = [stage.label for stage in stages]
    rows = [row for place, stage in enumerate(stages) for row in _rows(place, stage)]
    limits = _limits(rows)
    y, x = row_axis(labels), length("from", limits, ends_of(rows))
    width = f"(datum.to - datum.from) * {pixels(limits, ends_of(rows))} / {limits[1] - limits[0]}"
    titles = {"label": "Waiting for", "kind": "Time waited", "words": "Cases"}
    segments = segment_layers(LOOKS, y, x, titles, width)
    return frame(rows, *segments, words_at_the_end(y, x), _line(x), height=height_of(labels))


def _limits(rows: Sequence[Row]) -> Limits:
    """From the longest within the standard to the longest beyond it."""
    left = min((row["from"] for row in rows if "from" in row), default=0)
    right = max((row["to"] for row in rows if "to" in row), default=0)
    return min(left, 0), max(right, 1)


def _rows(place: int, stage: Stage) -> list[Row]:
    """The segments that may be shown, from the line outwards, and the words at the end."""
    rows, reach = [], 0.0
    if within := stage.cases("within"):
        rows.append(segment(place, stage.label, WITHIN, (-within, 0), counted(within)))
    for band, kind in (("late", LATE_BAND), ("very_late", VERY_LATE_BAND)):
        if count := stage.cases(band):
            span = (reach, reach + count)
            rows.append(segment(place, stage.label, kind, span, counted(count)))
            reach += count
    end = {
        "row": place,
        "words": stage.words,
        "end": reach,
        "is_muted": not stage.amount or stage.with_a_standard is None,
    }
    return [*rows, end]


def _line(x: Spec) -> Spec:
    """The standard: everything to the right of it is late."""
    place = {key: value for key, value in x.items() if key != "field"}
    return once(
        {
            "mark": {"type": "rule", "color": INK, "strokeWidth": 1.5},
            "encoding": {"x": {"datum": 0, **place}},
        }
    )


def _table_row(stage: Stage) -> Row:
    columns = {label_of("standard", band): _count(stage, band) for band in BANDS}
    return {"Waiting for": stage.label} | columns


def _count(stage: Stage, band: str) -> str:
    figure = stage.bands.get(band)
    return cell(stage.cases(band), figure.state if figure else State.OK)
