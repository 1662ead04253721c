"""The menu: page, title, permission, and the measures each page may ask.

A page is its file, and its file is its address.
"""

from dataclasses import dataclass
from pathlib import Path

from auth.matrix import Beside, Grain
from auth.permissions import Permission
from briefing.releases.contents import MEASURES as RELEASED
from briefing.releases.contents import MONEY
from domain.errors import NotPermitted

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Item:
    """One page on the menu. What is not `listed` there is reached by a link elsewhere."""

    stem: str
    title: str
    permission: Permission
    listed: bool = True

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.stem}.py"

    @property
    def measures(self) -> tuple[str, ...]:
        """All that may be asked there, whatever stands in the file."""
        return MEASURES_OF.get(self.stem, ())

    @property
    def beside(self) -> tuple[Beside, ...]:
        """What is shown there that is no measure."""
        return BESIDE.get(self.stem, ())


MENU = (
    Item("this_week", "This week", Permission.SEE_THIS_WEEK),
    Item("caseload", "Caseload and backlog", Permission.SEE_CASELOAD),
    Item("risk", "Risk", Permission.SEE_RISK),
    Item("interventions", "Interventions and uptake", Permission.SEE_INTERVENTIONS),
    Item("victim_support", "Victim support", Permission.SEE_VICTIM_SUPPORT),
    Item("reoffending", "Reoffending", Permission.SEE_REOFFENDING),
    Item("funding", "Money and posts", Permission.SEE_FUNDING),
    Item("data_quality", "Data quality", Permission.SEE_DATA_QUALITY),
    Item("commissioner", "Commissioner's briefing", Permission.SEE_BRIEFING),
    Item("publish", "Publish", Permission.PUBLISH_RELEASES),
    Item("loads", "Loads", Permission.MANAGE_LOADS),
    Item("who_looked", "Who looked", Permission.SEE_WHO_LOOKED),
    Item("access_log", "Access log", Permission.SEE_ACCESS_LOG),
    Item("accounts", "Accounts", Permission.MANAGE_ACCOUNTS),
    Item("your_account", "Your account", Permission.KEEP_OWN_ACCOUNT, listed=False),
    Item("who_sees_what", "Who sees what", Permission.SEE_WHO_SEES_WHAT),
    Item("view_as", "View as", Permission.VIEW_AS),
    Item("definitions", "Definitions", Permission.SEE_DEFINITIONS),
)

ADDRESSES = frozenset({"/", *(f"/{item.stem}" for item in MENU)})
"""Every address that is a page: the gate lets its empty shell through, and nothing else like it."""

_MEASURES = {
    "this_week": """
        referrals_received awaiting_triage open_cases caseload_per_fte net_flow stage_waits
        risk_distribution feed_freshness
    """,
    "caseload": """
        referrals_received triaged_in_time awaiting_triage adoption consultation_given
        awaiting_allocation open_cases caseload_per_fte net_flow stage_waits holding_agency
        case_length overdue_reviews repeat_referrals feed_freshness
    """,
    "risk": """
        risk_distribution assessed_in_time plans_in_place risk_movement risk_reduction
        feed_freshness
    """,
    "interventions": """
        offered uptake wait_to_start uptake_funnel attendance completion attrition
        intervention_mix places_in_use protective_orders support_offered support_accepted
        feed_freshness
    """,
    "victim_support": """
        uptake support_offered support_accepted contacted_in_time high_risk_no_contact
        safety_plans advocate_caseload feels_safer paired_gaps feed_freshness
    """,
    "reoffending": """
        reoffending_as_reported reoffending_within_12_months reoffending_rate followed_up
        proven_reoffending repeat_victimisation feed_freshness
    """,
    "funding": """
        spend_against_profile forecast_outturn cost_per_start cost_per_completion
        cost_per_referral posts_filled feed_freshness
    """,
    "data_quality": """
        completeness dates_out_of_order recording_lag possible_duplicates actions_on_time
        feed_freshness
    """,
    "commissioner": " ".join((*RELEASED, *MONEY)),
}
MEASURES_OF = {stem: tuple(keys.split()) for stem, keys in _MEASURES.items()}
"""Enforced where a measure is asked (parts/ask.py): a page shows no other."""


BESIDE = {
    "data_quality": (Beside("What the last loads refused, by table and column", Grain.FIGURES),),
    "loads": (
        Beside("Rows that a load refused, on the page", Grain.CELLS),
        Beside("Rows that a load refused, as a file", Grain.ROWS),
        Beside("Rows with days out of order", Grain.REFERENCES),
        Beside("Rows of each table and feed", Grain.FIGURES),
    ),
}
"""For the permission matrix: rows that are shown or handed out before they are counted."""

READ_FROM_A_RELEASE = frozenset({"commissioner"})
"""Pages that only show what was published: their measures are not asked there."""


def check_is_shown_on(stem: str, key: str) -> None:
    """Refuse a measure that the menu does not give to a page, or that nobody may ask there."""
    if stem in READ_FROM_A_RELEASE or key not in MEASURES_OF.get(stem, ()):
        raise NotPermitted(f"The menu does not give {key} to the page {stem}.")
