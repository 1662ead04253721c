"""High risk without victim contact, rows by hand."""

from domain.standards import Standards

AS_OF = "2020-03-06"


def _cases(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-02  -            # never contacted
        C2       2020-01-02  -            # contacted on the eighth day: late
        C3       2020-01-02  -            # contacted on the seventh day
        C4       2020-01-02  -            # contacted before the case was opened
        C5       2020-01-02  -            # cannot be contacted
        C6       2020-01-02  -            # at high risk once, moderate now
        C7       2020-01-02  2020-03-06   # closed today
        C8       2020-03-01  -            # opened five days ago: not yet due
        C9       2020-01-02  -            # never assessed
        C10      2020-01-03  -            # no record of support at all
    """)
    programme.risk_assessments("""
        case_id  tool  domain      level      assessed_on
        C1       rosh  overall     very_high  2020-01-10
        C1       srp   violence    high       2020-01-10   # twice at high risk, and one case
        C2       srp   violence    high       2020-01-10
        C3       srp   violence    high       2020-01-10
        C4       srp   violence    high       2020-01-10
        C5       srp   violence    high       2020-01-10
        C6       srp   violence    high       2020-01-10
        C6       srp   violence    moderate   2020-02-10
        C7       srp   violence    high       2020-01-10
        C8       srp   violence    high       2020-03-02
        C10      dash  overall     high       2020-01-10
        C10      srp   recurrence  low        2020-02-10   # another scale: the first still holds
    """)
    programme.victim_support("""
        referral_id  contactable  safe_to_contact  first_contact_on
        R1           yes          yes              -
        R2           yes          yes              2020-01-10
        R3           yes          yes              2020-01-09
        R4           yes          yes              2019-12-20
        R5           yes          no               -
        R6           yes          yes              -
        R7           yes          yes              -
        R8           yes          yes              -
        R9           yes          yes              -
    """)


def test_open_high_risk_cases_without_contact_by_the_seventh_day(programme):
    _cases(programme)
    assert programme.whole("high_risk_no_contact", AS_OF).numerator == 4
    assert programme.listed("high_risk_no_contact", AS_OF) == ["C1", "C10", "C2", "C5"]


def test_whether_contact_came_late_or_never_or_could_not(programme):
    _cases(programme)
    assert programme.groups("high_risk_no_contact", AS_OF, by="contact") == {
        "never_contacted": 2,
        "contacted_late": 1,
        "not_contactable_or_safe": 1,
    }
    late = programme.behind(
        "high_risk_no_contact", AS_OF, by="contact", group="not_contactable_or_safe"
    )
    assert [record.reference for record in late] == ["C5"]


def test_the_oldest_is_the_case_open_longest(programme):
    _cases(programme)
    oldest = programme.ask("high_risk_no_contact", AS_OF).by("oldest")[0]
    assert oldest.numerator == 64  # since 2 January


def test_a_case_is_there_from_the_day_the_standard_has_passed(programme):
    _cases(programme)
    listed = {
        day: set(programme.listed("high_risk_no_contact", day))
        for day in ("2020-03-07", "2020-03-08")
    }
    assert "C8" not in listed["2020-03-07"]
    assert "C8" in listed["2020-03-08"]


def test_on_an_earlier_day_later_contact_and_later_levels_do_not_exist(programme):
    _cases(programme)
    assert programme.listed("high_risk_no_contact", "2020-01-09") == []  # nobody assessed yet
    programme_then = programme.groups("high_risk_no_contact", "2020-02-09", by="contact")
    assert programme_then == {
        "never_contacted": 4,  # C6 is still at high risk, and C7 is open
        "contacted_late": 1,
        "not_contactable_or_safe": 1,
    }


def test_contact_is_ruled_out_only_if_every_record_says_so(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02")
    programme.risk_assessments("case_id level assessed_on \n C1 high 2020-01-10")
    programme.victim_support("""
        support_id  referral_id  contactable  safe_to_contact
        S1          R1           no           yes
        S2          R1           yes          yes
    """)
    groups = programme.groups("high_risk_no_contact", AS_OF, by="contact")
    assert groups == {"never_contacted": 1}


def test_a_reopened_case_counts_from_its_first_opening(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-02-20  -
        C2       2020-03-03  -           C1
    """)
    programme.risk_assessments("case_id level assessed_on \n C1 high 2020-01-10")
    assert programme.listed("high_risk_no_contact", AS_OF) == ["C1"]


def test_a_unit_may_have_its_own_standard(programme):
    programme.cases("case_id unit_id opened_on \n C1 U1 2020-02-26 \n C2 U2 2020-02-26")
    programme.risk_assessments("""
        case_id  level  assessed_on
        C1       high   2020-02-27
        C2       high   2020-02-27
    """)
    own = Standards(((("high_risk_contact", "U2"), 14),))
    by_unit = programme.groups("high_risk_no_contact", AS_OF, by="unit", standards=own)
    assert by_unit == {"U1": 1}
