"""The three units of a partnership, each described in a file of its own."""

from sample_data.units.domestic_abuse import DOMESTIC_ABUSE_UNIT
from sample_data.units.exploitation import EXPLOITATION_UNIT
from sample_data.units.stalking import STALKING_UNIT

UNITS = (STALKING_UNIT, DOMESTIC_ABUSE_UNIT, EXPLOITATION_UNIT)
DEFAULT_REFERRALS = sum(unit.referrals for unit in UNITS)
