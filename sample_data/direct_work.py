"""Interventions as offered, and their sessions."""

from collections.abc import Iterator

from sample_data import rows
from sample_data.cases import Case, Work
from sample_data.days import AS_OF, GRANT_BEGINS, seen
from sample_data.dealing import Chance
from sample_data.pen import Pen

GRANT = "pcc_extension_2020"
ATTENDANCE = {
    "attended": 77,
    "did_not_attend": 12,
    "cancelled_by_person": 6,
    "cancelled_by_service": 5,
}
MISSED_BEFORE_THE_FIRST = 16
BETWEEN_SESSIONS = (10, 18)
GIVEN_UP = 28
"""Days before the end from which somebody who disengages does not come any more."""


class DirectWorkRows:
    """Writes the direct work of one unit's cases."""

    def __init__(self, fund_lines: str, chance: Chance, pen: Pen) -> None:
        self._grant = GRANT + fund_lines
        self._chance = chance
        self._pen = pen
        self._attendance = chance.deck(ATTENDANCE)
        self._missed_before = chance.yes(MISSED_BEFORE_THE_FIRST)

    def write(self, case: Case) -> None:
        for work in case.work:
            if work.offered <= AS_OF:
                self._write(case, work)

    def _write(self, case: Case, work: Work) -> None:
        assert case.perpetrator is not None
        reference = self._pen.reference("I")
        has_ended = work.ended is not None and work.ended <= AS_OF
        self._pen.write(
            rows.Intervention(
                intervention_id=reference,
                case_id=case.reference,
                perpetrator_id=case.perpetrator.reference,
                kind=work.kind,
                offered_on=seen(work.offered),
                response=work.response if work.responded <= AS_OF else "",
                responded_on=seen(work.responded),
                started_on=seen(work.started),
                ended_on=seen(work.ended),
                end_reason=work.end_reason if has_ended else "",
                fund_line=self._grant if work.offered >= GRANT_BEGINS else "",
            )
        )
        for on, attendance in self._sessions(work):
            session = self._pen.reference("B")
            self._pen.write(rows.Session(session, reference, seen(on), attendance))

    def _sessions(self, work: Work) -> Iterator[tuple[int, str]]:
        if work.started is None or work.ended is None or work.started > AS_OF:
            return
        if work.started - 7 > work.responded and self._missed_before.deal():
            yield work.started - 7, "did_not_attend"
        yield work.started, "attended"
        gives_up = work.ended - GIVEN_UP if work.end_reason == "disengaged" else work.ended
        on = work.started + self._chance.between(*BETWEEN_SESSIONS)
        while on <= min(work.ended, AS_OF):
            yield on, self._attendance.deal() if on <= gives_up else "did_not_attend"
            on += self._chance.between(*BETWEEN_SESSIONS)
