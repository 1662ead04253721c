"""The cases of one unit from opening to closing, before it is said whose they are."""

from sample_data.cases import Case
from sample_data.dealing import Chance
from sample_data.endings import Endings, Returns
from sample_data.openings import Openings
from sample_data.other_paths import OtherPaths
from sample_data.pen import Pen
from sample_data.places import Places
from sample_data.referrals import Referral
from sample_data.shape import UnitShape
from sample_data.waiting_list import settle


def adopt(
    unit: UnitShape, referrals: list[Referral], scale: float, chance: Chance, pen: Pen
) -> list[Case]:
    """All cases of a unit, in the order they opened."""
    openings = Openings(unit, chance, pen)
    adopted = sorted(
        (referral for referral in referrals if referral.is_adopted),
        key=lambda referral: referral.triaged,
    )
    for referral in adopted:
        referral.case = openings.open(referral)
    cases = [referral.case for referral in adopted if referral.case]
    Places(unit, scale, chance).give(cases)
    endings = Endings(chance)
    for case in cases:
        if case.work:
            endings.end(case)
    Returns(endings, chance).plan(cases)
    other_paths = OtherPaths(chance, has_duplicate=unit.has_slips)
    for case in cases:
        if not case.work:
            other_paths.lead(case)
    for on, wanted in unit.waiting_for_health:
        settle(cases, on, round(wanted * scale))
    return cases
