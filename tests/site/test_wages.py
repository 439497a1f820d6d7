"""The pages of official wages, as a reader without scripts meets them."""

from __future__ import annotations

import re
from pathlib import Path

from generator.build import prepare
from generator.disk.project import Project
from tests.rules.cases import FOLDER, lay_over

CASE = FOLDER / "WAGE001-disordered-wages"


def test_a_page_has_every_place_and_says_which_figures_are_rough(tmp_path: Path) -> None:
    root = lay_over(CASE, "good", tmp_path / "guide")
    prepared = prepare(Project(root))
    page = prepared.files["salaries/by-city/bakers/index.md"].decode()
    visible = re.sub(r"<[^>]+>", " ", page).replace("&#36;", "$")
    assert (
        "A village: the median is **€1,900** a month, and half of all bakers are paid €1,500 to €2,300"
        in visible
    )
    assert re.search(r"North\s+€2,000\s+–\s+70", visible)
    assert re.search(r"Upper Town\s+about €2,050\s+€1,700–€2,500\s+40", visible)


def test_wages_need_no_other_pay(tmp_path: Path) -> None:
    root = lay_over(CASE, "good", tmp_path / "guide")
    for path in (root / "data" / "salaries").glob("*.yml"):
        path.unlink()
    (root / "data" / "costs.yml").unlink()
    prepared = prepare(Project(root))
    assert not prepared.report.has_errors
    pay = prepared.files["salaries/index.md"].decode()
    assert "[Bakers](by-city/bakers/index.md): median €1,900, the middle half €1,500 to €2,300" in pay
    assert (
        "[Bakers](../../salaries/by-city/bakers/index.md)" in prepared.files["roles/baker/index.md"].decode()
    )
