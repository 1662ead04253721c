"""The commissioner's road ends at the store of releases: nothing on it can count or list."""

from pathlib import PurePosixPath

from tests.architecture.source import imports, sources

COUNTS = {
    "data_access.case_records",
    "data_access.counting",
    "data_access.first_day",
    "data_access.ladder",
    "data_access.release_groups",
    "data_access.snapshots",
    "data_access.tabulation",
    "data_access.tally",
    "data_access.within",
    "briefing.releases.prepare",
    "briefing.releases.publishing",
}
"""Whatever reaches rows about people, or counts that were not published."""
PAGE = "pages.commissioner"
READING = {
    "briefing.releases.reading",
    "briefing.releases.answers",
    "briefing.releases.fair_reach",
    "briefing.releases.pictures",
    "briefing.releases.table_rows",
    "briefing.record.of_release",
}


def modules():
    return {
        str(PurePosixPath(one.path).with_suffix("")).replace("/", "."): one for one in sources()
    }


def reached_from(start):
    """Every module of ours that is loaded with one, step by step."""
    known, found, left = modules(), set(), [start]
    while left:
        name = left.pop()
        if name in found or name not in known:
            continue
        found.add(name)
        for one in imports(known[name]):
            left += [one.module, f"{one.module}.{one.name}"]
    return found


def test_nothing_on_the_commissioners_road_counts_or_lists():
    reached = reached_from(PAGE)
    assert reached >= READING  # the road is found, or the next line says nothing
    assert reached & COUNTS == set()


def test_a_page_that_counts_is_found():
    assert COUNTS & reached_from("pages.caseload")
