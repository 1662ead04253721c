"""Two units with the same people in both, and something behind every measure in each.

U2 has all that U1 has and a little more, so that a row counted in the wrong unit shows.
"""

from tests.programme import Programme

AS_OF = "2020-03-06"
STAFF = """
    staff_id  unit_id  profession   case_capacity  fte
    {u}-lead  {u}      psychologist 20             0.5
    {u}-nurse {u}      mental_health_nurse 10      1
"""
REFERRALS = """
    referral_id  unit_id  received_on  triaged_on  triage_decision  perpetrator_id  victim_id
    {u}-new      {u}      2020-03-01   -           -                Ana             Vera
    {u}-advice   {u}      2020-02-01   2020-02-03  consultation     Ben             Wim
    {u}-linked   {u}      2020-02-01   2020-02-03  linked_to_open_case Ana          Vera
"""
CASES = """
    case_id unit_id perpetrator_id opened_on  allocated_on lead_staff_id closed_on  parent_case_id
    {u}-c1  {u}     Ana            2019-10-01 2019-10-03   {u}-lead      -          -
    {u}-c2  {u}     Ben            2019-11-01 2019-11-03   {u}-lead      2020-01-31 -
    {u}-c3  {u}     -              2019-12-01 -            -             -          -
    {u}-c4  {u}     Ben            2020-02-10 -            -             -          {u}-c2
    {u}-c5  {u}     Cal            2020-01-05 2020-01-06   {u}-nurse     2020-02-20 -
"""
HOLDINGS = """
    case_id  agency  from_on     waiting_for
    {u}-c1   police  2019-10-01  assessment
    {u}-c1   health  2019-11-01  start
    {u}-c3   police  2019-12-01  custody_or_hospital
"""
ASSESSMENTS = """
    assessment_id  case_id  tool  domain    level     assessed_on
    {u}-a1         {u}-c1   srp   violence  high      2019-10-10
    {u}-a2         {u}-c1   rosh  overall   very_high 2019-12-10
    {u}-a3         {u}-c1   srp   violence  moderate  2019-10-05
    {u}-a4         {u}-c5   dash  overall   high      2020-01-07
    {u}-a5         {u}-c5   dash  overall   medium    2020-02-10
"""
INTERVENTIONS = """
    intervention_id  case_id  offered_on  response  started_on  ended_on    end_reason  fund_line
    {u}-i1           {u}-c1   2019-10-20  accepted  2019-11-01  -           -           {u}-line
    {u}-i2           {u}-c2   2019-11-10  accepted  2019-11-20  2020-01-20  completed   {u}-line
    {u}-i3           {u}-c5   2020-01-10  declined  -           -           -           -
"""
SESSIONS = """
    session_id  intervention_id  booked_on
    {u}-s1      {u}-i1           2019-11-05
    {u}-s2      {u}-i2           2019-11-25
"""
SUPPORT = """
    support_id  referral_id  contactable  safe_to_contact  offered_on  response
    {u}-v1      {u}-advice   yes          yes              2020-02-05  accepted
    {u}-v2      {u}-new      yes          no               -           -
"""
LEDGER = """
    fund_line  month       profiled  committed  actual
    {u}-line   2020-01-01  1000      10         900
    {u}-line   2020-02-01  1000      -          800
"""
ADVOCATE = """
    staff_id    unit_id  agency          profession
    {u}-advocate  {u}    victim_service  victim_advocate
"""
LATE = """
    referral_id  unit_id  received_on  recorded_on
    {u}-late     {u}      2020-02-20   2020-02-25
"""
ACTIONS = """
    action_id  unit_id  due_on      completed_on
    {u}-n1     {u}      2020-02-01  2020-01-30
"""
ENDED = """
    support_id  referral_id  offered_on  ended_on    feels_safer
    {u}-v4      R{n}-c1      -           -           -
    {u}-v5      {u}-late     2020-02-21  2020-03-01  yes
"""
OFFENCES = """
    perpetrator_id  occurred_on  recorded_on
    Ana             2020-01-05   2020-01-06
"""
CASES_IN_U2 = """
    case_id  unit_id  perpetrator_id  opened_on   allocated_on  lead_staff_id
    U2-c6    U2       Ana             2019-09-01  2019-09-02    U2-lead
    U2-c7    U2       Dee             2020-02-01  -             -
"""
WORK_IN_U2 = """
    intervention_id  case_id  offered_on  started_on  ended_on    end_reason
    U2-i4            U2-c7    2020-02-02  2020-02-03  2020-03-01  completed
"""
SUPPORT_IN_U2 = """
    support_id  referral_id  offered_on  response
    U2-v3       R2-c7        2020-02-03  declined
"""


def two_units(programme: Programme, *units: str) -> Programme:
    """The rows of these units; the people's offences are there with either."""
    if not programme.tables["units"]:
        programme.units("unit_id places \n" + "\n".join(f"{unit} 20" for unit in units))
    for unit in units:
        programme.staff(STAFF.format(u=unit))
        programme.staff(ADVOCATE.format(u=unit))
        programme.referrals(REFERRALS.format(u=unit))
        programme.cases(CASES.format(u=unit))
        programme.holdings(HOLDINGS.format(u=unit))
        programme.risk_assessments(ASSESSMENTS.format(u=unit))
        programme.interventions(INTERVENTIONS.format(u=unit))
        programme.sessions(SESSIONS.format(u=unit))
        programme.victim_support(SUPPORT.format(u=unit))
        programme.ledger(LEDGER.format(u=unit))
        programme.referrals(LATE.format(u=unit))
        programme.actions(ACTIONS.format(u=unit))
        programme.victim_support(ENDED.format(u=unit, n=unit[1:]))
        if unit == "U2":
            programme.cases(CASES_IN_U2)
            programme.interventions(WORK_IN_U2)
            programme.victim_support(SUPPORT_IN_U2)
    programme.offences(OFFENCES)
    programme.build()
    return programme
