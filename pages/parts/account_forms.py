"""The pieces of the accounts page: fields, the list, and a password shown once."""

from collections.abc import Iterable
from datetime import UTC, datetime

import streamlit as st

from auth.account_fields import Details, Post
from auth.roles import GRANTS
from data_access.accounts import Account
from domain.terms import Agency, Role
from pages.parts.plain import plain


def account_list(accounts: Iterable[Account]) -> None:
    """One line for each account."""
    now = datetime.now(UTC)
    lines = [
        {
            "User name": account.name,
            "Name": account.display_name,
            "E-mail": account.email or "",
            "Role": account.role.label,
            "Units": ", ".join(sorted(account.units)),
            "Agency": account.agency.label if account.agency else "",
            "State": _state(account, now),
            "Wrong attempts": account.failed_attempts,
            "Second factor": "Set up" if account.has_second_factor else "None",
            "Last signed in (UTC)": _moment(account.signed_in_at or "Never"),
        }
        for account in accounts
    ]
    st.dataframe(lines, hide_index=True, alt="Every account, what it is for and its last sign-in")


def account_facts(account: Account) -> None:
    """What one account says of its owner, for the owner."""
    facts = {
        "User name": account.name,
        "Name": account.display_name,
        "E-mail": account.email or "None",
        "Role": account.role.label,
        "Units": ", ".join(sorted(account.units)) or "None of its own",
        "Agency": account.agency.label if account.agency else "None",
        "Last signed in (UTC)": _moment(account.signed_in_at or "Never"),
    }
    lines = [{"": name, " ": plain(fact)} for name, fact in facts.items()]
    st.table(lines, border="horizontal", hide_index=True, hide_header=True, alt="Your account")


def _state(account: Account, now: datetime) -> str:
    if not account.is_enabled:
        return "Disabled"
    if account.is_locked(now):
        return f"Locked until {_moment(account.locked_until or '')}"
    return "Can sign in"


def _moment(instant: str) -> str:
    return instant.replace("T", " ").rstrip("Z")


def detail_fields(account: Account | None = None) -> Details:
    """The fields that say whose an account is, filled in from the account there is."""
    key = account.name if account else ""
    return Details(
        st.text_input(
            "Name",
            account.display_name if account else "",
            key=f"name {key}",
            help="As colleagues know the person.",
        ),
        st.text_input("E-mail", account.email or "" if account else "", key=f"email {key}"),
        st.text_input(
            "Organisation's id",
            account.organisation_id or "" if account else "",
            key=f"organisation {key}",
            help="For signing in through the organisation: its oid or sub for the person.",
        ),
    )


def post_fields(units: Iterable[str], account: Account | None = None) -> Post:
    """The fields that say what an account is for, filled in from the account there is."""
    key = account.name if account else ""
    roles, agencies = list(Role), list(Agency)
    role = st.selectbox(
        "Role",
        roles,
        index=roles.index(account.role) if account else 0,
        format_func=lambda role: role.label,
        key=f"role {key}",
    )
    chosen = st.multiselect(
        "Units",
        sorted(units),
        default=sorted(account.units & set(units)) if account else None,
        key=f"units {key}",
        help="For roles that go by unit. The others need none.",
    )
    agency = st.selectbox(
        "Agency",
        agencies,
        index=agencies.index(account.agency) if account and account.agency else None,
        format_func=lambda agency: agency.label,
        key=f"agency {key}",
        placeholder="None",
    )
    return Post(role, frozenset(chosen), agency)


def roles_in_words() -> None:
    """What each role sees, a sentence each."""
    with st.expander("What each role sees"):
        for role, grant in GRANTS.items():
            st.markdown(f"**{role.label}.** {grant.description}")


def password_shown_once(name: str, password: str) -> None:
    st.success(f"Give {plain(name)} this password now: it is not shown again.")
    st.code(password, language=None)
