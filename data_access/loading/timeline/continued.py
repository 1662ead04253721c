"""Cases that continue one another, and the times at which they were open together: plain rules."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

REOPENED_WITHIN_DAYS = 28


class Spell(NamedTuple):
    """A time a case was open: at first each case's own, then merged where they meet."""

    case_id: str
    opened_on: int
    closed_on: int | None
    allocated_on: int | None
    lead_staff_id: str | None
    exit_reason: str | None


def first_cases(
    continues: Mapping[str, str], described: Mapping[str, tuple[Any, ...]]
) -> dict[str, str]:
    """The first case of everyone's line, given which case each one continues.

    Cases can stand in a circle, opened and closed on one day as each other's parents: then the
    first of them by what their referrals say is the first, and by reference where all say the same.
    """

    def settled(case_id: str) -> tuple[Any, ...]:
        return described.get(case_id, ()), case_id

    first: dict[str, str] = {}
    for case_id in continues:
        line = [case_id]
        while line[-1] in continues and line[-1] not in first:
            parent = continues[line[-1]]
            if parent in line:
                first[parent] = min(line[line.index(parent) :], key=settled)
            line.append(parent)
        first.update(dict.fromkeys(line, first.get(line[-1], line[-1])))
    return first


def open_spells(cases: Sequence[Spell], first_case: str) -> list[Spell]:
    """The spells of one line of cases, in order; what is not recorded is as in the spell before."""

    def in_order(case: Spell) -> tuple[Any, ...]:
        """The last to end gives the reason, the last of all the lead: by what they say first."""
        ends = case.closed_on is None, case.closed_on or 0
        said = case.exit_reason or "", case.lead_staff_id or ""
        return case.opened_on, case.case_id != first_case, ends, said, case.case_id

    merged: list[Spell] = []
    for case in sorted(cases, key=in_order):
        if merged and _meet(merged[-1], case):
            merged[-1] = _together(merged[-1], case)
        else:
            merged.append(_as_before(merged[-1], case) if merged else case)
    return merged


def _meet(spell: Spell, later: Spell) -> bool:
    """They overlap, or one begins on the day the other ends."""
    return spell.closed_on is None or later.opened_on <= spell.closed_on


def _together(spell: Spell, later: Spell) -> Spell:
    """One spell: allocated when first it was, led by the last lead, ended with the last to end."""
    ends_last = _ends_no_earlier(later, spell)
    allocated = [day for day in (spell.allocated_on, later.allocated_on) if day is not None]
    return spell._replace(
        closed_on=later.closed_on if ends_last else spell.closed_on,
        exit_reason=later.exit_reason if ends_last else spell.exit_reason,
        allocated_on=min(allocated, default=None),
        lead_staff_id=later.lead_staff_id or spell.lead_staff_id,
    )


def _ends_no_earlier(spell: Spell, other: Spell) -> bool:
    if spell.closed_on is None or other.closed_on is None:
        return spell.closed_on is None
    return spell.closed_on >= other.closed_on


def _as_before(before: Spell, spell: Spell) -> Spell:
    return spell._replace(
        allocated_on=before.allocated_on if spell.allocated_on is None else spell.allocated_on,
        lead_staff_id=spell.lead_staff_id or before.lead_staff_id,
    )
