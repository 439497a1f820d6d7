"""A Markdown extension that takes blocks of HTML aside, before anything reads them tag by tag.

Most of a page made from data is HTML. Python-Markdown and MkDocs would each look through it with a parser in
Python, which takes a third of a build. A block here is text between two blank lines that begins with an
element and ends with the end of such an element. Everything else is left to Python-Markdown.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

_FIRST_TAG = re.compile(r"<([a-z][a-z0-9-]*)(?=[\s>])(?![^>]*\smarkdown\b)")


class HtmlBlocks(Extension):
    """The extension, as ``mkdocs.yml`` names it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Come after fenced code (25), in which HTML is text, and before whatever looks for HTML (21, 20)."""
        md.preprocessors.register(TakeAside(md), "html_blocks", 22)


class TakeAside(Preprocessor):
    """Replaces each block by the placeholder that Python-Markdown has for finished HTML."""

    md: Markdown

    def run(self, lines: list[str]) -> list[str]:
        """The lines of a page, with placeholders."""
        blocks = "\n".join(lines).split("\n\n")
        return "\n\n".join(
            self.md.htmlStash.store(one) if self._is_whole(one) else one for one in blocks
        ).split("\n")

    def _is_whole(self, block: str) -> bool:
        block = block.strip("\n")
        first = _FIRST_TAG.match(block)
        if not first or not self.md.is_block_level(first[1]) or not block.endswith(f"</{first[1]}>"):
            return False
        return len(re.findall(rf"<{first[1]}[\s>]", block)) == block.count(f"</{first[1]}>")
