"""Rules about official wages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.rule import Finding, error, repeated
from generator.read.guide import Guide

_PERCENTILES = ("p10", "p25", "p50", "p75", "p90")


@error("WAGE001")
def disordered_wages(guide: Guide) -> Iterator[Finding]:
    """Wages rise from p10 to p90."""
    for id, record in guide.wages.items():
        for index, wages in enumerate(record.places):
            known = [name for name in _PERCENTILES if getattr(wages, name) is not None]
            for lower, upper in pairwise(known):
                less, more = getattr(wages, lower), getattr(wages, upper)
                if more < less:
                    where = guide.where("wages", id, "places", index, upper)
                    message = f"{upper} ({more:,}) is below {lower} ({less:,})"
                    yield Finding(where, message, "check both against the source")


@error("WAGE002")
def not_one_country(guide: Guide) -> Iterator[Finding]:
    """A record of wages has the whole country once, and no place twice."""
    for id, record in guide.wages.items():
        countries = [one for one in record.places if one.kind == "country"]
        if len(countries) != 1:
            yield Finding(
                guide.where_key("wages", id, "places"),
                f"{len(countries)} places are the whole country; there must be one",
                "mark it with 'kind: country'; pages compare all places with it",
            )
        for index in repeated((one.kind, one.place) for one in record.places):
            where = guide.where("wages", id, "places", index)
            yield Finding(where, f"'{record.places[index].place}' is listed twice", "keep one of the two")
