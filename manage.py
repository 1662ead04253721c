"""The same doors for a terminal: sample, load, figures, release, brief, accounts, check, start."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from auth import accounts as account_doors
from auth import second_factor
from auth.account_fields import Details, Post
from auth.demonstration import add_demonstration_accounts
from auth.matrix import FIELDS, rows_of
from auth.matrix import matrix as permission_matrix
from auth.settings import settings
from briefing.record.hand_over import handed_over
from briefing.record.on_disk import kind_of, write_whole
from briefing.releases.checking import faults_of_releases
from briefing.releases.deciding import allow
from briefing.releases.earlier import earlier_releases
from briefing.releases.prepare import prepare_release
from briefing.releases.previews import choices, previews
from briefing.releases.publishing import publish_release
from briefing.releases.reading import from_the_shelf, last_of_data_by
from data_access.access_log import TERMINAL, Action, Door, write
from data_access.accounts import Account
from data_access.counting import count_all
from data_access.engine import database
from data_access.loading import LoadReport, load_extract
from data_access.loading.report import RefusedWhole
from data_access.loads import Load, current_load, feeds
from data_access.log_check import MOST_NAMED, check_log
from data_access.log_copy import LogCopy
from data_access.log_key import log_key_file
from data_access.log_sealing import accept_seal, seal_anew
from data_access.private_files import check_private, database_files
from data_access.release_store import store_url
from data_access.schema import prepare, schema_is_current
from data_access.standards import standards_on
from data_access.units import unit_ids
from disclosure.exports import csv_of, json_of, table_csv, table_xlsx
from disclosure.old_data import stale_words
from disclosure.release import release
from disclosure.released import STALE_AFTER, Released
from domain.errors import BadQuestion, DataUnavailable, Shown
from domain.period import Period, twelve_months_to
from domain.printable import printable
from domain.question import Question
from domain.scope import Scope
from domain.terms import Agency, Area, Audience, CrimeType, Role
from measures.catalogue import CATALOGUE, measure_called
from pages.menu import MENU
from sample_data import DEFAULT_REFERRALS, DEFAULT_SEED, write_extract

SAMPLE_FOLDER = Path("sample_extract")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
accounts = typer.Typer(
    no_args_is_help=True, help="Add, list, disable, unlock, reset or change accounts."
)
app.add_typer(accounts, name="accounts")
release_app = typer.Typer(
    no_args_is_help=True, help="Preview, publish or list what the commissioner reads."
)
app.add_typer(release_app, name="release")


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"


DatabaseOption = Annotated[
    str | None, typer.Option("--database", help="Address; default OVERSIGHT_DATABASE.")
]
Day = typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD")


@contextmanager
def said_plainly() -> Iterator[None]:
    """An error of ours, of the database or of a file is one sentence on stderr and exit 1."""
    try:
        yield
    except Shown as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    except SQLAlchemyError as error:
        typer.echo(f"The database cannot be used ({type(error).__name__}).", err=True)
        raise typer.Exit(1) from None
    except BrokenPipeError:  # whoever read what is printed has gone, as `head` does
        raise
    except OSError as error:
        named = printable(str(error.filename or "A file"))
        typer.echo(
            f"{named} cannot be used: {error.strerror}. Name a place that is there and is yours.",
            err=True,
        )
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
        write(
            engine,
            TERMINAL,
            Action.CONSULTATION,
            door=Door.COMMAND_FIGURES,
            filters=" ".join([*keys, f"by={by or 'nothing'}"]),
            units=question.scope.units,
        )
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


@app.command()
def brief(
    out: Annotated[Path, typer.Option(metavar="FILE(.pdf|.docx|.xlsx)", help="Write it here.")],
    database_url: DatabaseOption = None,
    number: Annotated[
        int | None, typer.Option("--release", help="Its number; the last if not given.")
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The last release of data of that day or earlier."),
    ] = None,
    unit: Annotated[
        str | None, typer.Option(help="Only where it is the one unit: a release has every unit.")
    ] = None,
    large_print: Annotated[bool, typer.Option(help="A PDF in 18 points.")] = False,
) -> None:
    """Write the commissioner's briefing of record, of a release."""
    with said_plainly():
        kind = kind_of(out, large_print=large_print)
        engine = _current(database_url)
        _check_unit(engine, unit)
        chosen = _release_of(engine, number, _day(as_of))
        _step(f"Making the briefing of release {chosen}")
        write_whole(out, handed_over(engine, TERMINAL, chosen, kind, large_print=large_print))
        typer.echo(f"Wrote {out}.")


def _check_unit(engine: Engine, unit: str | None) -> None:
    known = unit_ids(engine)
    if unit is not None and unit not in known:
        raise BadQuestion("There is no such unit.")
    if unit is not None and len(known) > 1:
        raise BadQuestion("A release speaks of every unit, and so does its briefing: leave --unit.")


def _release_of(engine: Engine, number: int | None, day: date | None) -> int:
    if number is not None and day is not None:
        raise BadQuestion("Name a release or a day, not both.")
    if number is not None:
        return from_the_shelf(number, engine).release.number
    return last_of_data_by(day, engine).release.number


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


@app.command()
def matrix(
    out: Annotated[
        Path | None, typer.Option(metavar="FILE(.csv|.xlsx)", help="Print CSV if not given.")
    ] = None,
) -> None:
    """Say what each role sees on each page, and how finely: for a data-protection officer."""
    with said_plainly():
        rows = rows_of(permission_matrix(MENU, measure_called))
        if out is None:
            typer.echo(table_csv(rows, FIELDS).decode("utf-8-sig"), nl=False)
            return
        out.write_bytes(_as_file(out, rows))
        typer.echo(f"Wrote {out}.")


def _as_file(out: Path, rows: list[dict[str, str]]) -> bytes:
    if out.suffix.lower() == ".csv":
        return table_csv(rows, FIELDS)
    if out.suffix.lower() == ".xlsx":
        return table_xlsx("Who sees what", FIELDS, [tuple(row.values()) for row in rows])
    raise BadQuestion(f"{out.name}: name a file that ends in .csv or .xlsx.")


@app.command()
def check(
    database_url: DatabaseOption = None,
    log_copy: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where the log ended last time, kept outside."),
    ] = None,
    accept: Annotated[
        bool, typer.Option("--accept-seal", help="You know why the log was sealed anew.")
    ] = False,
) -> None:
    """Say whether the database is current, the access log whole, the feeds fresh; exit 1 if not."""
    with said_plainly():
        engine = _current(database_url)
        _check_private(engine)
        typer.echo("Database: reachable. Schema: current.")
        if accept:
            _accept_seal(engine)
        is_well = _log_is_well(engine, log_copy)
        is_well = _releases_are_whole(engine) and is_well
        loaded = current_load(engine)
        if loaded is None:
            raise BadQuestion("Data: nothing has been loaded yet.")
        typer.echo(f"Data as at {loaded.data_as_of}, loaded {loaded.loaded_at}.")
        if not _feeds_are_fresh(engine, loaded) or not is_well:
            raise typer.Exit(1)


def _log_is_well(engine: Engine, log_copy: Path | None) -> bool:
    found = check_log(engine, LogCopy.read(log_copy) if log_copy else None)
    for fault in found.faults[:MOST_NAMED]:
        typer.echo(fault)
    if len(found.faults) > MOST_NAMED:
        typer.echo(f"Access log: {len(found.faults):,} faults in all.")
    for line in found.sealed_anew:
        typer.echo(f"Access log, {line}: sealed anew. {_WHY[found.is_accepted]}")
    if found.is_whole:
        typer.echo(f"Access log: whole, {found.lines:,} lines, sealed with key {found.key_mark}.")
        if log_copy and found.ends:
            found.ends.keep(log_copy)
    return found.is_well


_WHY = {
    False: "Nothing vouches for what stands before it, or stood there. Who did that, and why? If "
    "you know: python manage.py check --accept-seal",
    True: "Nothing vouches for what stands before it. Somebody has written down since that they "
    "know why.",
}
"""By whether it was accepted."""


def _accept_seal(engine: Engine) -> None:
    """Written down, and only where there is a seal to accept in a log that is whole."""
    found = check_log(engine)
    if found.is_whole and not found.is_well:
        with engine.begin() as connection:
            accept_seal(connection, datetime.now(UTC))


def _releases_are_whole(engine: Engine) -> bool:
    faults = faults_of_releases(engine)
    for fault in faults:
        typer.echo(fault)
    if not faults:
        typer.echo("Releases: as they were published.")
    return not faults


def _feeds_are_fresh(engine: Engine, loaded: Load) -> bool:
    stale = [feed for feed in feeds(engine) if feed.days_old(loaded.data_as_of) > STALE_AFTER]
    for feed in stale:
        typer.echo(f"Feed {feed.feed}, table {feed.table}: last spoke for {feed.as_of}.")
    if not stale:
        typer.echo("Feeds: fresh.")
    return not stale


@app.command()
def seal(database_url: DatabaseOption = None) -> None:
    """Seal the access log anew, as it stands: only when its key is lost or has to be changed."""
    with said_plainly():
        engine = _current(database_url)
        with engine.begin() as connection:
            lines = seal_anew(connection, datetime.now(UTC))
        typer.echo(f"Sealed {lines:,} lines as they stand; the log says so. Keep the old copy.")


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
        settings()
        engine = database()
        _check_private(engine)
        prepare(engine)
        _first_run(engine)
    serve = [sys.executable, "-m", "streamlit", "run", str(Path(__file__).with_name("app.py"))]
    try:
        raise typer.Exit(subprocess.run(serve, env=os.environ, check=False).returncode)
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def _check_private(engine: Engine) -> None:
    files = (*database_files(engine.url), *database_files(store_url(engine.url)))
    check_private(*files, log_key_file(engine.url))


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
    typer.echo("Publishing its last closed period, for the commissioner to read.")
    if period := choices(engine).usual_period:
        made = prepare_release(engine, period, "Demonstration", datetime.now(UTC), progress=_step)
        publish_release(engine, made, TERMINAL)
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
    email: Annotated[str, typer.Option()] = "",
    organisation_id: Annotated[str, typer.Option(help="The provider's oid or sub.")] = "",
    database_url: DatabaseOption = None,
) -> None:
    """Add an account and print its one-time password."""
    with said_plainly():
        post = Post(role, frozenset(unit or ()), agency)
        details = Details(display_name or name, email, organisation_id)
        password = account_doors.add_account(
            _current(database_url), name, details, post, by=TERMINAL
        )
        typer.echo(f"{name}: {password}")


@accounts.command("list")
def list_(database_url: DatabaseOption = None) -> None:
    """List the accounts."""
    with said_plainly():
        for one in account_doors.list_accounts(_current(database_url)):
            typer.echo("\t".join(_columns_of(one, datetime.now(UTC))))


def _columns_of(one: Account, now: datetime) -> list[str]:
    """Name, role, units, agency, state, e-mail, second factor, last sign-in; - for none."""
    return [
        one.name,
        one.role.value,
        ",".join(sorted(one.units)) or "-",
        one.agency or "-",
        _state_of(one, now),
        one.email or "-",
        "second factor" if one.has_second_factor else "-",
        one.signed_in_at or "-",
    ]


def _state_of(one: Account, now: datetime) -> str:
    if one.disabled_at:
        return f"disabled {one.disabled_at}"
    return f"locked until {one.locked_until}" if one.is_locked(now) else "enabled"


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


@accounts.command("unlock")
def unlock(name: str, database_url: DatabaseOption = None) -> None:
    """Let somebody try again who is locked out by wrong attempts."""
    with said_plainly():
        account_doors.unlock_account(_current(database_url), name, by=TERMINAL)
        typer.echo(f"{name}: unlocked")


@accounts.command("reset-second-factor")
def reset_second_factor(name: str, database_url: DatabaseOption = None) -> None:
    """Take the second factor off an account whose owner has lost the phone."""
    with said_plainly():
        second_factor.reset(_current(database_url), name, by=TERMINAL)
        typer.echo(f"{name}: no second factor")


@accounts.command("details")
def details(
    name: str,
    display_name: Annotated[str | None, typer.Option()] = None,
    email: Annotated[str | None, typer.Option(help="Empty for none.")] = None,
    organisation_id: Annotated[str | None, typer.Option(help="Empty for none.")] = None,
    database_url: DatabaseOption = None,
) -> None:
    """Change the name, e-mail or organisation's id of an account; what is left out stays."""
    with said_plainly():
        engine = _current(database_url)
        now = account_doors.details_of(engine, name)
        changed = Details(
            now.display_name if display_name is None else display_name,
            now.email if email is None else email,
            now.organisation_id if organisation_id is None else organisation_id,
        )
        account_doors.change_details(engine, name, changed, by=TERMINAL)
        typer.echo(f"{name}: changed")


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


PeriodOption = Annotated[
    str | None, typer.Option("--period", help="Such as 2018/19, 2018/19-H1 or 2018/19-Q1.")
]


@release_app.command("preview")
def release_preview(database_url: DatabaseOption = None) -> None:
    """Say how many cells the next release would hide: by year, half-year and quarter."""
    with said_plainly():
        engine = _current(database_url)
        offered = choices(engine)
        typer.echo(
            f"{offered.people:,} people in two years: publish {offered.usual.label.lower()}s."
        )
        write(
            engine, TERMINAL, Action.CONSULTATION, door=Door.RELEASE_PREVIEW, units=unit_ids(engine)
        )
        for length, made in previews(engine, offered, TERMINAL.name, datetime.now(UTC), _step):
            typer.echo(f"{length.label} {made.release.name}: {made.in_words}")


@release_app.command("publish")
def release_publish(
    by: Annotated[str, typer.Option(help="The name of whoever answers for it.")],
    period: PeriodOption = None,
    database_url: DatabaseOption = None,
) -> None:
    """Publish a closed period for the commissioner: for ever."""
    with said_plainly():
        engine = _current(database_url)
        offered = choices(engine)
        chosen = offered.named(period) if period else offered.usual_period
        if chosen is None:
            raise BadQuestion("No period is over yet, so there is nothing to publish.")
        made = prepare_release(engine, chosen, by, datetime.now(UTC), progress=_step)
        stored = publish_release(engine, made, TERMINAL)
        typer.echo(f"Release {stored.number} of {chosen.name}: {made.in_words}")
        typer.echo(f"Fingerprint {stored.fingerprint}")
        for one in made.left_out:
            typer.echo(f"Not published: {one.table}. {one.why}", err=True)


@release_app.command("list")
def release_list(database_url: DatabaseOption = None) -> None:
    """List the releases: number, period, when, by whom, fingerprint."""
    with said_plainly():
        for one in earlier_releases(_current(database_url)).stored:
            typer.echo(
                "\t".join((str(one.number), one.published_at, one.published_by, one.fingerprint))
            )


@release_app.command("allow")
def release_allow(
    measure: Annotated[str, typer.Argument(help="Key, such as reoffending_as_reported.")],
    period: Annotated[str, typer.Option(help="Such as 2018/19.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    why: Annotated[str, typer.Option(help="For instance where it is public already.")],
    part: Annotated[str, typer.Option(help="base, or an outcome; default the numerator.")] = "",
    database_url: DatabaseOption = None,
) -> None:
    """Let a total of a period be published as it is, however small; it is never split."""
    with said_plainly():
        engine = _current(database_url)
        chosen = choices(engine).named(period)
        allow(engine, measure, part or measure, chosen, by=by, why=why, actor=TERMINAL)
        typer.echo(f"{measure}, {part or measure}, {chosen.name}: exact in the next release.")


if __name__ == "__main__":
    app()
