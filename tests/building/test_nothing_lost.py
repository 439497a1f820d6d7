"""Whatever stops a build, the site that is there stays whole, and the next build succeeds."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.disk.locking import one_at_a_time
from generator.disk.output import write
from tests.building.killing import OTHER_DISK, Victim, digest, start
from tests.conftest import ROOT
from tests.unit.bakery import bakery


@pytest.fixture(params=["folder", "link", "disk"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | None]:
    """What ``site`` links to: nothing, a folder, or one on another file system, which takes copies only."""
    if request.param != "disk":
        yield tmp_path / "public" if request.param == "link" else None
        return
    if not OTHER_DISK.is_dir() or OTHER_DISK.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip(f"{OTHER_DISK} is no other file system")
    with TemporaryDirectory(dir=OTHER_DISK) as folder:
        yield Path(folder) / "public"


@pytest.mark.slow
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGINT], ids=["kill", "Ctrl-C"])
def test_a_killed_build_leaves_a_whole_site(target: Path | None, by: signal.Signals, tmp_path: Path) -> None:
    victim = Victim(tmp_path / "guide", target)
    for moment in (0.03, 0.06, 0.1, 0.2, 0.4, 0.8, 0.95, 1.0):
        victim.kill(moment, by)
    victim.recover()


def no_space(bytes_left: int) -> None:
    """In the child: refuse to write a file larger than that, as a full disk refuses."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, bytes_left))


@pytest.mark.parametrize("left", [0, 20_000], ids=["nothing", "too little"])
def test_a_full_disk_is_told_and_loses_nothing(left: int, tmp_path: Path) -> None:
    root = bakery(tmp_path / "guide")
    assert start(root).wait() == 0
    before = digest(root / "site")
    text = (root / "data/roles/baker.yml").read_text("utf-8")
    (root / "data/roles/baker.yml").write_text(text.replace("bread", "loaves"), "utf-8")
    command = [sys.executable, "-m", "generator", "--project", str(root), "build"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=lambda: no_space(left)
    )
    assert done.returncode == 4, done.stderr
    assert len(done.stderr.splitlines()) == 2, done.stderr
    assert "what was built before is unchanged" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(root / "site") == before
    assert start(root).wait() == 0
    assert digest(root / "site") != before


def test_two_builds_at_once_wait_for_each_other(tmp_path: Path) -> None:
    root = bakery(tmp_path / "guide")
    command = [sys.executable, "-m", "generator", "--project", str(root), "build"]
    with one_at_a_time(root):
        second = subprocess.Popen(
            command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert second.stderr
        assert second.stderr.readline() == "another build is running; waiting for it to end\n"
        assert not (root / "site").exists()
    assert second.communicate()[0] and second.returncode == 0


def test_what_is_made_no_longer_disappears(tmp_path: Path) -> None:
    root = bakery(tmp_path / "guide")
    (root / "content/more.md").write_text(
        "---\ntitle: More\ndescription: More of it.\nreviewed: 2026-11-22\n---\n\n# More\n", "utf-8"
    )
    assert start(root).wait() == 0
    assert (root / "site/more/index.html").is_file()
    (root / "content/more.md").unlink()
    assert start(root).wait() == 0
    assert not (root / "site/more").exists()
    assert not (root / "build/docs/more.md").exists()


def test_a_build_that_was_stopped_is_known_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _content: bytes) -> int:
        path.touch()
        raise OSError(28, "No space left")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="No space"):
        patched.setattr(Path, "write_bytes", full)
        write({"a.md": b"a"}, tmp_path)
    (tmp_path / ".writing-old").write_text("half")
    write({"a.md": b"a", "b.md": b"b"}, tmp_path)
    write({"b.md": b"b"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".manifest", "b.md"]
