"""How long a whole build takes and how much memory, beside plain MkDocs on the same Markdown.

    python -m benchmarks.build [PAGES ...] [--rounds N]

Three commands take turns on each guide: the generator alone (``guide build --docs-only``), plain MkDocs with
the same theme, extensions, navigation and its own search but none of ours, and the whole (``guide build``).
Each begins without anything that was built before. Of several rounds the median counts.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from benchmarks.make_guide import ROOT, make_guide
from benchmarks.running import Taken, run
from generator.disk.project import Project

SIZES = [100, 0, 300, 1000, 3000]
SECONDS_PER_PAGE = 0.16
"""Of all three commands together, to say beforehand how long it will take; seen on a machine of two cores."""
SETTINGS = "plain.yml"
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "true"}
HEADS = (
    "pages | kB a page | command | seconds | ms a page | work, s | peak MB",
    "---|---|---|---|---|---|---",
)


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose plugins may have tags of their own."""


Loader.add_constructor("!ENV", lambda loader, node: None)


def plain_settings(root: Path) -> None:
    """Write the settings of plain MkDocs: the guide's own without its plugins."""
    settings: dict[str, Any] = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Loader)
    ours = {"guide", "offline"}
    settings["plugins"] = [
        one for one in settings["plugins"] if ours.isdisjoint([one] if isinstance(one, str) else one)
    ]
    (root / SETTINGS).write_text(yaml.safe_dump(settings), "utf-8")


def measure(project: Project, rounds: int) -> dict[str, Taken]:
    """What each command takes on a guide, in turns, so that what disturbs one disturbs all."""
    plain_settings(project.root)
    python = [sys.executable, "-m"]
    commands: dict[str, Callable[[], Taken]] = {
        "generator": lambda: _fresh(project, [*python, "generator", "build", "--docs-only"], project.out),
        "plain MkDocs": lambda: _fresh(project, [*python, "mkdocs", "build", "--quiet", "-f", SETTINGS]),
        "whole build": lambda: _fresh(project, [*python, "generator", "build"], project.out),
    }
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(command())
    return {name: _middle(runs) for name, runs in taken.items()}


def _fresh(project: Project, command: list[str], *made: Path) -> Taken:
    for folder in (*made, project.site):
        shutil.rmtree(folder, ignore_errors=True)
    return run(command, project.root, ENVIRONMENT)


def _middle(runs: list[Taken]) -> Taken:
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
    """Print a table for the sizes asked for, then what the aims are held against."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*", type=int, default=SIZES, help="0 is the guide as it is shipped")
    parser.add_argument("--rounds", type=int, default=0, help="default: 7 for small guides, 1 for large ones")
    options = parser.parse_args()
    rounds = {size: options.rounds or (7 if size <= 300 else 1) for size in options.pages}
    expected = sum((size or 140) * SECONDS_PER_PAGE * count for size, count in rounds.items()) / 60
    print(f"This takes about {expected:.0f} minutes on an idle machine.\n", file=sys.stderr)
    began = time.monotonic()
    found: dict[int, dict[str, Taken]] = {}
    for row in HEADS:
        print(f"| {row} |")
    for size in options.pages:
        folder = Path(tempfile.mkdtemp(prefix="guide-"))
        try:
            project = make_guide(folder / "guide", size)
            taken = measure(project, rounds[size])
            files = list(project.out.rglob("*.md"))
            weight = sum(path.stat().st_size for path in files) / len(files) / 1000
        finally:
            shutil.rmtree(folder)
        found[len(files)] = taken
        for name, one in taken.items():
            each = one.seconds / len(files) * 1000
            print(
                f"| {len(files)} | {weight:.1f} | {name} | {one.seconds:.1f} | {each:.1f} | {one.work:.1f}"
                f" | {one.megabytes:.0f} |",
                flush=True,
            )
    print()
    summary(found)
    print(f"\nIt took {(time.monotonic() - began) / 60:.0f} minutes.", file=sys.stderr)


def summary(found: dict[int, dict[str, Taken]]) -> None:
    """What the aims are held against."""
    print(
        "| pages | generator / plain MkDocs | (whole build - plain MkDocs) / plain MkDocs | cores at work |"
    )
    print("|---|---|---|---|")
    for pages, taken in found.items():
        plain, whole = taken["plain MkDocs"], taken["whole build"]
        print(
            f"| {pages} | {taken['generator'].seconds / plain.seconds:.1%}"
            f" | {whole.seconds / plain.seconds - 1:+.1%} | {whole.work / whole.seconds:.2f} |"
        )
    if len(found) < 2:
        return
    few, many = min(found), max(found)
    print()
    for name in next(iter(found.values())):
        growth = (found[many][name].seconds / many) / (found[few][name].seconds / few)
        slope, fit = line([(pages / 1000, taken[name].megabytes) for pages, taken in found.items()])
        print(
            f"- {name}: time a page at {many} pages is {growth:.2f} times that at {few};"
            f" memory grows by {slope:.0f} MB per 1,000 pages (r² {fit:.3f})"
        )


if __name__ == "__main__":
    main()
