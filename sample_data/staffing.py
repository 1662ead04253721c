"""Posts, who holds them when, and which case is led by whom."""

from dataclasses import dataclass, field
from heapq import heappop, heappush

from sample_data import rows
from sample_data.cases import Case
from sample_data.days import AS_OF, iso, seen
from sample_data.dealing import Chance
from sample_data.pen import Pen
from sample_data.shape import Post, Spell, UnitShape

LEAD_RECORDED = 99


@dataclass(slots=True, eq=False)
class Holder:
    """Somebody in a post, and the closing days of the cases they lead."""

    staff_id: str
    post: Post
    spell: Spell
    closings: list[int] = field(default_factory=list)

    def is_in_post(self, first: int, last: int) -> bool:
        return self.spell.first <= first and (self.spell.last is None or last <= self.spell.last)

    def load(self, on: int) -> float:
        """Cases led on a day, against what this post usually draws."""
        while self.closings and self.closings[0] <= on:
            heappop(self.closings)
        return (len(self.closings) + 1) / (self.post.fte * self.post.draws)


class Staffing:
    """Everybody who works in one unit; a large unit has several teams alike."""

    def __init__(self, unit: UnitShape, teams: int, fund_lines: str, chance: Chance, pen: Pen):
        self._unit = unit
        self._chance = chance
        self._pen = pen
        self._fund_lines = fund_lines
        self._is_recorded = chance.yes(LEAD_RECORDED)
        self._teams = [self._appoint() for _ in range(teams)]

    def give_leads(self, cases: list[Case]) -> None:
        """Name a lead for every case allocated, the least loaded of a team first."""
        for case in sorted(cases, key=lambda case: case.allocated):
            if case.allocated > min(case.last_day, AS_OF):
                continue
            team = self._chance.pick(self._teams)
            # The lead of record is the last to lead the case: whoever is there to its end.
            able = [
                holder
                for holder in team
                if holder.post.capacity and holder.is_in_post(case.allocated, case.last_day)
            ]
            lead = min(able, key=lambda holder: holder.load(case.allocated))
            heappush(lead.closings, case.closed)
            if self._is_recorded.deal():
                case.lead = lead.staff_id

    def advocate(self, on: int) -> str:
        """An advocate in post on a day, or nobody."""
        team = self._chance.pick(self._teams)
        able = [
            holder.staff_id
            for holder in team
            if holder.post.profession == "victim_advocate" and holder.is_in_post(on, on)
        ]
        return self._chance.pick(able) if able else ""

    def _appoint(self) -> list[Holder]:
        holders = []
        for post in self._unit.posts:
            self._fund(post)
            for spell in post.held:
                holder = Holder(self._pen.reference("S"), post, spell)
                holders.append(holder)
                self._write(holder)
        return holders

    def _fund(self, post: Post) -> None:
        reference = self._pen.reference("T")
        for part, funding in enumerate(post.funding, start=1):
            self._pen.write(
                rows.FundedPost(
                    post_id=f"{reference}-{part}",
                    unit_id=self._unit.unit_id,
                    fund_line=funding.fund_line + self._fund_lines,
                    profession=post.profession,
                    fte=post.fte,
                    from_on=seen(funding.first),
                    to_on=iso(funding.last) if funding.last else "",
                )
            )

    def _write(self, holder: Holder) -> None:
        self._pen.write(
            rows.Staff(
                staff_id=holder.staff_id,
                unit_id=self._unit.unit_id,
                agency=holder.post.agency,
                profession=holder.post.profession,
                fte=holder.post.fte,
                case_capacity=holder.post.capacity or "",
                from_on=seen(holder.spell.first),
                to_on=seen(holder.spell.last),
            )
        )
