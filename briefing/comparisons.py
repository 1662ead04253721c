"""The heading of a split: which group has the most, the longest, or stands out from all."""

from briefing.figure_words import figure_words
from briefing.findings import finding
from briefing.nouns import Noun, listed, noun_of_unit
from charts.labels import Names, label_of, noun_of
from charts.numbers import counted
from disclosure.released import Figure, Released
from domain.counts import Kind
from domain.measure import Funnel
from measures.methods.funnel_limits import Standing, standing

SHARES = (Kind.RATE, Kind.ESTIMATE)
IN_DAYS = (Kind.MEDIAN, Kind.DAYS, Kind.QUANTILE)


def finding_by(released: Released, breakdown: str, names: Names | None = None) -> str:
    """`Halton has the most referrals: 92 of 187`; for rates, who differs from all together."""
    groups = [one for one in released.by(breakdown) if one.numerator is not None]
    if not groups or released.whole.numerator is None and released.whole.kind is Kind.COUNT:
        return finding(released)
    if released.whole.kind in SHARES:
        return _who_differs(released, breakdown, names)
    if groups[0].kind in IN_DAYS:
        return _which_is_longest(released, groups, breakdown, names)
    return _who_has_most(released, groups, breakdown, names)


def _who_has_most(
    released: Released, groups: list[Figure], breakdown: str, names: Names | None
) -> str:
    things = noun_of_unit(released.measure.unit_of_count)
    most = max(one.numerator or 0 for one in groups)
    if most == 0:
        return f"No {things.several} in any {_noun(breakdown).one}"
    top = [label_of(breakdown, one.group, names) for one in groups if one.numerator == most]
    everybody = counted(released.whole.numerator or 0)
    if len(top) > 1:
        return f"{_named(top, breakdown)} have the most {things.several}: {counted(most)} each"
    return f"{top[0]} has the most {things.several}: {counted(most)} of {everybody}"


def _which_is_longest(
    released: Released, groups: list[Figure], breakdown: str, names: Names | None
) -> str:
    """`Length of cases: longest for Halton (120 days)`."""
    known = [one for one in groups if one.is_ok and one.value is not None]
    if not known:
        return f"{_title(released)} by {_noun(breakdown).one}: too few to compare"
    most = max(known, key=lambda one: one.value or 0)
    top = [label_of(breakdown, one.group, names) for one in known if one.value == most.value]
    longest = f"longest for {_named(top, breakdown)} ({figure_words(most).value})"
    return f"{_title(released)}: {longest}"


def _named(top: list[str], breakdown: str) -> str:
    return listed(top) if len(top) < 4 else _noun(breakdown).with_number(len(top))


def _who_differs(released: Released, breakdown: str, names: Names | None) -> str:
    """A group differs where the funnel has it beyond its 95% limits; of estimates, which have no
    such limits, where its interval leaves out the share of all together."""
    whole, title = released.whole, _title(released)
    groups = [one for one in released.by(breakdown) if one.is_ok]
    if not whole.is_ok or whole.value is None or not groups:
        return f"{title} by {_noun(breakdown).one}: too few to compare"
    overall = figure_words(whole).value
    said = [
        f"{word} in {_named([label_of(breakdown, one.group, names) for one in found], breakdown)}"
        for word, where in (("lower", Standing.BELOW), ("higher", Standing.ABOVE))
        if (found := [one for one in groups if _standing(one, whole) is where])
    ]
    if not said:
        return f"{title}: no {_noun(breakdown).one} stands out from the overall {overall}"
    return f"{title} is {listed(said)} than the overall {overall}"


def _standing(group: Figure, whole: Figure) -> Standing:
    share = whole.value or 0
    if group.kind is Kind.RATE and whole.denominator:
        baseline = (whole.numerator or 0) / whole.denominator
        return standing(int(group.numerator or 0), int(group.denominator or 0), baseline)
    if (group.upper or 0) < share:
        return Standing.BELOW
    return Standing.ABOVE if (group.lower or 0) > share else Standing.INSIDE


def _title(released: Released) -> str:
    """What the share is of; a funnel's is of those who come to its end."""
    if isinstance(released.measure, Funnel):
        return "The share who complete"
    return released.measure.title


def _noun(breakdown: str) -> Noun:
    return Noun(*noun_of(breakdown))
