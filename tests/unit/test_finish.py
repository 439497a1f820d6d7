"""What is done to a finished page, and what it links."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.finish.links import dead_links
from generator.finish.page import FinishedPage, finish_page
from generator.finish.site_address import SiteAddress

BASE = "https://guide.example/hiring/"


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("../pay/", "pay/index.html"),
        ("../pay/#top", "pay/index.html"),
        ("../pay/?q=1#top", "pay/index.html"),
        ("#top", "roles/baker.html"),
        ("", "roles/baker.html"),
        ("..", "index.html"),
        (".", "roles/index.html"),
        ("rye%20bread.csv", "roles/rye bread.csv"),
        ("/hiring/a.css", "a.css"),
        ("/elsewhere/a.css", None),
        ("https://guide.example/hiring/pay/", None),
        ("//other.example/", None),
        ("mailto:baker@bakery.example", None),
    ],
)
def test_where_a_link_leads(link: str, path: str | None) -> None:
    assert SiteAddress("roles/baker.html", BASE).resolve(link) == path


PAGE = """<!doctype html><html lang="en"><head><title>Bread</title>
<link rel="stylesheet" href="../assets/a.css"><link rel="stylesheet" href="../assets/b.css">
<link rel="stylesheet" href="https://other.example/c.css"></head>
<body><article class="x"><h1 id="bread">Bread<a class="headerlink" href="#bread">#</a></h1>
<p>Good   bread, <a href="../pay/">pay</a></p></article>
<script>let  a = 1; // one
</script><script src="../a.js"></script></body></html>"""


@pytest.fixture(scope="module")
def page() -> FinishedPage:
    return finish_page(PAGE, "bread/index.html", BASE)


def test_one_stylesheet_takes_the_place_of_the_sites_own(page: FinishedPage) -> None:
    assert page.stylesheets == ["assets/a.css", "assets/b.css"]
    assert page.html.count("site.css") == 1
    assert "c.css" in page.html
    assert "b.css" not in page.html


def test_scripts_come_after_the_page(page: FinishedPage) -> None:
    assert "defer src=../a.js" in page.html


def test_the_script_inside_is_the_one_that_is_allowed(page: FinishedPage) -> None:
    (script,) = page.scripts
    assert f"<script>{script}</script>" in page.html
    assert "// one" not in script


def test_links_beside_headings_are_for_the_mouse(page: FinishedPage) -> None:
    assert "aria-hidden=true" in page.html
    assert page.markdown.startswith("# Bread\n\nGood bread, [pay](../pay/index.md)")


def test_what_the_page_links_and_can_be_linked_by(page: FinishedPage) -> None:
    assert page.links == ["a.js", "assets/stylesheets/site.css", "bread/index.html#bread", "pay/index.html"]
    assert page.anchors == ["bread"]


def test_a_dead_link_is_told_once_with_its_pages(page: FinishedPage) -> None:
    pages = {"bread/index.html": page, "cake/index.html": page}
    (problem,) = dead_links(pages, [*pages, "a.js"])
    assert problem.code == "BUILD002"
    assert "'pay/index.html', which isn't there (on the page bread/index.html and 1 more)" in problem.message


def test_an_anchor_that_is_not_there(tmp_path: Path) -> None:
    html = PAGE.replace('href="#bread"', 'href="#braed"').replace("../pay/", "#bread")
    pages = {"bread/index.html": finish_page(html, "bread/index.html", BASE)}
    (problem,) = dead_links(pages, [*pages, "a.js"])
    assert (problem.code, problem.hint) == ("BUILD003", "did you mean '#bread'?")


def test_a_redirect_says_in_markdown_too_where_the_page_is() -> None:
    page = finish_page(
        "<!doctype html><title>Moved</title><p><a href=../pay/>here</a>", "old/index.html", BASE
    )
    assert page.markdown.startswith("[here](../pay/index.md)")
    assert page.entries == []
    assert page.links == ["pay/index.html"]
