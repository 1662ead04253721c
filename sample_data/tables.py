"""Which feed delivers which table, and what the files of an extract are called."""

from typing import NamedTuple

from sample_data import rows

MANIFEST = "manifest.csv"
MANIFEST_COLUMNS = ("feed", "table", "as_of", "mode", "synthetic")

TABLES: dict[str, type[NamedTuple]] = {
    "units": rows.Unit,
    "staff": rows.Staff,
    "perpetrators": rows.Perpetrator,
    "victims": rows.Victim,
    "referrals": rows.Referral,
    "cases": rows.Case,
    "holdings": rows.Holding,
    "risk_assessments": rows.RiskAssessment,
    "plans": rows.Plan,
    "interventions": rows.Intervention,
    "sessions": rows.Session,
    "victim_support": rows.VictimSupport,
    "offences": rows.Offence,
    "custody_periods": rows.CustodyPeriod,
    "orders": rows.Order,
    "meetings": rows.Meeting,
    "actions": rows.Action,
    "posts": rows.FundedPost,
    "ledger": rows.LedgerEntry,
    "targets": rows.Target,
}

FEEDS: dict[str, tuple[str, ...]] = {
    "police": ("perpetrators", "referrals", "offences", "custody_periods", "orders"),
    "health": ("risk_assessments", "interventions", "sessions"),
    "victim_service": ("victims", "victim_support"),
    "unit": ("units", "staff", "cases", "holdings", "plans", "meetings", "actions"),
    "commissioner_office": ("posts", "ledger", "targets"),
}


def file_of(table: str) -> str:
    return f"{table}.csv"


FILES = frozenset([MANIFEST, *map(file_of, TABLES)])
