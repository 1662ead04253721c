"""Attrition, rows by hand: the same base as completion."""

AS_OF = "2020-03-06"
ENDED = """
    perpetrator_id  started_on  ended_on    end_reason
    Ana             2019-10-01  2020-01-10  completed
    Ben             2019-10-01  2020-01-10  disengaged       # counted
    Cal             2019-10-01  2020-01-10  planned_partial
    Dee             2019-10-01  2020-01-10  unsuitable       # counted
    Eve             2019-10-01  2020-01-10  custody          # out
    Fay             2019-10-01  2020-01-10  died             # out
    Gus             2019-10-01  2020-01-10  transferred      # out
    Hal             2019-10-01  2020-01-10  -                # out: nobody wrote down why
    Ivy             2019-10-01  -           -                # goes on: counted apart
    Jan             -           2020-01-10  disengaged       # never began
    Kim             2019-10-01  2020-03-07  disengaged       # tomorrow: goes on
"""


def test_those_who_disengaged_or_were_unsuitable_of_those_who_could_complete(programme):
    programme.interventions(ENDED)
    assert programme.n_of_n("attrition", AS_OF) == (2, 4)
    assert programme.steps("attrition", AS_OF) == [10, 8, 7, 4, 4]
    assert programme.listed("attrition", AS_OF) == ["C2", "C4"]


def test_completion_attrition_and_planned_partial_ends_make_up_the_base(programme):
    programme.interventions(ENDED)
    assert programme.steps("attrition", AS_OF) == programme.steps("completion", AS_OF)
    completed, base = programme.n_of_n("completion", AS_OF)
    left, _ = programme.n_of_n("attrition", AS_OF)
    partial = programme.rates("attrition", AS_OF, by="end_reason")["planned_partial"][1]
    assert completed + left + partial == base


def test_a_person_counts_once_by_the_first_ending_in_the_base(programme):
    programme.interventions("""
        perpetrator_id  started_on  ended_on    end_reason
        Ana             2019-10-01  2019-11-10  custody      # out of the base
        Ana             2019-12-01  2020-01-10  disengaged   # the first that counts
        Ana             2020-01-11  2020-02-10  completed
    """)
    assert programme.n_of_n("attrition", AS_OF) == (1, 1)


def test_it_must_have_ended_in_the_period(programme):
    programme.interventions("""
        perpetrator_id  started_on  ended_on    end_reason
        Ana             2019-10-01  2019-12-31  disengaged   # the day before
        Ben             2019-10-01  2020-01-31  disengaged   # the last day
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("attrition", AS_OF, **january) == (1, 1)
