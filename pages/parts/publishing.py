"""The form of whoever publishes: which period, how much it would hide, and the button."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import streamlit as st

from auth.gate import protected
from auth.permissions import Permission
from auth.viewer import Viewer
from briefing.periods import day_words
from briefing.releases.prepare import Prepared, prepare_release
from briefing.releases.previews import Choices, choices, previews
from briefing.releases.publishing import publish_release
from briefing.releases.reading import shelf
from data_access.access_log import Action, Door, write
from data_access.engine import database
from data_access.units import unit_ids
from domain.errors import Shown
from domain.release_periods import ReleasePeriod
from pages.parts.plain import plain, plain_rows

NOT_EVERY_UNIT = (
    "A release speaks of every unit of the partnership, and yours are some of them. Somebody who "
    "leads every unit can publish, or whoever runs the server: python manage.py release publish."
)
NOTHING_OVER = "No financial year, half-year or quarter is over yet. There is nothing to publish."


@protected(Permission.PUBLISH_RELEASES)
def publish_form(viewer: Viewer) -> None:
    """Nothing is published until the button is pressed, and nothing is counted until asked."""
    if not unit_ids(database()) <= viewer.units:
        st.info(NOT_EVERY_UNIT)
        return
    try:
        offered = choices(database())
        period = _period(offered)
        if period is None:
            st.info(NOTHING_OVER)
            return
        if st.button("See how much each choice would hide"):
            _preview(viewer, offered)
        name = viewer.display_name
        answers_for = st.checkbox(plain(f"I, {name}, answer for the release of {period.name}"))
        if st.button("Publish", type="primary", disabled=not answers_for):
            _publish(viewer, period)
    except Shown as refusal:
        st.error(plain(str(refusal)))


def published() -> None:
    """Every release there is, the last first."""
    rows: list[dict[str, object]] = [
        {
            "Release": str(one.release.number),
            "Period": one.release.name,
            "Published": day_words(one.release.published_at.date()),
            "By": one.release.published_by,
            "Fingerprint": one.fingerprint[:12],
        }
        for one in shelf()
    ]
    if rows:
        st.table(plain_rows(rows), hide_index=True, alt="Releases")
    else:
        st.text("Nothing has been published yet.")


def _period(offered: Choices) -> ReleasePeriod | None:
    names = [one.name for periods in offered.periods.values() for one in periods]
    usual = offered.usual_period
    if usual is None:
        return None
    st.text(
        f"The data are as at {day_words(offered.data_as_of)}. {offered.people:,} people were "
        f"adopted in two years: {offered.usual.label.lower()}s are usual for so many."
    )
    chosen = st.selectbox("Period", names, index=names.index(usual.name), width=240)
    if chosen in offered.published:
        st.warning(
            f"Release {offered.published[chosen]} is of this period. Another one revises it: where "
            "a few people came or went since, the number is hidden."
        )
    return offered.named(chosen)


@contextmanager
def _progress(doing: str, done: str) -> Iterator[Callable[[str], None]]:
    with st.status(doing) as status:
        try:
            yield lambda step: status.update(label=step)
        except Shown:
            status.update(label="Not done", state="error")
            raise
        status.update(label=done)


def _preview(viewer: Viewer, offered: Choices) -> None:
    now = datetime.now(UTC)
    write(
        database(),
        viewer.actor,
        Action.CONSULTATION,
        door=Door.RELEASE_PREVIEW,
        units=viewer.units,
    )
    with _progress("Counting", "Counted: nothing is published") as said:
        made = dict(previews(database(), offered, viewer.display_name, now, said))
    rows: list[dict[str, object]] = [
        {"Choice": length.label, "Period": one.release.name, "Would hide": one.in_words}
        for length, one in made.items()
    ]
    st.table(rows, hide_index=True, alt="How much each choice of period would hide")
    for one in made.values():
        _left_out(one)


def _publish(viewer: Viewer, period: ReleasePeriod) -> None:
    with _progress("Counting", "Published") as said:
        made = prepare_release(
            database(), period, viewer.display_name, datetime.now(UTC), progress=said
        )
        stored = publish_release(database(), made, viewer.actor)
    st.success(f"Release {stored.number} of {period.name}: {made.in_words}.")
    st.caption(f"Fingerprint {stored.fingerprint}")
    _left_out(made)


def _left_out(made: Prepared) -> None:
    if not made.left_out:
        return
    with st.expander(plain(f"{made.release.name}: tables that are not published, and why")):
        for one in made.left_out:
            st.text(f"{one.table}. {one.why}")
