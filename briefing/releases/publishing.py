"""Publishing: what is kept and the log line first, then the release, in one transaction each."""

from briefing.releases.earlier import as_kept
from briefing.releases.prepare import Prepared
from data_access.access_log import Actor
from data_access.access_tables import instant
from data_access.engine import Database
from data_access.release_groups import Disclosed, keep
from data_access.release_store import Stored, add, writing
from data_access.units import unit_ids
from disclosure.releases.record import TableState, content_of, fingerprint_of
from domain.errors import BadQuestion

DOOR = "publish"


def publish_release(engine: Database, prepared: Prepared, actor: Actor) -> Stored:
    """The release as it is stored from now on; PublishedMeanwhile if its number is taken.

    The log and what is kept are written before it can be read, and belong to it by its fingerprint:
    if it cannot be stored after all, they belong to nothing.
    """
    release = prepared.release
    if not any(one.state is TableState.PUBLISHED for one in release.tables):
        raise BadQuestion(
            "No table of this period can be published. Choose a longer period, or wait until more "
            "people can be counted."
        )
    content = content_of(release)
    stored = Stored(
        release.number,
        instant(release.published_at),
        release.published_by,
        fingerprint_of(content),
        content,
    )
    store = writing(engine)
    words = words_for_the_log(stored, release.name)
    said = Disclosed(actor, DOOR, words, unit_ids(engine))
    keep(engine, stored.number, stored.fingerprint, as_kept(prepared.kept), said)
    add(store, stored)
    return stored


def words_for_the_log(stored: Stored, period: str) -> str:
    """By these the log and the store are compared."""
    by = stored.published_by
    return f"release {stored.number} of {period} by {by}, sha256 {stored.fingerprint}"
