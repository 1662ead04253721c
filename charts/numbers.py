"""Numbers as they are written: never more digits than what they are counted from supports."""

from decimal import Decimal

from disclosure.digits import rounded, share_places


def counted(number: float) -> str:
    """1,234 or, where it is no whole number, 4.6."""
    return f"{rounded(number, 0 if float(number).is_integer() else 1):,}"


def per_cent(share: float, base: float | None) -> str:
    """A share of 100 on its base: 32% of 56, 31.9% of 260; never a 0% or 100% that is not so."""
    places = share_places(base)
    least = Decimal(1).scaleb(-places)
    shown = rounded(share, places)
    if shown == 0 and share > 0:
        return f"under {least}%"
    if shown == 100 and share < 100:
        return f"over {100 - least}%"
    return f"{_without_a_final_nought(shown)}%"


def pounds(amount: float) -> str:
    """£1,234; a minus sign goes before the £."""
    return f"{'-' if rounded(amount) < 0 else ''}£{abs(rounded(amount)):,}"


def short_pounds(amount: float) -> str:
    """£950, £398k or £1.24m: enough for a label."""
    size, sign = abs(rounded(amount)), "-" if rounded(amount) < 0 else ""
    if size >= 999_500:
        return f"{sign}£{rounded(float(size) / 1_000_000, 2).normalize():f}m"
    if size >= 10_000:
        return f"{sign}£{rounded(float(size) / 1_000)}k"
    return f"{sign}£{size:,}"


def days(number: float) -> str:
    """Whole days: the records know no hours."""
    return _so_many(float(rounded(number)), "day")


def weeks(number: float) -> str:
    return _so_many(number, "week")


def _so_many(number: float, unit: str) -> str:
    return f"{counted(number)} {unit}{'' if counted(number) == '1' else 's'}"


def _without_a_final_nought(number: Decimal) -> str:
    return f"{number:f}".removesuffix(".0")


ROUND = tuple(Decimal(step) for step in ("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10"))

Limits = tuple[float, float]
"""The lowest and the highest that an axis shows."""


def nice_top(number: float) -> float:
    """Where an axis may end: the next round number of its size, at least 5."""
    highest = max(Decimal(str(number)), Decimal(5))
    size = Decimal(10) ** highest.adjusted()
    return next(float(size * step) for step in ROUND if size * step >= highest)
