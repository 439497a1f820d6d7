"""Previewing: saving a data file refreshes the page, once; a mistake leaves the last good site up."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ROOT

PATIENCE = 90  # seconds until a slow machine counts as stuck


class Preview:
    """A running preview of a guide."""

    def __init__(self, root: Path, command: list[str]) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.log = root / "serve.log"
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [*command, f"127.0.0.1:{self.port}"],
            cwd=root,
            env=environment,
            stdout=self.log.open("w"),
            stderr=subprocess.STDOUT,
        )

    def output(self) -> str:
        return self.log.read_text("utf-8", errors="replace")

    def page(self, address: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=10) as answer:
            body: bytes = answer.read()
        return body.decode()

    def missing(self, address: str) -> str:
        """What is answered for a page that is not there."""
        try:
            return self.page(address)
        except urllib.error.HTTPError as answer:
            return answer.read().decode()

    def wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.output()
            try:
                if condition():
                    return
            except OSError:
                pass
            time.sleep(0.1)
        pytest.fail(f"nothing came of it in {PATIENCE} s:\n{self.output()}")

    def builds(self) -> int:
        return len(re.findall("Reloading browsers", self.output()))


@pytest.fixture(params=["guide", "mkdocs"])
def preview(request: pytest.FixtureRequest, guide_copy: Path) -> Iterator[Preview]:
    """``guide serve`` and plain ``mkdocs serve``, which must do the same."""
    commands = {
        "guide": [sys.executable, "-m", "generator", "serve", "--address"],
        "mkdocs": [sys.executable, "-m", "mkdocs", "serve", "--dev-addr"],
    }
    running = Preview(guide_copy, commands[request.param])
    try:
        running.wait(lambda: "AI engineer" in running.page(""))
        yield running
    finally:
        running.process.terminate()
        running.process.wait(timeout=20)


def test_saving_refreshes_once_and_mistakes_keep_the_last_good_site(
    preview: Preview, guide_copy: Path
) -> None:
    home = guide_copy / "data/home.yml"
    good = home.read_text("utf-8")
    before = preview.builds()

    home.write_text(
        good.replace("question: AI engineer or ML engineer?", "question: Whom do we need?"), "utf-8"
    )
    preview.wait(lambda: "Whom do we need?" in preview.page(""))
    time.sleep(3)  # a loop would build again and again
    assert preview.builds() == before + 1

    home.write_text(good.replace("reviewed: ", "reviewd: "), "utf-8")
    preview.wait(lambda: "unknown field 'reviewd'" in preview.output())
    assert "data/home.yml:" in preview.output()
    assert "Traceback" not in preview.output()
    preview.wait(lambda: "unknown field &#x27;reviewd&#x27;" in preview.page("roles/"))
    assert "Whom do we need?" in preview.page("")

    home.write_text(good, "utf-8")
    preview.wait(lambda: "AI engineer or ML engineer?" in preview.page(""))
    assert "reviewd" not in preview.page("roles/")


def entries(preview: Preview) -> dict[str, str]:
    docs = json.loads(preview.page("search/search_index.json"))["docs"]
    pages: dict[str, str] = {}
    for entry in docs:
        page = entry["location"].partition("#")[0]
        pages[page] = pages.get(page, "") + entry["title"] + " " + entry["text"]
    return pages


def test_only_what_changed_is_rendered_again_and_the_rest_stays_right(
    preview: Preview, guide_copy: Path
) -> None:
    skill = guide_copy / "data/skills/docker.yml"
    before = entries(preview)
    text = skill.read_text("utf-8")
    skill.write_text(re.sub(r"^name: .*", "name: Docking", text, count=1, flags=re.MULTILINE), "utf-8")
    preview.wait(lambda: "<h1" in (page := preview.page("skills/docker/")) and "Docking" in page)
    assert "Docking" in preview.page("skills/") and "Docking" in preview.page("roles/ai-engineer/")
    after = entries(preview)
    assert set(after) == set(before)
    assert after["skills/docker/"].startswith("Docking") and before["skills/docker/"].startswith("Docker")
    assert after["roles/"] == before["roles/"]

    page = "---\ntitle: New\ndescription: A new page.\nreviewed: 2026-11-22\n---\n\n# New\n\nQuite new.\n"
    (guide_copy / "content/new.md").write_text(page, "utf-8")
    preview.wait(lambda: "Quite new." in preview.page("new/"))
    assert set(entries(preview)) == {*before, "new/"}
    (guide_copy / "content/new.md").unlink()
    preview.wait(lambda: "new/" not in entries(preview))
    sheet = guide_copy / "overrides/404.html"
    sheet.write_text(sheet.read_text("utf-8").replace("This page is not here", "Nothing here"), "utf-8")
    preview.wait(lambda: "Nothing here" in preview.missing("nowhere/"))


def test_many_edits_leak_nothing(preview: Preview, guide_copy: Path) -> None:
    home = guide_copy / "data/home.yml"
    good = home.read_text("utf-8")
    memory = []
    for number in range(12):
        home.write_text(good.replace("question: AI engineer or ML engineer?", f"question: Edit {number}?"))
        preview.wait(partial(shows, preview, f"Edit {number}?"))
        memory.append(resident(preview.process.pid))
    assert memory[-1] < memory[3] * 1.1, f"it grows: {memory}"


def shows(preview: Preview, words: str) -> bool:
    return words in preview.page("")


def resident(process: int) -> int:
    """Memory of a process in pages."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1])
