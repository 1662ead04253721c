"""Who is referred again, by whom else, and under which other reference."""

from collections import Counter, defaultdict


def pairs_of(rows):
    return [
        (row["perpetrator_id"], row["victim_id"])
        for row in rows
        if row["perpetrator_id"] and row["victim_id"]
    ]


def test_about_one_referral_in_eight_is_of_a_pair_referred_before(by_news):
    pairs = pairs_of(by_news)
    assert 0.10 <= 1 - len(set(pairs)) / len(pairs) <= 0.15


def test_about_six_in_a_hundred_perpetrators_have_several_victims(by_news):
    victims = defaultdict(set)
    for perpetrator, victim in pairs_of(by_news):
        victims[perpetrator].add(victim)
    assert 0.04 <= sum(len(known) > 1 for known in victims.values()) / len(victims) <= 0.08


def test_about_seven_in_a_hundred_referrals_have_no_known_suspect(by_news):
    unknown = [row for row in by_news if not row["perpetrator_id"]]
    assert 0.05 <= len(unknown) / len(by_news) <= 0.09
    assert {row["relationship"] for row in unknown} == {"unknown_suspect"}


def test_a_handful_of_perpetrators_were_entered_twice(tables, by_news):
    person = {row["perpetrator_id"]: row for row in tables["perpetrators"]}
    of_victim = defaultdict(set)
    for perpetrator, victim in pairs_of(by_news):
        of_victim[victim].add((person[perpetrator]["birth_year"], person[perpetrator]["sex"]))
    references = defaultdict(set)
    for perpetrator, victim in pairs_of(by_news):
        references[victim].add(perpetrator)
    doubles = [victim for victim in references if len(references[victim]) > len(of_victim[victim])]
    assert 3 <= len(doubles) <= 12


def test_some_people_are_known_to_two_units_and_a_case_of_theirs_was_adopted(tables):
    units = defaultdict(set)
    for row in tables["referrals"]:
        if row["perpetrator_id"]:
            units[row["perpetrator_id"]].add(row["unit_id"])
    assert sum(len(known) > 1 for known in units.values()) >= 3


def test_a_pair_never_has_two_open_cases_in_one_unit(tables):
    referral = {row["referral_id"]: row for row in tables["referrals"]}
    spells = defaultdict(list)
    for case in tables["cases"]:
        of = referral[case["referral_id"]]
        if of["perpetrator_id"]:
            pair = (of["unit_id"], of["perpetrator_id"], of["victim_id"])
            spells[pair].append((case["opened_on"], case["closed_on"] or "9999"))
    for known in spells.values():
        known.sort()
        for (_, closed), (opened, _) in zip(known, known[1:], strict=False):
            assert closed <= opened


def test_at_least_two_of_the_56_are_in_several_referrals(by_news, first_starts):
    referred = Counter(row["perpetrator_id"] for row in by_news)
    assert sum(referred[person] > 1 for person in first_starts) >= 2


def test_references_say_nothing_about_a_person(tables):
    assert all(row["perpetrator_id"].startswith("P-") for row in tables["perpetrators"])
    assert tables["referrals"][0]["referral_id"] == "R-00001"
