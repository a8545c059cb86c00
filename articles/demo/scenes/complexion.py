"""The colours of skin and hair that the portraits share."""

from .palette import Colour

PALE: Colour = (226, 184, 156)
FAIR: Colour = (216, 168, 134)
RUDDY: Colour = (212, 150, 120)
OLIVE: Colour = (196, 146, 106)
BROWN: Colour = (164, 112, 78)
DARK: Colour = (112, 72, 52)
DEEPEST: Colour = (92, 58, 44)
WHITE: Colour = (226, 222, 212)
IRON: Colour = (142, 142, 140)
BLACK: Colour = (38, 32, 34)
