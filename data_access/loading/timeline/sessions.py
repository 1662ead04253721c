"""One row per session booked, described like the direct work it is part of."""

from typing import Any

from sqlalchemy import Select, select

from data_access.tables import sessions
from domain.timeline import intervention_timeline, session_timeline

OF_THE_SESSION = ("session_id", "booked_on", "attendance")


def session_rows() -> Select[Any]:
    of_the_work = [
        intervention_timeline.c[column.name]
        for column in session_timeline.c
        if column.name not in OF_THE_SESSION
    ]
    return select(
        sessions.c.session_id, *of_the_work, sessions.c.booked_on, sessions.c.attendance
    ).select_from(
        sessions.join(
            intervention_timeline,
            intervention_timeline.c.intervention_id == sessions.c.intervention_id,
        )
    )
