"""The victims who can be contacted safely: the base that several measures of support share."""

from sqlalchemy import and_

from domain.measure import Columns, Step
from domain.question import Question
from domain.terms import NOT_RECORDED
from measures.conditions import Clause

REACHABLE = (
    Step("Victim known", lambda c, q: c.victim_id.is_not(None)),
    Step(
        "Contact recorded as possible or not",
        lambda c, q: (c.contactable != NOT_RECORDED) & (c.safe_to_contact != NOT_RECORDED),
    ),
    Step("Contactable", lambda c, q: c.contactable == "yes"),
    Step("Safe to contact", lambda c, q: c.safe_to_contact == "yes"),
)


def can_be_reached(c: Columns, q: Question) -> Clause:
    """The victim can be contacted, and safely."""
    return and_(c.contactable == "yes", c.safe_to_contact == "yes")
