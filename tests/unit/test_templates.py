"""Templates show, they do not think."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.render.own_templates import TEMPLATES

THEME = TEMPLATES.parent / "theme"
FILTERS = {
    *("href", "link", "date", "each", "money", "percent", "share", "thousands"),
    *("sentence", "lower_first", "upper_first"),
    *("join", "length", "map", "replace"),
}
"""``replace`` takes the folder off an address, to make an anchor of its last part."""
ALLOWED_CALLS = {"range", "_", "ngettext"}
THINKING = (
    nodes.BinExpr.__subclasses__(),
    (nodes.Assign, nodes.AssignBlock, nodes.ScopedEvalContextModifier, nodes.ExprStmt, nodes.Slice),
)
FORBIDDEN = tuple(kind for group in THINKING for kind in group if kind not in (nodes.And, nodes.Or))
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.j2"))


@pytest.mark.parametrize("name", NAMES)
def test_templates_do_not_think(name: str) -> None:
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse((TEMPLATES / name).read_text("utf-8"))
    used = {node.name for node in tree.find_all(nodes.Filter)}
    assert used <= FILTERS, f"{name}: {used - FILTERS} would be computed in pages/"
    for node in tree.find_all(FORBIDDEN):
        # the flowchart names the ids of its parts once
        is_id = isinstance(node, nodes.Assign) and getattr(node.target, "name", "") == "id"
        assert is_id, f"{name}:{node.lineno}: {type(node).__name__} would be computed in pages/"


@pytest.mark.parametrize(
    "path", [*TEMPLATES.rglob("*.j2"), *THEME.rglob("*.html")], ids=lambda path: path.name
)
def test_lines_are_short_and_indented_with_spaces(path: Path) -> None:
    """A formatter would take the Markdown between the tags apart, so this is all that is held."""
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    assert [
        number for number, line in lines if len(line) > 120 or "\t" in line or line != line.rstrip()
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_declared_safe(name: str) -> None:
    text = (TEMPLATES / name).read_text("utf-8")
    assert "|safe" not in text.replace(" ", "")
    assert "autoescape" not in text


@pytest.mark.parametrize("name", [name for name in NAMES if "/" not in name])
def test_a_page_template_reads_only_the_page_and_links_that_every_guide_has(name: str) -> None:
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse((TEMPLATES / name).read_text("utf-8"))
    read = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
    made = {node.name for node in tree.find_all(nodes.Name) if node.ctx in {"store", "param"}}
    made |= {node.name for node in tree.find_all(nodes.Macro)} | {"caller", "kwargs", "loop"}
    made |= {node.target for node in tree.find_all(nodes.Import)}
    assert read - made <= {"page", "fixed"} | ALLOWED_CALLS
