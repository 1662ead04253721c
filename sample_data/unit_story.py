"""One unit, from its first referral to the extract's day."""

from dataclasses import dataclass

from sample_data import rows
from sample_data.acquaintance import Acquaintance, give_ties
from sample_data.case_rows import CaseRows
from sample_data.cases import Case
from sample_data.custody import write_custody
from sample_data.days import seen
from sample_data.dealing import Chance
from sample_data.direct_work import DirectWorkRows
from sample_data.holdings import HoldingRows
from sample_data.meetings import MeetingRows
from sample_data.offences import OffenceRows
from sample_data.orders import OrderRows
from sample_data.pathway import adopt
from sample_data.pen import Pen
from sample_data.people import Dyad, People
from sample_data.plans import PlanRows
from sample_data.referral_rows import ReferralRows
from sample_data.referrals import Referral, receive
from sample_data.risk import RiskRows
from sample_data.shape import UnitShape
from sample_data.staffing import Staffing
from sample_data.victim_support import VictimSupportRows


@dataclass(frozen=True)
class UnitStory:
    """A unit of some size, to be told."""

    unit: UnitShape
    referrals: int
    fund_lines: str
    """What tells the fund lines of this force from those of the others."""
    seed: int

    @property
    def scale(self) -> float:
        return self.referrals / self.unit.referrals

    def chance(self, theme: str) -> Chance:
        return Chance(self.seed, self.unit.unit_id, theme)

    def tell(self, elsewhere: dict[str, list[Dyad]], pen: Pen) -> None:
        """Write everything about the unit; pairs met are added to those met elsewhere."""
        pen.write(
            rows.Unit(self.unit.unit_id, self.unit.name, seen(self.unit.launched), self.unit.places)
        )
        referrals = receive(self.unit, self.referrals, self.chance("referrals"), pen)
        give_ties(referrals, self.unit, self.chance("ties"))
        cases = adopt(self.unit, referrals, self.scale, self.chance("pathway"), pen)
        self._introduce(referrals, elsewhere, pen)
        teams = max(1, round(self.scale))
        staffing = Staffing(self.unit, teams, self.fund_lines, self.chance("staffing"), pen)
        staffing.give_leads(cases)
        accepted = self._write_referrals(referrals, staffing, pen)
        self._write_cases(cases, accepted, pen)
        MeetingRows(self.unit, self.scale, self.chance("meetings"), pen).write(cases)

    def _introduce(
        self, referrals: list[Referral], elsewhere: dict[str, list[Dyad]], pen: Pen
    ) -> None:
        people = People(self.chance("people"), pen)
        acquaintance = Acquaintance(self.unit, elsewhere, self.chance("acquaintance"), people)
        for referral in referrals:
            acquaintance.introduce(referral)
        acquaintance.tell(elsewhere)

    def _write_referrals(
        self, referrals: list[Referral], staffing: Staffing, pen: Pen
    ) -> dict[Referral, int | None]:
        """Write referrals and the support of their victims; the days on which it was accepted."""
        referral_rows = ReferralRows(self.unit, self.chance("sources"), pen)
        support_rows = VictimSupportRows(self.unit, staffing, self.chance("victims"), pen)
        offence_rows = OffenceRows(self.chance("offences"), pen)
        accepted = {}
        for referral in referrals:
            referral_rows.write(referral)
            accepted[referral] = support_rows.write(referral)
            offence_rows.write_of_referral(referral)
        return accepted

    def _write_cases(
        self, cases: list[Case], accepted: dict[Referral, int | None], pen: Pen
    ) -> None:
        case_rows = CaseRows(self.unit, self.chance("cases"), pen)
        holding_rows = HoldingRows(self.chance("holdings"), pen)
        risk_rows = RiskRows(self.unit, self.chance("risk"), pen)
        plan_rows = PlanRows(self.chance("plans"), pen)
        work_rows = DirectWorkRows(self.fund_lines, self.chance("work"), pen)
        offence_rows = OffenceRows(self.chance("reoffences"), pen)
        order_rows = OrderRows(self.unit, self.chance("orders"), pen)
        for case in cases:
            case_rows.write(case)
            holding_rows.write(case)
            risk_rows.write(case)
            plan_rows.write(case, accepted[case.referral])
            work_rows.write(case)
            offence_rows.write_of_case(case)
            order_rows.write(case)
            write_custody(case, pen)
