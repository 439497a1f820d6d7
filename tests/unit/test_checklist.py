"""The lines that say how to read the answers of a checklist."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.disk.project import Project
from generator.pages import checklist
from generator.pages.directory import Directory
from generator.read import read_guide
from tests.unit.bakery import bakery

BAKER = ("Hire a baker", "outcomes/hire-a-baker")


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("Mostly bread: hire a baker.", [("hire a baker", BAKER[1])]),
        ("Hire a baker, or buy it in", [BAKER, ("buy it in", "outcomes/buy-it")]),
        ("Hire a bakery.", []),
        ("One answer is enough here.", []),
    ],
)
def test_outcomes_that_a_line_names_are_links(
    tmp_path: Path, line: str, links: list[tuple[str, str]]
) -> None:
    root = bakery(tmp_path, ("data/checklists/before-hiring.yml", "One answer is enough here.", f'"{line}"'))
    (page,) = checklist.pages(Directory(read_guide(Project(root))[0]))
    assert isinstance(page, checklist.ChecklistPage)
    ((parts,),) = (shown.reading for shown in page.checklists)
    assert [(part.text, part.address) for part in parts if not isinstance(part, str)] == links
    assert "".join(part if isinstance(part, str) else part.text for part in parts) == line
