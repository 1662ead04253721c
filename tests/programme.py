"""A programme drawn as tables: literal rows in, the timeline built, a question asked.

    programme.referrals('''
        referral_id  received_on  triage_decision
        R1           2020-01-10   adopted           # counted
        R2           2020-01-11   -                 # nobody has decided yet
    ''')
    assert programme.whole("referrals_received", as_of="2020-03-06").numerator == 2

A test shows only what it is about; tests/drawn_rows.py fills in the rest.
"""

from collections.abc import Callable, Iterable
from datetime import date

from sqlalchemy import Engine, delete, insert

from data_access.case_records import CaseRecord, behind
from data_access.counting import _counted, count
from data_access.loading.timeline import build_timeline
from data_access.tables import DELIVERED
from disclosure.release import release
from disclosure.released import Figure, Released
from domain.counts import Counts
from domain.period import Period, twelve_months_to
from domain.question import Question
from domain.scope import CaseScope, Scope
from domain.standards import Standards
from domain.terms import Audience
from domain.timeline import feed_timeline
from measures.catalogue import CATALOGUE
from tests.drawn_rows import Row, Tables, drawn, whole

FEED = ("feed", "table_name", "as_of_on", "mode")
NEVER_STALE = date(2099, 12, 31).toordinal()


class Programme:
    """Tables as delivered, in an empty database; built into the timeline when first asked."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.tables: Tables = {name: [] for name in DELIVERED}
        self.stored: Tables = {}
        self.feeds: list[tuple[str, str, int, str]] = []
        self.absent: set[str] = set()

    def __getattr__(self, table: str) -> Callable[[str], None]:
        """`programme.cases(…)` draws rows of cases, and so for every table of the contract."""
        if table not in DELIVERED:
            raise AttributeError(f"There is no table called {table}.")
        return lambda drawing: self.holds(table, drawn(drawing))

    def holds(self, table: str, rows: Iterable[Row]) -> None:
        """Rows of a table, as dictionaries."""
        assert not self.stored, "A programme is drawn whole before the first question."
        self.tables[table].extend(rows)

    def never_received(self, *tables: str) -> None:
        """No feed has ever delivered these tables; every other was received, and is fresh."""
        self.absent |= set(tables)

    def spoke(self, feed: str, table: str, on: str) -> None:
        """A feed delivered a table, speaking for a day. Feeds drawn like this are all there are."""
        self.feeds.append((feed, table, date.fromisoformat(on).toordinal(), "complete"))

    def build(self) -> None:
        """Write the rows and build the timeline, once."""
        if not self.stored:
            self.store(whole(self.tables))

    def store(self, stored: Tables) -> None:
        """Write rows that are whole already, and build the timeline."""
        self.stored = stored
        received = [name for name in DELIVERED if name not in self.absent]
        feeds = self.feeds or [("unit", name, NEVER_STALE, "complete") for name in received]
        with self.engine.begin() as connection:
            for name, rows in stored.items():
                if rows:
                    connection.execute(insert(DELIVERED[name]), rows)
            if feeds:
                spoken = [dict(zip(FEED, feed, strict=True)) for feed in feeds]
                connection.execute(insert(feed_timeline), spoken)
            build_timeline(connection)

    @property
    def every_unit(self) -> frozenset[str]:
        self.build()
        return frozenset(str(row["unit_id"]) for row in self.stored["units"])

    def question(
        self,
        as_of: str,
        start: str | None = None,
        end: str | None = None,
        by: str | None = None,
        units: tuple[str, ...] | None = None,
        area: str | None = None,
        crime_type: str | None = None,
        standards: Standards | None = None,
    ) -> Question:
        """About every unit and the 12 months to `as_of`, unless told."""
        self.build()
        day = date.fromisoformat(as_of)
        usual = twelve_months_to(day)
        return Question(
            scope=Scope(self.every_unit if units is None else frozenset(units)),
            period=Period(
                date.fromisoformat(start) if start else usual.start,
                date.fromisoformat(end) if end else usual.end,
            ),
            as_of=day,
            by=by,
            area=area,
            crime_type=crime_type,
            standards=standards or Standards(),
        )

    def count(self, key: str, as_of: str, **asked: object) -> Counts:
        return count(self.engine, CATALOGUE[key], self.question(as_of, **asked))

    def ask(
        self, key: str, as_of: str, audience: Audience = Audience.UNIT, **asked: object
    ) -> Released:
        """The measure as released for an audience."""
        return release(self.count(key, as_of, **asked), audience)

    def whole(self, key: str, as_of: str, **asked: object) -> Figure:
        return self.ask(key, as_of, **asked).whole

    def n_of_n(self, key: str, as_of: str, **asked: object) -> tuple[float | None, float | None]:
        """Numerator and denominator of the whole."""
        figure = self.whole(key, as_of, **asked)
        return figure.numerator, figure.denominator

    def steps(self, key: str, as_of: str, **asked: object) -> list[float | None]:
        """The counts of the waterfall, from everything to the denominator."""
        return [step.count for step in self.whole(key, as_of, **asked).steps]

    def groups(
        self, key: str, as_of: str, by: str, **asked: object
    ) -> dict[str | None, float | None]:
        """Group to numerator in the order shown, groups of nobody left out."""
        return {
            figure.group: figure.numerator
            for figure in self._split(key, as_of, by, **asked)
            if figure.numerator
        }

    def rates(
        self, key: str, as_of: str, by: str, **asked: object
    ) -> dict[str | None, tuple[float | None, float | None]]:
        """Group to numerator and denominator, groups without a base left out."""
        return {
            figure.group: (figure.numerator, figure.denominator)
            for figure in self._split(key, as_of, by, **asked)
            if figure.denominator
        }

    def _split(self, key: str, as_of: str, by: str, **asked: object) -> tuple[Figure, ...]:
        always = self.ask(key, as_of, **asked).by(by)
        return always or self.ask(key, as_of, by=by, **asked).by(by)

    def behind(
        self,
        key: str,
        as_of: str,
        part: str = "numerator",
        group: str | None = None,
        scope: CaseScope | None = None,
        **asked: object,
    ) -> list[CaseRecord]:
        """The records behind a number, for a lead of every unit unless told."""
        question = self.question(as_of, **asked)
        scope = scope or CaseScope(
            self.every_unit, viewer="ana", role="unit_lead", door="case list"
        )
        return behind(self.engine, scope, CATALOGUE[key], question, part=part, group=group)

    def listed(self, key: str, as_of: str, **asked: object) -> list[str]:
        """The references of the records behind a number, in the order of the alphabet."""
        return sorted(record.reference for record in self.behind(key, as_of, **asked))


def emptied(engine: Engine) -> Programme:
    """A new programme in a database where another was drawn."""
    with engine.begin() as connection:
        for table in (feed_timeline, *DELIVERED.values()):
            connection.execute(delete(table))
    _counted.cache_clear()
    return Programme(engine)
