"""The stalking unit: two years in two areas, then all of the county.

Published: the launch on 19 June 2018, and 260 referrals in the first ten months with 83 of them
adopted (winsfordguardian.co.uk/news/17563503); more than 500 referrals from Warrington and Halton,
56 people worked with and three reoffending in two years (the commissioner's news of 6 March 2020).
Everything else is made up around these numbers.
"""

from sample_data.days import (
    ANNOUNCED,
    AS_OF,
    LAUNCH,
    PSYCHOLOGIST_CAME,
    PSYCHOLOGIST_LEFT,
    SECOND_ADVOCATE,
    SOFT_LAUNCH,
    STALKING_ORDERS_EXIST,
    TEN_MONTHS_IN,
    day,
)
from sample_data.shape import (
    AWAITING,
    Funding,
    Intake,
    OrderHabit,
    Post,
    Spell,
    Strain,
    Stretch,
    Tool,
    UnitShape,
)

FIRST_CRIME_TYPES = {"stalking": 80, "harassment": 20}
DOMAINS = ("violence", "persistence", "recurrence", "psychosocial_damage")
LEVELS = {"low": 20, "moderate": 48, "high": 32}
PAID_BY = (
    Funding("home_office_2018", SOFT_LAUNCH, day("2020-03-31")),
    Funding("partners_core_2020", day("2020-04-01")),
)
FROM_THE_START = (Spell(SOFT_LAUNCH),)

BEFORE_LAUNCH = Stretch(
    first=SOFT_LAUNCH,
    last=LAUNCH - 1,
    decisions={"adopted": 3, "consultation": 6, "redirected": 1},
    areas={"warrington": 6, "halton": 4},
    crime_types=FIRST_CRIME_TYPES,
    settled_by=ANNOUNCED,
    hand_picked=True,
)
FIRST_TEN_MONTHS = Stretch(
    first=LAUNCH,
    last=TEN_MONTHS_IN,
    decisions={
        "adopted": 83,
        "consultation": 141,
        "linked_to_open_case": 10,
        "redirected": 13,
        "outside_criteria": 8,
        "insufficient_information": 5,
    },
    areas={"warrington": 161, "halton": 99},
    crime_types=FIRST_CRIME_TYPES,
    settled_by=ANNOUNCED,
    opening=True,
)
UNTIL_THE_NEWS = Stretch(
    first=TEN_MONTHS_IN + 1,
    last=ANNOUNCED,
    decisions={
        "adopted": 81,
        "consultation": 136,
        "linked_to_open_case": 7,
        "redirected": 12,
        "outside_criteria": 8,
        "insufficient_information": 5,
        AWAITING: 5,
    },
    areas={"warrington": 158, "halton": 96},
    crime_types=FIRST_CRIME_TYPES,
    settled_by=ANNOUNCED,
)
ACROSS_THE_COUNTY = Stretch(
    first=ANNOUNCED + 1,
    last=AS_OF,
    decisions={
        "adopted": 68,
        "consultation": 104,
        "urgent_escalation": 4,
        "linked_to_open_case": 8,
        "redirected": 10,
        "outside_criteria": 6,
        "insufficient_information": 4,
        "out_of_area": 2,
    },
    areas={
        "warrington": 66,
        "halton": 40,
        "cheshire_east": 52,
        "cheshire_west_and_chester": 46,
        "not_known": 2,
    },
    crime_types={
        "stalking": 74,
        "harassment": 17,
        "malicious_communications": 6,
        "threats_to_kill": 3,
    },
)

STALKING_UNIT = UnitShape(
    unit_id="IASU",
    name="Integrated Anti-Stalking Unit",
    launched=LAUNCH,
    places=20,
    stretches=(BEFORE_LAUNCH, FIRST_TEN_MONTHS, UNTIL_THE_NEWS, ACROSS_THE_COUNTY),
    intakes=(
        Intake(day("2018-06-25"), span=600, starts=56, has_cohort=True),
        Intake(day("2020-03-09"), span=84, starts=10),
        Intake(day("2020-06-03"), span=392, starts=26),
    ),
    sources={
        "police_response": 37,
        "police_crime_review": 14,
        "police_public_protection": 10,
        "victim_service": 9,
        "mental_health": 6,
        "probation": 4,
        "liaison_and_diversion": 4,
        "self_victim": 3,
        "national_stalking_helpline": 3,
        "marac": 3,
        "housing": 1,
        "primary_care": 1,
        "adult_social_care": 1,
        "cps": 1,
        "education_or_employer": 1,
        "other_force": 1,
        "other": 1,
    },
    relationships={
        "ex_intimate": 57,
        "acquaintance": 15,
        "stranger": 7,
        "neighbour": 6,
        "family": 6,
        "intimate": 5,
        "professional": 4,
    },
    lead_to_start=(66, 105),
    tools=(
        Tool("srp", DOMAINS, LEVELS),
        Tool("sash", DOMAINS, LEVELS, used_in=24),
        Tool("dash", ("overall",), {"standard": 18, "medium": 50, "high": 32}, used_in=30),
    ),
    orders=(
        OrderHabit(SOFT_LAUNCH, {"restraining": 4, "non_molestation": 3, "bail_condition": 3}),
        OrderHabit(
            STALKING_ORDERS_EXIST,
            {"stalking_protection_interim": 1, "restraining": 2, "bail_condition": 1},
        ),
        OrderHabit(
            ANNOUNCED + 1,
            {
                "stalking_protection_interim": 4,
                "stalking_protection_full": 3,
                "restraining": 2,
                "bail_condition": 1,
            },
        ),
    ),
    contacted_in_time=((SOFT_LAUNCH, 64), (SECOND_ADVOCATE, 84)),
    assessment_strain=Strain(PSYCHOLOGIST_LEFT, PSYCHOLOGIST_CAME, 2.9),
    formulation_strain=Strain(PSYCHOLOGIST_LEFT, PSYCHOLOGIST_CAME, 4.2),
    start_strain=Strain(PSYCHOLOGIST_LEFT, PSYCHOLOGIST_CAME, 2.3),
    has_slips=True,
    waiting_for_health=((PSYCHOLOGIST_LEFT, 6), (ANNOUNCED, 17)),
    posts=(
        Post("police", "detective_sergeant", 1.0, PAID_BY, FROM_THE_START, capacity=9),
        Post("police", "detective_constable", 1.0, PAID_BY, FROM_THE_START, capacity=10),
        Post("police", "detective_constable", 1.0, PAID_BY, FROM_THE_START, capacity=10),
        Post("police", "detective_constable", 1.0, PAID_BY, FROM_THE_START, capacity=10),
        Post(
            "health",
            "psychologist",
            1.0,
            PAID_BY,
            (Spell(SOFT_LAUNCH, PSYCHOLOGIST_LEFT), Spell(PSYCHOLOGIST_CAME)),
            capacity=9,
        ),
        Post("health", "psychologist", 0.6, PAID_BY, FROM_THE_START, capacity=6),
        Post("health", "mental_health_nurse", 0.8, PAID_BY, FROM_THE_START, capacity=8),
        Post("health", "occupational_therapist", 0.6, PAID_BY, FROM_THE_START, capacity=6),
        Post("victim_service", "victim_advocate", 1.0, PAID_BY, FROM_THE_START),
        Post(
            "victim_service",
            "victim_advocate",
            1.0,
            (
                Funding("home_office_2018", SECOND_ADVOCATE, day("2020-03-31")),
                Funding("partners_core_2020", day("2020-04-01")),
            ),
            (Spell(SECOND_ADVOCATE),),
        ),
        Post("health", "outreach_worker", 1.0, PAID_BY, FROM_THE_START),
        Post("probation", "probation_officer", 0.4, PAID_BY, FROM_THE_START),
        Post("police", "analyst", 0.5, PAID_BY, FROM_THE_START),
        Post(
            "health",
            "outreach_worker",
            0.5,
            (Funding("pcc_extension_2020", day("2020-04-01"), day("2021-03-31")),),
            (Spell(day("2020-06-01")),),
        ),
    ),
)
