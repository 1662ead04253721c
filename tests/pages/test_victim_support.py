"""Victim support, of one drawn unit."""

from tests.pages.conftest import See


def test_uptake_stands_beside_the_victim_measures(see: See):
    cards = [(metric.label, metric.value) for metric in see("victim_support").metric]
    assert cards == [
        ("Support offered", "1 of 1"),
        ("Support accepted", "1 of 1"),
        ("Uptake", "2 of 3"),
    ]


def test_the_finding_is_the_first_thing_on_the_page(see: See):
    finding = "1 of 1 victim who can be contacted safely was offered support: too few for a rate"
    assert see("victim_support").header[0].value == finding


def test_a_decline_has_no_target(see: See):
    said = [one.value for one in see("victim_support").caption]
    assert "A decline is the victim's choice: acceptance has no target." in said


def test_who_was_left_out_of_the_base_is_counted(see: See):
    tables = [table.value for table in see("victim_support").table]
    [steps] = [one for one in tables if "Safe to contact" in one.iloc[:, 0].to_list()]
    assert dict(zip(steps["Step"], steps["Left"], strict=True)) == {
        "Referrals received in the period": "8",
        "Victim known": "8",
        "Contact recorded as possible or not": "2",
        "Contactable": "2",
        "Safe to contact": "1",
        "Each victim once, by the first such referral": "1",
    }
