"""Adopted referrals become cases: opened, allocated, assessed, formulated."""

from sample_data.cases import Case
from sample_data.dealing import Chance
from sample_data.pen import Pen
from sample_data.referrals import Referral
from sample_data.shape import Strain, UnitShape

NEEDS_FORMULATION = 62


def stretched(wait: int, strain: Strain, on: int) -> int:
    """A wait, longer on days of strain."""
    return int(wait * strain.times) if strain.first <= on <= strain.last else wait


class Openings:
    """Opens the cases of one unit."""

    def __init__(self, unit: UnitShape, chance: Chance, pen: Pen) -> None:
        self._unit = unit
        self._pen = pen
        self._allocation = chance.wait(3, 9)
        self._assessment = chance.wait(5, 14)
        self._formulation = chance.wait(8, 20)
        self._needs_formulation = chance.yes(NEEDS_FORMULATION)

    def open(self, referral: Referral) -> Case:
        """The case of an adopted referral, up to the day its plan could be made."""
        opened = referral.triaged
        allocated = self._allocated(opened)
        assessed = allocated + stretched(
            1 + self._assessment.deal(), self._unit.assessment_strain, allocated
        )
        formulated = assessed + stretched(
            1 + self._formulation.deal(), self._unit.formulation_strain, assessed
        )
        return Case(
            self._pen.reference("C"),
            referral,
            opened,
            allocated,
            assessed,
            formulated if self._needs_formulation.deal() else None,
        )

    def _allocated(self, opened: int) -> int:
        soon = opened + self._allocation.deal()
        queue = self._unit.queue
        if queue is None or opened <= queue.since:
            return soon
        return max(soon, queue.since + int((opened - queue.since) / queue.keeps_up_with))
