"""What a release counts: of each measure in which part of it somebody is.

People of whom every column says the same are one group; the tables of a release, and of all
releases before it, are sums of groups.
"""

from dataclasses import dataclass

from domain.measure import Distribution, FollowUp, Funnel, Measure, Rate
from domain.question import Question

BETWEEN, NOT_IN_IT = "|", ""
Group = tuple[str, ...]
"""What each column says of the people of a group, in the order of the columns."""
IN_NUMERATOR, NOT_IN_NUMERATOR = "1", "0"


@dataclass(frozen=True)
class Column:
    """A measure, asked once: of each person in its base the codes of `splits`, then an outcome.

    The outcome is whether somebody is in the numerator; or how many steps or windows they have
    come; or, of a distribution, the level on the one scale that `scale` names. `release` is the
    number of the release that asked.
    """

    measure: Measure
    question: Question
    splits: tuple[str, ...]
    release: int
    scale: str = ""


@dataclass(frozen=True)
class Outcome:
    """A published part of a measure's base: the people with one of the codes."""

    name: str
    codes: frozenset[str]


def outcomes(column: Column) -> tuple[Outcome, ...]:
    """The parts of the base that are counted apart; none where the base is the number."""
    measure = column.measure
    match measure:
        case Funnel():
            return _reached([step.name for step in measure.steps])
        case FollowUp():
            return _reached([name for name, _ in measure.windows])
        case Distribution() if column.scale:
            levels = measure.own_breakdowns[measure.by_level].groups
            own = [one.rpartition(":") for one in levels]
            return tuple(
                Outcome(level, frozenset({level}))
                for scale, _, level in own
                if scale == column.scale
            )
        case Rate():
            return (Outcome(measure.key, frozenset({IN_NUMERATOR})),)
    return ()


def _reached(names: list[str]) -> tuple[Outcome, ...]:
    """So many steps or more, for each of the steps in their order."""
    most = len(names)
    return tuple(
        Outcome(name, frozenset(str(come) for come in range(place, most + 1)))
        for place, name in enumerate(names, start=1)
    )
