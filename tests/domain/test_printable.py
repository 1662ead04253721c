"""What a person is shown of a text from outside."""

from domain.errors import BadExtract
from domain.printable import printable


def test_what_can_be_seen_stays_as_it_is() -> None:
    assert printable("O\u2019Neill, \u00c9a") == "O\u2019Neill, \u00c9a"


def test_what_a_terminal_would_obey_is_spelt_out() -> None:
    assert printable("a\x1b[2Jb\nc") == r"a\x1b[2Jb\nc"
    assert printable("V1\u202eoff") == r"V1\u202eoff"
    assert printable("\udc80") == r"\udc80"


def test_a_refusal_names_what_others_wrote_in_the_same_way() -> None:
    assert str(BadExtract("There is no \x1b]0;x\x07.csv.")) == r"There is no \x1b]0;x\x07.csv."
