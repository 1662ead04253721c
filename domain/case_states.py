"""How every case stood at a load: what a meeting saw, kept as it was when later loads change it."""

from sqlalchemy import Column, Index, Integer, String, Table

from domain.timeline import metadata

snapshots = Table(
    "snapshots",
    metadata,
    Column("load_id", Integer, primary_key=True, autoincrement=False),
    Column("as_of_on", Integer, nullable=False),
    Column("states_of", Integer, nullable=False),
    comment="""One row per load: the day its data speaks for, and the load whose case states hold
    after it: its own, or the one before that it left as they were.""",
)

case_states = Table(
    "case_states",
    metadata,
    Column("load_id", Integer, primary_key=True, autoincrement=False),
    Column("case_id", String, primary_key=True),
    Column("unit_id", String, nullable=False),
    Column("area", String, nullable=False),
    Column("crime_type", String, nullable=False),
    Column("opened_on", Integer, nullable=False),
    Column("waiting_for", String, nullable=False),
    Column("agency", String, nullable=False),
    Column("risk", String, nullable=False),
    Column("review", String, nullable=False),
    Column("review_due_on", Integer),
    Column("victim_contacted_on", Integer),
    Column("closed_on", Integer),
    Column("exit_reason", String, nullable=False),
    Index(None, "unit_id", "load_id"),
    comment="""One row per case that was open when a load ended, or had closed since the snapshot of
    an earlier day. Nobody is named in it. `opened_on` is the opening of its present spell, `agency`
    whose move it is, `risk` its level on each scale (`tool:domain:level`, a space between),
    `review` whether its last assessment is due again (domain.terms.Review), `victim_contacted_on`
    the first contact with the victim of its referral.""",
)
