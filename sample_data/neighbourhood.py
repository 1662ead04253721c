"""The pairs and cases that one unit knows in one area, and ways to find one among them."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

from sample_data.cases import Case
from sample_data.dealing import Chance
from sample_data.people import Dyad
from sample_data.referrals import Referral

REOPENING = 28
TRIES = 12
LOOK_BACK = 60


class Neighbourhood:
    """Pairs in the order they were met, cases in the order they opened and closed."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self.dyads: list[Dyad] = []
        self._cases: list[Case] = []
        self._closing: list[tuple[int, int, Case]] = []
        self._order = count()
        self._closed_lately: deque[Case] = deque()

    def add_case(self, case: Case) -> None:
        self._cases.append(case)
        heappush(self._closing, (case.closed, next(self._order), case))

    def pair_met(self, on: int, within: int, fits: Callable[[Dyad], bool]) -> Dyad | None:
        """A pair first met so many days before, by a few tries at random."""
        since = bisect_left(self.dyads, on - within, key=lambda dyad: dyad.first_received)
        if since == len(self.dyads):
            return None
        tried = (self.dyads[self._chance.between(since, len(self.dyads) - 1)] for _ in range(TRIES))
        return next(filter(fits, tried), None)

    def with_open_case(self, referral: Referral) -> Dyad | None:
        """A pair whose case was open when the referral came in and was triaged."""
        lately = self._chance.shuffled(self._cases[-LOOK_BACK:])
        for case in lately:
            if case.opened <= referral.received and referral.triaged <= case.closed:
                return case.referral.dyad
        return None

    def closed_lately(self, case: Case, fits: Callable[[Dyad], bool]) -> Dyad | None:
        """A pair whose case closed in the four weeks before another opened.

        To be asked of case after case in the order they came in.
        """
        received = case.referral.received
        while self._closing and self._closing[0][0] < received:
            self._closed_lately.append(heappop(self._closing)[2])
        while self._closed_lately and self._closed_lately[0].closed < received - REOPENING:
            self._closed_lately.popleft()
        for closed in self._closed_lately:
            dyad = closed.referral.dyad
            if dyad and closed.closed >= case.opened - REOPENING and fits(dyad):
                return dyad
        return None
