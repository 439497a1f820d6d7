"""Spoils guides and holds the generator to its promise.

    python -m tests.fuzz.run --minutes 30 --seed 1

What is spoiled is the content of files, and the folders themselves: links, pipes, litter, odd names and
permissions. The promise: diagnostics with a place, or correct pages; never an exception, a hang, or a file
outside the output folder. In every few cases, the whole build is held to it. Each case has a number of its
own; ``--only NUMBER`` runs it again and keeps its files.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
import resource
import shutil
import signal
import tempfile
import time
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from types import FrameType

from markdown import Markdown

from generator import cli
from generator.build import Prepared, prepare
from generator.disk.project import Project
from tests.fuzz.mutations import spoil_content, spoil_folder
from tests.rules.cases import TINY

SECONDS, WAITING = 20, 300
"""After so long at work, or in all on a busy machine, a case counts as a hang; the usual one takes 0.05 s."""
GIGABYTES = 3
WHOLE_BUILD_EVERY = 15
"""Of so many cases, one is built to the end: a build takes as long as 50 cases that are only prepared."""


class BrokenPromiseError(Exception):
    """What must never happen has happened."""


class _Reader(HTMLParser):
    """Notes what would run in a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.running: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs if name.startswith("on")]
        links = [
            value for _, value in attrs if re.match(r"\s*(javascript|data|vbscript):", value or "", re.I)
        ]
        self.running += (
            [tag] * (tag in {"script", "iframe", "object", "embed"}) + names + [str(link) for link in links]
        )


def spoil(root: Path, rnd: random.Random) -> list[str]:
    """Make ``root`` a spoilt copy of the small guide; returns what was done to it."""
    shutil.copytree(TINY, root)
    files = sorted(path for path in (*root.rglob("*.yml"), *root.rglob("*.md")) if path.name != "mkdocs.yml")
    done = [spoil_content(path, rnd) for path in rnd.sample(files, rnd.choice((1, 1, 1, 2, 4)))]
    if rnd.random() < 0.3:
        done.append(spoil_folder(root, rnd.choice([path for path in files if path.exists()]), rnd))
    return done


def hold(root: Path) -> str:
    """Prepare a guide and look at what comes of it; returns what that was, in a word."""
    prepared = prepare(Project(root))
    files = prepared.files
    _hold_report(prepared, root)
    if prepared.report.has_errors:
        if files:
            raise BrokenPromiseError("files beside errors")
        return "errors"
    for name, content in files.items():
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\0" in name:
            raise BrokenPromiseError(f"a file outside the output folder: {name!r}")
        if name.endswith(".md"):
            _hold_page(name, content.decode("utf-8"))
    return "pages with warnings" if prepared.report.diagnostics else "pages"


def hold_build(root: Path) -> str:
    """Build a guide as its author would, twice: a site or a report, and nothing that others keep is lost."""
    mine = root / "site/mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    for _ in range(2):
        errors, output = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        with redirect_stderr(errors), redirect_stdout(output):
            code = cli.main(["--project", str(root), "build"])
        errors.seek(0)
        told = errors.read()
        if code not in (cli.FINE, cli.WRONG_DATA) or "Traceback" in told:
            raise BrokenPromiseError(f"the build ended with {code}: {told}")
        if code == cli.WRONG_DATA and "nothing was built" not in told:
            raise BrokenPromiseError(f"errors without a word on the site: {told}")
        if (code == cli.FINE) != (root / "site/index.html").is_file() or not mine.is_file():
            raise BrokenPromiseError(f"code {code}, and the site has {sorted(root.glob('site/*'))}")
    return "sites" if code == cli.FINE else "refused builds"


def _hold_report(prepared: Prepared, root: Path) -> None:
    for one in prepared.report.diagnostics:
        if not one.where.file or one.where.line < 1 or one.where.column < 1 or not one.message:
            raise BrokenPromiseError(f"a diagnostic without a place or words: {one}")
    text = prepared.report.text(root)
    if any(ord(c) < 32 and c != "\n" for c in text):
        raise BrokenPromiseError("a control character in the report")
    json.loads(prepared.report.json())
    prepared.report.github()


def _hold_page(name: str, text: str) -> None:
    body = text.partition("\n---\n")[2]
    reader = _Reader()
    reader.feed(Markdown(extensions=["attr_list", "toc"]).convert(body))
    if reader.running:
        raise BrokenPromiseError(f"{name} would run {reader.running}")


def case(number: int, seed: int, folder: Path) -> tuple[str, list[str]]:
    """Run one case: what came of it, and what was done."""
    root = folder / "guide"
    done = spoil(root, random.Random(f"{seed}/{number}"))
    came = hold(root)
    return (hold_build(root) if number % WHOLE_BUILD_EVERY == 0 else came), done


def _allow(at_work: float, in_all: int) -> None:
    signal.setitimer(signal.ITIMER_PROF, at_work)
    signal.alarm(in_all)


def _hang(_signal: int, _frame: FrameType | None) -> None:
    raise BrokenPromiseError(f"no end after {SECONDS} s at work or {WAITING} s in all")


def main() -> int:
    """Run cases for some minutes, print what came of them, and stop at the first broken promise."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTES * 2**30, GIGABYTES * 2**30))
    signal.signal(signal.SIGPROF, _hang)
    signal.signal(signal.SIGALRM, _hang)
    end = time.monotonic() + options.minutes * 60
    found: Counter[str] = Counter()
    number = options.only or 0
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as name:
            _allow(SECONDS, WAITING)
            try:
                came, done = case(number, options.seed, Path(name))
            except Exception as error:
                _allow(0, 0)
                rnd = random.Random(f"{options.seed}/{number}")
                kept = Path(tempfile.mkdtemp(prefix="fuzz-")) / "guide"
                print(f"seed {options.seed}, case {number}: {spoil(kept, rnd)}\nfiles in {kept}")
                raise error
            _allow(0, 0)
        found[came] += 1
        if options.only is not None:
            print(came, done)
            return 0
        number += 1
    total = ", ".join(f"{count:,} {came}" for came, count in sorted(found.items()))
    print(f"seed {options.seed}: {number:,} cases in {options.minutes:g} minutes, no promise broken: {total}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
