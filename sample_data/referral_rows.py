"""Writes referrals, once it is known who they are about."""

from sample_data import rows
from sample_data.days import ANNOUNCED, AS_OF, seen
from sample_data.dealing import Chance
from sample_data.pen import Pen
from sample_data.referrals import Referral
from sample_data.shape import UnitShape

RECORDED_AFTER = {0: 66, 1: 20, 2: 7, 3: 3, 16: 1, 21: 1, 28: 1, 40: 1}
"""Days; the last four are the late recording that a data-quality page should find."""


class ReferralRows:
    """Writes the referrals of one unit."""

    def __init__(self, unit: UnitShape, chance: Chance, pen: Pen) -> None:
        self._unit = unit
        self._pen = pen
        self._source = chance.deck(unit.sources)
        self._recorded_after = chance.deck(RECORDED_AFTER)

    def write(self, referral: Referral) -> None:
        dyad = referral.dyad
        assert dyad is not None
        self._pen.write(
            rows.Referral(
                referral_id=referral.reference,
                unit_id=self._unit.unit_id,
                received_on=seen(referral.received),
                recorded_on=seen(self._recorded(referral.received)),
                source=self._source.deal(),
                area=referral.area,
                crime_type=referral.crime_type,
                relationship=dyad.relationship,
                perpetrator_id=dyad.perpetrator.reference if dyad.perpetrator else "",
                victim_id=dyad.victim.reference if dyad.victim else "",
                triaged_on=seen(referral.triaged),
                triage_decision=referral.decision if referral.triaged <= AS_OF else "",
            )
        )

    def _recorded(self, received: int) -> int:
        # Never across one of the two days of the story, so that both see all they received.
        known_by = ANNOUNCED if received <= ANNOUNCED else AS_OF
        return min(received + self._recorded_after.deal(), known_by)
