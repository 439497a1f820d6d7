"""A rule stays if something on a page or in a script can match it, and goes if nothing can."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.finish import stylesheet
from generator.finish.css_purge import purge
from generator.finish.page import finish_page
from generator.finish.used_names import names_of_page, names_of_script

PAGE = '<body class="page dark"><p id="top" data-mode="wide" hidden>Text about .gone</p><svg><rect/></svg>'


def pruned(css: str, page: str = PAGE, script: str = "") -> str:
    names = {"root", *names_of_page(page)}
    return purge([css], names | names_of_script(script, names)).strip()


@pytest.mark.parametrize(
    "selector",
    [
        ".page",
        "p#top",
        "[data-mode]",
        "[data-mode=wide]",
        '[data-mode="wide"]',
        "[hidden]",
        ":root",
        "p:hover",
        "p::before",
        "p:not(.gone)",
        ":is(.gone,.page)",
        "svg rect",
        ".dark>p+svg",
        "p:nth-child(2)",
        ".page:has(svg)",
        "*",
    ],
)
def test_what_may_match_stays(selector: str) -> None:
    assert pruned(f"{selector} {{ color: red }}") == f"{selector}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    [
        ".gone",
        "#gone",
        "video",
        "[data-gone]",
        "[data-mode=narrow]",
        ".page .gone",
        ":is(.gone,.also-gone)",
        ".page:has(.gone)",
        ".page>.gone:hover",
    ],
)
def test_what_cannot_match_goes(selector: str) -> None:
    assert pruned(f"{selector} {{ color: red }}") == ""


def test_of_a_list_of_selectors_those_stay_that_may_match() -> None:
    assert pruned(".gone, .page, .dark { margin: 0 }") == ".page,.dark{margin:0}"


def test_names_in_scripts_count() -> None:
    script = 'node.classList.add("is-made"); node.dataset.note = "made"'
    assert pruned(".is-made { margin: 0 }", script=script) == ".is-made{margin:0}"
    assert pruned(".note, .made { margin: 0 }", script=script) == ""
    assert pruned(".note { margin: 0 }", PAGE + '<p class="a note">', script) == ".note{margin:0}"


@pytest.mark.parametrize(
    ("made", "needs"),
    [
        (".md-code__nav", '<script id="__config">{"features": ["content.code.copy"]}</script>'),
        (".md-version", '<script id="__config">{"version": {"provider": "mike"}}</script>'),
        (".md-annotation", '<p class="annotate">'),
        (".tabbed-control", '<div class="tabbed-set">'),
        ("[dir=rtl]", '<html dir="rtl">'),
    ],
)
def test_parts_that_a_theme_makes_on_demand_count_where_a_page_asks_for_them(made: str, needs: str) -> None:
    name = made.strip(".[]").removeprefix("dir=")
    css, script = f"{made} {{ margin: 0 }}", f'node.dir = node.className = "{name}"'
    assert pruned(css, script=script) == ""
    assert pruned(css, PAGE + needs, script) == f"{made}{{margin:0}}"


def test_conditions_are_looked_into_and_empty_ones_go() -> None:
    css = "@media print { .gone { margin: 0 } .page { margin: 0 } } @media screen { .gone { margin: 0 } }"
    assert pruned(css) == "@media print{.page{margin:0}}"
    assert pruned("@supports (gap: 1px) { @media print { .gone { margin: 0 } } }") == ""


@pytest.mark.parametrize("condition", ["container (width < 40rem)", "media print", "layer page"])
def test_a_space_before_a_pseudo_class_stays(condition: str) -> None:
    css = f"@{condition} {{ .page :is(p, svg) {{ margin: 0 }} }}"
    assert pruned(css) == f"@{condition}{{.page :is(p,svg){{margin:0}}}}"


def test_custom_properties_stay_if_something_refers_to_them() -> None:
    css = ":root { --a: 1px; --b: var(--a); --c: 2px; --d: var(--c) } .page { margin: var(--b) }"
    assert pruned(css) == ":root{--a:1px;--b:var(--a)}.page{margin:var(--b)}"
    assert pruned(":root { --a: 1px }", script='style.setProperty("--a", x)') == ":root{--a:1px}"


def test_keyframes_stay_if_an_animation_names_them() -> None:
    css = "@keyframes turn { to { top: 0 } } @keyframes gone { to { top: 1px } } .page { animation: turn 1s }"
    assert pruned(css) == "@keyframes turn{to{top:0}}.page{animation:turn 1s}"


def test_the_order_of_the_sources_is_kept() -> None:
    assert purge([".a { top: 0 }", "/* of ours */ .b { top: 1px }"], {".a", ".b"}) == ".a{top:0}.b{top:1px}\n"


def test_texts_are_no_names() -> None:
    page = f'<p class="page" data-facts="{"about a gone thing " * 9}">gone</p>'
    assert pruned(".gone { margin: 0 }", page) == ""


def test_only_names_that_stylesheets_have_make_it_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The id of a heading is no reason to read every stylesheet again."""
    (tmp_path / "all.css").write_text(".page, .new { top: 0 }", "utf-8")
    page = replace(finish_page(PAGE, "index.html", "https://x.example/"), stylesheets=["all.css"])
    made: list[set[str]] = []

    def counted(sources: list[str], names: set[str]) -> str:
        made.append(names)
        return purge(sources, names)

    monkeypatch.setattr(stylesheet, "purge", counted)
    written = tmp_path / "site" / stylesheet.JOINED
    for names, css, times in (([], ".page", 1), (["a-heading"], ".page", 1), ([".new"], ".page,.new", 2)):
        changed = replace(page, names=[*page.names, *names])
        stylesheet.write(tmp_path, tmp_path / "site", tmp_path / "cache", {"index.html": changed})
        assert written.read_text("utf-8") == f"{css}{{top:0}}\n"
        assert len(made) == times
