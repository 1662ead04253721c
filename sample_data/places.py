"""Places in direct work: who starts when one comes free.

Starts are fixed first, by the places there are; everything before is reckoned back from them. So
waiting for a start is waiting for a place, and the number of people started is what was planned.
"""

from bisect import bisect_left, bisect_right

from sample_data.cases import Case, Work
from sample_data.cohort import Member, members, start_days
from sample_data.dealing import Chance
from sample_data.openings import stretched
from sample_data.shape import UnitShape

KINDS = {
    "individual_therapy": 38,
    "psychoeducation": 26,
    "motivational_engagement": 16,
    "social_and_practical_support": 12,
    "mental_health_access": 8,
}
SOONEST = 12
LONGEST_LEAD = 200
TOO_LONG_AGO = 300


class WaitingList:
    """Cases whose perpetrator is known and could start, by the day they opened."""

    def __init__(self, cases: list[Case]) -> None:
        self._cases = sorted(cases, key=lambda case: case.opened)
        self._opened = [case.opened for case in self._cases]

    def take(self, start: int, lead: int) -> Case | None:
        """The case that opened nearest to so many days before a start."""
        nobody_after = bisect_right(self._opened, start - SOONEST)
        at = min(bisect_left(self._opened, start - lead), nobody_after - 1)
        if at > 0 and self._is_nearer(at - 1, at, start - lead):
            at -= 1
        if at < 0 or start - self._opened[at] > TOO_LONG_AGO:
            return None
        self._opened.pop(at)
        return self._cases.pop(at)

    def _is_nearer(self, one: int, other: int, wanted: int) -> bool:
        return abs(self._opened[one] - wanted) < abs(self._opened[other] - wanted)


class Places:
    """Gives the places of one unit to its cases."""

    def __init__(self, unit: UnitShape, scale: float, chance: Chance) -> None:
        self._unit = unit
        self._scale = scale
        self._chance = chance
        self._kind = chance.deck(KINDS)
        self._lead = chance.wait(*unit.lead_to_start)
        self._wait = chance.wait(25, 55)
        self._answered = chance.wait(4, 12)

    def give(self, cases: list[Case]) -> None:
        """Give every place that comes free to the case it suits best."""
        waiting = WaitingList([case for case in cases if case.referral.tie == "new"])
        for start, member in self._starts():
            usual = self._wait.deal()
            wait = self._strained(usual, start)
            lead = self._lead.deal() + wait - usual
            case = waiting.take(start, min(lead, LONGEST_LEAD))
            if case:
                case.member = member
                self._start(case, start, wait)

    def _starts(self) -> list[tuple[int, Member | None]]:
        starts: list[tuple[int, Member | None]] = []
        for intake in self._unit.intakes:
            how_many = round(intake.starts * self._scale)
            if intake.has_cohort:
                cohort = members(intake, how_many, self._chance)
                starts += [(member.index_day, member) for member in cohort]
            else:
                starts += [(start, None) for start in start_days(intake, how_many)]
        return starts

    def _strained(self, usual: int, start: int) -> int:
        """The wait from offer to start, longer if the offer falls into days of strain."""
        strain = self._unit.start_strain
        longer = stretched(usual, strain, start - usual)
        return longer if longer == usual else min(longer, max(usual, start - strain.first))

    def _start(self, case: Case, start: int, wait: int) -> None:
        """Direct work starts on a day, after an offer made and accepted before it."""
        offered = start - min(max(wait, 3), start - case.opened - 8)
        hasten(case, offered)
        answered = min(offered + self._answered.deal(), start)
        case.work.append(Work(self._kind.deal(), offered, "accepted", answered, start))


def hasten(case: Case, before: int) -> None:
    """Bring the steps of a case forward so that all are done before a day."""
    over = case.ready - before
    if over <= 0:
        return
    share = (before - case.opened) / (case.ready - case.opened)

    def sooner(on: int | None) -> int | None:
        return None if on is None else case.opened + int((on - case.opened) * share)

    case.allocated = case.opened + int((case.allocated - case.opened) * share)
    case.assessed = sooner(case.assessed)
    case.formulated = sooner(case.formulated)
