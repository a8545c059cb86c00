"""The benchmark: that it runs, that it knows every kind of readers' page, and that it sees what is stale."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib import admin

from articles.urls import urlpatterns
from tests.benchmarks.figures import Figure, at_least, at_most, table
from tests.benchmarks.kinds import KINDS
from tests.benchmarks.parts.fresh import old_again, stale
from tests.varnishd import why_not

BASE = Path(__file__).resolve().parents[2]


def test_every_kind_of_readers_page_is_in_the_benchmark():
    routes = {route.name for route in urlpatterns if hasattr(route.callback, "readers_params")}

    assert set(KINDS) == routes


def measured(folder: Path, *parts: str) -> list[dict]:
    """The figures of a run of these parts, with a paper so small that they mean nothing."""
    command = [sys.executable, "-m", "tests.benchmarks", "--only", ",".join(parts), "--stories", "50", "--grown", "60"]
    command += ["--rounds", "1", "--seconds", "1", "--publications", "3", "--folder", str(folder)]
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    run = subprocess.run(
        [*command, "--json", str(folder / "figures.json")],
        cwd=BASE, env=surroundings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return json.loads((folder / "figures.json").read_text())["figures"]


@pytest.mark.long
def test_it_makes_its_stories_and_measures_every_page_made_anew(tmp_path):
    figures = measured(tmp_path, "uncached")

    assert {figure["name"] for figure in figures if figure["unit"] == "ms"} == {f"{kind}, CPU" for kind in KINDS}
    assert [figure["met"] for figure in figures if figure["name"] == "story, queries"] == [True]


@pytest.mark.long
def test_it_compares_every_kind_of_page_list_and_field_in_two_sizes(tmp_path):
    found = {figure["name"] for figure in measured(tmp_path, "growth")}

    lists = {f"desk, {kind._meta.verbose_name_plural}" for kind in admin.site._registry}
    assert set(KINDS) | lists | {"desk, offered, further of a storylink"} <= found


@pytest.mark.long
@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_behind_varnish_it_sees_nothing_stale(tmp_path):
    stale_ones = {
        figure["name"]: figure["value"] for figure in measured(tmp_path, "varnish") if figure["unit"] == "stale"
    }

    assert stale_ones == {"asked after it was purged, answered without": 0, "old again after the first fresh answer": 0}


@pytest.mark.long
def test_no_stored_page_fails_while_the_database_is_stopped(tmp_path):
    figures = measured(tmp_path, "stopped")

    failed = {figure["name"]: figure["value"] for figure in figures if figure["name"].endswith("failed")}
    assert set(failed.values()) == {0}


def test_an_answer_without_what_was_published_before_it_was_asked_for_is_stale():
    published = [{"number": 1, "done": 10.0}, {"number": 2, "done": 20.0}]
    answers = [(9.0, 12.0, 0), (10.5, 11.0, 0), (19.0, 21.0, 1), (20.5, 21.0, 1), (21.0, 22.0, 2)]

    assert stale(answers, published) == 2


def test_an_old_page_after_a_fresh_one_is_seen_even_before_its_publication_is_done():
    assert (old_again([(1.0, 2.0, 1), (2.0, 3.0, 2), (3.0, 4.0, 1)]), old_again([(1.0, 2.0, 1), (2.0, 3.0, 2)])) == (
        1,
        0,
    )


def test_the_table_says_which_goals_are_met():
    figures = [
        Figure("hot", "story", 0.4, goal=at_least(0.36)),
        Figure("hot", "other", 0.5),
        Figure("cold", "first page", 2, "s", at_most(1.5), "late"),
    ]

    assert table(figures).splitlines() == [
        "| Part | What       | Figure | Goal   | Met |      |",
        "| ---- | ---------- | ------ | ------ | --- | ---- |",
        "| hot  | story      | 0.40   | ≥ 0.36 | yes |      |",
        "|      | other      | 0.50   |        |     |      |",
        "| cold | first page | 2 s    | ≤ 1.50 | NO  | late |",
    ]
