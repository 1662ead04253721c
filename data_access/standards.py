"""The service standards in force on a day: what the partnership has set in `targets`."""

from datetime import date

from sqlalchemy import Engine, select

from data_access.tables import targets
from domain.standards import DEFAULTS, Standards


def standards_on(engine: Engine, as_of: date) -> Standards:
    """The last standard set by the day for each wait, for every unit or one; else the defaults."""
    c = targets.c
    asked = (
        select(c.measure, c.unit_id, c.target)
        .where(c.measure.in_(sorted(DEFAULTS)), c.from_on <= as_of.toordinal())
        .order_by(c.from_on)
    )
    with engine.connect() as connection:
        rows = connection.execute(asked).all()
    latest = {(measure, unit_id or ""): int(target) for measure, unit_id, target in rows}
    return Standards(tuple(sorted(latest.items())))
