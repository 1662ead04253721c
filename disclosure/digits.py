"""How many digits a number may have: never more than what it is made from supports.

The one rule (docs/decisions.md, 32), for the screen, the sentence and the workbook; `figures` and
CSV are for machines that check, and keep three decimals. A percentage is
whole while its base is under 100 and has one decimal from there; pounds for each have two digits
that count, three from a base of 100; ratios, weeks and events for each 100 person-years have two;
days are whole. What is counted is exact and never rounded.
"""

from decimal import ROUND_HALF_UP, Decimal

from disclosure.released import CurvePoint, Figure
from disclosure.thresholds import FULL_PERCENTAGES_FROM
from domain.counts import Kind

SHARES = (Kind.RATE, Kind.ESTIMATE, Kind.WITHIN, Kind.SHARE)


def supported(value: float, figure: Figure) -> float:
    """A value or a limit of the figure, rounded to what the figure is made from."""
    match figure.kind:
        case kind if kind in SHARES:
            return supported_share(value, base_of(figure))
        case Kind.COST:
            return significant(value, figure.denominator)
        case Kind.DAYS | Kind.MEDIAN | Kind.QUANTILE:
            return float(rounded(value))
        case Kind.PER_PERSON_YEARS:
            return two_digits(significant(value, figure.numerator))
        case Kind.RATIO | Kind.WEEKS:
            return two_digits(value)
    return value


def base_of(figure: Figure) -> float | None:
    """What a share rests on: its denominator, of an estimate those known for as long as it says."""
    return figure.denominator if figure.rests_on is None else figure.rests_on


def base_on(point: CurvePoint, figure: Figure) -> float | None:
    """The same for a day of the figure's curve."""
    return figure.denominator if point.rests_on is None else point.rests_on


def supported_share(share: float, base: float | None) -> float:
    """A share of 100 on its base; one that is not nobody or everybody keeps its first digit."""
    shown = float(rounded(share, share_places(base)))
    if shown == 0 and share > 0:
        return _first_digit(share)
    return 100 - _first_digit(100 - share) if shown == 100 and share < 100 else shown


def _first_digit(amount: float) -> float:
    return float(rounded(amount, -Decimal(str(amount)).adjusted()))


def share_places(base: float | None) -> int:
    """Decimals of a percentage on its base; none where no base is known."""
    return 0 if base is None or base < FULL_PERCENTAGES_FROM else 1


def places_written(shown: float, base: float | None) -> int:
    """Decimals to write a supported share with: its base's, or down to its only digit."""
    return max(share_places(base), -int(Decimal(str(shown)).normalize().as_tuple().exponent))


def two_digits(amount: float) -> float:
    """A ratio of small numbers: 4.6 but 14, never 14.3."""
    return float(rounded(amount, 0 if abs(amount) >= 10 else 1))


def significant(amount: float, base: float | None) -> float:
    """Two digits that count on a base under 100, three from there: 3,600 and not 3,571."""
    digits = 2 if base is None or base < FULL_PERCENTAGES_FROM else 3
    if not amount:
        return 0.0
    return float(rounded(amount, digits - 1 - Decimal(str(amount)).adjusted()))


def rounded(number: float, places: int = 0) -> Decimal:
    """Rounded as people do it: a half goes up."""
    return Decimal(str(number)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
