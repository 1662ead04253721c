"""Whose move a case is from day to day, and what it waits for.

The steps up to a start follow the days of the case. After that the move goes round: to whoever is
to review, to the court, to nobody while the plan is simply carried out.
"""

from collections.abc import Iterator

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, seen
from sample_data.dealing import Chance, Deck
from sample_data.pen import Pen

Move = tuple[int, str, str]
IN_DIRECT_WORK = {("health", "review"): 1, ("health", "nothing"): 1}
GOING_ROUND = {
    ("police", "review"): 17,
    ("health", "review"): 6,
    ("local_authority", "review"): 4,
    ("police", "nothing"): 8,
    ("probation", "nothing"): 5,
    ("cps", "court"): 6,
    ("victim_service", "victim_contact"): 4,
}
LASTS = {"review": (40, 88), "nothing": (45, 90), "court": (55, 120), "victim_contact": (3, 9)}
"""Days of a move: median and 90th percentile."""


class HoldingRows:
    """Writes the holdings of one unit's cases, from each opening without a gap."""

    def __init__(self, chance: Chance, pen: Pen) -> None:
        self._pen = pen
        self._in_work = chance.deck(IN_DIRECT_WORK, size=2)
        self._round = chance.deck(GOING_ROUND, size=50)
        self._lasts = {stage: chance.wait(*days) for stage, days in LASTS.items()}

    def write(self, case: Case) -> None:
        # Of two moves on one day the later stands, so that no holding is empty of days.
        moves = sorted(self._moves(case), key=lambda move: move[0])
        for on, (agency, stage) in {on: rest for on, *rest in moves}.items():
            if on == case.opened or on < min(case.closed, AS_OF + 1):
                self._pen.write(rows.Holding(case.reference, agency, seen(on), stage))

    def _moves(self, case: Case) -> Iterator[Move]:
        yield case.opened, "police", "allocation"
        if case.exit_reason == "duplicate":
            return
        if case.assessed:
            yield case.allocated, "health", "assessment"
        if case.assessed and case.formulated:
            yield case.assessed, "health", "formulation"
        if case.work:
            yield from self._moves_of_work(case)
        elif case.custody:
            taken, released = case.custody
            yield from self._go_round(self._round, case.ready, taken)
            yield taken, "probation", "custody_or_hospital"
            yield from self._go_round(self._round, released, case.last_day)
        else:
            yield from self._go_round(self._round, case.ready, case.last_day)

    def _moves_of_work(self, case: Case) -> Iterator[Move]:
        work = case.work[0]
        yield case.ready, "health", "offer"
        yield work.offered, "health", "start"
        if work.response == "declined":
            yield from self._go_round(self._round, work.responded, case.last_day)
        if work.started:
            ended = max(work.ended or 0 for work in case.work)
            yield from self._go_round(self._in_work, work.started, ended)
            if case.custody:
                yield ended, "probation", "custody_or_hospital"
            else:
                yield from self._go_round(self._round, ended, case.last_day)

    def _go_round(self, deck: Deck[tuple[str, str]], on: int, until: int) -> Iterator[Move]:
        """Moves from one day until another, none followed by the same stage."""
        before = ""
        while on <= until:
            agency, stage = deck.deal()
            if stage != before:
                yield on, agency, stage
                on += 2 + self._lasts[stage].deal()
                before = stage
