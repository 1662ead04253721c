"""The sign-in form: streamlit-authenticator draws it, and checks the password it has hashed.

What follows a right password is ours: its own cookie could be read by scripts and never be revoked.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st
from sqlalchemy import Engine
from streamlit_authenticator import Authenticate
from streamlit_authenticator.controllers import AuthenticationController

from auth import passwords
from auth.client_address import client_address
from auth.lock_out import Attempt, begin, note_refusal, passed
from auth.organisation_form import through_the_organisation
from auth.way_in import let_in
from data_access.access_log import Door
from data_access.accounts import (
    Account,
    account_name,
    all_accounts,
    find_account,
    keep_rehashed,
)
from data_access.engine import at_a_form, database
from domain.errors import DataUnavailable

_UNTOLD = "right attempt to sign in whose outcome nobody was told"
"""The database was busy in between, so it stayed counted as wrong until the next try. A wrong one
does so rightly: were it given back, a busy database would give as many guesses as one likes."""
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
        through_the_organisation(to)
        form = SignInForm(SignInAccounts(database()))
        form.login(fields=FIELDS, key="sign_in")
    attempt = form.attempt
    if attempt.passed:
        let_in(attempt.passed, to)
    if attempt.was_made:
        st.error("The user name or the password is not right. Check both and try again.")


class Checked(AuthenticationController):
    """The package's own check, which remembers what came of it in this run."""

    was_made = False
    passed: str | None = None

    def login(self, username: str, password: str, *args: Any, **kwargs: Any) -> bool | None:
        """Check a name and a password. A longer one than anybody can have is just a wrong one."""
        self.was_made = True
        name, typed = account_name(username), passwords.prepared(password)
        if not name or not typed:
            return False  # nothing was guessed, so nothing counts
        if len(typed.encode()) > passwords.LONGEST_IN_BYTES:
            typed = ""
        earlier: Attempt | None = st.session_state.get(_UNTOLD)
        attempt = begin(database(), name, client_address(), instead_of=earlier)
        st.session_state[_UNTOLD] = None
        accounts = self.authentication_model.credentials["usernames"]
        accounts.may_be_checked = attempt.may_be_checked
        right: bool | None = super().login(name, typed, *args, **kwargs)
        try:
            if right:
                _note_right_password(attempt, typed)
                self.passed = name
            else:
                note_refusal(database(), attempt, door=Door.SIGN_IN)
        except DataUnavailable:
            st.session_state.clear()  # the package believes that somebody has come in
            st.session_state[_UNTOLD] = attempt if right else None
            raise
        return right


class SignInForm(Authenticate):
    """The package's form alone: its constructor would also draw the frame that writes a cookie."""

    def __init__(self, accounts: "SignInAccounts") -> None:
        self.path = None
        self.attrs = {"login_sleep_time": 0}
        self.cookie_controller = NoCookie()
        self.authentication_controller = self.attempt = Checked({"usernames": {}}, auto_hash=False)
        # Set afterwards: the package copies what it is given into a plain dictionary.
        self.attempt.authentication_model.credentials["usernames"] = accounts


class NoCookie:
    """In place of the package's cookie: nothing is read, nothing is written."""

    def get_cookie(self) -> None: ...

    def set_cookie(self) -> None: ...


class SignInAccounts(Mapping[str, dict[str, Any]]):
    """Our accounts as the package reads them.

    Every name is there. An unknown or disabled one has a hash that no password fits and that takes
    as long to check, so that neither the words nor the time tell which names exist. So has every
    one while `may_be_checked` is not said: who is locked out learns nothing by a right password.
    """

    may_be_checked = False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._nobodys_hash = passwords.nobodys_hash()

    def __contains__(self, name: object) -> bool:
        return True

    def __getitem__(self, name: str) -> dict[str, Any]:
        with self._engine.connect() as connection:
            account = find_account(connection, name)
        known = account is not None and account.is_enabled and self.may_be_checked
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


def _note_right_password(attempt: Attempt, password: str) -> None:
    """The count begins again, unless a code is still to come; an old hash gives way to a new."""
    engine = database()
    with at_a_form(engine) as connection:
        account = find_account(connection, attempt.name)
        if account and passwords.is_out_of_date(account.password_hash):
            keep_rehashed(connection, account.name, passwords.kept(password))
    passed(engine, attempt, whole=account is None or not account.has_second_factor)
