"""The 56 people worked with by the day of the news, and the three who reoffended."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from sample_data.planted.fact import Fact, between, exactly
from sample_data.planted.reading import NEWS, Records, Row, days, happened

FIRST_MONDAY = date(2018, 6, 25)
INDEX_DAYS = [
    (FIRST_MONDAY + timedelta(int((place + 0.5) * 600 / 56 + 0.5))).isoformat()
    for place in range(56)
]


def facts(records: Records) -> Iterator[Fact]:
    started = [row for row in records["interventions"] if happened(row, "started_on", NEWS)]
    worked_with = _first_of_each(records, started)
    offered = {
        row["perpetrator_id"] for row in records["interventions"] if row["offered_on"] <= NEWS
    }
    yield between("People offered direct work by 2020-03-06", len(offered), 80, 104)
    yield exactly("People worked with by 2020-03-06", len(worked_with), 56)
    yield exactly("Rows a naive count of starts would find", len(started), 59)
    index_days = sorted(day for day, _ in worked_with.values())
    yield exactly(
        "Their index days are those of the survival fixture", index_days == INDEX_DAYS, True
    )
    yield from _how_it_stands([row for _, row in worked_with.values()])
    yield from _several_times(records, started, set(worked_with))
    yield from _offences(records, {who: day for who, (day, _) in worked_with.items()})


def _first_of_each(records: Records, started: list[Row]) -> dict[str, tuple[str, Row]]:
    """Each person's index day and first intervention."""
    attended: dict[str, str] = {}
    for session in records["sessions"]:
        if session["attendance"] == "attended":
            of = session["intervention_id"]
            attended[of] = min(attended.get(of, NEWS), session["booked_on"])
    first: dict[str, tuple[str, Row]] = {}
    for row in started:
        index_day = attended.get(row["intervention_id"], row["started_on"])
        known = first.get(row["perpetrator_id"])
        if known is None or index_day < known[0]:
            first[row["perpetrator_id"]] = (index_day, row)
    return first


def _how_it_stands(first: list[Row]) -> Iterator[Fact]:
    ended = Counter(row["end_reason"] for row in first if happened(row, "ended_on", NEWS))
    yield exactly("Completed by 2020-03-06", ended["completed"], 31)
    yield exactly("Disengaged", ended["disengaged"], 9)
    other = ended.total() - ended["completed"] - ended["disengaged"]
    yield exactly("Ended otherwise", other, 5)
    yield exactly("In progress", len(first) - ended.total(), 11)


def _several_times(records: Records, started: list[Row], people: set[str]) -> Iterator[Fact]:
    cases = {(row["perpetrator_id"], row["case_id"]) for row in started}
    yield exactly("People who started in two cases", len(cases) - len(people), 1)
    referred = Counter(
        row["perpetrator_id"] for row in records["referrals"] if row["received_on"] <= NEWS
    )
    several = sum(referred[person] > 1 for person in people)
    yield between("Of the 56, referred more than once", several, 2, 30)


def _offences(records: Records, index_day: dict[str, str]) -> Iterator[Fact]:
    theirs = [row for row in records["offences"] if row["perpetrator_id"] in index_day]
    qualifying = [row for row in theirs if row["qualifying"] == "yes"]
    recorded = [row for row in qualifying if happened(row, "recorded_on", NEWS)]
    after = [row for row in recorded if row["occurred_on"] > index_day[row["perpetrator_id"]]]
    waits = sorted(days(index_day[row["perpetrator_id"]], row["occurred_on"]) for row in after)
    yield exactly("Reoffended, days after the index day", waits, [121, 214, 333])
    yield exactly("Of these charged", _reached(after, "charged_on"), 2)
    yield exactly("Of these proven", _reached(after, "proven_on"), 1)
    reported = [
        row for row in qualifying if happened(row, "reported_on", NEWS) and not row["recorded_on"]
    ]
    yield exactly("Only reported", len(reported), 6)
    yield exactly("Recorded before the index day", len(recorded) - len(after), 2)
    later = [row for row in qualifying if row["occurred_on"] > NEWS]
    yield exactly("Qualifying after 2020-03-06", len(later), 1)
    yield exactly("Recorded and not qualifying", len(theirs) - len(qualifying), 1)
    yield exactly("Mature at 548 days", _mature(index_day, after), (7, 1))


def _reached(offences: list[Row], level: str) -> int:
    return sum(happened(row, level, NEWS) for row in offences)


def _mature(index_day: dict[str, str], offences: list[Row]) -> tuple[int, int]:
    """People whose index day is 548 days past, and those with an offence proven in time."""
    mature = {person for person, day in index_day.items() if days(day, NEWS) >= 548}
    proven = {
        row["perpetrator_id"]
        for row in offences
        if happened(row, "proven_on", NEWS)
        and days(index_day[row["perpetrator_id"]], row["occurred_on"]) <= 365
        and days(index_day[row["perpetrator_id"]], row["proven_on"]) <= 548
    }
    return len(mature), len(mature & proven)
