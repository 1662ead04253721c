"""What was found on old data is never said without how old that is."""

from disclosure.old_data import stale_words
from disclosure.released import Released


def aged(said: str, released: Released) -> str:
    """`48 cases are open (old data: the unit feed is 12 days old)`; as it is if all are fresh."""
    words = stale_words(released)
    return f"{said} (old data: {_as_a_clause(words)})" if words else said


def _as_a_clause(words: str) -> str:
    """The sentences as one, each without its capital and its full stop."""
    sentences = words.removesuffix(".").split(". ")
    return "; ".join(f"{one[:1].lower()}{one[1:]}" for one in sentences)
