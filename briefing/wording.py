"""The words for figures, in one place to import from: each is written in the file it comes from."""

from briefing.attention import Attention, attention
from briefing.comparisons import finding_by
from briefing.figure_words import FigureWords, figure_words
from briefing.findings import finding
from briefing.findings.risk import movement_on
from briefing.findings.risk import risk_distribution as risk_finding
from briefing.periods import day_words, period_words
from briefing.sentences import caution, data_day, sentence
from briefing.signals import signal_finding
from briefing.states import NEVER_LOADED, NOT_YOURS, state_sentence
from briefing.titles import card_title
from briefing.whose import not_narrowed_words

__all__ = [
    "NEVER_LOADED",
    "NOT_YOURS",
    "Attention",
    "FigureWords",
    "attention",
    "card_title",
    "caution",
    "data_day",
    "day_words",
    "figure_words",
    "finding",
    "finding_by",
    "movement_on",
    "not_narrowed_words",
    "period_words",
    "risk_finding",
    "sentence",
    "signal_finding",
    "state_sentence",
]
