"""``make phrases``: collect every phrase of the generator, and bring the catalogues up to date."""

from __future__ import annotations

import datetime
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from generator.language import catalog

ROOT = Path(__file__).parents[1]
WIDTH = 110
_KEYWORDS = {"say": None, "_": None, "N_": None, "gettext": None, "ngettext": (1, 2), "wording": None}
_TEMPLATE_OPTIONS = {"trimmed": "true", "extensions": "jinja2.ext.i18n", "silent": "false"}
_METHODS: dict[str, tuple[str, dict[str, str]]] = {
    ".py": ("python", {}),
    ".j2": ("jinja2.ext:babel_extract", _TEMPLATE_OPTIONS),
    ".js": ("javascript", {}),
}
_FOLDERS = (
    "derive",
    "extras",
    "engines",
    "finish",
    "flowchart",
    "language",
    "pages",
    "pictures",
    "schema",
    "scripts",
    "templates",
)
_IN_THEME = re.compile(r"""lang\.t\((?P<quote>["'])(?P<text>[^"']*[A-Z ][^"']*)(?P=quote)\)""")
"""A phrase in a template of the theme. Names of Material's own phrases are small letters and dots."""


def template() -> Catalog:
    """Return every phrase of the generator with the files that say it."""
    found = Catalog(charset="utf-8")
    for file, text in _phrases():
        found.add(text, locations=[(file, 0)], flags=_flags(text))
    return found


def as_text(messages: Catalog, with_header: bool = False) -> str:
    """Return a catalogue as a PO file: the same text for the same phrases."""
    written = io.BytesIO()
    write_po(
        written, messages, width=WIDTH, omit_header=not with_header, sort_by_file=True, ignore_obsolete=True,
        include_lineno=False,
    )  # fmt: skip
    return written.getvalue().decode()


def updated(language: str, messages: Catalog) -> Catalog:
    """Return the catalogue of a language with the phrases of the template; new ones are untranslated."""
    path = catalog.FOLDER / language / "LC_MESSAGES" / "messages.po"
    if path.is_file():
        with path.open("rb") as file:
            found = read_po(file, locale=language)
    else:
        found = Catalog(locale=language)
    found.update(messages, no_fuzzy_matching=True)
    found.header_comment = f"# The phrases of readers in the language {language}. 'make phrases' updates it."
    found.project, found.version = "hiring-guide-generator", "1"
    found.creation_date = found.revision_date = datetime.datetime(2026, 11, 28, tzinfo=datetime.UTC)
    return found


def _phrases() -> Iterator[tuple[str, str | tuple[str, str]]]:
    for folder in _FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in _METHODS:
                method, options = _METHODS[path.suffix]
                name = path.relative_to(ROOT).as_posix()
                for _, text, _, _ in extract_from_file(method, path, _KEYWORDS, options=options):
                    yield name, text  # type: ignore[misc]
    for path in sorted((ROOT / "theme").rglob("*.html")):
        for match in _IN_THEME.finditer(path.read_text("utf-8")):
            yield path.relative_to(ROOT).as_posix(), match["text"]


def _flags(text: str | tuple[str, str]) -> list[str]:
    return ["python-format"] if "%(" in "".join(text) else []


def main(languages: list[str]) -> None:
    """Write the template, and the catalogues of languages: those there are, and those named."""
    messages = template()
    catalog.TEMPLATE.write_text(as_text(messages), "utf-8")
    for language in dict.fromkeys([*catalog.languages()[1:], *languages]):
        path = catalog.FOLDER / language / "LC_MESSAGES" / "messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_text(updated(language, messages), with_header=True), "utf-8")
        catalog.untranslated.cache_clear()
        print(f"{path.relative_to(ROOT.parent)}: {len(catalog.untranslated(language))} without a translation")
    print(f"{catalog.TEMPLATE.relative_to(ROOT.parent)}: {len(messages)} phrases")


if __name__ == "__main__":
    main(sys.argv[1:])
