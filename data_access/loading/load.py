"""Loading an extract: read and checked beside the database, then stored in one transaction.

Only the storing keeps others from writing: that is when another load waits, and nobody who reads.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert

from data_access.access_log import Action, Actor, write
from data_access.access_tables import instant
from data_access.load_tables import loads
from data_access.loading.case_states import keep_case_states
from data_access.loading.date_order import faults_of_order
from data_access.loading.erasure import Erasure, erase_people
from data_access.loading.extract import Extract, open_extract
from data_access.loading.feeds import check_has_come, check_not_older, note_feeds, tables_received
from data_access.loading.load_table import LoadedTable, load_table
from data_access.loading.manifest import Delivery, read_manifest, says_synthetic
from data_access.loading.notes import notes_on
from data_access.loading.one_at_a_time import leave_no_old_pages, wait_for_other_loads
from data_access.loading.refusals import check_shares
from data_access.loading.refused_workbook import keep_refused
from data_access.loading.removals import check_nothing_is_orphaned, removed_rows
from data_access.loading.report import LoadReport, RefusedRow, RefusedWhole
from data_access.loading.staging import Staged, stage
from data_access.loading.timeline import build_timeline
from data_access.tables import DELIVERED
from domain.errors import BadExtract

DOOR = "load"
Progress = Callable[[str], None]


def _silent(step: str) -> None:
    pass


def load_extract(
    engine: Engine,
    extract: Path,
    *,
    by: Actor,
    progress: Progress = _silent,
    refused_to: Path | None = None,
) -> LoadReport:
    """Loads a folder, .zip or .xlsx and says what came of it; BadExtract if it is refused whole.

    `progress` is told each step, in words. Rows that are refused are written to the workbook
    `refused_to`, whether the others are loaded or not.
    """
    with open_extract(extract) as opened:
        deliveries = read_manifest(opened)
        check_has_come(deliveries, datetime.now(UTC).date())
        with (
            keep_refused(opened, deliveries, refused_to) as refused,
            engine.connect() as connection,
        ):
            connection.detach()  # what was staged goes with it, whatever comes
            check_not_older(connection, deliveries)
            connection.rollback()
            with connection.begin():
                staged = stage(connection, opened, deliveries, refused, progress)
            with connection.begin():
                wait_for_other_loads(connection)
                report = _load(connection, opened, staged, by, progress)
    leave_no_old_pages(engine)
    return report


def _load(
    connection: Connection,
    extract: Extract,
    staged: Sequence[Staged],
    actor: Actor,
    progress: Progress,
) -> LoadReport:
    deliveries = [one.delivery for one in staged]
    check_not_older(connection, deliveries)  # another load may have come meanwhile
    received = tables_received(connection, deliveries)
    tables, erasure = _load_tables(connection, staged, received, progress)
    note_feeds(connection, deliveries)
    progress("Building the timeline")
    build_timeline(connection)
    now = datetime.now(UTC)
    progress("Looking for days out of order")
    faults, fault_counts = faults_of_order(connection)
    report = LoadReport(
        loaded_at=instant(now),
        loaded_by=actor.name,
        extract=extract.name,
        tables=erasure.added_to([table.counts for table in tables]),
        refused=_refused_rows(tables),
        faults=faults,
        fault_counts=fault_counts,
        not_received=_not_received(deliveries),
        notes=(
            *notes_on(extract, deliveries, received),
            *(note for table in tables for note in table.notes),
            *([erasure.note] if erasure.people else []),
        ),
    )
    report = _recorded(connection, report, is_synthetic=says_synthetic(extract))
    keep_case_states(connection, report.load_id)
    _log(connection, report, actor)  # last: nobody else can write to the log from here on
    return report


def _load_tables(
    connection: Connection, staged: Sequence[Staged], received: Collection[str], progress: Progress
) -> tuple[list[LoadedTable], Erasure]:
    loaded = []
    checked = set(received)
    with removed_rows(connection) as removed:
        for one in staged:
            progress(f"Storing {one.delivery.table.replace('_', ' ')}")
            loaded.append(load_table(connection, one, checked, removed))
            if one.refusals.are_too_many_of(one.received.rows):
                # what refers to its rows is told when they have come, and not for their sake
                checked.discard(one.delivery.table)
        check_shares([(one.refusals, one.received.rows) for one in staged])
        erasure = erase_people(connection, removed)
        try:
            check_nothing_is_orphaned(connection, removed)
        except BadExtract as error:
            raise RefusedWhole(str(error), _refused_rows(loaded)) from error
    return loaded, erasure


def _refused_rows(tables: Sequence[LoadedTable]) -> tuple[RefusedRow, ...]:
    return tuple(row for table in tables for row in table.refused)


def _not_received(deliveries: Sequence[Delivery]) -> tuple[str, ...]:
    named = {delivery.table for delivery in deliveries}
    return tuple(table for table in DELIVERED if table not in named)


def _log(connection: Connection, report: LoadReport, actor: Actor) -> None:
    """Rows collected; and of those known before, rows that were altered or erased."""
    total = report.total
    for action, rows in (
        (Action.COLLECTION, total.new),
        (Action.ALTERATION, total.changed),
        (Action.ERASURE, total.removed),
    ):
        if rows or action is Action.COLLECTION:
            write(connection, actor, action, door=DOOR, filters=report.extract, rows=rows)


def _recorded(connection: Connection, report: LoadReport, *, is_synthetic: bool) -> LoadReport:
    """The report under the number of its load, which every count made from now on is cached by."""
    row = {
        "loaded_at": report.loaded_at,
        "loaded_by": report.loaded_by,
        "extract": report.extract,
        "report": report.as_json(),
        "synthetic": is_synthetic,
    }
    key = connection.execute(insert(loads).values(row)).inserted_primary_key
    return replace(report, load_id=key[0] if key else 0)
