"""The front door: the gate and the headers in front of Streamlit, and the script behind them."""

import gc
import importlib
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from auth.doors import Gate
from auth.files import keep_files_apart
from auth.headers import Headers
from auth.routes import session_routes
from auth.sign_in_settings import check_sign_in_settings
from auth.start_up import check_before_serving
from data_access.engine import database
from domain.errors import Shown
from pages.calm_errors import keep_messages_out_of_the_log, show_calmly
from pages.menu import ADDRESSES


@asynccontextmanager
async def made_ready(_app: st.App) -> AsyncIterator[None]:
    """Nothing is served unsafely; files for their owners alone; what every page needs imported
    before the first visitor waits for it, and not swept again."""
    check_before_serving(database().url)
    keep_files_apart()
    for library in ("pandas", "altair"):
        importlib.import_module(library)
    gc.collect()
    gc.freeze()  # Streamlit sweeps after every click; these modules will never be rubbish
    yield


keep_messages_out_of_the_log()
try:
    check_sign_in_settings()
except Shown as bad:
    sys.exit(str(bad))
app = st.App(
    Path(__file__).parent / "pages" / "router.py",
    routes=session_routes(ADDRESSES),
    middleware=[Middleware(Headers), Middleware(Gate, pages=ADDRESSES)],
    lifespan=made_ready,
    on_script_error=show_calmly,
)
