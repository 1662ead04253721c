"""The cases behind a number: as many rows as the number says, for those who may see them."""

from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from auth.gate import protected
from auth.permissions import Permission, may
from auth.viewer import Viewer
from briefing.nouns import Noun, noun_of_unit
from charts.labels import Names, label_of
from data_access.access_log import Action
from data_access.case_records import DENOMINATOR, NUMERATOR, CaseRecord, behind, has_records
from data_access.engine import database
from disclosure.old_data import stale_words
from disclosure.released import Figure, State
from domain.counts import Kind
from domain.measure import FollowUp, Funnel, Measure, NetFlow, Waits
from measures.catalogue import measure_called
from pages.parts.ask import ask
from pages.parts.asked import Asked
from pages.parts.case_files import Row, case_downloads
from pages.parts.feeds import feed_warning
from pages.parts.greyed import grey, muted_text

STILL_WAITING = "still_waiting"
WIDTH = 320
"""Pixels of a name in a list of lines."""
ROW = Noun("row", "rows")
HEADINGS = {
    "waiting_for": "Waiting for",
    "level": "Level",
    "end_reason": "Ended as",
    "triage_decision": "Decision",
    "lead_staff_id": "Lead",
    "cell": "Cell",
    "rule": "Order",
    "later_on": "Was on",
    "earlier_on": "Not before",
    "looks_like": "Looks like",
}


@dataclass(frozen=True)
class Behind:
    """Which number the cases are wanted of."""

    key: str
    part: str = NUMERATOR
    by: str | None = None
    group: str | None = None

    @property
    def measure(self) -> Measure:
        return measure_called(self.key)

    def title(self, names: Names) -> str:
        """Waiting at each stage, Allocation; Uptake, Offered at least 28 days ago."""
        of_group = label_of(self.by, self.group, names) if self.by and self.group else ""
        of_step = "" if self.part in (NUMERATOR, DENOMINATOR) else self.part
        return ", ".join(part for part in (self.measure.title, of_group, of_step) if part)


def sees_every_case(viewer: Viewer) -> bool:
    """Cases one by one, all of their units': what a number on screen can be opened into."""
    return may(viewer, Permission.SEE_CASE_RECORDS) and not viewer.grant.only_cases_held_by_agency


def behind_figure(figure: Figure) -> Behind | None:
    """Which cases a figure's numerator counts; None where it counts none."""
    measure = measure_called(figure.measure)
    if isinstance(measure, NetFlow):  # a difference has no cases; what is to be cleared has
        return Behind("open_cases") if figure.kind is Kind.WEEKS else None
    if not has_records(measure) or figure.kind is Kind.DAYS:
        return None
    if isinstance(measure, Funnel) and figure.by == "step":
        return Behind(measure.key, part=figure.group or NUMERATOR)
    if isinstance(measure, Waits) and figure.by == STILL_WAITING:
        is_split = "outcome" in measure.own_breakdowns
        return Behind(measure.key, by="outcome", group=STILL_WAITING) if is_split else None
    if figure.by and not _is_a_split(measure, figure.by):
        return None  # said beside the number, such as a response rate: no part of its ladder
    return Behind(measure.key, by=figure.by if figure.group else None, group=figure.group)


def _is_a_split(measure: Measure, by: str) -> bool:
    return by in measure.all_breakdowns or isinstance(measure, FollowUp)


def cases_button(
    viewer: Viewer,
    asked: Asked,
    wanted: Behind | None,
    count: float | None,
    *,
    place: str,
    is_old: bool,
    noun: Noun | None = None,
) -> None:
    """A button that opens the cases behind a number; nothing where there is nobody to show.

    `place` tells two buttons for one number on one page apart; `is_old` says that the number is of
    old data. `noun` says what they are where that of the measure does not: `See 2 very high`.
    """
    if wanted is None or not count or not sees_every_case(viewer):
        return
    said = noun or noun_of_unit(wanted.measure.unit_of_count)
    words = f"See {said.with_number(count)}"
    if st.button(
        grey(words) if is_old else words,
        key=f"{place}: behind {wanted.key} {wanted.part} {wanted.by} {wanted.group}",
        type="tertiary",
        icon=":material/arrow_forward:",
        icon_position="right",
    ):
        show_cases(viewer, asked, wanted)


def rows_line(
    viewer: Viewer,
    asked: Asked,
    label: str,
    wanted: Behind,
    count: float | None,
    *,
    place: str,
    is_old: bool,
) -> None:
    """A name, and beside it the button that opens its rows; in a list of such lines."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(label, width=WIDTH)
        cases_button(viewer, asked, wanted, count, place=place, is_old=is_old, noun=ROW)


@st.dialog("The cases behind the number", width="large")
@protected(Permission.SEE_CASE_RECORDS)
def show_cases(viewer: Viewer, asked: Asked, wanted: Behind) -> None:
    """The list itself, logged before it is shown."""
    case_table(viewer, asked, wanted)


def case_table(viewer: Viewer, asked: Asked, wanted: Behind) -> None:
    """The records behind a number, with a download that the access log knows of."""
    released = ask(viewer, asked, wanted.key)
    feed_warning(released)
    if released.whole.state is State.NOT_RECEIVED:
        return  # nobody is known to be behind it, which is not the same as nobody
    records = records_behind(viewer, asked, wanted)
    title = wanted.title(asked.names)
    muted_text(f"{title}: {ROW.with_number(len(records))}", released)
    if not records:
        st.info("Nobody is behind this number.")
        return
    st.dataframe(
        rows_of(records, asked.names),
        hide_index=True,
        alt=f"Cases behind {title}",
        height=min(420, 38 + 35 * len(records)),
        column_config={
            "Reference": st.column_config.TextColumn(pinned=True),
            "Since": st.column_config.DateColumn(format="D MMM YYYY"),
            "Days": _days_column(records),
        },
    )
    case_downloads(
        f"{wanted.key}-cases-{asked.as_of}",
        title,
        lambda: _rows_for_a_file(viewer, asked, wanted),
        stale_words(released),
    )
    st.caption("References only. Names and addresses are in the case system.")


def _days_column(records: list[CaseRecord]) -> ColumnConfig:
    """How long, as a bar beside the number: the longest of the list is the whole width."""
    longest = max((record.days or 0 for record in records), default=0)
    return st.column_config.ProgressColumn(format="%d", min_value=0, max_value=max(longest, 1))


def _rows_for_a_file(viewer: Viewer, asked: Asked, wanted: Behind) -> list[Row]:
    door = "case list download"
    records = records_behind(viewer, asked, wanted, door, Action.DISCLOSURE)
    return rows_of(records, asked.names)


def records_behind(
    viewer: Viewer,
    asked: Asked,
    wanted: Behind,
    door: str = "case list",
    action: Action = Action.CONSULTATION,
) -> list[CaseRecord]:
    """The records themselves, in the log before they are here."""
    return behind(
        database(),
        viewer.case_scope(door),
        wanted.measure,
        asked.question(wanted.by),
        part=wanted.part,
        group=wanted.group,
        action=action,
    )


def rows_of(records: list[CaseRecord], names: Names) -> list[Row]:
    """Records as rows for the screen and the file, codes as the field's terms; each row has every
    column of the list, and an empty cell where nothing is known."""
    told = {name for record in records for name, _ in record.details}
    empty = {HEADINGS[name]: _nothing(name) for name in HEADINGS if name in told}
    return [
        {
            "Reference": record.reference,
            "Unit": names.get(record.unit_id, record.unit_id),
            "Area": label_of("area", record.area),
            "Crime type": label_of("crime_type", record.crime_type),
            "Since": record.on,
            "Days": record.days,
            **empty,
            **{
                HEADINGS[name]: _cell(name, value, names)
                for name, value in record.details
                if name in HEADINGS
            },
        }
        for record in records
    ]


def _cell(name: str, value: str, names: Names) -> str | date:
    return date.fromisoformat(value) if _is_a_day(name) else label_of(name, value, names)


def _nothing(name: str) -> str | None:
    """An empty text; where the others are days, no day: the two are not put into one column."""
    return None if _is_a_day(name) else ""


def _is_a_day(name: str) -> bool:
    return name.endswith("_on")
