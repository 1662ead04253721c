"""View as: the menu and the pages of another role. What may be viewed stands in roles.py.

It lies beside the session in the database and is worked out anew whenever anybody asks who is here,
so that every door follows. It only ever narrows: the permissions are those of the other role that
can be previewed, the units some of the person's own, and where there are none of their own, of data
in which nobody is real.
"""

from datetime import datetime

from sqlalchemy import Engine

from auth import sessions
from auth.permissions import Permission, check_may
from auth.roles import GRANTS, Reach
from auth.viewer import Viewer
from data_access.synthetic import is_synthetic
from data_access.units import unit_ids
from data_access.viewing import View, viewing
from data_access.viewing import start_viewing as keep
from data_access.viewing import stop_viewing as forget
from domain.errors import NotPermitted, NotSignedIn
from domain.terms import Role

ONLY_SYNTHETIC = (
    "You can view as another role only while everybody in the data is synthetic, and every extract "
    "that was ever loaded says so in its manifest. That is not so here."
)


def viewer_now(engine: Engine, token: str | None, now: datetime | None = None) -> Viewer | None:
    """Who is here, and as whom they look: asked on every run, fragment, callback and download."""
    real = sessions.viewer_in(engine, token, now)
    if real is None or not real.grant.previews.roles:
        return real
    with engine.connect() as connection:
        view = viewing(connection, token)
    if view is None:
        return real
    try:
        return seen_as(engine, real, view)
    except NotPermitted as refusal:
        stop(engine, token)
        raise NotPermitted(f"Viewing as somebody else has ended. {refusal}") from refusal


def start(engine: Engine, token: str | None, view: View) -> Viewer:
    """Look as the role would, until it is stopped or the session ends; the log knows."""
    real = viewer_now(engine, token)
    if real is None or token is None:
        raise NotSignedIn("Your session has ended. Sign in again.")
    check_may(real, Permission.VIEW_AS)
    seen = seen_as(engine, real, view)
    with engine.begin() as connection:
        keep(connection, token, view, real.actor)
    return seen


def stop(engine: Engine, token: str | None) -> None:
    """Back to the person's own eyes; the log knows."""
    real = sessions.viewer_in(engine, token)
    if real and token:
        with engine.begin() as connection:
            forget(connection, token, real.actor)


def seen_as(engine: Engine, real: Viewer, view: View) -> Viewer:
    """The viewer that a person has the eyes of; NotPermitted if they may not."""
    check_may_view(engine, real)
    if view.role not in real.grant.previews.roles:
        raise NotPermitted(f"Your role may not view as {view.role.label}.")
    if not view.units or not view.units <= units_for(engine, real):
        raise NotPermitted("Choose units that are yours to view, one at least.")
    if GRANTS[view.role].only_cases_held_by_agency and view.agency is None:
        raise NotPermitted(f"A {view.role.label.lower()} speaks for an agency. Choose it.")
    return Viewer(
        name=real.name,
        display_name=real.display_name,
        role=view.role,
        agency=view.agency,
        units=view.units,
        proof=real.proof,
        first=real.first,
        really=real.role,
    )


def check_may_view(engine: Engine, real: Viewer) -> None:
    """Refuse in words whoever may not view as anybody now."""
    if real.grant.previews.of_synthetic_data_only and not is_synthetic(engine):
        raise NotPermitted(ONLY_SYNTHETIC)


def roles_for(real: Viewer) -> list[Role]:
    """The roles that somebody may choose from, in the order of the field."""
    return [role for role in Role if role in real.grant.previews.roles]


def units_for(engine: Engine, real: Viewer) -> frozenset[str]:
    """The units that somebody may choose from: their own, or without any the made-up ones."""
    return real.units if real.grant.reach is Reach.OWN_UNITS else unit_ids(engine)


def words_of(viewer: Viewer | None) -> str | None:
    """What a viewer looks as, in codes; None for their own eyes."""
    if viewer is None or viewer.really is None:
        return None
    return View(viewer.role, viewer.units, viewer.agency).words
