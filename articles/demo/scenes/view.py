"""Standing somewhere and looking: a camera that puts places in metres where the eye would see them."""

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
