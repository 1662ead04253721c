"""A planted total: what it says, what was found, and whether that is what was planted."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """One planted total as found in the files."""

    says: str
    found: object
    planted: str
    holds: bool

    def __str__(self) -> str:
        return f"{self.says}: {self.found}"


def exactly(says: str, found: object, planted: object) -> Fact:
    return Fact(says, found, str(planted), found == planted)


def between(says: str, found: float, lowest: float, highest: float) -> Fact:
    found = round(found, 1)
    return Fact(says, found, f"{lowest} to {highest}", lowest <= found <= highest)
