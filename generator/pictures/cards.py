"""What other sites and chats show beside a link to a page: its answer, on a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.derive.identity import identities
from generator.pages.page import Page, Preview
from generator.pictures.svg import GRAY, INK, LEADING, PALE, Drawing
from generator.read.guide import Guide
from generator.schema.site import Identity
from generator.words import upper_first

CARDS = "assets/cards/"
"""Their folder on the site."""
WIDTH, HEIGHT = 1200, 630
"""What most sites ask for, in pixels."""
_LEFT, _BAND, _FOOT = 84, 28, 548
_NAMES = 270
_COLUMN = (WIDTH - _LEFT) // 2


def cards(guide: Guide, pages: Sequence[Page]) -> dict[str, bytes]:
    """Return a card as SVG for each page that has something to show, by its path on the site."""
    looks = identities(guide)
    return {
        f"{CARDS}{page.card}.svg": _card(guide.site.title, page.title, page.preview, looks)
        for page in pages
        if page.preview
    }


def _card(site: str, title: str, preview: Preview, looks: Mapping[str, Identity]) -> bytes:
    card = Drawing(WIDTH)
    colors = [looks[tag.id].light for tag in preview.roles] or [INK]
    for number, color in enumerate(colors):
        card.box(0, number * HEIGHT / len(colors), _BAND, HEIGHT / len(colors), color)
    card.text(_LEFT, 92, preview.kind, 30, fill=GRAY, bold=True)
    for number, tag in enumerate(reversed(preview.roles)):
        card.mark(tag.shape, WIDTH - 110 - 76 * number, 82, 56, looks[tag.id].light)
    y = card.paragraph(_LEFT, 182, title, 66, WIDTH - _LEFT - 60, most=3, serif=True) - 6
    if preview.columns:
        _columns(card, y, preview, looks)
    else:
        y = card.paragraph(_LEFT, y, preview.text, 34, WIDTH - _LEFT - 80, most=_room(y, 34, 4)) + 18
        _facts(card, y, preview)
    card.line(_LEFT, _FOOT, WIDTH - 60, _FOOT, PALE, 2)
    card.text(_LEFT, _FOOT + 50, site, 28, bold=True)
    return card.svg(HEIGHT, title)


def _room(y: float, size: float, most: int = 99) -> int:
    """How many lines of a size there is room for below, ``most`` at the most."""
    return max(0, min(most, int((_FOOT - 24 - y) // (size * LEADING)) + 1))


def _facts(card: Drawing, y: float, preview: Preview) -> None:
    for name, text in preview.facts:
        if not _room(y, 26):
            return
        after = card.paragraph(_LEFT, y, name, 26, _NAMES, most=min(2, _room(y, 26)), fill=GRAY)
        below = card.paragraph(
            _LEFT + _NAMES + 24,
            y,
            text,
            26,
            WIDTH - _LEFT - _NAMES - 84,
            most=min(2, _room(y, 26)),
            bold=True,
        )
        y = max(after, below) + 8


def _columns(card: Drawing, y: float, preview: Preview, looks: Mapping[str, Identity]) -> None:
    for number, (tag, text) in enumerate(preview.columns):
        x, color = _LEFT + number * _COLUMN, looks[tag.id].light
        card.mark(tag.shape, x + 14, y - 9, 26, color)
        card.text(x + 38, y, upper_first(tag.name), 28, fill=color, bold=True)
        card.paragraph(x, y + 46, text, 28, _COLUMN - 60, most=_room(y + 46, 28))
