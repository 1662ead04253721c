"""The pounds of a release: of the fund lines, and about nobody."""

from charts.numbers import pounds
from disclosure.releases.record import Release

SPENT = ("spend_against_profile", "Actual")
PLANNED = ("spend_against_profile", "Profiled to date")
COMMITTED = ("spend_against_profile", "Committed")
IN_ALL = ("spend_against_profile", "Planned in all")
FORECAST = ("forecast_outturn", "Forecast outturn")
LABELS = {
    PLANNED: "Planned by the end of the period",
    SPENT: "Spent by then",
    COMMITTED: "Committed besides",
    FORECAST: "Forecast for the whole plan",
    IN_ALL: "Planned in all",
}
"""What the page shows, in this order."""


def pounds_of(release: Release, which: tuple[str, str]) -> float | None:
    """An amount; None where it is not in the release."""
    found = [one.pounds for one in release.money if (one.measure, one.words) == which]
    return found[0] if found else None


def amounts(release: Release) -> list[tuple[str, str]]:
    """Each amount there is with its label, in words."""
    known = [(words, pounds_of(release, which)) for which, words in LABELS.items()]
    return [(words, pounds(amount)) for words, amount in known if amount is not None]
