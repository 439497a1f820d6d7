"""Whatever an author types is what a reader sees: nothing is taken for markup."""

from __future__ import annotations

import html

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.render.escaping import escape

EXTENSIONS = ["attr_list", "toc", "tables", "def_list", "footnotes", "md_in_html", "sane_lists"]

# One line of text as the schema lets it through: no control characters, white space folded.
MARKUP = st.sampled_from(
    [*list("<>&\"'`*_{}[]()#+-.!|~^=:$\\/ @0123456789"), "{: .x }", "[a](b)", "<b>", "&amp;", "]("]
)
TEXTS = (
    st.lists(st.one_of(st.characters(categories=["L", "N", "P", "S", "Zs"]), MARKUP), min_size=1, max_size=40)
    .map(lambda pieces: " ".join("".join(pieces).split()))
    .filter(bool)
)
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[click](javascript:alert(1))",
    "{: #id .class onclick=alert(1) }",
    "{{ config }} {% raw %}",
    "*[HTML]: not an abbreviation",
    "1. not a list",
    "# not a heading",
    "- not a bullet",
    "a | b",
    "&lt;b&gt; stays as typed",
    "C:\\new\\_folder_",
    "`make` on \\\\server, C# and #1 for $5’s sake",
    "$230,000+ *and* up_to_you",
    "::: box",
]


def shown(markdown_text: str, selector: str) -> str:
    """The text that a reader sees in the first element found."""
    page = LexborHTMLParser(markdown.markdown(markdown_text, extensions=EXTENSIONS))
    node = page.css_first(selector)
    assert node is not None, markdown_text
    return node.text()


@pytest.mark.parametrize("place", ["paragraph", "heading", "list", "block", "attribute"])
@given(TEXTS)
@example(HOSTILE[0])
def test_text_is_shown_as_typed(place: str, text: str) -> None:
    assert seen_in(place, text) == text


@pytest.mark.parametrize("place", ["paragraph", "heading", "list", "block", "attribute"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_typed(place: str, text: str) -> None:
    assert seen_in(place, text) == text


def seen_in(place: str, text: str) -> str | None:
    """Put a text where templates put texts, and read what a browser would show."""
    if place == "paragraph":
        return shown(f"{escape(text)}\n\nnext", "p")
    if place == "heading":
        return shown(f"## {escape(text)} {{: #id }}\n\nnext", "h2#id")
    if place == "list":
        return shown(f"- {escape(text)}\n- other", "li")
    if place == "block":
        return shown(f"<div><p>{escape(text)}</p></div>\n\nnext", "div > p")
    page = LexborHTMLParser(markdown.markdown(f'<div title="{escape(text)}">x</div>', extensions=EXTENSIONS))
    node = page.css_first("div")
    assert node is not None
    return node.attributes["title"]


@given(TEXTS)
def test_no_element_is_made_of_text(text: str) -> None:
    page = LexborHTMLParser(markdown.markdown(f"{escape(text)}\n", extensions=EXTENSIONS))
    body = page.body
    assert body is not None
    assert [node.tag for node in body.traverse(include_text=False)] == ["body", "p"]


@given(TEXTS)
def test_escaping_is_plain_html_too(text: str) -> None:
    assert html.unescape(str(escape(text))) == text
