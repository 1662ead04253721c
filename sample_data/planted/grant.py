"""The grant: its total, its first day, and how late it was spent."""

from collections.abc import Iterator

from sample_data.planted.fact import Fact, between, exactly
from sample_data.planted.reading import Records

FIRST_MONTH = "2020-04-01"
HALF_YEAR = "2020-09-30"


def facts(records: Records) -> Iterator[Fact]:
    ledger = records["ledger"]
    yield exactly("Grant profiled, pounds", sum(int(row["profiled"]) for row in ledger), 200_000)
    yield exactly("First month of the grant", min(row["month"] for row in ledger), FIRST_MONTH)
    to_date = [row for row in ledger if row["month"] <= HALF_YEAR]
    profiled = sum(int(row["profiled"]) for row in to_date)
    spent = sum(int(row["actual"]) for row in to_date)
    short = 100 * (profiled - spent) / profiled
    yield between("Spent short of profile by the half-year, per cent", short, 17, 19)
    funded = [row for row in records["interventions"] if row["fund_line"]]
    early = sum(row["offered_on"] < FIRST_MONTH for row in funded)
    yield exactly("Interventions charged to the grant before it began", early, 0)
