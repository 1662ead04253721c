"""The briefing as it leaves: written to the access log with its fingerprint, and then made."""

from briefing.record.files import FileKind, file_of
from briefing.record.of_today import record_of
from data_access.access_log import Action, Actor, Door, write
from data_access.engine import Engine
from data_access.log_words import words_for_the_log
from domain.question import Question


def handed_over(
    engine: Engine, actor: Actor, question: Question, kind: FileKind, *, large_print: bool = False
) -> bytes:
    """The file for what is asked; NotLogged, and no file, if the log cannot be written."""
    document = record_of(engine, question)
    form = f"{kind.value} large_print" if large_print else kind.value
    write(
        engine,
        actor,
        Action.DISCLOSURE,
        door=Door.BRIEF,
        filters=f"{form} {words_for_the_log(question)} sha256={document.fingerprint}",
        units=question.scope.units,
    )
    return file_of(document, kind, large_print=large_print)
