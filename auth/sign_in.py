"""The sign-in form: streamlit-authenticator draws it, and checks the password it has hashed.

What follows a right password is ours: its own cookie could be read by scripts and never be revoked.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from sqlalchemy import Engine
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit_authenticator import Authenticate
from streamlit_authenticator.controllers import AuthenticationController

from auth import passwords, sessions
from auth.cookies import visit_token
from auth.routes import SESSION
from data_access.access_log import UNKNOWN, Action, Actor, write
from data_access.accounts import Account, account_name, all_accounts, find_account
from data_access.engine import database

FIELDS = {
    "Form name": "Sign in",
    "Username": "User name",
    "Password": "Password",
    "Login": "Sign in",
}


def sign_in_form(to: str) -> None:
    """Ask for a user name and password, and let in whoever has them, to the page they asked for."""
    st.title("Partnership Oversight", anchor=False)
    with st.container(width=480):
        form = SignInForm(SignInAccounts(database()))
        form.login(fields=FIELDS, key="sign_in")
    attempt = form.attempt
    if attempt.passed:
        let_in(attempt.passed, to)
    if attempt.name is not None:
        _note_refusal(attempt.name)
        st.error("The user name or the password is not right. Check both and try again.")


def let_in(account: str, to: str) -> None:
    """Send the browser for its session cookie, which only an HTTP answer can set."""
    visit = visit_token(st.context.cookies)
    if visit is None:
        st.error("Your browser refused a cookie that signing in needs. Allow it and reload.")
        st.stop()
    st.session_state.clear()
    ticket = sessions.ticket_for(database(), account, visit)
    _send_browser_to(f"{SESSION}?{urlencode({'ticket': ticket, 'to': to})}")


class Attempt(AuthenticationController):
    """The package's own check, which remembers what came of it in this run."""

    name: str | None = None
    passed: str | None = None

    def login(self, username: str, password: str, *args: Any, **kwargs: Any) -> bool | None:
        """Check a name and a password. A longer one than anybody can have is just a wrong one."""
        self.name = account_name(username)
        typed = passwords.prepared(password)
        if len(typed.encode()) > passwords.LONGEST_IN_BYTES:
            typed = ""
        passed: bool | None = super().login(self.name, typed, *args, **kwargs)
        if passed:
            self.passed = self.name
        return passed


class SignInForm(Authenticate):
    """The package's form alone: its constructor would also draw the frame that writes a cookie."""

    def __init__(self, accounts: "SignInAccounts") -> None:
        self.path = None
        self.attrs = {"login_sleep_time": 0}
        self.cookie_controller = NoCookie()
        self.authentication_controller = self.attempt = Attempt({"usernames": {}}, auto_hash=False)
        # Set afterwards: the package copies what it is given into a plain dictionary.
        self.attempt.authentication_model.credentials["usernames"] = accounts


class NoCookie:
    """In place of the package's cookie: nothing is read, nothing is written."""

    def get_cookie(self) -> None: ...

    def set_cookie(self) -> None: ...


class SignInAccounts(Mapping[str, dict[str, Any]]):
    """Our accounts as the package reads them.

    Every name is there. An unknown or disabled one has a hash that no password fits and that takes
    as long to check, so that neither the words nor the time tell which names exist.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._nobodys_hash = passwords.nobodys_hash()

    def __contains__(self, name: object) -> bool:
        return True

    def __getitem__(self, name: str) -> dict[str, Any]:
        with self._engine.connect() as connection:
            account = find_account(connection, name)
        known = account is not None and account.is_enabled
        return {
            "password": account.password_hash if account and known else self._nobodys_hash,
            "failed_login_attempts": 0,
        }

    def __iter__(self) -> Iterator[str]:
        return iter(account.name for account in self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> list[Account]:
        with self._engine.connect() as connection:
            return all_accounts(connection)


def _note_refusal(name: str) -> None:
    with database().begin() as connection:
        account = find_account(connection, name)
        actor = Actor(account.name, account.role) if account else UNKNOWN
        write(connection, actor, Action.REFUSAL, door="sign_in")


def _send_browser_to(address: str) -> None:
    """The message st.login uses: the one place that knows this part of Streamlit."""
    message = ForwardMsg()
    message.auth_redirect.url = address
    context = get_script_run_ctx()
    if context:
        context.enqueue(message)
    st.stop()
