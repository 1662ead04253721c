"""Writes orders applied for; stalking protection orders only since they exist."""

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, iso, seen
from sample_data.dealing import Chance, Deck
from sample_data.pen import Pen
from sample_data.shape import UnitShape

APPLIED_IN = 26
DECISIONS = {"granted": 76, "refused": 10, "withdrawn": 8, "lapsed": 6}
BREACHED = 13
DECIDED_TOO_EARLY = -5
"""Days after the application on which one order was decided, by a slip of the hand."""
IN_FORCE = {
    "dvpo": 28,
    "bail_condition": 28,
    "stalking_protection_interim": 60,
    "stalking_protection_full": 730,
    "restraining": 730,
    "non_molestation": 365,
}
"""Days from the decision."""


class OrderRows:
    """Writes the orders of one unit's cases."""

    def __init__(self, unit: UnitShape, chance: Chance, pen: Pen) -> None:
        self._chance = chance
        self._pen = pen
        self._applied = chance.yes(APPLIED_IN)
        self._after = chance.wait(16, 50)
        self._until_decided = chance.wait(8, 28)
        self._decision = chance.deck(DECISIONS, size=50)
        self._breached = chance.yes(BREACHED)
        self._slip_is_due = unit.has_slips
        self._kinds = [
            (habit.since, chance.deck(habit.kinds, size=sum(habit.kinds.values())))
            for habit in reversed(unit.orders)
        ]

    def write(self, case: Case) -> None:
        if case.perpetrator is None or not self._applied.deal():
            return
        applied = case.allocated + 2 + self._after.deal()
        if applied <= case.last_day:
            kind = self._kind_from(applied).deal()
            self._write(case, kind, applied, applied + self._until_decided_on())

    def _until_decided_on(self) -> int:
        if self._slip_is_due:
            self._slip_is_due = False
            return DECIDED_TOO_EARLY
        return 1 + self._until_decided.deal()

    def _kind_from(self, applied: int) -> Deck[str]:
        return next(deck for since, deck in self._kinds if applied >= since)

    def _write(self, case: Case, kind: str, applied: int, decided: int) -> None:
        decision = self._decision.deal() if decided <= AS_OF else ""
        granted = decision == "granted"
        lasts = IN_FORCE[kind]
        breached = None
        if granted and self._breached.deal():
            breached = decided + self._chance.between(2, min(lasts - 1, 120))
        self._pen.write(
            rows.Order(
                order_id=self._pen.reference("D"),
                case_id=case.reference,
                kind=kind,
                applied_on=seen(applied),
                decision=decision,
                decided_on=seen(decided),
                ends_on=iso(decided + lasts) if granted else "",
                breached_on=seen(breached),
            )
        )
