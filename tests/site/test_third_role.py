"""A third role is a matter of data: no code is touched for it."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import build_site


def write_third_role(root: Path) -> None:
    """Add a data engineer, confused with the ML engineer, made from the files of the ML engineer."""
    role = (root / "data/roles/ml-engineer.yml").read_text("utf-8")
    start, end = role.index("aliases:"), role.index("hire_when:")
    role = role[:start] + role[end:]
    start, end = role.index("confused_with:"), role.index("sources:")
    role = (
        role[:start]
        + (
            "confused_with:\n  - role: ml-engineer\n    difference: A data engineer delivers data, not models.\n"
        )
        + role[end:]
    )
    role = role.replace("name: ML engineer", "name: Data engineer").replace(
        "short_name: ML", "short_name: Data"
    )
    role = role.replace("position: 2", "position: 3").replace(
        "scope: builds models", "scope: builds pipelines"
    )
    (root / "data/roles/data-engineer.yml").write_text(role, "utf-8")
    job = (root / "data/job-descriptions/ml-engineer.yml").read_text("utf-8")
    job = job.replace("role: ml-engineer", "role: data-engineer").replace("ML Engineer", "Data Engineer")
    (root / "data/job-descriptions/data-engineer.yml").write_text(job, "utf-8")


def test_a_third_role_gets_everything(guide_copy: Path) -> None:
    write_third_role(guide_copy)
    site = build_site(guide_copy)

    def read(address: str) -> LexborHTMLParser:
        return LexborHTMLParser((site / address / "index.html").read_text("utf-8"))

    def text(tree: LexborHTMLParser, selector: str) -> list[str]:
        return [" ".join(node.text().split()) for node in tree.css(selector)]

    assert "Builds pipelines." in text(read("roles/data-engineer"), ".guide-scope")
    assert "Data engineer" in text(read("skills"), ".guide-matrix thead .guide-role")
    assert "Data engineer" in text(read("compare"), ".guide-sheet thead .guide-role")
    assert "ML engineer or Data engineer?" in text(read("compare/ml-engineer-vs-data-engineer"), "h1")[0]
    assert not (site / "compare/ai-engineer-vs-data-engineer").exists()
    for level, title in (("junior", "Junior Data Engineer"), ("senior", "Senior Data Engineer")):
        assert title in text(read(f"job-descriptions/data-engineer-{level}"), "h1")[0]
    assert "Data engineer" in text(read("skills/python"), ".guide-need .guide-role")
    colours = (site / "assets/stylesheets/roles.css").read_text("utf-8")
    assert ".guide-role--data-engineer" in colours
    marks = {mark.attributes["class"] for mark in read("roles").css("h2 ~ p .guide-mark")}
    assert len(marks) == 3
