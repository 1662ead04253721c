"""An extract of 200 MB is loaded in the memory of any machine: nothing holds all of it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.extracts import DrawnExtract

MEGABYTES = 200
CEILING = 250
"""Megabytes of the whole process at its fullest. The loader takes some 65 before it reads anything
and, with 300,000 rows, 160: it remembers the key of each to find one that comes twice. Held whole
just once, as bytes, the file alone would break the ceiling."""
ROW_BYTES = 700
LOADS = """
import json, re, sys
from pathlib import Path
from data_access.access_log import TERMINAL
from data_access.engine import database
from data_access.loading import load_extract
report = load_extract(database(sys.argv[1]), Path(sys.argv[2]), by=TERMINAL)
peak = re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())
print(json.dumps([report.total.new, report.total.refused, int(peak[1]) // 1024]))
"""
"""`resource` would give the most that the process had that started this one, if that was more."""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the kernel does not tell")
def test_200_megabytes_within_the_ceiling(extract: DrawnExtract, sqlite_engine: Engine) -> None:
    folder = extract.delivers("perpetrators").written()
    rows = MEGABYTES * 1024**2 // ROW_BYTES + 1
    with (folder / "perpetrators.csv").open("w") as file:
        file.write("perpetrator_id,birth_year,sex,ethnic_group\n")
        file.writelines(_people(rows))
    assert (folder / "perpetrators.csv").stat().st_size > MEGABYTES * 1024**2
    new, refused, peak = _loaded_elsewhere(str(sqlite_engine.url), folder)
    assert (new, refused) == (rows + 2, 0)
    assert peak < CEILING


def _people(rows: int) -> Iterator[str]:
    """Keys of 200 characters, and spaces around what stands in the other cells."""
    for nth in range(rows):
        yield f"{nth:0200},1980,{'male':>241},{'white':<251}\n"


def _loaded_elsewhere(url: str, folder: Path) -> list[int]:
    """In a process of its own, whose memory is this load's alone."""
    done = subprocess.run(
        [sys.executable, "-c", LOADS, url, str(folder)], capture_output=True, text=True, check=True
    )
    found: list[int] = json.loads(done.stdout)
    return found
