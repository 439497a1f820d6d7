"""How long builds take and how much memory, beside plain MkDocs on the same Markdown.

    python -m benchmarks.build [PAGES ...] [--rounds N]
    python -m benchmarks.build --roles N

On each guide, four commands take turns: plain MkDocs with Material and its search; ``guide build`` from
nothing; again after the text of one page was edited; and again with nothing changed. Of several rounds the
median counts. With ``--roles``, the guide is one of so many roles, from ``benchmarks.many_roles``.
"""

from __future__ import annotations

import argparse
import posixpath
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml

from benchmarks.make_guide import ROOT, make_guide
from benchmarks.many_roles import make_guide_of_roles
from benchmarks.running import Taken, run
from generator.disk.project import Project
from generator.pages.navigation import SECTIONS

SIZES = [0, 1000, 3000]
SETTINGS = "plain.yml"
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "true"}
AIMS = {"cold": (1.25, 1.0), "one page edited": (0.35, 0.35), "nothing changed": (0.1, 0.1)}
"""Times of plain MkDocs that a command may take: for the guide as shipped, and for larger ones."""


def plain_settings(root: Path) -> None:
    """Write the settings of plain MkDocs: Material and its search, with this guide's navigation."""
    settings = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    features = ["navigation.instant", "navigation.tabs", "navigation.top", "search.suggest", "toc.follow"]
    settings |= {
        "nav": [
            {link.text: posixpath.join(link.address, "index.md")} for _, links in SECTIONS for link in links
        ],
        "theme": {"name": "material", "font": False, "features": features},
        "plugins": ["search"],
        "markdown_extensions": ["attr_list", {"toc": {"permalink": True}}],
        "site_dir": "plain",
        "site_url": "https://guide.example/",
    }
    (root / SETTINGS).write_text(yaml.safe_dump(settings), "utf-8")


def measure(project: Project, rounds: int) -> dict[str, Taken]:
    """What each command takes on a guide, in turns, so that what disturbs one disturbs all."""
    plain_settings(project.root)
    python = [sys.executable, "-m"]
    build = [*python, "generator", "build"]
    commands: dict[str, Callable[[], Taken]] = {
        "cold": lambda: _run(project, build, _remove_everything),
        "one page edited": lambda: _run(project, build, _edit_one_page),
        "nothing changed": lambda: _run(project, build),
        "plain MkDocs": lambda: _run(project, [*python, "mkdocs", "build", "--quiet", "-f", SETTINGS]),
    }
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(command())
    return {name: _median(runs) for name, runs in taken.items()}


def _run(project: Project, command: list[str], before: Callable[[Project], object] = id) -> Taken:
    before(project)
    return run(command, project.root, ENVIRONMENT)


def _remove_everything(project: Project) -> None:
    for folder in (project.docs.parent, project.site, project.cache.parent):
        shutil.rmtree(folder, ignore_errors=True)


def _edit_one_page(project: Project) -> None:
    """Change a line of a skill that only its own page shows."""
    skill = next(
        path for path in sorted((project.data / "skills").glob("*.yml")) if "how_to_tell:" in _text(path)
    )
    skill.write_text(re.sub(r"(?<=how_to_tell:\n)( *- )", r"\1Now ", _text(skill), count=1), "utf-8")


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _median(runs: list[Taken]) -> Taken:
    return Taken(
        statistics.median(one.seconds for one in runs),
        statistics.median(one.work for one in runs),
        statistics.median(one.megabytes for one in runs),
    )


def line(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The slope of the line through points by least squares, and how well it fits (r²)."""
    across, up = zip(*points, strict=True)
    slope, _ = statistics.linear_regression(across, up)
    return slope, statistics.correlation(across, up) ** 2


def main() -> None:
    """Print a table of all sizes, then how memory grows."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*", type=int, default=SIZES, help="0 is the guide as it is shipped")
    parser.add_argument("--rounds", type=int, default=0, help="default: 5, of large guides 1")
    parser.add_argument("--roles", type=int, default=0, help="a guide of so many roles instead, at most 56")
    options = parser.parse_args()
    print("| pages | command | seconds | times plain MkDocs | aim | CPU, s | peak MB |")
    print("|---|---|---|---|---|---|---|")
    memory: list[tuple[float, float]] = []
    for size in [options.roles] if options.roles else options.pages:
        folder = Path(tempfile.mkdtemp(prefix="guide-"))
        try:
            make = make_guide_of_roles if options.roles else make_guide
            project = make(folder / "guide", size)
            taken = measure(project, options.rounds or (1 if size else 5))
            pages = len(list(project.docs.rglob("*.md")))
        finally:
            shutil.rmtree(folder)
        for name, one in taken.items():
            ratio = one.seconds / taken["plain MkDocs"].seconds
            aim = f"≤ {AIMS[name][size > 0]}" if name in AIMS else ""
            print(
                f"| {pages} | {name} | {one.seconds:.1f} | {ratio:.2f} | {aim} | {one.work:.1f}"
                f" | {one.megabytes:.0f} |",
                flush=True,
            )
        memory.append((pages / 1000, taken["cold"].megabytes))
    if len(memory) > 2:
        slope, fit = line(memory)
        print(f"\nA cold build takes {slope:.0f} MB more for each 1,000 pages (r² {fit:.3f}).")


if __name__ == "__main__":
    main()
