"""Text from outside, said to a person: what would not be seen, or would be obeyed, is spelt out."""


def printable(text: str) -> str:
    """The same text with every character that is no print as its code: a terminal obeys some, and
    some turn the words around them back to front.
    """
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else _code(one) for one in text)


def _code(character: str) -> str:
    return character.encode("unicode_escape").decode()
