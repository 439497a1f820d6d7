"""From a guide to a site, by every command: whole builds, partial ones, and builds that must fail."""

from __future__ import annotations

import os
import re
import shutil
import socket
from pathlib import Path

import pytest

from generator import cli
from generator.disk.last_build import fingerprint
from generator.disk.project import Project
from generator.options import BuildOptions
from generator.site import make_site
from tests.building.conftest import build
from tests.conftest import run_module
from tests.search.engine import Engine

PLACEHOLDER = "the title in data/site.yml"


def faults(root: Path) -> list[str]:
    """Codes and places of what stops a build."""
    made = make_site(Project(root), BuildOptions())
    return [f"{one.code} {one.where.file}" for one in made.report.diagnostics]


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("command", "site"),
    [
        (("generator", "build"), "site"),
        pytest.param(("generator", "build", "--engine", "zensical"), "site", marks=pytest.mark.slow),
        (("generator", "build", "--offline"), "build/guide-offline"),
        (("mkdocs", "build"), "site"),
    ],
)
def test_the_title_and_the_address_come_from_the_data(
    bakery: Path, command: tuple[str, ...], site: str
) -> None:
    change(bakery / "data/site.yml", "title: Bakery Hiring Guide", "title: Who to Bake With")
    change(
        bakery / "data/site.yml", "base_url: https://bakery.example/", "base_url: https://jobs.example/rye/"
    )
    done = run_module(bakery, *command)
    assert done.returncode == 0, done.stdout + done.stderr
    if site != "site":
        shutil.unpack_archive(bakery / f"{site}.zip", bakery / "build")
    texts = {name: text.decode() for name, text in files(bakery / site).items() if name.endswith(".html")}
    assert len(texts) > 20
    assert [name for name, text in texts.items() if PLACEHOLDER in text] == []
    assert "<title>Who to Bake With</title>" in texts["index.html"]
    roles = texts["roles/index.html"]
    assert " - Who to Bake With</title>" in roles
    assert re.search(
        r'<meta [^>]*"?Who to Bake With"?[^>]*og:site_name|og:site_name[^>]*Whom to Bake With', roles
    )
    assert "https://jobs.example/rye/roles/" in roles
    assert "https://jobs.example/rye/roles/" in files(bakery / site)["sitemap.xml"].decode()


def test_where_a_plugin_stands_among_others_does_not_matter(bakery: Path) -> None:
    sites = []
    for plugins in ("  guide: {}\n  search: {}\n", "  search: {}\n  guide: {}\n"):
        change(bakery / "mkdocs.yml", "  guide: {}\n", plugins)
        build(bakery)
        sites.append(files(bakery / "site"))
        change(bakery / "mkdocs.yml", plugins, "  guide: {}\n")
    assert sites[0].keys() == sites[1].keys()
    assert sites[0] == sites[1]


def edit_a_page(root: Path) -> None:
    change(root / "data/skills/sourdough.yml", "Shows you the culture", "Shows the culture")


def edit_a_description(root: Path) -> None:
    change(root / "data/skills/sourdough.yml", "Bread that rises", "A loaf that rises")


def edit_every_head(root: Path) -> None:
    change(root / "data/site.yml", "title: Bakery Hiring Guide", "title: Bread Hiring Guide")


def take_the_navigation_away(root: Path) -> None:
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings.partition("nav:\n")[0], "utf-8")
    build(root)
    edit_a_page(root)


def add_a_page(root: Path) -> None:
    about = (root / "content/about.md").read_text("utf-8")
    (root / "content/more.md").write_text(about.replace("# About", "# More about"), "utf-8")
    change(root / "content/about.md", "# About", "[More](more.md)\n\n# About")


def remove_a_page(root: Path) -> None:
    (root / "data/examples/rye-loaf.yml").rename(root / "data/examples/spelt-loaf.yml")


@pytest.mark.parametrize(
    "edit",
    [
        edit_a_page,
        take_the_navigation_away,
        *(
            pytest.param(edit, marks=pytest.mark.slow)
            for edit in (edit_a_description, edit_every_head, add_a_page, remove_a_page)
        ),
    ],
)
def test_a_partial_build_gives_what_a_whole_one_gives(bakery: Path, edit: object) -> None:
    before = files(bakery / "site")
    edit(bakery)  # type: ignore[operator]
    build(bakery)
    partial = files(bakery / "site")
    for made in ("build", ".cache", "site"):
        shutil.rmtree(bakery / made)
    build(bakery)
    assert partial == files(bakery / "site")
    assert partial != before


@pytest.mark.parametrize("engine", ["mkdocs", pytest.param("zensical", marks=pytest.mark.slow)])
def test_a_heading_in_any_script_has_an_address_of_its_own_and_is_found(bakery: Path, engine: str) -> None:
    """Not its number among such headings, which another heading would get when one is added above it."""
    change(bakery / "content/about.md", "# About", "[down](#パン屋)\n\n# About")
    change(bakery / "content/about.md", "\n\n# About", "\n\n# About\n\n## 機械学習\n\nBread\n\n## パン屋\n")
    build(bakery, engine=engine)
    page = (bakery / "site/about/index.html").read_text("utf-8")
    assert re.search("<h2 id=[\"']?機械学習", page) and re.search("<h2 id=[\"']?パン屋", page)
    assert Engine(bakery / "site").pages("機械学習")[:1] == ["about"]


@pytest.mark.slow
def test_engines_take_turns(bakery: Path) -> None:
    before = files(bakery / "site")
    build(bakery, engine="zensical")
    assert files(bakery / "site")["index.html"] != before["index.html"]
    build(bakery)
    assert files(bakery / "site") == before


def test_a_page_that_is_not_touched_is_not_rendered_again(bakery: Path) -> None:
    html = Project(bakery).html
    times = {path: path.stat().st_mtime_ns for path in html.rglob("*.html")}
    edit_a_page(bakery)
    build(bakery)
    rendered = {path.relative_to(html).as_posix() for path in times if path.stat().st_mtime_ns != times[path]}
    assert "skills/sourdough/index.html" in rendered
    assert "roles/baker/index.html" not in rendered


def test_a_damaged_cache_is_made_anew(bakery: Path) -> None:
    site = files(bakery / "site")
    kept = [path for path in (bakery / ".cache").rglob("*") if path.is_file() and path.suffix != ".lock"]
    assert len(kept) > 30
    for number, path in enumerate(kept):
        content = path.read_bytes()
        path.write_bytes((b"", b"{", content[: len(content) // 2], content.replace(b"a", b"b"))[number % 4])
    shutil.rmtree(bakery / "site")
    build(bakery)
    assert files(bakery / "site") == site


def test_without_a_change_nothing_is_done(bakery: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in bakery.rglob("*")}
    assert build(bakery).unchanged
    assert {path: path.stat().st_mtime_ns for path in bakery.rglob("*") if path.suffix != ".lock"} == {
        path: time for path, time in before.items() if path.suffix != ".lock"
    }
    (bakery / "site/roles/index.html").unlink()
    assert not build(bakery).unchanged
    assert not build(bakery, base_url="https://elsewhere.example/").unchanged


def test_a_warning_is_told_again_when_nothing_has_changed(bakery: Path) -> None:
    change(bakery / "data/skills/sourdough.yml", "Bread that rises", "Bread, <b>well</b> risen,")
    first = build(bakery).report
    assert [one.code for one in first.diagnostics] == ["TEXT001"]
    again = build(bakery)
    assert again.unchanged and again.report == first


def wrong_nav(root: Path) -> str:
    change(root / "mkdocs.yml", "Roles: roles/index.md", "Roles: rolls/index.md")
    return "BUILD001 mkdocs.yml"


def dead_anchor(root: Path) -> str:
    change(root / "content/about.md", "# About", "[there](roles/index.md#nowhere)\n\n# About")
    return "BUILD003 content/about.md"


def dead_link_in_a_template(root: Path) -> str:
    (root / "overrides/partials").mkdir(parents=True)
    (root / "overrides/partials/copyright.html").write_text('<a href="/nowhere/">there</a>', "utf-8")
    return "BUILD002 404.html"


def broken_settings(root: Path) -> str:
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text("utf-8") + "extra: [\n")
    return "YAML001 mkdocs.yml"


def unknown_theme(root: Path) -> str:
    change(root / "mkdocs.yml", "name: guide", "name: oven")
    return "BUILD001 mkdocs.yml"


def list_of_plugins(root: Path) -> str:
    change(root / "mkdocs.yml", "  guide: {}", "  - guide")
    return "BUILD004 mkdocs.yml"


def missing_extension(root: Path) -> str:
    change(root / "mkdocs.yml", "  - attr_list\n", "")
    return "BUILD006 mkdocs.yml"


@pytest.mark.parametrize(
    "spoil",
    [
        wrong_nav,
        dead_anchor,
        dead_link_in_a_template,
        broken_settings,
        unknown_theme,
        list_of_plugins,
        missing_extension,
    ],
)
def test_what_an_engine_would_pass_over_stops_the_build(
    bakery: Path, spoil: object, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(bakery / "site")
    expected = spoil(bakery)  # type: ignore[operator]
    assert cli.main(["--project", str(bakery), "build"]) == cli.WRONG_DATA
    shown = capsys.readouterr().err
    assert "Traceback" not in shown
    assert "nothing was built; what was built before is unchanged" in shown
    assert set(faults(bakery)) >= {expected}, "a second, partial build is as strict"
    assert files(bakery / "site") == before


def test_a_port_in_use_is_said_in_plain_words(bakery: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        arguments = ["--project", str(bakery), "serve", "--address", f"127.0.0.1:{port}"]
        assert cli.main(arguments) == cli.NO_ACCESS
    assert f"http://127.0.0.1:{port}/ is in use by another program" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["data", "data/skills", "overrides/assets", "overrides/assets/images"])
def test_a_change_in_a_linked_folder_is_built(folder: str, bakery: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (bakery / folder).mkdir(parents=True, exist_ok=True)
    (bakery / folder).rename(elsewhere)
    (bakery / folder).symlink_to(elsewhere)
    (elsewhere / "loop").symlink_to(elsewhere)
    project = Project(bakery)
    before = fingerprint(project, BuildOptions())
    assert fingerprint(project, BuildOptions()) == before
    inside = elsewhere / ("skills/oven.yml" if folder == "data" else "oven.yml")
    inside.write_text("name: Furnaces\n", "utf-8")
    assert fingerprint(project, BuildOptions()) != before


def test_a_change_is_built_though_the_clock_was_set_back(bakery: Path) -> None:
    for path in (bakery / "build/html").rglob("*.html"):
        os.utime(path, (2e9, 2e9))
    change(bakery / "data/skills/oven.yml", "name: Oven work", "name: Furnaces")
    about = bakery / "content/about.md"
    about.write_text(f"{about.read_text('utf-8')}\nNew.\n", "utf-8")
    build(bakery)
    assert "Furnaces" in (bakery / "site/skills/oven/index.html").read_text("utf-8")
    assert "New." in (bakery / "site/about/index.html").read_text("utf-8")


HOOK = """
def on_page_content(html, **_):
    return html + "<p>Baked at WHEN</p>"
"""


def test_what_the_settings_name_is_part_of_a_build(bakery: Path) -> None:
    (bakery / "hooks").mkdir()
    (bakery / "hooks/foot.py").write_text(HOOK.replace("WHEN", "night"), "utf-8")
    settings = (bakery / "mkdocs.yml").read_text("utf-8")
    (bakery / "base.yml").write_text(f"{settings}\nhooks: [hooks/foot.py]\n", "utf-8")
    (bakery / "mkdocs.yml").write_text("INHERIT: base.yml\nhooks: [hooks/foot.py]\n", "utf-8")
    build(bakery)
    assert "Baked at night" in (bakery / "site/roles/index.html").read_text("utf-8")
    (bakery / "hooks/foot.py").write_text(HOOK.replace("WHEN", "dawn"), "utf-8")
    build(bakery)
    assert "Baked at dawn" in (bakery / "site/roles/index.html").read_text("utf-8")
    change(bakery / "base.yml", "guide: {}", "guide: {enabled: true}")
    assert not build(bakery).unchanged
    assert build(bakery).unchanged
