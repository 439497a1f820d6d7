"""The contents of a page below its title."""

from __future__ import annotations

from generator.finish.contents import with_contents

TABLE = '<nav class="md-nav--secondary" aria-label="On &amp; off"><ul>{}</ul></nav>'
ENTRY = '<li><a href="#{0}"><span>{0} &amp; co.</span></a><ul><li><a href="#in-{0}">in</a></li></ul></li>'


def page(*ids: str) -> str:
    return f"{TABLE.format(''.join(ENTRY.format(id) for id in ids))}<article><h1>A</h1><p>B</p></article>"


def test_sections_are_listed_below_the_title_and_what_is_in_them_is_not() -> None:
    links = "".join(f'<li><a href="#{id}">{id} &amp; co.</a></li>' for id in "abc")
    folded = f'<details class="guide-contents"><summary>On &amp; off</summary><ul>{links}</ul></details>'
    assert with_contents(page("a", "b", "c")) == page("a", "b", "c").replace("</h1>", f"</h1>{folded}")


def test_a_page_with_few_sections_or_without_a_title_stays_as_it_is() -> None:
    for text in (page("a", "b"), page(), "<p>moved</p>", page("a", "b", "c").replace("</h1>", "")):
        assert with_contents(text) == text
