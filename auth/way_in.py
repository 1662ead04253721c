"""From a proof to a session: the browser is sent for its cookie with a ticket that is good once."""

from urllib.parse import urlencode

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx

from auth import sessions
from auth.cookies import visit_token
from auth.routes import SESSION
from data_access.engine import database
from data_access.sessions import BY_PASSWORD, Proof


def let_in(account: str, to: str, proof: Proof = BY_PASSWORD) -> None:
    """Send the browser for its session cookie, which only an HTTP answer can set."""
    visit = visit_token(st.context.cookies)
    if visit is None:
        st.error("Your browser refused a cookie that signing in needs. Allow it and reload.")
        st.stop()
    st.session_state.clear()
    ticket = sessions.ticket_for(database(), account, visit, proof=proof)
    _send_browser_to(f"{SESSION}?{urlencode({'ticket': ticket, 'to': to})}")


def _send_browser_to(address: str) -> None:
    """The message st.login uses: the one place that knows this part of Streamlit."""
    message = ForwardMsg()
    message.auth_redirect.url = address
    context = get_script_run_ctx()
    if context:
        context.enqueue(message)
    st.stop()
