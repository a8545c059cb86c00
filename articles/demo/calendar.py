"""The demo's days: whole numbers, counted from today in the paper's zone, so that the paper is always of this week."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from articles.tools import clock


@dataclass(frozen=True)
class Calendar:
    """Days and moments as offsets from the day on which the demo is filled."""

    today: date

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def moment(self, offset: int, hour: str) -> datetime:
        """`-2` and `06:30` is half past six of the day before yesterday; an hour later where the clocks skip or repeat it."""
        naive = datetime.combine(self.day(offset), time.fromisoformat(hour))
        try:
            return clock.local_moment(naive)
        except clock.NoSuchMoment:
            return clock.local_moment(naive + timedelta(hours=1))

    def date(self, given: int | str) -> str:
        """A date as records keep it: an offset made a day, a partial date left as it is."""
        return self.day(given).isoformat() if isinstance(given, int) else given
