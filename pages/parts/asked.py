"""What a page asks about: period, unit, area, crime type and day, chosen by filters in the URL."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from auth.permissions import Permission, may
from auth.viewer import Viewer
from charts.days import span
from charts.labels import Names, label_of
from data_access.engine import database
from data_access.first_day import first_referral_on
from data_access.loads import current_load
from data_access.standards import standards_on
from data_access.units import units
from domain.period import Period
from domain.presets import TWELVE_MONTHS, closed_presets, presets
from domain.question import Question
from domain.scope import Scope
from domain.terms import Area, CrimeType

ALL_UNITS, ALL_AREAS, ALL_CRIME_TYPES = "All units", "All areas", "All crime types"
OTHER_DAYS = "Other days"


@dataclass(frozen=True)
class Asked:
    """The question of a page, in every form its parts need; `door` is the page's own address."""

    whole: Question
    names: Names
    door: str
    permission: Permission
    words: str

    def question(self, by: str | None = None) -> Question:
        return self.whole.split_by(by)

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
        as_of = _as_of(loaded.data_as_of) if _chooses_days(viewer) else loaded.data_as_of
        scope, unit_name = _unit(viewer.scope, names)
        everything = Question.of_the_last_twelve_months(viewer.scope, as_of)
        period = _period(viewer, as_of, first_referral_on(engine, everything) or as_of)
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
    )
    return Asked(question, names, door, permission, " · ".join(parts))


def _chooses_days(viewer: Viewer) -> bool:
    """Who sees only released figures gets fixed periods: free days could be subtracted."""
    return may(viewer, Permission.SEE_CASE_RECORDS)


def _as_of(data_day: date) -> date:
    """The day the question is asked on: the data's own, or an earlier one to look back from."""
    chosen = st.date_input(
        "As at",
        value=data_day,
        max_value=data_day,
        format="DD/MM/YYYY",
        key="as_at",
        bind="query-params",
        width=150,
    )
    return chosen if isinstance(chosen, date) else data_day


def _unit(scope: Scope, names: Names) -> tuple[Scope, str]:
    if len(names) < 2:
        return scope, next(iter(names.values()), "No unit")
    by_name = {name: unit_id for unit_id, name in names.items()}
    unit_id = _choice("Unit", ALL_UNITS, by_name, "unit")
    return (scope.narrowed_to(unit_id), names[unit_id]) if unit_id else (scope, ALL_UNITS)


def _period(viewer: Viewer, as_of: date, first_day: date) -> Period:
    if not _chooses_days(viewer):
        fixed = closed_presets(as_of, first_day)
        return fixed[_select("Period", list(fixed), "period")]
    named = presets(as_of, first_day)
    chosen = _select("Period", [*named, OTHER_DAYS], "period")
    return named[chosen] if chosen in named else _other_days(named[TWELVE_MONTHS], as_of)


def _other_days(usual: Period, as_of: date) -> Period:
    first = st.date_input(
        "From",
        usual.start,
        max_value=as_of,
        format="DD/MM/YYYY",
        key="from",
        bind="query-params",
        width=150,
    )
    last = st.date_input(
        "To",
        usual.end,
        max_value=as_of,
        format="DD/MM/YYYY",
        key="to",
        bind="query-params",
        width=150,
    )
    if not isinstance(first, date) or not isinstance(last, date):
        return usual
    return Period(first, last)


def _choice(label: str, everything: str, codes: dict[str, str], key: str) -> str | None:
    """The code chosen by its name, None for everything."""
    return codes.get(_select(label, [everything, *codes], key))


def _select(label: str, options: list[str], key: str) -> str:
    return (
        st.selectbox(
            label, options, key=key, bind="query-params", persist_state="session", width=210
        )
        or options[0]
    )
