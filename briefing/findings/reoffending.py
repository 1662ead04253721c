"""Findings of reoffending. None of them says what caused it: there is no comparison group."""

from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import HAS, PERSON, REOFFENCE, Noun, Verb, n_of_n, some_of
from briefing.said import Said, alike, in_brackets, in_words, only_in_full, with_interval
from briefing.states import cannot_be_counted
from charts.labels import label_of
from charts.numbers import counted
from disclosure.digits import two_digits
from disclosure.released import Figure, Released, State
from domain.measure import Rate

NOBODY = "Nobody has been worked with yet"
PERSON_YEAR = Noun("person-year", "person-years")
PROVEN = RateWords(
    Noun("person followed for 18 months", "people followed for 18 months"),
    Verb(f"{HAS.one} a proven reoffence", f"{HAS.several} a proven reoffence"),
    "have a proven reoffence",
    NOBODY,
)
AGAIN = RateWords(
    Noun("supported victim", "supported victims"),
    Verb(
        "suffered another offence by the same person",
        "suffered another offence by the same person",
    ),
    "suffered another offence by the same person",
    "Nobody accepted support a year ago or longer",
)
NOBODY_IN_PERIOD = "Nobody was first worked with in the period"


def reoffending_as_reported(released: Released) -> Said | str:
    """`56 people worked with; 3 have reoffended since, over unequal follow-up`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.denominator is None:
        return "How many people were worked with is hidden: the numbers are too small"
    if figure.denominator == 0:
        return NOBODY_IN_PERIOD
    people = f"{PERSON.with_number(figure.denominator)} worked with"
    if figure.numerator is None:
        return f"{people}; how many have reoffended since is hidden"
    again = figure.numerator
    who = "none" if again == 0 else counted(again)
    verb = "has" if again in (0, 1) else "have"
    said = alike(f"{people}; {who} {verb} reoffended since, over unequal follow-up")
    return said.then(only_in_full(in_brackets(figure).full if figure.is_ok else ""))


def reoffending_within_12_months(released: Released) -> Said | str:
    """`8% (95% interval 3% to 25%) are estimated to reoffend within 12 months`."""
    figure = released.whole
    words = "reoffend within 12 months"
    match figure.state:
        case State.NOT_RECEIVED:
            return cannot_be_counted(released)
        case State.NOTHING:
            return NOBODY
        case State.TOO_FEW | State.TOO_EARLY:
            why = "Too few people" if figure.state is State.TOO_FEW else "Too early"
            return alike(f"{why} to say how many {words}").then(_so_far(figure))
        case State.HIDDEN:
            return f"How many {words} is hidden: the numbers are too small"
    return alike(f"{with_interval(figure)} are estimated to {words}").then(_so_far(figure))


def _so_far(figure: Figure) -> Said:
    """`; 3 of 56 people have so far`."""
    if figure.numerator is None or not figure.denominator:
        return only_in_full("")
    people = some_of(figure.numerator, figure.denominator, PERSON, HAS)
    return only_in_full(f"; {people.lower()} so far")


def followed_up(released: Released) -> str:
    """`24 of 56 people worked with have been followed for 12 months`."""
    figure = released.whole
    if figure.numerator is None:
        return _without_people(released)
    if figure.numerator == 0:
        return NOBODY
    longest = _longest_readable(released)
    if longest is None or longest.numerator is None or longest.denominator is None:
        people = PERSON.with_number(figure.numerator)
        return f"{people} worked with, too few of them followed for 6 months to say more"
    window = label_of("window", longest.group)
    of = n_of_n(longest.numerator, longest.denominator)
    return f"{of} people worked with have been followed for {window}"


def _longest_readable(released: Released) -> Figure | None:
    """The longest window that enough people have completed, 12 months at most."""
    windows = [one for one in released.by("window") if one.is_ok]
    return next((one for one in windows if one.group == "12_months"), next(iter(windows), None))


def _without_people(released: Released) -> str:
    if released.whole.state is State.HIDDEN:
        return "How many people were worked with is hidden: the numbers are too small"
    return cannot_be_counted(released)


def reoffending_rate(released: Released) -> Said | str:
    """`3 first reoffences in 48 person-years: 6.3 for each 100`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.numerator is None or figure.denominator is None:
        return "How often people reoffended is hidden: the numbers are too small"
    if figure.state is State.NOTHING:
        return "Nobody has been followed for a day yet"
    said = f"{REOFFENCE.some_or_no(figure.numerator)} in {_years(figure.denominator)}"
    if figure.state is State.TOO_FEW:
        return f"{said}, of too few people for a rate"
    return alike(f"{said}: ").then(in_words(figure)).then(" for each 100")


def _years(number: float) -> str:
    if number < 1:
        return "less than a person-year"
    return PERSON_YEAR.with_number(two_digits(number))


def proven_reoffending(released: Released) -> Said:
    """`2 of 24 people followed for 18 months have a proven reoffence (8%)`."""
    measure, figure = released.measure, released.whole
    if figure.state is State.TOO_EARLY and isinstance(measure, Rate):
        few = f"fewer than {measure.enough} people followed for 18 months"
        said = alike(f"Not yet known how many have a proven reoffence: {few}")
        return said.then(_so_far(figure))
    return rate_finding(released, PROVEN)


def repeat_victimisation(released: Released) -> Said:
    """`3 of 40 supported victims suffered another offence by the same person (8%)`."""
    return rate_finding(released, AGAIN)
