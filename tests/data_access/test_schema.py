"""The migrated schema is the schema the code speaks of, on both engines."""

from importlib import import_module
from pkgutil import walk_packages

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

import data_access
from data_access.schema import prepare, schema_is_current
from domain.timeline import metadata


def test_migrations_make_the_very_tables_the_code_declares(engine: Engine) -> None:
    for module in walk_packages(data_access.__path__, "data_access."):
        if ".migrations" not in module.name:
            import_module(module.name)  # wherever a table is declared, the metadata knows it now
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_a_prepared_database_is_current_and_preparing_it_again_changes_nothing(
    engine: Engine,
) -> None:
    prepare(engine)
    assert schema_is_current(engine)


def test_people_of_another_version_is_not_current(sqlite_engine: Engine) -> None:
    with sqlite_engine.begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    assert not schema_is_current(sqlite_engine)
