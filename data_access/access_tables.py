"""The tables of who may come in, who is in, and what they did.

An instant is text, UTC, to the second (`2020-03-06T09:00:00Z`): readable in the table, the same on
every engine, and in order when sorted as text.
"""

from datetime import UTC, datetime

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, false, text

from domain.timeline import metadata


def instant(moment: datetime) -> str:
    """A moment as these tables write it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


accounts = Table(
    "accounts",
    metadata,
    Column("name", String, primary_key=True),
    Column("display_name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("agency", String),
    Column("password_hash", String, nullable=False),
    Column("must_choose_password", Boolean, nullable=False, server_default=false()),
    Column("disabled_at", String),
    # A session lives only while it carries this number: adding one ends every session at once.
    Column("session_version", Integer, nullable=False, server_default="1"),
    Column("created_at", String, nullable=False),
    Column("signed_in_at", String),
    Column("email", String),
    # The name the organisation's identity provider has for the person: its oid or sub.
    Column("organisation_id", String),
    Column("failed_attempts", Integer, nullable=False, server_default="0"),
    Column("locked_until", String),
    # Encrypted (auth/factor_key.py); the step is that of the last code that was used.
    Column("factor_secret", String),
    Column("factor_step", Integer),
    Index(None, "email", unique=True),
    Index(None, "organisation_id", unique=True),
)

account_units = Table(
    "account_units",
    metadata,
    Column("account", ForeignKey("accounts.name"), primary_key=True),
    Column("unit_id", String, primary_key=True),
)

# Not "sessions": that is the extract's word for a session of direct work.
sign_in_sessions = Table(
    "sign_in_sessions",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("account", ForeignKey("accounts.name"), nullable=False),
    Column("session_version", Integer, nullable=False),
    Column("started_at", String, nullable=False),
    Column("seen_at", String, nullable=False),
    Column("ended_at", String),
    Column("by_organisation", Boolean, nullable=False, server_default=false()),
    Column("with_code", Boolean, nullable=False, server_default=false()),
)

sign_in_tickets = Table(
    "sign_in_tickets",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("visit_hash", String, nullable=False),
    Column("account", ForeignKey("accounts.name"), nullable=False),
    Column("expires_at", String, nullable=False),
    Column("by_organisation", Boolean, nullable=False, server_default=false()),
    Column("with_code", Boolean, nullable=False, server_default=false()),
)

# By address, of people who are not signed in; an account's own count is a column of it.
sign_in_failures = Table(
    "sign_in_failures",
    metadata,
    Column("address", String, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("failed_at", String, nullable=False),
    Column("locked_until", String),
)

# What the organisation vouched for once and is not taken a second time.
used_identities = Table(
    "used_identities",
    metadata,
    Column("identity_hash", String, primary_key=True),
    Column("used_at", String, nullable=False),
)

# What a session is looked at as, while it is. The session's end is the end of it.
viewing_as = Table(
    "viewing_as",
    metadata,
    Column(
        "token_hash",
        ForeignKey("sign_in_sessions.token_hash", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("role", String, nullable=False),
    Column("agency", String),
    Column("units", String, nullable=False),
)

access_log = Table(
    "access_log",
    metadata,
    Column("entry_id", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("role", String, nullable=False),
    Column("action", String, nullable=False),
    Column("door", String, nullable=False),
    Column("filters", String, nullable=False),
    Column("row_count", Integer),
    # Whose records it was about: a line for each unit, one before the first and one after the last.
    Column("units", String, nullable=False, server_default=text("''")),
    # The seal of the line before, and the keyed hash over all of this line (data_access/seals.py).
    Column("previous", String, nullable=False, server_default=text("''")),
    Column("seal", String, nullable=False, server_default=text("''")),
    Index("ix_access_log_at_entry_id", "at", "entry_id"),
)

access_log_head = Table(
    "access_log_head",
    metadata,
    Column("head_id", Integer, primary_key=True, autoincrement=False),
    Column("line_count", Integer, nullable=False),
    Column("entry_id", Integer, nullable=False),
    Column("seal", String, nullable=False),
    Column("key_mark", String, nullable=False),
    Column("head_seal", String, nullable=False),
    comment="One row: where the access log ends, sealed, so that a line taken off is missed.",
)
