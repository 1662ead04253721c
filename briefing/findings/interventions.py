"""Findings of interventions and uptake."""

from briefing.figure_words import figure_words
from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import HAS, IS, PERSON, Noun, Verb, listed, some_of
from briefing.said import Said, alike, in_brackets, in_words, only_in_full
from briefing.states import cannot_be_counted
from charts.numbers import counted
from disclosure.released import Figure, Released, State

CAME = Verb("came to a session", "came to a session")
UPTAKE = RateWords(
    Noun("perpetrator offered direct work", "perpetrators offered direct work"),
    CAME,
    "came to a session",
    "No offers of direct work old enough to count",
)
COMPLETION = RateWords(
    Noun("perpetrator whose direct work ended", "perpetrators whose direct work ended"),
    Verb("completed it", "completed it"),
    "completed it",
    "Nobody's direct work ended in the period",
)
ATTRITION = RateWords(
    COMPLETION.base,
    Verb("had disengaged or was unsuitable", "had disengaged or were unsuitable"),
    "had disengaged or were unsuitable",
    COMPLETION.none,
)
OFFERED = RateWords(
    Noun("perpetrator taken on", "perpetrators taken on"),
    Verb("has been offered direct work", "have been offered direct work"),
    "have been offered direct work",
    "Nobody who could be offered direct work was taken on in the period",
)
ATTENDANCE = RateWords(
    Noun("session booked", "sessions booked"),
    Verb("was attended", "were attended"),
    "were attended",
    "No sessions were booked in the period",
)
OPEN_IN_PERIOD = Noun("case open in the period", "cases open in the period")
NO_CASES = "No cases were open in the period"
OFFERS = Verb("has an offer of direct work", "have an offer of direct work")
INTERVENTION_MIX = RateWords(OPEN_IN_PERIOD, OFFERS, OFFERS.several, NO_CASES)
ORDERS = Verb("has a protective order applied for", "have a protective order applied for")
PROTECTIVE_ORDERS = RateWords(OPEN_IN_PERIOD, ORDERS, ORDERS.several, NO_CASES)
OFFER = Noun("offer of direct work", "offers of direct work")
PLACE = Noun("place", "places")
STEPS = {"offered": "were offered direct work", "started": "started", "completed": "completed"}


def uptake(released: Released) -> Said:
    """`28 of 40 perpetrators offered direct work came to a session (70%)`."""
    return rate_finding(released, UPTAKE)


def completion(released: Released) -> Said:
    """`9 of 20 perpetrators whose direct work ended completed it (45%)`."""
    return rate_finding(released, COMPLETION)


def uptake_funnel(released: Released) -> Said | str:
    """`Of 56 people adopted, 40 were offered direct work, 28 started and 9 completed`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.denominator is None:
        return "How many people were adopted is hidden: the numbers are too small"
    if figure.denominator == 0:
        return "Nobody was adopted in the period"
    steps = [(one, STEPS[one.group]) for one in released.by("step") if one.group in STEPS]
    shown = [_reached(one.numerator, words) for one, words in steps if one.numerator is not None]
    hidden = [words for one, words in steps if one.numerator is None]
    people = PERSON.with_number(figure.denominator)
    said = f"Of {people} adopted, {listed(shown)}" if shown else f"{people} adopted"
    if hidden:
        return f"{said}; how many {listed(hidden)} is hidden"
    return alike(said).then(only_in_full(in_brackets(figure).full if figure.is_ok else ""))


def _reached(number: float, words: str) -> str:
    """`28 started`, `1 was offered direct work`, `none completed`."""
    verb = words.replace("were", "was") if number in (0, 1) else words
    return f"{counted(number) if number else 'none'} {verb}"


def offered(released: Released) -> Said:
    """`40 of 50 perpetrators taken on have been offered direct work (80%)`."""
    return rate_finding(released, OFFERED)


def attendance(released: Released) -> Said:
    """`310 of 400 sessions booked were attended (77.5%)`."""
    return rate_finding(released, ATTENDANCE)


def attrition(released: Released) -> Said:
    """`6 of 20 perpetrators whose direct work ended had disengaged or were unsuitable (30%)`."""
    return rate_finding(released, ATTRITION)


def intervention_mix(released: Released) -> Said:
    """`62 of 90 cases open in the period have an offer of direct work (69%)`."""
    return rate_finding(released, INTERVENTION_MIX)


def protective_orders(released: Released) -> Said:
    """`9 of 90 cases open in the period have a protective order applied for (10%)`."""
    return rate_finding(released, PROTECTIVE_ORDERS)


def wait_to_start(released: Released) -> Said | str:
    """`An estimated half of 40 offers of direct work had started within 21 days`, and how many."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED or figure.numerator is None or figure.denominator is None:
        return cannot_be_counted(released)
    if figure.denominator == 0:
        return "No offers of direct work were made in the period"
    if figure.value is not None:
        return _half_by(released, figure)
    started = f"{some_of(figure.numerator, figure.denominator, OFFER, HAS)} started"
    if figure.state is State.TOO_FEW:
        return f"{started}: too few for a median"
    if figure.is_ok:
        return f"{started}: the median wait is not reached"
    return f"{started}{', fewer than half' if figure.numerator else ''}"


def _half_by(released: Released, figure: Figure) -> Said:
    """An estimate: more or fewer than half may have started so far."""
    offers = OFFER.with_number(figure.denominator or 0)
    said = alike(f"An estimated half of {offers} had started within ").then(in_words(figure))
    for within in released.by("within_standard"):
        if within.is_ok:
            said = said.then(", ").then(in_words(within)).then(" within the standard")
    started = figure.numerator or 0
    return said.then(only_in_full(f"; {counted(started)} {HAS.after(started)} started so far"))


def places_in_use(released: Released) -> str:
    """`17 people are in direct work, for 20 places (85%)`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.numerator is None:
        return "How many people are in direct work is hidden: the numbers are too small"
    people = figure.numerator
    said = f"{PERSON.with_number(people)} {IS.after(people)}" if people else "Nobody is"
    return f"{said} in direct work, {_for_places(figure)}"


def _for_places(figure: Figure) -> str:
    if not figure.denominator:
        return "and no number of places is on record"
    places = PLACE.with_number(figure.denominator)
    return f"for {places} ({figure_words(figure).value})" if figure.is_ok else f"for {places}"
