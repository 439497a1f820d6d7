"""The names that a stylesheet may ask for: tags, attributes, classes and ids of pages, words of scripts.

A class has a dot before it. A plain word such as ``note`` is a class only if a page has it: in a script
it may stand for anything. A class that only a script gives to elements needs a hyphen in its name, as the
theme's and ours have.
"""

from __future__ import annotations

import re
from collections.abc import Set

_TAG = re.compile(r"<[a-z][^>]*>")
_ATTRIBUTE = re.compile(r"<([a-z][\w-]*)|\s([a-z][\w:-]*)(?:=\"([^\"]*)\")?")
WORD = re.compile(r"[A-Za-z_][\w-]*")
"""A name that a stylesheet may ask for."""
_PROPERTY = re.compile(r"--[\w-]+")
_MAX_VALUE = 80
"""Longer values of attributes are texts, not names. Lists of classes may be longer."""
_CONFIG = re.compile(r"<script id=\"?__config\"?[^>]*>([^<]*)")
_SETTING = re.compile(r"\"([\w.]+)\"(?!: null)")
_ON_DEMAND: dict[str, str | tuple[str, ...]] = {
    "highlight": "highlight",
    "md-annotation": ("annotate", "content.code.annotate"),
    "md-code": "content.code",
    "md-search-result": "md-search",
    "md-source": "md-source",
    "md-status": "md-status",
    "md-tag": "md-tag",
    "md-tooltip": ("annotate", "content.code.annotate", "content.tooltips"),
    "md-version": "provider",
    "mermaid": "mermaid",
    "rtl": "rtl",
    "tabbed-": "tabbed-set",
}
"""What a theme's script has words for, and how a name begins that a page has if it needs it.

A quarter of the stylesheet would be for parts that no page has.
"""


def names_of_page(html: str) -> list[str]:
    """What a stylesheet may name of a page."""
    names = set()
    for tag in set(_TAG.findall(html)):
        for element, attribute, value in _ATTRIBUTE.findall(tag):
            names.add(element or attribute)
            if attribute == "class":
                names.update(f".{name}" for name in value.split())
            if attribute == "class" or len(value) <= _MAX_VALUE:
                names.update(WORD.findall(value))
    for config in _CONFIG.findall(html):
        names.update(_SETTING.findall(config))
    return sorted(names)


def names_of_script(code: str, on_pages: Set[str]) -> set[str]:
    """What a script may put into pages of these names, and the custom properties that it sets or reads."""
    missing = tuple(
        start for start, need in _ON_DEMAND.items() if not any(name.startswith(need) for name in on_pages)
    )
    words = {word for word in WORD.findall(code) if not word.startswith(missing)}
    properties = _PROPERTY.findall(code)
    classes = (f".{word}" for word in words if "-" in word)
    return {
        *words,
        *classes,
        *(name for name in properties if not name.removeprefix("--md-").startswith(missing)),
    }
