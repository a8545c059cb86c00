"""Papers on a desk at night: the sort of thing that turns up in box 611."""

from .palette import BRICK, CHALK, INK, LAMP, OCHRE, SAND, UMBER, Colour, dark, mix
from .sheet import Sheet, curve

_OAK: Colour = (108, 68, 48)


def papers_lamp(sheet: Sheet) -> None:
    """A lamp, an archive box, a torn half-sheet, and a cup gone cold."""
    sheet.wash(sheet.whole(), [(0, (24, 30, 42)), (520, (44, 44, 52)), (1067, (30, 26, 30))])
    for shelf in range(3):
        y = 130 + shelf * 160
        sheet.rect(0, y, 1600, y + 12, (58, 44, 42))
        x = 10.0
        while x < 1600:
            wide = sheet.rng.uniform(66, 104)
            light = max(0.0, 0.5 - abs(x - 640) / 1100)
            tone = mix(sheet.rng.choice(((92, 84, 78), (78, 70, 66), (104, 78, 62))), LAMP, light * 0.4)
            sheet.rect(x, y - 112, x + wide, y, dark(tone, 0.38 - light * 0.3))
            sheet.rect(x + wide * 0.26, y - 82, x + wide * 0.74, y - 46, mix(CHALK, tone, 0.6 - light * 0.5))
            x += wide + 5
    desk = [(0, 610), (1600, 590), (1600, 1067), (0, 1067)]
    sheet.shape(desk, _OAK)
    sheet.shade(desk, (246, 190, 112), (700, 720), (1300, 980), 0.75)
    sheet.shade(desk, INK, (1600, 1067), (1100, 760), 1.0)
    sheet.shade(desk, INK, (0, 1067), (320, 800), 0.9)
    sheet.rect(0, 606, 1600, 612, (190, 132, 84))
    sheet.glow(660, 560, 560, LAMP, 0.6)
    _box(sheet)
    _sheets(sheet)
    _lamp(sheet)
    _cup(sheet)


def _box(sheet: Sheet) -> None:
    sheet.shape([(1000, 840), (1480, 830), (1590, 900), (1110, 930)], INK, 0.4)
    sheet.shape([(980, 560), (1400, 540), (1440, 600), (1010, 630)], (40, 30, 30))
    for index in range(11):
        x = 1000 + index * 38
        sheet.shape(
            [(x, 566 - index * 2), (x + 34, 562 - index * 2), (x + 44, 620), (x + 10, 624)],
            mix(SAND, UMBER, sheet.rng.random() * 0.5),
        )
        sheet.line([(x, 566 - index * 2), (x + 34, 562 - index * 2)], 2.4, CHALK, 0.8)
    front = [(996, 622), (1442, 596), (1430, 830), (1016, 858)]
    sheet.shape(front, (136, 118, 96))
    sheet.shade(front, (250, 210, 146), (1000, 680), (1260, 740), 0.7)
    sheet.shade(front, INK, (1440, 840), (1160, 720), 0.7)
    sheet.shape([(1442, 596), (1496, 556), (1490, 770), (1430, 830)], (54, 44, 42))
    sheet.shape([(1130, 690), (1270, 682), (1268, 752), (1132, 762)], (226, 214, 184))
    for line in range(3):
        sheet.line([(1150, 708 + line * 16), (1240 - line * 22, 703 + line * 16)], 3.4, (84, 66, 60))
    sheet.line([(1000, 626), (1442, 600)], 5, (226, 190, 136))


def _sheets(sheet: Sheet) -> None:
    music = [(90, 800), (430, 720), (560, 860), (190, 960)]
    sheet.shape([(x + 12, y + 14) for x, y in music], INK, 0.35)
    sheet.shape(music, (206, 190, 154))
    for row in range(6):
        share = 0.12 + row * 0.15
        one = (90 + 100 * share, 800 + 160 * share)
        other = (430 + 130 * share, 720 + 140 * share)
        for rule in range(4):
            sheet.line(
                [(one[0] + 20 + rule * 3, one[1] + rule * 5), (other[0] - 20 + rule * 3, other[1] + rule * 5)],
                1.3,
                (120, 100, 84),
            )
        for note in range(7):
            at = (note + 0.7) / 8
            x, y = (
                one[0] + 20 + (other[0] - one[0] - 40) * at,
                one[1] + (other[1] - one[1]) * at + sheet.rng.uniform(0, 14),
            )
            sheet.oval(x, y, 5, 4, INK, 0.8)
            sheet.line([(x + 4, y), (x + 2, y - 18)], 1.6, INK, 0.8)
    page = [(520, 770), (960, 742), (1010, 936), (560, 980)]
    torn = curve([(560, 980), (640, 958), (700, 978), (790, 944), (860, 962), (930, 936), (1010, 936)], 4)
    body = [page[0], page[1], (1012, 940), *torn[::-1]]
    sheet.shape([(x + 12, y + 16) for x, y in body], INK, 0.4)
    sheet.shape(body, (240, 226, 188))
    sheet.shade(body, (196, 152, 96), (1000, 960), (640, 780), 0.8)
    sheet.line(torn, 3, CHALK, 0.9)
    for row in range(7):
        y = 802 + row * 21
        x = 560 + row * 5
        while x < 930 + row * 6 - (140 if row in {0, 5} else 0):
            word = sheet.rng.uniform(16, 46)
            sheet.line(
                curve(
                    [
                        (x, y - (x - 540) * 0.06),
                        (x + word * 0.35, y - 4 - (x - 540) * 0.06),
                        (x + word * 0.7, y + 3 - (x - 540) * 0.06),
                        (x + word, y - (x + word - 540) * 0.06),
                    ],
                    3,
                ),
                2.4,
                (62, 52, 70),
                0.85,
            )
            x += word + 11
    sheet.disc(932, 792, 21, mix(BRICK, INK, 0.1))
    sheet.disc(928, 788, 13, mix(BRICK, CHALK, 0.15))
    sheet.line([(720, 1010), (1000, 984)], 9, OCHRE)
    sheet.shape([(1000, 979), (1000, 989), (1026, 981)], (226, 200, 160))


def _lamp(sheet: Sheet) -> None:
    brass = (196, 150, 78)
    sheet.oval(640, 716, 92, 20, dark(brass, 0.4))
    sheet.oval(640, 708, 92, 20, brass)
    sheet.rect(632, 440, 648, 706, brass)
    sheet.rect(642, 440, 648, 706, dark(brass, 0.4))
    sheet.shape([(440, 468), (500, 376), (780, 376), (840, 468)], (36, 104, 80))
    sheet.shade([(440, 468), (500, 376), (780, 376), (840, 468)], INK, (840, 440), (560, 380), 0.9)
    sheet.shape([(500, 376), (780, 376), (786, 386), (494, 386)], (120, 186, 150))
    sheet.oval(640, 468, 200, 15, mix(LAMP, CHALK, 0.6))
    sheet.glow(640, 480, 330, LAMP, 0.75)
    sheet.veil([(440, 474), (840, 474), (1080, 760), (240, 760)], (255, 226, 160), (640, 474), (640, 780), 0.4)
    sheet.line([(744, 470), (744, 540)], 2, brass)
    sheet.disc(744, 546, 6, brass)


def _cup(sheet: Sheet) -> None:
    sheet.oval(250, 700, 92, 24, INK, 0.3)
    sheet.oval(240, 692, 84, 21, (196, 190, 176))
    sheet.shape([(190, 614), (296, 614), (282, 686), (206, 686)], (86, 116, 132))
    sheet.shade([(190, 614), (296, 614), (282, 686), (206, 686)], (226, 206, 160), (300, 640), (230, 650), 0.8)
    sheet.oval(243, 614, 53, 13, (160, 178, 182))
    sheet.oval(243, 616, 45, 9, (66, 44, 36))
    sheet.line(curve([(192, 630), (164, 636), (170, 664), (202, 668)]), 8, (86, 116, 132))
