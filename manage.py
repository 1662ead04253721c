"""The same doors for a terminal: sample, load, figures, accounts, check, and start (make run)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from auth import accounts as account_doors
from auth.accounts import Post
from auth.demonstration import add_demonstration_accounts
from data_access.access_log import TERMINAL, Action, write
from data_access.counting import count_all
from data_access.engine import database
from data_access.loading import LoadReport, load_extract
from data_access.loading.report import RefusedWhole
from data_access.loads import current_load, feeds
from data_access.schema import prepare, schema_is_current
from data_access.standards import standards_on
from data_access.units import unit_ids
from disclosure.exports import csv_of, json_of
from disclosure.old_data import stale_words
from disclosure.release import release
from disclosure.released import STALE_AFTER, Released
from domain.errors import BadQuestion, DataUnavailable, Shown
from domain.period import Period, twelve_months_to
from domain.question import Question
from domain.scope import Scope
from domain.terms import Agency, Area, Audience, CrimeType, Role
from measures.catalogue import CATALOGUE, measure_called
from sample_data import DEFAULT_REFERRALS, DEFAULT_SEED, write_extract

SAMPLE_FOLDER = Path("sample_extract")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
accounts = typer.Typer(no_args_is_help=True, help="Add, list, disable, reset or change accounts.")
app.add_typer(accounts, name="accounts")


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"


DatabaseOption = Annotated[
    str | None, typer.Option("--database", help="Address; default OVERSIGHT_DATABASE.")
]
Day = typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD")


@contextmanager
def said_plainly() -> Iterator[None]:
    """An error of ours, or of the database, is one sentence on stderr and exit 1."""
    try:
        yield
    except Shown as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    except SQLAlchemyError as error:
        typer.echo(f"The database cannot be used ({type(error).__name__}).", err=True)
        raise typer.Exit(1) from None


@app.command()
def sample(
    folder: Annotated[Path, typer.Argument(help="Folder to write; made if it is missing.")],
    referrals: Annotated[int, typer.Option(min=1, help="How many.")] = DEFAULT_REFERRALS,
    seed: Annotated[int, typer.Option(help="Same seed, same extract.")] = DEFAULT_SEED,
) -> None:
    """Write a demonstration extract: every person in it is synthetic."""
    with said_plainly():
        facts = write_extract(folder, referrals=referrals, seed=seed)
        typer.echo(f"Wrote {folder}.\n{facts}")


@app.command()
def load(
    extract: Annotated[Path, typer.Argument(help="Folder, .zip or .xlsx.")],
    database_url: DatabaseOption = None,
    refused: Annotated[
        Path | None, typer.Option(metavar="FILE.xlsx", help="Write the refused rows here.")
    ] = None,
) -> None:
    """Check an extract and load it, whole or not at all; print the report."""
    with said_plainly():
        _check_workbook(refused, extract)
        engine = database(database_url)
        prepare(engine)
        report = _loaded(engine, extract, refused)
        typer.echo(report.as_text())
        if refused and report.total.refused:
            typer.echo(f"\nThe refused rows are in {refused}: mend them and load that file.")


def _check_workbook(refused: Path | None, extract: Path) -> None:
    if refused is None:
        return
    is_workbook = refused.suffix.lower() == ".xlsx" and not refused.is_dir()
    if not is_workbook or refused.resolve() == extract.resolve():
        raise BadQuestion("Name a .xlsx file for the refused rows that is not the extract.")
    if refused.exists():  # whatever it is, somebody may need it still
        raise BadQuestion(f"{refused} is there already. Name another file for the refused rows.")


def _loaded(engine: Engine, extract: Path, refused_to: Path | None) -> LoadReport:
    """The report; if too many rows are refused, each of them is named before the refusal."""
    try:
        return load_extract(engine, extract, by=TERMINAL, progress=_step, refused_to=refused_to)
    except RefusedWhole as refusal:
        for row in refusal.refused:
            typer.echo(str(row), err=True)
        if refused_to and refusal.refused:
            typer.echo(f"Every refused row is in {refused_to}.", err=True)
        raise


def _step(step: str) -> None:
    """Said to a person who waits; whoever collects what is printed gets the report alone."""
    if sys.stderr.isatty():
        typer.echo(f"{step} …", err=True)


@app.command()
def figures(
    database_url: DatabaseOption = None,
    as_of: Annotated[datetime | None, Day] = None,
    from_: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD")
    ] = None,
    to: Annotated[datetime | None, Day] = None,
    measure: Annotated[list[str] | None, typer.Option(help="Key; repeat for several.")] = None,
    by: Annotated[str | None, typer.Option(help="Breakdown, such as area.")] = None,
    unit: Annotated[str | None, typer.Option(help="Unit id.")] = None,
    area: Annotated[Area | None, typer.Option()] = None,
    crime_type: Annotated[CrimeType | None, typer.Option()] = None,
    audience: Annotated[Audience, typer.Option()] = Audience.UNIT,
    format_: Annotated[Format, typer.Option("--format")] = Format.JSON,
) -> None:
    """Print measures: all of the audience's, or those named."""
    with said_plainly():
        engine = _current(database_url)
        question = _question(engine, _day(as_of), _day(from_), _day(to), by, unit, area, crime_type)
        keys = measure or _keys(audience, by)
        if not keys:
            raise BadQuestion(f"No measure can be split by {by}.")
        asked = " ".join([*keys, f"by={by or 'nothing'}", f"units={_units_of(question)}"])
        write(engine, TERMINAL, Action.CONSULTATION, door="figures", filters=asked)
        counted = count_all(engine, [(measure_called(key), question) for key in keys])
        released = [release(one, audience) for one in counted]
        _print(released, format_)


def _keys(audience: Audience, by: str | None) -> list[str]:
    """Every measure of the audience that can be split as asked."""
    return [
        key
        for key, one in CATALOGUE.items()
        if audience in one.audience and (by is None or by in one.all_breakdowns)
    ]


def _units_of(question: Question) -> str:
    return ",".join(sorted(question.scope.units))


def _print(released: list[Released], format_: Format) -> None:
    for words in dict.fromkeys(map(stale_words, released)):
        if words:
            typer.echo(f"Old data: {words}", err=True)
    if format_ is Format.JSON:
        typer.echo(json_of(released))
    else:
        # the mark that a spreadsheet wants of a file would be part of the first name in a pipe
        typer.echo(csv_of(*released).decode("utf-8-sig"), nl=False)


def _question(
    engine: Engine,
    as_of: date | None,
    first: date | None,
    last: date | None,
    by: str | None,
    unit: str | None,
    area: Area | None,
    crime_type: CrimeType | None,
) -> Question:
    """What was asked; the day is the data's own unless another is given."""
    loaded = current_load(engine)
    day = as_of or (loaded.data_as_of if loaded else None) or date.today()
    if first and first > day or last and not first and twelve_months_to(last).start > day:
        raise BadQuestion(f"The period begins after {day}, the day the data is asked as at.")
    usual = twelve_months_to(last or day)
    scope = Scope(unit_ids(engine))
    return Question(
        scope=scope.narrowed_to(unit) if unit else scope,
        period=Period(first or usual.start, last or usual.end),
        as_of=day,
        by=by,
        area=area,
        crime_type=crime_type,
        standards=standards_on(engine, day),
    )


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


@app.command()
def check(database_url: DatabaseOption = None) -> None:
    """Say whether the database is reachable and current, and the feeds fresh; exit 1 if not."""
    with said_plainly():
        engine = _current(database_url)
        loaded = current_load(engine)
        typer.echo("Database: reachable. Schema: current.")
        if loaded is None:
            raise BadQuestion("Data: nothing has been loaded yet.")
        typer.echo(f"Data as at {loaded.data_as_of}, loaded {loaded.loaded_at}.")
        stale = [
            feed for feed in feeds(engine) if (loaded.data_as_of - feed.as_of).days > STALE_AFTER
        ]
        for feed in stale:
            typer.echo(f"Feed {feed.feed}, table {feed.table}: last spoke for {feed.as_of}.")
        if stale:
            raise typer.Exit(1)
        typer.echo("Feeds: fresh.")


def _current(database_url: str | None) -> Engine:
    engine = database(database_url)
    if not schema_is_current(engine):
        raise DataUnavailable(
            "The database has not been set up, or is of another version. Load an extract first: "
            "python manage.py load EXTRACT"
        )
    return engine


@app.command()
def start() -> None:
    """Serve the app; an empty database first gets the sample extract and demonstration accounts."""
    with said_plainly():
        engine = database()
        prepare(engine)
        _first_run(engine)
    serve = [sys.executable, "-m", "streamlit", "run", str(Path(__file__).with_name("app.py"))]
    try:
        raise typer.Exit(subprocess.run(serve, env=os.environ, check=False).returncode)
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def _first_run(engine: Engine) -> None:
    """An empty database gets the demonstration; data without accounts says how to get in."""
    if account_doors.list_accounts(engine):
        return
    if current_load(engine) is None:
        _set_up_demonstration(engine)
    else:
        typer.echo(
            "There is data and nobody may sign in yet. Add an account first: "
            "python manage.py accounts add NAME --role administrator"
        )


def _set_up_demonstration(engine: Engine) -> None:
    typer.echo("Writing the sample extract: every person in it is synthetic.")
    write_extract(SAMPLE_FOLDER)
    report = load_extract(engine, SAMPLE_FOLDER, by=TERMINAL)
    typer.echo(report.summary())
    typer.echo("\nDemonstration accounts. The passwords are shown this once:\n")
    for role, name, password in add_demonstration_accounts(engine):
        typer.echo(f"  {role.label:<16} {name:<16} {password}")
    typer.echo("")


@accounts.command("add")
def add(
    name: str,
    role: Annotated[Role, typer.Option()],
    display_name: Annotated[str, typer.Option()] = "",
    unit: Annotated[list[str] | None, typer.Option(help="Repeat for several.")] = None,
    agency: Annotated[Agency | None, typer.Option()] = None,
    database_url: DatabaseOption = None,
) -> None:
    """Add an account and print its one-time password."""
    with said_plainly():
        post = Post(role, frozenset(unit or ()), agency)
        password = account_doors.add_account(
            _current(database_url), name, display_name or name, post, by=TERMINAL
        )
        typer.echo(f"{name}: {password}")


@accounts.command("list")
def list_(database_url: DatabaseOption = None) -> None:
    """List the accounts."""
    with said_plainly():
        for one in account_doors.list_accounts(_current(database_url)):
            state = f"disabled {one.disabled_at}" if one.disabled_at else "enabled"
            units = ",".join(sorted(one.units)) or "-"
            typer.echo(f"{one.name}\t{one.role.value}\t{units}\t{one.agency or '-'}\t{state}")


@accounts.command("disable")
def disable(name: str, database_url: DatabaseOption = None) -> None:
    """Disable an account; whoever uses it is out at the next click."""
    with said_plainly():
        account_doors.disable_account(_current(database_url), name, by=TERMINAL)
        typer.echo(f"{name}: disabled")


@accounts.command("enable")
def enable(name: str, database_url: DatabaseOption = None) -> None:
    """Let a disabled account sign in again."""
    with said_plainly():
        account_doors.enable_account(_current(database_url), name, by=TERMINAL)
        typer.echo(f"{name}: enabled")


@accounts.command("reset")
def reset(name: str, database_url: DatabaseOption = None) -> None:
    """Give an account a new one-time password."""
    with said_plainly():
        password = account_doors.reset_password(_current(database_url), name, by=TERMINAL)
        typer.echo(f"{name}: {password}")


@accounts.command("role")
def role(
    name: str,
    role: Annotated[Role, typer.Option()],
    unit: Annotated[list[str] | None, typer.Option(help="Repeat for several.")] = None,
    agency: Annotated[Agency | None, typer.Option()] = None,
    database_url: DatabaseOption = None,
) -> None:
    """Change the role, units and agency of an account."""
    with said_plainly():
        post = Post(role, frozenset(unit or ()), agency)
        account_doors.change_post(_current(database_url), name, post, by=TERMINAL)
        typer.echo(f"{name}: {role.value}")


if __name__ == "__main__":
    app()
