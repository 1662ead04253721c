"""Who sees what, by hand a second time: whoever changes a table changes this one too."""

import pytest

from auth.matrix import FIELDS, Grain, matrix, rows_of
from domain.terms import Role
from measures.catalogue import measure_called
from pages.menu import MENU
from tests.architecture.source import calls, sources

LETTERS = {
    "-": Grain.NO_ACCESS,
    "o": Grain.NO_FIGURES,
    "n": Grain.NOT_SHOWN,
    "R": Grain.RELEASED,
    "F": Grain.FIGURES,
    "P": Grain.PSEUDONYMS,
    "C": Grain.CASES,
    "i": Grain.REFERENCES,
    "w": Grain.CELLS,
    "W": Grain.ROWS,
}
LISTS = {
    "refused_by_column": "What the last loads refused, by table and column",
    "refused_on_the_page": "Rows that a load refused, on the page",
    "refused_as_a_file": "Rows that a load refused, as a file",
    "days_out_of_order": "Rows with days out of order",
    "rows_of_a_load": "Rows of each table and feed",
}
"""What is no measure."""
#                                    unit lead, partner lead, commissioner, administrator
BY_HAND = """
This week                referrals_received               C F - -
This week                awaiting_triage                  C F - -
This week                open_cases                       C P - -
This week                caseload_per_fte                 C F - -
This week                net_flow                         C F - -
This week                stage_waits                      C F - -
This week                risk_distribution                C F - -
This week                feed_freshness                   F F - -
Caseload and backlog     referrals_received               C F - -
Caseload and backlog     triaged_in_time                  C F - -
Caseload and backlog     awaiting_triage                  C F - -
Caseload and backlog     adoption                         C F - -
Caseload and backlog     consultation_given               C F - -
Caseload and backlog     awaiting_allocation              C F - -
Caseload and backlog     open_cases                       C P - -
Caseload and backlog     caseload_per_fte                 C F - -
Caseload and backlog     net_flow                         C F - -
Caseload and backlog     stage_waits                      C F - -
Caseload and backlog     holding_agency                   C F - -
Caseload and backlog     case_length                      C F - -
Caseload and backlog     overdue_reviews                  C F - -
Caseload and backlog     repeat_referrals                 C F - -
Caseload and backlog     feed_freshness                   F F - -
Risk                     risk_distribution                C F - -
Risk                     assessed_in_time                 C F - -
Risk                     plans_in_place                   C F - -
Risk                     risk_movement                    C F - -
Risk                     risk_reduction                   C F - -
Risk                     feed_freshness                   F F - -
Interventions and uptake offered                          C F - -
Interventions and uptake uptake                           C F - -
Interventions and uptake wait_to_start                    C F - -
Interventions and uptake uptake_funnel                    C F - -
Interventions and uptake attendance                       C F - -
Interventions and uptake completion                       C F - -
Interventions and uptake attrition                        C F - -
Interventions and uptake intervention_mix                 C F - -
Interventions and uptake places_in_use                    C F - -
Interventions and uptake protective_orders                C F - -
Interventions and uptake support_offered                  C F - -
Interventions and uptake support_accepted                 C F - -
Interventions and uptake feed_freshness                   F F - -
Victim support           uptake                           C F - -
Victim support           support_offered                  C F - -
Victim support           support_accepted                 C F - -
Victim support           contacted_in_time                C F - -
Victim support           high_risk_no_contact             C F - -
Victim support           safety_plans                     C F - -
Victim support           advocate_caseload                C F - -
Victim support           feels_safer                      C F - -
Victim support           paired_gaps                      C F - -
Victim support           feed_freshness                   F F - -
Reoffending              reoffending_as_reported          C F - -
Reoffending              reoffending_within_12_months     C F - -
Reoffending              reoffending_rate                 C n - -
Reoffending              followed_up                      C F - -
Reoffending              proven_reoffending               C F - -
Reoffending              repeat_victimisation             C F - -
Reoffending              feed_freshness                   F F - -
Money and posts          spend_against_profile            F F - -
Money and posts          forecast_outturn                 F F - -
Money and posts          cost_per_start                   F n - -
Money and posts          cost_per_completion              F n - -
Money and posts          cost_per_referral                F n - -
Money and posts          posts_filled                     F F - -
Money and posts          feed_freshness                   F F - -
Data quality             completeness                     C F - -
Data quality             dates_out_of_order               C n - -
Data quality             recording_lag                    C F - -
Data quality             possible_duplicates              C n - -
Data quality             actions_on_time                  C F - -
Data quality             feed_freshness                   F F - -
Data quality             refused_by_column                F F - -
Commissioner's briefing  referrals_received               - - R -
Commissioner's briefing  adoption                         - - R -
Commissioner's briefing  consultation_given               - - R -
Commissioner's briefing  repeat_referrals                 - - R -
Commissioner's briefing  open_cases                       - - R -
Commissioner's briefing  risk_distribution                - - R -
Commissioner's briefing  intervention_mix                 - - R -
Commissioner's briefing  protective_orders                - - R -
Commissioner's briefing  risk_reduction                   - - R -
Commissioner's briefing  uptake                           - - R -
Commissioner's briefing  completion                       - - R -
Commissioner's briefing  attrition                        - - R -
Commissioner's briefing  uptake_funnel                    - - R -
Commissioner's briefing  places_in_use                    - - R -
Commissioner's briefing  reoffending_as_reported          - - R -
Commissioner's briefing  proven_reoffending               - - R -
Commissioner's briefing  followed_up                      - - R -
Commissioner's briefing  support_offered                  - - R -
Commissioner's briefing  support_accepted                 - - R -
Commissioner's briefing  feels_safer                      - - R -
Commissioner's briefing  repeat_victimisation             - - R -
Commissioner's briefing  spend_against_profile            - - F -
Commissioner's briefing  forecast_outturn                 - - F -
Publish                  -                                o - - -
Loads                    refused_on_the_page              - - - w
Loads                    refused_as_a_file                - - - W
Loads                    days_out_of_order                - - - i
Loads                    rows_of_a_load                   - - - F
Who looked               -                                o - - -
Access log               -                                - - - o
Accounts                 -                                - - - o
Your account             -                                o o o o
Who sees what            -                                - - - o
View as                  -                                o - - o
Definitions              -                                o o o o
"""


def by_hand() -> list[tuple[str, str, tuple[Grain, ...]]]:
    lines = []
    for line in BY_HAND.strip().splitlines():
        *page, key, lead, partner, commissioner, administrator = line.split()
        measure = "" if key == "-" else LISTS.get(key) or measure_called(key).title
        letters = (lead, partner, commissioner, administrator)
        lines.append((" ".join(page), measure, tuple(LETTERS[one] for one in letters)))
    return lines


def test_what_the_tables_say_is_what_was_written_by_hand():
    roles = (Role.UNIT_LEAD, Role.PARTNER_LEAD, Role.COMMISSIONER, Role.ADMINISTRATOR)
    made = [
        (line.page, line.measure, tuple(line.grains[role] for role in roles))
        for line in matrix(MENU, measure_called)
    ]
    assert made == by_hand()


def test_a_file_has_a_row_for_each_role_page_and_measure():
    rows = rows_of(matrix(MENU, measure_called))
    assert len(rows) == len(Role) * len(by_hand())
    assert tuple(rows[0]) == FIELDS
    [row] = [
        row
        for row in rows
        if row["Role"] == "Partner lead"
        and (row["Page"], row["Measure or list"]) == ("This week", "Open cases")
    ]
    assert row["Whose units"] == "the units of the account"
    assert row["Finest detail"] == "Figures; agency's cases by pseudonym"


FILES = {
    "pages/parts/briefing_files.py": "published totals of a release, few people hidden",
    "pages/parts/case_files.py": "the cases behind a measure",
    "pages/parts/chart.py": "the figures of a measure",
    "pages/parts/log_lines.py": "lines of the access log, which say nothing that was seen",
    "pages/parts/matrix_files.py": "this matrix",
    "pages/parts/upload.py": LISTS["refused_as_a_file"],
}
"""Where a file is offered, and what of the matrix it is: whoever adds one says so here."""


def test_no_file_is_offered_that_the_matrix_does_not_know():
    offered = {
        source.path
        for source in sources("pages")
        for _, called in calls(source)
        if called.endswith(".download_button")
    }
    assert offered == set(FILES)


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.PARTNER_LEAD, Role.UNIT_LEAD])
def test_nobody_but_an_administrator_gets_a_row_that_a_load_refused(role):
    rows = {Grain.ROWS, Grain.CELLS, Grain.REFERENCES}
    lines = matrix(MENU, measure_called)
    assert not [line for line in lines if line.grains[role] in rows]
    assert {line.page for line in lines if line.grains[Role.ADMINISTRATOR] in rows} == {"Loads"}


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_nobody_but_leads_sees_a_case_anywhere(role):
    of_cases = {Grain.CASES, Grain.PSEUDONYMS}
    assert not [line for line in matrix(MENU, measure_called) if line.grains[role] in of_cases]
