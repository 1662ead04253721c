"""Writes the demonstration extract: made-up records in the shape of real ones."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.errors import Shown
from sample_data.days import AS_OF, iso
from sample_data.facts import Facts
from sample_data.forces import referrals_by_force, write_force
from sample_data.pen import Pen
from sample_data.planted import check
from sample_data.tables import FILES, MANIFEST, MANIFEST_COLUMNS
from sample_data.targets import write_targets
from sample_data.units import DEFAULT_REFERRALS

DEFAULT_SEED = 2020


class NotAnExtract(Shown, FileExistsError):
    """The folder holds something that is not an extract, and is left alone."""


class NothingToWrite(Shown, ValueError):
    """Fewer than one referral were asked for."""


def write_extract(
    folder: Path, *, referrals: int = DEFAULT_REFERRALS, seed: int = DEFAULT_SEED
) -> Facts:
    """Write an extract into a folder, replacing at most an extract, and say what is in it.

    The same size and seed give the same bytes. At the default size the totals planted in the story
    are counted in the files before anything is put in place.
    """
    if referrals < 1:
        raise NothingToWrite(f"An extract needs at least one referral; {referrals} were asked for.")
    folder = Path(folder).absolute()
    refuse_to_overwrite(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as beside:
        facts = _write(Path(beside), referrals, seed)
        folder.mkdir(exist_ok=True)
        for name in sorted(FILES):
            (Path(beside) / name).replace(folder / name)
    return facts


def refuse_to_overwrite(folder: Path) -> None:
    """Raise unless the folder is absent, empty or an extract: anything else is left alone."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise NotAnExtract(f"{folder} is a file, so no extract can be written there.")
    found = {entry.name for entry in folder.iterdir()}
    strangers = sorted(found - FILES)
    if strangers:
        raise NotAnExtract(
            f"{folder} holds {strangers[0]}, which is not part of an extract; nothing was written."
        )
    if found and not _has_manifest(folder):
        raise NotAnExtract(f"{folder} has no {MANIFEST} of an extract; nothing was written.")


def _has_manifest(folder: Path) -> bool:
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return False
    with manifest.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        found = set(next(csv.reader(file), ()))
    return set(MANIFEST_COLUMNS) - {"synthetic"} <= found <= set(MANIFEST_COLUMNS)


def _write(folder: Path, referrals: int, seed: int) -> Facts:
    with Pen(folder) as pen:
        for force, part in enumerate(referrals_by_force(referrals), start=1):
            write_force(force, part, seed, pen)
        write_targets(pen)
    planted = check(folder) if referrals == DEFAULT_REFERRALS else ()
    return Facts(referrals, seed, iso(AS_OF), dict(pen.written), planted)
