"""Slips that YAML accepts and readers would see: texts that are cut, and quotes that are not YAML's."""

from __future__ import annotations

import re

from generator.read.yaml_comments import Comment

_DOUBLE = re.compile(r"(?:[“”„‟«»\"″「『]|''|``|,,)([^“”„‟«»\"″「『」』]+)(?:[“”«»\"″」』]|''|´´)")
_SINGLE = re.compile(r"[‘’‚‛‹›'`´]([^‘’‚‛‹›'`´]+)[‘’‹›'`´]")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_SENTENCE_END = (".", "!", "?", "…", ":", ";")


def is_cut(text: str, comment: Comment) -> bool:
    """Whether what YAML takes for a comment after a text is more likely the rest of it.

    ``issue #4`` is cut. After two spaces or the end of a sentence, ``# `` begins what is meant as a comment.
    """
    rest = comment.text[1:]
    if rest and not rest[0].isspace():
        return rest[0] != "#"
    return comment.spaces == 1 and not text.rstrip("\"'”’)").endswith(_SENTENCE_END)


_OPENING, _CLOSING = "“„‟«", "”»"


def has_one_quote(text: str) -> bool:
    """Whether a text begins with a quote that nothing closes, or ends with one that nothing opens."""
    if text[0] in _OPENING:
        return not re.search(r"[“”«»\"]", text[1:])
    inches = text[-2:-1].isdigit()
    return (text[-1] in _CLOSING and not re.search(r"[“„‟«»\"]", text[:-1])) or (
        text[-1] == '"' and text.count('"') == 1 and not inches and not re.search(r"[“„‟«]", text)
    )


def quoted_in(text: str, for_yaml: bool) -> str | None:
    """Return what is inside quotes that enclose a whole text; ``None`` if there are none.

    Where quotes ``for_yaml`` are around those, a whole sentence is taken for something that somebody says.
    """
    match = _DOUBLE.fullmatch(text) or _SINGLE.fullmatch(
        _APOSTROPHE.sub("\N{MODIFIER LETTER APOSTROPHE}", text)
    )
    if match is None or not match[1].strip() or (for_yaml and match[1].rstrip().endswith(_SENTENCE_END)):
        return None
    return text[match.start(1) : match.end(1)]
