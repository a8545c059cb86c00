"""Standing somewhere and looking: a camera that puts places in metres where the eye would see them."""

from collections.abc import Iterator
from dataclasses import dataclass

from .palette import Colour, mix
from .sheet import Point, Sheet


@dataclass(frozen=True)
class View:
    """An eye at `eye` metres above the ground, looking level at the point (x, horizon) of the sheet.

    With a mirror set, everything shows upside down as in still water at that height.
    """

    x: float
    horizon: float
    eye: float = 1.7
    lens: float = 1300
    mirror: float | None = None

    def at(self, across: float, up: float, away: float) -> Point:
        """Return where a place shows: metres to the right, above the ground and away from the eye."""
        away = max(away, 0.1)
        if self.mirror is not None:
            up = 2 * self.mirror - up
        return self.x + self.lens * across / away, self.horizon + self.lens * (self.eye - up) / away

    def tall(self, metres: float, away: float) -> float:
        """Return how tall something of that height shows at that distance."""
        return self.lens * metres / away

    def floor(self, left: float, right: float, near: float, far: float, up: float = 0) -> list[Point]:
        """Return the outline of a level piece of ground."""
        return [self.at(left, up, near), self.at(left, up, far), self.at(right, up, far), self.at(right, up, near)]

    def wall(self, across: float, near: float, far: float, foot: float, top: float) -> list[Point]:
        """Return the outline of an upright wall running straight away from the eye."""
        return [
            self.at(across, foot, near),
            self.at(across, top, near),
            self.at(across, top, far),
            self.at(across, foot, far),
        ]

    def front(self, left: float, right: float, away: float, foot: float, top: float) -> list[Point]:
        """Return the outline of an upright wall that faces the eye."""
        return [
            self.at(left, foot, away),
            self.at(left, top, away),
            self.at(right, top, away),
            self.at(right, foot, away),
        ]

    def box(
        self,
        sheet: Sheet,
        across: tuple[float, float],
        up: tuple[float, float],
        away: tuple[float, float],
        paint: "Paint",
    ) -> None:
        """Draw a box from the sides that show: its flank towards the eye, its top if low, then its front."""
        (left, right), (foot, top), (near, far) = across, up, away
        if left > 0:
            sheet.shape(self.wall(left, near, far, foot, top), paint.flank)
        if right < 0:
            sheet.shape(self.wall(right, near, far, foot, top), paint.flank)
        if top < self.eye:
            sheet.shape(self.floor(left, right, near, far, top), paint.top)
        sheet.shape(self.front(left, right, near, foot, top), paint.front)


@dataclass(frozen=True)
class Paint:
    """The three tones of a box in the light it stands in."""

    front: Colour
    flank: Colour
    top: Colour

    @staticmethod
    def of(colour: Colour, light: Colour, shadow: Colour) -> "Paint":
        """Return the tones of a colour under a light from above and a shadow at the side."""
        return Paint(colour, mix(colour, shadow, 0.4), mix(colour, light, 0.35))


@dataclass(frozen=True)
class Pane:
    """A four-cornered surface seen at an angle, on which (0, 0) is top left and (1, 1) bottom right."""

    view: View
    wall: tuple[float, float, float]
    height: tuple[float, float]

    def at(self, along: float, down: float) -> Point:
        """Return the point that share of the way along and down the wall."""
        across, near, far = self.wall
        foot, top = self.height
        return self.view.at(across, top + (foot - top) * down, near + (far - near) * along)

    def patch(self, left: float, top: float, right: float, foot: float) -> list[Point]:
        """Return the outline of a piece of the wall."""
        return [self.at(left, top), self.at(right, top), self.at(right, foot), self.at(left, foot)]

    def grid(self, columns: int, rows: int, gap: float = 0.3, inset: float = 0.06) -> Iterator[list[Point]]:
        """Yield the outlines of that many windows, spread evenly."""
        for row in range(rows):
            for column in range(columns):
                left = inset + (1 - 2 * inset) * (column + gap) / columns
                right = inset + (1 - 2 * inset) * (column + 1 - gap) / columns
                top, foot = inset + (1 - 2 * inset) * (row + 0.22) / rows, inset + (1 - 2 * inset) * (row + 0.78) / rows
                yield self.patch(left, top, right, foot)
