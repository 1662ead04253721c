"""What was loaded, when, by whom, and what came of it."""

from sqlalchemy import Boolean, Column, Integer, String, Table, Text, false

from domain.timeline import metadata

loads = Table(
    "loads",
    metadata,
    Column("load_id", Integer, primary_key=True),
    Column("loaded_at", String, nullable=False),
    Column("loaded_by", String, nullable=False),
    Column("extract", String, nullable=False),
    Column("report", Text, nullable=False),
    Column("synthetic", Boolean, nullable=False, server_default=false()),
    comment="One row per extract loaded. `report` is the load's whole report (LoadReport) as JSON: "
    "counts by table, rows refused, quality faults.",
)
