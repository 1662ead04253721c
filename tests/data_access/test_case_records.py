"""Records one by one: for whom, how many, in what form, and never unseen by the access log."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from auth.viewer import Viewer
from data_access.access_log import Action
from data_access.access_tables import access_log
from data_access.case_records import behind
from domain.errors import BadQuestion, NotLogged, NotPermitted
from domain.scope import CaseScope, Scope
from domain.terms import Agency, Role
from measures.catalogue import CATALOGUE
from tests.programme import Programme
from tests.two_units import AS_OF, two_units

ANA = CaseScope(frozenset({"U1"}), viewer="ana", role="unit_lead", door="case list")
PIA = replace(ANA, viewer="pia", role="partner_lead", held_by=Agency.HEALTH, pseudonymous=True)


@pytest.fixture
def both(engine):
    return two_units(Programme(engine), "U1", "U2")


def _log(programme):
    c = access_log.c
    lines = select(c.actor, c.role, c.action, c.door, c.row_count, c.filters).order_by(c.entry_id)
    with programme.engine.connect() as connection:
        return [tuple(line) for line in connection.execute(lines)]


def test_leave_to_count_is_not_leave_to_see(both):
    with pytest.raises(NotPermitted, match="more than leave to count"):
        both.behind("open_cases", AS_OF, scope=Scope(frozenset({"U1"})))
    assert _log(both) == []


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_a_commissioner_and_an_administrator_cannot_hold_a_case_scope(role):
    viewer = Viewer("colm", "Colm", role, units=frozenset({"U1"}))
    with pytest.raises(NotPermitted):
        viewer.case_scope("case list")


def test_a_record_says_where_it_stands_and_why_it_is_there(both):
    (first, *_) = both.behind("stage_waits", AS_OF, scope=ANA)
    assert (first.reference, first.unit_id, first.area) == ("U1-c1", "U1", "halton")
    assert (first.on.isoformat(), first.days) == ("2019-11-01", 126)
    assert ("waiting_for", "start") in first.details


def test_a_list_is_in_the_log_before_it_is_given(both):
    listed = both.behind("open_cases", AS_OF, scope=ANA)
    ((actor, role, action, door, rows, filters),) = _log(both)
    assert (actor, role, action, door) == ("ana", "unit_lead", Action.CONSULTATION, "case list")
    assert rows == len(listed) == 3
    assert filters == (
        "open_cases from=2019-03-07 to=2020-03-06 as_of=2020-03-06 area=all "
        "crime_type=all part=numerator group=all"
    )


def test_the_log_names_no_case(both):
    listed = both.behind("open_cases", AS_OF, scope=ANA)
    assert not [record for record in listed if record.reference in str(_log(both))]


def test_an_export_is_logged_as_a_disclosure(both):
    question = both.question(AS_OF)
    measure = CATALOGUE["open_cases"]
    behind(both.engine, ANA, measure, question, action=Action.DISCLOSURE)
    assert _log(both)[0][2] == Action.DISCLOSURE


def test_a_list_of_nothing_is_logged_too(both):
    assert both.behind("open_cases", "2010-01-01", scope=ANA) == []
    assert _log(both)[0][4] == 0


def test_no_list_is_given_that_cannot_be_logged(both):
    access_log.drop(both.engine)
    try:
        with pytest.raises(NotLogged):
            both.behind("open_cases", AS_OF, scope=ANA)
    finally:
        access_log.create(both.engine)


def test_a_partner_sees_only_cases_their_agency_holds_on_the_day_asked(both):
    both_of = {
        agency: both.behind("open_cases", AS_OF, scope=replace(ANA, held_by=agency))
        for agency in (Agency.HEALTH, Agency.POLICE, Agency.PROBATION)
    }
    assert {agency: [r.reference for r in both_of[agency]] for agency in both_of} == {
        Agency.HEALTH: ["U1-c1"],
        Agency.POLICE: ["U1-c3"],
        Agency.PROBATION: [],
    }
    earlier = both.behind("open_cases", "2019-10-15", scope=replace(ANA, held_by=Agency.HEALTH))
    assert earlier == []  # until November the police held it


def test_a_partners_list_is_pseudonymous_and_says_nothing_more(both):
    ((mine,), (theirs,)) = (
        both.behind("open_cases", AS_OF, scope=scope)
        for scope in (replace(ANA, held_by=Agency.HEALTH), PIA)
    )
    assert theirs.reference.startswith("PR-")
    assert theirs.details == ()
    assert replace(theirs, reference="", details=()) == replace(mine, reference="", details=())


def test_the_same_case_has_the_same_pseudonym_in_every_list(both):
    lists = [both.behind(key, AS_OF, scope=PIA) for key in ("open_cases", "stage_waits", "uptake")]
    assert {record.reference for records in lists for record in records} == {lists[0][0].reference}


def test_a_partner_sees_no_referral_one_by_one_because_no_agency_holds_one(both):
    with pytest.raises(NotPermitted, match="cases that your agency holds"):
        both.behind("awaiting_triage", AS_OF, scope=PIA)


def test_what_happens_after_the_day_asked_is_not_said_of_a_record(both):
    said = {
        day: {
            record.reference: dict(record.details)
            for record in both.behind("completion", day, part="everything", scope=ANA)
        }
        for day in ("2020-01-19", "2020-01-20")
    }
    assert "end_reason" not in said["2020-01-19"]["U1-c2"]
    assert said["2020-01-20"]["U1-c2"]["end_reason"] == "completed"


def test_the_oldest_comes_first(both):
    days = [record.days for record in both.behind("open_cases", AS_OF)]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("key", ["spend_against_profile", "feed_freshness", "net_flow"])
def test_a_number_that_counts_no_records_has_no_list(both, key):
    with pytest.raises(BadQuestion, match="counts no records"):
        both.behind(key, AS_OF)


MOVED = """
    case_id  opened_on   closed_on
    before   2020-02-27  2020-03-01   # opened a day too early
    both     2020-02-28  2020-03-05
    last     2020-03-06  -
    after    2020-03-07  -           # not yet opened
    gone     2019-03-01  2020-02-27   # closed too early
"""
THE_WEEK = {"start": "2020-02-28", "end": AS_OF}


def test_what_was_opened_and_what_was_closed_can_be_seen_though_their_difference_cannot(programme):
    programme.cases(MOVED)
    opened, closed = (
        programme.behind("net_flow", AS_OF, part=part, **THE_WEEK) for part in ("Opened", "Closed")
    )
    assert [one.reference for one in opened] == ["both", "last"]
    assert [one.reference for one in closed] == ["before", "both"]
    assert [one.on.isoformat() for one in closed] == ["2020-03-01", "2020-03-05"]
    assert programme.steps("net_flow", AS_OF, **THE_WEEK) == [len(opened), len(closed)]


FOLLOWED = """
    perpetrator_id  started_on
    Ana             2018-01-01
    Ben             2019-03-07   # 365 days before the day asked
    Cal             2019-03-08   # 364
    Dee             2020-03-01
"""


@pytest.mark.parametrize(
    ("window", "completed", "maturing"),
    [("6_months", 3, 1), ("12_months", 2, 2), ("18_months", 1, 3), ("24_months", 1, 3)],
)
def test_a_window_opens_into_those_who_completed_it_and_those_still_maturing(
    programme, window, completed, maturing
):
    programme.interventions(FOLLOWED)
    figure = programme.ask("followed_up", AS_OF).one("window", window)
    everybody, still = (step.count for step in figure.steps)
    listed = {
        part: len(programme.behind("followed_up", AS_OF, part=part, by="window", group=window))
        for part in ("numerator", "Still maturing", "denominator", "everything")
    }
    assert listed == {
        "numerator": completed,
        "Still maturing": maturing,
        "denominator": 4,
        "everything": 4,
    }
    assert (still, everybody) == (maturing, 4)


def test_who_completed_a_window_began_at_least_its_length_ago(programme):
    programme.interventions(FOLLOWED)
    listed = programme.behind("followed_up", AS_OF, by="window", group="12_months")
    assert [record.on.isoformat() for record in listed] == ["2018-01-01", "2019-03-07"]


def test_a_window_that_is_not_there_is_refused(both):
    for group in ("13_months", None):
        with pytest.raises(BadQuestion, match="no window"):
            both.behind("followed_up", AS_OF, by="window", group=group)


def test_a_part_a_split_or_a_group_that_is_not_there_is_refused(both):
    for asked in ({"part": "colour"}, {"by": "colour"}, {"group": "halton"}):
        with pytest.raises(BadQuestion):
            both.behind("uptake", AS_OF, **asked)
    assert _log(both) == []
