"""Filling the demo: whole or not at all, at any hour of the day, with the same pictures every time."""

from hashlib import sha256

import pytest

from articles.demo import filed
from articles.demo.fill import fill, is_filled
from articles.demo.gallery import as_jpeg
from articles.editions.models import Edition
from articles.stories.models import Story
from articles.tools import clock
from tests.newsroom import NOON


def test_a_demo_that_fails_half_way_leaves_nothing(db, drawn, monkeypatch):
    def fail(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("articles.demo.desk.correct", fail)

    with pytest.raises(KeyboardInterrupt), clock.fixed(NOON):
        fill(drawn)

    assert not is_filled()


def test_what_comes_later_today_is_scheduled_when_the_demo_is_filled_just_after_midnight(db, drawn):
    midnight = NOON.replace(hour=0, minute=1)

    with clock.fixed(midnight):
        fill(drawn)

    ahead = Edition.objects.ahead(midnight)
    assert Story.objects.count() == len(filed.stories())
    assert ahead.filter(live_from__lt=NOON.replace(hour=23)).exists()
    assert not Edition.objects.filter(recorded_at__gt=midnight).exists()


@pytest.mark.parametrize("key", ["lighthouse", "portrait-ellen-oduya"])
def test_a_scene_is_drawn_the_same_every_time(key):
    first, second = (sha256(as_jpeg(key)).hexdigest() for _time in range(2))

    assert first == second
