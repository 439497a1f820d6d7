"""Put wages into records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.authoring.imports.wages.rows import Row
from generator.authoring.imports.wages.states import state_of
from generator.schema.wage_import import Occupation, WageImportRecord
from generator.schema.wages import PlaceWages, WageFiles, WageRecord

_ORDER = ("country", "state", "area")


def wage_record(
    record: WageImportRecord, occupation: Occupation, rows: Sequence[Row], files: WageFiles
) -> WageRecord:
    """Return the wages of an occupation: the country, its states by name, then areas by state and name.

    Places of which nothing is released are left out.
    """
    own = {(row.kind, row.place): row for row in rows if row.code == occupation.code}
    states = {row.place for row in rows if row.kind == "state"}
    places = [
        PlaceWages.model_validate(
            {
                "place": row.place,
                "kind": row.kind,
                "state": _state(row, record.country, states),
                **row.figures,
            }
        )
        for row in own.values()
        if len(row.figures) > 1  # more than ``or_more``
    ]
    places.sort(key=lambda one: (_ORDER.index(one.kind), one.state is None, one.state or "", one.place))
    return WageRecord.model_validate(
        {
            "title": occupation.title,
            "code": occupation.code,
            "official_name": next(row.occupation for row in own.values()),
            "market": record.market,
            "currency": record.currency,
            "period": record.period,
            "per": record.per,
            "basis": record.basis,
            "caveat": record.caveat,
            "note": occupation.note,
            "beside": occupation.beside,
            "as_of": str(record.as_of),  # models take dates as authors type them
            "read_from": files,
            "places": places,
            "sources": record.sources,
            "reviewed": str(record.reviewed),
        }
    )


def by_place(record: WageRecord) -> Counter[str]:
    """Return how many places of each kind a record has."""
    return Counter(one.kind for one in record.places)


def _state(row: Row, country: str, states: set[str]) -> str | None:
    if row.kind != "area":
        return None
    return row.state or state_of(row.place, country, states)
