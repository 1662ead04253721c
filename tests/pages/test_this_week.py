"""This week, of one drawn unit: what needs attention comes first, and each line has its cases."""

from tests.pages.conftest import See


def test_what_needs_attention_is_ranked_and_each_line_says_its_kind_in_a_word(see: See):
    lines = [one.value for one in see("this_week").markdown if "-badge[" in one.value]
    assert lines[1:3] == [  # after the day of the data
        ":red-badge[:material/error: Very late] 1 case has waited more than twice the 28-day "
        "standard for start of direct work.",
        ":orange-badge[:material/warning: Late] 7 referrals await triage; the oldest came in "
        "157 days ago, and the standard is 3 days.",
    ]


def test_a_line_opens_the_cases_it_speaks_of(see: See):
    at = see("this_week")
    group = "waiting_for:standard start:very_late"
    at.button(key=f"attention: behind stage_waits numerator {group}").click().run()
    said = "Waiting at each stage, Start of direct work: Over twice the standard: 1 row"
    assert said in [text.value for text in at.text]
    assert at.dataframe[0].value["Reference"].to_list() == ["U1-c1"]


def test_the_last_seven_days_stand_beside_the_seven_before(see: See):
    at = see("this_week")
    week = {metric.label: metric.value for metric in at.metric[:3]}
    assert week == {"Referrals received": "1", "Cases opened": "0", "Cases closed": "0"}
    assert at.caption[0].value == "in the last 7 days; 0 in the 7 days before"


def test_the_period_of_the_page_does_not_move_the_week(see: See):
    at = see("this_week")
    at.selectbox(key="period").select("Last 4 weeks").run()
    assert at.metric[0].value == "1"


def test_where_things_stand(see: See):
    cards = {metric.label: metric.value for metric in see("this_week").metric[3:]}
    assert cards == {
        "Open cases": "3",
        "Awaiting triage": "7",
        "Weeks to clear what is open": "24 weeks",
    }
