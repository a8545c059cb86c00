"""The rules of the house that code must keep: layers, sizes, words that are banned."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(
    path
    for folder in ("articles", "newsroom", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
PRODUCT = [path for path in MODULES if "tests" not in path.relative_to(ROOT).parts]
TEMPLATES = sorted(
    path
    for folder in ("templates", "articles")
    for path in (ROOT / folder).rglob("*.html")
    if "static" not in path.parts
)
VAGUE = {"utils", "util", "helpers", "services", "misc", "core", "common"}


def named(paths):
    return [str(path.relative_to(ROOT)) for path in paths]


def test_packages_import_only_downwards():
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr


def test_no_module_is_longer_than_three_hundred_lines():
    assert named(path for path in PRODUCT if len(path.read_text().splitlines()) > 300) == []


def test_no_module_has_a_name_that_says_nothing():
    assert named(path for path in MODULES if path.stem in VAGUE or path.parent.name in VAGUE) == []


def test_nothing_prints_but_commands():
    def prints(path):
        calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
        return any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)

    # What talks to whoever started it, before there is a command to talk for it.
    assert named(path for path in PRODUCT if prints(path) and "management" not in path.parts) in (
        [],
        ["newsroom/processes.py"],
        ["newsroom/serving.py"],
        ["newsroom/processes.py", "newsroom/serving.py"],
    )


def test_only_bodies_their_figures_and_what_the_templates_wrote_are_marked_safe_in_python():
    marking = [path for path in PRODUCT if re.search(r"\bmark_safe\(|\bSafeString\(", path.read_text())]

    bodies = {"articles/editions/body.py", "articles/editions/reading.py"}
    # Forms of the desk, in pieces, between which stand widgets.
    templates = {"articles/newsdesk/media.py", "articles/newsdesk/pattern.py"}
    assert set(named(marking)) <= bodies | templates


def test_the_end_of_an_edition_moves_in_one_module_only():
    """`QuerySet(Edition)` goes past the manager that refuses; nobody else may."""
    past = [path for path in PRODUCT if re.search(r"QuerySet\(Edition|Edition\._base_manager", path.read_text())]

    assert named(past) == ["articles/editions/interval.py"]


def test_no_edition_is_updated_by_its_manager():
    assert (
        named(path for path in PRODUCT if re.search(r"Edition\.objects[\w.()=\s]*\.update\(", path.read_text())) == []
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=named(TEMPLATES))
def test_a_template_marks_nothing_safe_and_has_no_script_or_style_of_its_own(path):
    text = path.read_text()

    assert re.findall(r"\|\s*safe\b|\{%-?\s*autoescape\s+off", text) == []
    assert re.findall(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=[\"']", text) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named(TEMPLATES))
def test_a_template_says_the_same_without_its_indentation(path):
    text = path.read_text()
    phrases = re.findall(
        r"\{% blocktranslate (?![^%]*\btrimmed\b)[^%]*%\}(.*?)\{% (?:plural|endblock)", text, re.DOTALL
    )

    assert re.findall(r"<(?:pre|textarea)\b", text) == []
    assert [phrase for phrase in phrases if "\n" in phrase] == []


def test_nothing_is_called_by_another_houses_words():
    banned = re.compile(r"\bclass (Post|Entry|Article|Author|Category)\b|\b(published_status|is_published)\b")

    assert named(path for path in PRODUCT if banned.search(path.read_text())) == []


def test_the_database_has_no_migration_to_come(db):
    from io import StringIO

    from django.core.management import call_command

    call_command("makemigrations", "articles", check=True, dry_run=True, stdout=StringIO())


def test_the_product_checks_out(db):
    from io import StringIO

    from django.core.management import call_command

    call_command("check", databases=["default"], fail_level="WARNING", stdout=StringIO(), stderr=StringIO())
