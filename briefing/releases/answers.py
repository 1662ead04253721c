"""The commissioner's seven questions, answered from a release and from nothing else."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.nouns import starting
from briefing.periods import day_words
from briefing.releases.figures import (
    Said,
    Wanted,
    is_silent,
    said,
    so_many,
    victims_are_silent,
)
from briefing.releases.money import PLANNED, SPENT, pounds_of
from charts.numbers import pounds
from disclosure.releases.record import FeedDay, Release
from domain.terms import Term


class Assurance(Term):
    """How sure an answer is, by the rule that is printed with it."""

    ASSURED = "assured", "Assured"
    PARTLY = "partly_assured", "Partly assured"
    NOT_YET = "not_yet_known", "Not yet known"


RULE = (
    "Assured: every number of the answer is published, and no feed that it rests on was old. "
    "Partly assured: the first number is published; another is not, or a feed was old. "
    "Not yet known: the first number is not published."
)


@dataclass(frozen=True)
class Row:
    """A number, and the number of victims that it is never read without."""

    figure: Said
    victims: Said | None = None


@dataclass(frozen=True)
class Answer:
    """A question, one plain sentence, how sure it is, its numbers, and what is still open."""

    question: str
    about: str
    sentence: str
    assurance: Assurance
    why: str
    rows: tuple[Row, ...]
    not_yet: str


@dataclass(frozen=True)
class _Plan:
    """What a question is answered with: pairs of a number and its victims' number, if any."""

    question: str
    about: str
    sentence: Callable[[Release], str]
    pairs: tuple[tuple[Wanted, Wanted | None], ...]
    not_yet: str


def answers(release: Release) -> tuple[Answer, ...]:
    """The seven, in their order."""
    return tuple(_answer(release, plan) for plan in PLANS)


def _answer(release: Release, plan: _Plan) -> Answer:
    silent = victims_are_silent(release)
    rows = tuple(
        Row(
            said(release, wanted, is_greyed=silent and victims is not None),
            said(release, victims, is_greyed=silent) if victims else None,
        )
        for wanted, victims in plan.pairs
    )
    sure, why = _assurance(release, rows)
    return Answer(plan.question, plan.about, plan.sentence(release), sure, why, rows, plan.not_yet)


def _assurance(release: Release, rows: tuple[Row, ...]) -> tuple[Assurance, str]:
    """By the RULE, and why; of what has no numbers of people, by the feeds alone."""
    every = [one for row in rows for one in (row.figure, row.victims) if one]
    if every and not every[0].is_shown:
        return Assurance.NOT_YET, "The first number is not published."
    hidden = "" if all(one.is_shown for one in every) else "Not every number is published."
    old = "A feed was old." if any(is_silent(release, one) for one in release.feeds) else ""
    if old or hidden:
        return Assurance.PARTLY, f"{hidden} {old}".strip()
    if any(one.is_greyed for one in every):
        return Assurance.PARTLY, "Nothing is known of victims."
    return Assurance.ASSURED, "No feed was old, and every number of the answer is published."


def _demand(release: Release) -> str:
    received = so_many(release, "referrals_received")
    adopted = so_many(release, "adoption", "adoption")
    return f"{starting(received)} came in; of those triaged, {adopted} were adopted."


def _risk(release: Release) -> str:
    is_open = so_many(release, "open_cases")
    lower = so_many(release, "risk_reduction", "risk_reduction")
    return (
        f"At the end of the period {is_open} were open; of the cases closed, "
        f"{lower} had a lower level at the last than at the first."
    )


def _take_up(release: Release) -> str:
    came = so_many(release, "uptake", "uptake")
    stayed = so_many(release, "completion", "completion")
    return f"Of those offered direct work {came} came; where it ended, {stayed} completed it."


def _victims(release: Release) -> str:
    offered = so_many(release, "support_offered", "support_offered")
    accepted = so_many(release, "support_accepted", "support_accepted")
    return f"Support was offered to {offered} who can be reached safely; {accepted} accepted it."


def _reoffending(release: Release) -> str:
    found = so_many(release, "reoffending_as_reported", "reoffending_as_reported")
    return f"Of those worked with, {found} have a recorded offence since. It does not say why."


def _money(release: Release) -> str:
    spent, planned = pounds_of(release, SPENT), pounds_of(release, PLANNED)
    if spent is None or planned is None:
        return "Nothing has been received about the money."
    return f"By the end of the period {pounds(spent)} was spent, and {pounds(planned)} was planned."


def _data(release: Release) -> str:
    silent = [one for one in release.feeds if is_silent(release, one)]
    if not silent:
        day = day_words(release.data_as_of)
        return f"Every feed was up to date on the day of the data, {day}."
    return " ".join(map(_silent_words, silent))


def _silent_words(feed: FeedDay) -> str:
    if feed.as_of is None:
        return f"The feed {feed.feed.lower()} has never sent anything."
    return f"The feed {feed.feed.lower()} last spoke for {day_words(feed.as_of)}."


def _only(measure: str, label: str) -> tuple[Wanted, None]:
    return Wanted(measure, label), None


PLANS = (
    _Plan(
        "Is demand met?",
        "Demand",
        _demand,
        (
            _only("referrals_received", "Referrals received"),
            _only("adoption", "Adopted"),
            _only("consultation_given", "Consultation given"),
            _only("repeat_referrals", "Referred again within a year"),
            _only("open_cases", "Open cases at the end"),
        ),
        "How long people wait is not in a release: the unit leads follow it every week.",
    ),
    _Plan(
        "Is risk managed?",
        "Risk",
        _risk,
        (
            _only("open_cases", "Open cases at the end"),
            _only("risk_reduction", "Lower level at closing"),
            _only("protective_orders", "Cases with an order applied for"),
        ),
        "Whether the work lowers risk: there is no comparison group, and those referred at their "
        "worst tend to be lower later.",
    ),
    _Plan(
        "Is the offer taken up?",
        "Take-up",
        _take_up,
        (
            (Wanted("uptake", "Uptake"), Wanted("support_accepted", "Victims: support accepted")),
            (Wanted("completion", "Completed"), Wanted("feels_safer", "Victims: feeling safer")),
            _only("attrition", "Dropped out, or unsuitable"),
            _only("places_in_use", "People in direct work at the end"),
        ),
        "How work ends that went on at the day of the data: the next release knows more.",
    ),
    _Plan(
        "Are victims supported?",
        "Victims",
        _victims,
        (
            (
                Wanted("uptake_funnel", "People adopted: offered direct work", "offered"),
                Wanted("support_offered", "Victims: support offered"),
            ),
            (Wanted("uptake", "Uptake"), Wanted("support_accepted", "Victims: support accepted")),
            (Wanted("completion", "Completed"), Wanted("feels_safer", "Victims: feeling safer")),
        ),
        "How victims fare who declined or cannot be reached: nobody asks them.",
    ),
    _Plan(
        "Are people reoffending?",
        "Reoffending",
        _reoffending,
        (
            (
                Wanted("reoffending_as_reported", "Recorded offence since"),
                Wanted("repeat_victimisation", "Victims: offended against again"),
            ),
            (
                Wanted("proven_reoffending", "Proven within 18 months"),
                Wanted("repeat_victimisation", "Victims: offended against again"),
            ),
            (Wanted("followed_up", "Followed for 12 months", "12_months"), None),
        ),
        "What share reoffends in a full year: it is no part of a release yet, and needs 20 people "
        "who were followed for 12 months.",
    ),
    _Plan(
        "Is the money on profile?",
        "Money",
        _money,
        (),
        "What one start or completion costs: it is no part of a release yet.",
    ),
    _Plan(
        "How good is the data?",
        "Data",
        _data,
        (),
        "Events that are recorded late go into the next release, and never change this one.",
    ),
)
