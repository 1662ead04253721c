"""Erasure: who is gone at source is gone here, everywhere and for good, on either engine."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, String, Text, cast, func, or_, select, text

from data_access.access_tables import access_log
from data_access.counting import count
from data_access.loading import load_extract
from data_access.loading.report import LoadReport
from data_access.log_check import check_log
from data_access.tables import DELIVERED
from domain.case_states import case_states
from domain.question import Question
from domain.scope import Scope
from domain.timeline import metadata
from measures.catalogue import CATALOGUE
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
Keys = Callable[[str], list[str]]
GONE_P, GONE_V = "P-GONE-7f3a", "V-GONE-91bc"


def two_people(extract: DrawnExtract) -> DrawnExtract:
    """One perpetrator and victim who will go, another two who stay, and what is theirs."""
    extract.has("perpetrators", f"perpetrator_id sex\n{GONE_P} male\nP2 male")
    extract.has("victims", f"victim_id sex\n{GONE_V} female\nV2 female")
    extract.tables["referrals"] = []
    extract.of_no_interest("referrals", 20)  # so that one of them is no tenth
    extract.has(
        "referrals",
        f"""
        referral_id  perpetrator_id  victim_id
        R1           {GONE_P}        {GONE_V}
        R2           P2              V2
        """,
    )
    extract.has("cases", "case_id referral_id\nC1 R1\nC2 R2")
    extract.has("holdings", "case_id\nC1\nC2")
    extract.has(
        "interventions", f"intervention_id case_id perpetrator_id\nI1 C1 {GONE_P}\nI2 C2 P2"
    )
    extract.has("sessions", "session_id intervention_id\nS1 I1\nS2 I1\nS3 I2")
    extract.has("victim_support", f"support_id referral_id victim_id\nB1 R1 {GONE_V}\nB2 R2 V2")
    extract.has(
        "offences",
        f"""
        offence_id  perpetrator_id  victim_id  occurred_on
        O1          {GONE_P}        {GONE_V}   2020-02-01
        O2          P2              {GONE_V}   2020-02-02
        """,
    )
    return extract.has(
        "custody_periods",
        f"""
        perpetrator_id  from_on     to_on
        {GONE_P}        2020-02-02  2020-02-09
        P2              2020-02-03  2020-02-09
        """,
    )


def without_them(extract: DrawnExtract) -> DrawnExtract:
    """The next extract: the two are in no table of people, and are named in nothing else."""
    for table, rows in extract.tables.items():
        key = {"perpetrators": GONE_P, "victims": GONE_V}.get(table)
        extract.tables[table] = [row for row in rows if key is None or key not in row.values()]
    for table in ("interventions", "sessions", "victim_support", "offences", "custody_periods"):
        extract.without(table)  # their feeds are silent this week
    r1 = next(row for row in extract.tables["referrals"] if row["referral_id"] == "R1")
    r1.update(perpetrator_id="", victim_id="")
    return extract


def where_found(engine: Engine, words: tuple[str, ...]) -> Iterator[str]:
    """Every text column of every table that holds one of the words."""
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            for column in table.c:
                if isinstance(column.type, String | Text):
                    held = or_(*(cast(column, Text).contains(word) for word in words))
                    if connection.scalar(select(func.count()).select_from(table).where(held)):
                        yield f"{table.name}.{column.name}"


def in_the_files(engine: Engine, words: tuple[str, ...]) -> Iterator[str]:
    """The database's own files in which one of the words still stands."""
    engine.dispose()
    file = Path(engine.url.database or "")
    for path in sorted(file.parent.glob(f"{file.name}*")):
        content = path.read_bytes()
        yield from (f"{path.name}: {word}" for word in words if word.encode() in content)


def rows_of(engine: Engine, table: str) -> list[tuple[object, ...]]:
    key = DELIVERED[table].primary_key.columns[0]
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(DELIVERED[table]).order_by(key))]


def test_a_person_gone_at_source_is_nowhere_afterwards(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, two_people(extract).written(), by=ANA)
    words = (GONE_P, GONE_V)
    before = {place for place in where_found(engine, words) if not place.startswith("loads.")}
    assert before == {
        *("perpetrators.perpetrator_id", "victims.victim_id"),
        *("referrals.perpetrator_id", "referrals.victim_id", "interventions.perpetrator_id"),
        *("victim_support.victim_id", "offences.perpetrator_id", "offences.victim_id"),
        "custody_periods.perpetrator_id",
        *("referral_timeline.perpetrator_id", "referral_timeline.victim_id"),
        *("case_timeline.perpetrator_id", "case_timeline.victim_id", "case_timeline.person"),
        *("intervention_timeline.perpetrator_id", "session_timeline.perpetrator_id"),
        *("support_timeline.victim_id", "support_timeline.perpetrator_id"),
        *("offence_timeline.perpetrator_id", "offence_timeline.victim_id"),
        *("custody_spells.perpetrator_id", "delivered_custody.perpetrator_id"),
    }
    load_extract(engine, without_them(extract).written(), by=ANA)
    assert list(where_found(engine, words)) == []


def test_nothing_of_the_person_is_left_in_the_files_of_sqlite(
    sqlite_engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(sqlite_engine, two_people(extract).written(), by=ANA)
    assert list(in_the_files(sqlite_engine, (GONE_P, GONE_V)))
    load_extract(sqlite_engine, without_them(extract).written(), by=ANA)
    assert list(in_the_files(sqlite_engine, (GONE_P, GONE_V))) == []


def test_the_planners_own_samples_of_postgresql_forget_the_person_too(
    postgresql_engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(postgresql_engine, two_people(extract).written(), by=ANA)
    load_extract(postgresql_engine, without_them(extract).written(), by=ANA)
    samples = text(
        "SELECT tablename FROM pg_stats WHERE histogram_bounds::text LIKE '%-GONE-%' "
        "OR most_common_vals::text LIKE '%-GONE-%'"
    )
    with postgresql_engine.connect() as connection:
        assert connection.scalars(samples).all() == []


def test_what_cannot_be_without_the_person_goes_and_other_references_are_emptied(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, two_people(extract).written(), by=ANA)
    report = load_extract(engine, without_them(extract).written(), by=ANA)
    lost = {row.table: row.removed for row in report.tables if row.removed}
    assert lost == {
        "perpetrators": 1,
        "victims": 1,
        "interventions": 1,  # I1, with its two sessions
        "sessions": 2,
        "victim_support": 1,
        "offences": 1,  # O1; O2 is somebody else's, and names no victim now
        "custody_periods": 1,
    }
    kept = {name: [row[0] for row in rows_of(engine, name)] for name in lost}
    assert kept == {
        "perpetrators": ["P2"],
        "victims": ["V2"],
        "interventions": ["I2"],
        "sessions": ["S3"],
        "victim_support": ["B2"],
        "offences": ["O2"],
        "custody_periods": ["P2"],
    }
    assert [row[2] for row in rows_of(engine, "offences")] == [None]
    assert [row[0] for row in rows_of(engine, "cases")] == ["C1", "C2"]


def test_the_report_says_how_many_went_and_the_log_that_it_happened_not_whom(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, two_people(extract).written(), by=ANA)
    report = load_extract(engine, without_them(extract).written(), by=ANA)
    assert report.notes[-1] == (
        "People erased: 2. What was theirs went with them (6 rows), and 1 references to them "
        "were emptied."
    )
    c = access_log.c
    with engine.connect() as connection:
        erased = connection.execute(
            select(c.actor, c.door, c.filters, c.row_count).where(c.action == "erasure")
        ).all()
    assert erased == [("ana", "load", "extract", 8)]


def test_what_is_erased_leaves_every_line_of_the_access_log_as_it_was(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, two_people(extract).written(), by=ANA)
    with engine.connect() as connection:
        before = connection.execute(select(access_log)).all()
    load_extract(engine, without_them(extract).written(), by=ANA)
    with engine.connect() as connection:
        after = connection.execute(select(access_log).order_by(access_log.c.entry_id)).all()
    assert after[: len(before)] == before
    assert check_log(engine).is_whole


def test_rows_of_the_same_extract_that_still_name_the_person_are_refused(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, two_people(extract).written(), by=ANA)
    extract.tables["perpetrators"] = [{"perpetrator_id": "P2", "sex": "male"}]
    extract.of_no_interest("offences", 20)
    for row in extract.tables["offences"]:
        row["perpetrator_id"] = "P2" if row["offence_id"] != "O1" else GONE_P
    for table in ("interventions", "sessions", "custody_periods"):
        extract.without(table)
    report = load_extract(engine, extract.written(), by=ANA)
    assert [(row.file, row.column) for row in report.refused] == [
        ("referrals.csv", "perpetrator_id"),
        ("offences.csv", "perpetrator_id"),
    ]
    assert list(where_found(engine, (GONE_P,))) in ([], ["loads.report"])  # until it is stripped
    assert "O1" not in [row[0] for row in rows_of(engine, "offences")]


def test_work_that_goes_to_another_person_stays(engine: Engine, extract: DrawnExtract) -> None:
    """Two references were one person: the source keeps one and moves the work there."""
    load_extract(engine, two_people(extract).written(), by=ANA)
    extract.tables["perpetrators"] = [{"perpetrator_id": "P2", "sex": "male"}]
    for table in ("referrals", "interventions", "offences", "custody_periods"):
        for row in extract.tables[table]:
            if row.get("perpetrator_id") == GONE_P:
                row["perpetrator_id"] = "P2"
    extract.without("sessions")
    report = load_extract(engine, extract.written(), by=ANA)
    assert [row[0] for row in rows_of(engine, "sessions")] == ["S1", "S2", "S3"]
    assert report.total.removed == 2  # the person, and a custody period whose key they are part of


def test_what_a_person_sent_as_changes_no_longer_holds_stays(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    load(two_people(extract))
    extract.tables["perpetrators"] = [{"perpetrator_id": "P2"}]
    load(extract.delivers("perpetrators", mode="changes"))
    assert keys("perpetrators") == ["P-GONE-7f3a", "P2"]


def test_a_figure_published_before_stays_as_it_was(engine: Engine, extract: DrawnExtract) -> None:
    load_extract(engine, two_people(extract).written(), by=ANA)
    question = Question.of_the_last_twelve_months(Scope(frozenset({"U1"})), date(2020, 3, 6))
    before = count(engine, CATALOGUE["referrals_received"], question).counts[0]
    load_extract(engine, without_them(extract).written(), by=ANA)
    after = count(engine, CATALOGUE["referrals_received"], question).counts[0]
    assert before == after  # the referral was received, from whomever


def test_snapshots_name_nobody_and_lose_a_case_that_is_gone_at_source(
    engine: Engine, extract: DrawnExtract
) -> None:
    load_extract(engine, two_people(extract).written(), by=ANA)
    with engine.connect() as connection:
        kept = connection.scalars(select(case_states.c.case_id).order_by("case_id")).all()
    assert kept == ["C1", "C2"]
    without_them(extract)
    extract.tables["cases"] = [row for row in extract.tables["cases"] if row["case_id"] == "C2"]
    extract.tables["holdings"] = [
        row for row in extract.tables["holdings"] if row["case_id"] == "C2"
    ]
    load_extract(engine, extract.written(), by=ANA)
    with engine.connect() as connection:
        assert set(connection.scalars(select(case_states.c.case_id))) == {"C2"}
