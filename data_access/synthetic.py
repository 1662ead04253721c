"""Whether everybody in the database is made up: what every extract ever loaded said of itself."""

import os

from sqlalchemy import Engine, func, select

from data_access.load_tables import loads

LIVE = "OVERSIGHT_LIVE_DATA"
"""Set to yes where real records are loaded; anything else is a demonstration (docs/deploy.md)."""


def says_live() -> bool:
    return os.environ.get(LIVE) == "yes"


def is_synthetic(engine: Engine) -> bool:
    """Every load has said so, and the installation does not say otherwise; unknown is no.

    One load of real records is enough for ever: what it brought may still be there.
    """
    if says_live():
        return False
    marked = select(func.count(), func.count().filter(loads.c.synthetic))
    with engine.connect() as connection:
        every, synthetic = connection.execute(marked).one()
    return every > 0 and every == synthetic
