"""From a number to its cases, its table and its file; and the same view again from its address."""

import csv
import re
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Locator, expect

from tests.journeys.visiting import Visitor, Visitors
from tests.people import log_of


def card(visitor: Visitor, label: str) -> Locator:
    """The value of the figure of that name."""
    return visitor.page.get_by_test_id("stMetric").filter(has_text=label).first


def test_a_unit_lead_opens_the_cases_behind_a_number(visitors: Visitors, app) -> None:
    ana = visitors.signed_in(app, "ana").go("/caseload")
    number = card(ana, "Referrals received").get_by_test_id("stMetricValue").inner_text()
    ana.button(f"See {number} referrals").click()
    dialog = ana.page.get_by_role("dialog")
    expect(dialog.get_by_text(f"Referrals received: {number} rows")).to_be_visible()
    lists = [line for line in log_of(app.engine) if line[2] == "case list"]
    assert [line[0] for line in lists if line[3].startswith("referrals_received")] == ["ana"]


def test_the_rows_of_a_case_list_can_be_taken_along_and_the_log_knows(
    visitors: Visitors, app
) -> None:
    ana = visitors.signed_in(app, "ana").go("/caseload")
    ana.page.get_by_role("button", name=re.compile(r"See \d+ referrals?")).nth(1).click()
    dialog = ana.page.get_by_role("dialog")
    with ana.page.expect_download() as download:
        dialog.get_by_role("button", name="Download these rows (CSV)").click()
    rows = list(csv.DictReader(StringIO(text_of(download.value.path()))))
    assert rows and all(row["Reference"].startswith("R-") for row in rows)
    assert log_of(app.engine)[-1][:3] == ("ana", "disclosure", "case list download")


def test_how_a_number_is_counted_goes_down_to_its_base_and_opens_the_rows_of_a_step(
    visitors: Visitors, app
) -> None:
    ana = visitors.signed_in(app, "ana").go("/victim_support")
    below = "xpath=following::button[contains(., 'How it is counted')][1]"
    card(ana, "Support offered").locator(below).click()
    steps = ana.page.get_by_role("table", name="Steps of Support offered")
    expect(steps.get_by_text("Safe to contact")).to_be_visible()
    step = ana.page.get_by_role("button", name=re.compile(r"See \d+ rows")).last
    number = re.search(r"\d+", step.inner_text())[0]
    step.click()
    said = f"Support offered, Each victim once, by the first such referral: {number} rows"
    expect(ana.page.get_by_role("dialog").get_by_text(said)).to_be_visible()


def test_days_out_of_order_are_listed_with_the_rule_they_break(visitors: Visitors, app) -> None:
    ana = visitors.signed_in(app, "ana").go("/data_quality")
    ana.button("See 3 events").click()
    expect(ana.page.get_by_role("dialog").get_by_text("Dates out of order: 3 rows")).to_be_visible()


def test_a_chart_gives_its_table_and_its_file(visitors: Visitors, app) -> None:
    ana = visitors.signed_in(app, "ana").go("/interventions")
    ana.page.get_by_role("button", name="Show as table").first.click()
    expect(ana.page.get_by_role("table").filter(has_text="Identified").first).to_be_visible()
    ana.page.keyboard.press("Escape")
    with ana.page.expect_download() as download:
        ana.page.get_by_role("button", name="CSV").first.click()
    first = next(csv.DictReader(StringIO(text_of(download.value.path()))))
    assert first["measure"] == "uptake_funnel"
    assert log_of(app.engine)[-1][:3] == ("ana", "disclosure", "download")


def text_of(path: Path) -> str:
    return path.read_text("utf-8-sig")


def test_an_address_opens_the_same_view_again(visitors: Visitors, app) -> None:
    ana = visitors.signed_in(app, "ana").go("/caseload")
    everywhere = card(ana, "Open cases").inner_text()
    ana.page.get_by_role("combobox", name=re.compile("Area")).click()
    ana.page.get_by_role("option", name="Halton").click()
    expect(card(ana, "Open cases")).not_to_have_text(everywhere)
    ana.wait()
    assert "area=Halton" in ana.path
    again = visitors.signed_in(app, "ana").go(ana.path)
    assert card(again, "Open cases").inner_text() == card(ana, "Open cases").inner_text()


def test_a_commissioner_finds_no_way_to_a_case(visitors: Visitors, app) -> None:
    colm = visitors.signed_in(app, "colm").go("/commissioner")
    expect(colm.page.get_by_role("button", name=re.compile(r"^See \d"))).to_have_count(0)
    assert not re.search(r"\b[RCP]-\d{5}", colm.page.content())


def test_an_administrator_loads_an_extract_and_reads_its_report(
    visitors: Visitors, just_started, sample_folder, tmp_path
) -> None:
    bundle = tmp_path / "extract.zip"
    with ZipFile(bundle, "w") as packed:
        for file in sorted(sample_folder.iterdir()):
            packed.write(file, file.name)
    ada = visitors.at(just_started).go("/loads").sign_in("ada").is_in()
    ada.page.locator("input[type=file]").set_input_files(bundle)
    ada.button("Check and load").click()
    expect(ada.page.get_by_text("Loaded as load 2.")).to_be_visible(timeout=60_000)
    assert "0 new, 0 changed, 0 removed, 0 refused" in ada.text


def test_an_extract_that_cannot_be_loaded_is_refused_in_words(
    visitors: Visitors, just_started, tmp_path
) -> None:
    bundle = tmp_path / "extract.zip"
    with ZipFile(bundle, "w") as packed:
        packed.writestr("referrals.csv", "referral_id\nR1\n")
    ada = visitors.at(just_started).go("/loads").sign_in("ada").is_in()
    ada.page.locator("input[type=file]").set_input_files(bundle)
    ada.button("Check and load").click()
    expect(ada.page.get_by_text("There is no manifest.csv in the extract.")).to_be_visible()
    assert "Loaded as load" not in ada.text
