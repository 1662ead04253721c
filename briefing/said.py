"""A finding twice: short, to stand over a chart, and in full, to be copied as a sentence.

The interval of a figure is written here only, directly after the figure's own value: the two are
one piece, so that no finding can put the range of one number behind another.
"""

from typing import NamedTuple

from briefing.figure_words import figure_words
from disclosure.released import Figure


class Said(NamedTuple):
    """`28 of 40 came (70%)`, and in full `28 of 40 came (70%; 95% interval 55% to 82%)`."""

    short: str
    full: str

    def then(self, other: "Said | str") -> "Said":
        """The two one after the other."""
        more = alike(other)
        return Said(self.short + more.short, self.full + more.full)


def alike(said: Said | str) -> Said:
    """Words that are the same on a chart and in a sentence."""
    return said if isinstance(said, Said) else Said(said, said)


def only_in_full(words: str) -> Said:
    """What a sentence adds, such as how many there have been so far."""
    return Said("", words)


def in_brackets(figure: Figure) -> Said:
    """` (70%)`, ` (70%; 95% interval 55% to 82%)`."""
    words = figure_words(figure)
    return Said(f" ({words.value})", f" ({'; '.join(_value_and_interval(figure))})")


def in_words(figure: Figure) -> Said:
    """`48 days`, `48 days (95% interval 32 days to 60 days)`."""
    return Said(figure_words(figure).value, with_interval(figure))


def with_interval(figure: Figure) -> str:
    """The same in full, for a finding that is never without its range."""
    value, *interval = _value_and_interval(figure)
    return f"{value} ({interval[0]})" if interval else value


def _value_and_interval(figure: Figure) -> list[str]:
    words = figure_words(figure)
    return [part for part in (words.value, words.interval) if part]
