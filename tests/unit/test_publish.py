"""Publishing: the new site is there, and what somebody else keeps in its folder still is."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.disk.publish import MANIFEST, READY, ForeignFileError, finish_publishing, is_halfway, publish
from tests.conftest import ROOT

OLD = {"index.html": "old", "a/index.html": "a", "assets/x.css": "x", "turns": "a file", "falls/in.html": "f"}
NEW = {"index.html": "new", "b/index.html": "b", "assets/x.css": "x", "turns/into.html": "t", "falls": "file"}
OTHERS = {".git/HEAD": "ref", ".htaccess": "deny", "CNAME": "guide.example", "a/mine.txt": "mine"}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def put(tmp_path: Path, files: dict[str, str], site: Path, known: tuple[str, ...] = ()) -> list[str]:
    return publish(write(tmp_path / "new", files), site, known)


@pytest.fixture(params=["folder", "relative link", "absolute link", "link to nowhere", "other file system"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder to publish to, which may be somewhere else."""
    link, target = tmp_path / "site", tmp_path / "public"
    if request.param == "folder":
        return link
    if request.param == "other file system":
        shm = Path("/dev/shm")
        if not os.access(shm, os.W_OK) or shm.stat().st_dev == tmp_path.stat().st_dev:
            pytest.skip("there is no second file system in /dev/shm")
        target = shm / f"guide-{os.getpid()}-{tmp_path.name}"
        request.addfinalizer(lambda: subprocess.run(["rm", "-rf", str(target)], check=True))
    if request.param != "link to nowhere":
        target.mkdir()
    link.symlink_to(os.path.relpath(target, tmp_path) if request.param == "relative link" else target)
    return link


def test_what_others_keep_there_survives(site: Path, tmp_path: Path) -> None:
    linked = site.is_symlink()
    put(tmp_path, OLD, site)
    write(site, OTHERS)
    put(tmp_path, NEW, site)
    assert read(site) == NEW | OTHERS
    assert site.is_symlink() == linked and not (tmp_path / "new").exists()


ODD = {"plan\u2028b.pdf": "b", "plan\u0085c.pdf": "c", "\x1d.pdf": "d"}
"""Names that some programs would take for two lines."""


def test_names_are_listed_as_they_are(tmp_path: Path) -> None:
    put(tmp_path, ODD, tmp_path / "site")
    assert read(tmp_path / "site") == ODD
    put(tmp_path, NEW, tmp_path / "site")
    assert read(tmp_path / "site") == NEW


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    put(tmp_path, OLD, tmp_path / "site")
    os.utime(tmp_path / "site/assets/x.css", (1, 1))
    put(tmp_path, NEW, tmp_path / "site")
    assert (tmp_path / "site/assets/x.css").stat().st_mtime == 1


def test_the_folder_stays_the_same_folder(tmp_path: Path) -> None:
    put(tmp_path, OLD, tmp_path / "site")
    before = (tmp_path / "site").stat().st_ino
    put(tmp_path, NEW, tmp_path / "site")
    assert (tmp_path / "site").stat().st_ino == before, "a container or server has it open"


class StoppedError(Exception):
    """Instead of a signal, which could not be timed."""


@pytest.mark.parametrize("steps", range(12))
def test_stopped_at_any_step_the_next_build_completes_it(
    steps: int, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, OLD, site)
    write(site, OTHERS)
    left = [steps]

    def counted(step: Callable[..., object]) -> Callable[..., object]:
        def or_stop(*arguments: object, **options: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise StoppedError
            return step(*arguments, **options)

        return or_stop

    with monkeypatch.context() as patched:
        for name in ("replace", "rename", "unlink", "rmdir"):
            patched.setattr(Path, name, counted(getattr(Path, name)))
        try:
            put(tmp_path, NEW, site)
        except StoppedError:
            halfway = is_halfway(site)
        else:
            halfway = False
    if halfway:
        finish_publishing(site)
        assert read(site) == NEW | OTHERS
    else:
        assert read(site) in (OLD | OTHERS, NEW | OTHERS)
    put(tmp_path, NEW, site)
    assert read(site) == NEW | OTHERS
    assert not list(site.glob(".guide-[!m]*"))


def test_stopped_while_it_tidies_up_nothing_is_lost(site: Path, tmp_path: Path) -> None:
    """The list has been moved, so what is left in the folder is empty or of no use."""
    put(tmp_path, OLD, site)
    (site / READY / "sub").mkdir(parents=True)
    finish_publishing(site)
    assert read(site) == OLD
    assert not (site / READY).exists()


def test_a_site_from_before_there_was_a_manifest(tmp_path: Path) -> None:
    site = write(tmp_path / "site", OLD | OTHERS)
    left = put(tmp_path, NEW, site, known=tuple(OLD))
    assert read(site) == NEW | OTHERS
    assert left == [".git/", ".htaccess", "CNAME", "a/"]
    assert put(tmp_path, NEW, site) == [], "said once"


def test_a_site_of_ours_of_which_nothing_is_known(tmp_path: Path) -> None:
    search = {"assets/search/index.js": "self.guideSearchIndex={}"}
    site = write(tmp_path / "site", OLD | OTHERS | search)
    for name in ("turns", "falls/in.html"):
        (site / name).unlink()
    left = put(tmp_path, NEW | search, site)
    assert read(site).items() >= (NEW | OTHERS | search).items()
    assert "a/" in left, "a page of an earlier build may be somebody's own, so it is named"


@pytest.mark.parametrize("name", ["index.html", "b", "turns"])
def test_a_file_of_others_is_not_overwritten(name: str, tmp_path: Path) -> None:
    site = write(tmp_path / "site", {name: "mine", "x/y": "z"})
    with pytest.raises(ForeignFileError, match="no build of this guide wrote it; move it") as refused:
        put(tmp_path, NEW, site)
    assert refused.value.filename == str(site / name)
    assert read(site) == {name: "mine", "x/y": "z"}


@pytest.mark.parametrize("what", ["file", "link", "link to nowhere", "empty folder"])
def test_a_folder_with_something_of_others_gives_way_to_no_file(what: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(tmp_path, OLD, site)
    mine = site / "falls/deep/mine"
    mine.parent.mkdir()
    if what == "file":
        mine.write_text("mine")
    elif what == "empty folder":
        mine.mkdir()
    else:
        mine.symlink_to(tmp_path if what == "link" else tmp_path / "nowhere")
    for _ in range(2):
        with pytest.raises(ForeignFileError) as refused:
            put(tmp_path, NEW, site)
        assert Path(refused.value.filename) in (mine, mine.parent)
        assert not is_halfway(site) and (site / "index.html").read_text() == "old"
    mine.rmdir() if what == "empty folder" else mine.unlink()
    mine.parent.rmdir()
    put(tmp_path, NEW, site)
    assert read(site) == NEW


def test_a_page_that_somebody_replaced_by_a_link(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(tmp_path, OLD, site)
    elsewhere = write(tmp_path / "elsewhere", {"mine": "mine"})
    (site / "turns").unlink()
    (site / "turns").symlink_to(elsewhere)
    put(tmp_path, NEW, site)
    assert read(site) == NEW
    assert read(elsewhere) == {"mine": "mine"}


def test_the_same_file_of_others_is_no_matter(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"index.html": "new"})
    put(tmp_path, NEW, site)
    assert read(site) == NEW


def test_nothing_is_written_through_a_link_in_the_site(tmp_path: Path) -> None:
    elsewhere = write(tmp_path / "elsewhere", {"x.css": "mine"})
    site = write(tmp_path / "site", {"CNAME": "x"})
    (site / "assets").symlink_to(elsewhere)
    with pytest.raises(ForeignFileError):
        put(tmp_path, NEW, site)
    assert read(elsewhere) == {"x.css": "mine"}


def test_others_can_read_it_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        put(tmp_path, NEW, tmp_path / "site")
    finally:
        os.umask(before)
    for path in ((tmp_path / "site"), *(tmp_path / "site").rglob("*")):
        wanted = 0o555 if path.is_dir() else 0o444
        assert stat.S_IMODE(path.stat().st_mode) & wanted == wanted, path


def test_an_unchanged_file_can_be_read_too(tmp_path: Path) -> None:
    put(tmp_path, OLD, tmp_path / "site")
    (tmp_path / "site/assets/x.css").chmod(0o600)
    put(tmp_path, NEW, tmp_path / "site")
    assert stat.S_IMODE((tmp_path / "site/assets/x.css").stat().st_mode) & 0o444 == 0o444


def test_a_file_system_without_permissions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and Windows shares give all files to one owner, and refuse to change that."""

    def refuse(path: Path, _mode: int) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted", str(path))

    monkeypatch.setattr(Path, "chmod", refuse)
    before = os.umask(0o077)
    try:
        put(tmp_path, OLD, tmp_path / "site")
        put(tmp_path, NEW, tmp_path / "site")
    finally:
        os.umask(before)
    assert read(tmp_path / "site") == NEW


def test_a_manifest_can_not_point_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("keep")
    put(tmp_path, OLD, tmp_path / "site")
    (tmp_path / "site" / MANIFEST).write_text(f"../outside.md\n{outside}\n")
    (tmp_path / "site/index.html").unlink()
    for name in ("turns", "falls/in.html", "assets/x.css"):
        (tmp_path / "site" / name).unlink()
    (tmp_path / "site/falls").rmdir()
    put(tmp_path, NEW, tmp_path / "site")
    assert outside.read_text() == "keep"


PUBLISH = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from generator.disk.publish import is_halfway, publish
try:
    publish(Path(sys.argv[1]), Path(sys.argv[2]))
except OSError as error:
    print(error.strerror, "halfway" if is_halfway(Path(sys.argv[2])) else "as it was")
"""


def mounted(tmp_path: Path, script: str) -> str:
    """Run a script in which ``site`` is a small disk of its own, and ``publish FOLDER`` publishes to it."""
    lines = (
        f"cd {tmp_path}; mkdir -p site; mount -t tmpfs -o size=1m tmpfs site",
        f"publish() {{ {sys.executable} publish.py $1 site; }}",
        script,
    )
    (tmp_path / "publish.py").write_text(PUBLISH)
    done = subprocess.run(
        ["unshare", "-m", "sh", "-euc", "\n".join(lines)], capture_output=True, text=True, check=False
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip(f"needs root, as in CI: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_mount_is_published_to(tmp_path: Path) -> None:
    write(tmp_path / "old", OLD)
    write(tmp_path / "new", NEW)
    shown = mounted(tmp_path, "publish old; echo x >site/CNAME; publish new; cd site; find . -type f | sort")
    assert shown.split() == sorted(f"./{name}" for name in (*NEW, "CNAME", MANIFEST))


def test_mounts_inside_a_site_are_published_to(tmp_path: Path) -> None:
    shipped = {".well-known/security.txt": "mail us", "robots.txt": "all"}
    write(tmp_path / "old", OLD | shipped)
    write(tmp_path / "new", NEW | {name: f"{text}!" for name, text in shipped.items()})
    write(tmp_path / "last", NEW)
    write(tmp_path, {"file": "mounted"})
    lines = (
        "publish old",
        "mount -t tmpfs -o size=1m tmpfs site/.well-known",
        "cp file robots; mount --bind robots site/robots.txt",
        "echo x >site/.well-known/acme",
        "publish new; cat site/.well-known/security.txt site/robots.txt; echo",
        "rm site/.well-known/acme",
        "umount site/robots.txt",
        "publish last; cd site; find . -type f | sort; ls -A .well-known",
    )
    shown = mounted(tmp_path, "\n".join(lines))
    assert shown.split() == ["mail", "us!all!", *sorted(f"./{name}" for name in (*NEW, MANIFEST))]


def test_a_full_disk_leaves_a_mounted_site_as_it_was(tmp_path: Path) -> None:
    write(tmp_path / "old", OLD)
    write(tmp_path / "new", NEW | {"large.bin": "x" * 2_000_000})
    shown = mounted(tmp_path, "publish old; publish new; cd site; find . -type f | sort; cat index.html")
    assert shown.startswith("No space left on device as it was\n")
    assert shown.split("\n")[1:-1] == sorted(f"./{name}" for name in (*OLD, MANIFEST))
    assert shown.endswith("\nold")
    assert READY not in shown
