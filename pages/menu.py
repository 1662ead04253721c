"""The menu: page, title, permission. A page is its file, and its file is its address."""

from dataclasses import dataclass
from pathlib import Path

from auth.permissions import Permission

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
    Item("loads", "Loads", Permission.MANAGE_LOADS),
    Item("accounts", "Accounts", Permission.MANAGE_ACCOUNTS),
    Item("your_account", "Your account", Permission.KEEP_OWN_ACCOUNT, listed=False),
    Item("definitions", "Definitions", Permission.SEE_DEFINITIONS),
)

ADDRESSES = frozenset({"/", *(f"/{item.stem}" for item in MENU)})
"""Every address that is a page: the gate lets its empty shell through, and nothing else like it."""
