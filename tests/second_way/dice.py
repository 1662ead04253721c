"""What random rows are drawn with, from one seed: the same seed, the same programme."""

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

FIRST, LAST = date(2018, 10, 1).toordinal(), date(2020, 3, 31).toordinal()
SPRING = date(2019, 3, 1).toordinal(), date(2019, 6, 15).toordinal()
UNITS, AREAS, CRIMES = ("U1", "U2", "U3"), ("halton", "warrington"), ("stalking", "harassment")
PEOPLE, VICTIMS = ("Ana", "Ben", "Cal"), ("Vera", "Wim", "Xena")
STAFF, LINES = ("staff-1", "staff-2", "staff-3"), ("one", "two", "three")


class Dice(Random):
    def either(self, *values: Any) -> Any:
        return self.choice(values)

    def any_day(self) -> int:
        """Half of them in one busy spring, so that they meet each other."""
        return self.randint(*self.choice(((FIRST, LAST), SPRING)))

    def later(self, day: int, most: int) -> int | None:
        """Up to so many days later, or never; now and then, by somebody's mistake, earlier."""
        return self.choice((None, *(day + self.randint(-(most // 10), most) for _ in range(2))))

    def some(self, row: Callable[[], Any], least: int, most: int) -> list[Any]:
        return [row() for _ in range(self.randint(least, most))]


def plus(start: int | None, days: int | None) -> int | None:
    return None if start is None or days is None else start + days
