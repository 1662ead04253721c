"""Risk of open cases, rows by hand."""

AS_OF = "2020-03-06"
LEVEL = "tool:domain:level"


def _levels(programme, scale, as_of=AS_OF):
    """Level to n of N on one scale, levels that nobody is at included."""
    figures = programme.ask("risk_distribution", as_of).by(LEVEL)
    return {
        figure.group.rpartition(":")[2]: (figure.numerator, figure.denominator)
        for figure in figures
        if figure.group.rpartition(":")[0] == scale
    }


def test_the_latest_assessment_on_a_tool_and_domain_is_the_level(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-10
        C2       2020-01-10
    """)
    programme.risk_assessments("""
        case_id  level     assessed_on
        C1       high      2020-01-12
        C1       moderate  2020-02-12    # the latest
        C1       low       2020-03-07    # tomorrow
    """)
    assert _levels(programme, "srp:violence") == {
        "low": (0, 2),
        "moderate": (1, 2),
        "high": (0, 2),
        "not_assessed": (1, 2),  # C2, which nobody has assessed
    }
    assert _levels(programme, "srp:violence", as_of="2020-02-11")["high"] == (1, 2)


def test_scales_are_never_merged(programme):
    programme.cases("case_id opened_on \n C1 2020-01-10")
    programme.risk_assessments("""
        case_id  tool  domain       level      assessed_on
        C1       srp   violence     high       2020-01-12
        C1       srp   persistence  low        2020-01-12   # another domain of the same tool
        C1       rosh  overall      very_high  2020-01-12   # another tool
    """)
    at = {
        scale: [level for level, (n, _) in _levels(programme, scale).items() if n]
        for scale in ("srp:violence", "srp:persistence", "rosh:overall", "dash:overall")
    }
    assert at == {
        "srp:violence": ["high"],
        "srp:persistence": ["low"],
        "rosh:overall": ["very_high"],
        "dash:overall": ["not_assessed"],
    }


def test_the_base_of_every_scale_is_every_open_case(programme):
    programme.cases("""
        opened_on   closed_on
        2020-01-10  -
        2020-01-10  2020-02-01   # closed
        2020-03-01  -
    """)
    released = programme.ask("risk_distribution", AS_OF)
    assert released.whole.numerator == 2
    assert {figure.denominator for figure in released.by(LEVEL)} == {2}


def test_the_level_of_a_day_is_the_highest_found_on_it(programme):
    programme.cases("case_id opened_on \n C1 2020-01-10")
    programme.risk_assessments("""
        assessment_id  case_id  level  assessed_on
        A1             C1       high   2020-02-12
        A2             C1       low    2020-02-12
    """)
    assert _levels(programme, "srp:violence")["high"] == (1, 1)


def test_a_reopened_case_keeps_the_assessments_made_before_it_closed(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-01  -
        C2       2020-02-20  -           C1
    """)
    programme.risk_assessments("""
        case_id  level     assessed_on
        C1       high      2020-01-12
        C2       moderate  2020-02-25
    """)
    assert _levels(programme, "srp:violence")["moderate"] == (1, 1)
    assert _levels(programme, "srp:violence", as_of="2020-02-21")["high"] == (1, 1)


def test_by_anything_but_level_it_counts_cases(programme):
    programme.cases("""
        case_id  unit_id  opened_on
        C1       U1       2020-01-10
        C2       U2       2020-01-10
        C3       U2       2020-01-10
    """)
    assert programme.groups("risk_distribution", AS_OF, by="unit") == {"U1": 1, "U2": 2}


def test_the_list_behind_a_level_and_behind_the_whole_is_of_cases(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-10
        C2       2020-01-10
    """)
    programme.risk_assessments("""
        case_id  level  assessed_on
        C1       high   2020-02-12
    """)
    high, none = (f"srp:violence:{level}" for level in ("high", "not_assessed"))
    assert programme.listed("risk_distribution", AS_OF, by=LEVEL, group=high) == ["C1"]
    assert programme.listed("risk_distribution", AS_OF, by=LEVEL, group=none) == ["C2"]
    assert programme.listed("risk_distribution", AS_OF) == ["C1", "C2"]
    assert programme.listed("risk_distribution", AS_OF, by="area", group="halton") == ["C1", "C2"]
