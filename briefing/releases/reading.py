"""The commissioner's road: what was published, and nothing that could count."""

from dataclasses import dataclass

from data_access.release_store import Stored, all_stored, reading
from disclosure.releases.record import Release, read_release


@dataclass(frozen=True)
class Shelved:
    """A release and its fingerprint."""

    release: Release
    fingerprint: str


def shelf() -> list[Shelved]:
    """Every release as it was published, the last first; one that was changed is refused."""
    return [_shelved(one) for one in reversed(all_stored(reading()))]


def _shelved(stored: Stored) -> Shelved:
    return Shelved(read_release(stored.content, stored.fingerprint), stored.fingerprint)
