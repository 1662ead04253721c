"""Feed freshness: how old is what each partner last sent?"""

from domain.measure import EVERYONE, Direction, Freshness, UnitOfCount
from domain.timeline import feed_timeline

FEED_FRESHNESS = Freshness(
    key="feed_freshness",
    title="Freshness of the feeds",
    question="How many days ago did each feed last speak?",
    numerator_words="days from the day a feed speaks for to the day asked",
    unit_of_count=UnitOfCount.FEED,
    direction=Direction.DOWN,
    audience=EVERYONE,
    needs=(),
    traps=(
        "A feed over 8 days old, or never received, greys every figure that needs it, by name.",
    ),
    rows=feed_timeline,
    everything="Feeds",
    breakdowns=("feed",),
)
