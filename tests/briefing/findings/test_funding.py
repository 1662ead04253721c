"""The heading of the money, sentence by sentence."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import not_received, released, spent


@pytest.mark.parametrize(
    ("actual", "planned", "said"),
    [
        (92000, 100000, "£92,000 of the £200,000 grant is spent, £8,000 less than planned by now"),
        (100450, 100000, "£100,450 of the £200,000 grant is spent, £450 more than planned by now"),
        (100000, 100000, "£100,000 of the £200,000 grant is spent, as planned by now"),
        (0, 0, "£0 of the £200,000 grant is spent, as planned by now"),
    ],
)
def test_spend_against_profile(actual, planned, said):
    assert finding(released("spend_against_profile", spent(actual, planned, 200000))) == said


def test_no_grant_and_no_ledger():
    assert finding(released("spend_against_profile", spent(0, 0, 0))) == (
        "No money is planned or spent on this fund line"
    )
    assert (
        finding(not_received("spend_against_profile", "ledger")) == "Ledger has not been received"
    )
