"""Official wages: how to write them, and where an amount lies among them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from generator.derive.rounding import rounded
from generator.language.phrases import N_, Phrases
from generator.schema.wages import PlaceWages, WageRecord

ROUGH_FROM = Decimal(10)
"""From this relative standard error of the mean, in percent, the wages of a place are shown as rough."""

FEW_JOBS = 50
"""With fewer jobs than this, the wages of a place are shown as rough too."""

_BELOW = (
    ("p10", N_("in the bottom 10%%")),
    ("p25", N_("in the bottom 25%%, but not the bottom 10%%")),
    ("p50", N_("below the median, but not in the bottom 25%%")),
    ("p75", N_("above the median, but not in the top 25%%")),
    ("p90", N_("in the top 25%%, but not the top 10%%")),
)
"""What an amount is that lies below a percentile, and above those before it."""
_ABOVE_ALL = N_("in the top 10%%")


class ShownWages(NamedTuple):
    """The wages of a place as text. Empty where nothing is released."""

    place: str
    median: str
    half: str
    """The middle half: from the 25th to the 75th percentile."""
    jobs: str


class StateWages(NamedTuple):
    """A state with its areas. ``id`` is for links to it."""

    id: str
    name: str
    state: ShownWages | None
    areas: tuple[ShownWages, ...]


def country_of(record: WageRecord) -> PlaceWages:
    """Return the wages of the whole country."""
    return next(one for one in record.places if one.kind == "country")


def is_rough(wages: PlaceWages) -> bool:
    """Whether the wages of a place come from too few answers or jobs to be exact."""
    return (wages.mean_error is not None and wages.mean_error >= ROUGH_FROM) or (
        wages.jobs is not None and wages.jobs < FEW_JOBS
    )


def shown(wages: PlaceWages, currency: str, say: Phrases) -> ShownWages:
    """Write the wages of a place: rounded, with "about", if they are rough."""
    rough = is_rough(wages)
    low, median, high = (_amount(wages, name, currency, rough, say) for name in ("p25", "p50", "p75"))
    return ShownWages(
        place=wages.place,
        median=say("about %(amount)s", amount=median) if rough and median else median,
        half=f"{low}–{high}" if low and high else "",
        jobs="" if wages.jobs is None else say.number(wages.jobs),
    )


def by_state(record: WageRecord, say: Phrases) -> tuple[StateWages, ...]:
    """Return the states with their areas; places without a released median are left out."""
    known = [one for one in record.places if one.p50 is not None]
    names = [one.place for one in record.places if one.kind == "state"]
    elsewhere = [one.state for one in known if one.kind == "area" and one.state not in names]
    found = []
    for name in (*names, *dict.fromkeys(elsewhere)):
        state = next((one for one in known if one.kind == "state" and one.place == name), None)
        areas = tuple(
            shown(one, record.currency, say) for one in known if one.kind == "area" and one.state == name
        )
        if state or areas:
            title = name or say("Other areas")
            found.append(
                StateWages(
                    id=(name or "Other areas").lower().replace(" ", "-"),
                    name=title,
                    state=shown(state, record.currency, say) if state else None,
                    areas=areas,
                )
            )
    return tuple(found)


def place_on_scale(amount: int, wages: PlaceWages, say: Phrases) -> str | None:
    """Say where an amount lies among wages; ``None`` unless all five percentiles are released."""
    limits = [(getattr(wages, name), words) for name, words in _BELOW]
    if any(limit is None for limit, _ in limits):
        return None
    return say(next((words for limit, words in limits if amount < limit), _ABOVE_ALL))


def _amount(wages: PlaceWages, name: str, currency: str, rough: bool, say: Phrases) -> str:
    amount: int | None = getattr(wages, name)
    if amount is None:
        return ""
    text = rounded(amount, 0 if rough else None, currency, say)
    return text + ("+" if name in wages.or_more else "")
