"""No scope, no rows: whatever reads records is told whose."""

import ast
from collections.abc import Iterator

from tests.architecture.source import (
    Source,
    annotations,
    example,
    faults,
    imports,
    public_functions,
    sources,
)

REACHES_A_DATABASE = {"Engine", "Connection", "Run"}
SAYS_WHOSE = {"Question", "Scope", "CaseScope", "Column"}
"""A Column (domain/tabulated.py) holds its Question."""
EXEMPT: dict[str, str] = {
    "data_access/access_log.py": "writes who did what; it holds no case content",
    "data_access/log_chain.py": "the access log, which holds no case content",
    "data_access/log_check.py": "the access log, which holds no case content",
    "data_access/log_lines.py": "the access log, which holds no case content; takes a Reach",
    "data_access/log_sealing.py": "the access log, which holds no case content",
    "data_access/accounts.py": "people who sign in, not people in the records",
    "data_access/sessions.py": "who is signed in",
    "data_access/tickets.py": "who is about to be signed in",
    "data_access/viewing.py": "with whose eyes a session looks",
    "data_access/synthetic.py": "what extracts said of themselves",
    "data_access/sign_in_failures.py": "who tries to sign in, and from where",
    "data_access/used_identities.py": "hashes of what an identity provider said of them",
    "data_access/engine.py": "opens the database; reads nothing",
    "data_access/schema.py": "the tables themselves, not what is in them",
    "data_access/units.py": "the units of the partnership, not the people in them",
    "data_access/loads.py": "what was loaded and when; it holds no case content",
    "data_access/standards.py": "service standards are settings, about nobody",
    "data_access/pseudonyms.py": "turns a reference that was read within a scope into another",
    "data_access/forms/freshness.py": "feeds are about nobody",
    "data_access/release_store.py": "what was published: no row in it is about anybody",
    "data_access/release_groups.py": "counts by group and decisions: no row is about anybody",
    "data_access/loading/": "writes the records; shows none",
}
"""Files whose functions reach the database without a scope, each with the reason."""
WITHOUT_PEOPLE = {"metadata", "feed_timeline"}
"""What an exempt file may use of the timeline: no table with a row about anybody."""


def asks_for_no_scope(source: Source) -> Iterator[str]:
    if _exempt(source):
        return
    for function in public_functions(source):
        types = annotations(function)
        if types & REACHES_A_DATABASE and not types & SAYS_WHOSE:
            yield (
                f"{source.at(function)} {function.name} reaches the database and asks for no "
                "Question, Scope or CaseScope. Take one and read through data_access.within; if "
                "it is about nobody, exempt its file here and give the reason."
            )


def exempt_but_reads_people(source: Source) -> Iterator[str]:
    if not _exempt(source) or source.path.startswith("data_access/loading/"):
        return
    for one in imports(source):
        if one.module in TABLES_OF_RECORDS and one.name not in WITHOUT_PEOPLE:
            yield (
                f"{source.at(one.node)} is exempt from a scope and reads {one.name}. Strike it "
                "from the exemptions and ask for a Question."
            )


def _exempt(source: Source) -> bool:
    return any(source.path.startswith(place) for place in EXEMPT)


TABLES_OF_RECORDS = {"domain.timeline", "domain.case_states"}
READS_THE_TIMELINE_ITSELF = {
    "data_access/within.py": "the one road: it puts the scope into the query",
    "data_access/case_records.py": "which cases an agency holds, within the CaseScope",
    "data_access/first_day.py": "hands its table to scoped",
    "data_access/snapshots.py": "asks for the rows of_units of its CaseScope",
    "data_access/forms/causes.py": "hands its table to scoped",
}
"""Files outside `measures` that name a timeline table; measures get theirs from `scoped`."""


def goes_around_within(source: Source) -> Iterator[str]:
    if source.path in READS_THE_TIMELINE_ITSELF or _exempt(source):
        return
    for one in imports(source):
        if one.module in TABLES_OF_RECORDS and one.name != "metadata":
            yield (
                f"{source.at(one.node)} imports {one.name} itself. Rows come from "
                "data_access.within.scoped(question)(table), which puts the scope in."
            )


def unscoped_in_a_measure(source: Source) -> Iterator[str]:
    """In `rows` of a measure a table with people in it stands only as scoped(table)."""
    tables = {
        one.name
        for one in imports(source)
        if one.module == "domain.timeline" and one.name not in REACHED_THROUGH_PEOPLE
    }
    for function in (node for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef)):
        given = {
            argument.id
            for call in ast.walk(function)
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "scoped"
            for argument in call.args
            if isinstance(argument, ast.Name)
        }
        used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
        for table in sorted((used & tables) - given):
            yield (
                f"{source.at(function)} {function.name} reads {table} without scoped(…). Write "
                f"scoped({table}), or the rows of every unit are counted."
            )


REACHED_THROUGH_PEOPLE = {
    "offence_timeline": "has no unit; it is joined to a person who is in scope",
    "custody_spells": "has no unit; it is joined to a person who is in scope",
    "delivered_custody": "has no unit; it is joined to a person who is in scope",
    "risk_scales": "the tools and domains there are, about nobody",
    "feed_timeline": "feeds, about nobody",
}
BAD_EXAMPLES = {
    asks_for_no_scope: example("data_access/bad.py", "def cases(engine: Engine): pass"),
    exempt_but_reads_people: example(
        "data_access/standards.py", "from domain.timeline import case_timeline"
    ),
    goes_around_within: example(
        "data_access/bad.py", "from domain.timeline import referral_timeline"
    ),
    unscoped_in_a_measure: example(
        "measures/risk/bad.py",
        "from domain.timeline import case_timeline\n"
        "def rows(scoped, q): return select(case_timeline)",
    ),
}


def test_each_rule_catches_its_bad_example():
    for rule, bad in BAD_EXAMPLES.items():
        (fault,) = rule(bad)
        assert fault.startswith(bad.path), rule.__name__


def test_whatever_reads_records_is_told_whose():
    rules = (asks_for_no_scope, exempt_but_reads_people, goes_around_within)
    assert [fault for rule in rules for fault in faults(rule, "data_access")] == []


def test_measures_reach_tables_only_through_scoped():
    assert faults(unscoped_in_a_measure, "measures") == []


def test_no_exemption_outlives_its_file():
    paths = [source.path for source in sources("data_access")]
    exempt = (*EXEMPT, *READS_THE_TIMELINE_ITSELF)
    assert [place for place in exempt if not any(path.startswith(place) for path in paths)] == []
