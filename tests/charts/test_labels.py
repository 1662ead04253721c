"""Codes in the field's words."""

import pytest

from charts.labels import TERMS, label_of, noun_of
from measures.catalogue import CATALOGUE


@pytest.mark.parametrize(
    ("breakdown", "code", "label"),
    [
        ("area", "cheshire_west_and_chester", "Cheshire West and Chester"),
        ("area", "not_known", "Not known"),
        ("crime_type", "coercive_control", "Controlling or coercive behaviour"),
        ("agency", "cps", "Crown Prosecution Service"),
        ("agency", "no_agency", "No agency (self, MARAC, other)"),
        ("source", "self_victim", "Self: victim"),
        ("relationship", "ex_intimate", "Ex-intimate"),
        ("sex", "not_recorded", "Not recorded"),
        ("ethnic_group", "mixed", "Mixed"),
        ("age_band", "18_24", "18 to 24"),
        ("age_band", "under_18", "Under 18"),
        ("age_band", "55_and_over", "55 and over"),
        ("age", "0-1", "0 to 1 day"),
        ("age", "2-3", "2 to 3 days"),
        ("age", "8+", "8 days or more"),
        ("window", "6_months", "6 months"),
        ("step", "adopted", "Adopted"),
        ("outcome", "disengaged", "Disengaged"),
        ("outcome", "awaiting_answer", "Offered, no answer yet"),
        ("outcome", "ended_before_start", "Ended before a start"),
        ("attendance", "did_not_attend", "Did not attend"),
        ("kind", "individual_therapy", "Individual therapy"),
        ("order_kind", "dvpo", "Domestic violence protection order"),
        ("order_stage", "in_force", "In force"),
        ("level", "recorded", "Recorded"),
        ("waiting_for", "victim_contact", "Victim contact"),
        ("waiting_for:standard", "start:late", "Start of direct work: Over it, up to twice"),
        ("tool:domain:level", "rosh:overall:very_high", "Risk of serious harm: Overall: Very high"),
        ("tool:domain:level", "srp:violence:not_assessed",
         "Stalking Risk Profile: Violence: Not assessed"),
        ("tool:domain:change", "rosh:overall:high>very_high",
         "Risk of serious harm: Overall: High to very high"),
        ("tool:domain", "not_assessed", "Not assessed"),
        ("holder", "cps", "Crown Prosecution Service"),
        ("month", "2020-03", "Mar 2020"),
        ("lead", "S-17", "S-17"),
        ("advocate", "S-17", "S-17"),
        ("contact", "not_contactable_or_safe", "Not contactable, or not safely"),
        ("fund_line", "pcc_extension_2020", "Pcc extension 2020"),
        ("cell", "referrals:perpetrator_id", "Referrals: perpetrator"),
        ("cell", "risk_assessments:review_due_on", "Risk assessments: review due on"),
        ("rule", "cases:opened_on>closed_on", "Cases: closed before opened"),
        ("rule", "staff:from_on>to_on", "Staff: left before they came"),
        ("rule", "referrals:birth_year>received_on", "Referrals: before the perpetrator's birth"),
        ("recorded", "offence", "Offences"),
        ("kind", "risk_review", "Review the risk"),
        ("looks_like", "p_17", "p_17"),
        ("area", None, "All"),
    ],
)  # fmt: skip
def test_a_code_is_shown_in_the_words_of_the_field(breakdown, code, label):
    assert label_of(breakdown, code) == label


def test_units_and_leads_have_the_names_given():
    assert label_of("unit", "u1", {"u1": "Halton unit"}) == "Halton unit"


def test_an_unknown_code_is_put_into_words_and_an_unknown_breakdown_is_a_group():
    assert label_of("something", "quite_new") == "Quite new"
    assert noun_of("something") == ("group", "groups")
    assert noun_of("area") == ("area", "areas")


@pytest.mark.parametrize("term", [term for terms in TERMS.values() for term in terms])
def test_every_term_has_its_label(term):
    breakdown = next(by for by, terms in TERMS.items() if term in list(terms))
    assert label_of(breakdown, term.value) == term.label


def test_no_group_that_a_measure_declares_is_shown_as_a_raw_code():
    for measure in CATALOGUE.values():
        for breakdown, own in measure.own_breakdowns.items():
            for group in own.groups:
                assert "_" not in label_of(breakdown, group), (measure.key, breakdown, group)
