"""``guide new``: write a new record to fill in."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from generator.authoring.scaffold import kinds_to_make, scaffold, schema_line
from generator.authoring.schemas import has_schemas, write_schemas
from generator.disk.output import replace
from generator.disk.project import Project
from generator.read import read_guide
from generator.read.guide import Guide
from generator.report.command import command
from generator.report.diagnostics import closest
from generator.schema.fields import better_id
from generator.schema.kinds import BY_NAME, Kind, Storage
from generator.words import with_article

NAMED_AFTER_ROLE = "job-descriptions", "interview-kits"
"""Kinds with one record for each role, in the order of writing them."""


@dataclass(frozen=True)
class NewRecord:
    """What was written and the commands to run next, without ``guide``, or why nothing was written."""

    path: Path = Path()
    next: tuple[str, ...] = ()
    refusal: str = ""


def new_record(project: Project, noun: str, id: str, today: datetime.date) -> NewRecord:
    """Write a new record of the kind called ``noun``. Existing records are not changed.

    ``id`` is empty for a kind that a guide has one record of, such as its home page.
    """
    kind = kinds_to_make()[noun]
    if refusal := _no_id(kind, id):
        return NewRecord(refusal=refusal)
    guide, _ = read_guide(project)
    in_file = kind.storage is Storage.MAPPING
    path = project.data / (f"{kind.name}/{id}.yml" if kind.storage is Storage.FOLDER else f"{kind.name}.yml")
    if id in guide.ids(kind.name) or (not in_file and path.exists()):
        line = guide.where_key(kind.name, id).line if id in guide.ids(kind.name) else 1
        there = f"{path.relative_to(project.root).as_posix()}:{line}"
        named = f" '{id}'" if id else ""
        return NewRecord(refusal=f"there is {with_article(kind.noun)}{named} already: {there}")
    if kind.name in NAMED_AFTER_ROLE and id not in guide.ids("roles"):
        return NewRecord(refusal=_no_role(guide, kind, id))
    if path.is_symlink():
        return NewRecord(refusal=f"{path} is a symbolic link; put the file itself there")
    text = scaffold(kind, id, guide, today).encode()
    if in_file:
        before = path.read_bytes() if path.exists() else f"{schema_line(kind)}\n".encode()
        replace(path, before + (b"" if before.endswith(b"\n") else b"\n") + text)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:  # fails if the file has been created meanwhile
            file.write(text)
            os.fsync(file.fileno())
    if not has_schemas(project):
        write_schemas(project)
    after = {"roles": NAMED_AFTER_ROLE, "job-descriptions": ("interview-kits",)}.get(kind.name, ())
    steps = (f"new {BY_NAME[name].word} {id}" for name in after if id not in guide.ids(name))
    return NewRecord(path, tuple(steps))


def _no_id(kind: Kind, id: str) -> str:
    """Why a new record of a kind can't have an id; empty if it can."""
    if kind.storage is Storage.SINGLE:
        return id and f"a guide has one {kind.noun}, so it has no id: {command(f'new {kind.word}')}"
    if not id:
        return f"a {kind.noun} needs an id: {command(f'new {kind.word} some-id')}"
    if id == (better := better_id(id)):
        return ""
    return f"'{id}' can't be an id; " + (
        f"try {better}" if better else "use lower-case letters, digits and hyphens"
    )


def _no_role(guide: Guide, kind: Kind, id: str) -> str:
    close = closest(id, guide.ids("roles"))
    instead = f"for '{close}', run: {command(f'new {kind.word} {close}')}; " if close else ""
    return (
        f"there is no role '{id}', and a {kind.noun} has the id of its role; "
        f"{instead}{'otherwise ' if close else ''}make the role first: {command(f'new role {id}')}"
    )
