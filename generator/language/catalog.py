"""The catalogues: every phrase in the generator's own wording, and its translations.

A phrase is named by its English wording, as gettext does. ``make phrases`` collects all of them in
``messages.pot`` and brings the catalogues of languages up to date.
"""

from __future__ import annotations

import functools
import io
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.language.formats import ENGLISH, base

FOLDER = Path(__file__).parents[1] / "locale"
TEMPLATE = FOLDER / "messages.pot"


class Entry(NamedTuple):
    """A phrase of the catalogue; ``many`` is its plural, empty if it has none."""

    one: str
    many: str
    in_scripts: bool
    """Whether a script says it, which then needs it in the browser."""
    in_theme: bool
    """Whether a template of the theme says it, which the engine renders."""

    @property
    def wordings(self) -> tuple[str, ...]:
        """What a guide can replace."""
        return (self.one, self.many) if self.many else (self.one,)


def languages() -> tuple[str, ...]:
    """Return the languages with a catalogue, English first."""
    return (ENGLISH, *sorted(path.parts[-3] for path in FOLDER.glob("*/LC_MESSAGES/messages.po")))


def file_of(language: str) -> Path | None:
    """Return the catalogue of a language tag, or of its language without the region; none for English."""
    for name in (language, base(language)):
        path = FOLDER / name / "LC_MESSAGES" / "messages.po"
        if path.is_file():
            return path
    return None


@functools.cache
def entries() -> tuple[Entry, ...]:
    """Return every phrase, in the order of the template."""
    return tuple(_entry(message) for message in _read(TEMPLATE) if message.id)


@functools.cache
def wordings() -> tuple[str, ...]:
    """Return every wording that a guide can replace, in the order of the template."""
    return tuple(text for entry in entries() for text in entry.wordings)


@functools.cache
def translations(language: str) -> NullTranslations:
    """Return the translations into a language; none for English and for languages without a catalogue."""
    path = file_of(language)
    if path is None:
        return NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, _read(path))
    compiled.seek(0)
    return GNUTranslations(compiled)


@functools.cache
def untranslated(language: str) -> frozenset[str]:
    """Return the wordings for which a language has no translation; none are missing in English."""
    if base(language) == ENGLISH:
        return frozenset()
    path = file_of(language)
    done = {_ids(one)[0] for one in _read(path) if one.id and is_translated(one)} if path else set()
    return frozenset(text for one in entries() if one.one not in done for text in one.wordings)


def is_translated(message: Message) -> bool:
    """Whether every form of a phrase has a translation that somebody has read."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms) and not message.fuzzy


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _entry(message: Message) -> Entry:
    one, *more = _ids(message)
    in_scripts = any(file.startswith("scripts/") for file, _ in message.locations)
    in_theme = any(file.startswith("theme/") for file, _ in message.locations)
    return Entry(one, more[0] if more else "", in_scripts, in_theme)
