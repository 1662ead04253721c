"""Findings of victim support."""

from briefing.figure_words import figure_words
from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import DAY, HAS, OPEN_CASE, POST, Noun, Verb, listed, n_of_n, things_of
from briefing.said import Said, only_in_full
from briefing.standards import days_allowed
from briefing.states import cannot_be_counted
from charts.numbers import counted
from disclosure.released import Figure, Released

RULED_OUT = "not_contactable_or_safe"
HIGH_RISK = Noun("open high-risk case", "open high-risk cases")
VICTIM = Noun("victim", "victims")

OFFERED = RateWords(
    Noun("victim who can be contacted safely", "victims who can be contacted safely"),
    Verb("was offered support", "were offered support"),
    "were offered support",
    "No victims who can be contacted safely in the period",
)
ACCEPTED = RateWords(
    Noun("victim offered support", "victims offered support"),
    Verb("accepted it", "accepted it"),
    "accepted it",
    "No offers of support old enough to count",
)
SAFER = RateWords(
    Noun("victim who answered", "victims who answered"),
    Verb("feels safer", "feel safer"),
    "feel safer",
    "No victim said at the end of support whether they feel safer",
)


def support_offered(released: Released) -> Said:
    """`40 of 52 victims who can be contacted safely were offered support (77%)`."""
    return rate_finding(released, OFFERED)


def support_accepted(released: Released) -> Said:
    """`25 of 40 victims offered support accepted it (63%)`."""
    return rate_finding(released, ACCEPTED)


def contacted_in_time(released: Released) -> Said:
    """`40 of 52 victims who can be contacted safely were contacted within 2 days (77%)`."""
    within = _within(released, "victim_contact")
    return rate_finding(
        released,
        RateWords(
            OFFERED.base,
            Verb(f"was contacted {within}", f"were contacted {within}"),
            f"were contacted {within}",
            "No victims who can be contacted safely whose standard day has passed",
        ),
    )


def safety_plans(released: Released) -> Said:
    """`12 of 20 victims who need a safety plan had it within 10 days (60%)`."""
    within = _within(released, "safety_plan")
    return rate_finding(
        released,
        RateWords(
            Noun("victim who needs a safety plan", "victims who need a safety plan"),
            Verb(f"had it {within}", f"had it {within}"),
            f"had it {within}",
            "No victims who need a safety plan whose standard day has passed",
        ),
    )


def _within(released: Released, key: str) -> str:
    """`within 2 days`, or the standard where units have different ones."""
    days = days_allowed(released.question, key)
    return f"within {DAY.with_number(days)}" if days is not None else "within the standard"


def high_risk_no_contact(released: Released) -> str:
    """`6 open high-risk cases had no victim contact within 7 days; 2 still have none`, and why."""
    cases = released.whole.numerator
    if cases is None:
        return cannot_be_counted(released)
    within = _within(released, "high_risk_contact")
    if cases == 0:
        return f"No open high-risk case was left without victim contact {within}"
    said = f"{HIGH_RISK.with_number(cases)} had no victim contact {within}"
    return f"{said}; {_by_now(cases, released.by('contact'))}"


def _so_many(some: float, cases: float) -> str:
    return f"all {counted(some)}" if some == cases else counted(some)


def _by_now(cases: float, groups: tuple[Figure, ...]) -> str:
    """`2 still have none and in 4 it is not possible or not safe`."""
    never, ruled_out = (_number(groups, name) for name in ("never_contacted", RULED_OUT))
    still = [f"{counted(never)} still {HAS.after(never)} none"] if never else []
    if ruled_out:
        where = "it" if ruled_out == cases == 1 else f"in {_so_many(ruled_out, cases)} it"
        still.append(f"{where} is not possible or not safe")
    return listed(still) or "by now every one has had some"


def _number(groups: tuple[Figure, ...], name: str) -> float:
    return sum(one.numerator or 0 for one in groups if one.group == name)


def advocate_caseload(released: Released) -> str:
    """`12 victims for each whole-time advocate: 31 victims over 2.6 posts`."""
    figure = released.whole
    if figure.numerator is None:
        return cannot_be_counted(released)
    if not figure.denominator:
        return f"{VICTIM.some_or_no(figure.numerator)} supported, and no advocate is in post"
    victims, posts = VICTIM.with_number(figure.numerator), POST.with_number(figure.denominator)
    each = figure_words(figure).value
    things = VICTIM.one if each == "1" else VICTIM.several
    return f"{each} {things} for each whole-time advocate: {victims} over {posts}"


def feels_safer(released: Released) -> Said:
    """`17 of 20 victims who answered feel safer (85%); response rate 20 of 26`.

    In full, 26 of what: a victim whose support ended twice is one victim and two supports.
    """
    said = rate_finding(released, SAFER)
    answers = released.by("response_rate")
    if not answers or answers[0].numerator is None or not answers[0].denominator:
        return said
    answered = n_of_n(answers[0].numerator, answers[0].denominator)
    supports = things_of(answers[0]).of(answers[0].denominator)
    return said.then(f"; response rate {answered}").then(only_in_full(f" {supports}"))


def paired_gaps(released: Released) -> str:
    """`3 open cases have the perpetrator in direct work and no offer to the victim`."""
    cases = released.whole.numerator
    if cases is None:
        return cannot_be_counted(released)
    gap = "the perpetrator in direct work and no offer to the victim"
    if cases == 0:
        return f"No open case has {gap}"
    return f"{OPEN_CASE.with_number(cases)} {HAS.after(cases)} {gap}"
