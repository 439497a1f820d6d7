"""The one figure of this guide that can't be right carries its warning wherever it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.derive.pay_order import doubts
from generator.derive.rounding import is_thin
from generator.derive.wages import shown
from generator.disk.project import Project
from generator.pages import job_descriptions, wages
from generator.pages.directory import Directory
from generator.pages.parts.pay_lines import pay_lines
from generator.pages.parts.pay_tables import pay_tables
from generator.pages.parts.range_checks import range_tables
from generator.read import read_guide
from tests.conftest import ROOT
from tests.search.engine import Engine

WARNING = "Don't use this figure: it comes out above mid-level, from only 36 postings."
FIGURE = ("us-2025-postings", "ml-engineer", "junior")


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory(read_guide(Project(ROOT))[0])


def test_one_figure_is_out_of_order(directory: Directory) -> None:
    found = {
        (id, *key): why
        for id, salary in directory.guide.salaries.items()
        for key, why in doubts(directory.guide, salary).items()
    }
    assert found == {FIGURE: WARNING}


def test_every_page_that_shows_it_says_so(directory: Directory) -> None:
    roles = list(directory.guide.roles)
    rows = [
        (table.id, row.role.id, row.entry.level)
        for table in pay_tables(directory, roles)
        for group in table.groups
        for row in group
        if row.doubt == WARNING
    ]
    assert rows == [FIGURE]
    offered = [
        (page.role.id, page.level.id)
        for page in job_descriptions.pages(directory)
        if isinstance(page, job_descriptions.JobDescriptionPage)
        for one in page.posted
        if one.doubt == WARNING
    ]
    assert offered == [FIGURE[1:]]
    placed = [
        one.role.id
        for page in wages.pages(directory)
        if isinstance(page, wages.WagesPage)
        for one in page.placed
        if one.doubt == WARNING
    ]
    assert placed
    assert set(placed) == {"ml-engineer"}
    checked = [row for table in range_tables(directory, roles) for row in table.rows if row.doubt]
    assert [(row.role.id, row.doubt) for row in checked] == [("ml-engineer", WARNING)]


def test_the_search_answers_without_it(built_site: Path) -> None:
    engine = Engine(built_site)
    assert "direct" not in engine.answer("junior ml engineer salary")
    assert engine.answer("ml engineer salary")["direct"]["text"].startswith("Mid-level: ")


def test_postings_that_repeat_make_no_headline(directory: Directory) -> None:
    """31 postings of MLOps engineers have 25 different ranges."""
    assert (is_thin(31), is_thin(31, 25), is_thin(31, 30)) == (False, True, False)
    assert pay_lines(directory, "mlops-engineer") == ()
    assert pay_lines(directory, "ml-engineer")


def test_a_caveat_speaks_of_its_own_year(directory: Directory) -> None:
    caveats = {id: salary.caveat for id, salary in directory.guide.salaries.items()}
    assert "2025" in caveats["us-2025-postings"]
    assert not [id for id in ("us-2023-postings", "us-2024-postings") if "2025" in caveats[id]]


def test_wages_of_few_jobs_are_rough_too(directory: Directory) -> None:
    record = directory.guide.wages["software-developers"]
    known = [one for one in record.places if one.p50 is not None]
    rough = [one for one in known if shown(one, record.currency, directory.say).median.startswith("about ")]
    assert [one.place for one in rough if (one.jobs or 0) >= 50 and (one.mean_error or 0) < 10] == []
    assert [one for one in rough if one.jobs is not None and one.jobs < 50]
    assert [one for one in rough if one.mean_error is not None and one.mean_error >= 10]
