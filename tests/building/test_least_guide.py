"""A guide of roles and skills alone is a whole site."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import build_site
from tests.unit.test_optional import OPTIONAL, guide, remove

__all__ = ["guide"]


@pytest.mark.slow
def test_roles_and_skills_alone_build_strictly(guide: Path) -> None:
    for name in OPTIONAL:
        remove(guide, name)
    settings = guide / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text[: text.index("nav:")] + text[text.index("validation:") : text.index("extra:")])
    site = build_site(guide)
    page = LexborHTMLParser((site / "roles/baker/index.html").read_bytes())
    tabs = [one.text(strip=True) for one in page.css(".md-tabs a")]
    assert tabs == ["Compare", "Roles and skills", "How we know"]
    foot = [one.text(strip=True) for one in page.css(".md-copyright a")]
    assert foot == ["All pages", "About this guide", "Sources"]
    assert page.css("link[rel~=alternate][type='application/atom+xml']") == []
