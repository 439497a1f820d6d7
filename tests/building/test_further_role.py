"""A further role is a matter of data: no code is touched for it."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import build_site
from tests.pages import words_of
from tests.unit.bakery import bakery

RENAMED = {
    "name: pastry chef": "name: candy maker",
    "short_name: pastry": "short_name: candy",
    "position: 2": "position: 3",
    "scope: makes cakes": "scope: makes sweets",
    "aliases:\n  - confectioner\n": "",
    "Pastry Chef": "Candy Maker",
    "role: pastry-chef": "role: candy-maker",
}
CONFUSED = """confused_with:
  - role: pastry-chef
    difference: A candy maker delivers no cakes.
sources:
"""
IDENTITY = """identities:
  - name: pink
    shape: circle
    light: "#7a0a3a"
    dark: "#f0a0c0"
"""


def add_candy_maker(root: Path) -> None:
    """Add a role, confused with the pastry chef and made from its files."""
    for kind in ("roles", "job-descriptions", "interview-kits"):
        text = (root / f"data/{kind}/pastry-chef.yml").read_text("utf-8")
        for old, new in RENAMED.items():
            text = text.replace(old, new)
        if kind == "roles":
            text = text.replace("sources:\n", CONFUSED)
        (root / f"data/{kind}/candy-maker.yml").write_text(text, "utf-8")


def test_a_further_role_gets_everything(tmp_path: Path) -> None:
    root = bakery(tmp_path / "guide", ("data/site.yml", "identities:\n", IDENTITY))
    add_candy_maker(root)
    site = build_site(root)

    def read(address: str) -> LexborHTMLParser:
        return LexborHTMLParser((site / address / "index.html").read_text("utf-8"))

    def texts(tree: LexborHTMLParser, selector: str) -> list[str]:
        return [words_of(node) for node in tree.css(selector)]

    assert "Makes sweets." in texts(read("roles/candy-maker"), ".guide-scope")
    assert read("skills").css(".guide-matrix thead .guide-role--candy-maker")
    assert read("compare").css(".guide-sheet .guide-role--candy-maker")
    assert "Pastry chef or candy maker?" in texts(read("compare/pastry-chef-vs-candy-maker"), "h1")[0]
    assert not (site / "compare/baker-vs-candy-maker").exists()
    for level, title in (("trainee", "Trainee Candy Maker"), ("master", "Master Candy Maker")):
        assert title in texts(read(f"job-descriptions/candy-maker-{level}"), "h1")[0]
        assert (site / f"interviews/candy-maker-{level}/index.html").is_file()
    assert "Candy maker" in texts(read("skills/chocolate"), ".guide-need .guide-role")
    assert ".guide-role--candy-maker" in (site / "assets/stylesheets/site.css").read_text("utf-8")
    marks = {mark.attributes["class"] for mark in read("roles").css(".guide-card .guide-mark")}
    assert len(marks) == 3, "each role has a mark of its own"
