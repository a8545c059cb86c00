"""Whoever sits for a portrait: what they look like, and their head on the sheet, by places on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from .palette import INK, RUST, Colour, mix
from .sheet import Point, Sheet, curve


@dataclass(frozen=True)
class Face:
    """What makes one face not another; lengths are shares of the head's height."""

    skin: Colour
    hair: Colour
    years: float = 45
    wide: float = 1.0
    jaw: float = 1.0
    chin: float = 1.0
    nose: float = 1.0
    brow: float = 1.0
    mouth: float = 1.0
    smile: float = 0.0
    lips: Colour | None = None
    tilt: float = 0.0
    side: int = 1


@dataclass(frozen=True)
class Head:
    """A face on a sheet: `put` takes a place on the head, (0, 0) between the eyes, the shadow at the right, to the sheet."""

    sheet: Sheet
    face: Face
    x: float
    y: float
    tall: float

    def put(self, point: Point) -> Point:
        turn = radians(self.face.tilt)
        px, py = point
        px, py = px * cos(turn) - py * sin(turn), px * sin(turn) + py * cos(turn)
        return self.x + self.face.side * px * self.tall, self.y + py * self.tall

    def path(self, points: Sequence[Point], steps: int = 6) -> list[Point]:
        """A smooth line through places on the head."""
        return curve([self.put(point) for point in points], steps)

    def shape(self, points: Sequence[Point], colour: Colour, alpha: float = 1, *, smooth: bool = True) -> None:
        self.sheet.shape(self.path(points) if smooth else [self.put(point) for point in points], colour, alpha)

    def mirrored(self, points: Sequence[Point], colour: Colour) -> None:
        """The same shape on both sides of the head."""
        self.shape(points, colour)
        self.shape([(-x, y) for x, y in points], colour)

    def hatch(self, points: Sequence[Point], colour: Colour, dense: Point, bare: Point, strength: float = 1) -> None:
        """Stipple the outline, thick at `dense`, bare at `bare`."""
        self.sheet.shade(self.path(points), colour, self.put(dense), self.put(bare), strength)

    @property
    def lit(self) -> Colour:
        return mix(self.face.skin, (255, 226, 184), 0.2)

    @property
    def shadow(self) -> Colour:
        return mix(mix(self.face.skin, RUST, 0.34), INK, 0.4)

    @property
    def deep(self) -> Colour:
        return mix(self.shadow, INK, 0.5)


def half(face: Face) -> list[Point]:
    """The outline of half the face, crown to chin."""
    wide, jaw, chin = face.wide, face.jaw, face.chin
    return [
        (0.0, -0.5), (0.2 * wide, -0.455), (0.305 * wide, -0.33), (0.335 * wide, -0.14), (0.332 * wide, 0.04),
        (0.316 * wide, 0.18), (0.262 * wide * jaw, 0.335), (0.14 * chin, 0.462), (0.0, 0.5),
    ]  # fmt: skip


def sitter(sheet: Sheet, face: Face, *, x: float = 400, y: float = 408, tall: float = 492) -> Head:
    """The head of somebody who sits, where a portrait has it."""
    return Head(sheet, face, x, y, tall)
