"""Cases in which nobody starts direct work: not offered, declined, never begun, or in custody."""

from sample_data.cases import Case, Work
from sample_data.dealing import Chance
from sample_data.places import KINDS

PATHS = {"not_offered": 51, "declined": 36, "never_began": 6, "custody": 5, "duplicate": 2}
EXIT_REASONS = {
    "plan_complete": 47,
    "no_further_role": 28,
    "transferred": 15,
    "left_area": 8,
    "died": 2,
}
NOT_ASSESSED = 14


class OtherPaths:
    """Leads the cases of one unit along every path without direct work."""

    def __init__(self, chance: Chance, *, has_duplicate: bool) -> None:
        self._chance = chance
        self._duplicate_is_due = has_duplicate
        self._path = chance.deck(PATHS)
        self._exit_reason = chance.deck(EXIT_REASONS)
        self._not_assessed = chance.yes(NOT_ASSESSED)
        self._length = chance.wait(134, 290)
        self._until_offer = chance.wait(9, 24)
        self._until_answer = chance.wait(6, 18)
        self._in_custody = chance.wait(70, 160)
        self._kind = chance.deck(KINDS)

    def lead(self, case: Case) -> None:
        """The rest of a case's story, up to its closing."""
        unknown = case.referral.tie == "no_suspect"
        path = self._path_of(case)
        if path == "duplicate":
            self._close_as_duplicate(case)
            return
        if path == "not_offered" and self._not_assessed.deal():
            case.assessed = case.formulated = None
        case.exit_reason = "no_suspect" if unknown else self._exit_reason.deal()
        case.closed = max(case.opened + self._length.deal(), case.ready + 14)
        if unknown:
            return
        if path in ("declined", "never_began"):
            self._offer(case, accepted=path == "never_began")
        elif path == "custody":
            self._into_custody(case)

    def _path_of(self, case: Case) -> str:
        if self._duplicate_is_due and case.referral.tie == "new":
            self._duplicate_is_due = False
            return "duplicate"
        return self._path.deal()

    def _close_as_duplicate(self, case: Case) -> None:
        case.assessed = case.formulated = None
        case.closed = case.allocated + self._chance.between(2, 9)
        case.exit_reason = "duplicate"

    def _offer(self, case: Case, *, accepted: bool) -> None:
        offered = case.ready + 1 + self._until_offer.deal()
        answered = offered + self._until_answer.deal()
        response = "accepted" if accepted else "declined"
        case.work.append(Work(self._kind.deal(), offered, response, answered))
        if accepted:
            case.closed = answered + self._chance.between(30, 70)
        case.closed = max(case.closed, answered + 10)

    def _into_custody(self, case: Case) -> None:
        taken = case.ready + self._chance.between(10, 60)
        released = taken + self._in_custody.deal()
        case.custody = (taken, released)
        case.closed = max(case.closed, taken + 20)
        if case.closed < released:
            case.exit_reason = "custody"
