"""How long a load and every count take on a sample of any size: make bench REFERRALS=20000."""

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from sqlalchemy import Engine

from data_access.access_log import TERMINAL
from data_access.counting import count
from data_access.engine import database
from data_access.loading import load_extract
from data_access.schema import prepare
from data_access.units import unit_ids
from domain.question import Question
from domain.scope import Scope
from measures.catalogue import CATALOGUE
from sample_data import write_extract

AS_OF = date(2021, 3, 5)


def main(referrals: int) -> None:
    """Write, load and count in a temporary SQLite database, and print the seconds of each."""
    with tempfile.TemporaryDirectory() as folder:
        extract, engine = Path(folder) / "extract", database(f"sqlite:///{folder}/bench.db")
        prepare(engine)
        _timed(
            f"write {referrals:,} referrals", lambda: write_extract(extract, referrals=referrals)
        )
        _timed("load them", lambda: load_extract(engine, extract, by=TERMINAL))
        units = sorted(unit_ids(engine))
        _timed(f"every measure, {len(units)} units", lambda: _count_all(engine, units))
        _timed("every measure, one unit", lambda: _count_all(engine, units[:1]))
        _timed("every measure again, kept", lambda: _count_all(engine, units))
        engine.dispose()


def _count_all(engine: Engine, units: list[str]) -> None:
    question = Question.of_the_last_twelve_months(Scope(frozenset(units)), AS_OF)
    for measure in CATALOGUE.values():
        count(engine, measure, question)


def _timed(what: str, work: Callable[[], object]) -> None:
    start = perf_counter()
    work()
    sys.stdout.write(f"{perf_counter() - start:8.2f} s  {what}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
