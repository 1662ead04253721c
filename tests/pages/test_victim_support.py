"""Victim support, of one drawn unit."""

from tests.pages.conftest import See
from tests.pages.sent import figures, steps


def test_uptake_stands_beside_the_victim_measures(see: See):
    assert list(figures(see("victim_support")).items()) == [
        ("High risk without victim contact", "1"),
        ("Perpetrator in direct work, victim without an offer", "1"),
        ("Advocate caseload", "1"),
        ("Victims contacted in time", "0 of 3"),
        ("Support offered", "2 of 3"),
        ("Support accepted", "1 of 2"),
        ("Safety plans in time", "nothing to count"),  # the day of acceptance is not on record
        ("Uptake", "2 of 3"),
        ("Feels safer", "1 of 1"),
        ("Response rate, feeling safer", "1 of 1"),
    ]


def test_the_finding_is_the_first_thing_on_the_page(see: See):
    finding = "1 open high-risk case had no victim contact within 7 days; 1 still has none"
    assert see("victim_support").header[0].value == finding


def test_the_case_without_contact_can_be_opened(see: See):
    at = see("victim_support")
    at.button(key="card: behind high_risk_no_contact numerator None None").click().run()
    assert at.dataframe[0].value["Reference"].to_list() == ["U1-c1"]


def test_advocates_one_by_one_are_for_the_unit_lead_only(see: See):
    heads = [
        set().union(*(t.value for t in see("victim_support", n).table)) for n in ("ana", "pia")
    ]
    assert ["Advocate" in one for one in heads] == [True, False]


def test_a_decline_has_no_target(see: See):
    said = [one.value for one in see("victim_support").caption]
    assert "A decline is the victim's choice: acceptance has no target." in said


def test_who_was_left_out_of_the_base_is_counted(see: See):
    assert steps(see("victim_support"), "Support offered") == {
        "Referrals received in the period": "9",
        "Victim known": "9",
        "Contact recorded as possible or not": "4",
        "Contactable": "4",
        "Safe to contact": "3",
        "Each victim once, by the first such referral": "3",
    }
