"""What may be done here, each as a verb and its object. Who may do it stands in roles.py."""

from enum import Enum
from typing import Protocol

from domain.errors import NotPermitted


class Permission(Enum):
    """An action, in the words that finish the sentence "Your role may not…"."""

    KEEP_OWN_ACCOUNT = "keep your own account"
    MANAGE_ACCOUNTS = "manage accounts"
    MANAGE_LOADS = "see or manage loads"
    PUBLISH_RELEASES = "publish releases"
    SEE_ACCESS_LOG = "see the access log"
    SEE_BRIEFING = "see the commissioner's briefing"
    SEE_CASELOAD = "see the caseload"
    SEE_CASE_RECORDS = "see cases one by one"
    SEE_DATA_QUALITY = "see how good the data is"
    SEE_DEFINITIONS = "see the definitions"
    SEE_FUNDING = "see money and posts"
    SEE_INTERVENTIONS = "see interventions and uptake"
    SEE_REOFFENDING = "see reoffending"
    SEE_RISK = "see risk"
    SEE_THIS_WEEK = "see this week"
    SEE_VICTIM_SUPPORT = "see victim support"
    SEE_WHO_LOOKED = "see who looked at their units"
    SEE_WHO_SEES_WHAT = "see who sees what"
    VIEW_AS = "view as another role"


class Holder(Protocol):
    """Anybody who holds permissions."""

    @property
    def permissions(self) -> frozenset[Permission]: ...


def may(holder: Holder, permission: Permission) -> bool:
    return permission in holder.permissions


def check_may(holder: Holder, permission: Permission) -> None:
    """Refuse in a sentence, or do nothing."""
    if not may(holder, permission):
        raise NotPermitted(f"Your role may not {permission.value}.")
