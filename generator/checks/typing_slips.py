"""Rules about slips that change what readers see: all may be meant, so they warn and can be accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.rule import Finding, warning
from generator.read.content import ContentFile
from generator.read.guide import Guide
from generator.read.slips import has_one_quote, is_cut, quoted_in
from generator.report.diagnostics import Diagnostic, Place, Severity

BULLET = re.compile(r"[•‣▪◦●○■□·–—*-]\s")
ESCAPE = re.compile(r"\\[nrt\"']")
FILE_PATH = re.compile(r"\b[A-Za-z]:\\|\\\w+\\")
GARBLED = re.compile("â€.?|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|ðŸ..|ï¿½|\ufffd")
UNFINISHED = re.compile(r"(TODO|TBD|FIXME|XXX)(:|\.| -|$)|[Ll]orem ipsum\b|(\?{2,}|\.{3}|…)$")
WHOLLY_UNFINISHED = re.compile(r"\W*(to ?do|tbd|tba|fixme|xxx+|to be (defined|done|added|written))\W*", re.I)
UNSEEN = re.compile("(?<=\\w)[\u00ad\u200b\u2060\ufeff](?=\\w)")
"""Characters that other programs put into words, which hide these from the search and the rules."""
SAME_TWICE = re.compile(
    r"\b(an?|the|and|or|of|to|from|in|at|for|with|by|your?|our|we|are|be|as|it)\s+\1\b(?![-'’])"
    r"|,,(?=\s)|;;|(?<![./\s])\.\.(?=\s|$)",
    re.IGNORECASE,
)
"""Short words that English never doubles, and punctuation."""

LONG_WORD = re.compile(r"[^\W_]{61,}")
IN_WORDS = {"name", "short_name", "title", "scope", "summary", "what_it_is", "tagline", "description", "why"}
NO_LETTERS = re.compile(r"(?=.*\d)[\W\d_]+")


@warning("TEXT005")
def cut_text(guide: Guide) -> Iterator[Finding]:
    """No text ends where YAML begins a comment: what follows `` #`` is lost."""
    for entry in guide.entries:
        comments = entry.document.comments
        for path, text in entry.texts if comments else ():
            comment = comments.get((*entry.path, *path))
            if comment and is_cut(text, comment):
                hint = "put quotes around the whole text; write a comment on a line of its own"
                yield Finding(comment.place, f"'{_end(text)}' ends here: ' #' begins a comment", hint)


@warning("TEXT006")
def quoted_text(guide: Guide) -> Iterator[Finding]:
    """No text is in quotes as a whole, or in half of them: unlike YAML's own, readers see them."""
    for entry in guide.entries:
        for path, text in entry.texts:
            if text[:1].isalnum() and text[-1:] not in '”»"':  # as nearly every text; the rest takes time
                continue
            full = (*entry.path, *path)
            if quoted_in(text, for_yaml=full in entry.document.quoted) is not None:
                where = entry.document.place_of_value(full)
                yield Finding(where, f"readers would see the quotes of {text[:40]}", "take the quotes away")
            elif has_one_quote(text):
                where, shown = (
                    entry.document.place_of_value(full),
                    text if len(text) <= 40 else f"{text[:39]}…",
                )
                yield Finding(
                    where, f"one of two quotes is missing: {shown}", "add it, or take the other away"
                )


@warning("TEXT007")
def leftover_of_typing(guide: Guide) -> Iterator[Finding]:
    """Texts are finished, with no characters that mean something only where they were typed or copied."""
    for kind, id, path, text in guide.texts:
        # A record of an import says how bullets are written in other people's files.
        for message, hint in () if kind.endswith("-imports") else _leftovers(text):
            yield Finding(guide.where(kind, id, *path), message, hint)


def _leftovers(text: str) -> Iterator[tuple[str, str]]:
    if match := BULLET.match(text):
        yield f"'{match[0].strip()}' would be shown as typed", "take it away: pages draw bullets themselves"
    if (match := ESCAPE.search(text)) and not FILE_PATH.search(text):
        yield (
            f"'{match[0]}' would be shown as typed",
            "write the character itself; backslashes work only in double quotes",
        )
    yield from _leftovers_anywhere(text)


def leftovers_in_content(file: ContentFile) -> Iterator[Diagnostic]:
    """Report what typing or copying left in a hand-written page, code aside."""
    in_code = False
    for number, line in enumerate(file.lines, start=1):
        text = line.lstrip(" #>*+-")
        in_code ^= text.startswith(("```", "~~~"))
        for message, hint in () if in_code else _leftovers_anywhere(text):
            where = Place(file.source, number, len(line) - len(text) + 1)
            yield Diagnostic(where, "TEXT007", message, hint, Severity.WARNING)


def _leftovers_anywhere(text: str) -> Iterator[tuple[str, str]]:
    if match := GARBLED.search(text):
        yield f"'{match[0]}' is a character from another encoding", "type the character itself"
    if match := UNSEEN.search(text):
        yield (
            f"an invisible character follows '{text[: match.start()][-20:].lstrip()}'",
            "delete the letters around it and type them again",
        )
    if match := SAME_TWICE.search(text):
        yield f"'{match[0]}' looks like a slip", "remove one of the two"
    if match := UNFINISHED.match(text) or WHOLLY_UNFINISHED.fullmatch(text):
        yield f"'{match[0]}' says that this text is not finished", "write it, or leave it out"


@warning("TEXT008")
def word_too_long(guide: Guide) -> Iterator[Finding]:
    """A word has at most 60 letters: a longer one leaves the screen of a phone."""
    for kind, id, path, text in guide.texts:
        for word in LONG_WORD.findall(text):
            message = f"'{word[:20]}…' is a word of {len(word)} characters"
            yield Finding(guide.where(kind, id, *path), message, "put spaces or hyphens into it")


@warning("TEXT009")
def text_without_letters(guide: Guide) -> Iterator[Finding]:
    """Names and descriptions have letters: a number alone says nothing."""
    for kind, id, path, text in guide.texts:
        if path[-1] in IN_WORDS and NO_LETTERS.fullmatch(text):
            hint = "write it in words, or in more words"
            yield Finding(
                guide.where(kind, id, *path), f"'{path[-1]}' is '{text[:30]}', without a letter", hint
            )


def _end(text: str) -> str:
    return text if len(text) <= 30 else f"…{text[-29:]}"
