"""The finding of a rate: how many of how many, and the share where the base allows one."""

from typing import NamedTuple

from briefing.none_left import none_left
from briefing.nouns import IS, Noun, Verb, some_of
from briefing.said import Said, alike, in_brackets
from briefing.states import cannot_be_counted
from disclosure.released import Released, State


class RateWords(NamedTuple):
    """`9 of 20 (people whose work ended) (completed it)`; `what` is the numerator when hidden."""

    base: Noun
    did: Verb
    what: str
    none: str


def rate_finding(released: Released, words: RateWords) -> Said:
    """`28 of 40 perpetrators offered direct work came to a session (70%)`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return alike(cannot_be_counted(released))
    if figure.state is State.HIDDEN:
        return alike(hidden_finding(figure.denominator, words.base, words.what))
    if figure.state is State.NOTHING or figure.numerator is None or figure.denominator is None:
        return alike(none_left(figure) or words.none)
    said = alike(some_of(figure.numerator, figure.denominator, words.base, words.did))
    if figure.state is State.TOO_FEW:
        return said.then(": too few for a rate")
    return said.then(in_brackets(figure))


def hidden_finding(base: float | None, noun: Noun, what: str) -> str:
    """`40 perpetrators offered direct work; how many came to a session is hidden`."""
    if base is None:
        return f"How many {what} is hidden: the numbers are too small"
    return f"{noun.with_number(base)}; how many {what} {IS.one} hidden"
