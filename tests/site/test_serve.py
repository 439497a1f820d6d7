"""Previewing: saving a data file refreshes the page, once; a mistake leaves the last good site up."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
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
        return len(re.findall("Building documentation", self.output()))


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
    assert "Whom do we need?" in preview.page("")

    home.write_text(good, "utf-8")
    preview.wait(lambda: "AI engineer or ML engineer?" in preview.page(""))
