"""Findings of caseload and backlog."""

from collections import Counter

from briefing.figure_words import NOT_CLEARING, figure_words
from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import (
    CASE,
    DAY,
    HAS,
    IS,
    OPEN_CASE,
    POST,
    REFERRAL,
    Noun,
    Verb,
    listed,
    some_of,
)
from briefing.periods import day_words, period_words
from briefing.said import Said, alike, in_words, only_in_full
from briefing.standards import days_allowed, late_waits
from briefing.states import cannot_be_counted
from charts.labels import label_of
from charts.numbers import counted
from disclosure.released import Figure, Released, State
from domain.measure import NetFlow
from domain.terms import NOT_RECORDED

AWAITS = Verb("awaits", "await")
CAME_IN = "came in"
WAS_OPENED = "was opened"
OPENED = "opened in the last 24 months"
OPENED_CASE = Noun(f"case {OPENED}", f"cases {OPENED}")
NO_DUE_DATE = "no_due_date"
LEAD = Noun("lead", "leads")
ADOPTED = RateWords(
    Noun("referral triaged", "referrals triaged"),
    Verb("was adopted", "were adopted"),
    "were adopted",
    "No referrals triaged in the period",
)
TRIAGED_IN_TIME = RateWords(
    Noun("referral due for triage", "referrals due for triage"),
    Verb("was triaged in time", "were triaged in time"),
    "were triaged in time",
    "No referrals of the period have come due for triage",
)
CONSULTATION = RateWords(
    ADOPTED.base,
    Verb("was answered with consultation", "were answered with consultation"),
    "were answered with consultation",
    ADOPTED.none,
)
OVERDUE = RateWords(
    Noun("open case assessed", "open cases assessed"),
    Verb("is overdue for review", "are overdue for review"),
    "are overdue for review",
    "No open case has been assessed, so none is due for review",
)
REPEATED = RateWords(
    Noun("referral with both people known", "referrals with both people known"),
    Verb("repeats an earlier one", "repeat an earlier one"),
    "repeat an earlier one",
    "No referrals with both people known in the period",
)


def referrals_received(released: Released) -> str:
    """`187 referrals received in the 12 months to 6 March 2020`."""
    figure = released.whole
    when = period_words(released.question.period)
    if figure.numerator is None:
        return _without(released, f"How many referrals were received {when} is hidden")
    return f"{REFERRAL.some_or_no(figure.numerator)} received {when}"


def triaged_in_time(released: Released) -> Said:
    """`120 of 140 referrals due for triage were triaged in time (85.7%)`."""
    return rate_finding(released, TRIAGED_IN_TIME)


def awaiting_triage(released: Released) -> str:
    """`12 referrals await triage; the oldest came in 19 days ago, against a standard of 3`."""
    return _awaiting(released, REFERRAL, "triage", CAME_IN)


def awaiting_allocation(released: Released) -> str:
    """`5 cases await allocation; the oldest was opened 9 days ago, against a standard of 5`."""
    return _awaiting(released, CASE, "allocation", WAS_OPENED)


def _awaiting(released: Released, things: Noun, stage: str, began: str) -> str:
    waiting, oldest = released.whole.numerator, oldest_days(released)
    if waiting is None:
        return cannot_be_counted(released)
    said = f"{things.some_or_no(waiting)} {AWAITS.after(waiting)} {stage}"
    if oldest is None:
        return said
    which = "it" if waiting == 1 else "the oldest"
    standard = days_allowed(released.question, stage)
    against = "" if standard is None else f", against a standard of {standard}"
    return f"{said}; {which} {began} {DAY.with_number(oldest)} ago{against}"


def oldest_days(released: Released) -> int | None:
    """Days that the oldest has waited, None where nothing waits or nothing is known."""
    known = [figure.numerator for figure in released.by("oldest") if figure.is_ok]
    return int(known[0]) if known and known[0] is not None else None


def adoption(released: Released) -> Said:
    """`62 of 140 referrals triaged were adopted (44.3%)`."""
    return rate_finding(released, ADOPTED)


def consultation_given(released: Released) -> Said:
    """`30 of 140 referrals triaged were answered with consultation (21.4%)`."""
    return rate_finding(released, CONSULTATION)


def open_cases(released: Released) -> str:
    """`48 cases are open, up from 39 on 10 March 2019`."""
    figure = released.whole
    if figure.numerator is None:
        return _without(released, "How many cases are open is hidden")
    said = f"{CASE.some_or_no(figure.numerator)} {IS.after(figure.numerator)} open"
    return said + _since(figure)


def _since(figure: Figure) -> str:
    first = figure.points[0] if len(figure.points) > 1 else None
    if first is None or first.count is None or figure.numerator is None:
        return ""
    then = f"{counted(first.count)} on {day_words(first.end)}"
    if figure.numerator == first.count:
        return f", as on {day_words(first.end)}"
    return f", {'up' if figure.numerator > first.count else 'down'} from {then}"


def stage_waits(released: Released) -> str:
    """`17 of 48 open cases have waited longer than the standard, most for assessment`."""
    everybody = released.whole.numerator
    if everybody is None:
        return cannot_be_counted(released)
    if everybody == 0:
        return "No cases are open, so none is waiting"
    by_stage: Counter[str] = Counter()
    for wait in late_waits(released):
        by_stage[wait.stage] += wait.cases
    said = some_of(by_stage.total(), everybody, OPEN_CASE, HAS)
    return f"{said} waited longer than the standard{_mostly(by_stage)}"


def _mostly(by_stage: Counter[str]) -> str:
    """What most of the late ones wait for, if it is more than half of them."""
    if not by_stage:
        return ""
    stage, cases = by_stage.most_common(1)[0]
    if 2 * cases <= by_stage.total():
        return ""
    how_many = "all " if cases == by_stage.total() > 1 else "most " if by_stage.total() > 1 else ""
    return f", {how_many}for {stage_words(stage)}"


def stage_words(stage: str) -> str:
    """A stage inside a sentence: assessment, start of direct work."""
    label = label_of("waiting_for", stage)
    return label[:1].lower() + label[1:]


def holding_agency(released: Released) -> str:
    """`20 of 48 open cases are with Police now, more than with any other agency`."""
    cases = released.whole.numerator
    if cases is None:
        return cannot_be_counted(released)
    if cases == 0:
        return "No cases are open, so no agency holds any"
    held = {one.group or "": one.numerator or 0 for one in released.by("holder")}
    agencies = {agency: n for agency, n in held.items() if agency != NOT_RECORDED and n}
    if not agencies:
        return f"{some_of(0, cases, OPEN_CASE, HAS)} a holding agency on record"
    most = max(agencies.values())
    top = [label_of("holder", agency) for agency, n in agencies.items() if n == most]
    said = some_of(most, cases, OPEN_CASE, IS)
    return f"{said} with {top[0]} now{_and_the_others(top, len(agencies))}"


def _and_the_others(top: list[str], agencies: int) -> str:
    if len(top) > 1:
        return f", and as many with {listed(top[1:])}" if len(top) < 4 else ", and no more with any"
    return ", more than with any other agency" if agencies > 1 else ""


def case_length(released: Released) -> Said | str:
    """`An estimated half of 60 cases opened in the last 24 months had closed within 120 days`."""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED or figure.numerator is None:
        return cannot_be_counted(released)
    if not figure.denominator:
        return f"No cases were {OPENED}"
    if figure.is_ok:
        return _half_by(figure)
    closed = f"{some_of(figure.numerator, figure.denominator, OPENED_CASE, HAS)} closed"
    why = "too few" if figure.state is State.TOO_FEW else "too early"
    return f"{closed}: {why} for a median"


def _half_by(figure: Figure) -> Said:
    """An estimate: more or fewer than half may have closed so far."""
    cases = OPENED_CASE.with_number(figure.denominator or 0)
    said = alike(f"An estimated half of {cases} had closed within ").then(in_words(figure))
    closed = figure.numerator or 0
    return said.then(only_in_full(f"; {counted(closed)} {HAS.after(closed)} closed so far"))


def overdue_reviews(released: Released) -> Said:
    """`12 of 40 open cases assessed are overdue for review (30%); 5 without due date`."""
    said = rate_finding(released, OVERDUE)
    without = sum(one.numerator or 0 for one in released.by("review") if one.group == NO_DUE_DATE)
    return said.then(f"; {counted(without)} without due date" if without else "")


def repeat_referrals(released: Released) -> Said:
    """`12 of 140 referrals with both people known repeat an earlier one (8.6%); 30 immature`."""
    said = rate_finding(released, REPEATED)
    looked = [one for one in released.by("look_back") if one.group == "immature"]
    immature = sum(one.denominator or 0 for one in looked)
    return said.then(f"; {counted(immature)} immature" if immature else "")


def caseload_per_fte(released: Released) -> Said | str:
    """`3 of 8 leads hold more cases than their agreed capacity`, else cases per post."""
    figure = released.whole
    if figure.numerator is None:
        return cannot_be_counted(released)
    capacities = [(one, capacity_of(one)) for one in released.by("lead")]
    measured = [(one.numerator or 0, capacity) for one, capacity in capacities if capacity]
    if measured:
        over = sum(cases > capacity for cases, capacity in measured)
        said = some_of(over, len(measured), LEAD, Verb("holds", "hold"))
        more = alike(f"{said} more cases than the agreed capacity")
        return more.then(only_in_full(f"; {_each_post(figure)}"))
    return _each_post(figure)


def _each_post(figure: Figure) -> str:
    """`12 cases for each whole-time post: 62 cases over 5 posts`."""
    number = figure.numerator or 0
    if not figure.denominator:
        return f"{CASE.some_or_no(number)} allocated, and nobody is in post"
    cases, posts = CASE.with_number(number), POST.with_number(figure.denominator)
    each = figure_words(figure).value
    things = CASE.one if each == "1" else CASE.several
    return f"{each} {things} for each whole-time post: {cases} over {posts}"


def capacity_of(figure: Figure) -> float | None:
    """The number of cases agreed for a lead."""
    return next((step.count for step in figure.steps if step.name == "Case capacity"), None)


def net_flow(released: Released) -> Said | str:
    """`9 more cases opened than closed; with nothing new, clearing takes about 14 weeks …`.

    In full each half has its own window: the flow the period, the pace the weeks it is taken from.
    """
    more = released.whole.numerator
    if more is None:
        return cannot_be_counted(released)
    period = only_in_full(f" {period_words(released.question.period)}")
    return alike(_flow(released, more)).then(period).then(_clearing(released))


def _flow(released: Released, more: float) -> str:
    if more == 0:
        opened = released.whole.steps[0].count
        return f"As many cases opened as closed: {counted(opened or 0)} each"
    ways = ("opened", "closed") if more > 0 else ("closed", "opened")
    size = abs(more)
    return f"{counted(size)} more {CASE.of(size)} {ways[0]} than {ways[1]}"


def _clearing(released: Released) -> Said | str:
    figure = released.by("weeks_to_clear")[0]
    words, weeks = figure_words(figure).value, _weeks_of_the_pace(released)
    if words == NOT_CLEARING:
        none = f"; {NOT_CLEARING}, as none has closed in "
        return Said(f"{none}recent weeks", f"{none}the last {weeks} weeks")
    if figure.state is not State.OK or not figure.numerator:
        return ""
    cases = OPEN_CASE.with_number(figure.numerator)
    return Said(
        f"; with nothing new, clearing takes about {words}",
        f"; with nothing new, clearing the {cases} takes about {words} at the pace of the last "
        f"{weeks} weeks",
    )


def _weeks_of_the_pace(released: Released) -> int:
    measure = released.measure
    return measure.pace_weeks if isinstance(measure, NetFlow) else 0


def _without(released: Released, hidden: str) -> str:
    if released.whole.state is State.HIDDEN:
        return hidden
    return cannot_be_counted(released)
