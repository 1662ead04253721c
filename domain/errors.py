"""Every error of ours on one screen. A `Shown` message is written for a person to read."""

from domain.printable import printable


class Shown(Exception):
    """A message fit for the screen: plain words, no case content."""


class NotSignedIn(Shown):
    """Nobody is here: no session, or one that has ended."""


class NotPermitted(Shown):
    """The viewer is known and may not do this."""


class NotFound(Shown):
    """A key, a measure or a unit that is nowhere."""


class BadQuestion(Shown):
    """A question that cannot be asked: a period that ends before it starts, an unknown split."""


class BadExtract(Shown):
    """An extract that is refused as a whole; the database is untouched.

    The sentence may name what somebody else has written: a file, a column, a table.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(printable(sentence))


class DataUnavailable(Shown):
    """The database cannot be reached or has not been set up."""


class NotLogged(Shown):
    """The access log cannot be written, so what was asked for is not done and not shown."""
