"""The briefing as it leaves: written to the access log with its fingerprint, and then made."""

from briefing.record.files import FileKind, file_of
from briefing.record.of_release import record_of
from briefing.releases.reading import from_the_shelf
from data_access.access_log import Action, Actor, Door, write
from data_access.engine import Engine
from data_access.units import unit_ids


def handed_over(
    engine: Engine, actor: Actor, number: int, kind: FileKind, *, large_print: bool = False
) -> bytes:
    """The file of a release; NotLogged, and no file, if the log cannot be written."""
    document = record_of(from_the_shelf(number, engine))
    form = f"{kind.value} large_print" if large_print else kind.value
    write(
        engine,
        actor,
        Action.DISCLOSURE,
        door=Door.BRIEF,
        filters=f"release {number} {form} sha256={document.fingerprint}",
        units=unit_ids(engine),
    )
    return file_of(document, kind, large_print=large_print)
