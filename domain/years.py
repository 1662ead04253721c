"""Years in SQL, where days are whole numbers."""

from sqlalchemy import ColumnElement


def first_day_of(year: ColumnElement[int]) -> ColumnElement[int]:
    """1 January of a year: whole years before it, with a leap day every 4, not 100, but 400."""
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + 1
