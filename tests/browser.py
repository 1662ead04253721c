"""A Chromium for the journeys: found, or installed if this machine allows; else the run fails."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
SAY_WHAT_TO_DO = (
    "The journeys need a Chromium and none could be found or installed. Install one "
    "(Debian and Ubuntu: apt-get install chromium; elsewhere: "
    ".venv/bin/python -m playwright install chromium), or name one in OVERSIGHT_BROWSER."
)


def find_browser() -> str | None:
    """The path of a Chromium: the one named, the system's, or the one playwright installed."""
    named = os.environ.get("OVERSIGHT_BROWSER")
    if named:
        return named if Path(named).exists() else None
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        path = driver.chromium.executable_path
    return path if Path(path).exists() else None


def install_browser() -> str | None:
    """Try playwright's own Chromium, then the system's package where we may install one."""
    _run([sys.executable, "-m", "playwright", "install", "chromium"])
    if found := find_browser():
        return found
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        _run(["apt-get", "update"])
        _run(["apt-get", "install", "--yes", "--no-install-recommends", "chromium"])
    return find_browser()


def _run(command: list[str]) -> None:
    """Run it if it can be; what counts is whether a browser is there afterwards."""
    try:
        subprocess.run(command, check=False, timeout=600, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"{command[0]}: {error}", file=sys.stderr)  # noqa: T201


def main() -> int:
    found = find_browser() or install_browser()
    if found is None:
        print(SAY_WHAT_TO_DO, file=sys.stderr)  # noqa: T201
        return 1
    print(f"Browser for the journeys: {found}")  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
