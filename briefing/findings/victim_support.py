"""Findings of victim support."""

from briefing.findings.rates import RateWords, rate_finding
from briefing.nouns import Noun, Verb
from disclosure.released import Released

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


def support_offered(released: Released) -> str:
    """`40 of 52 victims who can be contacted safely were offered support (77%)`."""
    return rate_finding(released, OFFERED)


def support_accepted(released: Released) -> str:
    """`25 of 40 victims offered support accepted it (63%)`."""
    return rate_finding(released, ACCEPTED)
