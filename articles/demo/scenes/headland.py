"""Hobb Point in a gale."""

from .boats import gull
from .buildings import quad
from .light import beam
from .palette import AMBER, CHALK, INK, LAMP, mix
from .sheet import Sheet, curve
from .sky import dome, overcast, rain
from .trees import grass
from .water import burst, swell


def lighthouse(sheet: Sheet) -> None:
    """A gale at Hobb Point: violet cloud, a pale wedge of light, and spray on the rocks."""
    dome(sheet, [(40, 40, 66), (74, 72, 102), (132, 120, 140), (186, 170, 162)], 620)
    overcast(sheet, 60, 470, (54, 52, 80), (138, 126, 146), 6)
    beam(sheet, (1110, 282), (-200, 60), (-200, 420), (250, 240, 206), 0.8)
    beam(sheet, (1110, 282), (-200, 140), (-200, 340), (255, 248, 222), 0.5)
    sheet.wash(quad(0, 600, 1600, 1067), [(600, (112, 116, 128)), (760, (58, 78, 98)), (1067, (22, 42, 62))])
    for y, height in ((640, 16), (672, 24), (712, 36), (766, 50)):
        share = (y - 640) / 130
        swell(
            sheet,
            y,
            height,
            mix((96, 104, 120), (42, 64, 86), share),
            mix((176, 178, 180), CHALK, share * 0.6),
            7 - share * 3,
        )
    _headland(sheet)
    _tower(sheet, 1110, 620)
    burst(sheet, 846, 800, 150, 250, [(132, 138, 156), (190, 194, 202), CHALK], 0.22)
    for y, height in ((846, 70), (950, 96)):
        share = (y - 640) / 310
        swell(sheet, y, height, mix((50, 74, 96), (16, 32, 52), share), CHALK, 2.6)
    burst(sheet, 520, 868, 80, 90, [(132, 138, 156), CHALK], 0.3)
    rain(sheet, 260, (206, 208, 216), 0.9, 0.2)
    for x, y, size in ((420, 330, 30), (560, 410, 20), (310, 470, 24), (700, 220, 17)):
        gull(sheet, x, y, size, CHALK, INK, -0.7)


def _headland(sheet: Sheet) -> None:
    cliff = [
        *curve(
            [
                (1600, 560),
                (1400, 588),
                (1220, 610),
                (1040, 622),
                (940, 640),
                (892, 700),
                (860, 760),
                (800, 800),
                (770, 870),
            ]
        ),
        (760, 1000),
        (1600, 1000),
    ]
    sheet.shape(cliff, (58, 54, 66))
    sheet.shade(cliff, INK, (1300, 1000), (1100, 660), 0.9)
    turf = [
        *curve([(1600, 560), (1400, 588), (1220, 610), (1040, 622), (940, 640)]),
        (930, 668),
        (1060, 650),
        (1240, 640),
        (1420, 622),
        (1600, 604),
    ]
    sheet.shape(turf, (78, 92, 70))
    sheet.shade(turf, (170, 168, 130), (960, 600), (1300, 690), 0.7)
    for index in range(26):
        x = 900 + index * 28
        y = 690 + sheet.rng.uniform(-10, 80)
        tone = mix((58, 54, 66), (150, 140, 140), sheet.rng.uniform(0.1, 0.5))
        sheet.shape([(x, y), (x + 9, y - 14), (x + 14, y + 30), (x - 4, y + 110), (x - 10, y + 60)], tone, 0.45)
    for x, y, size in ((700, 852, 52), (800, 838, 64), (628, 880, 34), (900, 842, 70)):
        rock = [
            (x - size, y + 30),
            (x - size * 0.6, y - size * 0.5),
            (x, y - size * 0.8),
            (x + size * 0.7, y - size * 0.3),
            (x + size, y + 30),
        ]
        sheet.shape(rock, (36, 38, 52))
        sheet.shade(rock, (146, 142, 150), (x - size, y - size), (x + size * 0.2, y), 0.6)
    grass(sheet, 960, 1600, 618, 26, 130, [(92, 104, 76), (60, 74, 64), (130, 132, 98)], 1.0)


def _tower(sheet: Sheet, x: float, foot: float) -> None:
    body = [(x - 54, foot), (x - 36, foot - 290), (x + 36, foot - 290), (x + 54, foot)]
    sheet.shape(body, (230, 226, 214))
    sheet.shade(body, (64, 66, 92), (x + 60, foot - 80), (x - 24, foot - 130), 1)
    for y in (foot - 250, foot - 170, foot - 90):
        sheet.rect(x - 12, y, x + 6, y + 26, (50, 54, 74))
    cottage = [(x + 50, foot - 4), (x + 50, foot - 66), (x + 210, foot - 76), (x + 210, foot - 8)]
    sheet.shape(cottage, (206, 200, 190))
    sheet.shade(cottage, (64, 66, 92), (x + 220, foot), (x + 60, foot - 60), 0.7)
    sheet.shape([(x + 40, foot - 64), (x + 70, foot - 106), (x + 196, foot - 116), (x + 220, foot - 74)], (60, 58, 74))
    for place in (84, 150):
        sheet.rect(x + place, foot - 50, x + place + 22, foot - 24, LAMP if place == 84 else (58, 62, 82))
    sheet.glow(x + 95, foot - 38, 70, AMBER, 0.5)
    sheet.line([(x + 214, foot - 44), (x + 380, foot - 62), (x + 500, foot - 66)], 7, (206, 200, 190))
    sheet.rect(x - 52, foot - 304, x + 52, foot - 288, INK)
    for rail in range(11):
        sheet.line([(x - 50 + rail * 10, foot - 304), (x - 50 + rail * 10, foot - 326)], 2, INK)
    sheet.line([(x - 52, foot - 326), (x + 52, foot - 326)], 3, INK)
    sheet.rect(x - 25, foot - 362, x + 25, foot - 304, (255, 244, 206))
    for bar in (-25, -9, 7, 22):
        sheet.rect(x + bar, foot - 362, x + bar + 3, foot - 304, INK)
    sheet.shape(
        [(x - 32, foot - 360), (x - 22, foot - 386), (x, foot - 398), (x + 22, foot - 386), (x + 32, foot - 360)], INK
    )
    sheet.line([(x, foot - 396), (x, foot - 424)], 3, INK)
    sheet.glow(x, foot - 336, 330, (255, 240, 196), 0.7)
    sheet.glow(x, foot - 336, 70, (255, 250, 226), 0.9)
