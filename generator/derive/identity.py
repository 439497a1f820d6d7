"""The color and shape of each role: given in ``site.yml`` for the first roles, made for the others.

A made color takes its hue from the role's family, and is as dark or light as its contrast with the page
requires. Within a family, the shapes take turns.
"""

from __future__ import annotations

import colorsys
import functools
from collections import defaultdict
from collections.abc import Iterator
from typing import get_args

from generator.derive.contrast import contrast
from generator.read.guide import Guide
from generator.schema.site import Identity, Shape

WHITE, SLATE = "#ffffff", "#1e2129"
"""The page in the light and in the dark scheme."""

MIN_CONTRAST = 4.5
"""Of a color with the page (WCAG 2.2, 1.4.3)."""

SHAPES: tuple[Shape, ...] = get_args(Shape)

_FIRST_HUE = 175  # a calm teal
_GOLDEN_ANGLE = (
    137.508  # degrees; keeps hues apart however many there are, and those of the first as they are
)
_SATURATION = 0.55
_AIM = 5.5  # a little more contrast than is needed
_SHADE = 2.5  # by how much it grows when a family has used every shape


def identities(guide: Guide) -> dict[str, Identity]:
    """Return the identity of each role, by position."""
    given = guide.site.identities
    return dict(zip(guide.roles, (*given, *_made(guide, skip=len(given))), strict=False))


def _made(guide: Guide, skip: int) -> Iterator[Identity]:
    """Identities for the roles after the first ``skip``. Without families, each role has its own hue."""
    hues: dict[str, int] = {id: index for index, id in enumerate(guide.families)}
    used: dict[str, int] = defaultdict(int)
    for number, (id, role) in enumerate(guide.roles.items()):
        group = role.family or id
        hue = hues.setdefault(group, len(hues))
        shade, shape = divmod(used[group] if role.family else hue, len(SHAPES))
        used[group] += 1
        if number >= skip:
            yield identity(hue, SHAPES[shape], shade)


@functools.cache
def identity(hue: int, shape: Shape, shade: int = 0) -> Identity:
    """Return an identity with the ``hue``-th hue. Each further ``shade`` has more contrast with the page."""
    degrees = (_FIRST_HUE + hue * _GOLDEN_ANGLE) % 360
    aim = _AIM + shade * _SHADE
    return Identity(
        name=f"hue {degrees:.0f}",
        shape=shape,
        light=_color(degrees, WHITE, aim),
        dark=_color(degrees, SLATE, aim),
    )


def _color(degrees: float, page: str, aim: float) -> str:
    """The color of a hue whose contrast with the page is at least ``aim``, or the most there is."""
    onto_light = page == WHITE
    faint, strong = (1.0, 0.0) if onto_light else (0.0, 1.0)
    for _ in range(12):
        middle = (faint + strong) / 2
        if contrast(_hex(degrees, middle), page) >= aim:
            strong = middle
        else:
            faint = middle
    return _hex(degrees, strong)


def _hex(degrees: float, lightness: float) -> str:
    channels = colorsys.hls_to_rgb(degrees / 360, lightness, _SATURATION)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
