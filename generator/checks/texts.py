"""Rules about texts: they are plain, so readers would see any markup."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from generator.checks.placeholder_brackets import in_other_brackets, placeholder_names
from generator.checks.rule import Finding, warning
from generator.derive.job_description import POSTED
from generator.read.guide import Guide
from generator.read.yaml_source import Path

MARKUP_CHARACTER = re.compile(r"[<&{}\[*_`#~]")
HTML = re.compile(r"</?[a-z][a-z0-9-]*(\s[^<>]*)?/?>|<!--|&(#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.IGNORECASE)
TEMPLATE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\{:")
MARKDOWN = re.compile(
    r"!?\[[^\[\]]+\]\([^()]*\)|\*\*[^*\s][^*]*\*\*|(?<![\w_])__[^_\s][^_]*__|`[^`]+`|^#{1,6} "
)
EMPHASIS = re.compile(
    r"(?<![\w*])\*(?![\s*])[^*]*[^\s*]\*(?![\w*])|(?<!\w)_(?![\s_])[^_]*[^\s_]_(?!\w)|~~\S[^~]*~~"
)
HAVE_PATTERNS = "-imports", "wording", "style", "ad-sections"
"""Ends of the names of kinds whose texts are patterns: a star there stands for any letters."""
BLANK = re.compile(r"\[\[[^\[\]]*\]\]")


@warning("TEXT001")
def html_in_text(guide: Guide) -> Iterator[Finding]:
    """Texts contain no HTML: readers would see the tags."""
    yield from _matches(guide, HTML, "would be shown as typed: texts are not HTML", "write it in plain words")


@warning("TEXT002")
def template_in_text(guide: Guide) -> Iterator[Finding]:
    """Texts contain no template syntax: nothing fills it in."""
    yield from _matches(
        guide, TEMPLATE, "would be shown as typed: texts are not templates", "write the words"
    )


@warning("TEXT003")
def markdown_in_text(guide: Guide) -> Iterator[Finding]:
    """Texts contain no Markdown: readers would see the markup."""
    hint = "write it without; links and emphasis belong in pages in content/"
    message = "would be shown as typed: texts are not Markdown"
    yield from _matches(guide, MARKDOWN, message, hint)
    for kind, id, path, text in _marked_texts(guide):
        if kind.endswith(HAVE_PATTERNS) or "\n" in text or MARKDOWN.search(text):
            continue  # lines are kept in materials, which are shown as typed
        if match := EMPHASIS.search(text):
            yield Finding(guide.where(kind, id, *path), f"'{match[0]}' {message}", hint)


@warning("TEXT004")
def blank_outside_job_description(guide: Guide) -> Iterator[Finding]:
    """Only job descriptions contain placeholders."""
    for finding in _matches(guide, BLANK, "is filled in only in job descriptions", "write the words"):
        if not finding.where.file.startswith(("data/job-descriptions/", "data/boilerplate.")):
            yield finding


@functools.lru_cache(maxsize=1)
def _marked_texts(guide: Guide) -> tuple[tuple[str, str, Path, str], ...]:
    """The few texts with any character that the rules look for, without blanks in the wrong brackets."""
    names = placeholder_names(guide)
    return tuple(
        (kind, id, path, text)
        for kind, id, path, text in guide.texts
        if MARKUP_CHARACTER.search(text) and not (kind in POSTED and any(in_other_brackets(text, names)))
    )


def _matches(guide: Guide, pattern: re.Pattern[str], message: str, hint: str) -> Iterator[Finding]:
    for kind, id, path, text in _marked_texts(guide):
        match = pattern.search(text)
        if match:
            yield Finding(guide.where(kind, id, *path), f"'{match[0]}' {message}", hint)
