import pytest

from auth.organisation_form import check_secrets
from auth.settings import ISSUER, BadSetting
from tests.tabs import Tab

WHOLE = {
    "redirect_uri": "https://oversight.example/oauth2callback",
    "cookie_secret": "s" * 32,
    "client_id": "oversight",
    "client_secret": "none",
    "server_metadata_url": "https://id.example/.well-known/openid-configuration",
}
FORM = "from auth.organisation_form import through_the_organisation\nthrough_the_organisation('/')"


def test_where_it_is_not_set_up_there_is_no_button(monkeypatch):
    assert not Tab(monkeypatch).show(FORM).button
    check_secrets(None)


def test_where_it_is_there_is_one(monkeypatch):
    monkeypatch.setenv(ISSUER, "https://id.example")
    [button] = Tab(monkeypatch).show(FORM).button
    assert button.label == "Sign in through your organisation"
    check_secrets(WHOLE)


@pytest.mark.parametrize(("issuer", "secrets"), [("https://id.example", None), ("", WHOLE)])
def test_one_half_of_the_set_up_stops_the_start(monkeypatch, issuer, secrets):
    monkeypatch.setenv(ISSUER, issuer)
    with pytest.raises(BadSetting, match="set both, or neither"):
        check_secrets(secrets)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"client_secret": ""}, "lacks client_secret"),
        ({"cookie_secret": "s" * 31}, "at least 32 characters"),
        ({"redirect_uri": "https://oversight.example/"}, "ends with /oauth2callback"),
        ({"expose_tokens": ["id"]}, "leave out expose_tokens"),
    ],
)
def test_a_set_up_that_is_not_whole_or_not_safe_stops_it_too(monkeypatch, changed, says):
    monkeypatch.setenv(ISSUER, "https://id.example")
    with pytest.raises(BadSetting, match=says):
        check_secrets(WHOLE | changed)
