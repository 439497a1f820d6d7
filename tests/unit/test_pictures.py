"""Cards and charts as files: they hold what the page says, and nothing is drawn outside of them."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.disk.project import Project
from generator.pages import plan
from generator.pages.page import Page, Preview
from generator.pictures import drawings
from generator.pictures.cards import HEIGHT, WIDTH
from generator.pictures.png import with_pixels
from generator.pictures.svg import Drawing
from generator.read import read_guide
from tests.rules.cases import TINY

GUIDE, _ = read_guide(Project(TINY))
SVG = "{http://www.w3.org/2000/svg}"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return drawings(GUIDE, plan(GUIDE, []))


def words(drawing: bytes) -> str:
    return " ".join(text.text or "" for text in ElementTree.fromstring(drawing).iter(f"{SVG}text"))


def test_each_answer_has_a_card(files: dict[str, bytes]) -> None:
    for id, role in GUIDE.roles.items():
        card = words(files[f"assets/cards/roles-{id}.svg"])
        assert role.name.lower() in card.lower()
        assert GUIDE.site.title in card


def card(title: str, preview: Preview) -> bytes:
    class OnePage(Page, template="", section=""):
        pass

    page = OnePage(
        address="roles/x",
        title=title,
        description="",
        files=("x.yml",),
        reviewed=datetime.date(2026, 1, 1),
        preview=preview,
    )
    return drawings(GUIDE, [page])["assets/cards/roles-x.svg"]


@given(st.text(), st.text(max_size=2000), st.lists(st.tuples(st.text(), st.text(max_size=400)), max_size=9))
def test_any_text_stays_on_its_card(title: str, text: str, facts: list[tuple[str, str]]) -> None:
    drawing = ElementTree.fromstring(card(title, Preview(kind="Role", text=text, facts=tuple(facts))))
    assert drawing.get("width") == f"{WIDTH}"
    for line in drawing.iter(f"{SVG}text"):
        assert 0 < float(line.get("y", "")) < HEIGHT
        assert 0 < float(line.get("x", "")) < WIDTH


def test_a_long_paragraph_ends_with_an_ellipsis() -> None:
    drawing = Drawing(400)
    below = drawing.paragraph(0, 20, "a line of words " * 40, 20, 400, most=3)
    assert below == 20 + 3 * 20 * 1.3
    assert words(drawing.svg(100, "")).endswith("…")


def test_a_card_becomes_pixels_and_a_chart_stays_beside_its_own(tmp_path: Path) -> None:
    drawing = Drawing(100)
    drawing.text(10, 20, "Añejo, Жар, λ", 12)
    svg = drawing.svg(50, "A drawing")
    made = with_pixels({"assets/cards/a.svg": svg, "assets/charts/b.svg": svg, "c.svg": svg}, tmp_path)
    assert set(made) == {"assets/cards/a.png", "assets/charts/b.svg", "assets/charts/b.png", "c.svg"}
    assert made["assets/cards/a.png"].startswith(PNG)
    widths = [int.from_bytes(made[name][16:20]) for name in ("assets/cards/a.png", "assets/charts/b.png")]
    assert widths == [100, 200]


def test_pixels_are_kept_and_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    drawing = {"assets/cards/a.svg": Drawing(100).svg(50, "")}
    first = with_pixels(drawing, tmp_path)
    (kept,) = (tmp_path / "pictures").iterdir()
    other = b"other pixels"
    kept.write_bytes(hashlib.sha256(other).digest() + other)
    assert with_pixels(drawing, tmp_path) == {"assets/cards/a.png": other}, "the file that is kept is taken"
    for damaged in (b"", b"half of a", kept.read_bytes().replace(b"e", b"x")):
        kept.write_bytes(damaged)
        assert with_pixels(drawing, tmp_path) == first
    with_pixels({}, tmp_path)
    assert not list((tmp_path / "pictures").iterdir()), "what no page has is not kept"
