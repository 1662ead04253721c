from dataclasses import dataclass

import pytest

from auth.permissions import Permission, check_may, may
from domain.errors import NotPermitted


@dataclass(frozen=True)
class Holder:
    permissions: frozenset[Permission]


READER = Holder(frozenset({Permission.SEE_DEFINITIONS}))
NOBODY = Holder(frozenset())


def test_who_holds_a_permission_may():
    assert may(READER, Permission.SEE_DEFINITIONS)
    check_may(READER, Permission.SEE_DEFINITIONS)


@pytest.mark.parametrize("permission", Permission)
def test_who_holds_none_may_nothing_and_reads_why(permission):
    assert not may(NOBODY, permission)
    with pytest.raises(NotPermitted, match=f"Your role may not {permission.value}."):
        check_may(NOBODY, permission)


def test_permissions_stand_in_alphabetical_order():
    assert [permission.name for permission in Permission] == sorted(Permission.__members__)
