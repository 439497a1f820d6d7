"""Pictures for use elsewhere: a card for each page whose answer is worth sending, and the charts of pay.

What belongs here draws planned pages as SVG files, and turns these into PNG.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.pages.page import Page
from generator.pictures.cards import cards
from generator.pictures.charts import charts
from generator.read.guide import Guide


def drawings(guide: Guide, pages: Sequence[Page], offline: bool = False) -> dict[str, bytes]:
    """Return SVG files by their path on the site. An ``offline`` copy has no address that could be sent."""
    return charts(guide, pages) | ({} if offline else cards(guide, pages))
