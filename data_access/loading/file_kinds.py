"""What a file that is no CSV in UTF-8 seems to be, so that a refusal can say so."""

SIGNATURES = (
    (b"\xff\xfe", "Unicode text (UTF-16)"),
    (b"\xfe\xff", "Unicode text (UTF-16)"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a .zip or a workbook"),
    (b"\xd0\xcf\x11\xe0", "an old workbook (.xls), or one with a password"),
    (b"\x1f\x8b", "a .gz archive"),
    (b"7z\xbc\xaf", "a .7z archive"),
    (b"Rar!", "a .rar archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
)
"""How files of other kinds begin."""
LONGEST_SIGNATURE = max(len(signature) for signature, _ in SIGNATURES)


def seems_to_be(start: bytes) -> str:
    """What a file that starts like this is, in a few words; empty if that cannot be told."""
    return next((kind for signature, kind in SIGNATURES if start.startswith(signature)), "")


def encoding_of(line: bytes) -> str:
    """In what else than UTF-8 this line is written, as far as that can be told."""
    if b"\0" in line:
        is_utf_16 = line.count(b"\0") >= len(line) // 2
        return "Unicode text (UTF-16)" if is_utf_16 else ""
    try:
        return "Windows text (Latin-1)" if line.decode("cp1252") else ""
    except UnicodeDecodeError:
        return ""
