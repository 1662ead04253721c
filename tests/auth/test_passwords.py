import re

import bcrypt
import pytest
from streamlit_authenticator.utilities import Hasher

from auth.passwords import (
    BadPassword,
    check_password,
    is_out_of_date,
    kept,
    nobodys_hash,
    one_time_password,
    prepared,
)


@pytest.mark.parametrize(
    "good",
    [
        "seven quiet herons",
        "correctly spelled horses",
        "correct horse on an orchard wall",
        "ein schönes Pferd",
        "пароль для всех",
        "x7!kQ-2.zP@9",
        "seven quiet herons beside eleven loud bridges and a lighthouse in autumn",  # 72 bytes
    ],
)
def test_a_long_password_of_any_characters_is_good(good):
    check_password(good, account="ana")


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("", "at least 12"),
        ("eleven char", "at least 12"),
        ("   spaces   ", "at least 12"),
        ("abcdef" + "1" * 67, "at most 72"),
        ("é" * 20 + "abcde" + "ö" * 20, "at most 72"),  # 45 characters, 85 bytes
        ("my name is Anabel", "user name"),
        ("ANABEL has a dog", "user name"),
        ("password1234", "easy to guess"),
        ("Password2020!", "easy to guess"),
        ("123456789012", "easy to guess"),
        ("aaaaaaaaaaaa", "easy to guess"),
        ("abababababab", "easy to guess"),
        ("qwertyuiop[]", "easy to guess"),
        ("1qaz2wsx3edc", "easy to guess"),
        ("P@ssw0rd1234", "easy to guess"),
        ("letmeinplease", "easy to guess"),
        ("Winter2026!!!", "easy to guess"),
        ("Liverpool1892", "easy to guess"),
        ("Partnership2026!", "easy to guess"),
        ("Correct horse battery staple", "easy to guess"),
        ("ＰＡＳＳＷＯＲＤ１２３４", "easy to guess"),  # full-width letters
    ],
)
def test_a_bad_password_is_refused_with_the_field_and_what_would_be_right(bad, says):
    with pytest.raises(BadPassword, match=says) as refusal:
        check_password(bad, account="anabel")
    assert str(refusal.value).startswith("Password: ")
    assert not bad or bad not in str(refusal.value)


EXAMPLES = [
    "correcthorsebatterystaple",
    "correct horse battery staple",
    "correct-horse-battery-staple",
    "CorrectHorseBatteryStaple",
    "Correct_Horse_Battery_Staple_2026",
    "CorrectHorseBatteryStaple1!",
    "2026 correct horse battery staple",
    "c0rrect h0rse b4ttery st4ple",
    "battery staple correct horse",
    "correct horse battery",
    "elpatsyrettabesrohtcerroc",
    "Tr0ub4dor&3 2026",
    "Tr0ub4dor&3Tr0ub4dor&3",
    "coffeetrainfish",
    "Coffee.Train.Fish.99",
    "wall tin shirt",
    "one two three one two three",
    "Three random words",
    "alger klm curry blond puck",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_everybody_was_shown_as_a_good_password_is_none_however_it_is_written(example):
    with pytest.raises(BadPassword, match="easy to guess"):
        check_password(example, account="anabel")


def test_words_of_an_example_among_many_of_ones_own_are_no_matter():
    check_password("correct horse battery staple pelican xkq vwz 83", account="anabel")


def test_a_very_short_user_name_may_occur_in_a_password():
    check_password("bananas for breakfast", account="ana")


def test_the_authenticator_accepts_what_we_keep_and_nothing_else():
    hashed = kept("seven quiet herons")
    assert Hasher.is_hash(hashed)
    assert Hasher.check_pw("seven quiet herons", hashed)
    assert not Hasher.check_pw("seven quiet heron", hashed)


def test_a_hash_of_less_work_than_now_is_out_of_date():
    assert is_out_of_date(bcrypt.hashpw(b"seven quiet herons", bcrypt.gensalt(4)).decode())
    assert not is_out_of_date(nobodys_hash())


def test_the_same_password_from_another_keyboard_is_the_same():
    composed, decomposed = "sch\u00f6nes Pferd 7", "scho\u0308nes Pferd 7 "
    assert prepared(composed) == prepared(decomposed)
    assert Hasher.check_pw(prepared(decomposed), kept(composed))


def test_nobodys_hash_costs_as_much_to_check_as_anybodys():
    cost = re.compile(r"\$2b\$(\d\d)\$")
    assert cost.match(nobodys_hash())[1] == cost.match(kept("seven quiet herons"))[1]


def test_a_one_time_password_would_itself_be_accepted_and_never_comes_twice():
    made = {one_time_password() for _ in range(50)}
    assert len(made) == 50
    for password in made:
        assert re.fullmatch(r"([a-z2-9]{4}-){3}[a-z2-9]{4}", password)
        assert not set(password) & set("0o1il")
        check_password(password, account="ana")
