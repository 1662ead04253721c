"""Builds the timeline: everything out, everything in again, one statement per table."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Insert, Select, Table, delete, insert, text

from data_access.loading.timeline.cases import case_rows
from data_access.loading.timeline.copied import (
    delivered_custody_rows,
    fund_line_rows,
    ledger_rows,
    offence_rows,
    post_rows,
    staff_rows,
    unit_rows,
)
from data_access.loading.timeline.custody import custody_rows
from data_access.loading.timeline.hand_overs import holding_rows, stage_rows
from data_access.loading.timeline.interventions import intervention_rows
from data_access.loading.timeline.of_cases import (
    action_rows,
    delivered_case_rows,
    order_rows,
    plan_rows,
)
from data_access.loading.timeline.referrals import referral_rows
from data_access.loading.timeline.risk import risk_rows
from data_access.loading.timeline.sessions import session_rows
from data_access.loading.timeline.support import support_rows
from data_access.loading.timeline.whole_cases import whole_cases
from data_access.tables import DELIVERED
from domain import timeline
from domain.terms import SCALES

Rows = Select[Any] | CompoundSelect[Any]

BUILT_IN_ORDER: tuple[tuple[Table, Callable[[], Rows]], ...] = (
    (timeline.referral_timeline, referral_rows),
    (timeline.intervention_timeline, intervention_rows),
    (timeline.case_timeline, case_rows),
    (timeline.delivered_cases, delivered_case_rows),
    (timeline.stage_spells, stage_rows),
    (timeline.holding_spells, holding_rows),
    (timeline.risk_spells, risk_rows),
    (timeline.support_timeline, support_rows),
    (timeline.session_timeline, session_rows),
    (timeline.plan_timeline, plan_rows),
    (timeline.order_timeline, order_rows),
    (timeline.action_timeline, action_rows),
    (timeline.offence_timeline, offence_rows),
    (timeline.custody_spells, custody_rows),
    (timeline.delivered_custody, delivered_custody_rows),
    (timeline.unit_timeline, unit_rows),
    (timeline.post_timeline, post_rows),
    (timeline.staff_timeline, staff_rows),
    (timeline.ledger_timeline, ledger_rows),
    (timeline.fund_line_units, fund_line_rows),
)
"""A table is built from those before it and from what was delivered."""


def build_timeline(connection: Connection) -> None:
    _know_the_sizes(connection, DELIVERED.values())
    with whole_cases(connection):
        for table, rows in BUILT_IN_ORDER:
            connection.execute(delete(table))
            connection.execute(_filled(table, rows))
            _know_the_sizes(connection, [table])
    _fill_scales(connection)


@cache  # the statements are the same at every load
def _filled(table: Table, rows: Callable[[], Rows]) -> Insert:
    selected = rows()
    names = [column.name for column in selected.selected_columns]
    return insert(table).from_select(names, selected)


def _fill_scales(connection: Connection) -> None:
    scales = [{"tool": tool, "domain": domain} for tool, domain in SCALES]
    connection.execute(delete(timeline.risk_scales))
    connection.execute(insert(timeline.risk_scales), scales)


def _know_the_sizes(connection: Connection, tables: Iterable[Table]) -> None:
    """Both engines plan by counts they took before; after a load those would mislead them."""
    for table in tables:
        connection.execute(text(f"ANALYZE {table.name}"))
