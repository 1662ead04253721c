"""Writes the days on which a perpetrator was not at liberty."""

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, seen
from sample_data.pen import Pen


def write_custody(case: Case, pen: Pen) -> None:
    """Write the custody of a case's perpetrator, if there was any by the extract's day."""
    person = case.perpetrator
    if person is None or case.custody is None or case.custody[0] > AS_OF:
        return
    # Once in anybody's story, so that no two periods of one person overlap.
    if not person.has_been_in_custody:
        person.has_been_in_custody = True
        first, last = case.custody
        pen.write(rows.CustodyPeriod(person.reference, seen(first), seen(last)))
