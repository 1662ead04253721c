"""How direct work ends, and when the case around it closes."""

from sample_data.cases import Case, Work
from sample_data.cohort import IN_PROGRESS, SECOND_KIND, STARTED_TWICE
from sample_data.days import ANNOUNCED
from sample_data.dealing import Chance

END_REASONS = {
    "completed": 60,
    "disengaged": 22,
    "planned_partial": 9,
    "custody": 4,
    "transferred": 3,
    "unsuitable": 2,
}
EXIT_AFTER = {
    "completed": "plan_complete",
    "planned_partial": "plan_complete",
    "disengaged": "no_further_role",
    "unsuitable": "no_further_role",
    "custody": "custody",
    "transferred": "transferred",
}
SHORT_LENGTH = (112, 150)
"""For those who go on to another kind of work, or come back: days, shortest and longest."""


class Endings:
    """Ends the direct work of one unit."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._reason = chance.deck(END_REASONS, size=50)
        self._full_length = chance.wait(205, 262)
        self._cut_short = chance.wait(62, 120)
        self._until_closed = chance.wait(22, 50)
        self._in_custody = chance.wait(70, 150)
        self._declines_more = chance.yes(14)
        self._does_more = chance.yes(5)

    def end(self, case: Case) -> None:
        """End what the case has started, and close the case."""
        work = case.work[0]
        work.end_reason = self._end_reason(case)
        work.ended = self._ended(case, work)
        self._go_on(case, work)
        self.close(case)

    def close(self, case: Case) -> None:
        """Close a case some weeks after its direct work ended."""
        last = case.work[-1]
        ended = last.ended or last.responded
        case.closed = ended + 8 + self._until_closed.deal()
        reason = next(work.end_reason for work in reversed(case.work) if work.end_reason)
        case.exit_reason = EXIT_AFTER[reason]
        if reason == "custody":
            case.custody = (ended, ended + self._in_custody.deal())

    def _end_reason(self, case: Case) -> str:
        if case.member and case.member.fate != IN_PROGRESS:
            return case.member.fate
        return self._reason.deal()

    def _ended(self, case: Case, work: Work) -> int:
        assert work.started is not None
        full = work.end_reason == "completed"
        ended = work.started + (self._full_length if full else self._cut_short).deal()
        if case.member is None:
            return ended
        if case.member.fate == IN_PROGRESS:
            return max(ended, ANNOUNCED + self._chance.between(12, 90))
        if case.member.position in STARTED_TWICE | SECOND_KIND:
            return work.started + self._chance.between(*SHORT_LENGTH)
        return min(ended, ANNOUNCED - self._chance.between(1, 9))

    def _go_on(self, case: Case, work: Work) -> None:
        """Another kind of work after the first: taken up by a few, declined by others."""
        ended = work.ended or 0
        planned = case.member is not None and case.member.position in SECOND_KIND
        if planned or (case.member is None and self._does_more.deal()):
            length = self._chance.between(*SHORT_LENGTH)
            more = Work("individual_therapy", ended, "accepted", ended + 3, ended + 9)
            more.ended, more.end_reason = ended + 9 + length, "completed"
            work.kind, work.end_reason = "motivational_engagement", "completed"
            case.work.append(more)
        elif work.end_reason == "completed" and self._declines_more.deal():
            case.work.append(Work("social_and_practical_support", ended - 5, "declined", ended))


class Returns:
    """Those who finish, are referred again by the same victim, and start a second time."""

    def __init__(self, endings: Endings, chance: Chance) -> None:
        self._endings = endings
        self._chance = chance

    def plan(self, cases: list[Case]) -> list[Case]:
        """The second cases of all who start twice, with their direct work done."""
        may_be_second = [case for case in cases if not case.work and case.referral.tie == "new"]
        planned = []
        for first in cases:
            if first.member and first.member.position in STARTED_TWICE:
                second = next((case for case in may_be_second if _could_follow(first, case)), None)
                if second:
                    may_be_second.remove(second)
                    planned.append(self._follow(first, second))
        return planned

    def _follow(self, first: Case, second: Case) -> Case:
        second.same_people_as, first.returns_as = first, second
        offered = second.ready + self._chance.between(4, 12)
        started = offered + self._chance.between(14, 24)
        work = Work("individual_therapy", offered, "accepted", offered + 4, started)
        work.ended = min(started + 120, ANNOUNCED - self._chance.between(1, 9))
        work.end_reason = "completed"
        second.work.append(work)
        self._endings.close(second)
        return second


def _could_follow(first: Case, second: Case) -> bool:
    """In the same area, after the first is closed, early enough to be done by the news."""
    return (
        second.referral.area == first.referral.area
        and second.referral.received > first.closed + 28
        and second.ready + 36 + 75 < ANNOUNCED
    )
