"""The store of releases, a database of its own, and what is kept in ours of what is in it.

The store holds values that anybody may read. Ours holds the counts by group that the next release
is checked with; small ones are among them, so they are not in the store.
"""

from sqlalchemy import DDL, Column, Integer, MetaData, String, Table, Text, event

from domain.timeline import metadata

SCHEMA = "releases"
store_metadata = MetaData(schema=SCHEMA)

releases = Table(
    "releases",
    store_metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("published_at", String, nullable=False),
    Column("published_by", String, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("content", Text, nullable=False),
    comment="One row per release, for ever: `content` is all of it as JSON, `fingerprint` its "
    "SHA-256.",
)

release_groups = Table(
    "release_groups",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", String, primary_key=True),
    Column("kept", Text, nullable=False),
    comment="One row per release that was about to be published: the counts by group of it and of "
    "all before it. It counts where the store has the number with that fingerprint.",
)

exact_totals = Table(
    "exact_totals",
    metadata,
    Column("entry_id", Integer, primary_key=True),
    Column("measure", String, nullable=False),
    Column("part", String, nullable=False),
    Column("start_on", Integer, nullable=False),
    Column("end_on", Integer, nullable=False),
    Column("decided_by", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", String, nullable=False),
    comment="One row per decision of a named person that a total of a period is published as it "
    "is, however small. `part` is `base` or an outcome of the measure.",
)

_SAYS_NO = "a release is never changed"
for _what in ("UPDATE", "DELETE"):
    event.listen(
        releases,
        "after_create",
        DDL(
            f"CREATE TRIGGER no_{_what.lower()} BEFORE {_what} ON releases "
            f"BEGIN SELECT RAISE(ABORT, '{_SAYS_NO}'); END"
        ).execute_if(dialect="sqlite"),
    )
for _statement in (
    f"CREATE FUNCTION {SCHEMA}.says_no() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_SAYS_NO}'; END $$",
    f"CREATE TRIGGER no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {SCHEMA}.releases "
    f"FOR EACH STATEMENT EXECUTE FUNCTION {SCHEMA}.says_no()",
):
    event.listen(releases, "after_create", DDL(_statement).execute_if(dialect="postgresql"))
