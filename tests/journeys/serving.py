"""The app served as `make run` serves it, on a free port of this machine, over a database given."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from sqlalchemy import Engine

from data_access.engine import database
from pages.menu import MENU

ROOT = Path(__file__).parents[2]
TRIAL_PAGE = Path(__file__).parent / "trial_page.txt"
SECONDS_TO_START = 60


@dataclass(frozen=True)
class Served:
    """A running app, its database and what it has logged."""

    url: str
    engine: Engine
    log_file: Path

    @property
    def host(self) -> str:
        return self.url.removeprefix("http://")

    @property
    def log(self) -> str:
        return self.log_file.read_text("utf-8", errors="replace")


@contextmanager
def served(
    database_url: str,
    log_file: Path,
    folder: Path = ROOT,
    port: int | None = None,
    **set_to: str,
) -> Iterator[Served]:
    """`set_to`: environment variables of this app alone."""
    port = port or free_port()
    settings = {
        "OVERSIGHT_DATABASE": database_url,
        "STREAMLIT_SERVER_PORT": str(port),
        "PYTHONPATH": str(ROOT),
        **set_to,
    }
    with log_file.open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py"],
            cwd=folder,
            env={**os.environ, **settings},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    app = Served(f"http://127.0.0.1:{port}", database(database_url), log_file)
    try:
        _wait_until_it_answers(app, server)
        yield app
    finally:
        server.terminate()
        server.wait(timeout=20)


def copy_of_the_app(folder: Path) -> Path:
    """The door and the pages in a folder of their own; everything else is the one there is."""
    shutil.copy(ROOT / "app.py", folder)
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    shutil.copytree(ROOT / "pages", folder / "pages", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def trial_pages(folder: Path) -> Path:
    """The app with every page replaced by one that has each thing that runs without its page."""
    copy_of_the_app(folder)
    for item in MENU:
        page = TRIAL_PAGE.read_text("utf-8")
        page = page.replace("STEM", item.stem).replace("PERMISSION", item.permission.name)
        (folder / "pages" / f"{item.stem}.py").write_text(page, "utf-8")
    return folder


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until_it_answers(app: Served, server: subprocess.Popen[bytes]) -> None:
    give_up_at = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up_at and server.poll() is None:
        try:
            with urlopen(f"{app.url}/_stcore/health", timeout=1) as answer:
                if answer.read() == b"ok":
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The app did not start. It said:\n{app.log}")
