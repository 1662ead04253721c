"""Years worked out in SQL are the calendar's."""

from datetime import date

from sqlalchemy import Engine, literal, select

from domain.years import first_day_of


def test_a_year_begins_on_its_first_of_january(engine: Engine) -> None:
    years = [1900, 1901, 1999, 2000, 2001, 2004, 2005, 2019, 2020, 2021, 2100, 2101]
    with engine.connect() as connection:
        reckoned = connection.execute(
            select(*(first_day_of(literal(year)).label(f"y{year}") for year in years))
        ).one()
    assert list(reckoned) == [date(year, 1, 1).toordinal() for year in years]
