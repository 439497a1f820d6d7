"""``guide new``: write a new record to fill in."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from generator.authoring.scaffold import kinds_to_make, scaffold
from generator.disk.output import replace
from generator.disk.project import Project
from generator.read import read_guide
from generator.read.guide import Guide
from generator.report.command import command
from generator.report.diagnostics import closest
from generator.schema.fields import better_id
from generator.schema.kinds import BY_NAME, Kind, Storage

NAMED_AFTER_ROLE = "job-descriptions", "interview-kits"
"""Kinds with one record for each role, in the order of writing them."""


@dataclass(frozen=True)
class NewRecord:
    """What was written and the commands to run next, without ``guide``, or why nothing was written."""

    path: Path = Path()
    next: tuple[str, ...] = ()
    refusal: str = ""


def new_record(project: Project, noun: str, id: str, today: datetime.date) -> NewRecord:
    """Write a new record of the kind called ``noun``. Existing records are not changed."""
    kind = kinds_to_make()[noun]
    better = better_id(id)
    if not id or id != better:
        advice = f"try {better}" if better else "use lower-case letters, digits and hyphens"
        return NewRecord(refusal=f"'{id}' can't be an id; {advice}")
    guide, _ = read_guide(project)
    in_file = kind.storage is Storage.MAPPING
    path = project.data / (f"{kind.name}.yml" if in_file else f"{kind.name}/{id}.yml")
    if id in guide.ids(kind.name) or (not in_file and path.exists()):
        line = guide.where_key(kind.name, id).line if id in guide.ids(kind.name) else 1
        there = f"{path.relative_to(project.root).as_posix()}:{line}"
        return NewRecord(refusal=f"there is a {kind.noun} '{id}' already: {there}")
    if kind.name in NAMED_AFTER_ROLE and id not in guide.ids("roles"):
        return NewRecord(refusal=_no_role(guide, kind, id))
    if path.is_symlink():
        return NewRecord(refusal=f"{path} is a symbolic link; put the file itself there")
    text = scaffold(kind, id, guide, today).encode()
    if in_file:
        schema = f"# yaml-language-server: $schema=schemas/{kind.name}.json\n"
        before = path.read_bytes() if path.exists() else schema.encode()
        replace(path, before + (b"" if before.endswith(b"\n") else b"\n") + text)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:  # fails if the file has been created meanwhile
            file.write(text)
            os.fsync(file.fileno())
    after = {"roles": NAMED_AFTER_ROLE, "job-descriptions": ("interview-kits",)}.get(kind.name, ())
    steps = (f"new {BY_NAME[name].word} {id}" for name in after if id not in guide.ids(name))
    return NewRecord(path, tuple(steps))


def _no_role(guide: Guide, kind: Kind, id: str) -> str:
    close = closest(id, guide.ids("roles"))
    instead = f"for '{close}', run: {command(f'new {kind.word} {close}')}; " if close else ""
    return (
        f"there is no role '{id}', and a {kind.noun} has the id of its role; "
        f"{instead}{'otherwise ' if close else ''}make the role first: {command(f'new role {id}')}"
    )
