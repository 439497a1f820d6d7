"""``make phrases``: collect every phrase of the generator, and bring the catalogues up to date."""

from __future__ import annotations

import ast
import datetime
import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from generator.language import catalog

ROOT = Path(__file__).parents[1]
WIDTH = 110
_TEMPLATE_KEYWORDS = {"_": None, "ngettext": (1, 2)}
_TEMPLATE_OPTIONS = {"trimmed": "true", "extensions": "jinja2.ext.i18n", "silent": "false"}
_CALLED = {"say", "N_", "wording"}
_TEXT = r'"(?:[^"\\]|\\.)*"'
_IN_SCRIPT = re.compile(
    rf"(?<![\w.$])(?:_\(\s*(?P<text>{_TEXT})|ngettext\(\s*(?P<one>{_TEXT}),\s*(?P<many>{_TEXT}))"
)
Text = str | tuple[str, str]
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
    "theme",
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
    found.fuzzy = False
    found.header_comment = f"# The phrases of readers in the language {language}. 'make phrases' updates it."
    found.project, found.version = "hiring-guide-generator", "1"
    found.creation_date = found.revision_date = datetime.datetime(2026, 11, 28, tzinfo=datetime.UTC)
    return found


def _phrases() -> Iterator[tuple[str, Text]]:
    """Every phrase with the file that says it. Babel's own readers of code don't see calls inside calls."""
    for folder in _FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if read := _READERS.get(path.suffix):
                yield from ((path.relative_to(ROOT).as_posix(), text) for text in read(path))


def _in_template(path: Path) -> Iterator[Text]:
    method = "jinja2.ext:babel_extract"
    for _, text, _, _ in extract_from_file(method, path, _TEMPLATE_KEYWORDS, options=_TEMPLATE_OPTIONS):
        yield text if isinstance(text, str) else (text[0], text[1])


def _in_code(path: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        values = [one.value for one in node.args if isinstance(one, ast.Constant)]
        texts = [value for value in values if isinstance(value, str)]
        if name in _CALLED and texts:
            yield texts[0]
        elif name == "ngettext" and len(texts) > 1:
            yield texts[0], texts[1]


def _in_script(path: Path) -> Iterator[Text]:
    for found in _IN_SCRIPT.finditer(path.read_text("utf-8")):
        text, one, many = (json.loads(part) if part else "" for part in found.group("text", "one", "many"))
        yield text or (one, many)


def _in_theme(path: Path) -> Iterator[Text]:
    return (found["text"] for found in _IN_THEME.finditer(path.read_text("utf-8")))


_READERS: dict[str, Callable[[Path], Iterator[Text]]] = {
    ".py": _in_code,
    ".j2": _in_template,
    ".js": _in_script,
    ".html": _in_theme,
}


def _flags(text: Text) -> list[str]:
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
