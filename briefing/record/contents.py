"""What the briefing of record is made of: for each question its figures, charts and tables.

The order is that of the commissioner's page. Everything in it was released to the commissioner.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing import questions as q
from briefing.by_area import BY_AREA, area_rows
from briefing.cautions import caution_of
from briefing.findings import finding_in_full
from briefing.greyed import greyed_if_old
from briefing.old_data import aged
from briefing.record.cells import figure_of, table_of
from briefing.record.document import Chart, Figure, Mark, Section, Table
from briefing.record.sureness import sureness
from briefing.wording import finding, risk_finding, signal_finding
from charts.burn_up import burn_up
from charts.control_chart import control_chart
from charts.drawn import Drawn
from charts.funnel import funnel
from charts.risk_bars import risk_bars, tools_in
from charts.survival import survival
from charts.trend import trend
from disclosure.released import Released

WHOLE = ""
"""A measure as it is always shown, split by nothing that was asked for."""
Asked = tuple[str, str]
"""A measure and what it is split by."""
Answers = Mapping[Asked, Released]
ASKED: tuple[Asked, ...] = (
    *((key, WHOLE) for key in q.MEASURES),
    *((key, "area") for key in BY_AREA),
    ("referrals_received", "month"),
)


class Part(NamedTuple):
    """What a question has besides its answer."""

    figures: tuple[Figure, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table | None, ...] = ()


def sections_of(answers: Answers) -> tuple[Section, ...]:
    """The seven questions in their order."""
    return tuple(_section(one, answers) for one in q.QUESTIONS)


def _section(question: q.BriefingQuestion, answers: Answers) -> Section:
    main, part = answers[question.keys[0], WHOLE], _PARTS[question](answers)
    word, why = sureness(main)
    return Section(
        question=question.words,
        answer=f"{aged(finding_in_full(main), main)}.",
        sureness=word,
        why=why,
        caution=caution_of(main.measure),
        figures=part.figures,
        charts=part.charts,
        tables=tuple(table for table in part.tables if table),
        is_greyed=main.is_greyed(),
    )


def _figures(answers: Answers, *keys: str) -> tuple[Figure, ...]:
    return tuple(figure_of(answers[key, WHOLE]) for key in keys)


def _chart(released: Released, drawn: Drawn, about: str, title: str = "") -> Chart:
    """Under its finding, in greys where its data is old."""
    heading, shown = title or finding(released), greyed_if_old(drawn, released)
    table = table_of(heading, shown.table, shown.note)
    return Chart(heading, about, shown.spec, shown.alt, table, shown.note)


def _has_a_whole_row(chart: Chart) -> bool:
    """Something is drawn: not every bar of it has a part that is hidden."""
    return chart.table is not None and any(Mark.HIDDEN not in row for row in chart.table.rows)


def _demand(answers: Answers) -> Part:
    months, cases = answers["referrals_received", "month"], answers["open_cases", WHOLE]
    return Part(
        _figures(answers, *q.DEMAND.keys),
        (
            _chart(
                months,
                control_chart(months, by="month"),
                "Referrals each month, and what is usual",
                signal_finding(months, by="month"),
            ),
            _chart(cases, trend(cases), "Cases open at the end of each week"),
        ),
    )


def _risk(answers: Answers) -> Part:
    risk = answers["risk_distribution", WHOLE]
    about = "Open cases by the level of the latest assessment"
    charts = (
        _chart(risk, risk_bars(risk, tool), about, risk_finding(risk, tool))
        for tool in tools_in(risk)
    )
    return Part(_figures(answers, *q.RISK.keys[1:]), tuple(filter(_has_a_whole_row, charts)))


def _take_up(answers: Answers) -> Part:
    steps = answers["uptake_funnel", WHOLE]
    of_whom = "People of the cases opened in the period; whiskers are 95% intervals"
    return Part(
        _figures(answers, *q.TAKE_UP.keys[:-1]),
        (_chart(steps, funnel(steps), of_whom),),
    )


def _victims(answers: Answers) -> Part:
    """Each measure of victims, and then its own of perpetrators."""
    steps = answers["uptake_funnel", WHOLE]
    of = {key: answers[key, WHOLE] for key in (*q.VICTIMS.keys, "uptake")}
    return Part(
        (
            figure_of(of["support_offered"], label="Victims: support offered"),
            figure_of(steps, steps.one("step", "offered"), "Perpetrators: offered direct work"),
            figure_of(of["support_accepted"], label="Victims: support accepted"),
            figure_of(of["uptake"], label="Perpetrators: uptake"),
            figure_of(of["feels_safer"], label="Victims: feeling safer"),
        ),
        tables=(_by_area(answers),),
    )


def _reoffending(answers: Answers) -> Part:
    within, followed = (
        answers[key, WHOLE] for key in ("reoffending_within_12_months", "followed_up")
    )
    for_a_year = figure_of(followed, followed.one("window", "12_months"), "Followed for 12 months")
    about = "Share with a recorded qualifying offence, and its 95% interval"
    return Part(
        (*_figures(answers, *q.REOFFENDING.keys[:-1]), for_a_year),
        (_chart(within, survival(within), about),),
    )


def _money(answers: Answers) -> Part:
    spend = answers["spend_against_profile", WHOLE]
    return Part(
        _figures(answers, *q.MONEY.keys[1:]),
        (_chart(spend, burn_up(spend), "Pounds so far, against what was planned"),),
    )


def _data(answers: Answers) -> Part:
    """The days the feeds speak for are printed with the answer (document.py, data_days)."""
    return Part()


def _by_area(answers: Answers) -> Table | None:
    """Every area in one table: perpetrators and victims of it side by side."""
    return table_of("Area by area", area_rows([answers[key, "area"] for key in BY_AREA]))


_PARTS: dict[q.BriefingQuestion, Callable[[Answers], Part]] = {
    q.DEMAND: _demand,
    q.RISK: _risk,
    q.TAKE_UP: _take_up,
    q.VICTIMS: _victims,
    q.REOFFENDING: _reoffending,
    q.MONEY: _money,
    q.DATA: _data,
}
