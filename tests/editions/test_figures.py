"""Columns of numbers are marked, so that they stand by their last figure."""

import pytest

from articles.editions.figures import with_figures

HEAD = '<thead><tr><th scope="col">Proposal</th><th scope="col">Saved</th></tr></thead>'


def table(*cells: str, head: str = HEAD) -> str:
    rows = "".join(f"<tr><td>Bins</td><td>{cell}</td></tr>" for cell in cells)
    return f"<table>{head}<tbody>{rows}</tbody></table>"


def test_every_cell_of_a_column_of_numbers_is_marked_with_its_head():
    html = with_figures(f"<p>12</p>{table('£357,000', '–', '<strong>1.5%</strong>')}")

    assert html == (
        '<p>12</p><table><thead><tr><th scope="col">Proposal</th><th class="figures" scope="col">Saved</th></tr></thead>'
        '<tbody><tr><td>Bins</td><td class="figures">£357,000</td></tr><tr><td>Bins</td><td class="figures">–</td></tr>'
        '<tr><td>Bins</td><td class="figures"><strong>1.5%</strong></td></tr></tbody></table>'
    )


@pytest.mark.parametrize("cells", [("9am to 4pm",), ("12", "none"), ("–", "–"), ("", "")])
def test_a_column_with_words_or_without_figures_is_left(cells):
    assert with_figures(table(*cells)) == table(*cells)


def test_a_table_whose_cells_span_others_is_left():
    html = table("12", "13", head='<thead><tr><th colspan="2">Saved</th></tr></thead>')

    assert with_figures(html) == html


def test_a_first_column_of_heads_and_a_row_too_short_do_no_harm():
    html = '<table><tbody><tr><th scope="row">1953</th><td>5</td></tr><tr><td>Sum</td></tr></tbody></table>'

    assert with_figures(html) == html.replace("<td>5", '<td class="figures">5')
