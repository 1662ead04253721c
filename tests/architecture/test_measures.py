"""A measure is one file: one definition, under its own name, in the catalogue, with its test."""

import ast
from collections.abc import Iterator
from pathlib import PurePosixPath

from domain.measure import Measure
from measures.catalogue import CATALOGUE
from tests.architecture.source import ROOT, Source, example, faults, sources

TOPICS = (
    "caseload",
    "risk",
    "interventions",
    "victim_support",
    "reoffending",
    "funding",
    "data_quality",
)
BESIDE_THE_TOPICS = (
    "__init__.py",
    "catalogue.py",
    "conditions.py",
    "custody.py",
    "standards.py",
    "methods",
)
FORMS = {form.__name__ for form in Measure.__subclasses__()}
FEWEST_LINES, MOST_LINES = 20, 90


def misplaced(source: Source) -> Iterator[str]:
    place = PurePosixPath(source.path).parts[1]
    if place not in (*TOPICS, *BESIDE_THE_TOPICS):
        yield (
            f"{source.path} lies in no topic. Measures lie in measures/<topic>/; the topics are "
            f"{', '.join(TOPICS)}."
        )


def not_one_definition(source: Source) -> Iterator[str]:
    """The key, the constant and the file bear one name; what measures share lies in _files."""
    if not _is_a_measure(source):
        return
    name = PurePosixPath(source.path).stem
    found = list(_definitions(source))
    if found != [(name.upper(), name)]:
        wrong = ", ".join(f"{constant} (key {key})" for constant, key in found) or "none"
        yield (
            f"{source.path} should define {name.upper()} with the key {name} and nothing else; it "
            f"defines {wrong}. One measure, one file, one name."
        )


def not_in_the_catalogue(source: Source) -> Iterator[str]:
    key = PurePosixPath(source.path).stem
    if _is_a_measure(source) and key not in CATALOGUE:
        yield f"{source.path} is not counted anywhere. Add it to measures/catalogue.py."


def untested(source: Source) -> Iterator[str]:
    if not _is_a_measure(source):
        return
    here = PurePosixPath(source.path)
    mirror = f"tests/{here.parent}/test_{here.name}"
    if not (ROOT / mirror).exists():
        yield f"{source.path} has no test of its own. Draw its rows and its answer in {mirror}."


def of_another_size(source: Source) -> Iterator[str]:
    if not _is_a_measure(source):
        return
    lines = max((getattr(node, "end_lineno", 0) or 0 for node in ast.walk(source.tree)), default=0)
    if not FEWEST_LINES <= lines <= MOST_LINES:
        yield (
            f"{source.path} has {lines} lines, not {FEWEST_LINES} to {MOST_LINES}. Shorter, a part "
            "of the definition is missing; longer, it is two measures."
        )


def _is_a_measure(source: Source) -> bool:
    path = PurePosixPath(source.path)
    return path.parts[1] in TOPICS and not path.name.startswith("_")


def _definitions(source: Source) -> Iterator[tuple[str, str]]:
    """The constant and the key of each definition at the top of a file."""
    for node in source.tree.body:
        if not (isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)):
            continue
        if ast.unparse(node.value.func) in FORMS:
            keys = [ast.literal_eval(k.value) for k in node.value.keywords if k.arg == "key"]
            yield ast.unparse(node.targets[0]), *keys


BAD_EXAMPLES = {
    misplaced: example("measures/money/spend.py", ""),
    not_one_definition: example("measures/risk/harm.py", 'DANGER = Rate(key="danger")'),
    not_in_the_catalogue: example("measures/risk/harm.py", 'HARM = Rate(key="harm")'),
    untested: example("measures/risk/harm.py", ""),
    of_another_size: example("measures/risk/harm.py", 'HARM = Rate(key="harm")'),
}


def test_each_rule_catches_its_bad_example():
    for rule, bad in BAD_EXAMPLES.items():
        (fault,) = rule(bad)
        assert fault.startswith(bad.path), rule.__name__


def test_every_measure_file_is_one_measure_with_its_test():
    assert [fault for rule in BAD_EXAMPLES for fault in faults(rule, "measures")] == []


def test_every_measure_of_the_catalogue_has_its_file():
    files = {PurePosixPath(s.path).stem for s in sources("measures") if _is_a_measure(s)}
    assert set(CATALOGUE) == files


def test_every_measure_says_which_tables_it_needs():
    """`feed_freshness` is about the feeds themselves, and speaks when nothing was received."""
    assert [key for key, measure in CATALOGUE.items() if not measure.needs] == ["feed_freshness"]
