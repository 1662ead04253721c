"""A document written out by hand: every number in it stands for itself, and none is counted."""

from datetime import date

from briefing.record.document import (
    Chart,
    DataDay,
    Document,
    Figure,
    Mark,
    Number,
    Point,
    Section,
    Sureness,
    Table,
)
from charts.style import frame

BAR = {"mark": {"type": "bar"}, "encoding": {"y": {"field": "name", "type": "nominal"}}}
SPEC = frame([{"name": "Within the standard"}, {"name": "Late"}], BAR, height=60)
"""A picture in which no number is drawn."""

A_CHART = Chart(
    title="Most of the 611 are late",
    about="By the standard of 12 days",
    spec=SPEC,
    alt="Two bars: within the standard, and late.",
    table=Table(
        "Late", ("Band", "Cases"), (("Within", Number("7,031", 7031)), ("Late", Mark.HIDDEN))
    ),
    note="Without 13 of them.",
)
AREAS = Table(
    "Area by area",
    ("Area", "Referrals", "Uptake"),
    (
        ("Halton", Number("93", 93), Number("44.1%", 44.1, 1)),
        ("Warrington", Mark.HIDDEN, Number("£12,400", 12400)),
        ("Cheshire East", "6 of 9", Mark.TOO_FEW),
    ),
    note="Of 14 areas.",
)
MANAGED = Section(
    question="Is risk managed?",
    answer="It is, for 52 of 92 people.",
    sureness=Sureness.PARTLY,
    why="The health feed is 15 days old.",
    caution="Fewer than 16 were asked.",
    figures=(
        Figure(
            label="Uptake",
            value=Number("57%", 57, 0),
            unit="per cent",
            base="52 of 92 perpetrators",
            lower=Number("46%", 46, 0),
            upper=Number("66%", 66, 0),
        ),
        Figure("Wait", Number("17 days", 17), "days", "of 18 people", note="Old.", is_greyed=True),
        Figure("Reoffending", Mark.HIDDEN, base="of 57 perpetrators", note="Hidden."),
    ),
    charts=(A_CHART,),
    tables=(AREAS,),
)
UNKNOWN = Section("Is the money on profile?", "Nobody has said.", Sureness.NOT_YET, "No ledger.")
A_DOCUMENT = Document(
    title="Briefing for the commissioner",
    scope="All units",
    period="6 March 2019 to 5 March 2020",
    release="Release 3",
    made_on=date(2020, 3, 8),
    marking="Synthetic data",
    data_days=(DataDay("Police", "4 March 2020", "2 days old"), DataDay("Health", "Never")),
    key_messages=(Point("Demand", "104 cases are open."), Point("", "19 are not.", True)),
    sections=(MANAGED, UNKNOWN),
    rules=("Under 10 no rate is given.",),
    definitions=(Point("Uptake", "People who came within 28 days."),),
    cannot_yet=(Point("Value", "Not before 2021."),),
)
PRINTED = {
    *(
        "611",
        "12",
        "13",
        "93",
        "44.1",
        "12,400",
        "6",
        "9",
        "14",
        "52",
        "92",
        "15",
        "16",
        "57",
        "46",
    ),
    *("66", "17", "18", "2019", "5", "2020", "3", "4", "2", "104", "19", "10", "28", "2021"),
    *("95", "256"),
}
"""Every number a reader meets but those of pages; 95 of the interval, 256 of SHA-256."""
DRAWN = {"7,031"}
"""What only a chart's table has."""

AWKWARD = '#panic(1) *b* $x$ _u_ <img src=x> [x](javascript:1) @c `c` \\ // =A("a") & {{7*7}}'
UNSEEN = "\x00\x07\u202e\ud800"
FOREIGN = "你好 😀 Łódź"
