"""Why there is a number or none: not received, nothing matches, a true zero, hidden, not yours."""

from briefing.none_left import none_left
from briefing.nouns import HAS, Noun, listed, noun_of_unit, starting, things_of
from disclosure.old_data import feed_words, missing_tables
from disclosure.released import Figure, Released, State
from disclosure.thresholds import SMALLEST_BASE, SMALLEST_SHOWN
from domain.counts import Kind
from domain.measure import FollowUp, Rate, Survival, Waits

NOT_YOURS = "This is not part of your role. Choose another page from the menu."
NOTHING_MATCHES = "Nothing matches: no {things} for this period, unit, area and crime type."
TRUE_ZERO = "A true zero: the data has been received, and there are no {things} to count."
HIDDEN = (
    f"Hidden for privacy: a count of 1 to {SMALLEST_SHOWN - 1} people, or a rate made from one."
)
TOO_FEW = (
    f"Too few to say: under {SMALLEST_BASE}, only the number itself is shown. "
    "One person more or fewer would change it a lot."
)
NO_COST = (
    "Nothing to count: in the whole months of the period no fund line that pays for these units "
    "alone had spending and anything done with it."
)
NOT_CLEARING = "No case was closed in the weeks looked at, so what is open is not clearing."
NOTHING_OPEN = "No case is open, so there is nothing to clear."
NO_OLDEST = "There is none, so there is no oldest."
MOST_NAMED = 2
SINGULAR = (["ledger"], ["staff"], ["victim_support"])
NEVER_LOADED = "No data has been loaded yet. Figures appear here after the first load."


def state_sentence(released: Released, figure: Figure | None = None) -> str:
    """Why a figure (the whole, if none is given) has no value; empty if it has one."""
    figure = figure or released.whole
    match figure.state:
        case State.NOT_RECEIVED:
            return not_received(released)
        case State.HIDDEN:
            return HIDDEN
        case State.TOO_FEW:
            return TOO_FEW
        case State.TOO_EARLY:
            return _left_none(figure) or _too_early(released, figure)
        case State.NOTHING:
            return _nothing(released, figure)
    return _zero(released, figure)


def _nothing(released: Released, figure: Figure) -> str:
    """Nothing to begin with, or nothing left by a step of the way to the base."""
    match figure.kind:
        case Kind.COST:
            return NO_COST
        case Kind.WEEKS:
            return NOT_CLEARING if figure.numerator else NOTHING_OPEN
        case Kind.DAYS if figure.by == "oldest":
            return NO_OLDEST
    matches = NOTHING_MATCHES.format(things=things_of(figure).several)
    return _left_none(figure) or matches


def _left_none(figure: Figure) -> str:
    said = none_left(figure)
    return f"{starting(said)}." if said else ""


def not_received(released: Released) -> str:
    """`Not received: no feed has sent sessions yet, and health has never sent anything.`"""
    tables = missing_tables(released)
    what = tables_words(tables) if tables else "it"
    silent = [feed_words(feed) for feed in released.silent]
    has = HAS.after(len(silent))
    owing = f", and {listed(silent)} {has} never sent anything" if silent else ""
    return f"Not received: no feed has sent {what} yet{owing}."


def tables_words(tables: list[str]) -> str:
    """Names of delivered tables as words: risk assessments and sessions."""
    return listed(sorted({table.replace("_", " ") for table in tables}))


def _zero(released: Released, figure: Figure) -> str:
    """A count of nothing is a true zero, if it is today's; a share of nothing needs no words."""
    if released.stale_feeds:
        return ""
    if figure.kind is not Kind.COUNT or figure.numerator != 0 or released.measure.key == "net_flow":
        return ""
    return TRUE_ZERO.format(things=_things(released).several)


def _too_early(released: Released, figure: Figure) -> str:
    measure = released.measure
    if isinstance(measure, FollowUp):
        return f"Too early to say: fewer than {measure.enough} people have been followed so long."
    if isinstance(measure, Survival):
        return (
            f"Too early to say: fewer than {measure.enough} people began {measure.horizon} days "
            f"ago or longer, or fewer than {measure.least_at_risk} are still followed then."
        )
    if isinstance(measure, Rate):
        return f"Not yet known: fewer than {measure.enough} people have been followed so long."
    if isinstance(measure, Waits):
        return _not_so_far(figure)
    return "Too early to say."


def _not_so_far(figure: Figure) -> str:
    """A wait that is not known: half have not come to its end, or nobody could have waited long."""
    if figure.kind is Kind.MEDIAN:
        return "No median yet: fewer than half have come to the end of the wait."
    return "Too early to say: nobody has been able to wait for so long yet."


def _things(released: Released) -> Noun:
    return noun_of_unit(released.measure.unit_of_count)


def cannot_be_counted(released: Released) -> str:
    """The heading of a measure whose data has not come: names what is missing."""
    tables = missing_tables(released)
    if not 0 < len(tables) <= MOST_NAMED:
        return f"{released.measure.title}: the data has not been received"
    verb = HAS.after(1 if tables in SINGULAR else 2)
    return f"{starting(tables_words(tables))} {verb} not been received"
