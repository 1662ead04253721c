"""Words from an extract stay words, whatever a partner has written into them."""

import pytest

from pages.parts.plain import plain, plain_rows


@pytest.mark.parametrize(
    "words",
    [
        "52 of 94 perpetrators came to a session (55%)",
        "Halton has the most cases: 92 of 187; 95% interval 2% to 15%",
        "So-called honour-based abuse",
        "2 to 8 Mar 2020.",
    ],
)
def test_an_ordinary_sentence_is_left_alone(words):
    assert plain(words) == words


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("![x](//evil)", r"!\[x\](//evil)"),
        ("[a](b)", r"\[a\](b)"),
        (":red[late]", r":red\[late\]"),
        ("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~"),
        ("<b>", r"\<b\>"),
        ("$x$", r"\$x\$"),
        ("https://evil", r"https:\//evil"),
        ("www.evil", r"www\.evil"),
        ("a\\b", r"a\\b"),
    ],
)
def test_what_markdown_would_take_for_more_than_words_is_kept_from_it(written, shown):
    assert plain(written) == shown


def test_of_rows_the_cells_that_are_text():
    assert plain_rows([{"Unit": "*A*", "Cases": 3}]) == [{"Unit": r"\*A\*", "Cases": 3}]
