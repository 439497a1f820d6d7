"""Previewing: saving a file refreshes the page, once, and mistakes are told."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import ROOT, Once
from tests.unit.bakery import bakery

PATIENCE = 90  # seconds until a slow machine counts as stuck
COMMANDS = {
    "guide": [sys.executable, "-m", "generator", "serve", "--address"],
    "mkdocs": [sys.executable, "-m", "mkdocs", "serve", "--dev-addr"],
}
QUESTION = "Baker or pastry chef?"


class Preview:
    """A running preview of the small guide."""

    def __init__(self, root: Path, command: list[str]) -> None:
        self.root = root
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
            preexec_fn=lambda: signal.signal(
                signal.SIGINT, signal.SIG_DFL
            ),  # a job in the background has none
        )

    def output(self) -> str:
        return self.log.read_text("utf-8", errors="replace")

    def page(self, address: str) -> str:
        """The page at an address, or what is answered if there is none."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=10) as answer:
                body: bytes = answer.read()
        except urllib.error.HTTPError as error:
            body = error.read()
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

    def wait_for(self, words: str, address: str = "") -> None:
        """Wait until a page says so."""
        self.wait(lambda: words in self.page(address))

    def builds(self) -> int:
        return len(re.findall("Reloading browsers", self.output()))

    def save(self, name: str, old: str, new: str) -> None:
        """Edit a file of the guide as an author does."""
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@contextmanager
def running(home: Path, command: list[str]) -> Iterator[Preview]:
    """The preview of the guide in ``home``, once it shows the first page."""
    preview = Preview(home / "guide", command)
    try:
        preview.wait_for(QUESTION)
        yield preview
    finally:
        preview.process.terminate()
        preview.process.wait(timeout=PATIENCE)


def lay_out(home: Path) -> None:
    """Make a guide whose data is kept elsewhere."""
    root = bakery(home / "guide")
    for folder in ("build/docs", "overrides"):
        (root / folder).mkdir(parents=True)
    (root / "data").rename(home / "texts")
    (root / "data").symlink_to("../texts")
    (home / "texts/skills").rename(home / "skills")
    (home / "texts/skills").symlink_to("../skills")


@pytest.fixture(scope="session")
def previewed(once: Once) -> Path:
    """That guide, and what ``guide serve`` has made of it."""

    def make(home: Path) -> None:
        lay_out(home)
        with running(home, COMMANDS["guide"]):
            pass

    return once("previewed", make)


@pytest.fixture(params=["guide", pytest.param("mkdocs", marks=pytest.mark.slow)])
def preview(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Preview]:
    """``guide serve``, which goes on from where it was stopped before, and plain ``mkdocs serve``."""
    if request.param == "guide":
        shutil.copytree(request.getfixturevalue("previewed"), tmp_path, symlinks=True, dirs_exist_ok=True)
    else:
        lay_out(tmp_path)
    with running(tmp_path, COMMANDS[request.param]) as preview:
        yield preview


def test_saving_refreshes_once(preview: Preview) -> None:
    before = preview.builds()
    asked = [QUESTION, "Who is needed?", "Who bakes?", "Who comes first?"]
    for old, new in pairwise(asked):  # a preview that saw its own files would not stop
        preview.save("data/home.yml", old, new)
        preview.wait_for(new)
    preview.wait(lambda: preview.builds() >= before + 3)
    assert preview.builds() == before + 3


def test_a_mistake_is_reported_until_it_is_corrected(preview: Preview) -> None:
    preview.save("data/home.yml", "reviewed: ", "reviewd: ")
    preview.wait(lambda: "unknown field 'reviewd'" in preview.output())
    assert "data/home.yml:" in preview.output()
    assert "Traceback" not in preview.output()
    preview.save("data/home.yml", "reviewd: ", "reviewed: ")
    preview.save("data/home.yml", QUESTION, "Who bakes?")
    preview.wait_for("Who bakes?")
    assert "reviewd" not in preview.page("roles/")


@pytest.mark.parametrize("preview", ["guide"], indirect=True)
def test_a_mistake_is_shown_on_the_last_good_pages(preview: Preview) -> None:
    """Plain MkDocs answers no request until the mistake is corrected."""
    preview.save("data/home.yml", "reviewed: ", "reviewd: ")
    preview.wait_for("unknown field &#x27;reviewd&#x27;", "roles/")
    assert QUESTION in preview.page("")


@pytest.mark.parametrize("preview", ["guide"], indirect=True)
def test_a_template_of_the_guides_own_is_followed(preview: Preview) -> None:
    (preview.root / "overrides/partials").mkdir()
    (preview.root / "overrides/partials/copyright.html").write_text("<p>Baked at night</p>", "utf-8")
    preview.wait_for("Baked at night", "roles/")


@pytest.mark.slow
@pytest.mark.parametrize("preview", ["guide"], indirect=True)
def test_a_file_that_is_gone_for_a_moment_ends_nothing(preview: Preview) -> None:
    """Some editors move a file away while they save it, and leave a copy or a lock beside it."""
    settings, aside = preview.root / "mkdocs.yml", preview.root / "mkdocs.yml~"
    settings.rename(aside)
    preview.wait_for("mkdocs.yml: No such file", "roles/")
    aside.rename(settings)
    (preview.root / "data/.#home.yml").symlink_to("somebody@host.1")
    (preview.root / "data/home.yml~").write_text("name: [", "utf-8")
    preview.save("data/home.yml", QUESTION, "Who bakes?")
    preview.wait_for("Who bakes?")
    assert "No such file" not in preview.page("roles/")


@pytest.mark.parametrize("preview", ["guide"], indirect=True)
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_when_told(sign: signal.Signals, preview: Preview) -> None:
    """By Ctrl-C, or as containers are stopped, in which the program is the first process."""
    preview.process.send_signal(sign)
    assert preview.process.wait(timeout=PATIENCE) == 128 + sign
    assert "Traceback" not in preview.output()


def article(page: str) -> str:
    return page.partition("<article")[2].partition("</article>")[0]


def test_what_changed_is_made_again_and_the_rest_stays_right(preview: Preview) -> None:
    roles = article(preview.page("roles/"))
    preview.save("data/skills/oven.yml", "name: Oven work", "name: Furnaces")
    preview.wait_for("Furnaces", "skills/oven/")
    assert "Furnaces" in preview.page("skills/") and "Furnaces" in preview.page("roles/baker/")
    assert article(preview.page("roles/")) == roles

    about = (preview.root / "content/about.md").read_text("utf-8")
    (preview.root / "content/new.md").write_text(f"{about}\nQuite new.\n", "utf-8")
    preview.wait_for("Quite new.", "new/")
    (preview.root / "content/new.md").unlink()
    preview.wait(lambda: "Quite new." not in preview.page("new/"))


@pytest.mark.slow
def test_many_edits_leak_nothing(preview: Preview) -> None:
    memory, asked = [], QUESTION
    for number in range(12):
        preview.save("data/home.yml", asked, asked := f"Edit {number}?")
        preview.wait(partial(shows, preview, asked))
        memory.append(resident(preview.process.pid))
    assert memory[-1] < memory[3] * 1.1, f"it grows: {memory}"


def shows(preview: Preview, words: str) -> bool:
    return words in preview.page("")


def resident(process: int) -> int:
    """Memory of a process in pages."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1])
