"""Rules about the guide's language and its own wording of what the generator says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Finding, error, warning
from generator.language import catalog
from generator.language.formats import is_known
from generator.language.phrases import Phrases, placeholders
from generator.read.guide import Guide
from generator.report.diagnostics import Place, did_you_mean

FILE = "data/phrases.yml"
MOST = 10
"""Up to how many missing phrases are reported one by one: a thousand would hide everything else."""


@error("SITE005")
def unknown_language(guide: Guide) -> Iterator[Finding]:
    """The language of a guide is one whose numbers and dates Unicode's CLDR knows."""
    if guide.has("site") and not is_known(guide.site.language):
        hint = "write a tag such as en, de or de-AT"
        message = f"'{guide.site.language}' is no language that Unicode knows"
        yield Finding(guide.where("site", "site", "language"), message, hint)


@error("PHRASE001")
def unknown_phrase(guide: Guide) -> Iterator[Finding]:
    """A phrase to reword is one that the generator says."""
    for phrase, where in _own(guide):
        if phrase not in catalog.wordings():
            hint = did_you_mean(phrase, catalog.wordings(), "copy it from generator/locale/messages.pot")
            yield Finding(where, f"no page says '{phrase}'", hint)


@error("PHRASE002")
def other_placeholders(guide: Guide) -> Iterator[Finding]:
    """A guide's own wording has the same placeholders as the phrase; %% stands for a percent sign."""
    for phrase, where in _own(guide):
        own = guide.say.own[phrase]
        needed, found = placeholders(phrase), placeholders(own)
        if phrase in catalog.wordings() and needed != found:
            wrong = sorted(found - needed)
            message = f"this wording has {_listed(found)}, and the phrase has {_listed(needed)}"
            hint = (
                did_you_mean(wrong[0], needed - found) if wrong else f"put {_listed(needed - found)} into it"
            )
            yield Finding(where, message, hint or f"take {wrong[0]} out of it")
        elif not _can_be_filled(own):
            yield Finding(
                where, "a % in it is neither a placeholder nor a percent sign", "write %% for percent"
            )


@warning("PHRASE003")
def missing_phrase(guide: Guide) -> Iterator[Finding]:
    """Every phrase has a wording in the language of the guide."""
    if not guide.has("site") or not is_known(guide.site.language):
        return
    say, where = guide.say, _file(guide)
    missing = [phrase for phrase in catalog.wordings() if phrase in say.missing]
    if len(missing) > MOST:
        message = f"many phrases have no wording in the language '{say.language}', such as '{missing[0]}'"
        run = "" if guide.has("phrases") else "new phrase-list"
        yield Finding(where, message, "make a list to fill in:" if run else f"add them in {FILE}", run)
    else:
        for phrase in missing:
            message = f"no wording in the language '{say.language}' of '{phrase}'"
            yield Finding(where, message, f"add it under 'phrases' in {FILE}; pages say it in English")


@warning("PHRASE004")
def needless_wording(guide: Guide) -> Iterator[Finding]:
    """A guide's own wording differs from what its pages would say anyway."""
    for phrase, where in _own(guide):
        if phrase in catalog.wordings() and guide.say.own[phrase] == _said_anyway(guide, phrase):
            yield Finding(where, f"pages say '{guide.say.own[phrase]}' without this line too", "delete it")


def _own(guide: Guide) -> Iterator[tuple[str, Place]]:
    """The phrases that a guide rewords, each with the place of its own wording."""
    if guide.has("site") and guide.has("phrases"):
        for phrase in guide.say.own:
            yield phrase, guide.where("phrases", "phrases", "phrases", phrase)


def _said_anyway(guide: Guide, wording: str) -> str:
    say = Phrases(guide.say.language)
    for entry in catalog.entries():
        if wording == entry.many:
            return say.plural_wording(entry.one, entry.many, 2)
    return say.wording(wording)


def _file(guide: Guide) -> Place:
    return (
        guide.where("phrases", "phrases") if guide.has("phrases") else guide.where("site", "site", "language")
    )


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _can_be_filled(wording: str) -> bool:
    try:
        wording % {name[2:-2]: "" for name in placeholders(wording)}
    except (KeyError, TypeError, ValueError):
        return False
    return True
