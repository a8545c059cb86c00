"""The sheet a scene is painted on: flat shapes, stippled shade, dry brush and a finishing grain.

Every measure is in points of the finished picture; the sheet is worked larger and brought down at
the end, so that edges are clean.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random

from PIL import Image, ImageChops, ImageDraw

from .palette import Colour
from .texture import EDGE, SCALE, halo, ramp, texture

Point = tuple[float, float]
Stops = Sequence[tuple[float, Colour]]
Box = tuple[int, int, int, int]


class Sheet:
    """One picture in the making; the same seed gives the same picture, byte for byte."""

    def __init__(self, seed: str, width: int = 1600, height: int = 1067) -> None:
        """Lay out a sheet of the given size and start its own run of chances from the seed."""
        self.width, self.height = width, height
        self.rng = Random(seed)  # noqa: S311 (chances of a drawing)
        self.image = Image.new("RGB", (width * SCALE, height * SCALE))
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    # Flat shapes

    def shape(self, points: Iterable[Point], colour: Colour, alpha: float = 1) -> None:
        """Fill the outline with one flat colour."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=_ink(colour, alpha))

    def rect(self, left: float, top: float, right: float, bottom: float, colour: Colour, alpha: float = 1) -> None:
        """Fill an upright rectangle."""
        if right > left and bottom > top:
            box = (left * SCALE, top * SCALE, right * SCALE - 1, max(top * SCALE, bottom * SCALE - 1))
            if box[2] >= box[0]:
                self.pen.rectangle(box, fill=_ink(colour, alpha))

    def oval(self, x: float, y: float, across: float, down: float, colour: Colour, alpha: float = 1) -> None:
        """Fill an oval round its centre, given half its width and half its height."""
        box = ((x - across) * SCALE, (y - down) * SCALE, (x + across) * SCALE, (y + down) * SCALE)
        self.pen.ellipse(box, fill=_ink(colour, alpha))

    def disc(self, x: float, y: float, radius: float, colour: Colour, alpha: float = 1) -> None:
        """Fill a circle."""
        self.oval(x, y, radius, radius, colour, alpha)

    def line(self, points: Iterable[Point], width: float, colour: Colour, alpha: float = 1) -> None:
        """Draw a line through the points."""
        path = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(path, fill=_ink(colour, alpha), width=max(1, round(width * SCALE)), joint="curve")

    def stroke(self, x: float, y: float, across: float, down: float, colour: Colour, alpha: float = 1) -> None:
        """Draw one level gouge of the knife: a long thin lens round its centre."""
        lean = self.rng.uniform(-0.3, 0.3) * across
        self.shape(
            [
                (x - across, y),
                (x - across * 0.35 + lean, y - down * 0.9),
                (x + across * 0.35 + lean, y - down),
                (x + across, y),
                (x + across * 0.3 - lean, y + down * 0.9),
                (x - across * 0.4 - lean, y + down),
            ],
            colour,
            alpha,
        )

    # Graded and textured shapes

    def wash(self, points: Sequence[Point], stops: Stops) -> None:
        """Fill the outline with colours running down the picture, each stop at its own height."""
        box, mask = self._mask(points)
        self.image.paste(_column(stops, box), box[:2], mask)

    def shade(
        self,
        points: Sequence[Point],
        colour: Colour,
        dense: Point,
        bare: Point,
        strength: float = 1,
        kind: str = "grain",
    ) -> None:
        """Stipple the outline with a colour, thick at `dense` and thinning to nothing at `bare`."""
        box, mask = self._mask(points)
        dots = ImageChops.add(self._slope(box, dense, bare, strength), self._crop(kind, box), 1, -255)
        self._stamp(colour, box, mask, dots.point([min(255, round(value * 2.6)) for value in range(256)]))

    def scumble(
        self, points: Sequence[Point], colour: Colour, cover: float, kind: str = "streak", alpha: float = 1
    ) -> None:
        """Drag a nearly dry brush over the outline so that it covers about that share."""
        box, mask = self._mask(points)
        level = cover * 255
        cut = [min(255, max(0, round((level - value) * 6 * alpha))) for value in range(256)]
        top = round(255 * alpha)
        self._stamp(colour, box, mask, self._crop(kind, box).point([min(top, value) for value in cut]))

    def veil(self, points: Sequence[Point], colour: Colour, dense: Point, bare: Point, strength: float = 0.6) -> None:
        """Lay a smooth mist over the outline, thick at `dense` and gone at `bare`."""
        box, mask = self._mask(points)
        self._stamp(colour, box, mask, self._slope(box, dense, bare, strength))

    def glow(
        self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.8, power: float = 1.8
    ) -> None:
        """Add a round light to whatever is already there."""
        box = self._clip((x - radius, y - radius, x + radius, y + radius))
        if not box:
            return
        left, top, side = (x - radius) * SCALE, (y - radius) * SCALE, 2 * radius * SCALE
        one, two, three, four = (
            min(256.0, max(0.0, 256 * (edge - start) / side))
            for edge, start in zip(box, (left, top, left, top), strict=True)
        )
        size = (box[2] - box[0], box[3] - box[1])
        small = halo(power).resize(size, Image.Resampling.BILINEAR, (one, two, three, four))
        bands = [small.point([round(value * part / 255 * strength) for value in range(256)]) for part in colour]
        self.image.paste(ImageChops.screen(self.image.crop(box), Image.merge("RGB", bands)), box[:2])

    # Finishing

    def whole(self) -> list[Point]:
        """Return the outline of the whole sheet."""
        return [(0, 0), (self.width, 0), (self.width, self.height), (0, self.height)]

    def finish(self, grain: float = 0.085, edge: float = 0.3) -> Image.Image:
        """Return the finished picture: hand-cut edges, darker corners and the grain of the paper."""
        image = self._handcut().reduce(SCALE)
        dim = Image.radial_gradient("L").resize(image.size)
        dim = dim.point([round(255 - edge * max(0, value - 105)) for value in range(256)])
        image = ImageChops.multiply(image, Image.merge("RGB", [dim] * 3))
        tooth = texture("tooth").crop((0, 0, image.width, image.height))
        tooth = Image.blend(tooth, texture("mottle").crop((0, 0, image.width, image.height)), 0.4)
        tooth = tooth.point([round(128 + (value - 128) * grain * 1.6) for value in range(256)])
        return ImageChops.overlay(image, Image.merge("RGB", [tooth] * 3))

    # How it is done

    def _handcut(self) -> Image.Image:
        wide, high = self.image.size
        columns, rows = [*range(0, wide, 160), wide], [*range(0, high, 160), high]
        nudge = {(x, y): (self._nudge(x, wide), self._nudge(y, high)) for x in columns for y in rows}
        mesh = []
        for left, right in pairwise(columns):
            for top, foot in pairwise(rows):
                corners = ((left, top), (left, foot), (right, foot), (right, top))
                quad = tuple(part for corner in corners for part in nudge[corner])
                mesh.append(((left, top, right, foot), quad))
        return self.image.transform(self.image.size, Image.Transform.MESH, mesh)

    def _nudge(self, place: int, end: int) -> float:
        return place + self.rng.uniform(-3, 3) if 0 < place < end else place

    def _clip(self, bounds: Sequence[float]) -> Box | None:
        left, top = (max(0, int(edge * SCALE)) for edge in bounds[:2])
        right = min(self.image.width, int(bounds[2] * SCALE) + 1)
        bottom = min(self.image.height, int(bounds[3] * SCALE) + 1)
        return (left, top, right, bottom) if right > left and bottom > top else None

    def _mask(self, points: Sequence[Point]) -> tuple[Box, Image.Image]:
        across, down = [x for x, _ in points], [y for _, y in points]
        box = self._clip((min(across), min(down), max(across), max(down))) or (0, 0, 1, 1)
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        path = [(x * SCALE - box[0], y * SCALE - box[1]) for x, y in points]
        ImageDraw.Draw(mask).polygon(path, fill=255)
        return box, mask

    def _slope(self, box: Box, dense: Point, bare: Point, strength: float) -> Image.Image:
        run, fall = (dense[0] - bare[0]) * SCALE, (dense[1] - bare[1]) * SCALE
        span = run * run + fall * fall or 1
        start = ((box[0] - bare[0] * SCALE) * run + (box[1] - bare[1] * SCALE) * fall) / span
        matrix = (0, 0, 1, 255 * run / span, 255 * fall / span, 1024 + 255 * start)
        slope = ramp().transform((box[2] - box[0], box[3] - box[1]), Image.Transform.AFFINE, matrix)
        return slope if strength == 1 else slope.point([min(255, round(value * strength)) for value in range(256)])

    def _crop(self, kind: str, box: Box) -> Image.Image:
        wide, high = box[2] - box[0], box[3] - box[1]
        left, top = self.rng.randrange(EDGE - wide), self.rng.randrange(EDGE - high)
        return texture(kind).crop((left, top, left + wide, top + high))

    def _stamp(self, colour: Colour, box: Box, mask: Image.Image, cover: Image.Image) -> None:
        self.image.paste(colour, box, ImageChops.multiply(mask, cover))


def curve(points: Sequence[Point], steps: int = 6) -> list[Point]:
    """Return a smooth path through the points, in the same order and with the same ends."""
    path: list[Point] = []
    for index in range(len(points) - 1):
        a, b, c, d = (points[max(0, min(len(points) - 1, index + shift))] for shift in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            x, y = (
                b[i]
                + t
                * (c[i] - a[i] + t * (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i] + t * (3 * (b[i] - c[i]) + d[i] - a[i])))
                / 2
                for i in (0, 1)
            )
            path.append((x, y))
    return [*path, points[-1]]


def _ink(colour: Colour, alpha: float) -> tuple[int, int, int, int]:
    return (*colour, round(255 * alpha))


def _column(stops: Stops, box: Box) -> Image.Image:
    high = box[3] - box[1]
    strip = Image.new("RGB", (1, high))
    for row in range(high):
        strip.putpixel((0, row), _between(stops, (row + box[1]) / SCALE))
    return strip.resize((box[2] - box[0], high), Image.Resampling.NEAREST)


def _between(stops: Stops, y: float) -> Colour:
    if y <= stops[0][0]:
        return stops[0][1]
    for (upper, one), (lower, other) in pairwise(stops):
        if y <= lower:
            share = (y - upper) / (lower - upper)
            red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
            return red, green, blue
    return stops[-1][1]
