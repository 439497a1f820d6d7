"""The names that a stylesheet may ask for: tags, attributes, classes and ids of pages, words of scripts."""

from __future__ import annotations

import re

_TAG = re.compile(r"<[a-z][^>]*>")
_ATTRIBUTE = re.compile(r"<([a-z][\w-]*)|\s([a-z][\w:-]*)(?:=\"([^\"]*)\")?")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_PROPERTY = re.compile(r"--[\w-]+")
_MAX_VALUE = 80
"""Longer values of attributes are texts, not names. Lists of classes may be longer."""


def names_of_page(html: str) -> list[str]:
    """What a stylesheet may name of a page."""
    names = set()
    for tag in set(_TAG.findall(html)):
        for element, attribute, value in _ATTRIBUTE.findall(tag):
            names.add(element or attribute)
            if attribute == "class" or len(value) <= _MAX_VALUE:
                names.update(_WORD.findall(value))
    return sorted(names)


def names_of_script(code: str) -> set[str]:
    """What a script may put into a page, and the custom properties that it sets or reads."""
    return {*_WORD.findall(code), *_PROPERTY.findall(code)}
