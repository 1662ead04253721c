"""Writes cases."""

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, seen
from sample_data.dealing import Chance
from sample_data.pen import Pen
from sample_data.shape import UnitShape

AT_MAPPA = 8
REASON_GIVEN = 97
DUPLICATE_CLOSED_BEFORE = 2
"""Days before its opening on which one case closed, by a slip of the hand."""


class CaseRows:
    """Writes the cases of one unit."""

    def __init__(self, unit: UnitShape, chance: Chance, pen: Pen) -> None:
        self._pen = pen
        self._at_marac = chance.yes(unit.at_marac)
        self._at_mappa = chance.yes(AT_MAPPA)
        self._reason_given = chance.yes(REASON_GIVEN)
        self._slip_is_due = unit.has_slips

    def write(self, case: Case) -> None:
        is_closed = case.closed <= AS_OF
        reason = case.exit_reason if is_closed and self._reason_given.deal() else ""
        self._pen.write(
            rows.Case(
                case_id=case.reference,
                referral_id=case.referral.reference,
                opened_on=seen(case.opened),
                allocated_on=seen(case.allocated) if case.allocated <= case.closed else "",
                lead_staff_id=case.lead,
                closed_on=seen(self._closed_on(case)),
                exit_reason=reason,
                parent_case_id=case.parent.reference if case.parent else "",
                marac="yes" if self._at_marac.deal() else "no",
                mappa="yes" if self._at_mappa.deal() else "no",
            )
        )

    def _closed_on(self, case: Case) -> int:
        """The closing day, which one duplicate has before its opening."""
        is_duplicate = case.exit_reason == "duplicate" and case.closed <= AS_OF
        if self._slip_is_due and is_duplicate and case.parent is None:
            self._slip_is_due = False
            return case.opened - DUPLICATE_CLOSED_BEFORE
        return case.closed
