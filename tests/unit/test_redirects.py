"""Former addresses lead on, without a script too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

from generator.build import prepare
from generator.disk.project import Project
from generator.extras.redirects import FOLLOW
from tests.conftest import ROOT
from tests.unit.bakery import bakery

FORMER = ("data/roles/baker.yml", "titles:", "former_ids: [bread-maker]\ntitles:")


def moved(root: Path) -> dict[str, str]:
    """Former addresses, and where they lead."""
    prepared = prepare(Project(root))
    files = prepared.files
    assert not prepared.report.has_errors, prepared.report.text(root)
    found = {}
    for path, content in files.items():
        if path.endswith("index.html"):
            link = LexborHTMLParser(content.decode()).css_first("a")
            assert link is not None
            found[path.removesuffix("/index.html")] = link.attributes["href"] or ""
    return found


def test_without_former_ids_there_are_none(tmp_path: Path) -> None:
    assert moved(bakery(tmp_path)) == {}


def test_every_address_with_the_id_leads_on(tmp_path: Path) -> None:
    found = moved(bakery(tmp_path, FORMER))
    assert found["roles/bread-maker"] == "../baker/"
    assert found["compare/bread-maker-vs-pastry-chef"] == "../baker-vs-pastry-chef/"
    assert found["job-descriptions/bread-maker-trainee"] == "../baker-trainee/"
    assert not any(address.startswith("outcomes") for address in found), (
        "hire-a-baker is no address of a role"
    )


def test_an_id_within_another_is_left_alone(tmp_path: Path) -> None:
    edit = ("data/skills/oven.yml", "sources:", "former_ids: [baker]\nsources:")
    assert moved(bakery(tmp_path, edit)) == {"skills/baker": "../oven/"}


def test_a_redirect_is_on_the_site_but_not_in_its_lists(tmp_path: Path) -> None:
    root = bakery(tmp_path, FORMER)
    command = [sys.executable, "-m", "generator", "--project", str(root), "build"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    page = LexborHTMLParser((root / "site/roles/bread-maker/index.html").read_text("utf-8"))
    refresh = page.css_first("meta[http-equiv=refresh]")
    canonical = page.css_first("link[rel=canonical]")
    assert refresh and refresh.attributes["content"] == "0; url=../baker/"
    assert canonical and canonical.attributes["href"] == "https://bakery.example/roles/baker/"
    assert [script.text() for script in page.css("script")] == [FOLLOW], (
        "the same for all: one digest in the policy"
    )
    for name in ("sitemap.xml", "llms.txt"):
        assert "bread-maker" not in (root / "site" / name).read_text("utf-8"), name
    ElementTree.parse(root / "site/sitemap.xml")
