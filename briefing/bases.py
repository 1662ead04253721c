"""What a value is of, with the unit that is counted: 3 of 56 perpetrators, 12 cases."""

from collections.abc import Callable

from briefing.nouns import (
    DAY,
    OPEN_CASE,
    PERSON,
    POST,
    REOFFENCE,
    n_of_n,
    things_of,
)
from charts.numbers import counted, pounds
from disclosure.digits import two_digits
from disclosure.released import Figure, State, Step
from domain.counts import Kind
from domain.measure import Ratio
from measures.catalogue import measure_called

N_OF_N = (Kind.RATE, Kind.SHARE, Kind.WITHIN, Kind.MEDIAN)
"""Kinds that say n of N where their base gives no value."""
ENDED = {"wait_to_start": "started", "case_length": "closed"}
"""How the waits of a measure end."""


def base_words(figure: Figure) -> str:
    """Empty where there is nothing to say."""
    if figure.state is State.HIDDEN:
        return f"of {_everybody(figure)}" if figure.denominator else ""
    if figure.state is State.NOT_RECEIVED or figure.kind not in _BASES:
        return ""
    if is_n_of_n(figure):
        return f"{things_of(figure).of(figure.denominator or 0)}{_ended_so_far(figure)}"
    if figure.kind in (Kind.COUNT, Kind.QUANTILE):
        return "" if figure.numerator is None else _BASES[figure.kind](figure)
    return _BASES[figure.kind](figure) if figure.denominator else ""


def is_n_of_n(figure: Figure) -> bool:
    """The number itself stands where a rate would; never 0 of 0."""
    if not figure.denominator or figure.numerator is None:
        return False
    is_without_rate = figure.state in (State.TOO_FEW, State.TOO_EARLY)
    return figure.kind is Kind.MATURITY or figure.kind in N_OF_N and is_without_rate


def so_many_of(figure: Figure) -> str:
    """`3 of 56`; empty where either is hidden or there is none."""
    if figure.numerator is None or figure.denominator is None:
        return ""
    return n_of_n(figure.numerator, figure.denominator)


def _everybody(figure: Figure) -> str:
    return things_of(figure).with_number(figure.denominator or 0)


def _rate(figure: Figure) -> str:
    things = things_of(figure).of(figure.denominator or 0)
    return f"{so_many_of(figure)} {things}" if figure.is_ok else ""


def _ended_so_far(figure: Figure) -> str:
    """` started within 28 days so far`, of what waits; nothing of other kinds."""
    if figure.kind is Kind.WITHIN:
        days = next((step.count for step in figure.steps), None)
        standard = "the standard" if days is None else DAY.with_number(days)
        return f" {ENDED[figure.measure]} within {standard} so far"
    return f" {ENDED[figure.measure]} so far" if figure.kind is Kind.MEDIAN else ""


def _waited(figure: Figure) -> str:
    """An estimate about 108 offers: those that have started so far do not make up its share."""
    ended = f"{counted(figure.numerator or 0)}{_ended_so_far(figure)}"
    return f"estimated from {_everybody(figure)}, {ended}"


def _followed(figure: Figure) -> str:
    people = PERSON.with_number(figure.denominator or 0)
    if not figure.is_ok:
        return f"{people} followed"
    so_far = f"{counted(figure.numerator or 0)} reoffended within 12 months so far"
    return f"estimated from {people}, {so_far}"


def _person_years(figure: Figure) -> str:
    years = counted(two_digits(figure.denominator or 0))
    reoffences = REOFFENCE.with_number(figure.numerator or 0)
    if not figure.is_ok:
        return f"{reoffences} in {years} person-years"
    return f"for each 100 person-years: {reoffences} in {years}"


def _share(figure: Figure) -> str:
    """Of all there could be: 17 of 20 places."""
    measure = measure_called(figure.measure)
    words = measure.amount_words if isinstance(measure, Ratio) else ""
    places = f"{words[:1].lower()}{words[1:]}" or things_of(figure).several
    return f"{so_many_of(figure)} {places}"


def _spent(figure: Figure) -> str:
    return f"{pounds(figure.numerator or 0)} over {_everybody(figure)}"


def _ratio(figure: Figure) -> str:
    """62 cases over 5 posts: the things of a ratio over the amount they are of."""
    if figure.numerator is None:
        return ""
    over = POST.with_number(figure.denominator or 0)
    return f"{things_of(figure).with_number(figure.numerator)} over {over}"


def _weeks(figure: Figure) -> str:
    """104 open cases, 30 closed in the last 8 weeks."""
    cases = OPEN_CASE.with_number(figure.numerator or 0)
    return ", ".join((cases, *(_step_words(step) for step in figure.steps[1:])))


def _step_words(step: Step) -> str:
    count = State.HIDDEN.label if step.count is None else counted(step.count)
    return f"{count} {step.name[:1].lower()}{step.name[1:]}"


_BASES: dict[Kind, Callable[[Figure], str]] = {
    Kind.COUNT: lambda figure: things_of(figure).of(figure.numerator or 0),
    Kind.RATE: _rate,
    Kind.SHARE: _share,
    Kind.MEDIAN: _waited,
    Kind.WITHIN: _waited,
    Kind.ESTIMATE: _followed,
    Kind.PER_PERSON_YEARS: _person_years,
    Kind.COST: _spent,
    Kind.AMOUNT: lambda figure: f"of {pounds(figure.denominator or 0)}",
    Kind.DAYS: lambda figure: f"of {DAY.with_number(figure.denominator or 0)}",
    Kind.QUANTILE: lambda figure: f"of {things_of(figure).with_number(figure.numerator or 0)}",
    Kind.RATIO: _ratio,
    Kind.WEEKS: _weeks,
    Kind.MATURITY: lambda figure: "",
}
"""What the value of each kind is of, where it has a base."""
