"""What a person reads when something fails, and what the log may say about it.

An exception's message can hold a value from a record, so it is neither shown nor logged: the log
has a reference, the kind of error and the place in our code.
"""

import logging
import secrets
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import streamlit as st

from domain.errors import Shown
from pages.parts.plain import plain

OURS = Path(__file__).parents[1]
LOG = logging.getLogger("oversight")


@contextmanager
def calm_errors() -> Iterator[None]:
    """Run part of a page; whatever goes wrong ends in a sentence."""
    try:
        yield
    except Exception as error:
        show_calmly(error)


def show_calmly(error: Exception) -> bool:
    """A Shown as it is, anything else as a reference. True: Streamlit need show nothing more."""
    if isinstance(error, Shown):
        st.warning(plain(str(error)))
    else:
        reference = secrets.token_hex(3).upper()
        LOG.error("Reference %s: %s", reference, kind_and_place(error))
        st.error(f"Something went wrong. Reference {reference}")
    return True


def kind_and_place(error: BaseException) -> str:
    """E.g. `KeyError at pages/risk.py:31`: the innermost line of ours, and never the message."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(OURS)]
    ours = [frame for frame in ours if ".venv" not in frame.filename]
    if not ours:
        return f"{type(error).__name__} outside our code"
    place = Path(ours[-1].filename).relative_to(OURS)
    return f"{type(error).__name__} at {place}:{ours[-1].lineno}"


def keep_messages_out_of_the_log() -> None:
    """For every logger of this process, ours or not: an error is named, never quoted."""
    make = logging.getLogRecordFactory()

    def careful(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        if isinstance(record.args, tuple):
            record.args = tuple(_named(argument) for argument in record.args)
        if record.exc_info and record.exc_info[1]:
            record.msg = f"{record.getMessage()}: {kind_and_place(record.exc_info[1])}"
            record.args, record.exc_info = (), None
        return record

    logging.setLogRecordFactory(careful)
    logging.getLogger("streamlit.error_util").addFilter(_is_not_said_already)
    logging.getLogger("uvicorn.error").addFilter(_is_no_refusal)


def _named(argument: object) -> object:
    return kind_and_place(argument) if isinstance(argument, BaseException) else argument


def _is_not_said_already(record: logging.LogRecord) -> bool:
    """Streamlit also logs each error of a page, without the reference."""
    return not str(record.msg).startswith("Uncaught app execution")


def _is_no_refusal(record: logging.LogRecord) -> bool:
    """Uvicorn takes a websocket that was refused in words for one that was forgotten."""
    return not str(record.msg).startswith("ASGI callable returned without completing handshake")
