"""The file on disk, where somebody said: whole or not at all."""

from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from briefing.record.files import FileKind
from domain.errors import BadQuestion
from domain.printable import printable

KINDS = " or ".join(f".{kind.value}" for kind in FileKind)


def kind_of(out: Path, *, large_print: bool = False) -> FileKind:
    """By the end of its name; BadQuestion if nothing can be written there."""
    named = printable(str(out))
    if out.suffix.lower() not in {f".{kind.value}" for kind in FileKind}:
        raise BadQuestion(f"{named}: name a file that ends in {KINDS}.")
    kind = FileKind(out.suffix.lower().removeprefix("."))
    if large_print and kind is not FileKind.PDF:
        raise BadQuestion(
            f"{named}: only the PDF has a large print. Name a file that ends in .pdf."
        )
    if out.is_dir():
        raise BadQuestion(f"{named} is a folder. Name a file in it.")
    if not out.parent.is_dir():
        raise BadQuestion(
            f"{named}: there is no folder {printable(str(out.parent))}. Make it first."
        )
    return kind


def write_whole(out: Path, content: bytes) -> None:
    """Beside it first and then in its place: whoever looks meets the old file or the new one."""
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=out.parent, suffix=out.suffix, delete=False) as file:
            beside = Path(file.name)
            file.write(content)
        beside.replace(out)
    except OSError as error:
        if beside is not None:
            with suppress(OSError):
                beside.unlink()
        why = error.strerror or type(error).__name__
        raise BadQuestion(f"{printable(str(out))} cannot be written: {why}.") from error
