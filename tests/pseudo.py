"""A language that nobody speaks, to see what a page says by itself: accented, 40% longer, and in brackets."""

from __future__ import annotations

import json
from pathlib import Path

from generator.language import catalog
from generator.language.phrases import parts

_ACCENTS = str.maketrans("AEIOUYaeiouycnst", "ÀÉÎÖÜŸàéîöüýçñšť")
_WORD = 6
BEGIN, END = "⟦", "⟧"


def pseudo(wording: str) -> str:
    """Return a wording in the language: readable, and plainly none of the data's."""
    accented = "".join(part if is_value else part.translate(_ACCENTS) for part, is_value in parts(wording))
    missing = max(1, round(0.4 * sum(len(part) for part, is_value in parts(wording) if not is_value)))
    longer = " ".join("ö" * min(_WORD, missing - start) for start in range(0, missing, _WORD + 1))
    return f"{BEGIN}{accented} {longer}{END}"


def write_pseudo(root: Path) -> None:
    """Have a guide say every phrase in the language."""
    lines = ["phrases:"]
    lines += [f"  {json.dumps(one, ensure_ascii=False)}: {json.dumps(pseudo(one), ensure_ascii=False)}"
              for one in catalog.wordings()]  # fmt: skip
    (root / "data/phrases.yml").write_text("\n".join([*lines, ""]), "utf-8")
