"""What authors call the kinds of records: ``role``, ``roles``, ``Role`` or, by its file, ``family``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.authoring.scaffold import kinds_to_make
from generator.report.diagnostics import closest


def noun_for(typed: str, nouns: Iterable[str]) -> str | None:
    """Return which of ``nouns`` an author means: singular or plural, in capitals, or by its file."""
    return _forms(nouns).get(_plain(typed))


def no_kind(typed: str, nouns: Iterable[str]) -> str:
    """Say that there is no such kind, and which one was probably meant."""
    nouns = list(nouns)
    if not typed:
        return f"say which kind; {_known(nouns)}"
    forms = _forms(nouns)
    close = closest(_plain(typed), forms)
    return f"there is no kind '{typed}'; " + (
        f"did you mean '{forms[close]}'? Otherwise, {_known(nouns)}" if close else _known(nouns)
    )


def _known(nouns: Iterable[str]) -> str:
    return f"the kinds are: {', '.join(nouns)}"


def _forms(nouns: Iterable[str]) -> dict[str, str]:
    """Nouns by everything they may be called; their own names first."""
    nouns = list(nouns)
    found = {noun: noun for noun in nouns}
    for noun in nouns:
        for form in _other_forms(noun):
            found.setdefault(form, noun)
    return found


def _other_forms(noun: str) -> Iterator[str]:
    yield _plural(noun)
    if kind := kinds_to_make().get(noun):
        yield kind.name
        yield _singular(kind.name)


def _plain(typed: str) -> str:
    return "-".join(typed.lower().removesuffix(".yml").strip("/").replace("_", " ").replace("-", " ").split())


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def _singular(name: str) -> str:
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")
