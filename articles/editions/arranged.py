"""The cards of a page in a newspaper's order of weight: the lead, a few second to it, and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from .lists import Card
from .words import KindOfWork

# Fewer than these are no list: they stand second too.
_FEWEST = 3
# How far down the list the lead may be found, and how much older than the newest story a picture may bring one to the fore:
# news first, picture or not.
_FRESH = 8
_MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Arranged:
    """A page's cards, each once. `rest` keeps the order of the list."""

    lead: Card | None = None
    second: tuple[Card, ...] = ()
    rest: tuple[Card, ...] = ()


def arranged(cards: Sequence[Card], *, second: int) -> Arranged:
    """The newest story with a picture leads, the next ones with a picture stand second, and the others follow.

    `second` is how many stand second; one or two left over stand there too. A story that somebody paid for never stands in
    front. Without enough pictures of the last month the newest stand there as they are.
    """
    if not cards:
        return Arranged()
    ours = [card for card in cards if card.kind_of_work != KindOfWork.SPONSORED] or list(cards)
    since = ours[0].first_published_at - _MONTH
    shown = {card.number for card in ours if card.picture and card.first_published_at >= since}
    lead = next((card for card in ours[:_FRESH] if card.number in shown), ours[0])
    after = [card for card in ours if card is not lead]
    if len(after) < second + _FEWEST:
        second = len(after)
    # A stable sort: those with a picture first, each part newest first.
    beside = tuple(sorted(after, key=lambda card: card.number not in shown)[:second])
    in_front = {card.number for card in (lead, *beside)}
    return Arranged(lead, beside, tuple(card for card in cards if card.number not in in_front))
