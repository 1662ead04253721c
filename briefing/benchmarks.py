"""Published figures, each with what it counts, of whom, and for how long they were followed.

None of them is a control group. They stand beside our own only together with their definition.
"""

from typing import NamedTuple

from briefing.figure_words import figure_words
from disclosure.released import Figure, Released, State
from domain.counts import Kind

NOT_A_CONTROL = "defined differently: not a control"
TOO_LITTLE = {State.TOO_FEW: "Too few to say", State.TOO_EARLY: "Too early to say"}


class Benchmark(NamedTuple):
    """A published share: one value, or the lowest and highest of a range, in per cent."""

    name: str
    value: str
    lowest: float
    highest: float
    outcome: str
    population: str
    follow_up: str
    source: str


FIRST_TEN_MONTHS = Benchmark(
    name="Integrated Anti-Stalking Unit, first ten months",
    value="32% (83 of 260)",
    lowest=31.923,
    highest=31.923,
    outcome="Taken on by the unit for further risk management",
    population="All 260 referrals from the launch in June 2018, whatever their decision",
    follow_up="Not followed: the decision itself",
    source="Winsford Guardian, winsfordguardian.co.uk/news/17563503",
)
ROSENFELD = Benchmark(
    name="Rosenfeld 2003",
    value="49% (of 148)",
    lowest=49,
    highest=49,
    outcome="Any repeat of stalking or harassment, from several sources, victims among them",
    population="148 stalking and harassment offenders sent by courts for assessment, United States",
    follow_up="2.5 to 13 years",
    source="Rosenfeld, B. (2003), Recidivism in stalking and obsessional harassment",
)
MINISTRY_OF_JUSTICE = Benchmark(
    name="Proven reoffending, April to June 2023",
    value="27.5%",
    lowest=27.5,
    highest=27.5,
    outcome="Any offence within 12 months, convicted or cautioned within 18",
    population="All offenders convicted, cautioned or released in England and Wales",
    follow_up="12 months, and 6 more for the outcome at court",
    source="Ministry of Justice, Proven reoffending statistics: April to June 2023",
)
SAFELIVES = Benchmark(
    name="Repeat cases at MARAC",
    value="31% to 33%",
    lowest=31,
    highest=33,
    outcome="Any abuse between the same two people within 12 months of the last referral",
    population="High-risk domestic abuse cases heard at MARACs, England and Wales",
    follow_up="12 months",
    source="SafeLives, Marac data, safelives.org.uk",
)

BENCHMARKS: dict[str, tuple[Benchmark, ...]] = {
    "adoption": (FIRST_TEN_MONTHS,),
    "repeat_referrals": (SAFELIVES,),
    "reoffending_as_reported": (ROSENFELD,),
    "reoffending_within_12_months": (ROSENFELD, MINISTRY_OF_JUSTICE),
    "proven_reoffending": (MINISTRY_OF_JUSTICE,),
}
"""By the key of the measure they may stand beside."""

OWN_FOLLOW_UP = {
    "adoption": "Not followed: the decision itself",
    "repeat_referrals": "12 months, back from the day of the referral",
    "reoffending_as_reported": "Unequal: from the index day to the day asked",
    "reoffending_within_12_months": "12 months, estimated from unequal follow-up",
    "proven_reoffending": "12 months, and 6 more for the offence to be proven",
}
"""How long our own figure follows people, for each measure that has a benchmark beside it."""


def benchmarks_of(released: Released) -> tuple[Benchmark, ...]:
    return BENCHMARKS.get(released.measure.key, ())


def benchmark_words(released: Released, benchmark: Benchmark) -> str:
    """`Lower than the published 49% (Rosenfeld 2003); defined differently: not a control.`

    By the interval of the whole; empty where nothing may be said, as of old data.
    """
    word = "" if released.stale_feeds else _word(released.whole, benchmark)
    published = f"the published {benchmark.value.split(' (')[0]} ({benchmark.name})"
    return f"{word} {published}; {NOT_A_CONTROL}." if word else ""


def _word(figure: Figure, benchmark: Benchmark) -> str:
    if figure.kind not in (Kind.RATE, Kind.ESTIMATE):
        return ""
    if figure.state in TOO_LITTLE:
        return f"{TOO_LITTLE[figure.state]} whether it differs from"
    if not figure.is_ok or figure.lower is None or figure.upper is None:
        return ""
    if figure.upper < benchmark.lowest:
        return "Lower than"
    return "Higher than" if figure.lower > benchmark.highest else "The range includes"


def benchmark_rows(released: Released) -> list[dict[str, str]]:
    """A table: our own figure first, then each benchmark with its definition in full."""
    found = benchmarks_of(released)
    return [_own(released), *map(_row, found)] if found else []


def _own(released: Released) -> dict[str, str]:
    measure, words = released.measure, figure_words(released.whole)
    beside = "; ".join(part for part in (words.base, words.interval) if part)
    return {
        "Figure": f"{measure.title}, here",
        "Value": f"{words.value} ({beside})" if beside else words.value,
        "What is counted": measure.numerator_words,
        "Of whom": measure.denominator_words or measure.everything,
        "Followed for": OWN_FOLLOW_UP[measure.key],
        "Source": "This system",
    }


def _row(one: Benchmark) -> dict[str, str]:
    return {
        "Figure": one.name,
        "Value": one.value,
        "What is counted": one.outcome,
        "Of whom": one.population,
        "Followed for": one.follow_up,
        "Source": one.source,
    }
