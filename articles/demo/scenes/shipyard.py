"""Tansley's shipyard and its crane."""

from .boats import gulls
from .buildings import quad
from .figures import Wear, person
from .light import bulb, shine
from .palette import (
    CHALK,
    DEEP,
    INK,
    LAMP,
    OCHRE,
    SEA,
    SIGNAL,
    SLATE,
    dark,
    mix,
    pale,
)
from .sheet import Sheet
from .sky import bars, dome, sun
from .water import mirror, ripple, surface


def shipyard_crane(sheet: Sheet) -> None:
    """Low sun behind Big Alice, and yard number 514 white on the slip."""
    dome(sheet, [(96, 140, 164), (172, 186, 172), (244, 206, 138), (248, 190, 112)], 700)
    bars(sheet, 120, 520, 16, (232, 170, 116), 1.0, 0.5)
    bars(sheet, 420, 640, 12, (254, 226, 164), 0.9, 0.5)
    sun(sheet, 250, 560, 52, (255, 244, 204), (255, 224, 150))
    far = (190, 158, 122)
    x = -10.0
    while x < 1620:
        wide, tall = sheet.rng.uniform(40, 90), sheet.rng.uniform(30, 76)
        sheet.shape(
            [(x, 730), (x, 716 - tall), (x + wide / 2, 702 - tall), (x + wide, 716 - tall), (x + wide, 730)],
            mix(far, (120, 100, 100), sheet.rng.random() * 0.5),
        )
        x += wide
    sheet.rect(0, 728, 1600, 760, (126, 104, 90))
    _sheds(sheet)
    _hull(sheet)
    _alice(sheet, 520, 752)
    sheet.rect(0, 742, 1600, 790, (92, 76, 72))
    sheet.rect(0, 742, 1600, 750, (236, 186, 122))
    for x in range(0, 1600, 58):
        sheet.rect(x, 750, x + 5, 790, (64, 54, 56))
    _workers(sheet)
    surface(sheet, 788, 1067, (206, 168, 116), (44, 70, 84), 60)
    mirror(sheet, 788, 279, (70, 78, 82), 0.32, 0.42, sway=6)
    ripple(sheet, 796, 1060, 130, (252, 212, 144), 0.55, 0, 900)
    ripple(sheet, 800, 1060, 60, (34, 56, 70), 0.5)
    shine(sheet, 250, 796, 1067, 54, (255, 240, 190), 44, 0.8)
    gulls(sheet, 9, 60, 120, 1500, 480, 24, (252, 236, 206), SLATE)


def _sheds(sheet: Sheet) -> None:
    for x, tone in ((0, (150, 118, 98)), (150, (132, 104, 92)), (300, (142, 112, 96))):
        for tooth in range(2):
            left = x + tooth * 76
            sheet.shape([(left, 744), (left, 620), (left + 20, 590), (left + 76, 620), (left + 76, 744)], tone)
            sheet.shape([(left, 620), (left + 20, 590), (left + 26, 620)], (252, 224, 160))
        sheet.rect(x + 12, 664, x + 60, 744, dark(tone, 0.4))
    sheet.veil(quad(0, 500, 620, 744), (250, 206, 138), (200, 700), (700, 560), 0.5)


def _hull(sheet: Sheet) -> None:
    white = (234, 226, 206)
    body = [
        (820, 640),
        (830, 470),
        (900, 452),
        (1380, 440),
        (1500, 400),
        (1560, 382),
        (1530, 520),
        (1470, 660),
        (1440, 726),
        (900, 736),
    ]
    sheet.shape(body, white)
    sheet.shade(body, (142, 130, 134), (1500, 720), (1000, 470), 0.75)
    sheet.shape([(822, 650), (1490, 632), (1470, 672), (1440, 726), (900, 736)], (166, 74, 56))
    sheet.shade([(822, 650), (1490, 632), (1470, 672), (1440, 726), (900, 736)], INK, (1300, 740), (900, 660), 0.8)
    sheet.line([(826, 560), (1200, 552), (1530, 500)], 6, DEEP)
    upper = [(850, 470), (860, 360), (1280, 346), (1330, 440)]
    sheet.shape(upper, pale(white, 0.2))
    sheet.shade(upper, (142, 130, 134), (1330, 450), (960, 360), 0.7)
    sheet.shape([(900, 362), (910, 292), (1180, 284), (1220, 350)], white)
    sheet.shade([(900, 362), (910, 292), (1180, 284), (1220, 350)], (142, 130, 134), (1220, 350), (960, 300), 0.7)
    sheet.shape([(1060, 288), (1070, 222), (1134, 218), (1150, 286)], SEA)
    for row, (y, first, last) in enumerate(((400, 880, 1280), (430, 880, 1300), (318, 920, 1170))):
        for x in range(first, last, 30):
            sheet.rect(x, y - row, x + 18, y + 14 - row, (92, 108, 120))
    for pole in range(840, 1500, 48):
        sheet.line([(pole, 300 if pole < 1240 else 400), (pole - 4, 738)], 2.6, (134, 96, 68))
    for y in (352, 412, 472, 532, 592, 652, 706):
        right = 1250 if y < 400 else 1510 - (y - 400) * 0.1
        sheet.line([(824, y + 6), (right, y - 4)], 3.2, (150, 106, 72))
    for step in range(20):
        x, y = 840 + (step % 10) * 66, 412 + (step // 10) * 180
        sheet.line([(x, y), (x + 48, y + 60)], 1.4, (134, 96, 68))
    sheet.shape([(760, 744), (880, 726), (1500, 716), (1600, 690), (1600, 744)], (110, 88, 78))
    for x in range(900, 1460, 60):
        sheet.shape([(x, 744), (x + 8, 722), (x + 34, 720), (x + 44, 744)], (80, 62, 58))
    for x, y in ((1120, 590), (940, 500)):
        sheet.glow(x, y, 110, (190, 220, 255), 0.8)
        sheet.disc(x, y, 4, CHALK)
        for _ in range(12):
            sheet.disc(x + sheet.rng.gauss(0, 12), y + sheet.rng.random() * 50, 1.6, LAMP)


def _alice(sheet: Sheet, x: float, foot: float) -> None:
    blue, shade = (58, 96, 134), (38, 66, 98)
    legs = ((-96, -44), (96, 44), (-40, -20), (40, 20))
    for base, head in legs:
        sheet.line([(x + base, foot), (x + head, foot - 440)], 13 if abs(base) > 50 else 8, blue if base < 0 else shade)
    for step in range(7):
        y, reach, upper = foot - step * 63, 96 - step * 7.6, 96 - (step + 1) * 7.6
        sheet.line([(x - reach, y), (x + upper, y - 63)], 4.5, shade)
        sheet.line([(x + reach, y), (x - upper, y - 63)], 4.5, blue)
        sheet.line([(x - upper, y - 63), (x + upper, y - 63)], 6, blue)
    sheet.rect(x - 56, foot - 470, x + 56, foot - 436, shade)
    sheet.oval(x, foot - 470, 56, 9, blue)
    top, low, left, right = foot - 560, foot - 480, x - 250, x + 440
    for step in range(23):
        a = left + step * 30
        sheet.line([(a, low), (a + 15, top + 14), (a + 30, low)], 4, shade)
    jib = [
        (left, top + 24),
        (x - 60, top),
        (x + 60, top),
        (right, top + 40),
        (right, top + 54),
        (x + 60, top + 16),
        (x - 60, top + 16),
        (left, top + 38),
    ]
    sheet.shape(jib, blue)
    sheet.rect(left, low - 8, right, low + 8, blue)
    sheet.rect(left, low + 4, right, low + 9, shade)
    sheet.rect(left - 14, top + 40, left + 96, low + 60, shade)
    sheet.shade(
        quad(left - 14, top + 40, left + 96, low + 60), (250, 206, 138), (left - 20, low), (left + 70, low), 0.8
    )
    sheet.rect(x - 40, top - 56, x + 40, top + 4, blue)
    sheet.rect(x - 28, top - 44, x + 10, top - 18, (252, 226, 164))
    sheet.shape([(x - 50, top - 54), (x, top - 82), (x + 50, top - 54)], shade)
    trolley = x + 370
    sheet.rect(trolley - 30, low, trolley + 30, low + 20, INK)
    for rope in (-16, 16):
        sheet.line([(trolley + rope, low + 20), (trolley + rope * 0.4, low + 160)], 2, INK)
    sheet.rect(trolley - 12, low + 158, trolley + 12, low + 182, OCHRE)
    for sling in (-70, 70):
        sheet.line([(trolley, low + 182), (trolley + sling, low + 216)], 2, INK)
    sheet.rect(trolley - 82, low + 214, trolley + 82, low + 240, (176, 96, 66))
    bulb(sheet, right - 4, top + 36, 4, SIGNAL, 12)
    for edge in (-96, -40):
        sheet.line([(x + edge - 4, foot), (x + edge * 0.46 - 4, foot - 440)], 2.4, (252, 220, 156))


def _workers(sheet: Sheet) -> None:
    orange = (232, 112, 48)
    for x, y, tall, pose in (
        (700, 744, 46, "point"),
        (740, 744, 45, "stand"),
        (650, 744, 46, "walk"),
        (420, 744, 46, "walk"),
        (340, 744, 45, "lift"),
        (1010, 412, 38, "stoop"),
        (1180, 532, 38, "lean"),
        (890, 592, 38, "stand"),
        (1330, 472, 38, "walk"),
        (1290, 652, 38, "lift"),
        (1120, 284, 34, "point"),
        (790, 744, 46, "carry"),
        (1420, 412, 36, "stand"),
        (1540, 744, 46, "pockets"),
    ):
        person(
            sheet,
            x,
            y,
            tall,
            pose,
            Wear(orange, DEEP, hat="helmet", cap=CHALK, hem=0.4, light=(255, 236, 180), side=-1),
            sheet.rng.random() < 0.4,
        )
