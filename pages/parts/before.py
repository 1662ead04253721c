"""What a card says of the same length of time just before."""

from dataclasses import replace

from auth.viewer import Viewer
from briefing.before import before_words, is_compared
from data_access.engine import database
from data_access.first_day import first_referral_on
from disclosure.released import Figure, Released
from domain.period import same_before
from domain.question import Question
from pages.parts.ask import ask
from pages.parts.asked import Asked


def before_line(
    viewer: Viewer, asked: Asked, released: Released, figure: Figure | None = None
) -> str:
    """One line for the card, empty where there is nothing to compare with."""
    if not is_compared(released.measure):
        return ""
    earlier = replace(asked, whole=just_before(asked.whole))
    then = ask(viewer, earlier, released.measure.key, by=released.question.by)
    begins = first_referral_on(database(), asked.whole)
    return before_words(released, then, figure, begins)


def just_before(question: Question) -> Question:
    """The same question about the period before, asked as long after its end as this one is."""
    period = same_before(question.period)
    later = question.as_of - question.period.end
    return replace(question, period=period, as_of=period.end + later)
