"""The demonstration extract: a seeded, made-up partnership whose totals are known."""

from sample_data.extract import DEFAULT_SEED, NotAnExtract, NothingToWrite, write_extract
from sample_data.facts import Facts
from sample_data.units import DEFAULT_REFERRALS

__all__ = [
    "DEFAULT_REFERRALS",
    "DEFAULT_SEED",
    "Facts",
    "NotAnExtract",
    "NothingToWrite",
    "write_extract",
]
