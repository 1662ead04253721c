"""The table of roles, written out by hand a second time: whoever changes one changes both."""

import pytest

from auth.permissions import Permission as May
from auth.roles import GRANTS, PREVIEWED, Previews, Reach, roles_with
from domain.terms import Audience, Role

YES, NO = True, False
LEAD, PARTNER, COMMISSIONER, ADMINISTRATOR = Role

WHO_MAY = [
    # what                   unit lead  partner lead  commissioner  administrator
    (May.SEE_THIS_WEEK, YES, YES, NO, NO),
    (May.SEE_CASELOAD, YES, YES, NO, NO),
    (May.SEE_RISK, YES, YES, NO, NO),
    (May.SEE_INTERVENTIONS, YES, YES, NO, NO),
    (May.SEE_VICTIM_SUPPORT, YES, YES, NO, NO),
    (May.SEE_REOFFENDING, YES, YES, NO, NO),
    (May.SEE_FUNDING, YES, YES, NO, NO),
    (May.SEE_DATA_QUALITY, YES, YES, NO, NO),
    (May.SEE_CASE_RECORDS, YES, YES, NO, NO),
    (May.SEE_BRIEFING, NO, NO, YES, NO),
    (May.SEE_DEFINITIONS, YES, YES, YES, YES),
    (May.KEEP_OWN_ACCOUNT, YES, YES, YES, YES),
    (May.MANAGE_LOADS, NO, NO, NO, YES),
    (May.MANAGE_ACCOUNTS, NO, NO, NO, YES),
    (May.SEE_WHO_SEES_WHAT, NO, NO, NO, YES),
    (May.VIEW_AS, YES, NO, NO, YES),
    (May.PUBLISH_RELEASES, YES, NO, NO, NO),
    (May.SEE_ACCESS_LOG, NO, NO, NO, YES),
    (May.SEE_WHO_LOOKED, YES, NO, NO, NO),
]


@pytest.mark.parametrize(
    ("permission", "lead", "partner", "commissioner", "administrator"), WHO_MAY
)
def test_each_role_may_do_what_the_table_says_and_nothing_else(
    permission, lead, partner, commissioner, administrator
):
    assert (permission in GRANTS[LEAD].permissions) is lead
    assert (permission in GRANTS[PARTNER].permissions) is partner
    assert (permission in GRANTS[COMMISSIONER].permissions) is commissioner
    assert (permission in GRANTS[ADMINISTRATOR].permissions) is administrator


def test_the_table_leaves_out_no_permission_and_no_role():
    assert {row[0] for row in WHO_MAY} == set(May)
    assert set(GRANTS) == set(Role)


def test_each_role_reaches_its_units_and_has_its_audience():
    assert {role: (grant.reach, grant.audience) for role, grant in GRANTS.items()} == {
        LEAD: (Reach.OWN_UNITS, Audience.UNIT),
        PARTNER: (Reach.OWN_UNITS, Audience.PARTNERSHIP),
        COMMISSIONER: (Reach.EVERY_UNIT, Audience.COMMISSIONER),
        ADMINISTRATOR: (Reach.NO_UNIT, None),
    }


def test_who_may_look_as_whom_and_on_what_data():
    assert {role: grant.previews for role, grant in GRANTS.items() if grant.previews.roles} == {
        LEAD: Previews(frozenset({COMMISSIONER}), of_synthetic_data_only=False),
        ADMINISTRATOR: Previews(
            frozenset({LEAD, PARTNER, COMMISSIONER}), of_synthetic_data_only=True
        ),
    }


def test_only_whoever_may_view_as_somebody_has_somebody_to_view_as():
    assert {role for role, grant in GRANTS.items() if grant.previews.roles} == roles_with(
        May.VIEW_AS
    )


def test_nothing_can_be_managed_while_viewing_as_somebody():
    closed = {
        May.KEEP_OWN_ACCOUNT,
        May.MANAGE_ACCOUNTS,
        May.MANAGE_LOADS,
        May.SEE_ACCESS_LOG,
        May.SEE_WHO_LOOKED,
        May.SEE_WHO_SEES_WHAT,
        May.PUBLISH_RELEASES,
        May.VIEW_AS,
    }
    assert set(May) - PREVIEWED == closed


def test_each_role_is_described_in_a_sentence():
    assert all(grant.description.endswith(".") for grant in GRANTS.values())


def test_the_roles_with_a_permission_are_read_from_the_table():
    assert roles_with(May.MANAGE_ACCOUNTS) == {ADMINISTRATOR}
    assert roles_with(May.SEE_DEFINITIONS) == set(Role)
