"""A further role is a matter of data: no code is touched for it."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import build_site


def write_further_role(root: Path) -> int:
    """Add a research engineer, confused with the ML engineer and made from its files; how many there are."""
    position = len(list((root / "data/roles").glob("*.yml"))) + 1
    role = (root / "data/roles/ml-engineer.yml").read_text("utf-8")
    start, end = role.index("aliases:"), role.index("hire_when:")
    role = role[:start] + role[end:]
    start, end = role.index("confused_with:"), role.index("sources:")
    role = (
        role[:start]
        + "confused_with:\n  - role: ml-engineer\n    difference: A research engineer delivers findings.\n"
        + role[end:]
    )
    role = role.replace("name: ML engineer", "name: Research engineer")
    role = role.replace("short_name: ML", "short_name: Research")
    role = role.replace("position: 2", f"position: {position}")
    role = role.replace("scope: builds models", "scope: tries ideas")
    (root / "data/roles/research-engineer.yml").write_text(role, "utf-8")
    job = (root / "data/job-descriptions/ml-engineer.yml").read_text("utf-8")
    job = job.replace("role: ml-engineer", "role: research-engineer").replace(
        "ML Engineer", "Research Engineer"
    )
    (root / "data/job-descriptions/research-engineer.yml").write_text(job, "utf-8")
    return position


def test_a_further_role_gets_everything(guide_copy: Path) -> None:
    roles = write_further_role(guide_copy)
    site = build_site(guide_copy)

    def read(address: str) -> LexborHTMLParser:
        return LexborHTMLParser((site / address / "index.html").read_text("utf-8"))

    def text(tree: LexborHTMLParser, selector: str) -> list[str]:
        return [" ".join(node.text().split()) for node in tree.css(selector)]

    assert "Tries ideas." in text(read("roles/research-engineer"), ".guide-scope")
    assert read("skills").css(".guide-matrix thead .guide-role--research-engineer")
    assert read("compare").css(".guide-sheet .guide-role--research-engineer")
    assert (
        "ML engineer or Research engineer?" in text(read("compare/ml-engineer-vs-research-engineer"), "h1")[0]
    )
    assert not (site / "compare/ai-engineer-vs-research-engineer").exists()
    for level, title in (("junior", "Junior Research Engineer"), ("senior", "Senior Research Engineer")):
        assert title in text(read(f"job-descriptions/research-engineer-{level}"), "h1")[0]
    assert "Research engineer" in text(read("skills/python"), ".guide-need .guide-role")
    colours = (site / "assets/stylesheets/site.css").read_text("utf-8")
    assert ".guide-role--research-engineer" in colours
    marks = {mark.attributes["class"] for mark in read("roles").css("h2 ~ p .guide-mark")}
    assert len(marks) == roles
