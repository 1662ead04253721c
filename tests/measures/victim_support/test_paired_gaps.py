"""Perpetrator in direct work and victim without an offer, rows by hand."""

AS_OF = "2020-03-06"


def _pairs(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-02  -            # in direct work, and the victim without an offer
        C2       2020-01-02  -            # the victim was offered support
        C3       2020-01-02  -            # the victim cannot be contacted safely
        C4       2020-01-02  -            # direct work has ended
        C5       2020-01-02  -            # offered direct work, not started
        C6       2020-01-02  2020-03-06   # closed today
        C7       2020-01-09  -            # a session was attended; offered support tomorrow
        C8       2020-01-02  -            # nobody wrote down whether the victim can be reached
    """)
    programme.interventions("""
        case_id  offered_on  started_on  ended_on
        C1       2020-01-10  2020-01-20  2020-03-07   # ends tomorrow
        C2       2020-01-10  2020-01-20  -
        C3       2020-01-10  2020-01-20  -
        C4       2020-01-10  2020-01-20  2020-03-06   # ended today
        C5       2020-01-10  2020-03-07  -
        C6       2020-01-10  2020-01-20  -
        C7       2020-01-10  -           -
        C8       2020-01-10  2020-01-20  -
    """)
    programme.sessions("intervention_id booked_on attendance \n I7 2020-03-06 attended")
    programme.victim_support("""
        referral_id  contactable  safe_to_contact  offered_on
        R1           yes          yes              -
        R2           yes          yes              2020-03-06
        R3           yes          no               -
        R4           yes          yes              -
        R5           yes          yes              -
        R6           yes          yes              -
        R7           yes          yes              2020-03-07
    """)


def test_the_gap_is_direct_work_on_one_side_and_no_offer_on_the_other(programme):
    _pairs(programme)
    assert programme.whole("paired_gaps", AS_OF).numerator == 2
    assert programme.listed("paired_gaps", AS_OF) == ["C1", "C7"]


def test_the_oldest_gap_is_the_case_open_longest(programme):
    _pairs(programme)
    assert programme.ask("paired_gaps", AS_OF).by("oldest")[0].numerator == 64


def test_on_an_earlier_day_a_later_offer_does_not_exist(programme):
    _pairs(programme)
    assert programme.listed("paired_gaps", "2020-03-05") == ["C1", "C2", "C4", "C6"]
    assert programme.listed("paired_gaps", "2020-01-19") == []


def test_the_work_may_be_of_another_case_of_the_unit_and_the_offer_on_another_referral(programme):
    programme.cases("""
        case_id  unit_id  perpetrator_id  victim_id  opened_on
        C1       U1       Pat             Ana        2020-01-02
        C2       U1       Pat             Bea        2020-01-02   # no work of its own
        C3       U1       Pat             Cal        2020-01-02   # offered on another referral
        C4       U2       Pat             Dee        2020-01-02   # another unit
        C5       U1       Sam             Cal        2020-01-02
    """)
    programme.interventions("case_id started_on \n C1 2020-01-20")
    programme.victim_support("""
        referral_id  offered_on
        R1           2020-01-05
        R2           -
        R3           -
        R4           -
        R5           2020-01-05
    """)
    assert programme.listed("paired_gaps", AS_OF) == ["C2"]


def test_an_area_asked_for_is_that_of_the_case_and_not_of_the_work(programme):
    programme.cases("""
        case_id  perpetrator_id  area        opened_on
        C1       Pat             halton      2020-01-02
        C2       Pat             warrington  2020-01-02
    """)
    programme.interventions("case_id started_on \n C1 2020-01-20")
    programme.victim_support("referral_id offered_on \n R1 2020-01-05 \n R2 -")
    assert programme.groups("paired_gaps", AS_OF, by="area") == {"warrington": 1}
    assert programme.listed("paired_gaps", AS_OF, area="warrington") == ["C2"]
    assert programme.listed("paired_gaps", AS_OF, area="halton") == []


def test_two_offers_of_work_and_two_records_of_support_are_one_case(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02")
    programme.interventions("case_id started_on \n C1 2020-01-20 \n C1 2020-01-25")
    programme.victim_support("""
        support_id  referral_id  offered_on
        S1          R1           -
        S2          R1           -
    """)
    assert programme.whole("paired_gaps", AS_OF).numerator == 1
