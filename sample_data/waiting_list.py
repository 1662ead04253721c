"""How many cases wait for the clinicians on a day, brought to the number the story tells.

Chance alone makes the list of so small a unit longer or shorter by a third. So some cases that had
just got through wait a little longer, or some that would have waited get through on the day.
"""

from sample_data.cases import Case

AT_MOST_LONGER = 12
HAD_WAITED_AT_MOST = 130


def settle(cases: list[Case], on: int, wanted: int) -> None:
    """Bring the number of cases waiting on a day as near to what is wanted as can be."""
    difference = wanted - sum(waits_for_health(case, on) for case in cases)
    if difference > 0:
        through = [case for case in cases if _got_through_lately(case, on)]
        through.sort(key=lambda case: -case.ready)
        for place, case in enumerate(through[:difference]):
            case.formulated = on + 1 + place % AT_MOST_LONGER
    else:
        _let_through(cases, on, -difference)


def _let_through(cases: list[Case], on: int, how_many: int) -> None:
    """Let some of those who wait get through on the day: first to a plan, then by a later offer."""
    for_a_plan = [case for case in cases if _waits_for_a_plan(case, on)]
    for_a_plan.sort(key=lambda case: case.opened)
    for case in for_a_plan[:how_many]:
        case.assessed = min(case.assessed or on, on)
        case.formulated = None
    for_a_start = [case for case in cases if _waits_for_start(case, on) and _starts_after(case, on)]
    for case in for_a_start[: max(how_many - len(for_a_plan), 0)]:
        work = case.work[0]
        work.offered = on + 1
        work.responded = max(work.responded, work.offered)


def _starts_after(case: Case, on: int) -> bool:
    return (case.work[0].started or on) > on


def waits_for_health(case: Case, on: int) -> bool:
    """Whether an open case waits for assessment, formulation or start."""
    return case.closed > on and (_waits_for_a_plan(case, on) or _waits_for_start(case, on))


def _waits_for_a_plan(case: Case, on: int) -> bool:
    return case.closed > on and case.assessed is not None and case.allocated <= on < case.ready


def _waits_for_start(case: Case, on: int) -> bool:
    if not case.work or case.work[0].offered > on:
        return False
    work = case.work[0]
    until = work.responded if work.response == "declined" else work.started or case.closed
    return on < until


def _got_through_lately(case: Case, on: int) -> bool:
    """Assessed, and with its plan not long before a day, and nothing else arranged since."""
    free_until = on + 1 + AT_MOST_LONGER
    return (
        case.assessed is not None
        and on - HAD_WAITED_AT_MOST < case.assessed <= case.ready <= on
        and case.closed > free_until
        and case.custody is None
        and not (case.work and case.work[0].offered <= free_until)
    )
