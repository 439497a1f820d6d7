"""Takes the HTML of a page aside before Python-Markdown and MkDocs look for it, each with a parser in Python.

A page that a template wrote is mostly HTML, and the two spent a fifth of a build on it. Blocks are told
apart by the rules of ``markdown.htmlparser``, so the page is the same. What these few lines do not know is
theirs: from the first comment, script or broken tag on, they read the page as ever.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor

_TOKEN = re.compile(
    r"""
    <(?P<begins>[a-z][a-zA-Z0-9-]*)(?:\s+[\w:.-]+(?:="[^"<]*")?)*\s*(?P<whole>/)?>  # tags, well written
    | </(?P<ends>[a-z][a-zA-Z0-9-]*)\s*>
    | <(?=[a-zA-Z/!?])                                                              # or not
    | &\#(?!(?:[0-9]+|[xX][0-9a-fA-F]+);)                                           # half a character
    """,
    re.VERBOSE,
)
_NOT_HTML = {"script", "style", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext"}
"""Elements in which a tag may not be one."""
_LINE_END = re.compile(r" *\n(?P<blank> *\n)?")


class RawBlocks(Extension):
    """Leaves Python-Markdown little HTML to read."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Come after fenced code, in which HTML is text, and before whoever looks for HTML."""
        md.preprocessors.register(_TakeAside(md), "raw_blocks", 22)


class _TakeAside(Preprocessor):
    md: Markdown

    def run(self, lines: list[str]) -> list[str]:
        if type(self.md.preprocessors["html_block"]) is not HtmlBlockPreprocessor:
            return lines  # as with md_in_html, which finds Markdown in HTML
        text = "\n".join(lines)
        kept: list[str] = []
        begin = done = 0
        inside: list[str] = []
        for token in _TOKEN.finditer(text):
            begins, ends = token["begins"], token["ends"]
            if not (begins or ends) or begins in _NOT_HTML:
                break
            if not inside:
                if ends or not self.md.is_block_level(begins):
                    continue
                begin = token.start()
                if token["whole"] or text[begin - 1 : begin] not in ("", "\n"):
                    break
            if begins and not token["whole"]:
                inside.append(begins)
            elif ends in inside:
                while inside.pop() != ends:
                    pass
                if inside:
                    continue
                line_end = _LINE_END.match(text, token.end())
                if not line_end:
                    break
                block = text[begin : token.end()] + ("\n" if line_end["blank"] else "")
                kept += text[done:begin], "\n", self.md.htmlStash.store(block), "\n\n"
                done = token.end()
        return "".join([*kept, text[done:]]).split("\n")
