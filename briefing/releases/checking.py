"""Whether what is in the store is what was published: by its fingerprint, and by the log's."""

from briefing.releases.publishing import words_for_the_log
from data_access.engine import Database
from data_access.release_groups import is_logged
from data_access.release_store import Stored, all_stored, reading
from disclosure.releases.record import read_release
from domain.errors import DataUnavailable


def faults_of_releases(engine: Database) -> list[str]:
    """A sentence for each release that is not as it was published, and for each number missing."""
    stored = all_stored(reading(engine.url))
    numbers = [one.number for one in stored]
    missing = sorted(set(range(1, max(numbers, default=0))) - set(numbers))
    gone = [f"Release {number}: it is missing from the store." for number in missing]
    return gone + [fault for one in stored if (fault := _fault(engine, one))]


def _fault(engine: Database, stored: Stored) -> str:
    try:
        release = read_release(stored.content, stored.fingerprint)
    except DataUnavailable:
        return f"Release {stored.number}: it was changed after it was published."
    if not is_logged(engine, words_for_the_log(stored, release.name)):
        return f"Release {stored.number}: the access log has no release with its fingerprint."
    return ""
