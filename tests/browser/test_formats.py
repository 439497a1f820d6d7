"""Text that means something in HTML or Markdown comes out as the words it was."""

from typing import Any

from playwright.sync_api import Page

Block = dict[str, Any]

WRITE = """async ([name, blocks]) => {
    const formats = await import(new URL("/modules/formats.js", location.href));
    return formats[name](blocks);
}"""


def run(text: str, strong: bool = False, href: str = "") -> dict[str, str | bool]:
    return {"text": text, "strong": strong, "href": href}


def write(page: Page, name: str, *blocks: Block) -> str:
    return str(page.evaluate(WRITE, [name, list(blocks)]))


PARAGRAPHS = {
    "C# & C++ <b> snake_case 2 * 3 ~5": "C# & C++ \\<b> snake\\_case 2 \\* 3 \\~5",
    "AT&T &amp; R&D;": "AT&T \\&amp; R\\&D;",
    "a \\ b `c`": "a \\\\ b \\`c\\`",
    "$110,000–$150,000": "$110,000–$150,000",
    "[Team] builds [Product]": "[Team] builds [Product]",
    "[Team](remote)": "[Team]\\(remote)",
    "[Team]: builds": "[Team]\\: builds",
    "[x] done": "\\[x] done",
    "# One": "\\# One",
    "#One": "#One",
    "- one": "\\- one",
    "-5%": "-5%",
    "---": "\\---",
    "+ one": "\\+ one",
    "> one": "\\> one",
    "1. one": "1\\. one",
    "2026) one": "2026\\) one",
    "1.5 days": "1.5 days",
}


def test_markdown_of_paragraphs_and_items(modules: Page) -> None:
    paragraphs = [{"type": "paragraph", "runs": [run(text)]} for text in PARAGRAPHS]
    items = {"type": "list", "items": [[run(text)] for text in PARAGRAPHS]}
    assert write(modules, "toMarkdown", *paragraphs).strip().split("\n\n") == [*PARAGRAPHS.values()]
    assert write(modules, "toMarkdown", items).splitlines() == [f"- {line}" for line in PARAGRAPHS.values()]


def test_markdown_of_headings_and_links(modules: Page) -> None:
    blocks: list[Block] = [
        {"type": "heading", "level": 2, "runs": [run("Learn C #", strong=True)]},
        {"type": "heading", "level": 4, "runs": [run("1. Pay")]},
        {"type": "paragraph", "runs": [run("Look!"), run("[a] (b)", href="https://example.org/a_(b)")]},
    ]
    assert write(modules, "toMarkdown", *blocks) == (
        "# Learn C \\#\n\n### 1. Pay\n\nLook\\![\\[a\\] (b)](https://example.org/a_\\(b\\))\n"
    )


def test_html_is_escaped(modules: Page) -> None:
    blocks: list[Block] = [
        {"type": "heading", "level": 2, "runs": [run("<b> & 'c'")]},
        {"type": "list", "items": [[run('"d"', strong=True), run("e", href='https://example.org/?"&')]]},
    ]
    assert write(modules, "toHtml", *blocks) == (
        "<p><strong>&lt;b&gt; &amp; 'c'</strong></p>"
        '<ul><li><strong>&quot;d&quot;</strong><a href="https://example.org/?&quot;&amp;">e</a></li></ul>'
    )


def test_text_shows_where_links_lead(modules: Page) -> None:
    runs = [
        run("See "),
        run("the guide", href="https://example.org/"),
        run(", write to "),
        run("jobs@example.org", href="mailto:jobs@example.org"),
    ]
    assert write(modules, "toText", {"type": "paragraph", "runs": runs}) == (
        "See the guide (https://example.org/), write to jobs@example.org\n"
    )
