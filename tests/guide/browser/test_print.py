"""Pay on paper."""

from tests.browser.fixtures import OpenPage
from tests.browser.sheets import lines_of_each_sheet


def test_a_table_names_its_columns_on_each_sheet(open_page: OpenPage) -> None:
    sheets = lines_of_each_sheet(open_page("/salaries/"), "A4")
    pay = [sheet for sheet in sheets if sum("Mid-point" in line for line in sheet) > 2]
    assert len(pay) > 1
    columns = {"Role Level Range", "Level Role Range"}
    assert [sheet[:3] for sheet in pay if not columns.intersection(sheet)] == []
