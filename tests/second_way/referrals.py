"""Referrals and triage, the second way."""

from tests.second_way.facts import STANDARD, Answer, Asked, Facts, Row, share, shares

NO_DECISION_OF_THE_UNIT = (None, "linked_to_open_case", "out_of_area")
A_YEAR = 365


def referrals_received(facts: Facts, asked: Asked) -> Answer:
    return Answer(len(_received(facts, asked)))


def _received(facts: Facts, asked: Asked) -> list[Row]:
    return [row for row in facts.referrals(asked) if asked.in_period(row["received_on"])]


def triaged_in_time(facts: Facts, asked: Asked) -> Answer:
    due = {
        row["referral_id"]: row["received_on"] + STANDARD["triage"]
        for row in facts.referrals(asked)
    }
    return share(
        row["triaged_on"] is not None and row["triaged_on"] <= due[row["referral_id"]]
        for row in _received(facts, asked)
        if due[row["referral_id"]] <= asked.as_of
    )


def awaiting_triage(facts: Facts, asked: Asked) -> Answer:
    """And how long the oldest has waited."""
    waiting = [
        asked.as_of - row["received_on"]
        for row in facts.referrals(asked)
        if asked.by_now(row["received_on"]) and not asked.by_now(row["triaged_on"])
    ]
    return Answer(len(waiting), extra=max(waiting, default=None))


def adoption(facts: Facts, asked: Asked) -> Answer:
    return _decided(facts, asked, "adopted")


def consultation_given(facts: Facts, asked: Asked) -> Answer:
    return _decided(facts, asked, "consultation")


def _decided(facts: Facts, asked: Asked, decision: str) -> Answer:
    return share(
        row["triage_decision"] == decision
        for row in facts.referrals(asked)
        if asked.in_period(row["triaged_on"])
        and row["triage_decision"] not in NO_DECISION_OF_THE_UNIT
    )


def repeat_referrals(facts: Facts, asked: Asked) -> Answer:
    """And apart for referrals of a unit's first year, before which nobody could be referred."""
    launched = {row["unit_id"]: row["launched_on"] for row in facts.tables["units"]}
    known = [
        (
            "immature" if row["received_on"] < launched[row["unit_id"]] + A_YEAR else "mature",
            _was_referred_before(facts, row),
        )
        for row in _received(facts, asked)
        if row["perpetrator_id"] and row["victim_id"]
    ]
    return share(hit for _, hit in known)._replace(groups={"look_back": shares(known)})


def _was_referred_before(facts: Facts, referral: Row) -> bool:
    """To any unit of the partnership, in whatever area."""
    return any(
        before["perpetrator_id"] == referral["perpetrator_id"]
        and before["victim_id"] == referral["victim_id"]
        and 0 < referral["received_on"] - before["received_on"] <= A_YEAR
        for before in facts.tables["referrals"]
    )
