"""Rules about wording: job descriptions follow the guide's own list, and the list is consistent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, warning
from generator.derive.job_description import posted_texts
from generator.derive.wording import find, hidden_by
from generator.read.guide import Guide
from generator.schema.wording import WordingRecord


@warning("WORD001")
def avoided_term(guide: Guide) -> Iterator[Finding]:
    """No text of a job description uses a term that the wording list avoids."""
    if guide.wording is None:
        return
    for kind, id, path, text in posted_texts(guide):
        for found in find(text, guide.wording):
            where = guide.where(kind, id, *path)
            message = f"'{found.words}' is on the wording list: {found.term.why}"
            yield Finding(where, message, f"instead, {found.term.instead}")


@error("WORD002")
def avoided_and_allowed(guide: Guide) -> Iterator[Finding]:
    """No term is both avoided and allowed; an allowed term hides what it covers."""
    if guide.wording is not None:
        yield from hidden_terms(guide, guide.wording, "wording")


def hidden_terms(guide: Guide, wording: WordingRecord, kind: str) -> Iterator[Finding]:
    """Yield the avoided terms of a list that are never found, because an allowed one covers them."""
    for index, term in enumerate(wording.avoid):
        allowed = hidden_by(term, wording)
        if allowed is not None:
            where = guide.where(kind, kind, "avoid", index, "term")
            message = f"'{term.term}' is avoided, and the allowed '{allowed}' hides it"
            yield Finding(where, message, "remove it from one of the two lists")
