"""The one way upwards: what publishing tells the rest, inside the transaction and after it.

Receivers are connected in `apps.py` and nowhere else.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.dispatch import Signal

from .outcome import Outcome

# Both send: outcomes (list of Outcome), keys (set of page keys that changed), at (the moment), by (the user).
changing = Signal()  # inside the transaction: what fails here undoes the verb
changed = Signal()  # after the commit


def announce(verb: str, outcomes: Iterable[Outcome], *, keys: set[str], at: datetime, by) -> None:
    """Tell of a change of what readers see, or will see; call it inside the transaction of the change."""
    told = {"outcomes": list(outcomes), "keys": keys, "at": at, "by": by}
    changing.send(sender=verb, **told)
    transaction.on_commit(lambda: changed.send_robust(sender=verb, **told))
