"""Writing an extract: the same each time, of any size, and never over something else."""

from collections import Counter
from hashlib import sha256

import pytest

from sample_data import DEFAULT_REFERRALS, NotAnExtract, NothingToWrite, write_extract
from tests.sample_data.contract import COLUMNS, KEYS, REFERENCES


def digest(folder):
    return {
        path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("*.csv"))
    }


def assert_references_hold(tables):
    for table, columns in COLUMNS.items():
        for column, other in REFERENCES.items():
            if column in columns.split() and tables[table]:
                known = {row[column] for row in tables[other]}
                assert {row[column] for row in tables[table]} - {""} <= known, (table, column)
        keys = [tuple(row[column] for column in KEYS[table].split()) for row in tables[table]]
        assert len(set(keys)) == len(keys), table


def test_the_default_is_1000_referrals(facts):
    assert facts.referrals == DEFAULT_REFERRALS == 1000
    assert facts.as_of == "2021-03-05"


def test_the_facts_count_the_rows_that_were_written(facts, tables):
    assert facts.rows == {table: len(tables[table]) for table in facts.rows}
    assert set(facts.rows) == set(COLUMNS)


def test_the_facts_say_what_was_planted_in_sentences(facts):
    assert "Referrals received by 2020-03-06: 524" in facts.planted
    assert "People worked with by 2020-03-06: 56" in facts.planted
    assert "Grant profiled, pounds: 200000" in str(facts)


@pytest.mark.parametrize("referrals", [40, 1000])
def test_the_same_seed_and_size_give_the_same_bytes(tmp_path, referrals):
    for name in ("one", "other"):
        write_extract(tmp_path / name, referrals=referrals)
    assert digest(tmp_path / "one") == digest(tmp_path / "other")


def test_another_seed_gives_other_bytes_and_keeps_every_promise(tmp_path, folder, facts):
    for seed in (1, 7, 380):
        planted = write_extract(tmp_path / str(seed), seed=seed).planted
        assert len(planted) == len(facts.planted)
        assert digest(tmp_path / str(seed)) != digest(folder)


def test_the_default_bytes_are_known(folder, facts):
    """A change here is a change of every demonstration: make it on purpose."""
    assert digest(folder)["referrals.csv"].startswith(DIGEST_OF_REFERRALS)


DIGEST_OF_REFERRALS = "ad0c2da5ed5dd9ec"


@pytest.mark.parametrize("referrals", [1, 2, 50, 999])
def test_any_size_can_be_written_and_has_exactly_that_many(tmp_path, reading, referrals):
    facts = write_extract(tmp_path / "extract", referrals=referrals)
    tables = reading(tmp_path / "extract")
    assert len(tables["referrals"]) == facts.referrals == referrals
    assert set(tables) == {"manifest", *COLUMNS}
    assert len(tables["units"]) == 3
    assert_references_hold(tables)


def test_3000_referrals_have_the_shape_of_the_default(tmp_path, reading):
    write_extract(tmp_path / "extract", referrals=3000)
    tables = reading(tmp_path / "extract")
    assert_references_hold(tables)
    early = [row for row in tables["referrals"] if row["received_on"] <= "2020-03-06"]
    areas = Counter(row["area"] for row in early)
    assert len(tables["referrals"]) == 3000
    assert len(early) == pytest.approx(3 * 524, abs=2)
    assert areas["warrington"] / len(early) == pytest.approx(325 / 524, abs=0.01)
    adopted = sum(row["triage_decision"] == "adopted" for row in early)
    assert adopted / len(early) == pytest.approx(167 / 524, abs=0.02)
    started = {
        row["perpetrator_id"]
        for row in tables["interventions"]
        if "" < row["started_on"] <= "2020-03-06"
    }
    assert len(started) == pytest.approx(3 * 56, abs=2)


def test_beyond_3000_referrals_there_are_more_forces_with_the_same_three_units(tmp_path, reading):
    write_extract(tmp_path / "extract", referrals=6001)
    tables = reading(tmp_path / "extract")
    assert len(tables["referrals"]) == 6001
    assert [row["unit_id"] for row in tables["units"]] == [
        *("IASU", "DAPU", "EXPU"),
        *("IASU-2", "DAPU-2", "EXPU-2"),
        *("IASU-3", "DAPU-3", "EXPU-3"),
    ]
    lines = Counter(row["fund_line"] for row in tables["ledger"])
    assert set(lines) == {"pcc_extension_2020", "pcc_extension_2020_2", "pcc_extension_2020_3"}


@pytest.mark.parametrize("referrals", [0, -1])
def test_no_referrals_are_refused(tmp_path, referrals):
    with pytest.raises(NothingToWrite, match=f"at least one referral; {referrals} were"):
        write_extract(tmp_path / "extract", referrals=referrals)
    assert not (tmp_path / "extract").exists()


def test_an_existing_extract_may_be_overwritten(tmp_path):
    folder = tmp_path / "extract"
    write_extract(folder, referrals=5)
    write_extract(folder, referrals=9)
    assert len((folder / "referrals.csv").read_text().splitlines()) == 10


def test_an_empty_folder_is_filled(tmp_path):
    write_extract(tmp_path, referrals=1)
    assert (tmp_path / "manifest.csv").is_file()


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(NotAnExtract, match=r"diary\.txt, which is not part of an extract"):
        write_extract(tmp_path, referrals=1)
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_an_extract_with_something_added_is_left_alone(tmp_path):
    folder = tmp_path / "extract"
    write_extract(folder, referrals=1)
    (folder / "notes.csv").write_text("mine")
    before = digest(folder)
    with pytest.raises(NotAnExtract):
        write_extract(folder, referrals=2)
    assert digest(folder) == before


@pytest.mark.parametrize("manifest", [None, "", "name,score\n"])
def test_files_of_the_same_names_without_a_manifest_are_not_an_extract(tmp_path, manifest):
    (tmp_path / "units.csv").write_text("mine")
    if manifest is not None:
        (tmp_path / "manifest.csv").write_text(manifest)
    with pytest.raises(NotAnExtract, match=r"no manifest\.csv of an extract"):
        write_extract(tmp_path, referrals=1)
    assert (tmp_path / "units.csv").read_text() == "mine"


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "extract").write_text("mine")
    with pytest.raises(NotAnExtract, match="is a file"):
        write_extract(tmp_path / "extract")


def test_nothing_is_left_beside_the_folder(tmp_path):
    write_extract(tmp_path / "deep" / "extract", referrals=1)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["extract"]
