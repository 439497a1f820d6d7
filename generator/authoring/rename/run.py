"""Rename in memory, check the result as a whole, and only then write it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from dataclasses import replace as with_
from pathlib import Path

from generator.authoring.rename import addresses, references
from generator.authoring.rename.edits import Edit, MisplacedError, NewLine, apply
from generator.authoring.rename.elsewhere import still_naming
from generator.authoring.rename.targets import PARTS, Target, former_ids, parts, records, siblings
from generator.authoring.scaffold import kinds_with_ids
from generator.build import prepare
from generator.disk.output import replace
from generator.disk.project import Project
from generator.pages import plan
from generator.read import read_guide
from generator.read.content import read_content
from generator.read.guide import Guide
from generator.render import RenderCache
from generator.report.command import command
from generator.report.diagnostics import closest
from generator.report.report import Report
from generator.schema.fields import better_id
from generator.words import listed, with_article

MAX_LISTED = 40
"""A refusal lists the ids there are if they are no more than this."""


@dataclass(frozen=True)
class Renamed:
    """What was changed, in sentences, or why nothing was; ``report`` says what is wrong with the guide."""

    lines: tuple[str, ...] = ()
    refusal: str = ""
    report: Report = field(default_factory=Report)


def kinds_to_rename() -> tuple[str, ...]:
    """Return the names of everything that can be renamed, as on the command line."""
    return (*kinds_with_ids(), *PARTS)


def rename(project: Project, noun: str, old: str, new: str) -> Renamed:
    """Give what ``noun`` and ``old`` name the id ``new``. Nothing is changed unless all of it can be."""
    better = better_id(new)
    if not new or new != better:
        advice = f"try {better}" if better else "use lower-case letters, digits and hyphens"
        return Renamed(refusal=f"'{new}' can't be an id; {advice}")
    cache = RenderCache()
    before = prepare(project, cache=cache)
    if before.guide is None or before.report.has_errors:
        hint = f"fix this first: a record with a mistake may name the {noun} to rename"
        return Renamed(refusal=hint, report=before.report)
    guide = before.guide
    target = _find(guide, noun, old)
    if isinstance(target, str):
        return Renamed(refusal=target)
    id = target.full.rpartition("/")[2]
    if new == id:
        return Renamed(refusal=f"the {noun} is called '{new}' already")
    if new in siblings(guide, target):
        return Renamed(refusal=f"'{new}' is taken: another {noun} has it as its id or as a former one")
    try:
        return _rename(project, guide, noun, target, id, new, cache)
    except MisplacedError as error:
        return Renamed(refusal=f"the files have changed meanwhile, so nothing was renamed ({error})")


def _find(guide: Guide, noun: str, named: str) -> Target | str:
    """What is to be renamed, or why it can't be told."""
    kind = kinds_with_ids().get(noun)
    found = records(guide, kind, named) if kind else parts(guide, noun, named)
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(sorted(target.full for target in found))
        return f"there are several: say which {noun} you mean: {choices}"
    return f"there is no {noun} '{named}'" + _instead(guide, noun, named)


def _instead(guide: Guide, noun: str, named: str) -> str:
    """What to write instead of an id that ``noun`` doesn't have, to go on with in a sentence."""
    ids = _ids(guide, noun)
    if close := closest(named, ids):
        return f"; did you mean '{close}'?"
    if others := [with_article(other) for other in kinds_to_rename() if named in _ids(guide, other)]:
        return f", but {listed(others, 'and')}"
    return f"; choose {listed(sorted(ids), 'or')}" if 0 < len(ids) <= MAX_LISTED else ""


def _ids(guide: Guide, noun: str) -> set[str]:
    kind = kinds_with_ids().get(noun)
    return (
        {*guide.ids(kind.name)} if kind else {one.full.rpartition("/")[2] for one in parts(guide, noun, "")}
    )


def _rename(
    project: Project, guide: Guide, noun: str, target: Target, old: str, new: str, cache: RenderCache
) -> Renamed:
    moves = references.moves(guide, target, old, new)
    for path in moves.values():
        if (project.root / path).exists():
            return Renamed(refusal=f"there is a file {path} already")
    content, _ = read_content(project.root, project.content, "")
    edits = list(references.edits(guide, target, old, new))
    with tempfile.TemporaryDirectory() as folder:
        trial = with_(project, root=Path(folder) / "guide")
        _copy(project, trial)
        _write(trial, _changed(project, edits), moves)
        renamed, _ = read_guide(trial)
        moved = addresses.compare(plan(guide), plan(renamed), old, new)
        edits += [*addresses.in_data(guide, moved), *addresses.in_content(content, moved)]
        changed = _changed(project, edits)
        _copy(project, trial)
        _write(trial, changed, moves)
        report = prepare(trial, cache=cache).report
    if report.has_errors:
        return Renamed(refusal="the guide would have these mistakes, so nothing was renamed", report=report)
    _write(project, changed, moves)
    named = () if target.path else tuple(still_naming(project, target.kind, old))
    return Renamed(tuple(_told(guide, noun, target, new, changed, moves, named)))


def _changed(project: Project, edits: Iterable[Edit | NewLine]) -> dict[str, bytes]:
    """The new content of every file that edits change. Line ends and a byte order mark stay as they are."""
    edits = list(edits)
    texts = {}
    for file in {edit.where.file for edit in edits}:
        texts[file] = (project.root / file).read_bytes().decode("utf-8-sig")
    marked = {file for file in texts if (project.root / file).read_bytes().startswith(b"\xef\xbb\xbf")}
    return {
        file: text.encode("utf-8-sig" if file in marked else "utf-8")
        for file, text in apply(edits, texts).items()
    }


def _copy(project: Project, trial: Project) -> None:
    shutil.rmtree(trial.root, ignore_errors=True)
    trial.root.mkdir()
    shutil.copy(project.settings, trial.settings)
    for folder, copy in zip(project.edited, trial.edited, strict=True):
        if folder.is_dir():
            shutil.copytree(folder, copy)


def _write(project: Project, changed: dict[str, bytes], moves: dict[str, str]) -> None:
    """Write all files, or put back what was there. A file that moves is written under its new name first."""
    names = {*changed, *moves}
    kept = {name: (project.root / name).read_bytes() for name in names}
    try:
        for name in sorted(names):
            replace(project.root / moves.get(name, name), changed.get(name, kept[name]))
        for name in moves:
            (project.root / name).unlink()
    except BaseException:
        for name, content in kept.items():
            path = project.root / name
            if not path.is_file() or path.read_bytes() != content:
                replace(path, content)
        for name in moves.values():
            (project.root / name).unlink(missing_ok=True)
        raise


def _told(
    guide: Guide,
    noun: str,
    target: Target,
    new: str,
    changed: dict[str, bytes],
    moves: dict[str, str],
    elsewhere: tuple[str, ...],
) -> Iterable[str]:
    old = target.full.rpartition("/")[2]
    for name, path in sorted(moves.items()):
        yield f"{name} is now {path}"
    for name in sorted(changed.keys() - moves.keys()):
        yield f"{name} changed"
    if elsewhere:
        yield f"These still name '{target.kind}/{old}', and are yours to change: {', '.join(elsewhere)}"
    if former_ids(guide, target) is None:
        yield f"A {noun} keeps no former ids: links from elsewhere to #{old} now open the top of their page."
    yield f"The {noun} '{old}' is now '{new}'. See what changed with 'git diff', then run: {command('check')}"
