"""Cost per referral, rows by hand."""

AS_OF = "2020-03-06"
WINTER = {"start": "2020-01-01", "end": "2020-02-29"}


def _referred(programme):
    programme.ledger("""
        fund_line  month       actual
        grant      2020-01-01  6000
        grant      2020-02-01  3000
        home       2020-02-01  1000
    """)
    programme.posts("""
        unit_id  fund_line  from_on     to_on
        U1       grant      2020-01-05  2020-02-20
        U1       grant      2020-01-05  -            # two posts of one line
        U2       home       2020-01-01  2020-02-10
        U2       other      2020-01-01  -            # a line without a ledger
        U1       home       2020-02-01  -
    """)
    programme.referrals("""
        referral_id  unit_id  received_on
        R1           U1       2020-01-04   # the day before the post
        R2           U1       2020-01-05   # its first day
        R3           U1       2020-02-29   # paid for by both lines
        R4           U2       2020-02-09   # its last day
        R5           U2       2020-02-10   # no longer
        R6           U1       2020-03-01   # after the months asked
    """)


def test_referrals_count_while_the_line_pays_for_a_post_of_their_unit(programme):
    _referred(programme)
    released = programme.ask("cost_per_referral", AS_OF, **WINTER)
    by_line = {one.group: (one.numerator, one.denominator) for one in released.by("fund_line")}
    assert by_line == {"grant": (9000, 2), "home": (1000, 2)}


def test_of_all_lines_together_a_referral_is_one(programme):
    _referred(programme)
    assert programme.n_of_n("cost_per_referral", AS_OF, **WINTER) == (10000, 3)


def test_on_an_earlier_day_only_the_months_over_by_then_count(programme):
    _referred(programme)
    assert programme.n_of_n("cost_per_referral", "2020-02-28", **WINTER) == (6000, 1)


def test_in_the_scope_of_one_unit_only_its_referrals_and_lines_count(programme):
    _referred(programme)
    assert programme.n_of_n("cost_per_referral", AS_OF, units=("U1",), **WINTER) == (9000, 2)


def test_a_line_that_also_pays_for_a_unit_not_asked_about_is_left_out(programme):
    _referred(programme)  # home pays for both units
    assert programme.n_of_n("cost_per_referral", AS_OF, units=("U2",), **WINTER) == (0, 0)
