"""What a page asks about: period, unit, area, crime type and day, chosen by filters in the URL."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st
from streamlit.runtime.state import get_session_state

from auth.permissions import Permission
from auth.viewer import Viewer
from charts.days import day, span
from charts.labels import Names, label_of
from data_access.engine import database
from data_access.first_day import first_referral_on
from data_access.loads import current_load
from data_access.standards import standards_on
from data_access.units import units
from domain.period import Period, twenty_four_months_to
from domain.presets import TWELVE_MONTHS, presets
from domain.question import Question
from domain.scope import Scope
from domain.terms import Area, CrimeType

ALL_UNITS, ALL_AREAS, ALL_CRIME_TYPES = "All units", "All areas", "All crime types"
OTHER_DAYS = "Other days"
NOT_THERE = "{}: the address asks for one that is not there. It is left out."


@dataclass(frozen=True)
class Asked:
    """The question of a page, in every form its parts need; `door` is the page's own address."""

    whole: Question
    names: Names
    door: str
    permission: Permission
    words: str
    data_as_of: date

    def question(self, by: str | None = None) -> Question:
        return self.whole.split_by(by)

    def of_two_years(self) -> "Asked":
        """The same over at least the 24 months to its last day.

        A year to a day in the middle of a month holds 11 whole ones, which are too few for limits.
        """
        asked = self.whole.period
        longer = Period(min(asked.start, twenty_four_months_to(asked.end).start), asked.end)
        before, after = (span(period.start, period.end) for period in (asked, longer))
        words = self.words.replace(before, after)
        return replace(self, whole=replace(self.whole, period=longer), words=words)

    @property
    def as_of(self) -> date:
        return self.whole.as_of


def filters(viewer: Viewer, door: str, permission: Permission) -> Asked | None:
    """The row of filters, and what it asks; None while nothing has been loaded."""
    engine = database()
    loaded = current_load(engine)
    if loaded is None:
        return None
    names = {
        unit.unit_id: unit.name for unit in units(engine) if unit.unit_id in viewer.scope.units
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        as_of = _as_of(loaded.data_as_of)
        scope, unit_name = _unit(viewer.scope, names)
        everything = Question.of_the_last_twelve_months(viewer.scope, as_of)
        period = _period(as_of, first_referral_on(engine, everything) or as_of)
        area = _choice("Area", ALL_AREAS, {one.label: one.value for one in Area}, "area")
        crime_type = _choice(
            "Crime type", ALL_CRIME_TYPES, {one.label: one.value for one in CrimeType}, "crime_type"
        )
    question = Question(
        scope,
        period,
        as_of,
        area=area,
        crime_type=crime_type,
        standards=standards_on(engine, as_of),
    )
    parts = (
        unit_name,
        span(period.start, period.end),
        label_of("area", area) if area else ALL_AREAS.lower(),
        label_of("crime_type", crime_type) if crime_type else ALL_CRIME_TYPES.lower(),
        *([f"as it was on {day(as_of)}"] if as_of != loaded.data_as_of else []),
    )
    return Asked(question, names, door, permission, " · ".join(parts), loaded.data_as_of)


def _as_of(data_day: date) -> date:
    """The day the question is asked on: the data's own, or an earlier one to look back from."""
    return _day("As at", data_day, data_day, "as_at")


def _unit(scope: Scope, names: Names) -> tuple[Scope, str]:
    if len(names) < 2:
        only = next(iter(names.values()), "No unit")
        _leave_out_another_unit(only)
        return scope, only
    by_name = {name: unit_id for unit_id, name in names.items()}
    unit_id = _choice("Unit", ALL_UNITS, by_name, "unit")
    return (scope.narrowed_to(unit_id), names[unit_id]) if unit_id else (scope, ALL_UNITS)


def _leave_out_another_unit(only: str) -> None:
    """Who has one unit has no filter for it, so nothing else looks at what the address asks."""
    if "unit" in st.query_params:
        if st.query_params["unit"] != only:
            st.warning(NOT_THERE.format("Unit"))
        del st.query_params["unit"]


def _period(as_of: date, first_day: date) -> Period:
    named = presets(as_of, first_day)
    chosen = _select("Period", [*named, OTHER_DAYS], "period")
    return named[chosen] if chosen in named else _other_days(named[TWELVE_MONTHS], as_of)


def _other_days(usual: Period, as_of: date) -> Period:
    first, last = _day("From", usual.start, as_of, "from"), _day("To", usual.end, as_of, "to")
    if first > last:
        st.warning("The first day is after the last. These are the last 12 months instead.")
        return usual
    return Period(first, last)


def _day(label: str, usual: date, latest: date, key: str) -> date:
    """A day chosen, or the usual one while the field is empty."""
    _as_the_address_asks(label, key, usual, lambda asked: _is_day_until(asked, latest))
    chosen = st.date_input(
        label,
        usual,
        max_value=latest,
        format="DD/MM/YYYY",
        key=key,
        bind="query-params",
        persist_state="session",
        width=150,
    )
    chosen = chosen if isinstance(chosen, date) else usual
    _tell_the_address(key, chosen, usual)
    return chosen


def _is_day_until(asked: str, latest: date) -> bool:
    try:
        return date.fromisoformat(asked) <= latest
    except ValueError:
        return False


def _as_the_address_asks(
    label: str, key: str, usual: str | date, is_known: Callable[[str], bool]
) -> None:
    """A filter in the address that cannot be followed is dropped, and never in silence.

    One that came with the address of the page before holds on this one, whose address is bare:
    left alone, Streamlit shows the usual here and brings the choice back a page later.
    """
    asked, before = st.query_params.get(key), st.session_state.get(key, usual)
    if asked and not is_known(asked):
        st.warning(NOT_THERE.format(label))
    if not asked and before != usual and is_known(str(before)):
        st.session_state[key] = before


def _choice(label: str, everything: str, codes: dict[str, str], key: str) -> str | None:
    """The code chosen by its name, None for everything."""
    return codes.get(_select(label, [everything, *codes], key))


def _select(label: str, options: list[str], key: str) -> str:
    _as_the_address_asks(label, key, options[0], options.__contains__)
    chosen = st.selectbox(
        label, options, key=key, bind="query-params", persist_state="session", width=210
    )
    chosen = chosen or options[0]
    _tell_the_address(key, chosen, options[0])
    return chosen


def _tell_the_address(key: str, chosen: str | date, usual: str | date) -> None:
    """The address says what the page shows: a reload or a copied link gives the same numbers.

    Streamlit takes the usual out of it, but leaves out a choice that came from the page before and
    keeps sending the first of several made on one page. A bound filter has no public way in.
    """
    if chosen == usual:
        return
    with get_session_state().query_params() as address:
        if address.get_all(key) != [str(chosen)]:
            address.set_corrected_value(key, str(chosen), "string_value")
