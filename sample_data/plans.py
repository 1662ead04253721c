"""Plans: a formulation, a plan for the risk, and safety for the victim who is supported."""

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import seen
from sample_data.dealing import Chance
from sample_data.pen import Pen

RISK_PLAN_AFTER = {0: 3, 2: 3, 4: 2, 9: 1, 20: 1}
SAFETY_PLAN_AFTER = {2: 3, 5: 4, 8: 3, 12: 1, 17: 1}
SAFETY_NEEDED = 82
EVER_COMPLETED = 93


class PlanRows:
    """Writes the plans of one unit's cases."""

    def __init__(self, chance: Chance, pen: Pen) -> None:
        self._pen = pen
        self._risk_after = chance.deck(RISK_PLAN_AFTER, size=10)
        self._safety_after = chance.deck(SAFETY_PLAN_AFTER, size=12)
        self._safety_needed = chance.yes(SAFETY_NEEDED)
        self._ever_completed = chance.yes(EVER_COMPLETED)

    def write(self, case: Case, support_accepted: int | None) -> None:
        """Write the plans of a case; the day support was accepted is the safety plan's start."""
        if case.exit_reason == "duplicate":
            return
        self._write(case, "formulation", case.formulated)
        if case.assessed:
            self._write(case, "risk_management", case.ready + self._risk_after.deal())
        if support_accepted and support_accepted <= case.last_day:
            needed = self._safety_needed.deal()
            completed = max(support_accepted + self._safety_after.deal(), case.opened)
            self._write(case, "safety", completed if needed else None)

    def _write(self, case: Case, kind: str, completed: int | None) -> None:
        needed = completed is not None
        if completed and (completed > case.closed or not self._ever_completed.deal()):
            completed = None
        self._pen.write(
            rows.Plan(
                plan_id=self._pen.reference("L"),
                case_id=case.reference,
                kind=kind,
                needed="yes" if needed else "no",
                completed_on=seen(completed),
            )
        )
