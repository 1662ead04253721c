"""Codes at chosen moments; the ones in RFC 6238 say whether they are what a phone shows."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
import segno
from sqlalchemy import Engine

from auth import second_factor
from auth.second_factor import BadCode, is_right, picture_of, set_up
from auth.sessions import viewer_in
from data_access.access_log import TERMINAL
from domain.errors import NotFound
from tests.people import ANA, NOON, log_of, now_of, people, sign_in

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
HERE = "192.0.2.1"
LATER = NOON + timedelta(minutes=10)
KEY = "Zm9yIHRoZXNlIHRlc3RzIGFsb25lLCBhbmQgbm8gbW8="


def code(moment: datetime) -> str:
    return pyotp.TOTP(SECRET).at(moment)


@pytest.fixture
def engine(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """Ana with a phone, set up at noon."""
    monkeypatch.setenv("OVERSIGHT_SECOND_FACTOR_KEY", KEY)
    people(engine, ANA)
    set_up(engine, now_of(engine, "ana"), SECRET, code(NOON), NOON)
    return engine


def test_a_code_is_what_the_standard_says(engine):
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # of RFC 6238, appendix B
    moment = datetime(2005, 3, 18, 1, 58, 31, tzinfo=UTC)
    set_up(engine, now_of(engine, "ana"), secret, "050471", moment)
    assert now_of(engine, "ana").factor_step == 37_037_037


def test_the_code_of_now_is_right_and_one_half_a_minute_early_or_late(engine):
    for seconds in (-30, 0, 30):
        assert is_right(engine, "ana", code(LATER + timedelta(seconds=seconds)), HERE, LATER)


@pytest.mark.parametrize("seconds", [-60, 60, 3600])
def test_any_other_is_not(engine, seconds):
    assert not is_right(engine, "ana", code(LATER + timedelta(seconds=seconds)), HERE, LATER)


@pytest.mark.parametrize("typed", ["", "000000", "12345", "é" * 6, "٠٠٠٠٠٠", "\x00", "9" * 5000])
def test_what_is_no_code_is_not(engine, typed):
    assert not is_right(engine, "ana", typed, HERE, LATER)


def test_it_may_be_typed_as_phones_show_it(engine):
    shown = code(LATER)
    assert is_right(engine, "ana", f" {shown[:3]} {shown[3:]} ", HERE, LATER)


def test_a_code_is_good_once_and_none_before_it_after_it(engine):
    assert is_right(engine, "ana", code(LATER), HERE, LATER)
    assert not is_right(engine, "ana", code(LATER), HERE, LATER)
    assert not is_right(engine, "ana", code(LATER - timedelta(seconds=30)), HERE, LATER)


def test_the_code_that_set_the_phone_up_signs_nobody_in(engine):
    assert not is_right(engine, "ana", code(NOON), HERE, NOON)


def test_of_many_that_bring_one_code_at_the_same_time_one_is_let_in(engine):
    with ThreadPoolExecutor(4) as at_once:
        brought = at_once.map(
            lambda place: is_right(engine, "ana", code(LATER), f"192.0.2.{place}", LATER), range(4)
        )
        assert sum(brought) == 1


def test_five_wrong_codes_lock_the_account_and_the_right_one_is_not_even_checked(engine):
    for place in range(5):
        assert not is_right(engine, "ana", "000000", f"192.0.2.{place}", LATER)
    assert not is_right(engine, "ana", code(LATER), "192.0.2.9", LATER)
    assert now_of(engine, "ana").factor_step == NOON.timestamp() // 30  # not used up
    lock = ("ana", "refusal", "lock_out", "account until 2020-03-06T12:25:00Z")
    assert lock in log_of(engine)


def test_a_wrong_code_stands_in_the_log_without_the_code(engine):
    is_right(engine, "ana", "123456", HERE, LATER)
    assert log_of(engine) == [
        ("ana", "alteration", "second_factor", "set up for ana"),
        ("ana", "refusal", "second_factor", ""),
    ]


def test_a_phone_is_set_up_only_by_a_code_of_its_own(engine):
    before = now_of(engine, "ana")
    with pytest.raises(BadCode, match="does not fit"):
        set_up(engine, before, pyotp.random_base32(), code(LATER), LATER)
    assert now_of(engine, "ana") == before


def test_the_database_does_not_hold_the_secret(engine):
    assert SECRET not in (now_of(engine, "ana").factor_secret or "")
    assert (now_of(engine, "ana").factor_secret or "-") not in repr(now_of(engine, "ana"))


def test_setting_up_and_resetting_end_every_session(engine):
    token = sign_in(engine, "ana")
    set_up(engine, now_of(engine, "ana"), SECRET, code(LATER), LATER)
    assert viewer_in(engine, token) is None
    token = sign_in(engine, "ana")
    second_factor.reset(engine, "Ana", by=TERMINAL)
    assert viewer_in(engine, token) is None
    assert not now_of(engine, "ana").has_second_factor
    assert not is_right(engine, "ana", code(LATER + timedelta(minutes=1)), HERE, LATER)
    assert log_of(engine)[-2][3] == "reset of ana"


def test_nobodys_second_factor_cannot_be_reset(engine):
    with pytest.raises(NotFound, match="no account called nobody"):
        second_factor.reset(engine, "nobody", by=TERMINAL)


def test_the_picture_is_of_the_account_this_app_and_the_secret_and_calls_nobody():
    address = (
        f"otpauth://totp/Partnership%20Oversight:ana?secret={SECRET}&issuer=Partnership%20Oversight"
    )
    picture = segno.make(address, error="m").svg_data_uri(scale=5, border=4, light="#fff")
    assert picture_of(SECRET, "ana") == picture
    assert picture.startswith("data:image/svg+xml")
