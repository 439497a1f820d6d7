"""A page as plain Markdown, for readers who take it elsewhere and for programs that read the guide.

Made from the finished HTML, so that it says what the page says, whoever wrote the page.
"""

from __future__ import annotations

import re

from html_to_markdown import ConversionOptions, convert
from selectolax.lexbor import LexborHTMLParser, LexborNode

LEFT_OUT = (
    "button, form, img, input, nav, script, select, style, svg, "
    "[hidden], [data-guide-waiting], [aria-hidden=true], "  # what only a script shows, or only the eye sees
    ".headerlink, .md-content__button"
)
APART = ":is(td, th, label, legend, summary) > *, [class*=guide-]"
"""What stylesheets set apart, and Markdown would run together."""
OPENING, CLOSING = ("(", "“"), (",", ".", ";", ":", ")", "”")
"""What stands close to what follows, or to what it follows."""
PLAIN = {
    "caption": ("<div>", "</div>"),
    "dd": ("<div>", "</div>"),
    "dt": ("<div><b>", "</b></div>"),
    "label": ("<div>", "</div>"),
}
"""What Markdown has no form for, as something else: a start and an end."""
_LINE_BREAK = re.compile(r"(<pre\b.*?</pre>)|\s*\n\s*", re.DOTALL)
"""Where the HTML happens to be wrapped, which a paragraph of Markdown that is pasted elsewhere would show."""
WRITING = ConversionOptions(
    bullets="-", compact_tables=True, escape_asterisks=True, escape_underscores=True, extract_metadata=False
)


def markdown_page(html: str, path: str, base_url: str) -> str:
    """The Markdown of a page's article. ``path`` is the page's file below the site's root."""
    text = (convert(_content(html), WRITING).content or "").strip()
    return f"{text}\n\n---\n\nThis page on the web: {base_url}{path.removesuffix('index.html')}\n"


def _content(html: str) -> str:
    """What is read of a page's HTML. Links lead from one page as Markdown to another."""
    tree = LexborHTMLParser(html)
    for field in tree.css("input[type=number][value]"):  # a figure that a reader may change
        field.insert_before(field.attributes["value"] or "")
    for element in tree.css(LEFT_OUT):
        element.decompose()
    for element in tree.css(APART):
        if not _text(element.prev).endswith(OPENING) and not _text(element).startswith(CLOSING):
            element.insert_before(" ")
        if not _text(element.next).startswith(CLOSING):
            element.insert_after(" ")
    for summary in tree.css("summary:has(h2, h3)"):  # which would be emphasised, number signs and all
        summary.unwrap()
    for caption in tree.css("table > caption"):  # which would be emphasised within its table, links and all
        if caption.parent:
            caption.parent.insert_before(caption)
            caption.decompose()
    for link in tree.css("a[href]"):
        link.attrs["href"] = _markdown_of(link)
    text = tree.body.inner_html or "" if tree.body else ""
    text = _LINE_BREAK.sub(lambda found: found[1] or " ", text)
    return re.sub("<(/?)(caption|dd|dt|label)\\b[^>]*>", lambda tag: PLAIN[tag[2]][bool(tag[1])], text)


def _text(node: LexborNode | None) -> str:
    """What a node says, if there is one."""
    return node.text() if node else ""


def _markdown_of(link: LexborNode) -> str:
    href = link.attributes["href"] or ""
    path, mark, fragment = href.partition("#")
    if "://" in path or not path.endswith(("/", ".html")):
        return href
    page = path.removesuffix(".html") if path.endswith(".html") else f"{path}index"
    return f"{page}.md{mark}{fragment}"
