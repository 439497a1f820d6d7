"""Rules about what is there twice. Pages show it twice, which may be meant: so they warn."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import compress

from generator.checks.rule import Finding, warning
from generator.read.guide import Guide
from generator.read.yaml_source import Path
from generator.report.diagnostics import Place
from generator.schema.fields import AtLevels, Record
from generator.schema.interview_kit import Competency
from generator.schema.job_description import Item, LevelVariant, Statement
from generator.schema.kinds import KINDS, Storage
from generator.schema.role import ConfusedRole, RoleSkill
from generator.schema.salary import Observation
from generator.schema.skill_evidence import AdGroup, Term
from generator.schema.walk import lists

TOLD_BY = "text", "answer", "ask", "said", "who"
"""The field by which readers tell the entries of a list apart, if they have one of these."""
HAVE_RULES = RoleSkill, ConfusedRole, Observation, Competency, AdGroup, Term, LevelVariant
"""Entries with a rule of their own against two of the same."""
GENERATED = "pay-gaps"
"""A kind that an import writes."""
AS_TYPED = "-imports"
"""How kinds end whose words are compared with a file letter by letter: there, capitals make a difference."""
NAMED_ALIKE = GENERATED, "roles", "skills", "skill-evidence"
"""Kinds that LIST002 leaves alone: they have rules of their own, or differ in what they count."""
NAMES = "name", "title", "label"
APART = "publisher", "published", "period", "market", "currency", "place", "date", "basis", "track", "family"
"""Fields by which two records of one name differ for readers."""
DESCRIBE = {("summary",), ("mission",), ("expects",)}
"""Fields that say what a record is. If alike, one was copied and not rewritten. Skills are left out: two
trades may need the same one, each in its own way."""
FEWEST_WORDS = 4
"""Shorter entries may be in two lists, such as a title that is also an alias."""


@warning("LIST001")
def repeated_entry(guide: Guide) -> Iterator[Finding]:
    """No list has the same entry twice, and no two lists of a record share a sentence."""
    for kind in KINDS:
        for id, record in guide.records(kind.name).items() if kind.name != GENERATED else ():
            for entries in _shown_together(record):
                yield from _repeated(guide, (kind.name, id), entries)


@warning("LIST002")
def repeated_name(guide: Guide) -> Iterator[Finding]:
    """No two records of a kind look the same to readers."""
    for kind in KINDS:
        if kind.storage is Storage.SINGLE or kind.name in NAMED_ALIKE:
            continue
        field = next((name for name in NAMES if name in kind.model.model_fields), None)
        seen: dict[Hashable, str] = {}
        for id, record in guide.records(kind.name).items() if field else ():
            key = tuple(_folded(getattr(record, name, None)) for name in (field or "", *APART))
            first = seen.setdefault(key, id)
            if first != id:
                where = guide.where(kind.name, id, field or "")
                message = f"'{getattr(record, field or '')}' is also what the {kind.noun} '{first}' is called"
                yield Finding(where, message, "remove one of the two, or say how they differ")


@warning("LIST003")
def copied_description(guide: Guide) -> Iterator[Finding]:
    """No two roles, job descriptions or levels are described in the same words."""
    seen: dict[Hashable, Place] = {}
    for kind, id, path, text in guide.texts:
        if path in DESCRIBE:
            where = guide.where(kind, id, *path)
            first = seen.setdefault((kind, _folded(text)), where)
            if first != where:
                message = f"this is the same text as in {first.file}:{first.line}"
                yield Finding(where, message, "say what is different here")


def _shown_together(record: Record) -> Iterator[list[tuple[Path, object]]]:
    """Yield the lists of a record, each entry with its path; those of a posting as one."""
    posted: list[tuple[Path, object]] = []
    sentences: list[tuple[Path, object]] = []
    for path, entries in lists(record):
        if path == ("former_ids",) or not entries or isinstance(entries[0], HAVE_RULES):
            continue
        placed: list[tuple[Path, object]] = [((*path, index), entry) for index, entry in enumerate(entries)]
        if isinstance(entries[0], Item | Statement):
            posted += placed
        elif len(path) == 1 and isinstance(entries[0], str):
            is_sentence = [len(str(entry).split()) >= FEWEST_WORDS for entry in entries]
            sentences += compress(placed, is_sentence)
            yield [one for one, long in zip(placed, is_sentence, strict=True) if not long]
        else:
            yield placed
    yield posted
    yield sentences


def _repeated(guide: Guide, owner: tuple[str, str], entries: list[tuple[Path, object]]) -> Iterator[Finding]:
    seen: dict[Hashable, list[tuple[Path, object]]] = {}
    for path, entry in entries:
        earlier = seen.setdefault(repr(entry) if owner[0].endswith(AS_TYPED) else _key(entry), [])
        same = next((place for place, other in earlier if _meet(other, entry)), None)
        earlier.append((path, entry))
        if same is not None:
            line = guide.where(*owner, *same).line
            where = guide.where(*owner, *path)
            yield Finding(where, f"this entry is the same as the one in line {line}", "remove one of the two")


def _key(entry: object) -> Hashable:
    """What is equal if two entries look the same to readers."""
    if not isinstance(entry, Record):
        return _folded(entry)
    told_by = next((name for name in TOLD_BY if hasattr(entry, name)), None)
    if told_by is not None:
        return _folded(getattr(entry, told_by))
    return tuple((name, _folded(value)) for name, value in entry if name != "id")


def _meet(one: object, other: object) -> bool:
    """Whether two entries are shown on one page, and do not share an id, which other rules report."""
    if isinstance(one, AtLevels) and isinstance(other, AtLevels):
        levels, others = set(one.levels), set(other.levels)  # type: ignore[attr-defined]
        if levels and others and not levels & others:
            return False
    return getattr(one, "id", None) is None or getattr(one, "id", None) != getattr(other, "id", None)


def _folded(value: object) -> Hashable:
    if isinstance(value, str):
        return " ".join(value.casefold().split()).rstrip(".")
    if isinstance(value, Record):
        return tuple((name, _folded(item)) for name, item in value)
    if isinstance(value, tuple):
        return tuple(_folded(item) for item in value)
    return repr(value)
