"""The gazetteer as Python and as a script for the browser."""

from __future__ import annotations

import functools
import itertools
import json
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Any

SCRIPT = "assets/places.js"
"""Where a site has the script."""

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


@functools.cache
def gazetteer() -> dict[str, Any]:
    """Return the committed table, as it was written by ``make places``."""
    table: dict[str, Any] = json.loads((Path(__file__).parent / "gazetteer.json").read_text(encoding="utf-8"))
    return table


def areas() -> dict[str, str]:
    """Return the name of each country, U.S. state and Canadian province by its code in ISO 3166."""
    return {code: names[0] for code, names in gazetteer()["areas"].items()}


def groups() -> dict[str, list[str]]:
    """Return the members of each group of countries, such as ``EU``."""
    return {code: group["members"] for code, group in gazetteer()["groups"].items()}


def names_of(code: str) -> list[str]:
    """Return what an area or a group of countries is called, with codes and translations, the name first."""
    table = gazetteer()
    names: list[str] = table["areas"].get(code) or table["groups"].get(code, {}).get("names", [])
    return names


def largest_cities(area: str, count: int, without: Collection[str] = ()) -> list[str]:
    """Return the names of the largest cities of an area or country, the largest first.

    Sections of a city are none. ``without`` has codes of areas and cities, such as ``US-OH Cleveland``,
    to leave out.
    """
    table = gazetteer()
    classes = itertools.zip_longest(
        *(
            [
                [name for name in names if f"{code} {name}" not in without and name not in sections]
                for names in found
            ]
            for code, found in table["cities"].items()
            if (code == area or code.startswith(f"{area}-")) and code not in without
            for sections in (table["sections"].get(code, ()),)
        ),
        fillvalue=(),
    )
    return [name for one in classes for names in one for name in names][:count]


def has_city(area: str, name: str) -> bool:
    """Whether the gazetteer has a city of that name, or another name of one, in an area."""
    table = gazetteer()
    return any(
        fold(name) in map(fold, names)
        for kind in ("cities", "other names")
        for names in table[kind].get(area, ())
    )


@functools.cache
def script() -> str:
    """Return the table for the browser, with the names of cities in plain letters, as small as it can be."""
    table = gazetteer()
    made = {
        "areas": table["areas"],
        "parts": table["parts"],
        "groups": table["groups"],
        "cities": {area: _classes(classes) for area, classes in table["cities"].items()},
        "others": {area: _classes(classes) for area, classes in table["other names"].items()},
    }
    made["others"] = {area: names for area, names in made["others"].items() if names}
    data = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    return f"/* {table['notice']} */\nwindow.guidePlaces={data};\n"


def fold(name: str) -> str:
    """Return a name in plain letters; generator/scripts/places-index.js does the same."""
    letters = unicodedata.normalize("NFD", name.lower().translate(_LETTERS))
    plain = "".join(one for one in letters if not unicodedata.combining(one) and one not in ".'’‘ʻ`")
    return re.sub(r"\bsaint\b", "st", re.sub(r"[^\w&]+|_", " ", plain)).strip()


def _classes(classes: list[list[str]]) -> str:
    return ";".join("|".join(dict.fromkeys(map(_short, names))) for names in classes).rstrip(";")


def _short(name: str) -> str:
    """Plain letters, but codes such as SFO as they are: they count only in capitals."""
    return name if re.fullmatch("[A-Z]{2,4}", name) else fold(name)
