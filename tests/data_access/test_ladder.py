"""Everything in the question, a flag a step: the sums are the waterfall and the rows the list."""

from sqlalchemy import select

from data_access.ladder import HIT, LABEL, ladder
from measures.catalogue import CATALOGUE

AS_OF = "2020-03-06"


def _rows(programme, key, **asked):
    question = programme.question(AS_OF, **asked)
    steps = ladder(CATALOGUE[key], question)
    with programme.engine.connect() as connection:
        return steps, connection.execute(select(steps.rows)).mappings().all()


def test_a_step_holds_together_with_all_before_it(programme):
    programme.victim_support("""
        victim_id  contactable  safe_to_contact
        Ana        no           yes              # safe, and cannot be reached: not past "safe"
        Ben        yes          yes
    """)
    steps, rows = _rows(programme, "support_offered")
    flags = {row["victim_id"]: [row[f"rung_{n}"] for n in range(1, 6)] for row in rows}
    assert steps.names[2:4] == ("Contactable", "Safe to contact")
    assert flags == {"Ana": [1, 1, 0, 0, 0], "Ben": [1, 1, 1, 1, 1]}


def test_the_row_that_counts_for_a_person_is_the_first_that_passes_every_step(programme):
    programme.interventions("""
        intervention_id  perpetrator_id  started_on  ended_on    end_reason
        I1               Ana             2019-10-01  2019-11-10  custody
        I3               Ana             2019-12-01  2020-01-10  completed
        I2               Ana             2019-12-01  2020-01-10  disengaged   # by its key first
    """)
    _, rows = _rows(programme, "completion")
    counts = {row["intervention_id"]: (row["rung_4"], row[HIT]) for row in rows}
    assert counts == {"I1": (0, 0), "I2": (1, 0), "I3": (0, 0)}


def test_without_a_split_every_row_has_one_label(programme):
    programme.referrals("area \n halton \n warrington")
    _, rows = _rows(programme, "referrals_received")
    assert [row[LABEL] for row in rows] == ["", ""]


def test_split_by_time_the_label_is_the_day(programme):
    programme.referrals("received_on \n 2020-01-02")
    _, rows = _rows(programme, "referrals_received", by="month")
    assert [row[LABEL] for row in rows] == [row["received_on"] for row in rows]
