"""When a release of the theme changes how its search speaks, the build says so and the theme's search is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import material
import pytest

from generator.search_worker import strange_parts
from tests.conftest import ROOT
from tests.search.engine import Engine, theme_worker

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


def test_the_build_goes_on_with_the_themes_search(guide_copy: Path) -> None:
    worker = theme_file("workers/search.*.min.js")
    changed = guide_copy / "overrides/assets/javascripts/workers" / worker.name
    changed.parent.mkdir()
    changed.write_text(worker.read_text("utf-8").replace("{type:1}", "{type:1,at:0}"), "utf-8")
    command = [sys.executable, "-m", "generator", "--project", str(guide_copy), "build"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "SEARCH003 warning: the worker no longer is set up with entries" in done.stderr
    assert "install the release in requirements.lock" in done.stderr
    site = guide_copy / "site"
    assert f'"search": "assets/javascripts/workers/{worker.name}"' in (site / "index.html").read_text("utf-8")
    assert not (site / "assets/javascripts/workers/guide-search.js").exists()
    assert "skills/kubernetes" in Engine(site, theme_worker(site)).pages("kubernetes")


def test_every_page_loads_our_worker(built_site: Path) -> None:
    assert OURS in (built_site / "index.html").read_text("utf-8")
    for page in ("roles/index.html", "skills/docker/index.html", "404.html"):
        assert "/workers/guide-search.js" in (built_site / page).read_text("utf-8")
