"""What was published before, and what was kept of it."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from data_access.engine import Database
from data_access.release_groups import kept_of
from data_access.release_store import Stored, all_stored, reading
from disclosure.releases.history import Kept
from disclosure.releases.record import Release, read_release
from domain.errors import DataUnavailable
from domain.release_periods import ReleasePeriod

_KEPT: TypeAdapter[tuple[Kept, ...]] = TypeAdapter(tuple[Kept, ...])


@dataclass(frozen=True)
class Earlier:
    """Every release there is, the first first, and what was kept with the last of them."""

    stored: tuple[Stored, ...] = ()
    releases: tuple[Release, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def next_number(self) -> int:
        return self.releases[-1].number + 1 if self.releases else 1

    def of_the_same(self, period: ReleasePeriod) -> int | None:
        """The last release of that very period."""
        same = [one.number for one in self.releases if (one.start, one.end) == period.days]
        return max(same, default=None)

    def kept_of(self, unit: str) -> Kept:
        return next((one for one in self.kept if one.unit == unit), Kept(unit))


def earlier_releases(engine: Database) -> Earlier:
    """DataUnavailable where a release was changed, or what was kept of the last is not there."""
    stored = all_stored(reading(engine.url))
    if not stored:
        return Earlier()
    releases = tuple(read_release(one.content, one.fingerprint) for one in stored)
    kept = kept_of(engine, stored[-1].number, stored[-1].fingerprint)
    if kept is None:
        raise DataUnavailable(
            f"What was counted for release {stored[-1].number} is not in this database, so nothing "
            "can be checked against it and nothing is published. Use the database it was made from."
        )
    return Earlier(tuple(stored), releases, _KEPT.validate_json(kept))


def as_kept(kept: tuple[Kept, ...]) -> str:
    """The same as text, for the database of the records."""
    return _KEPT.dump_json(kept).decode()
