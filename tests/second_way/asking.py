"""One question, put to both ways."""

from datetime import date
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Engine

from data_access.counting import count
from domain.counts import Count
from domain.period import Period
from domain.question import Question
from domain.scope import Scope
from measures.catalogue import CATALOGUE
from tests.programme import Programme, emptied
from tests.second_way.facts import Asked, Row
from tests.second_way.random_programme import AREAS, CRIMES, FIRST, LAST, UNITS, either


@st.composite
def questions(draw: Any) -> Asked:
    """A day asked among the days of the programme, and a period that may reach past it."""
    start, end = sorted(draw(st.tuples(*[st.integers(FIRST, LAST + 30)] * 2)))
    return Asked(
        units=frozenset(draw(st.sets(either(*UNITS), min_size=1))),
        start=start,
        end=end,
        as_of=draw(st.integers(FIRST + 60, LAST + 60)),
        area=draw(either(None, None, *AREAS)),
        crime_type=draw(either(None, None, None, *CRIMES)),
    )


def drawn_in(engine: Engine, tables: dict[str, list[Row]]) -> Programme:
    """The programme in a database emptied of the one before."""
    programme = emptied(engine)
    for table, rows in tables.items():
        programme.holds(table, rows)
    programme.build()
    return programme


def question(asked: Asked, by: str | None = None) -> Question:
    return Question(
        scope=Scope(asked.units),
        period=Period(date.fromordinal(asked.start), date.fromordinal(asked.end)),
        as_of=date.fromordinal(asked.as_of),
        by=by,
        area=asked.area,
        crime_type=asked.crime_type,
    )


def counted(programme: Programme, key: str, asked: Asked, by: str | None = None) -> list[Count]:
    """The whole, or the groups of a split."""
    counts = count(programme.engine, CATALOGUE[key], question(asked, by)).counts
    return [one for one in counts if one.by == by]


def whole(programme: Programme, key: str, asked: Asked) -> Count:
    return counted(programme, key, asked)[0]
