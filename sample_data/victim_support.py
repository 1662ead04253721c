"""One-to-one support for the victim of a referral: reached, offered, accepted, ended."""

from dataclasses import dataclass

from sample_data import rows
from sample_data.days import AS_OF, seen
from sample_data.dealing import Chance
from sample_data.pen import Pen
from sample_data.referrals import Referral
from sample_data.shape import UnitShape
from sample_data.staffing import Staffing

REACHABLE = {("yes", "yes"): 93, ("no", "yes"): 4, ("yes", "no"): 2, ("no", "no"): 1}
"""Contactable, and safe to contact."""
IN_TIME = {0: 4, 1: 4, 2: 2}
LATE = {3: 3, 4: 3, 5: 2, 7: 2, 9: 1, 14: 1}
OFFERED = 96
OFFERED_AFTER = {0: 5, 1: 3, 3: 1, 6: 1}
ACCEPTED = 72
ANSWERED_AFTER = {0: 5, 2: 3, 5: 1, 9: 1}
FEELS_SAFER = {"yes": 54, "no": 12, "not_asked": 22, "declined": 12}


@dataclass(slots=True)
class Support:
    """How support went, in days; what never happened has none."""

    contacted: int
    offered: int | None = None
    answered: int | None = None
    accepted: bool = False
    ended: int | None = None


class VictimSupportRows:
    """Writes the support given by one unit's advocates."""

    def __init__(self, unit: UnitShape, staffing: Staffing, chance: Chance, pen: Pen) -> None:
        self._staffing = staffing
        self._pen = pen
        self._reachable = chance.deck(REACHABLE)
        self._is_in_time = [
            (since, chance.yes(share)) for since, share in reversed(unit.contacted_in_time)
        ]
        self._in_time = chance.deck(IN_TIME, size=10)
        self._late = chance.deck(LATE, size=12)
        self._is_offered = chance.yes(OFFERED)
        self._offered_after = chance.deck(OFFERED_AFTER, size=10)
        self._accepts = chance.yes(ACCEPTED)
        self._answered_after = chance.deck(ANSWERED_AFTER, size=10)
        self._lasts = chance.wait(70, 150)
        self._feels_safer = chance.deck(FEELS_SAFER)
        self._slip_is_due = unit.has_slips

    def write(self, referral: Referral) -> int | None:
        """Write what was done for the victim of a referral; the day support was accepted."""
        victim = referral.dyad.victim if referral.dyad else None
        if victim is None:
            return None
        contactable, safe = self._reachable.deal()
        key = (self._pen.reference("U"), referral.reference, victim.reference, contactable, safe)
        if (contactable, safe) != ("yes", "yes"):
            self._pen.write(rows.VictimSupport(*key))
            return None
        support = self._supported(referral.received)
        self._pen.write(self._row(key, support))
        return support.answered if support.accepted else None

    def _supported(self, received: int) -> Support:
        in_time = next(deck for since, deck in self._is_in_time if received >= since)
        wait = self._in_time if in_time.deal() else self._late
        support = Support(contacted=received + wait.deal())
        if self._is_offered.deal():
            support.offered = support.contacted + self._offered_after.deal()
            support.answered = support.offered + self._answered_after.deal()
            support.accepted = self._accepts.deal()
        if support.accepted and support.answered:
            support.ended = support.answered + 21 + self._lasts.deal()
        return support

    def _row(self, key: tuple[str, str, str, str, str], support: Support) -> rows.VictimSupport:
        is_answered = support.answered is not None and support.answered <= AS_OF
        has_ended = support.ended is not None and support.ended <= AS_OF
        contacted = min(support.contacted, AS_OF + 1)
        return rows.VictimSupport(
            *key,
            first_contact_on=seen(contacted),
            offered_on=seen(support.offered),
            response=("accepted" if support.accepted else "declined") if is_answered else "",
            responded_on=seen(self._answered_on(support)) if is_answered else "",
            advocate_staff_id=self._staffing.advocate(contacted) if contacted <= AS_OF else "",
            ended_on=seen(support.ended),
            feels_safer=self._feels_safer.deal() if has_ended else "",
        )

    def _answered_on(self, support: Support) -> int | None:
        """The day of the answer, which one row has before the offer."""
        if self._slip_is_due and support.offered:
            self._slip_is_due = False
            return support.offered - 3
        return support.answered
