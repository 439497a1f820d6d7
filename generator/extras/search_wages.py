"""What the search knows of official wages: the median of each occupation in states and large areas."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.derive.wages import by_state, country_of
from generator.pages.directory import Directory
from generator.read.guide import Guide

MOST_AREAS = 30
"""How many areas are in the index: a first search loads them all."""


def wage_words(guide: Guide) -> dict[str, Any]:
    """Return places and the medians of each occupation there, in the order of the places; empty if unknown.

    Each state comes before its areas. Those with more jobs come later, and so do their states: of two places
    that share a name, such as Washington and Washington, D.C., the search takes the later one.
    """
    say, directory = guide.say, Directory(guide)
    jobs, in_areas = Counter[str](), Counter[str]()
    for place in (place for record in guide.wages.values() for place in record.places):
        jobs[place.place] += place.jobs or 0
        if place.kind == "area":
            in_areas[place.place] += place.jobs or 0
    large = {place for place, _ in in_areas.most_common(MOST_AREAS)}
    areas: dict[str, set[str]] = {}
    medians: dict[str, dict[str, str]] = {}
    for id, record in guide.wages.items():
        medians[id] = {}
        for state in by_state(record, say):
            shown = [one for one in state.areas if one.place in large]
            areas.setdefault(state.name, set()).update(one.place for one in shown)
            medians[id] |= {
                one.place: one.median for one in (*shown, *((state.state,) if state.state else ()))
            }
    groups = [[state, *sorted(names, key=lambda name: (jobs[name], name))] for state, names in areas.items()]
    groups.sort(key=lambda group: (max(map(jobs.__getitem__, group)), group))
    places = [place for group in groups for place in group]
    return {
        "places": groups,
        "pages": [
            {
                "address": directory.wages(id).address,
                "name": record.title,
                "note": say(
                    "medians of official wages, %(market)s, %(period)s",
                    market=record.market,
                    period=record.period,
                ),
                "roles": [one.role for one in record.beside],
                "medians": [medians[id].get(place, "") for place in places],
            }
            for id, record in sorted(guide.wages.items(), key=lambda one: -(country_of(one[1]).jobs or 0))
        ],
    }
