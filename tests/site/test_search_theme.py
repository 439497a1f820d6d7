"""When a release of the theme speaks otherwise, the build says so, and the theme's own scripts are used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import material
import pytest
from generator.finish.theme_script import with_less_to_begin

from generator.finish.search_worker import strange_parts
from tests.conftest import ROOT
from tests.search.engine import Engine

SCRIPTS = Path(material.__file__).parent / "templates/assets/javascripts"
OURS = '"search": "assets/javascripts/workers/guide-search.js"'


def theme_file(pattern: str) -> Path:
    return next(SCRIPTS.glob(pattern))


def test_the_theme_speaks_as_our_search_expects() -> None:
    page, worker = theme_file("bundle.*.min.js"), theme_file("workers/search.*.min.js")
    assert strange_parts(page.read_text("utf-8"), worker.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{type:1}", "{type:1,at:0}"),
        ("{type:3,data:", "{kind:3,data:"),
        ('addEventListener("message",', 'addEventListener("messageerror",'),
    ],
)
def test_a_worker_that_speaks_otherwise_is_noticed(old: str, new: str) -> None:
    page = theme_file("bundle.*.min.js").read_text("utf-8")
    worker = theme_file("workers/search.*.min.js").read_text("utf-8")
    assert old in worker
    (strange,) = strange_parts(page, worker.replace(old, new))
    assert strange.startswith("the worker no longer ")
    assert strange_parts(page.replace("{type:2,data:", "{type:4,data:"), worker)


def test_the_theme_fetches_where_we_expect() -> None:
    page = theme_file("bundle.*.min.js").read_text("utf-8")
    changed = with_less_to_begin(page, "ours();")
    assert changed is not None
    assert changed.startswith("ours();window.guideTheme=guideAfterFirstPaint((()=>{")
    assert changed.endswith("\n}));\n")
    assert '"DOMContentLoaded",{once:!0}' not in changed
    assert changed.count("guideWorker(") == 1
    assert "sourceMappingURL" not in changed
    assert '"meta",{name:"color-scheme"}' not in changed
    assert changed.count(".rel==='stylesheet'") == 2
    assert changed.count("guideInTasks([") == 2
    assert changed.count("await guidePause();") == 2
    assert abs(len(changed) - len(page)) < 500, "nothing else was changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('location.protocol!=="file:"', 'location.protocol==="https:"'),
        ("=new Worker(", "=new SharedWorker("),
        ('{name:"color-scheme"}', '{name:"scheme"}'),
        (".outerHTML,", ".innerHTML,"),
        ("t[r]=t[r];break", "t[r]=t[r]"),
        ('"DOMContentLoaded",{once:!0}', '"DOMContentLoaded"'),
        ('("navigation.instant")&&', '("navigation.fast")&&'),
        ('("announce")', '("announcement")'),
        ('me("toc").map(e=>', 'me("toc").map((e)=>'),
        ("({alert$:", "({alerts$:"),
        ("tablet$:Lr});Ui(", "tablet$:Lr}),Ui("),
        ("window.document$=", "window.documents$="),
        ('"use strict";(()=>{', '"use strict";(function(){'),
        ('.remove("no-js")', '.toggle("no-js")'),
        ('Ce("header"),', 'Ce("masthead"),'),
        ("$(document).subscribe(vi);let", "$(document).subscribe(vi),1;let"),
    ],
)
def test_a_page_script_that_fetches_otherwise_is_noticed(old: str, new: str) -> None:
    page = theme_file("bundle.*.min.js").read_text("utf-8")
    assert old in page
    assert with_less_to_begin(page.replace(old, new), "") is None


def build_with(guide_copy: Path, file: Path, old: str, new: str) -> str:
    """Build with a theme in which a script was changed; what the build says."""
    changed = guide_copy / "overrides" / file.relative_to(SCRIPTS.parents[1])
    changed.parent.mkdir(exist_ok=True)
    changed.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    command = [sys.executable, "-m", "generator", "--project", str(guide_copy), "build"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_the_build_goes_on_with_the_themes_search(guide_copy: Path) -> None:
    worker = theme_file("workers/search.*.min.js")
    said = build_with(guide_copy, worker, "{type:1}", "{type:1,at:0}")
    assert "SEARCH003 warning: the worker no longer is set up with entries" in said
    assert "install the release in requirements.lock" in said
    site = guide_copy / "site"
    assert f'"search": "assets/javascripts/workers/{worker.name}"' in (site / "index.html").read_text("utf-8")
    assert not (site / "assets/javascripts/workers/guide-search.js").exists()
    bundle = theme_file("bundle.*.min.js")
    assert (site / "assets/javascripts" / bundle.name).read_bytes() == bundle.read_bytes()
    pages = Engine(site, site / "assets/javascripts/workers" / worker.name).pages("kubernetes")
    assert "skills/kubernetes" in pages


def test_the_build_goes_on_with_the_themes_page_script(guide_copy: Path) -> None:
    bundle = theme_file("bundle.*.min.js")
    old = 'location.protocol!=="file:"'
    said = build_with(guide_copy, bundle, old, 'location.protocol==="https:"')
    assert "SEARCH003 warning: the page's script no longer begins as it did" in said
    assert "each page fetches the search's files at once" in said
    site = guide_copy / "site"
    assert OURS in (site / "index.html").read_text("utf-8")
    script = (site / "assets/javascripts" / bundle.name).read_text("utf-8")
    assert "guideWorker" not in script
    assert 'location.protocol==="https:"' in script


def test_what_no_page_loads_is_left_out(built_site: Path) -> None:
    scripts = built_site / "assets/javascripts"
    assert {path.name for path in (scripts / "workers").iterdir()} == {"guide-search.js", "theme-search.js"}
    assert not (scripts / "lunr").exists()
    assert list(scripts.rglob("*.map")) == []


def test_every_page_loads_our_worker(built_site: Path) -> None:
    assert OURS in (built_site / "index.html").read_text("utf-8")
    for page in ("roles/index.html", "skills/docker/index.html", "404.html"):
        assert "/workers/guide-search.js" in (built_site / page).read_text("utf-8")
