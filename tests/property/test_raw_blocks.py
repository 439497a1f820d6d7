"""HTML that is taken aside leaves the page that Python-Markdown would have made."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from generator.build import prepare
from generator.disk.project import Project
from generator.raw_blocks import RawBlocks

ROOT = Path(__file__).resolve().parents[2]
EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
PIECES = st.sampled_from(
    [
        *("\n", "\n\n", "\n\n", " ", "   ", "    ", "word", "& more", "a < b"),
        *("&amp;", "&#39;", "&#39", "&#x2F", '"'),
        *("# Head", "- item", "1. ", "> ", "```\n", "`", "**", "[link](to.md)", "{: #id }"),
        *("| a | b |\n|---|---|\n", '<div class="a b">', "<div hidden>", '<div markdown="1">'),
        *("<div>", "</div>", "</div x>", "<div/>", "<div", "<p>", "</p>", "<P>"),
        *("<section id='x'>", "</section>", "<table>", "<tr>", "<td>", "</td>", "</tr>"),
        *("</table>", "</table >", "<hr>", "<hr/>"),
        *("<span>", "</span>", '<a href="x?a=1&b=2">', "</a>", "<br>", "<br/>", '<img alt="">', "<b"),
        *('<rect width="1%"/>', "<title>", "</title>", "<linearGradient>", "</linearGradient>"),
        *("<script>", "</script>", "<!-- remark -->", "<!--", "-->", "<?php ?>", "<!DOCTYPE html>"),
        *("<![CDATA[x]]>", "</", "</>", "<>", '<div title="a > b">', '<div title="<p>">'),
    ]
)  # fmt: skip

BLOCKS = st.tuples(st.sampled_from(["div", "p", "table"]), st.lists(PIECES, max_size=4)).map(
    lambda block: f"<{block[0]}>{''.join(block[1])}</{block[0]}>"
)
PARTS = st.lists(st.one_of(PIECES, BLOCKS, BLOCKS.map("{}\n\n".format)), max_size=12)


def pages(markdown: str) -> tuple[str, str]:
    """The page as the library alone makes it, and as it is with our part before it."""
    alone = Markdown(extensions=EXTENSIONS).convert(markdown)
    return alone, Markdown(extensions=[*EXTENSIONS, RawBlocks()]).convert(markdown)


@given(PARTS.map("".join))
@example("<div>\n\n<p>one</p>\n\n</div>\n\nword")
@example("<p>one</p>\n<p>two</p>\nword")
@example("<p>one</p> word\n\n<p>two</p>")
@example("text <div>\n\n<p>one</p>")
@example("   <div>\n\n<p>one</p>\n\n</div>")
@example("<b then\n\n<div>one</div>\n\nword")
@example("<div/><div>\n\n<p>one</p>\n\n</div>")
@example("<div>&#39</div>\n\nword")
@example("```\n<div>one</div>\n\n```\n\nword")
@example("<div><script>\n'</div>'\n\n</script></div>\n\nword")
@example("word <!--\n\n<div>one</div>\n\n-->")
def test_any_page_is_the_same(markdown: str) -> None:
    alone, with_ours = pages(markdown)
    assert with_ours == alone


def test_an_extension_that_reads_html_its_own_way_comes_first() -> None:
    markdown = '<div markdown="1">\n\n**Rye**\n\n</div>\n\nword'
    page = Markdown(extensions=["md_in_html", RawBlocks()]).convert(markdown)
    assert page == Markdown(extensions=["md_in_html"]).convert(markdown)
    assert "<strong>Rye</strong>" in page


def test_every_page_of_the_guide_is_the_same_and_hardly_any_html_is_left_to_read() -> None:
    _, files = prepare(Project(ROOT))
    whole = left = 0
    for path, content in files.items():
        if not path.endswith(".md"):
            continue
        markdown = content.decode().split("---\n", 2)[-1]
        alone, with_ours = pages(markdown)
        assert with_ours == alone, path
        md = Markdown(extensions=[RawBlocks()])
        left += "\n".join(md.preprocessors["raw_blocks"].run(markdown.split("\n"))).count("</")
        whole += markdown.count("</")
    assert left < whole / 20
