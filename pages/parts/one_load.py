"""A page is of one load: a page that a load overtook is drawn again."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from data_access.engine import database
from data_access.loads import current_load

_BEGAN_WITH = "load_this_page_began_with"


def begin_with_the_load() -> None:
    """Call before the first number of a page is counted."""
    st.session_state[_BEGAN_WITH] = _number()


@contextmanager
def of_one_load() -> Iterator[None]:
    """Around a page that counts: numbers of two loads never stand side by side."""
    st.session_state.pop(_BEGAN_WITH, None)
    yield
    if st.session_state.get(_BEGAN_WITH, _number()) != _number():
        st.rerun()


def _number() -> int:
    loaded = current_load(database())
    return loaded.load_id if loaded else 0
