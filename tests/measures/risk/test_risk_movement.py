"""Movement of risk, rows by hand."""

from domain.terms import SCALES
from measures.risk._first_and_last import RANKS

AS_OF = "2020-03-06"
CHANGE = "tool:domain:change"


def test_a_case_moves_from_its_first_level_to_its_latest(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-01  -
        C2       2020-01-01  -            # assessed once: nothing to compare
        C3       2020-01-01  2020-02-28   # closed
        C4       2020-01-01  -
    """)
    programme.risk_assessments("""
        case_id  level     assessed_on
        C1       low       2020-01-02
        C1       high      2020-01-20   # in between
        C1       moderate  2020-02-20
        C1       low       2020-03-07   # tomorrow
        C2       high      2020-01-02
        C3       low       2020-01-02
        C3       high      2020-02-02
        C4       high      2020-01-02
        C4       high      2020-02-02
    """)
    assert programme.whole("risk_movement", AS_OF).numerator == 2
    assert programme.rates("risk_movement", AS_OF, by=CHANGE) == {
        "srp:violence:low>moderate": (1, 2),
        "srp:violence:high>high": (1, 2),
    }
    then = programme.rates("risk_movement", "2020-01-20", by=CHANGE)
    assert then == {"srp:violence:low>high": (1, 1)}


def test_each_tool_and_domain_has_a_base_of_its_own(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01 \n C2 2020-01-01")
    programme.risk_assessments("""
        case_id  tool  domain       level      assessed_on
        C1       srp   violence     low        2020-01-02
        C1       srp   violence     low        2020-02-02
        C1       rosh  overall      high       2020-01-02
        C1       rosh  overall      very_high  2020-02-02
        C2       srp   violence     high       2020-01-02
        C2       srp   violence     low        2020-02-02
        C2       srp   persistence  low        2020-01-02   # never twice on one of them
        C2       sash  persistence  high       2020-02-02
    """)
    assert programme.rates("risk_movement", AS_OF, by=CHANGE) == {
        "srp:violence:low>low": (1, 2),
        "srp:violence:high>low": (1, 2),
        "rosh:overall:high>very_high": (1, 1),
    }
    assert programme.whole("risk_movement", AS_OF).numerator == 2


def test_a_case_has_risen_if_it_is_higher_on_any_scale(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01 \n C2 2020-01-01 \n C3 2020-01-01")
    programme.risk_assessments("""
        case_id  tool  domain    level     assessed_on
        C1       srp   violence  high      2020-01-02   # lower on this
        C1       srp   violence  low       2020-02-02
        C1       dash  overall   standard  2020-01-02   # and higher on that
        C1       dash  overall   medium    2020-02-02
        C2       srp   violence  high      2020-01-02
        C2       srp   violence  moderate  2020-02-02
        C3       srp   violence  high      2020-01-02   # high on one tool is not
        C3       rosh  overall   low       2020-02-02   # compared with low on another
    """)
    assert programme.groups("risk_movement", AS_OF, by="movement") == {"risen": 1, "not_risen": 1}
    risen = {"by": "movement", "group": "risen"}
    assert programme.listed("risk_movement", AS_OF, **risen) == ["C1"]
    assert programme.listed("risk_movement", AS_OF) == ["C1", "C2"]


def test_the_level_of_a_day_is_the_highest_found_on_it(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01")
    programme.risk_assessments("""
        assessment_id  case_id  level  assessed_on
        A1             C1       high      2020-01-12
        A2             C1       low       2020-01-12
        A3             C1       low       2020-02-12
        A4             C1       moderate  2020-02-12
    """)
    changes = programme.rates("risk_movement", AS_OF, by=CHANGE)
    assert changes == {"srp:violence:high>moderate": (1, 1)}


def test_a_case_that_goes_on_is_compared_with_its_very_first_level(programme):
    programme.cases("""
        case_id  unit_id  opened_on   closed_on   parent_case_id
        C1       U2       2020-01-01  2020-02-01  -
        C2       U2       2020-02-20  -           C1
    """)
    programme.risk_assessments("""
        case_id  level     assessed_on
        C1       low       2020-01-12
        C2       moderate  2020-02-25
    """)
    changes = programme.rates("risk_movement", AS_OF, by=CHANGE)
    assert changes == {"srp:violence:low>moderate": (1, 1)}
    assert programme.groups("risk_movement", AS_OF, by="unit") == {"U2": 1}


def test_the_list_behind_a_change_and_behind_its_base(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01 \n C2 2020-01-01 \n C3 2020-01-01")
    programme.risk_assessments("""
        case_id  tool  domain    level     assessed_on
        C1       srp   violence  low       2020-01-02
        C1       srp   violence  high      2020-02-02
        C2       srp   violence  low       2020-01-02
        C2       srp   violence  low       2020-02-02
        C3       dash  overall   medium    2020-01-02
        C3       dash  overall   medium    2020-02-02
    """)
    risen = {"by": CHANGE, "group": "srp:violence:low>high"}
    assert programme.listed("risk_movement", AS_OF, **risen) == ["C1"]
    base = programme.listed("risk_movement", AS_OF, part="denominator", **risen)
    assert base == ["C1", "C2"]  # those with two on the same scale


def test_the_levels_of_every_scale_are_ranked_as_the_scale_has_them():
    for levels in SCALES.values():
        assert sorted(levels, key=RANKS.__getitem__) == list(levels)
