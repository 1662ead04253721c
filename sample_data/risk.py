"""Risk assessments: at first, every quarter, and for most at closing."""

from collections.abc import Iterator

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, iso, seen
from sample_data.dealing import Chance, Deck
from sample_data.pen import Pen
from sample_data.shape import Tool, UnitShape

LEVELS = {
    "srp": ("low", "moderate", "high"),
    "sash": ("low", "moderate", "high"),
    "dash": ("standard", "medium", "high"),
    "rosh": ("low", "medium", "high", "very_high"),
}
MOVEMENT = {-1: 50, 0: 40, 1: 10}
"""By how many levels a case has moved when it closes; a level at its end stays."""
REVIEW_DUE = 90
HELD_AFTER = {80: 2, 86: 3, 89: 4, 92: 2, 101: 1, 118: 1}
ASSESSED_AT_EXIT = 70
DUE_DATE_GIVEN = 97


class Rating:
    """One tool in one unit."""

    def __init__(self, tool: Tool, chance: Chance) -> None:
        self.name = tool.name
        self.domains = tool.domains
        self.is_used: Deck[bool] = chance.yes(tool.used_in)
        self._scale = LEVELS[tool.name]
        self._first = chance.deck(tool.levels)
        self._movement = chance.deck(MOVEMENT, size=20)

    def levels(self) -> tuple[str, str]:
        """The level at first and at last."""
        first = self._scale.index(self._first.deal())
        last = min(max(first + self._movement.deal(), 0), len(self._scale) - 1)
        return self._scale[first], self._scale[last]


class RiskRows:
    """Writes the assessments of one unit's cases."""

    def __init__(self, unit: UnitShape, chance: Chance, pen: Pen) -> None:
        self._pen = pen
        self._ratings = [Rating(tool, chance) for tool in unit.tools]
        self._held_after = chance.deck(HELD_AFTER, size=13)
        self._at_exit = chance.yes(ASSESSED_AT_EXIT)
        self._due_date_given = chance.yes(DUE_DATE_GIVEN)

    def write(self, case: Case) -> None:
        if case.assessed is None or case.assessed > case.last_day:
            return
        days = list(self._days(case))
        # Reviews up to the middle of the case find the first level, later ones the last.
        middle = (case.opened + case.closed) // 2
        for rating in self._ratings:
            if rating.is_used.deal():
                self._write_rating(case, rating, days, middle)

    def _days(self, case: Case) -> Iterator[int]:
        assert case.assessed is not None
        on = case.assessed
        while on <= min(case.closed - 1, AS_OF):
            yield on
            latest, on = on, on + self._held_after.deal()
        if case.closed - 2 > latest and case.closed <= AS_OF and self._at_exit.deal():
            yield case.closed - 2

    def _write_rating(self, case: Case, rating: Rating, days: list[int], middle: int) -> None:
        for domain in rating.domains:
            first, last = rating.levels()
            for on in days:
                due = iso(on + REVIEW_DUE) if self._due_date_given.deal() else ""
                self._pen.write(
                    rows.RiskAssessment(
                        assessment_id=self._pen.reference("A"),
                        case_id=case.reference,
                        tool=rating.name,
                        domain=domain,
                        level=last if on > middle and on != days[0] else first,
                        assessed_on=seen(on),
                        review_due_on=due,
                    )
                )
