"""The probes of a tour can fail: each finds a fault that is put into a page."""

from pathlib import Path

from playwright.sync_api import Page

from . import probes
from .fixtures import OpenPage
from .styling import add_styles, restyled

FAULTY = """.faint { color: #999; background: #aaa } .small { all: unset; font-size: 4px }
.md-typeset .plain { color: #222; text-decoration: none }"""
FAULTS = {
    "color-contrast": "<p class=faint>faint</p>",
    "image-alt": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    "label": "<input type='text'>",
    "link-in-text-block": "<p>Some words <a href='#' class=plain>on</a></p>",
    "target-size": "<button class=small>a</button>" * 2,
    "heading-order": "<h6>Deep</h6>",
}
OUTSIDE = {"region": "<p>outside of all landmarks</p>"}
TEXT = "A text that nobody may lose"


def put(page: Page, html: str, where: str = "article") -> None:
    page.locator(where).evaluate("(where, html) => where.insertAdjacentHTML('beforeend', html)", html)


def test_axe_finds_faults(open_page: OpenPage) -> None:
    page = open_page("next-steps/")
    assert probes.axe(page) == []
    add_styles(page, FAULTY)
    put(page, "".join(FAULTS.values()))
    put(page, "".join(OUTSIDE.values()), where="body")
    assert {fault.partition(",")[0] for fault in probes.axe(page)} >= {*FAULTS, *OUTSIDE}
    assert "color-contrast" not in {fault.partition(",")[0] for fault in probes.axe_structure(page)}


def test_small_fields_are_found(open_page: OpenPage) -> None:
    page = open_page("next-steps/", width=390)
    assert probes.small_fields(page) == []
    put(page, "<select class=small></select><textarea class=large></textarea>")
    add_styles(page, ".small { font-size: 15px !important } .large { font-size: 16px !important }")
    assert len(probes.small_fields(page)) == 1


def test_lost_text_is_found(open_page: OpenPage) -> None:
    page = open_page("next-steps/", width=390)
    put(page, f"<p><span class=lost>{TEXT}</span></p>")
    width = page.locator(".lost").evaluate("text => text.offsetWidth")
    add_styles(page, ".lost { display: inline-block }")
    assert probes.lost_text(page) == []
    with restyled(page, ".lost { width: 3rem; overflow: hidden; white-space: nowrap }"):
        assert probes.lost_text(page) == [TEXT]
    with restyled(page, ".lost { position: relative; left: 20rem }"):
        assert TEXT in probes.lost_text(page)
    with restyled(page, "article { max-height: 3rem; overflow: clip }"):
        assert TEXT in probes.lost_text(page)
    with restyled(page, ".lost { width: 350px }"):
        assert probes.sideways(page) == ["the page scrolls sideways"]
        assert probes.lost_when_narrow(page) == ["the page scrolls sideways"]
    with restyled(page, f".lost {{ width: {width + 5}px; overflow: hidden; white-space: nowrap }}"):
        assert probes.lost_text(page) == []
        assert probes.lost_when_spaced(page) == [TEXT]
        assert TEXT in probes.lost_when_doubled(page)
    assert probes.lost_text(page) == [], "nothing was left behind"


def test_motion_is_found(open_page: OpenPage) -> None:
    page = open_page("next-steps/")
    assert probes.motion(page) == []
    with restyled(page, "h1 { transition: opacity 1s !important }"):
        (moving,) = probes.motion(page)
        assert moving.startswith("<h1")


def test_what_is_kept_is_found(open_page: OpenPage) -> None:
    page = open_page("next-steps/")
    assert probes.stored(page) == []
    page.evaluate("() => { document.cookie = 'a=b'; localStorage.c = 1; sessionStorage.d = 1; }")
    assert probes.stored(page) == ["a=b", "c", "d"]


RULES = {
    ".md-grid { gap: 1px }": [".md-grid"],
    ".md-grid, .no-such-class { gap: 1px }": [".md-grid"],
    ".no-such-class { gap: 1px }": [],
    "hr:not(:hover, :focus) > :hover::before { gap: 1px }": [],
    "article h1:not(:hover):hover::before { gap: 1px }": ["article h1:not(:hover):hover::before"],
    "@media print { h1 { gap: 1px } }": ["@CSSMediaRule print h1"],
    ":root { --used-by-nobody: 1px }": [],
    "html { --md-hue: 1deg }": ["html"],
    "@keyframes nobody { to { opacity: 0 } }": [],
}
"""Rules, and those of their selectors that apply to something on a page."""


def test_a_missing_rule_is_found(open_page: OpenPage, built_site: Path) -> None:
    page = open_page("next-steps/")
    site = (built_site / "assets/stylesheets/site.css").read_text("utf-8")
    assert probes.missing_rules(page, site) == []
    for rule, missing in RULES.items():
        assert probes.missing_rules(page, site + rule) == missing, rule
    first, _, rest = site.partition("}")
    moved = probes.missing_rules(page, f"{rest}{first}}}")
    assert moved and all("out of order" in fault for fault in moved)
