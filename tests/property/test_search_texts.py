"""Whatever is typed can be read for the search, as plain text, and no character of it is lost."""

from __future__ import annotations

import html

from hypothesis import given
from hypothesis import strategies as st

from generator.finish.search_entries import entries

TAGS = ["p", "h1", "h2", "td", "span", "li", "pre", "div", "code", "svg", "details"]


@given(st.text())
def test_any_html_is_read(typed: str) -> None:
    assert entries(typed, "Title")


@given(
    st.lists(st.tuples(st.sampled_from(TAGS), st.text(st.characters(categories=["L", "N", "P"]), min_size=1)))
)
def test_no_character_is_lost(parts: list[tuple[str, str]]) -> None:
    page = "".join(f'<{tag} id="x{n}">{html.escape(text)}</{tag}>' for n, (tag, text) in enumerate(parts))
    found = "".join(text for entry in entries(page, "") for text in [entry.title, *entry.blocks])
    typed = "".join(text for _, text in parts)
    assert sorted("".join(found.split())) == sorted("".join(typed.split()))
