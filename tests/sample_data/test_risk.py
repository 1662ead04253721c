"""Risk as it stands when a case is taken on, and when it ends."""

from collections import Counter, defaultdict


def assessed(tables, tool, domain, unit_id="IASU"):
    """The levels of each case on one tool and domain, in order."""
    levels = defaultdict(list)
    for row in sorted(tables["risk_assessments"], key=lambda row: row["assessed_on"]):
        if (row["tool"], row["domain"]) == (tool, domain):
            levels[row["case_id"]].append((row["assessed_on"], row["level"]))
    return levels


def test_about_a_third_of_cases_are_high_risk_when_first_assessed(tables):
    first = [levels[0][1] for levels in assessed(tables, "srp", "violence").values()]
    levels = Counter(first)
    assert 0.26 <= levels["high"] / levels.total() <= 0.38
    assert 0.42 <= levels["moderate"] / levels.total() <= 0.54


def test_risk_goes_down_more_often_than_up_by_the_end(tables):
    order = ("low", "moderate", "high")
    closed = {row["case_id"] for row in tables["cases"] if row["closed_on"]}
    moves = Counter()
    for case_id, levels in assessed(tables, "srp", "persistence").items():
        if case_id in closed and len(levels) > 1:
            moves[order.index(levels[-1][1]) - order.index(levels[0][1])] += 1
    assert moves[-1] > 3 * moves[1] > 0


def test_some_cases_were_never_assessed(tables):
    assessed_cases = {row["case_id"] for row in tables["risk_assessments"]}
    never = [
        row for row in tables["cases"] if row["closed_on"] and row["case_id"] not in assessed_cases
    ]
    assert 0.03 <= len(never) / len(tables["cases"]) <= 0.12


def test_few_assessments_lack_the_day_of_their_review(tables):
    rows = tables["risk_assessments"]
    assert 0.01 <= sum(not row["review_due_on"] for row in rows) / len(rows) <= 0.04


def test_each_unit_rates_on_its_own_tools(tables):
    unit = {row["referral_id"]: row["unit_id"] for row in tables["referrals"]}
    unit_of = {row["case_id"]: unit[row["referral_id"]] for row in tables["cases"]}
    tools = defaultdict(set)
    for row in tables["risk_assessments"]:
        tools[unit_of[row["case_id"]]].add(row["tool"])
    assert tools == {"IASU": {"srp", "sash", "dash"}, "DAPU": {"dash", "rosh"}, "EXPU": {"rosh"}}
