"""What needs attention this week: the rules in order, the worst first, or that there is nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.attention_rules import RULES, Attention
from briefing.nouns import Noun, listed
from briefing.old_data import aged
from briefing.states import tables_words
from charts.labels import Names
from disclosure.released import Released, State

CALM = "Calm"
MEASURE = Noun("measure", "measures")


def attention(releaseds: Iterable[Released], names: Names | None = None) -> list[Attention]:
    """What needs attention, the worst first; with nothing to say, one calm sentence."""
    known = {released.measure.key: released for released in releaseds}
    answered = {key: one for key, one in known.items() if one.whole.state is not State.NOT_RECEIVED}
    rules = [(rule, answered[rule.key]) for rule in RULES if rule.key in answered]
    found = [
        _of_its_day(line, released)
        for rule, released in rules
        for line in rule.lines(released, names)
    ]
    found += _missing_tables(list(known.values()))
    return found or [Attention(CALM, _calm(answered))]


def _of_its_day(line: Attention, released: Released) -> Attention:
    """Of old data the line says so: what was late then need not be late now, nor all that is."""
    if not released.stale_feeds:
        return line
    said = f"{aged(line.sentence.removesuffix('.'), released)}."
    return replace(line, sentence=said, is_of_old_data=True)


def _missing_tables(releaseds: Sequence[Released]) -> list[Attention]:
    """One line for everything that cannot be counted because its data never came."""
    unknown = [one for one in releaseds if one.whole.state is State.NOT_RECEIVED]
    tables = [feed.table for one in unknown for feed in one.feeds if feed.days is None]
    if not unknown:
        return []
    measures = MEASURE.with_number(len(unknown))
    said = f"Not received: {tables_words(tables)}. {measures} cannot be counted without."
    return [Attention("No data", said)]


def _calm(answered: dict[str, Released]) -> str:
    """What was looked at, and is as it should be; nothing is claimed that was not."""
    fresh = {key: one for key, one in answered.items() if not one.stale_feeds}
    looked = [one for one in RULES if one.key in fresh and one.can_tell(fresh[one.key])]
    if not looked:
        return "Nothing has been looked at yet."
    return f"Nothing needs attention: {listed([one.when_calm for one in looked])}."
