"""The domestic abuse unit of the extension: a list for allocation that grows from October 2020."""

from sample_data.days import AS_OF, GRANT_BEGINS, day
from sample_data.shape import (
    Funding,
    Intake,
    OrderHabit,
    Post,
    Queue,
    Spell,
    Strain,
    Stretch,
    Tool,
    UnitShape,
)

LAUNCHED = day("2020-04-06")
QUEUE_BEGINS = day("2020-10-01")
PAID_BY_POLICE = (Funding("police_core", GRANT_BEGINS),)
PAID_BY_GRANT = (Funding("pcc_extension_2020", GRANT_BEGINS, day("2021-03-31")),)
FROM_THE_START = (Spell(GRANT_BEGINS),)

ACROSS_THE_COUNTY = Stretch(
    first=LAUNCHED,
    last=AS_OF,
    decisions={
        "adopted": 84,
        "consultation": 74,
        "urgent_escalation": 8,
        "linked_to_open_case": 8,
        "redirected": 8,
        "outside_criteria": 4,
        "insufficient_information": 4,
    },
    areas={
        "warrington": 42,
        "halton": 34,
        "cheshire_east": 58,
        "cheshire_west_and_chester": 54,
        "not_known": 2,
    },
    crime_types={
        "domestic_abuse_violence": 42,
        "coercive_control": 29,
        "domestic_abuse_other": 20,
        "sexual_offence": 5,
        "honour_based_abuse": 3,
        "threats_to_kill": 1,
    },
    opening=True,
)

DOMESTIC_ABUSE_UNIT = UnitShape(
    unit_id="DAPU",
    name="Domestic Abuse Perpetrator Unit",
    launched=LAUNCHED,
    places=16,
    stretches=(ACROSS_THE_COUNTY,),
    intakes=(Intake(day("2020-06-08"), span=388, starts=28),),
    sources={
        "police_response": 36,
        "marac": 18,
        "childrens_social_care": 13,
        "police_public_protection": 11,
        "probation": 8,
        "victim_service": 7,
        "housing": 3,
        "adult_social_care": 2,
        "self_perpetrator": 1,
        "primary_care": 1,
    },
    relationships={"ex_intimate": 45, "intimate": 42, "family": 13},
    lead_to_start=(70, 110),
    tools=(
        Tool("dash", ("overall",), {"standard": 12, "medium": 48, "high": 40}),
        Tool(
            "rosh",
            ("overall",),
            {"low": 10, "medium": 44, "high": 38, "very_high": 8},
            used_in=36,
        ),
    ),
    orders=(
        OrderHabit(
            LAUNCHED, {"dvpo": 4, "non_molestation": 3, "restraining": 2, "bail_condition": 1}
        ),
    ),
    contacted_in_time=((LAUNCHED, 70), (day("2020-07-01"), 82)),
    assessment_strain=Strain(QUEUE_BEGINS, AS_OF, 2.5),
    queue=Queue(QUEUE_BEGINS, keeps_up_with=0.55),
    known_elsewhere=4,
    at_marac=38,
    posts=(
        Post("police", "detective_sergeant", 1.0, PAID_BY_POLICE, FROM_THE_START, capacity=10),
        Post(
            "police",
            "detective_constable",
            1.0,
            PAID_BY_POLICE,
            FROM_THE_START,
            capacity=10,
            draws=2.8,
        ),
        Post(
            "police",
            "detective_constable",
            1.0,
            PAID_BY_GRANT,
            (Spell(day("2020-05-11")),),
            capacity=12,
        ),
        Post("health", "psychologist", 0.6, PAID_BY_GRANT, (Spell(day("2020-07-13")),), capacity=6),
        Post(
            "health",
            "mental_health_nurse",
            0.8,
            PAID_BY_GRANT,
            (Spell(day("2020-06-15"), day("2020-10-30")),),
            capacity=9,
        ),
        Post("probation", "probation_officer", 0.5, PAID_BY_POLICE, FROM_THE_START),
        Post("victim_service", "victim_advocate", 1.0, PAID_BY_GRANT, (Spell(day("2020-06-01")),)),
    ),
)
