"""Police forces: one with three units, or as many like it as a large extract needs."""

from collections.abc import Iterator
from dataclasses import replace

from sample_data.dealing import portions
from sample_data.money import write_ledger
from sample_data.pen import Pen
from sample_data.people import Dyad
from sample_data.shape import UnitShape
from sample_data.unit_story import UnitStory
from sample_data.units import UNITS

REFERRALS_IN_A_FORCE = 3000
FORCES_OF_THE_COUNTRY = 43


def referrals_by_force(referrals: int) -> list[int]:
    """How many referrals each force receives."""
    forces = min(FORCES_OF_THE_COUNTRY, -(-referrals // REFERRALS_IN_A_FORCE))
    return portions(referrals, [1] * forces)


def units_of(force: int) -> Iterator[UnitShape]:
    """The units of a force: the first keeps their names, others add its number."""
    for unit in UNITS:
        if force == 1:
            yield unit
        else:
            yield replace(unit, unit_id=f"{unit.unit_id}-{force}", name=f"{unit.name} {force}")


def write_force(force: int, referrals: int, seed: int, pen: Pen) -> None:
    """Write one force: its units one after the other, and its grant."""
    fund_lines = "" if force == 1 else f"_{force}"
    elsewhere: dict[str, list[Dyad]] = {}
    parts = portions(referrals, [unit.referrals for unit in UNITS])
    for unit, part in zip(units_of(force), parts, strict=True):
        UnitStory(unit, part, fund_lines, seed).tell(elsewhere, pen)
    write_ledger(fund_lines, pen)
