"""Say what to do about an id that names no record: correct it, or make the record."""

from __future__ import annotations

from collections.abc import Collection, Set

from generator.report.diagnostics import Diagnostic, Place, did_you_mean
from generator.schema.fields import better_id
from generator.schema.kinds import Kind, Storage
from generator.words import listed

COMMA = "these are several ids: choose one, or put commas between them if it is a list"
MAX_LISTED = 15
"""A message lists the ids that exist if they are no more than this."""


def unknown_id(place: Place, kind: Kind, id: str, known: Set[str], called: str = "") -> Diagnostic:
    """Report an id that is not ``known``. If it is the name of a record, that is ``called`` so."""
    close = _meant(id, known, called)
    hint, make = close or _choices(kind, known), _make(kind, id)
    if called or close == COMMA or better_id(id) in known:
        make = ""
    if make:
        hint += " Or make it:" if close else ", or make it:"
    return Diagnostic(place, "LINK001", f"unknown {kind.noun} '{id}'", hint, run=make)


def unknown_level(place: Place, id: str, role: str, levels: Collection[str]) -> Diagnostic:
    """Report a level that no role has, where one of ``levels`` belongs: those of ``role`` if that is known.

    To make it is no cure: every role without levels of its own would have it, and need texts for it.
    """
    whose = f", the levels of '{role}'" if role else ""
    choices = f"choose {listed(list(levels), 'or')}{whose}"
    return Diagnostic(place, "LINK001", f"unknown level '{id}'", _meant(id, levels) or choices)


def unnamed_level(place: Place, id: str, shared: Collection[str]) -> Diagnostic:
    """Report a level that a role lists without a name, which only those of the guide, ``shared``, can do."""
    name = "give it a 'name' if it is a level of this role alone"
    return Diagnostic(place, "LINK001", f"unknown level '{id}'", did_you_mean(id, shared) or name)


def _meant(id: str, known: Collection[str], called: str = "") -> str:
    """Say which id was probably meant, if any."""
    if called:
        return f"write its id: {called}"
    several = len(id.split()) > 1 and set(id.split()) <= set(known)
    return COMMA if several else did_you_mean(id, known)


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
