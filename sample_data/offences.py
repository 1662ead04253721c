"""Writes further offences: those planted in the cohort, and those of everybody else by chance."""

from math import log

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, seen
from sample_data.dealing import Chance
from sample_data.happenings import Happening, planted
from sample_data.pen import Pen
from sample_data.people import Dyad
from sample_data.referrals import Referral

GROUPS = {"stalking_harassment": 52, "violence": 24, "breach_of_order": 12, "other": 12}
SAME_VICTIM = 70
OFFENDED_WITHOUT_WORK = 9
OFFENCES_IN_A_HUNDRED_YEARS = 6.3
DAYS_IN_A_HUNDRED_YEARS = 36525
RECORDED = 88
RECORDED_AFTER = {1: 12, 2: 6, 4: 2, 9: 1, 23: 1}
CHARGED = 32
PROVEN = 40


class OffenceRows:
    """Writes the offences of the people one unit has met."""

    def __init__(self, chance: Chance, pen: Pen) -> None:
        self._chance = chance
        self._pen = pen
        self._offends = chance.yes(OFFENDED_WITHOUT_WORK)
        self._group = chance.deck(GROUPS, size=50)
        self._same_victim = chance.yes(SAME_VICTIM)
        self._is_recorded = chance.yes(RECORDED)
        self._recorded_after = chance.deck(RECORDED_AFTER, size=22)
        self._is_charged = chance.yes(CHARGED)
        self._is_proven = chance.yes(PROVEN)

    def write_of_case(self, case: Case) -> None:
        """Write the further offences of somebody in direct work."""
        dyad = case.referral.dyad
        assert dyad is not None
        if case.member:
            for happening in planted(case.member):
                self._write(dyad, happening)
        elif case.has_start and case.same_people_as is None:
            self._write_if_seen(dyad, (case.work[0].started or 0) + self._years_go_by())

    def write_of_referral(self, referral: Referral) -> None:
        """Write the further offence, if any, of somebody who was never in direct work."""
        dyad = referral.dyad
        known = dyad and dyad.perpetrator
        if dyad and known and not known.is_worked_with and self._offends.deal():
            self._write_if_seen(dyad, referral.received + self._chance.between(14, 420))

    def _years_go_by(self) -> int:
        """Days until the next offence, at an even rate."""
        average = DAYS_IN_A_HUNDRED_YEARS / OFFENCES_IN_A_HUNDRED_YEARS
        return 1 + int(-log(1 - self._chance.random()) * average)

    def _write_if_seen(self, dyad: Dyad, occurred: int) -> None:
        reported = occurred + self._chance.between(0, 2)
        if reported <= AS_OF:
            self._write(dyad, self._happening(occurred, reported))

    def _happening(self, occurred: int, reported: int) -> Happening:
        group = self._group.deal()
        recorded = charged = proven = None
        if self._is_recorded.deal():
            recorded = reported + self._recorded_after.deal()
            if self._is_charged.deal():
                charged = recorded + self._chance.between(8, 60)
                if self._is_proven.deal():
                    proven = charged + self._chance.between(60, 200)
        return Happening(occurred, group, group != "other", reported, recorded, charged, proven)

    def _write(self, dyad: Dyad, happening: Happening) -> None:
        assert dyad.perpetrator is not None
        same_victim = dyad.victim if self._same_victim.deal() else None
        self._pen.write(
            rows.Offence(
                offence_id=self._pen.reference("O"),
                perpetrator_id=dyad.perpetrator.reference,
                victim_id=same_victim.reference if same_victim else "",
                occurred_on=seen(happening.occurred),
                reported_on=seen(happening.reported),
                recorded_on=seen(happening.recorded),
                charged_on=seen(happening.charged),
                proven_on=seen(happening.proven),
                offence_group=happening.group,
                qualifying="yes" if happening.is_qualifying else "no",
            )
        )
