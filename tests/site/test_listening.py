"""What a page says to whoever does not see it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.pages import Pages, target_of

UNNAMED_LINK = "a[href]:not([aria-label], [aria-hidden=true], [title])"


def test_the_language_is_said(built_site: Path) -> None:
    for path in built_site.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        assert tree.css_matches("html[lang=en]"), path


def test_landmarks_of_a_kind_have_names_that_differ(pages: Pages) -> None:
    for page in pages.values():
        assert len(page.tree.css("main")) == len(page.tree.css("header.md-header")) == 1, page.address
        names = Counter(node.attributes.get("aria-label") for node in page.tree.css("nav"))
        # the table of contents stands twice where the drawer holds it too; one of them is seen at a time
        once = {name: count for name, count in names.items() if name != "On this page"}
        assert None not in names and set(once.values()) == {1}, f"{page.address}: {names}"


def test_links_say_where_they_lead(pages: Pages) -> None:
    for page in pages.values():
        for link in page.tree.css(UNNAMED_LINK):
            words = link.text().strip()
            assert re.search(r"\w", words), f"{page.address}: {link.html}"
            assert words.lower() not in {"here", "click here", "more", "link"} or "data-same-answers" in (
                link.attributes
            ), f"{page.address}: {words}"


def test_links_behind_headings_are_for_the_mouse(pages: Pages) -> None:
    marks = [mark for page in pages.values() for mark in page.tree.css("a.headerlink")]
    assert len(marks) > len(pages)
    assert all(
        (mark.attributes.get("aria-hidden"), mark.attributes.get("tabindex")) == ("true", "-1")
        for mark in marks
    )


def test_fields_have_labels(pages: Pages) -> None:
    seen = 0
    for page in pages.values():
        labels = {node.attributes.get("for") for node in page.tree.css("label[for]")}
        for field in page.tree.css("article :is(input, select, textarea):not([type=hidden])"):
            seen += 1
            inside = field.parent is not None and field.parent.tag == "label"
            named = field.attributes.get("aria-label") or field.attributes.get("id") in labels or inside
            assert named, f"{page.address}: {field.html}"
    assert seen


def test_drawings_and_bars_have_their_words_beside_them(pages: Pages) -> None:
    charts = plots = 0
    for page in pages.values():
        for drawing in page.tree.css("svg.guide-flow__drawing"):
            charts += 1
            ends = {
                target_of(link).rpartition("/")[0] for link in drawing.css("a") if "#" not in target_of(link)
            }
            listed = {target_of(link).rpartition("/")[0] for link in page.tree.css(".guide-outline a")}
            assert ends and ends <= listed, page.address
        for plot in page.tree.css(".guide-chart__plot"):
            plots += 1
            if plot.attributes.get("role") == "img":  # its figures are read from a table
                ids = (plot.attributes.get("aria-labelledby") or "").split()
                named = [page.tree.css_first(f"#{id}") for id in ids]
                assert named and all(node is not None and node.text(strip=True) for node in named), (
                    page.address
                )
            else:  # row by row
                assert plot.attributes.get("aria-label"), page.address
                for row in plot.css(":not([aria-hidden]) > .guide-chart__row"):
                    for part in (".guide-chart__name", ".guide-chart__figure"):
                        words = row.css_first(part)
                        assert words is not None and words.text(strip=True), page.address
    assert charts and plots


def test_a_table_has_the_figures_of_every_chart(pages: Pages) -> None:
    drawn = 0
    for page in pages.values():
        for chart in page.tree.css(".guide-chart[data-set]"):
            table = page.tree.css_first(f".guide-pay[data-set='{chart.attributes['data-set']}'] table")
            assert table is not None, page.address
            for row in chart.css("[data-role]"):
                role, level = row.attributes["data-role"], row.attributes["data-level"]
                cell = table.css_first(f"[data-role='{role}'][data-level='{level}'] td")
                figure = row.css_first("strong")
                assert cell is not None and figure is not None
                assert figure.text() in cell.text(), (page.address, role, level)
                drawn += 1
    assert drawn


def test_a_table_has_the_figures_of_every_line(pages: Pages) -> None:
    page = pages["salaries/since"]
    rows = page.tree.css(".guide-chart--lines .guide-chart__row:not(.guide-chart__axis)")
    tables = [text.text() for text in page.tree.css("article table tr")]
    assert rows
    for row in rows:
        name, figure = (row.css_first(f".guide-chart__{part}") for part in ("name", "figure strong"))
        assert name is not None and figure is not None
        assert any(name.text() in line and figure.text() in line for line in tables), name.text()


def test_sentences_have_the_figures_of_every_chart_of_gaps(pages: Pages) -> None:
    page = pages["salaries"]
    sentences = page.tree.css_first("#gap-amounts")
    figures = page.tree.css(".guide-chart--gaps .guide-chart__figure strong")
    assert sentences is not None and figures
    for figure in figures:
        assert figure.text().removeprefix("+") in sentences.text()
