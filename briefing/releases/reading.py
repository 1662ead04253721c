"""The commissioner's road: what was published, and nothing that could count."""

from dataclasses import dataclass
from datetime import date

from data_access.engine import Database
from data_access.release_store import Stored, all_stored, reading
from disclosure.releases.record import Release, read_release
from domain.errors import NotFound

NOTHING_YET = (
    "Nothing has been published yet, so there is no briefing. Publish a release first: "
    "python manage.py release publish --by NAME"
)


@dataclass(frozen=True)
class Shelved:
    """A release and its fingerprint."""

    release: Release
    fingerprint: str


def shelf(records: Database | None = None) -> list[Shelved]:
    """Every release as it was published, the last first; one that was changed is refused.

    `records` is the database they are of: the app's, if none is given.
    """
    return [
        _shelved(one) for one in reversed(all_stored(reading(records.url if records else None)))
    ]


def from_the_shelf(number: int, records: Database | None = None) -> Shelved:
    """One release; NotFound says that there is none of that number, or none at all."""
    return _the_first([one for one in _some(records) if one.release.number == number], str(number))


def last_of_data_by(day: date | None, records: Database | None = None) -> Shelved:
    """The last release made of data of that day or earlier; the very last, if no day is said."""
    fit = [one for one in _some(records) if day is None or one.release.data_as_of <= day]
    return _the_first(fit, f"of data of {day} or earlier")


def _some(records: Database | None) -> list[Shelved]:
    found = shelf(records)
    if not found:
        raise NotFound(NOTHING_YET)
    return found


def _the_first(found: list[Shelved], which: str) -> Shelved:
    if not found:
        raise NotFound(
            f"There is no release {which}. See which there are: python manage.py release list"
        )
    return found[0]


def _shelved(stored: Stored) -> Shelved:
    return Shelved(read_release(stored.content, stored.fingerprint), stored.fingerprint)
