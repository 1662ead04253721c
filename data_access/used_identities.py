"""Identities that were taken once: a copy of one is worth nothing."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import IntegrityError

from data_access.access_tables import instant, used_identities

KEPT = timedelta(days=1)
"""Longer than any identity is fresh enough to be taken; then its age alone refuses it."""


def use_identity(connection: Connection, identity_hash: str, now: datetime) -> bool:
    """Whether nobody has used it yet. From now on somebody has."""
    connection.execute(
        delete(used_identities).where(used_identities.c.used_at <= instant(now - KEPT))
    )
    try:
        with connection.begin_nested():
            connection.execute(
                insert(used_identities).values(identity_hash=identity_hash, used_at=instant(now))
            )
    except IntegrityError:
        return False
    return True
