"""Say what to do about an id that names no record: correct it, or make the record."""

from __future__ import annotations

from collections.abc import Set

from generator.report.diagnostics import Diagnostic, Place, did_you_mean
from generator.schema.fields import better_id
from generator.schema.kinds import Kind, Storage
from generator.words import listed

MAX_LISTED = 15
"""A message lists the ids that exist if they are no more than this."""


def unknown_id(place: Place, kind: Kind, id: str, known: Set[str], own_level: bool) -> Diagnostic:
    """Report an id that is not ``known``; ``own_level`` if it may be a level of one role alone."""
    close = did_you_mean(id, known)
    hint, make = close or _choices(kind, known), _make(kind, id)
    if own_level:
        hint, make = "give it a 'name' if it is a level of this role alone", ""
    elif better_id(id) in known:
        make = ""
    if make:
        hint += " Or make it:" if close else ", or make it:"
    return Diagnostic(place, "LINK001", f"unknown {kind.noun} '{id}'", hint, run=make)


def _choices(kind: Kind, known: Set[str]) -> str:
    if 1 < len(known) <= MAX_LISTED:
        return f"choose {listed(sorted(known), 'or')}"
    return f"look in {_path(kind)} for the ids there are"


def missing_kind(place: Place, kind: Kind, id: str) -> Diagnostic:
    """Report a kind that the guide has no record of, though an id at a place names one."""
    message = f"this is missing, but {place.file}:{place.line} names the {kind.noun} '{id}'"
    return Diagnostic(Place(_path(kind).rstrip("/")), "FILE003", message, "make it:", run=_make(kind, id))


def _make(kind: Kind, id: str) -> str:
    return f"new {kind.word} {better_id(id)}" if better_id(id) else ""


def _path(kind: Kind) -> str:
    return f"data/{kind.name}/" if kind.storage is Storage.FOLDER else f"data/{kind.name}.yml"
