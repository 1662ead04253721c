"""What a password must be, how it is kept, and passwords made for somebody to use once."""

import re
import secrets
import unicodedata
from functools import cache
from typing import Any

import bcrypt

from domain.errors import Shown

SHORTEST = 12
LONGEST_IN_BYTES = 72
"""bcrypt reads no further: what lies beyond would not be part of the password."""
FEWEST_GUESSES = 10**10
"""What zxcvbn calls safe: its lists of passwords, names and words, keyboards, dates, repeats."""
OUR_WORDS = ("oversight", "partnership")
"""First guesses here that no list of the package has."""
EXAMPLES = (
    *("correcthorse", "batterystaple", "troubador"),  # xkcd.com/936
    *("coffeetrainfish", "walltinshirt", "onetwothree"),  # NCSC, Three random words, 2016
    "threerandomwords",
    "algerklmcurryblondpuck",  # the Diceware FAQ
)
"""Shown to everybody as what a good password looks like, and so a first guess anywhere."""
COST = 12
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789"


class BadPassword(Shown):
    """A password that may not be chosen, and what would be right."""


def prepared(typed: str) -> str:
    """A password as it is checked: the same characters from every keyboard."""
    return unicodedata.normalize("NFKC", typed).strip()


def check_password(typed: str, account: str) -> None:
    """Refuse a password that is too short, too long, or too easy to guess."""
    password = prepared(typed)
    if len(password) < SHORTEST:
        raise BadPassword(f"Password: use at least {SHORTEST} characters. Three words do well.")
    if len(password.encode()) > LONGEST_IN_BYTES:
        raise BadPassword(
            f"Password: use at most {LONGEST_IN_BYTES} characters (fewer if some are accented)."
        )
    if len(account) > 3 and account in password.casefold():
        raise BadPassword("Password: leave out your user name.")
    if _guesses(password, account) < FEWEST_GUESSES:
        raise BadPassword("Password: this one is easy to guess. Choose another.")


def _guesses(password: str, account: str) -> int:
    """How many tries somebody needs who begins with the likely ones."""
    from zxcvbn import zxcvbn  # its word lists take a moment, and only a new password needs them

    as_typed = zxcvbn(password, user_inputs=[account, *OUR_WORDS])
    run_together = zxcvbn(_BETWEEN_WORDS.sub("", password), user_inputs=EXAMPLES)
    if any(map(_is_example, run_together["sequence"])):
        return int(min(as_typed["guesses"], run_together["guesses"]))
    return int(as_typed["guesses"])


def _is_example(part: dict[str, Any]) -> bool:
    """Whether this part of a password is one of EXAMPLES, once or again and again."""
    return part.get("dictionary_name") == "user_inputs" or any(
        map(_is_example, part.get("base_matches", ()))
    )


def kept(typed: str) -> str:
    """The hash to keep of a password, as streamlit-authenticator makes and checks it.

    Made without importing it: it would bring all of Streamlit into every command of manage.py.
    """
    return bcrypt.hashpw(prepared(typed).encode(), bcrypt.gensalt(COST)).decode()


def is_the_same(typed: str, password_hash: str | None) -> bool:
    """Is this the password that the hash was kept of?"""
    within = prepared(typed).encode()[:LONGEST_IN_BYTES]
    return password_hash is not None and bcrypt.checkpw(within, password_hash.encode())


def is_out_of_date(password_hash: str) -> bool:
    """Was it hashed when less work was enough? Then it is hashed anew at the next sign-in."""
    return int(password_hash.split("$")[2]) < COST


@cache
def nobodys_hash() -> str:
    """A hash that costs as long to check as anybody's, of a password that nobody has."""
    return kept(secrets.token_urlsafe())


def one_time_password() -> str:
    """Sixteen characters in fours, none of them easily mistaken for another."""
    fours = ("".join(secrets.choice(_EASY_TO_READ) for _ in range(4)) for _ in range(4))
    return "-".join(fours)
