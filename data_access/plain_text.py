"""What a text or a reference from a partner may be: all of it can be seen, and nothing runs it."""

import re
from unicodedata import category

RUN_BY_A_SPREADSHEET = r"=+\-@＝＋－＠"
NOT_DRAWN = (
    r"\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E"
    r"\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8"
)
"""Letters and marks by their kind, yet nothing is drawn for them: Unicode calls all but one of them
default ignorable. Two references that differ in one look the same."""
_FURTHER_NOT_DRAWN = r"\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF"
UNSEEN = r"\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\x{2800}"
"""The same for pydantic, with controls, marks of direction, ends of line and of paragraph."""
PATTERN = rf"^[^{RUN_BY_A_SPREADSHEET}{UNSEEN}][^{UNSEEN}]*$"
ERRORS = frozenset(
    ("#BLOCKED!", "#BUSY!", "#CALC!", "#CONNECT!", "#DIV/0!", "#FIELD!", "#GETTING_DATA", "#N/A")
    + ("#NAME?", "#NULL!", "#NUM!", "#REF!", "#SPILL!", "#UNKNOWN!", "#VALUE!")
)
"""What a spreadsheet shows where it has no value."""
_not_drawn = re.compile(f"[{NOT_DRAWN}{_FURTHER_NOT_DRAWN}]")


def no_error(written: str) -> str:
    if is_spreadsheet_error(written):
        raise ValueError
    return written


def is_spreadsheet_error(written: str) -> bool:
    return written[:1] == "#" and written.upper() in ERRORS


def unseen_in(written: str) -> str:
    """The first character of a text that cannot be seen, as its number; empty if all can."""
    for one in written:
        if category(one)[0] == "C" or category(one) in ("Zl", "Zp") or _not_drawn.match(one):
            return f"U+{ord(one):04X}"
    return ""
