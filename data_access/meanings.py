"""What partners write and what they mean by it: days, numbers, codes, yes and no.

Each reads the text of one cell and raises ValueError where the text has no meaning, or more than
one: what could be read in two ways is never guessed.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from pydantic_core import PydanticCustomError

from domain.terms import Term

SLASHED = "slashed"
"""The fault of a day written with strokes, where the column does not show which part is the day."""
NO_SUCH_DAY = "no_such_day"
LIKE_THIS = "Write every day YYYY-MM-DD like 2020-03-06."
EXCEL_ZERO = date(1899, 12, 30).toordinal()
"""Excel counts days from here; of those before March 1900 it counts one too many."""
_TRUTH = {"yes": "yes", "no": "no", "true": "yes", "false": "no"}
"""And what a spreadsheet makes of the words."""
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EXCEL = re.compile(r"[1-9][0-9]{4}")  # from 1927: with fewer digits it may be a year
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]+)?")
_WHOLE = re.compile(r"-?[0-9]{1,15}(\.0+)?")


@lru_cache(maxsize=100_000)  # a large extract names the same few thousand days over and over
def day(written: str) -> int:
    """YYYY-MM-DD, or the number that Excel keeps for a day."""
    if _ISO.fullmatch(written):
        return date.fromisoformat(written).toordinal()
    if _EXCEL.fullmatch(written):
        return EXCEL_ZERO + int(written)
    if _SLASHED.fullmatch(written):
        return _day_either_way(written)
    raise ValueError


def _day_either_way(written: str) -> int:
    """05/05/2021 is one day, whichever part comes first."""
    day_first, month_first = _with_strokes(written), _with_strokes(turned(written))
    if day_first is None and month_first is None:
        raise PydanticCustomError(NO_SUCH_DAY, f"There is no such day. {LIKE_THIS}")
    if day_first is not None and day_first == month_first:
        return day_first
    raise PydanticCustomError(
        SLASHED,
        f"Day and month cannot be told apart in this column. {LIKE_THIS}",
    )


def _with_strokes(written: str) -> int | None:
    dd, mm, yyyy = map(int, written.split("/"))
    try:
        return date(yyyy, mm, dd).toordinal()
    except ValueError:
        return None


def day_first(written: str) -> int:
    """As `day`, and DD/MM/YYYY: only for a column that has shown that it is written so."""
    found = _with_strokes(written) if is_slashed(written) else day(written)
    if found is None:
        raise PydanticCustomError(NO_SUCH_DAY, f"There is no such day. {LIKE_THIS}")
    return found


def is_counted(written: str) -> bool:
    """It is the number that a spreadsheet keeps for a day."""
    return _EXCEL.fullmatch(written) is not None


def is_slashed(written: str) -> bool:
    return _SLASHED.fullmatch(written) is not None


def turned(written: str) -> str:
    """A day with strokes, its first two parts changed round."""
    return _SLASHED.sub(r"\2/\1/\3", written)


def number(written: str) -> str:
    """Without the commas between thousands. What stands for a decimal comma has no meaning here."""
    plain = written.replace(",", "") if _GROUPED.fullmatch(written) else written
    if not _NUMBER.fullmatch(plain):
        raise ValueError
    return plain


def whole(written: str) -> str:
    plain = number(written)
    if not _WHOLE.fullmatch(plain):
        raise ValueError
    return plain.partition(".")[0]


def one_of(terms: type[Term]) -> Callable[[str], str]:
    """A code, or the name that the screen shows for it, in capital or small letters."""
    codes: dict[str, str] = {}
    for term in terms:
        for word in (term.value, _plain(term.label)):
            if codes.setdefault(word, term.value) != term.value:
                raise ValueError(f"{word} stands for two codes of {terms.__name__}")
    if {"yes", "no"} <= codes.keys():
        codes.update(_TRUTH)
    return _reader(codes)


def _reader(words: dict[str, str]) -> Callable[[str], str]:
    def read(written: str) -> str:
        found = words.get(written) or words.get(_plain(written))
        if found is None:
            raise ValueError
        return found

    return read


def _plain(written: str) -> str:
    return " ".join(written.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())


yes_or_no = _reader(_TRUTH)
