"""Targets in force: shares to reach for measures, and days for service standards."""

from sample_data import rows
from sample_data.days import GRANT_BEGINS, day, iso
from sample_data.pen import Pen

FROM_THE_GRANT = GRANT_BEGINS
FROM_THE_SECOND_YEAR = day("2019-04-01")
SHARES = (
    ("triaged_in_time", FROM_THE_SECOND_YEAR, 0.80),
    ("contacted_in_time", FROM_THE_SECOND_YEAR, 0.80),
    ("support_offered", FROM_THE_SECOND_YEAR, 0.95),
    ("assessed_in_time", FROM_THE_GRANT, 0.75),
    ("uptake", FROM_THE_GRANT, 0.60),
    ("completion", FROM_THE_GRANT, 0.60),
    ("actions_on_time", FROM_THE_GRANT, 0.80),
    ("posts_filled", FROM_THE_GRANT, 0.95),
)
STANDARDS = (("triage", FROM_THE_SECOND_YEAR, 3), ("victim_contact", FROM_THE_SECOND_YEAR, 2))
"""The working defaults, made the partnership's own."""


def write_targets(pen: Pen) -> None:
    """Write targets that hold for every unit."""
    for measure, since, target in (*SHARES, *STANDARDS):
        pen.write(rows.Target(measure, "", iso(since), target))
