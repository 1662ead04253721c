"""A scope is only ever narrowed, and never past its own units."""

import pytest

from domain.errors import NotPermitted
from domain.scope import CaseScope, Scope


def test_a_scope_is_narrowed_to_one_of_its_units():
    assert Scope(frozenset({"U1", "U2"})).narrowed_to("U1") == Scope(frozenset({"U1"}))


def test_a_unit_outside_the_scope_is_refused_in_the_words_of_one_that_does_not_exist():
    with pytest.raises(NotPermitted, match="not one of yours, or does not exist"):
        Scope(frozenset({"U1"})).narrowed_to("U2")


def test_no_scope_can_be_narrowed_to_anything():
    with pytest.raises(NotPermitted):
        Scope(frozenset()).narrowed_to("U1")


def test_a_narrowed_case_scope_keeps_its_limits():
    whole = CaseScope(frozenset({"U1", "U2"}), viewer="pia", door="list", pseudonymous=True)
    narrow = whole.narrowed_to("U2")
    assert (narrow.viewer, narrow.door, narrow.pseudonymous) == ("pia", "list", True)


def test_leave_to_count_is_not_leave_to_see():
    assert Scope(frozenset({"U1"})) != CaseScope(frozenset({"U1"}), viewer="pia", door="list")
