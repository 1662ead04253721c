"""The commissioner's page: a release as it was published, and nothing else whatever is chosen."""

import json
import re

import pytest
from sqlalchemy import text

from briefing.releases import prepare
from briefing.releases.earlier import Earlier
from briefing.releases.publishing import publish_release
from briefing.releases.reading import shelf
from data_access.access_log import TERMINAL
from data_access.release_store import all_stored, reading
from tests.pages.sent import elements, words_sent
from tests.people import COLM, add, log_of, sign_in
from tests.programme import emptied
from tests.releases_drawn import LAST_YEAR, a_store, made, publish_first, two_years
from tests.tabs import Tab, words

REFERENCE = re.compile(r"\b[RCPVIS]-?\d{1,6}\b")
NUMBER = re.compile(r"(?<![\w.#])\d(?:[\d,]*\d)?(?:\.\d+)?(?!\w)")
OF_THE_PAGE = {"95", "1", "4", "10", "0", "20", "18", "12", "28"}
"""Numbers of the page's own words: an interval of 95%, 1 to 4 people, 12 months."""


@pytest.fixture
def app(sqlite_engine, monkeypatch, tmp_path):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    a_store(monkeypatch, tmp_path)
    add(sqlite_engine, COLM)
    return two_years(sqlite_engine).engine


@pytest.fixture
def see(app, monkeypatch):
    """The page, again and again in one session."""
    tab = Tab(monkeypatch)
    tab.hold(sign_in(app, "colm"))
    return lambda: tab.open("commissioner")


def test_before_anything_is_published_it_says_so_and_shows_no_number(see, app):
    at = see()
    assert at.info[0].value.startswith("Nothing has been published yet.")
    assert not at.metric and not at.table
    assert ("colm", "consultation", "commissioner", "no release yet") in log_of(app)


def test_seven_questions_each_with_a_sentence_and_how_sure_it_is(see, app):
    publish_first(app)
    at = see()
    assert [one.value for one in at.header] == [
        "Is demand met?",
        "Is risk managed?",
        "Is the offer taken up?",
        "Are victims supported?",
        "Are people reoffending?",
        "Is the money on profile?",
        "How good is the data?",
        "Fair reach",
        "The tables",
        "How to read these figures",
    ]
    said = [one.value for one in at.text]
    assert "60 referrals came in; of those triaged, 60 of 60 referrals were adopted." in said
    assert (
        "Of those worked with, fewer than 5 of 30 perpetrators have a recorded offence since. It "
        "does not say why."
    ) in said
    sure = [one.value for one in at.markdown if one.value.startswith("**")]
    assert sum(one.startswith("**Not yet known.**") for one in sure) == 1  # reoffending
    values = {one.label: one.value for one in at.metric}
    assert "fewer than 5 of 30" in values["Recorded offence since"]
    assert not at.error


def test_charts_and_what_to_know_stand_on_the_page(see, app):
    publish_first(app)
    at = see()
    titles = [one.value for one in at.subheader]
    assert titles[:2] == ["What you need to know", "What is not known yet"]
    assert {"Uptake by area", "Victims: support accepted by area"} <= set(titles)
    drawn = [one for one in elements(at) if one.type == "vega_lite_chart"]
    assert len(drawn) >= 6 and all(one.proto.alt for one in drawn)


def test_a_victims_number_stands_below_each_of_the_perpetrators(see, app):
    publish_first(app)
    labels = [one.label for one in see().metric]
    for perpetrators, victims in (
        ("Uptake", "Victims: support accepted"),
        ("People adopted: offered direct work", "Victims: support offered"),
        ("Recorded offence since", "Victims: offended against again"),
    ):
        assert labels[labels.index(perpetrators) + 1] == victims


def test_while_the_victim_feed_is_silent_both_are_grey(see, app):
    with app.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO feed_timeline (feed, table_name, as_of_on, mode) "
                "VALUES ('victim_service', 'victim_support', 737000, 'complete')"
            )
        )
    publish_release(app, made(app, LAST_YEAR), TERMINAL)
    grey = {one.label for one in see().metric if one.value.startswith(":gray[")}
    assert {"Uptake", "Victims: support accepted"} <= grey
    assert "Adopted" not in grey


def test_the_only_choices_are_which_release_and_which_table(see, app):
    publish_first(app)
    at = see()
    assert [one.label for one in at.selectbox] == ["Release", "Table"]
    for kind in ("date_input", "text_input", "checkbox", "toggle", "multiselect", "slider"):
        assert not getattr(at, kind), kind
    assert not at.button
    assert [one.proto.label for one in at.get("download_button")] == [
        "Briefing (PDF)",
        "Large print (PDF)",
        "Editable (Word)",
        "Figures (Excel)",
    ]


def test_whatever_is_chosen_every_number_is_in_the_release_or_made_of_it(see, app):
    publish_first(app)
    at = see()
    [shelved] = shelf()
    known = numbers_in(json.loads(stored_content())) | OF_THE_PAGE
    for title in at.selectbox[1].options:
        at.selectbox[1].set_value(title).run()
        table = at.table[-1].value if len(at.table) > 1 else None
        for cell in [] if table is None else table.to_numpy().ravel():
            assert set(NUMBER.findall(str(cell))) <= known, title
    said = " ".join([words(at), *(one.value for one in at.text)])
    shares = set(re.findall(r"\d+(?:\.\d+)?(?=%)", said))
    counted = {one for one in NUMBER.findall(said) if one not in shares}
    assert counted - known - days_of(shelved.release) == set()


def stored_content() -> str:
    return all_stored(reading())[0].content


def numbers_in(content) -> set[str]:
    """Every number that stands in the release, as it is written."""
    if isinstance(content, dict):
        return {one for value in content.values() for one in numbers_in(value)}
    if isinstance(content, list):
        return {one for value in content for one in numbers_in(value)}
    if isinstance(content, int | float) and not isinstance(content, bool):
        return {f"{content:,}"}
    return set(NUMBER.findall(content)) if isinstance(content, str) else set()


def days_of(release) -> set[str]:
    days = (release.start, release.end, release.data_as_of, release.published_at)
    return {str(part) for one in days for part in (one.day, one.year)}


def test_nothing_of_it_changes_when_everybody_is_erased_or_somebody_comes(see, app):
    publish_first(app)
    before = sent(see())
    two_years(emptied(app).engine, again=(1,), late=5)
    assert sent(see()) == before


def test_people_who_differ_only_in_hidden_numbers_give_the_same_page(see, app, monkeypatch):
    publish_first(app)
    three = sent(see())
    [shelved] = shelf()
    other = made_of(app, again=(1, 3, 201, 203, 207))
    assert other == shelved.release
    assert sent(see()) == three


def sent(at) -> str:
    """All that goes to the browser but the name under which a file waits to be made."""
    return re.sub(r'deferred_file_id: "[^"]*"', "", words_sent(at))


def made_of(engine, again):
    """The first release of other people, with the same published numbers."""
    two_years(emptied(engine).engine, again=again)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prepare, "earlier_releases", lambda _: Earlier())
        return made(engine, LAST_YEAR).release


def test_no_reference_to_a_case_or_a_person_is_sent_or_stored(see, app):
    publish_first(app)
    assert not REFERENCE.search(stored_content())
    assert not REFERENCE.search(" ".join([words(see()), *(one.value for one in see().text)]))


def test_each_reading_is_in_the_log_by_the_number_of_the_release(see, app):
    publish_first(app)
    see()
    assert log_of(app)[-1][1:] == ("consultation", "commissioner", "release 1")
