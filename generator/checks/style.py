"""Rules about the guide's own texts: they follow the list in ``data/style.yml``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, warning
from generator.checks.wording import hidden_terms
from generator.derive.wording import any_of, find
from generator.read.content import ContentFile
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.report.diagnostics import Diagnostic, Place, Severity
from generator.schema.wording import StyleRecord

LISTS = {"ad-sections", "search", "style", "wording"}
"""Kinds that hold words to look for."""

OTHERS_WORDS = {"aliases", "search_terms", "titles", "tools", "publisher", "title", "licence", "said"}
"""Fields with words of readers and sources, and names of things."""


@warning("STYLE001")
def avoided_word(guide: Guide) -> Iterator[Finding]:
    """No text in data/ has a word or phrase that the style list avoids."""
    if guide.style is None:
        return
    some = any_of(guide.style)
    for kind, id, path, text in guide.texts:
        if kind not in LISTS and not _of_others(kind, path) and some.search(text.replace("’", "'")):
            for found in find(text, guide.style):
                hint = f"write instead: {found.term.instead}"
                yield Finding(
                    guide.where(kind, id, *path),
                    f"'{found.words}' is on the style list: {found.term.why}",
                    hint,
                )


@error("STYLE002")
def avoided_and_allowed(guide: Guide) -> Iterator[Finding]:
    """No term of the style list is both avoided and allowed."""
    if guide.style is not None:
        yield from hidden_terms(guide, guide.style, "style")


def avoided_words_in_content(file: ContentFile, style: StyleRecord | None) -> Iterator[Diagnostic]:
    """Report words of a hand-written page that the style list avoids. Such pages may be about the guide."""
    if style is None:
        return
    for number, line in enumerate(file.lines, start=1):
        for found in find(line, style):
            if found.term.group == "self-reference":
                continue
            place = Place(file.source, number, line.lower().find(found.words.lower()) + 1)
            message = f"'{found.words}' is on the style list: {found.term.why}"
            hint = f"write instead: {found.term.instead}"
            yield Diagnostic(place, "STYLE001", message, hint, severity=Severity.WARNING)


def _of_others(kind: str, path: Path) -> bool:
    named = OTHERS_WORDS if kind == "sources" else OTHERS_WORDS - {"title"}
    return not named.isdisjoint(path)
