"""What a guide says: a phrase of the catalogue in the guide's language, or in its own wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.language import catalog
from generator.language.formats import Formats

_PLACEHOLDER = re.compile(r"(%\(\w+\)s)")


def N_(text: str) -> str:  # noqa: N802  # gettext's name for it
    """Mark a phrase that is said later: it belongs into the catalogue."""
    return text


EACH = {
    "year": N_("%(amount)s a year"),
    "month": N_("%(amount)s a month"),
    "week": N_("%(amount)s a week"),
    "day": N_("%(amount)s a day"),
    "hour": N_("%(amount)s an hour"),
}
"""How an amount is said that is paid for each of some time."""
LISTED = N_("%(list)s and %(last)s")


def placeholders(wording: str) -> frozenset[str]:
    """Return the values in a wording: ``%(count)s`` in ``%(count)s questions``."""
    return frozenset(_PLACEHOLDER.findall(wording))


def parts(wording: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a wording, each with whether it stands for a value."""
    for number, part in enumerate(_PLACEHOLDER.split(wording)):
        yield part, number % 2 == 1


@dataclass(frozen=True)
class Phrases(Formats):
    """Says a phrase: ``say("Sources")``, ``say("%(one)s or %(other)s", one=..., other=...)``.

    A phrase is given in the catalogue's own wording. It is extracted from there, so it is written out in
    the call. Values that are numbers are formatted.
    """

    own: Mapping[str, str] = field(default_factory=dict)
    """The guide's own wordings by the catalogue's."""

    def __call__(self, text: str, **values: object) -> str:
        """Return a phrase with its values filled in."""
        return self.fill(self.wording(text), values)

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """Return the phrase for a number of things, which is the value ``count``."""
        return self.fill(self.plural_wording(one, many, number), {"count": number, **values})

    def wording(self, text: str) -> str:
        """Return the wording of a phrase, with its placeholders."""
        return self.own.get(text) or catalog.translations(self.language).gettext(text)

    def plural_wording(self, one: str, many: str, number: int) -> str:
        """Return the wording of a phrase for a number of things."""
        key = one if self.locale.plural_form(number) == "one" else many
        return self.own.get(key) or catalog.translations(self.language).ngettext(one, many, number)

    def fill(self, wording: str, values: Mapping[str, object]) -> str:
        """Fill in the values; ``%%`` is a percent sign."""
        return wording % {name: self.shown(value) for name, value in values.items()}

    def shown(self, value: object) -> object:
        """Return a value as a phrase shows it: numbers are formatted."""
        return self.number(value) if isinstance(value, int) and not isinstance(value, bool) else value

    def listed(self, texts: Sequence[str]) -> str:
        """Return texts as a list in a sentence: 'a', 'a and b', 'a, b and c'."""
        *first, last = texts or [""]
        return self(LISTED, list=", ".join(first), last=last) if first else last

    @property
    def missing(self) -> frozenset[str]:
        """The catalogue's wordings that neither its translation nor the guide's own wording replaces."""
        return catalog.untranslated(self.language) - self.own.keys()

    def in_scripts(self) -> dict[str, str | dict[str, str]]:
        """Return what scripts say other than in the catalogue's wording.

        A phrase with a plural has its forms under the wording of its singular, by their names in Unicode's
        CLDR, which browsers know too.
        """
        found: dict[str, str | dict[str, str]] = {}
        examples = self._plural_examples()
        for one, many, in_scripts, _ in catalog.entries():
            if not in_scripts:
                continue
            wording = self.wording(one)
            if not many and wording != one:
                found[one] = wording
            elif many:
                forms = {name: self.plural_wording(one, many, number) for name, number in examples.items()}
                if any(form != (one if name == "one" else many) for name, form in forms.items()):
                    found[one] = forms
        return found

    def _plural_examples(self) -> dict[str, int]:
        """A number for each plural form that whole numbers have."""
        examples: dict[str, int] = {}
        for number in (1, 2, 0, 3, 5, 6, 11, 20, 100, 1_000_000):
            examples.setdefault(self.locale.plural_form(number), number)
        return examples


ENGLISH_PHRASES = Phrases()
"""The catalogue's own wording."""
