"""Is the access log as it was written? Reads it line by line and names each that is not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, exists, or_, select

from data_access.access_log import Door
from data_access.access_tables import access_log, access_log_head, accounts
from data_access.engine import one_moment, whatever_is_there
from data_access.load_tables import loads
from data_access.log_chain import checked_head
from data_access.log_copy import LogCopy
from data_access.log_key import log_key
from data_access.log_sealing import ACCEPTED, SEALED_ANEW
from data_access.seals import BEGINNING, is_same, mark_of, seal_of_line
from domain.errors import DataUnavailable

AT_ONCE = 1000
MOST_NAMED = 20


@dataclass
class CheckedLog:
    """What was found. `faults` are sentences, each naming a line; none: the log is whole.

    `is_accepted`: somebody has written down since that they know why it was sealed anew.
    """

    lines: int = 0
    key_mark: str = ""
    ends: LogCopy | None = None
    sealed_anew: list[str] = field(default_factory=list)
    is_accepted: bool = False
    faults: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        return not self.faults

    @property
    def is_well(self) -> bool:
        """Nothing for anybody to see to."""
        return self.is_whole and (not self.sealed_anew or self.is_accepted)


def check_log(engine: Engine, kept: LogCopy | None = None) -> CheckedLog:
    """Every line against its seal and the one before, and the last against the head.

    `kept` is where the log once ended, from outside the database: it must still hold that line.
    """
    key, found = log_key(engine.url), CheckedLog()
    found.key_mark = mark_of(key)
    with one_moment(engine) as connection, whatever_is_there(connection):
        last = _check_lines(connection, key, found, kept)
        _check_end(connection, key, found, last)
        _check_beginning(connection, found)
    if kept and found.ends and kept.entry_id > found.ends.entry_id:
        found.faults.append(f"Access log, line {kept.entry_id}: it was taken away: {_OUTSIDE}.")
    return found


_OUTSIDE = "the copy kept outside names it"


def _check_lines(
    connection: Connection, key: bytes, found: CheckedLog, kept: LogCopy | None
) -> LogCopy:
    """Where the lines end; `follows` is nothing after a bad line, which vouches for no other."""
    entry_id, seal, follows = 0, BEGINNING, True
    for line in _lines(connection):
        found.lines += 1
        is_ours = is_same(line["seal"], seal_of_line(key, line))
        for fault in _faults(line, is_ours, not follows or line["previous"] == seal, entry_id):
            found.faults.append(f"Access log, line {line['entry_id']}: {fault}")
        entry_id, seal, follows = line["entry_id"], line["seal"], is_ours
        if kept and kept.entry_id == entry_id and kept.seal != seal:
            found.faults.append(f"Access log, line {entry_id}: it is another than {_OUTSIDE}.")
        if is_ours and line["door"] == Door.COMMAND_LOG:
            _note_seal(line, found)
    return LogCopy(entry_id, seal)


def _note_seal(line: Mapping[str, Any], found: CheckedLog) -> None:
    """What was accepted before the log was sealed anew could have been put in by anybody."""
    if line["filters"] == SEALED_ANEW:
        found.sealed_anew.append(f"line {line['entry_id']}, {line['at']}")
        found.is_accepted = False
    elif line["filters"] == ACCEPTED:
        found.is_accepted = True


def _faults(line: Mapping[str, Any], is_ours: bool, follows: bool, before: int) -> Iterator[str]:
    if not is_ours:
        yield "it is not as it was written. It was changed, moved or put in."
    elif not follows:
        place = f"line {before}" if before else "the beginning"
        yield f"it does not follow {place}. What stood between was taken away."


def _check_end(connection: Connection, key: bytes, found: CheckedLog, last: LogCopy) -> None:
    heads = connection.execute(select(access_log_head)).all()
    try:
        if len(heads) > 1:
            raise DataUnavailable("Access log: it has more than one head. One was put in.")
        head = checked_head(heads[0] if heads else None, key, connection.engine.url)
    except DataUnavailable as error:
        found.faults.insert(0, str(error))
        return
    found.ends = LogCopy(head.entry_id, head.seal)
    if last.entry_id < head.entry_id:
        found.faults.append(
            f"Access log, line {last.entry_id + 1}: it was taken away, with all after it to line "
            f"{head.entry_id}."
        )
    elif last != found.ends and found.is_whole:
        found.faults.append(f"Access log, line {last.entry_id}: it is not where the log ended.")


def _check_beginning(connection: Connection, found: CheckedLog) -> None:
    """Whatever is done here leaves a line, so a database that was used has one."""
    used = exists().select_from(accounts), exists().select_from(loads)
    if found.lines == 0 and found.is_whole and connection.scalar(select(or_(*used))):
        found.faults.append(
            "Access log: it is empty, and there are accounts or loads, which leave lines. What "
            "it held was taken away."
        )


def _lines(connection: Connection) -> Iterator[Mapping[str, Any]]:
    asked = select(access_log).order_by(access_log.c.entry_id)
    rows = connection.execution_options(yield_per=AT_ONCE).execute(asked)
    yield from map(dict, rows.mappings())
