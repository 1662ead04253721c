"""Who works in the units, and who leads too much."""

from collections import Counter, defaultdict


def in_post(rows, on):
    return [row for row in rows if row["from_on"] <= on and not "" < row["to_on"] <= on]


def test_seven_full_time_equivalents_hold_cases_on_the_day_of_the_news(tables):
    fte = defaultdict(float)
    for row in in_post(tables["staff"], "2020-03-06"):
        fte[row["profession"]] += float(row["fte"])
    assert fte["detective_sergeant"] + fte["detective_constable"] == 4.0
    assert fte["psychologist"] == 1.6
    assert round(fte["mental_health_nurse"] + fte["occupational_therapist"], 1) == 1.4
    assert fte["victim_advocate"] == 2.0
    assert fte["outreach_worker"] == 1.0
    assert fte["probation_officer"] == 0.4
    assert fte["analyst"] == 0.5


def test_one_psychologist_left_in_october_2019_and_was_replaced_in_march(tables):
    psychologists = [row for row in tables["staff"] if row["profession"] == "psychologist"]
    assert [row["to_on"] for row in psychologists if row["to_on"]] == ["2019-10-31"]
    assert "2020-03-02" in {row["from_on"] for row in psychologists}
    vacant = in_post(psychologists, "2020-01-15")
    assert [row["fte"] for row in vacant] == ["0.6"]


def test_a_second_advocate_came_in_june_2019(tables):
    came = {row["from_on"] for row in tables["staff"] if row["profession"] == "victim_advocate"}
    assert "2019-06-03" in came


def test_a_lead_is_in_post_while_leading(tables):
    staff = {row["staff_id"]: row for row in tables["staff"]}
    for case in tables["cases"]:
        if case["lead_staff_id"]:
            lead = staff[case["lead_staff_id"]]
            assert lead["case_capacity"]
            assert lead["from_on"] <= case["allocated_on"]
            assert not lead["to_on"] or case["closed_on"] and case["closed_on"] <= lead["to_on"]


def test_nobody_leads_a_case_that_is_not_allocated(tables):
    assert not any(row["lead_staff_id"] for row in tables["cases"] if not row["allocated_on"])


def test_one_lead_of_the_domestic_abuse_unit_is_over_capacity(tables):
    leads = Counter(row["lead_staff_id"] for row in tables["cases"] if not row["closed_on"])
    over = [
        row
        for row in tables["staff"]
        if row["case_capacity"] and leads[row["staff_id"]] > int(row["case_capacity"])
    ]
    assert [(row["unit_id"], row["profession"]) for row in over] == [
        ("DAPU", "detective_constable")
    ]


def test_every_post_is_paid_for_by_a_fund_line(tables):
    funded = Counter((row["unit_id"], row["profession"]) for row in tables["posts"])
    assert all(funded[row["unit_id"], row["profession"]] for row in tables["staff"])


def test_some_funded_posts_are_vacant_on_the_extracts_day(tables):
    on = "2021-03-05"
    funded = sum(float(row["fte"]) for row in in_post(tables["posts"], on))
    filled = sum(float(row["fte"]) for row in in_post(tables["staff"], on))
    assert 0.85 < filled / funded < 1
