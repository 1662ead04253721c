"""The one script Streamlit runs: who is here, their menu, run one page."""

from html import escape
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import Page

from auth.code_form import give_code_form, set_up_form
from auth.cookies import session_token
from auth.gate import current_viewer, heartbeat, require
from auth.own_password import own_password_form
from auth.permissions import Permission, may
from auth.routes import SIGN_OUT
from auth.sessions import sign_out_key
from auth.sign_in import sign_in_form
from auth.viewer import First, Viewer
from pages.calm_errors import calm_errors
from pages.menu import MENU, Item
from pages.parts.banner import demonstration_banner
from pages.parts.new_password import forget_password_elsewhere
from pages.parts.one_load import of_one_load
from pages.parts.viewing import viewing_banner

TITLE = "Partnership Oversight"
OWN_ACCOUNT = '<a href="/your_account" target="_self">Your account</a>'
BEFORE_ANY_PAGE = {
    First.GIVE_CODE: give_code_form,
    First.CHOOSE_PASSWORD: own_password_form,
    First.SET_UP_CODE: set_up_form,
}
SIGNED_IN = """
<style>
.signed-in {{ display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: baseline;
              gap: 0 1rem; margin-top: -2.25rem; color: #505a5f; font-size: 0.9rem }}
.signed-in form {{ margin: 0 }}
.signed-in a {{ color: #12436d; padding: 0.4rem 0 }}
.signed-in button {{ background: none; border: 0; padding: 0.4rem 0; font: inherit; cursor: pointer;
                     color: #12436d; text-decoration: underline }}
@media (max-width: 640px) {{ .signed-in {{ margin-top: 0; justify-content: flex-start }} }}
@media print {{ .signed-in {{ display: none }} }}
</style>
<div class="signed-in"><span>{name} · {role}</span>
{own_account}
<form method="post" action="{sign_out}"><input type="hidden" name="key" value="{key}">
<button type="submit">Sign out</button></form></div>
"""


def pages_for(viewer: Viewer | None) -> dict[Item, Page]:
    """Every page there is, so that each address has an answer; what is not theirs is hidden."""
    return {
        item: st.Page(
            item.file,
            title=item.title,
            url_path=item.stem,
            visibility="visible" if viewer and _is_open(viewer, item) else "hidden",
        )
        for item in MENU
    }


def _is_open(viewer: Viewer, item: Item) -> bool:
    """On the menu: theirs, and not before they are wholly in."""
    return item.listed and may(viewer, item.permission) and viewer.first is not First.GIVE_CODE


def front_page(pages: dict[Item, Page]) -> Page:
    """The address without a page: goes on to the first on the menu, which has its own address."""

    def go_on() -> None:
        st.switch_page(next(page for page in pages.values() if page.visibility == "visible"))

    return st.Page(go_on, title=TITLE, default=True, visibility="hidden")


def address(page: Page) -> str:
    """Where the browser is: the page and its filters, to come back to after signing in."""
    query = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    return f"/{page.url_path}?{urlencode(query)}".rstrip("?")


def signed_in_line(viewer: Viewer) -> None:
    """Who is signed in, and the way out: a form, because a link could be followed by accident."""
    token = session_token(st.context.cookies) or ""
    st.html(
        SIGNED_IN.format(
            name=escape(viewer.display_name),
            role=escape((viewer.really or viewer.role).label),
            own_account=OWN_ACCOUNT if may(viewer, Permission.KEEP_OWN_ACCOUNT) else "",
            sign_out=SIGN_OUT,
            key=sign_out_key(token),
        )
    )


st.set_page_config(page_title=TITLE, page_icon="📊", layout="wide")
with calm_errors():
    viewer = current_viewer(active=True)
    pages = pages_for(viewer)
    page = st.navigation(
        [front_page(pages), *pages.values()], position="top" if viewer else "hidden"
    )
    forget_password_elsewhere(page.url_path)
    demonstration_banner()
    if viewer is None:
        sign_in_form(to=address(page))
    else:
        signed_in_line(viewer)
        if viewing_banner(viewer):
            st.switch_page(next(page for item, page in pages.items() if item.stem == "view_as"))
        heartbeat()
        if viewer.first:
            BEFORE_ANY_PAGE[viewer.first](viewer, to=address(page))
        else:
            for item in (item for item in MENU if pages[item] is page):
                require(item.permission, door=item.stem)
            with of_one_load():
                page.run()
