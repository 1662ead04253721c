"""References that stay the same from week to week and that only this installation can turn back."""

import hmac
import secrets
from functools import lru_cache
from hashlib import sha256

from sqlalchemy import Column, Engine, String, Table, insert, select
from sqlalchemy.exc import IntegrityError

from domain.timeline import metadata

installation_keys = Table(
    "installation_keys",
    metadata,
    Column("purpose", String, primary_key=True),
    Column("key", String, nullable=False),
    comment="One row per secret that this installation made for itself.",
)
_PURPOSE = "pseudonyms"


def pseudonym(engine: Engine, reference: str) -> str:
    """`PR-` and ten signs of the keyed hash of a reference: the same for the same, always."""
    keyed = hmac.new(_key(engine).encode(), reference.encode(), sha256)
    return f"PR-{keyed.hexdigest()[:10].upper()}"


@lru_cache(maxsize=16)
def _key(engine: Engine) -> str:
    found = select(installation_keys.c.key).where(installation_keys.c.purpose == _PURPOSE)
    with engine.connect() as connection:
        key = connection.scalar(found)
    return key or _made(engine)


def _made(engine: Engine) -> str:
    """A new key, or the one that another process made at the same moment."""
    key = secrets.token_hex(32)
    try:
        with engine.begin() as connection:
            connection.execute(insert(installation_keys).values(purpose=_PURPOSE, key=key))
    except IntegrityError:
        return _key(engine)
    return key
