"""Runs the migrations over the connection that data_access.schema gives; never by itself."""

from alembic import context

from data_access.schema import timeline

context.configure(
    connection=context.config.attributes["connection"], target_metadata=timeline.metadata
)
with context.begin_transaction():
    context.run_migrations()
