"""Numbers with their nouns and verbs: 1 case is, 2 cases are, none of the 48 open cases has."""

from typing import NamedTuple

from charts.numbers import counted
from disclosure.released import Figure
from domain.measure import UnitOfCount
from measures.catalogue import measure_called


class Noun(NamedTuple):
    """A thing counted, alone and several."""

    one: str
    several: str

    def of(self, number: float) -> str:
        return self.one if number == 1 else self.several

    def with_number(self, number: float) -> str:
        """1 case, 2 cases, 0 cases."""
        return f"{counted(number)} {self.of(number)}"

    def some_or_no(self, number: float) -> str:
        """No cases, 1 case, 2 cases: at the start of a sentence."""
        return self.with_number(number) if number else f"No {self.several}"


class Verb(NamedTuple):
    """A verb after one thing and after several; a past tense is the same after both."""

    one: str
    several: str

    def after(self, number: float) -> str:
        return self.one if number == 1 else self.several


IS = Verb("is", "are")
HAS = Verb("has", "have")
WAS = Verb("was", "were")

CASE = Noun("case", "cases")
OPEN_CASE = Noun("open case", "open cases")
PERSON = Noun("person", "people")
REFERRAL = Noun("referral", "referrals")
DAY = Noun("day", "days")
POST = Noun("post", "posts")
REOFFENCE = Noun("first reoffence", "first reoffences")


def noun_of_unit(unit: UnitOfCount) -> Noun:
    """One thing that a measure counts: case, cases."""
    return Noun(unit.value, unit.label)


BESIDE = {("feels_safer", "response_rate"): Noun("ended support", "ended supports")}
"""What is counted in a share that stands beside a measure, where it is not the measure's unit."""
OWN_NOUNS = {"uptake_funnel": Noun("person adopted", "people adopted")}
"""Its steps are of everybody adopted: other measures of an offer have smaller bases."""


def things_of(figure: Figure) -> Noun:
    """What the figure is a number of."""
    beside = BESIDE.get((figure.measure, figure.by or ""))
    unit = measure_called(figure.measure).unit_of_count
    return beside or OWN_NOUNS.get(figure.measure) or noun_of_unit(unit)


def n_of_n(number: float, base: float) -> str:
    return f"{counted(number)} of {counted(base)}"


def some_of(number: float, base: float, noun: Noun, verb: Verb) -> str:
    """`17 of 48 open cases have`, `None of the 48 open cases has`, `All 48 open cases have`."""
    if number == base > 1:
        return f"All {noun.with_number(base)} {verb.several}"
    if number == 0 and base > 1:
        return f"None of the {noun.with_number(base)} {verb.one}"
    words = verb.one if 1 in (number, base) else verb.several
    return f"{counted(number)} of {noun.with_number(base)} {words}"


def listed(words: list[str]) -> str:
    """a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def starting(sentence: str) -> str:
    """The same with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]
