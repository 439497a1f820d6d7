"""A guide's own page templates win over the generator's, and mistakes in them are told with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import Prepared, prepare
from generator.disk.project import Project
from generator.render import RenderCache
from tests.unit.bakery import bakery

ROLE, SKILL = "roles/baker/index.md", "skills/oven/index.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return bakery(tmp_path)


def write(root: Path, name: str, text: str) -> None:
    (root / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "templates" / name).write_text(text, "utf-8")


def page(prepared: Prepared, path: str = ROLE) -> str:
    assert prepared.report.diagnostics == ()
    return prepared.files[path].decode()


def test_an_own_template_wins(root: Path) -> None:
    before = prepare(Project(root))
    write(root, "role.md.j2", "# {{ page.title }}\n\nOurs alone: {{ page.role.summary }}\n")
    after = prepare(Project(root))
    assert page(after).endswith(
        "\n# Baker\n\nOurs alone: A baker makes the bread that a shop sells in the morning.\n"
    )
    assert page(after, SKILL) == page(before, SKILL)


def test_an_own_template_can_include_ours(root: Path) -> None:
    before = page(prepare(Project(root)))
    write(root, "role.md.j2", '{% include "guide/role.md.j2" %}\n{% include "parts/thanks.j2" %}')
    write(root, "parts/thanks.j2", "Thank you for reading about the {{ page.role.name }}.")
    assert page(prepare(Project(root))) == f"{before}\nThank you for reading about the baker.\n"


def test_own_templates_escape_as_ours_do(tmp_path: Path) -> None:
    root = bakery(tmp_path, ("data/roles/baker.yml", "A baker makes", "A baker & friend_ makes"))
    write(root, "role.md.j2", "{{ page.role.summary }}")
    assert "\nA baker &amp; friend&#95; makes" in page(prepare(Project(root)))


def test_a_preview_renders_anew_what_a_template_changes(root: Path) -> None:
    cache = RenderCache()
    for text in ("One.", "Two."):
        write(root, "role.md.j2", '{% include "parts/part.j2" %}')
        write(root, "parts/part.j2", text)
        assert page(prepare(Project(root), cache=cache)).endswith(f"\n{text}\n")
    (root / "templates/role.md.j2").unlink()
    assert "# Baker" in page(prepare(Project(root), cache=cache))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("role.md.j2", "# A\n\n{% if page %}", "templates/role.md.j2:3 BUILD007 Unexpected end of template."),
        (
            "role.md.j2",
            "# A\n{{ page.nothing }}",
            "templates/role.md.j2:2 BUILD007 'generator.pages.roles.RolePage",
        ),
        (
            "role.md.j2",
            '{% include "gone.j2" %}',
            "templates/role.md.j2:1 BUILD007 there is no template 'gone.j2'",
        ),
        ("role.md.j2", "\n{{ 1 // 0 }}", "templates/role.md.j2:2 BUILD007 "),
        ("macros/guide.j2", "{% macro trail(page) %}", "templates/macros/guide.j2:1 BUILD007 Unexpected end"),
        (
            "rol.md.j2",
            "# A",
            "templates/rol.md.j2:1 BUILD007 no page has this template (did you mean 'role.md.j2'?)",
        ),
    ],
)
def test_a_mistake_has_a_place(name: str, text: str, told: str, root: Path) -> None:
    write(root, name, text)
    prepared = prepare(Project(root))
    assert prepared.files == {}
    lines = [
        f"{d.where.file}:{d.where.line} {d.code} {d.message} ({d.hint})" for d in prepared.report.diagnostics
    ]
    assert lines and all(line.startswith(told) for line in lines), lines


def test_what_editors_leave_is_no_template(root: Path) -> None:
    write(root, "role.md.j2~", "{% if")
    write(root, ".role.md.j2.swp", "{% if")
    page(prepare(Project(root)))
