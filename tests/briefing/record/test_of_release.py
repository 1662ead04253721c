"""The briefing of record says what the stored release says, and nothing that is not in it."""

import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from briefing.record.document import Document, Mark, Number, Sureness
from briefing.record.files import FileKind, file_of
from briefing.record.of_release import SYNTHETIC, record_of
from disclosure.releases.record import content_of
from tests.briefing.record.a_release import A_RELEASE, shelved
from tests.briefing.record.reading import faults, words_of_docx, words_of_pdf


@pytest.fixture(scope="module")
def document() -> Document:
    return record_of(shelved())


@pytest.fixture(scope="module")
def printed(document) -> bytes:
    return file_of(document, FileKind.PDF)


def test_it_answers_the_seven_questions_in_the_words_of_the_page(document):
    assert [one.question for one in document.sections] == [
        "Is demand met?",
        "Is risk managed?",
        "Is the offer taken up?",
        "Are victims supported?",
        "Are people reoffending?",
        "Is the money on profile?",
        "How good is the data?",
    ]
    assert document.sections[0].answer == (
        "241 referrals came in; of those triaged, 94 of 228 referrals were adopted."
    )
    assert [one.about for one in document.key_messages][:2] == ["Demand", "Risk"]
    assert document.sections[4].sureness is Sureness.NOT_YET
    assert document.sections[4].why == "The first number is not published."


def test_a_number_stands_with_its_base_and_its_limits_and_a_hidden_one_as_its_mark(document):
    uptake, accepted = document.sections[2].figures[:2]
    assert (uptake.value, uptake.base) == (Number("62%", 62, 0), "29 of 47 perpetrators")
    assert uptake.interval == "47% to 74%"
    assert accepted.label == "Victims: support accepted"
    assert document.sections[4].figures[0].value is Mark.HIDDEN


def test_a_few_are_said_to_be_few_where_the_release_says_so():
    few = replace(
        A_RELEASE.table("reoffending_as_reported"),
        cells=tuple(
            replace(one, fewer_than=5 if one.number is None else None)
            for one in A_RELEASE.table("reoffending_as_reported").cells
        ),
    )
    others = [one for one in A_RELEASE.tables if one.measure != few.measure]
    section = record_of(shelved(tables=(few, *others))).sections[4]
    first = section.figures[0]
    assert (first.value, first.base) == ("fewer than 5 of 56", "perpetrators")
    assert section.answer.startswith("Of those worked with, fewer than 5 of 56 perpetrators have")
    assert section.sureness is Sureness.NOT_YET


def test_areas_stand_side_by_side_in_their_own_order_whatever_their_numbers_are(document):
    [areas] = document.sections[3].tables
    assert areas.head == ("Area", "Uptake", "Victims: support accepted")
    assert areas.rows == (
        ("Halton", "not shown of 11", Mark.HIDDEN),
        ("Warrington", "24 of 36", "38 of not shown"),
        ("Cheshire East", "0 of 0", Mark.NOTHING),
    )


def test_fair_reach_says_where_there_are_not_enough_people(document):
    [fair] = document.sections[2].tables
    assert fair.rows[0] == ("Uptake by sex", "not enough people to say")


def test_the_money_is_the_pounds_of_the_release(document):
    money = {one.label: one.value for one in document.sections[5].figures}
    assert money["Spent by then"] == Number("£81,728", 81728)
    assert money["Forecast for the whole plan"] == Number("£181,716", 181716)


def test_it_says_which_release_of_when_by_whom_and_that_nobody_is_real(document):
    release = shelved()
    assert document.period == "1 April 2019 to 31 March 2020"
    assert document.made_on.isoformat() == "2020-04-08"
    assert document.marking == SYNTHETIC
    assert document.release.startswith("Release 3 of 2019/20, published 8 April 2020 by Ann")
    assert release.fingerprint in document.release
    assert record_of(shelved(is_synthetic=False)).marking == ""


def test_it_says_the_days_of_the_data_what_is_open_and_who_let_a_number_stand(document):
    days = {one.feed: (one.on, one.note) for one in document.data_days}
    assert days["Health"] == ("31 March 2020", "5 days old")
    assert record_of(shelved(feeds=())).data_days == ()
    assert len(document.cannot_yet) == 7
    assert document.rules[-1] == (
        "Proven reoffending is shown exactly, by decision of Ann Officer: It is public."
    )
    defined = {one.about: one.words for one in document.definitions}
    assert defined["Uptake"] == "Uptake people, out of uptake base."


def test_it_has_two_to_four_pages_that_everybody_can_read_and_says_both_fingerprints(
    document, printed
):
    assert 2 <= len(pypdf.PdfReader(BytesIO(printed)).pages) <= 4
    assert list(faults(printed)) == []
    for words in (words_of_pdf(printed), words_of_docx(file_of(document, FileKind.DOCX))):
        together = "".join(words.split())
        assert document.fingerprint in together and shelved().fingerprint in together
        assert "[c]" in words and "Hiddenforprivacy" in together


def test_another_release_has_another_fingerprint(document):
    assert record_of(shelved()).fingerprint == document.fingerprint
    assert record_of(shelved(number=4)).fingerprint != document.fingerprint


def test_a_new_process_makes_the_same_bytes_from_what_is_stored(document, printed):
    code = """
import sys
from hashlib import sha256
from briefing.record.files import FileKind, file_of
from briefing.record.of_release import record_of
from briefing.releases.reading import Shelved
from disclosure.releases.record import fingerprint_of, read_release
content = sys.stdin.read()
fingerprint = fingerprint_of(content)
document = record_of(Shelved(read_release(content, fingerprint), fingerprint))
for kind in FileKind:
    print(sha256(file_of(document, kind)).hexdigest())
"""
    ended = subprocess.run(
        [sys.executable, "-c", code],
        input=content_of(A_RELEASE),
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    others = [file_of(document, kind) for kind in (FileKind.DOCX, FileKind.XLSX)]
    assert ended.stdout.split() == [sha256(one).hexdigest() for one in (printed, *others)]
