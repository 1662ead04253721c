"""Keeps how every case stands when a load ends, once the timeline is built."""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    case,
    delete,
    except_,
    func,
    insert,
    literal,
    or_,
    select,
    true,
)

from data_access.load_tables import loads
from domain.case_states import case_states, snapshots
from domain.reviews import latest_reviews
from domain.terms import NOT_RECORDED, SCALES, Review
from domain.timeline import (
    case_timeline,
    feed_timeline,
    holding_spells,
    risk_spells,
    stage_spells,
    support_timeline,
)


class Snapshot(NamedTuple):
    """A row of `snapshots`."""

    load_id: int
    as_of_on: int
    states_of: int


def keep_case_states(connection: Connection, load_id: int) -> None:
    """A load that leaves every case as the one before did, on the same day, keeps nothing twice."""
    as_of_on = connection.scalar(select(func.max(feed_timeline.c.as_of_on))) or 0
    earlier = _last(connection, snapshots.c.as_of_on < as_of_on)
    same_day = _last(connection, snapshots.c.as_of_on == as_of_on)
    rows = _states(load_id, as_of_on).where(_open_or_just_closed(as_of_on, earlier, same_day))
    names = [column.name for column in rows.selected_columns]
    connection.execute(insert(case_states).from_select(names, rows))
    now = Snapshot(load_id, as_of_on, load_id)
    if same_day and _are_the_same(connection, same_day.states_of, load_id):
        connection.execute(delete(case_states).where(case_states.c.load_id == load_id))
        now = now._replace(states_of=same_day.states_of)
    connection.execute(insert(snapshots).values(now._asdict()))


def keep_first_case_states(connection: Connection) -> None:
    """For a database that was loaded before case states were kept."""
    load_id = connection.scalar(select(func.max(loads.c.load_id)))
    if load_id is not None and _last(connection, true()) is None:
        keep_case_states(connection, load_id)


def _last(connection: Connection, condition: ColumnElement[bool]) -> Snapshot | None:
    asked = select(snapshots).where(condition).order_by(snapshots.c.load_id.desc()).limit(1)
    row = connection.execute(asked).one_or_none()
    return Snapshot(*row) if row else None


def _are_the_same(connection: Connection, one: int, other: int) -> bool:
    c = [column for column in case_states.c if column is not case_states.c.load_id]
    first, second = (select(*c).where(case_states.c.load_id == key) for key in (one, other))
    differences = (except_(first, second), except_(second, first))
    return not any(connection.execute(rows.limit(1)).first() for rows in differences)


def _states(load_id: int, as_of_on: int) -> Select[Any]:
    c, risk, support = case_timeline.c, _risk(as_of_on), _support(as_of_on)
    latest = latest_reviews(risk_spells, as_of_on)
    stage, held = _now(stage_spells, as_of_on), _now(holding_spells, as_of_on)
    closed_on = case((c.closed_on <= as_of_on, c.closed_on), else_=None)
    return (
        select(
            literal(load_id).label("load_id"),
            c.case_id,
            c.unit_id,
            c.area,
            c.crime_type,
            c.opened_on,
            func.coalesce(stage_spells.c.waiting_for, NOT_RECORDED).label("waiting_for"),
            func.coalesce(holding_spells.c.agency, NOT_RECORDED).label("agency"),
            func.coalesce(risk.c.risk, "").label("risk"),
            _review(latest, as_of_on).label("review"),
            latest.c.review_due_on,
            support.c.victim_contacted_on,
            closed_on.label("closed_on"),
            case((c.closed_on <= as_of_on, c.exit_reason), else_=NOT_RECORDED).label("exit_reason"),
        )
        .select_from(
            case_timeline.outerjoin(stage_spells, stage)
            .outerjoin(holding_spells, held)
            .outerjoin(risk, risk.c.case_id == c.case_id)
            .outerjoin(latest, latest.c.case_id == c.case_id)
            .outerjoin(support, support.c.referral_id == c.referral_id)
        )
        .where(_is_last_spell(as_of_on))
    )


def _is_last_spell(as_of_on: int) -> ColumnElement[bool]:
    c = case_timeline.c
    return and_(c.opened_on <= as_of_on, or_(c.reopened_on.is_(None), c.reopened_on > as_of_on))


def _open_or_just_closed(
    as_of_on: int, earlier: Snapshot | None, same_day: Snapshot | None
) -> ColumnElement[bool]:
    """A closing counts since the snapshot of an earlier day, also one only recorded since."""
    c = case_timeline.c
    conditions = [c.closed_on.is_(None), c.closed_on > as_of_on]
    if earlier:
        still_open = case_states.c.closed_on.is_(None)
        conditions += [c.closed_on > earlier.as_of_on, c.case_id.in_(_cases(earlier, still_open))]
    if same_day:
        conditions.append(c.case_id.in_(_cases(same_day, true())))
    return or_(*conditions)


def _cases(snapshot: Snapshot, condition: ColumnElement[bool]) -> Select[str]:
    of_load = case_states.c.load_id == snapshot.states_of
    return select(case_states.c.case_id).where(of_load, condition)


def _now(spells: FromClause, as_of_on: int) -> ColumnElement[bool]:
    return and_(spells.c.case_id == case_timeline.c.case_id, _holds(spells, as_of_on))


def _holds(spells: FromClause, as_of_on: int) -> ColumnElement[bool]:
    c = spells.c
    return and_(c.from_on <= as_of_on, or_(c.to_on.is_(None), c.to_on > as_of_on))


def _risk(as_of_on: int) -> FromClause:
    """One row per case assessed: its level on each scale, the scales in the field's order."""
    c = risk_spells.c
    levels: ColumnElement[str] = literal("")
    for tool, domain in SCALES:
        of_scale = and_(c.tool == tool, c.domain == domain)
        written = f"{tool}:{domain}:" + c.level + " "
        levels = levels + func.max(case((of_scale, written), else_=""))
    return (
        select(c.case_id, func.rtrim(levels).label("risk"))
        .where(_holds(risk_spells, as_of_on))
        .group_by(c.case_id)
        .subquery("risk")
    )


def _review(latest: FromClause, as_of_on: int) -> ColumnElement[str]:
    return case(
        (latest.c.case_id.is_(None), Review.NOT_ASSESSED),
        (latest.c.review_due_on.is_(None), Review.NO_DUE_DATE),
        (latest.c.review_due_on < as_of_on, Review.OVERDUE),
        else_=Review.IN_DATE,
    )


def _support(as_of_on: int) -> FromClause:
    """One row per referral whose victim was reached: the first day."""
    c = support_timeline.c
    return (
        select(c.referral_id, func.min(c.first_contact_on).label("victim_contacted_on"))
        .where(c.first_contact_on <= as_of_on)
        .group_by(c.referral_id)
        .subquery("support")
    )
