"""One question, put to both ways."""

from datetime import date

from sqlalchemy import Engine

from data_access.counting import count
from domain.counts import Count
from domain.period import Period
from domain.question import Question
from domain.scope import Scope
from measures.catalogue import CATALOGUE
from tests.programme import Programme, emptied
from tests.second_way.dice import AREAS, CRIMES, FIRST, LAST, UNITS, Dice
from tests.second_way.facts import Asked, Row


def random_question(dice: Dice) -> Asked:
    """A day asked among the days of the programme or after, and a period that may reach past it."""
    start = FIRST + dice.either(dice.randint(0, 200), dice.randint(0, LAST - FIRST))
    days = ((FIRST + 100, LAST + 60), (LAST - 200, LAST + 60), (LAST, LAST + 300))
    return Asked(
        units=frozenset(dice.either(UNITS, UNITS, UNITS[:2], UNITS[1:], UNITS[:1])),
        start=start,
        end=start + dice.either(dice.randint(0, 500), dice.randint(300, 700)),
        as_of=dice.randint(*dice.either(*days)),
        area=dice.either(*[None] * 6, *AREAS),
        crime_type=dice.either(*[None] * 10, *CRIMES),
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
