"""The accounts of a first run: one for each role, to look round with."""

from sqlalchemy import Engine

from auth.accounts import Details, Post, add_account
from data_access.access_log import TERMINAL
from data_access.units import unit_ids
from domain.terms import Agency, Role


def add_demonstration_accounts(engine: Engine) -> list[tuple[Role, str, str]]:
    """Role, user name and password of each account made; the password is kept nowhere.

    They need not choose a password of their own: a visitor looks round with what was printed.
    """
    units = unit_ids(engine)
    posts = {
        "unit-lead": ("Unit lead (demonstration)", Post(Role.UNIT_LEAD, units)),
        "partner-lead": (
            "Partner lead, health (demonstration)",
            Post(Role.PARTNER_LEAD, units, Agency.HEALTH),
        ),
        "commissioner": ("Commissioner (demonstration)", Post(Role.COMMISSIONER)),
        "administrator": ("Administrator (demonstration)", Post(Role.ADMINISTRATOR)),
    }
    return [
        (post.role, name, _made(engine, name, display_name, post))
        for name, (display_name, post) in posts.items()
    ]


def _made(engine: Engine, name: str, display_name: str, post: Post) -> str:
    details = Details(display_name)
    return add_account(engine, name, details, post, by=TERMINAL, must_choose_password=False)
