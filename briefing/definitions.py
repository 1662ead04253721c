"""The definition of a measure in words, where it is written, and how to find it again."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from charts.labels import noun_of
from charts.numbers import counted
from domain.measure import Measure, Rate
from domain.standards import DEFAULTS
from domain.terms import Audience
from measures.catalogue import CATALOGUE

ROOT = Path(__file__).parents[1]
STANDARDS = {
    "triage": "A referral waits for its triage decision",
    "allocation": "A case waits for somebody to lead it",
    "assessment": "A case waits for its first assessment of risk",
    "formulation": "A case waits for its formulation and risk management plan",
    "start": "A person waits for direct work to start, from the offer",
    "victim_contact": "A victim waits for the first contact",
    "safety_plan": "A victim waits for a safety plan, from accepting support",
    "review": "The next review of a case is due",
    "high_risk_contact": "The longest gap between contacts with a victim at high risk",
}


def path_of(measure: Measure) -> str:
    """The file a measure is written in, from the top of the repository: it is called by its key."""
    found = (ROOT / "measures").glob(f"*/{measure.key}.py")
    return "".join(path.relative_to(ROOT).as_posix() for path in found)


def topics(found: Iterable[Measure]) -> dict[str, list[Measure]]:
    """Measures by the folder they are in, whose docstring is the topic's name."""
    by_topic: dict[str, list[Measure]] = {}
    for measure in found:
        package = import_module(f"measures.{Path(path_of(measure)).parent.name}")
        by_topic.setdefault((package.__doc__ or "").strip("."), []).append(measure)
    return by_topic


def matching(words: str) -> list[Measure]:
    """Measures whose definition holds every word; all of them for no word."""
    wanted = words.casefold().split()
    return [one for one in CATALOGUE.values() if all(word in _text_of(one) for word in wanted)]


def _text_of(measure: Measure) -> str:
    facts = [fact["Words"] for fact in facts_of(measure)]
    words = (measure.key, measure.title, *rungs(measure), *measure.traps, *facts)
    return " ".join(words).casefold()


def facts_of(measure: Measure) -> list[dict[str, str]]:
    """The definition as a table of two columns."""
    splits = [noun_of(breakdown)[0] for breakdown in measure.all_breakdowns]
    facts = {
        "Question": measure.question,
        "Counted": measure.numerator_words,
        "Out of": measure.denominator_words or "nothing: it is a number, not a share",
        "Unit of count": measure.unit_of_count.value,
        "Direction": measure.direction.label,
        "Seen by": ", ".join(one.label for one in Audience if one in measure.audience),
        "Split by": ", ".join(dict.fromkeys(splits)) or "nothing",
        "Needs": _tables(measure.needs) or "every feed",
        **({"Reads where received": _tables(measure.also_reads)} if measure.also_reads else {}),
        "Written in": path_of(measure),
    }
    return [{"Part": part, "Words": words} for part, words in facts.items()]


def _tables(names: tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)


def rungs(measure: Measure) -> tuple[str, ...]:
    """The steps from everything down to the base, in order."""
    once = (measure.once_words,) if isinstance(measure, Rate) and measure.once_words else ()
    return (measure.everything, *(step.name for step in measure.steps), *once)


def standards() -> list[dict[str, str]]:
    """The days allowed for each wait, as a table of two columns."""
    return [
        {"What is waited for": words, "Days allowed": counted(DEFAULTS[key])}
        for key, words in STANDARDS.items()
    ]


def glossary() -> str:
    """The words of the programme, as docs/glossary.md has them, to stand under a heading."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    return text.partition("\n")[2].replace("\n## ", "\n### ").strip()
