"""What an extract holds, to be printed when it is written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Facts:
    """The size of an extract, and the planted totals that were counted in it."""

    referrals: int
    seed: int
    as_of: str
    rows: dict[str, int]
    planted: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [
            f"{self.referrals:,} referrals up to {self.as_of}, seed {self.seed}; rows written:",
            *(f"  {table}: {count:,}" for table, count in self.rows.items()),
        ]
        if self.planted:
            lines += ["Planted, and counted in the files:", *(f"  {fact}" for fact in self.planted)]
        return "\n".join(lines)
