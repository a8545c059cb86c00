"""The pictures of the demo's paper, drawn by the paper itself: one function a scene, the same bytes every time."""

from collections.abc import Callable
from functools import partial

from PIL.Image import Image

from . import (
    allotment,
    auction,
    bakery,
    barge,
    bridge,
    chamber,
    cliff,
    court,
    crossing,
    dredging,
    fields,
    flood,
    football,
    harbour,
    headland,
    hill,
    hospital,
    lifeboat,
    market,
    offshore,
    papers,
    pier,
    plaza,
    pots,
    reading,
    regattas,
    sands,
    school,
    shipyard,
    singing,
    sitters,
    slipway,
    snow,
    station,
    theatre,
    ward,
)
from .sheet import Sheet

Painter = Callable[[Sheet], None]

_PAINTERS: dict[str, Painter] = {
    "town-dusk": hill.town_dusk,
    "market-square": market.market_square,
    "snow-high-street": snow.snow_high_street,
    "bakery-dawn": bakery.bakery_dawn,
    "harbour-trawlers": harbour.harbour_trawlers,
    "fish-auction": auction.fish_auction,
    "dredger": dredging.dredger,
    "swing-bridge": bridge.swing_bridge,
    "regatta": regattas.regatta,
    "flooded-quay": flood.flooded_quay,
    "cinema-front": plaza.cinema_front,
    "council-chamber": chamber.council_chamber,
    "library": reading.library,
    "courtroom-door": court.courtroom_door,
    "theatre-stage": theatre.theatre_stage,
    "shipyard-crane": shipyard.shipyard_crane,
    "railway-station": station.railway_station,
    "fields-turbines": fields.fields_turbines,
    "allotments": allotment.allotments,
    "football-night": football.football_night,
    "hospital-front": hospital.hospital_front,
    "school-gates": school.school_gates,
    "lighthouse": headland.lighthouse,
    "lifeboat-launch": lifeboat.lifeboat_launch,
    "beach-huts": sands.beach_huts,
    "caravan-park": cliff.caravan_park,
    "bridge-bearing": pier.bridge_bearing,
    "bridge-crossing": crossing.bridge_crossing,
    "ward": ward.ward,
    "crab-pots": pots.crab_pots,
    "cafe-barge": barge.cafe_barge,
    "yard-empty": slipway.yard_empty,
    "wind-farm": offshore.wind_farm,
    "papers-lamp": papers.papers_lamp,
    "shed-choir": singing.shed_choir,
} | {f"portrait-{key}": painter for key, painter in sitters.SITTERS.items()}
_SIZES: dict[str, tuple[int, int]] = {"cinema-front": (1067, 1334), "courtroom-door": (1067, 1334)} | {
    f"portrait-{key}": (800, 1000) for key in sitters.SITTERS
}


def _painted(key: str) -> Image:
    sheet = Sheet(key, *_SIZES.get(key, (1600, 1067)))
    _PAINTERS[key](sheet)
    return sheet.finish()


SCENES: dict[str, Callable[[], Image]] = {key: partial(_painted, key) for key in _PAINTERS}


def draw(key: str) -> Image:
    """Return the finished scene of that key; raise KeyError if there is none."""
    return SCENES[key]()
