"""What each role may do, see and be told: the one table. The default of everything is no."""

from dataclasses import dataclass
from enum import Enum

from auth.permissions import Permission as May
from domain.terms import Audience, Role


class Reach(Enum):
    """Whose records may be counted for somebody."""

    NO_UNIT = "no unit"
    OWN_UNITS = "the units of the account"
    EVERY_UNIT = "every unit"


@dataclass(frozen=True)
class Previews:
    """Whose pages somebody may look at as those would, and on what data (auth/view_as.py)."""

    roles: frozenset[Role] = frozenset()
    of_synthetic_data_only: bool = True


@dataclass(frozen=True)
class Grant:
    """What one role has."""

    description: str
    permissions: frozenset[May]
    reach: Reach = Reach.NO_UNIT
    audience: Audience | None = None
    only_cases_held_by_agency: bool = False
    previews: Previews = Previews()


_THE_PROGRAMME = frozenset(
    {
        May.SEE_THIS_WEEK,
        May.SEE_CASELOAD,
        May.SEE_RISK,
        May.SEE_INTERVENTIONS,
        May.SEE_VICTIM_SUPPORT,
        May.SEE_REOFFENDING,
        May.SEE_FUNDING,
        May.SEE_DATA_QUALITY,
        May.SEE_CASE_RECORDS,
        May.SEE_DEFINITIONS,
        May.KEEP_OWN_ACCOUNT,
    }
)

PREVIEWED = (_THE_PROGRAMME - {May.KEEP_OWN_ACCOUNT}) | {May.SEE_BRIEFING}
"""All that can be done while viewing as somebody: a new permission is closed until it is here."""
HELD_CASES = "open_cases"
"""The one list of those who see only the cases that their agency holds."""

GRANTS: dict[Role, Grant] = {
    Role.UNIT_LEAD: Grant(
        "Answers for their own units: sees every figure of them, their cases one by one, and who "
        "else looked; who leads every unit publishes for the commissioner.",
        _THE_PROGRAMME | {May.SEE_WHO_LOOKED, May.PUBLISH_RELEASES, May.VIEW_AS},
        Reach.OWN_UNITS,
        Audience.UNIT,
        previews=Previews(frozenset({Role.COMMISSIONER}), of_synthetic_data_only=False),
    ),
    Role.PARTNER_LEAD: Grant(
        "Answers for one agency's part in their own units: sees the figures of the partnership "
        "meeting, and the cases their agency holds, by a pseudonymous reference.",
        _THE_PROGRAMME,
        Reach.OWN_UNITS,
        Audience.PARTNERSHIP,
        only_cases_held_by_agency=True,
    ),
    Role.COMMISSIONER: Grant(
        "Pays for the programme: reads what was published of every unit, and never a row about a "
        "person.",
        frozenset({May.SEE_BRIEFING, May.SEE_DEFINITIONS, May.KEEP_OWN_ACCOUNT}),
        Reach.EVERY_UNIT,
        Audience.COMMISSIONER,
    ),
    Role.ADMINISTRATOR: Grant(
        "Keeps the accounts and the loads in order: sees no figures and no cases, only which "
        "rows a load refused, with the cell that is wrong, where days are out of order, and who "
        "did what here.",
        frozenset(
            {
                May.MANAGE_ACCOUNTS,
                May.MANAGE_LOADS,
                May.SEE_ACCESS_LOG,
                May.KEEP_OWN_ACCOUNT,
                May.SEE_DEFINITIONS,
                May.SEE_WHO_SEES_WHAT,
                May.VIEW_AS,
            }
        ),
        previews=Previews(frozenset({Role.UNIT_LEAD, Role.PARTNER_LEAD, Role.COMMISSIONER})),
    ),
}


def roles_with(permission: May) -> frozenset[Role]:
    """The roles that hold a permission."""
    return frozenset(role for role, grant in GRANTS.items() if permission in grant.permissions)
