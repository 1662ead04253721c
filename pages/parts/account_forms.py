"""The pieces of the accounts page: fields, the list, and a password shown once."""

from collections.abc import Iterable

import streamlit as st

from auth.accounts import Post
from auth.roles import GRANTS
from data_access.accounts import Account
from domain.terms import Agency, Role


def account_list(accounts: Iterable[Account]) -> None:
    """One line for each account."""
    lines = [
        {
            "User name": account.name,
            "Name": account.display_name,
            "Role": account.role.label,
            "Units": ", ".join(sorted(account.units)),
            "Agency": account.agency.label if account.agency else "",
            "State": "Can sign in" if account.is_enabled else "Disabled",
            "Last signed in (UTC)": (account.signed_in_at or "Never").replace("T", " ").rstrip("Z"),
        }
        for account in accounts
    ]
    st.dataframe(lines, hide_index=True, alt="Every account, what it is for and its last sign-in")


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
    st.success(f"Give {name} this password now: it is not shown again.")
    st.code(password, language=None)
