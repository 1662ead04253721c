"""Nothing from data is ever read as Markdown or HTML, on any page of any role."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import pytest
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element, Node

from auth.roles import GRANTS
from data_access.accounts import Account
from data_access.engine import database
from data_access.schema import prepare
from domain.terms import Agency, Role
from pages.menu import MENU
from pages.parts.plain import plain
from tests.pages.words_of_data import MARKUP, READS_AS_MORE, U1, U2, load_hostile
from tests.people import add, sign_in
from tests.tabs import Tab

PEOPLE = [
    Account("ana", f"Ana {MARKUP}"[:80], Role.UNIT_LEAD, units=frozenset({U1, U2})),
    Account("pia", "Pia", Role.PARTNER_LEAD, Agency.HEALTH, frozenset({U1})),
    Account("colm", "Colm", Role.COMMISSIONER),
    Account("ada", "Ada", Role.ADMINISTRATOR),
]
IN_MARKDOWN = ["caseload", "risk", "interventions", "victim_support", "funding", "your_account"]
"""Pages where names of units, people and money stand in what Streamlit reads as Markdown."""
OF_A_LEAD = [*IN_MARKDOWN[:-1], "publish", "your_account"]
"""Whoever leads every unit publishes, in their own name."""
AS_IT_IS = {
    "Text": {"body"},
    "Code": {"code_text"},
    "VegaLiteChart": {"spec", "alt"},
    "Selectbox": {"options", "raw_value"},
    "MultiSelect": {"options", "raw_values", "default"},
    "TextInput": {"default", "value"},
    "Table": {"alt"},
    "Html": {"body"},
}
"""Fields that the browser shows as they are. Every other is taken to be read as Markdown."""
NEVER_SHOWN = {"id", "user_key", "form_id", "url", "hash"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("hostile")
    engine = database(f"sqlite:///{folder / 'oversight.db'}")
    prepare(engine)
    load_hostile(engine, folder / MARKUP.replace("/", "|"))
    for account in PEOPLE:
        add(engine, account)
    yield engine
    engine.dispose()


@pytest.fixture
def tab_of(loaded: Engine, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Tab]:
    def held(name: str) -> Tab:
        monkeypatch.setenv("OVERSIGHT_DATABASE", str(loaded.url))
        tab = Tab(monkeypatch)
        tab.hold(sign_in(loaded, name))
        return tab

    return held


@pytest.mark.parametrize(
    ("account", "in_markdown"),
    list(zip(PEOPLE, (OF_A_LEAD, IN_MARKDOWN, [], ["accounts"]), strict=True)),
    ids=[account.role for account in PEOPLE],
)
def test_every_page_of_a_role_shows_it_as_words(tab_of, account, in_markdown):
    tab = tab_of(account.name)
    leaks, mentioned = {}, []
    for stem in pages_of(account):
        words = list(read_as_markdown(at := tab.open(stem)))
        leaks[stem] = leaks_of(at, words)
        if "evil" in " ".join(words):
            mentioned.append(stem)
    assert {stem: found for stem, found in leaks.items() if found} == {}
    assert mentioned == in_markdown


def pages_of(account: Account) -> list[str]:
    permissions = GRANTS[account.role].permissions
    return [item.stem for item in MENU if item.permission in permissions]


def leaks_of(at: AppTest, markdown: Iterable[str]) -> list[str]:
    """What would be more than words, in Markdown and in HTML, and what went wrong."""
    html = [one.proto.body for one in at.get("html") if "<img" in one.proto.body]
    wrong = [one.value for one in at.error]
    return [words for words in markdown if is_more(words)] + html + wrong


def press(at: AppTest, label: str) -> AppTest:
    return next(one for one in at.button if one.label.startswith(label)).click().run()


def test_so_does_the_list_of_cases_behind_a_number(tab_of):
    at = press(tab_of("ana").open("caseload"), "See ")
    assert f"U1-new {MARKUP}" in str([frame.value.to_dict() for frame in at.dataframe])
    assert leaks_of(at, read_as_markdown(at)) == []


def test_so_does_the_line_that_says_as_whom_one_looks(tab_of):
    at = press(tab_of("ana").open("view_as"), "View as this role")
    [banner] = [one.value for one in at.markdown if "You are viewing as" in one.value]
    assert r"!\[x\](http:" in banner
    assert leaks_of(at, read_as_markdown(at)) == []
    press(at, "Stop viewing as")


def test_what_is_more_than_words_would_be_found():
    assert is_more(MARKUP)
    assert not is_more(plain(MARKUP))


def is_more(words: str) -> bool:
    left = re.sub(r"\\[!-/:-@\[-`{-~]", "", words)
    return any(one in left for one in READS_AS_MORE)


def read_as_markdown(at: AppTest) -> Iterator[str]:
    """Every word that the browser may take for Markdown, cells of tables included."""
    for message in messages(at._tree):
        yield from fields(message)
    for table in at.table:
        yield from (
            str(cell) for cell in chain(table.value.columns, table.value.to_numpy().ravel())
        )


def messages(node: Node) -> Iterator[Message]:
    if isinstance(node, Block):
        if getattr(node, "proto", None) is not None:
            yield node.proto
        for child in node.children.values():
            yield from messages(child)
    elif isinstance(node, Element):
        yield node.proto


def fields(message: Message) -> Iterator[str]:
    as_it_is = AS_IT_IS.get(message.DESCRIPTOR.name, set()) | NEVER_SHOWN
    for field, value in message.ListFields():
        for one in value if field.is_repeated else [value]:
            if field.type == FieldDescriptor.TYPE_MESSAGE:
                yield from fields(one)
            elif field.type == FieldDescriptor.TYPE_STRING and field.name not in as_it_is:
                yield one
