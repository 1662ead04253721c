"""A page that a load overtakes is drawn again, so that all its numbers are of one load."""

import pytest
from sqlalchemy import Engine, insert

from data_access.loading.timeline import build_timeline
from data_access.tables import referrals
from domain.counts import Counts
from pages.parts import ask
from tests.drawn_rows import drawn, whole
from tests.pages.conftest import See
from tests.pages.sent import figures
from tests.pages.small_numbers import note_the_load


def one_more_is_loaded(engine: Engine) -> None:
    more = whole({"referrals": list(drawn("referral_id received_on \n late 2020-03-01"))})
    with engine.begin() as connection:
        connection.execute(insert(referrals), more["referrals"])
        build_timeline(connection)
    note_the_load(engine)


def test_a_load_that_ends_while_a_page_is_drawn_changes_all_of_its_numbers_or_none(
    unit: Engine, see: See, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = figures(see("caseload"))
    assert (before["Awaiting triage"], before["Referrals received"]) == ("7", "9")
    counting, asked = ask.count, []

    def overtaken(*question: object) -> Counts:
        counted = counting(*question)  # type: ignore[arg-type]
        if len(asked) == 3:
            one_more_is_loaded(unit)
        asked.append(counted)
        return counted

    monkeypatch.setattr(ask, "count", overtaken)
    after = figures(see("caseload"))
    assert (after["Awaiting triage"], after["Referrals received"]) == ("8", "10")
