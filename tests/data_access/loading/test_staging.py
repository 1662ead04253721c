"""While an extract is read, whoever writes to the database is not held up."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.access_log import TERMINAL, Action, write
from data_access.loading import load_extract
from data_access.loads import current_load
from domain.errors import BadExtract
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_one_at_a_time import held_up, loading
from tests.extracts import DrawnExtract

IN_ITS_READING_STAGE = "INSERT INTO incoming_referrals"


def test_others_write_and_load_while_an_extract_is_read(
    engine: Engine, extract: DrawnExtract, tmp_path: Path
) -> None:
    other = DrawnExtract(tmp_path / "other").has("victims", "victim_id\nV1").written()
    with held_up(engine, IN_ITS_READING_STAGE) as (there, go_on):
        load = loading(engine, extract.written())
        assert there.wait(60)
        write(engine, ANA, Action.CONSULTATION, door="page")
        assert load_extract(engine, other, by=TERMINAL).total.new == 3
        go_on.set()
        load.join()
    current = current_load(engine)
    assert current is not None
    assert current.load_id == 2  # the one that was held up came second


def test_an_extract_that_grew_old_while_it_was_read_is_refused(
    engine: Engine, extract: DrawnExtract, tmp_path: Path
) -> None:
    newer = DrawnExtract(tmp_path / "newer", as_of="2020-03-13").written()
    folder = extract.written()

    def meanwhile(step: str) -> None:
        if step == "Reading referrals":
            load_extract(engine, newer, by=ANA)

    with pytest.raises(BadExtract, match="units from unit is as of 2020-03-06, but"):
        load_extract(engine, folder, by=ANA, progress=meanwhile)


def test_what_another_load_brought_meanwhile_is_known_when_references_are_checked(
    engine: Engine, extract: DrawnExtract, tmp_path: Path
) -> None:
    other = DrawnExtract(tmp_path / "other").has("victims", "victim_id\nV1").written()
    extract.has("cases", "case_id\nC1").has("victim_support", "support_id\nB1")

    def meanwhile(step: str) -> None:
        if step == "Reading victim support":
            load_extract(engine, other, by=ANA)

    report = load_extract(engine, extract.written(), by=ANA, progress=meanwhile)
    assert report.refused == ()
    assert report.total.new == 2  # the case and the support; the unit and the referral came


@pytest.mark.parametrize("step", ["Reading referrals", "Storing referrals"])
def test_a_load_that_breaks_leaves_nothing_that_the_next_would_stumble_over(
    engine: Engine, extract: DrawnExtract, step: str
) -> None:
    def breaks(at: str) -> None:
        if at == step:
            raise RuntimeError

    folder = extract.written()
    with pytest.raises(RuntimeError):
        load_extract(engine, folder, by=ANA, progress=breaks)
    assert load_extract(engine, folder, by=ANA).total.new == 2
