"""Templates are sent without the indentation that their writers see."""

from pathlib import Path

from django.template.loader import get_template


def test_no_line_of_a_page_begins_with_the_indentation_of_its_template(client, db):
    page = client.get("/").content.decode()

    assert [line for line in page.splitlines() if line[:1] in (" ", "\t")] == []


def test_lines_keep_their_numbers_so_that_an_error_names_the_right_one():
    template = get_template("articles/public/story.html").template

    assert template.source.count("\n") == Path(template.origin.name).read_text().count("\n")
