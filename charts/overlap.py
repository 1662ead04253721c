"""One in several units: one in each, and one in all together; said where the sums show it."""

from charts.allowed import groups, whole
from charts.numbers import counted
from disclosure.released import Figure, Released
from domain.counts import Kind


def overlap_note(released: Released, by: str) -> str:
    """`The units add to 267 and are 265 together: one in several units counts in each.`"""
    if by != "unit":
        return ""
    together, each = _number(whole(released)), [_number(one) for one in groups(released, by)]
    known = [number for number in each if number is not None]
    if together is None or len(known) < len(each) or sum(known) <= together:
        return ""
    return (
        f"The units add to {counted(sum(known))} and are {counted(together)} together: "
        "one in several units counts in each."
    )


def _number(figure: Figure) -> float | None:
    """How many are counted: the base of a rate, else the count itself."""
    if figure.kind is Kind.RATE:
        return figure.denominator
    return figure.numerator if figure.kind is Kind.COUNT else None
