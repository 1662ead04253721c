"""What is kept, in the database of the records, of each release: counts by group, and decisions.

Nobody is in it as a row, so that it outlives the erasure of anybody who was counted.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from sqlalchemy import Engine, insert, select

from data_access.access_log import Action, Actor, Door, write
from data_access.access_tables import access_log, instant
from data_access.release_tables import exact_totals, release_groups


@dataclass(frozen=True)
class Decision:
    """Somebody decided that a total of a period is published as it is, however small."""

    measure: str
    part: str
    start: date
    end: date
    by: str
    why: str


def kept_of(engine: Engine, number: int, fingerprint: str) -> str | None:
    """The counts by group that were kept of a release."""
    c = release_groups.c
    asked = select(c.kept).where(c.number == number, c.fingerprint == fingerprint)
    with engine.connect() as connection:
        return connection.scalar(asked)


class Disclosed(NamedTuple):
    """What the access log will say of a release: by whom, through which door, of which units."""

    actor: Actor
    door: str
    words: str
    units: frozenset[str]


def keep(engine: Engine, number: int, fingerprint: str, kept: str, said: Disclosed) -> None:
    """Keep the counts of a release about to be published, and write that it is in the log."""
    row = {"number": number, "fingerprint": fingerprint, "kept": kept}
    with engine.begin() as connection:
        connection.execute(insert(release_groups), row)
        write(
            connection,
            said.actor,
            Action.DISCLOSURE,
            door=said.door,
            filters=said.words,
            units=said.units,
        )


def is_logged(engine: Engine, words: str) -> bool:
    """The access log says of a disclosure exactly this."""
    c = access_log.c
    asked = select(c.entry_id).where(c.action == Action.DISCLOSURE, c.filters == words)
    with engine.connect() as connection:
        return connection.scalar(asked.limit(1)) is not None


def decisions(engine: Engine) -> list[Decision]:
    """Every decision, in the order they were made."""
    c = exact_totals.c
    asked = select(c.measure, c.part, c.start_on, c.end_on, c.decided_by, c.why)
    with engine.connect() as connection:
        rows = connection.execute(asked.order_by(c.entry_id)).all()
    return [
        Decision(measure, part, date.fromordinal(start), date.fromordinal(end), by, why)
        for measure, part, start, end, by, why in rows
    ]


def decide(engine: Engine, decision: Decision, actor: Actor) -> None:
    """Record a decision; the access log has it in the same transaction."""
    row = {
        "measure": decision.measure,
        "part": decision.part,
        "start_on": decision.start.toordinal(),
        "end_on": decision.end.toordinal(),
        "decided_by": decision.by,
        "why": decision.why,
        "at": instant(datetime.now(UTC)),
    }
    words = f"{decision.measure} {decision.part} {decision.start} {decision.end} by {decision.by}"
    with engine.begin() as connection:
        connection.execute(insert(exact_totals), row)
        write(connection, actor, Action.DISCLOSURE, door=Door.EXACT_TOTAL, filters=words)
