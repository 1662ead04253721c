"""Workbooks written by hand, part by part, so that any part can lie."""

from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

RIGHT: dict[str, str] = {
    "manifest": "feed,table,as_of,mode\nunit,units,2020-03-06,complete\n"
    "unit,referrals,2020-03-06,complete",
    "units": "unit_id,name,launched_on\nU1,North,2018-06-19",
    "referrals": "referral_id,unit_id,received_on,source,area,crime_type\n"
    "R1,U1,2020-01-01,cps,halton,stalking",
}
CONTENT_TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}.sharedStrings+xml"/></Types>'
)


def workbook(
    path: Path, *, parts: dict[str, Iterable[str]] | None = None, **sheets: Iterable[str]
) -> Path:
    """A right extract, with other XML for some of its sheets, and other or more parts."""
    all_sheets: dict[str, Iterable[str]] = {
        **{name: [sheet(rows_of(text))] for name, text in RIGHT.items()},
        **sheets,
    }
    members: dict[str, Iterable[str]] = {
        "[Content_Types].xml": [CONTENT_TYPES],
        "xl/workbook.xml": [_book(list(all_sheets))],
        "xl/_rels/workbook.xml.rels": [_relations(len(all_sheets))],
        "xl/sharedStrings.xml": [f'<sst xmlns="{MAIN}"/>'],
        **{f"xl/s{at}.xml": xml for at, xml in enumerate(all_sheets.values())},
        **(parts or {}),
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, xml in members.items():
            with archive.open(name, "w") as member:
                for piece in xml:
                    member.write(piece.encode())
    return path


def sheet(rows: str, before: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'


def rows_of(text: str) -> str:
    """Lines with commas as rows of text cells."""
    return "".join(f"<row>{''.join(map(cell, line.split(',')))}</row>" for line in text.split("\n"))


def cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def heading(table: str) -> str:
    return rows_of(RIGHT[table].split("\n")[0])


def _book(names: list[str]) -> str:
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{at + 1}" r:id="r{at}"/>' for at, name in enumerate(names)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _relations(sheets: int) -> str:
    each = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/worksheet" Target="/xl/s{at}.xml"/>'
        for at in range(sheets)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'
