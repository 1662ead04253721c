"""Numbers as they are written: never more digits than what they are counted from supports."""

from decimal import ROUND_HALF_UP, Decimal

from disclosure.thresholds import FULL_PERCENTAGES_FROM


def rounded(number: float, places: int = 0) -> Decimal:
    """Rounded as people do it: a half goes up."""
    return Decimal(str(number)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def counted(number: float) -> str:
    """1,234 or, where it is no whole number, 4.6."""
    return f"{rounded(number, 0 if float(number).is_integer() else 1):,}"


def per_cent(share: float, base: float | None) -> str:
    """A share of 100 on its base: 32% of 56, 31.9% of 260; never a 0% or 100% that is not so."""
    places = 0 if base is None or base < FULL_PERCENTAGES_FROM else 1
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


def two_digits(amount: float) -> float:
    """A ratio of small numbers: 4.6 but 14, never 14.3."""
    return float(rounded(amount, 0 if abs(amount) >= 10 else 1))


def significant(amount: float, base: float | None) -> float:
    """Two digits that count on a base under 100, three from there: 3,600 and not 3,571."""
    digits = 2 if base is None or base < FULL_PERCENTAGES_FROM else 3
    if not amount:
        return 0.0
    return float(rounded(amount, digits - 1 - Decimal(str(amount)).adjusted()))


def short_pounds(amount: float) -> str:
    """£950, £398k or £1.24m: enough for a label."""
    size, sign = abs(rounded(amount)), "-" if rounded(amount) < 0 else ""
    if size >= 999_500:
        return f"{sign}£{rounded(float(size) / 1_000_000, 2).normalize():f}m"
    if size >= 10_000:
        return f"{sign}£{rounded(float(size) / 1_000)}k"
    return f"{sign}£{size:,}"


def days(number: float) -> str:
    return _so_many(number, "day")


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
