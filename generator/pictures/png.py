"""Turn drawings into PNG, which is what sites and chats show: once for each drawing, then from the cache."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import resvg_py

from generator.disk.output import replace
from generator.pictures.cards import CARDS
from generator.pictures.charts import CHARTS

FONTS = sorted(str(path) for path in (Path(__file__).parent / "fonts").glob("*.ttf"))
_COVERED = 0x0530
"""Our fonts have Latin, Greek and Cyrillic; for other scripts, those of the machine are looked at too."""
_SHARP = 2
"""Pixels of a chart for each of its units, for screens and slides."""


def with_pixels(files: Mapping[str, bytes], cache: Path) -> dict[str, bytes]:
    """Return the files with a PNG for each drawing among them: beside a chart, in place of a card.

    ``cache`` is a folder that keeps them between builds.
    """
    made, known = dict(files), cache / "pictures"
    used = set()
    for name, drawing in files.items():
        if not name.startswith((CARDS, CHARTS)) or not name.endswith(".svg"):
            continue
        zoom = _SHARP if name.startswith(CHARTS) else 1
        key = hashlib.sha256(drawing + f"{zoom} {resvg_py.__version__}".encode())
        kept = known / key.hexdigest()[:24]
        made[name.removesuffix("svg") + "png"] = _pixels(drawing, zoom, kept)
        used.add(kept.name)
        if name.startswith(CARDS):
            del made[name]
    for path in known.glob("*"):
        if path.name not in used:
            path.unlink()
    return made


def _pixels(drawing: bytes, zoom: int, kept: Path) -> bytes:
    if kept.is_file():
        digest, pixels = kept.read_bytes()[:32], kept.read_bytes()[32:]
        if digest == hashlib.sha256(pixels).digest():  # and nothing has damaged it
            return pixels
    text = drawing.decode()
    pixels = bytes(
        resvg_py.svg_to_bytes(
            svg_string=text,
            zoom=zoom,
            font_files=FONTS,
            skip_system_fonts=all(ord(char) < _COVERED or 0x2000 <= ord(char) < 0x2200 for char in text),
        )
    )
    replace(kept, hashlib.sha256(pixels).digest() + pixels)
    return pixels
