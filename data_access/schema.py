"""The database's own tables: brought up to date by migrations, and whether they are."""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from data_access import access_tables, load_tables, pseudonyms, release_tables, tables
from data_access.loading.case_states import keep_first_case_states
from data_access.loading.timeline import build_timeline
from data_access.log_sealing import begin_chain
from domain import case_states, timeline

MIGRATIONS = Path(__file__).parent / "migrations"
DECLARED_IN = (
    access_tables,
    case_states,
    load_tables,
    pseudonyms,
    release_tables,
    tables,
    timeline,
)
"""Where tables are declared; a new one needs a migration, and its module a place here."""


def prepare(engine: Engine) -> None:
    """Creates what is missing and brings the rest up to date; changes nothing that is current.

    A table of the timeline that a migration adds is filled from the records there are: left empty
    it would say that nothing had happened. How the cases stand is kept for the next to compare, and
    an access log without seals is sealed as it stands, and says so.
    """
    config = _config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        before = MigrationContext.configure(connection).get_current_heads()
        command.upgrade(config, "head")
        if before == MigrationContext.configure(connection).get_current_heads():
            return
        begin_chain(connection, datetime.now(UTC), is_new=not before)
        if before:
            build_timeline(connection)
            keep_first_case_states(connection)


def schema_is_current(engine: Engine) -> bool:
    """Whether every migration has been applied to this database."""
    with engine.connect() as connection:
        applied = MigrationContext.configure(connection).get_current_heads()
    return set(applied) == set(ScriptDirectory.from_config(_config()).get_heads())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config
