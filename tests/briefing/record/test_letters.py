"""Which letters can be printed, and what stands for those that cannot."""

import json

import pytest
import typst

from briefing.record.letters import (
    COVERED,
    FAMILY,
    FONTS,
    has_strange_letters,
    printable,
    printable_throughout,
)

SHEET = """
#set document(title: "Letters")
#set text(font: "{family}", weight: {weight}, lang: "en", fallback: false)
#json(bytes(sys.inputs.words))
"""


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Łódź, Ωmega, Вера", "Łódź, Ωmega, Вера"),
        ("e\u0301", "é"),
        ("x\u0301", "x"),
        ("a\nb\tc", "a b c"),
        ("nul\x00, bell\x07, back to front\u202e, half\ud800", "nul, bell, back to front, half"),
        ("你好", "□□"),
        ("😀", "□"),
        ("", ""),
    ],
)
def test_a_text_is_printed_in_the_letters_there_are(text, printed):
    assert printable(text) == printed


def test_every_text_is_looked_at_however_deep_it_lies():
    said = {"a": ["你", {"b": ("好", 3, None, True)}]}
    assert printable_throughout(said) == {"a": ["□", {"b": ["□", 3, None, True]}]}


@pytest.mark.parametrize(
    ("text", "is_strange"), [("Łódź\x00", False), ("你", True), ("a □", False)]
)
def test_a_note_is_needed_only_where_a_letter_is_replaced(text, is_strange):
    assert has_strange_letters(text) is is_strange


def typed(tmp_path, letters: str, weight: int) -> None:
    source = tmp_path / "letters.typ"
    source.write_text(SHEET.format(family=FAMILY, weight=weight), "utf-8")
    words = {"words": json.dumps(letters)}
    options = {"font_paths": [FONTS], "ignore_system_fonts": True, "pdf_standards": "a-2a"}
    typst.compile(source, sys_inputs=words, **options)


@pytest.mark.parametrize("weight", [400, 600])
def test_the_fonts_have_every_letter_that_is_said_to_be_there(tmp_path, weight):
    ranges = [line.split("-") for line in COVERED.read_text("ascii").split()]
    every = [range(int(one[0], 16), int(one[-1], 16) + 1) for one in ranges]
    typed(tmp_path, "".join(chr(code) for codes in every for code in codes), weight)


def test_a_letter_that_they_have_not_is_told(tmp_path):
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        typed(tmp_path, "你", 400)
