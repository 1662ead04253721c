"""Weekly meetings on Tuesdays, and the actions that come out of them."""

from collections.abc import Iterator
from datetime import date

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, iso, seen
from sample_data.dealing import Chance
from sample_data.pen import Pen
from sample_data.shape import UnitShape

TUESDAY = 1
ACTIONS = {4: 3, 5: 3, 6: 3, 7: 2, 8: 1}
AGENCIES = {
    "police": 36,
    "health": 25,
    "victim_service": 19,
    "local_authority": 10,
    "probation": 7,
    "housing": 3,
}
ON_TIME = 80.5
ON_TIME_BY = {"local_authority": 55.0}
KINDS = {
    "risk_review": 20,
    "information_request": 20,
    "contact_victim": 18,
    "safeguarding": 12,
    "intervention_offer": 11,
    "order_application": 8,
    "disruption": 6,
    "other": 5,
}
DUE_AFTER = {7: 5, 14: 4, 21: 1}
ABOUT_A_CASE = 90
EVER_DONE = 78
"""Of those not done in time."""


def tuesdays(first: int) -> range:
    """Every Tuesday from a day to the extract's day."""
    ahead = (TUESDAY - date.fromordinal(first).weekday()) % 7
    return range(first + ahead, AS_OF + 1, 7)


def open_at(meetings: range, cases: list[Case]) -> Iterator[tuple[int, list[Case]]]:
    """Each meeting with the cases open on its day."""
    to_open = sorted(cases, key=lambda case: case.opened, reverse=True)
    open_now: list[Case] = []
    for on in meetings:
        while to_open and to_open[-1].opened <= on:
            open_now.append(to_open.pop())
        open_now = [case for case in open_now if case.closed > on]
        yield on, open_now


class MeetingRows:
    """Writes the meetings of one unit, and their actions."""

    def __init__(self, unit: UnitShape, scale: float, chance: Chance, pen: Pen) -> None:
        self._unit = unit
        self._scale = scale
        self._chance = chance
        self._pen = pen
        self._how_many = chance.deck(ACTIONS, size=12)
        self._agency = chance.deck(AGENCIES)
        self._on_time = {
            agency: chance.deck({True: share, False: 100 - share}, size=20)
            for agency, share in (dict.fromkeys(AGENCIES, ON_TIME) | ON_TIME_BY).items()
        }
        self._kind = chance.deck(KINDS)
        self._due_after = chance.deck(DUE_AFTER, size=10)
        self._about_a_case = chance.yes(ABOUT_A_CASE)
        self._ever_done = chance.yes(EVER_DONE)

    def write(self, cases: list[Case]) -> None:
        for on, open_cases in open_at(tuesdays(self._unit.launched), cases):
            self._pen.write(rows.Meeting(self._unit.unit_id, seen(on)))
            # The part of an action that a small unit has is an action now and then.
            for _ in range(int(self._how_many.deal() * self._scale + self._chance.random())):
                self._write_action(on, open_cases)

    def _write_action(self, raised: int, open_cases: list[Case]) -> None:
        about = open_cases and self._about_a_case.deal()
        agency = self._agency.deal()
        due = raised + self._due_after.deal()
        self._pen.write(
            rows.Action(
                action_id=self._pen.reference("N"),
                unit_id=self._unit.unit_id,
                case_id=self._chance.pick(open_cases).reference if about else "",
                raised_on=seen(raised),
                agency=agency,
                kind=self._kind.deal(),
                due_on=iso(due),
                completed_on=seen(self._completed(agency, raised, due)),
            )
        )

    def _completed(self, agency: str, raised: int, due: int) -> int | None:
        if self._on_time[agency].deal():
            return self._chance.between(raised + 1, due)
        return due + self._chance.between(1, 25) if self._ever_done.deal() else None
