"""Words from an extract stay words, whatever a partner has written into them."""

import pytest

from pages.parts.plain import WORD_JOINER, plain, plain_rows


@pytest.mark.parametrize(
    "words",
    [
        "52 of 94 perpetrators came to a session (55%)",
        "Halton has the most cases: 92 of 187; 95% interval 2% to 15%",
        "So-called honour-based abuse",
        "2 to 8 Mar 2020.",
        "77.2%",
        "0.8",
    ],
)
def test_an_ordinary_sentence_is_left_alone(words):
    assert plain(words) == words


SHOWN = [
    ("![x](//evil)", r"!\[x\](//evil)"),
    ("[a](b)", r"\[a\](b)"),
    (":red[late]", r"\:red\[late\]"),
    (":red", r"\:red"),
    ("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~"),
    ("<b>", r"\<b\>"),
    ("&lt;b", r"\&lt;b"),
    ("$x$", r"\$x\$"),
    ("a\\b", r"a\\b"),
    ("# a", r"\# a"),
    ("- a", r"\- a"),
    ("CASE:12, 10:30, C-1, a - b", "CASE:12, 10:30, C-1, a - b"),
]
SPLIT = [
    ("https://evil", "https:|//evil"),
    ("www.evil", "www|.evil"),
    ("a@evil.example", "a@|evil.example"),
    (":100:", ":|100:"),
    ("a -> b -- c", r"a -|\> b -|- c"),
    ("12. a", "|12. a"),
]


@pytest.mark.parametrize(("written", "shown"), SHOWN)
def test_what_markdown_would_take_for_more_than_words_is_kept_from_it(written, shown):
    assert plain(written) == shown


@pytest.mark.parametrize(("written", "shown"), SPLIT)
def test_what_is_looked_for_in_finished_text_is_split_by_nothing_to_see(written, shown):
    """Addresses, emoji, icons and arrows: no backslash keeps Streamlit from those."""
    assert plain(written) == shown.replace("|", WORD_JOINER)


def test_of_rows_the_cells_that_are_text():
    assert plain_rows([{"Unit": "*A*", "Cases": 3}]) == [{"Unit": r"\*A\*", "Cases": 3}]
