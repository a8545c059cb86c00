"""One render for everybody who waits for the same page."""

from collections.abc import Hashable, Iterable
from threading import Event


class Flight:
    """A render under way. `told` gathers the keys that changed meanwhile: what is made of one of them is not kept."""

    __slots__ = ("everything", "kept", "landed", "position", "told")

    def __init__(self, position: int) -> None:
        self.position = position
        self.told: set[str] = set()
        self.everything = False
        self.kept = True
        self.landed = Event()

    def overtaken(self, keys: frozenset[str]) -> bool:
        """Whether something that the page is made of changed while it was made."""
        return self.everything or not self.told.isdisjoint(keys)


class Flights:
    """The renders under way. Called under the owner's lock."""

    def __init__(self) -> None:
        self._flying: dict[Hashable, Flight] = {}

    def board(self, name: Hashable, *, position: int) -> tuple[Flight, bool]:
        """The render of that page, and whether it is the caller's to make, with the journal read to that position."""
        flight = self._flying.get(name)
        if flight is not None:
            return flight, False
        flight = self._flying[name] = Flight(position)
        return flight, True

    def land(self, name: Hashable, *, kept: bool) -> None:
        """The render is done; whoever waits finds the page kept, or must have it made."""
        flight = self._flying.pop(name)
        flight.kept = kept
        flight.landed.set()

    def tell(self, keys: Iterable[str] | None) -> None:
        """Tell the renders under way which keys have changed; None is all of them."""
        for flight in self._flying.values():
            if keys is None:
                flight.everything = True
            else:
                flight.told.update(keys)
