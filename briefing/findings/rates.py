"""The finding of a rate: how many of how many, and the share where the base allows one."""

from typing import NamedTuple

from briefing.figure_words import figure_words
from briefing.nouns import IS, Noun, Verb, some_of
from briefing.states import cannot_be_counted
from disclosure.released import Released, State


class RateWords(NamedTuple):
    """`9 of 20 (people whose work ended) (completed it)`; `what` is the numerator when hidden."""

    base: Noun
    did: Verb
    what: str
    none: str


def rate_finding(released: Released, words: RateWords) -> str:
    """`28 of 40 perpetrators offered direct work came to a session (70%)`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return cannot_be_counted(released)
    if figure.state is State.HIDDEN:
        return hidden_finding(figure.denominator, words.base, words.what)
    if figure.state is State.NOTHING or figure.numerator is None or figure.denominator is None:
        return words.none
    said = some_of(figure.numerator, figure.denominator, words.base, words.did)
    if figure.state is State.TOO_FEW:
        return f"{said}: too few for a rate"
    return f"{said} ({figure_words(figure).value})"


def hidden_finding(base: float | None, noun: Noun, what: str) -> str:
    """`40 perpetrators offered direct work; how many came to a session is hidden`."""
    if base is None:
        return f"How many {what} is hidden: the numbers are too small"
    return f"{noun.with_number(base)}; how many {what} {IS.one} hidden"
