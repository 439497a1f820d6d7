"""Publishing from odd folders on odd machines: nothing of others is lost, and each failure is one line."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path, PurePath

import pytest

from generator import cli
from generator.disk import last_build
from generator.disk.locking import site_at_rest
from generator.disk.project import Project
from generator.disk.publish import MANIFEST, READY
from generator.disk.refusal import refusal
from generator.finish import pages
from generator.options import BuildOptions
from generator.preview import Preview
from tests.building.machines import GUIDE, guide, run
from tests.building.test_making_the_site import change
from tests.conftest import ROOT
from tests.unit.bakery import bakery as unbuilt

OTHERS = (".git/HEAD", ".ssh-config", "CNAME", "roles/notes.txt")
SHIPPED = (".nojekyll", ".htaccess", ".well-known/security.txt")
LITTER = (
    *("data/roles/baker.yml~", "data/Thumbs.db", "data/skills/4913", "content/about.md~"),
    *("content/#about.md#", "content/Thumbs.db", "content/.env", "overrides/assets/favicon.svg~"),
    *("overrides/desktop.ini", "data/THUMBS.DB", "data/roles/baker.yml.save", "data/roles/baker.yml.save.1"),
    *("data/roles/baker.sync-conflict-20261128-101112-ABCDEFG.yml", "data/x.yml.sb-1a2b3c4d-XyZabc"),
    *("content/about.md.BAK", "content/x.TMP", "data/roles/baker (Ada's conflicted copy 2026-11-28).yml"),
    *("templates/role.md.j2~", "templates/role.md.j2.orig"),
)


def put(path: Path, text: str = "x") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_others_keep_their_files_and_litter_stays_at_home(bakery: Path) -> None:
    before = names(bakery / "site")
    for name in OTHERS:
        put(bakery / "site" / name)
    for name in SHIPPED:
        put(bakery / "content" / name)
    for name in LITTER:
        put(bakery / name)
    for folder in ("data/roles", "content", "overrides/assets"):
        (bakery / folder / ".#lock").symlink_to("somebody@host.1")
    put(bakery / "overrides/assets/logo.svg")
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    assert names(bakery / "site") == before | {*OTHERS, *SHIPPED, "assets/logo.svg"}
    (bakery / "content/.htaccess").unlink()
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    assert ".htaccess" not in names(bakery / "site"), "what was ours goes when its source goes"


def test_plain_mkdocs_leaves_litter_at_home(bakery: Path) -> None:
    put(bakery / "overrides/assets/logo.svg")
    for name in LITTER:
        put(bakery / name)
    change(bakery / "mkdocs.yml", "  name: guide", "  name: guide\n  custom_dir: overrides")
    done = run(sys.executable, "-m", "mkdocs", "build", "--config-file", str(bakery / "mkdocs.yml"))
    assert done.returncode == 0, done.stderr
    assert (bakery / "site/.guide-manifest").read_text("utf-8").startswith("guide: ")
    found = names(bakery / "site")
    assert "assets/logo.svg" in found
    assert not {PurePath(name).name for name in LITTER} & {PurePath(name).name for name in found}


def test_litter_starts_no_build(bakery: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in LITTER:
        put(bakery / name)
    put(bakery / "site/.git/index")
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    assert "nothing has changed" in capsys.readouterr().out


def test_a_site_from_before_manifests(bakery: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bakery / "content/more.md").write_bytes((bakery / "content/about.md").read_bytes())
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    (bakery / "site/.guide-manifest").unlink()
    (bakery / "content/more.md").unlink()
    for name in OTHERS:
        put(bakery / "site" / name)
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    shown = capsys.readouterr().err
    assert ": .git/, .ssh-config, CNAME, roles/notes.txt\n" in shown
    assert names(bakery / "site") >= {*OTHERS, "about/index.html"}
    assert "more/index.html" not in names(bakery / "site")


def test_a_file_of_others_in_the_way(bakery: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(bakery / "site/terms-of-mine.pdf", "mine")
    put(bakery / "content/terms-of-mine.pdf", "ours")
    assert cli.main(["--project", str(bakery), "build"]) == cli.NO_ACCESS
    assert capsys.readouterr().err.splitlines() == [
        f"guide: {bakery}/site/terms-of-mine.pdf: no build of this guide wrote it; move it to content/, "
        "or delete it",
        "what was built before is unchanged",
    ]


def test_a_build_that_is_stopped_halfway_says_so(
    bakery: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(staged: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(target))

    change(bakery / "data/skills/oven.yml", "name: Oven work", "name: Furnaces")
    with monkeypatch.context() as patched:
        patched.setattr("generator.disk.publish._put", refuse)
        assert cli.main(["--project", str(bakery), "build"]) == cli.NO_ACCESS
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.endswith("site are new and some old; once it can, a build completes it")
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    assert "Furnaces" in (bakery / "site/skills/oven/index.html").read_text("utf-8")


def test_a_site_that_was_completed_before_the_build_failed(
    bakery: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = bakery / "site"
    (site / READY).mkdir()
    (site / READY / "index.html").write_text("new", "utf-8")
    (site / READY / MANIFEST).write_bytes((site / MANIFEST).read_bytes())
    change(bakery / "data/skills/oven.yml", "name: Oven work", "name: Furnaces")
    page = bakery / "build/docs/skills/oven/index.md"
    page.unlink()
    page.mkdir()
    assert cli.main(["--project", str(bakery), "build"]) == cli.NO_ACCESS
    assert (site / "index.html").read_text("utf-8") == "new"
    assert capsys.readouterr().err.splitlines()[-1].endswith("site is not as it was; build again")
    page.rmdir()
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    assert "Furnaces" in (site / "skills/oven/index.html").read_text("utf-8")


def test_a_source_that_is_only_read(tmp_path: Path) -> None:
    root = unbuilt(tmp_path / "Mes documents" / "Leitfäden 採用 & co")
    before = names(root)
    work, site = tmp_path / "work", tmp_path / "公開"
    done = guide(
        root, "build", "--work-dir", str(work), "--site-dir", str(site), LC_ALL="C", PYTHONIOENCODING="cp1252"
    )
    assert done.returncode == 0, done.stderr
    assert names(root) == before
    assert (site / "roles/index.html").is_file() and (work / "build/html").is_dir()
    assert "built " in done.stdout and "Traceback" not in done.stderr


@pytest.mark.parametrize("folder", [".", "..", "content", "data/site", "build/html", "templates/x"])
def test_a_site_has_its_own_folder(folder: str, bakery: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--project", str(bakery), "build", "--site-dir", str(bakery / folder)]
    assert cli.main(arguments) == cli.WRONG_USAGE
    assert "name a folder for the site alone" in capsys.readouterr().err


def two_guides(bakery: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The small guide, and one with another name, whose sites are told apart by that."""
    other = unbuilt(tmp_path / "other", ("data/site.yml", "title: ", "title: The other "))
    return bakery, other


def test_the_site_of_another_guide_is_left_alone(
    bakery: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, other = two_guides(bakery, tmp_path)
    before = names(mine / "site")
    into = ["build", "--site-dir", str(mine / "site")]
    assert cli.main(["--project", str(other), *into]) == cli.NO_ACCESS
    assert "this is the site of another guide; name another folder" in capsys.readouterr().err
    assert names(mine / "site") == before
    assert str(tmp_path) not in (mine / "site/.guide-manifest").read_text("utf-8"), "a site is public"
    (mine / "site/.guide-manifest").unlink()
    assert cli.main(["--project", str(other), *into]) == cli.FINE, "as it was told to do"


def test_a_guide_knows_its_site_when_moved_or_renamed(bakery: Path, tmp_path: Path) -> None:
    root, into = bakery, ["build", "--site-dir", str(tmp_path / "public")]
    assert cli.main(["--project", str(root), *into]) == cli.FINE
    change(root / "data/site.yml", "title: ", "title: The new ")
    assert cli.main(["--project", str(root), *into]) == cli.FINE
    root = root.rename(tmp_path / "moved")
    change(root / "data/skills/oven.yml", "name: Oven work", "name: Furnaces")
    assert cli.main(["--project", str(root), *into]) == cli.FINE
    assert "Furnaces" in (tmp_path / "public/skills/oven/index.html").read_text("utf-8")


LOCKS = Path("/proc/locks")
"""Linux lists there who waits for a file to be let go. Elsewhere a build gets some seconds to wait."""


def is_waiting(process: int) -> bool:
    held = [line.split() for line in LOCKS.read_text("ascii").splitlines()] if LOCKS.exists() else []
    return any(fields[1] == "->" and str(process) in fields for fields in held)


def test_builds_made_elsewhere_change_a_site_one_after_the_other(bakery: Path, tmp_path: Path) -> None:
    change(bakery / "data/skills/oven.yml", "name: Oven work", "name: Furnaces")
    command = [*GUIDE, "--project", str(bakery), "build", "--work-dir", str(tmp_path / "work")]
    page = bakery / "site/skills/oven/index.html"
    with site_at_rest(bakery / "site"):
        build = subprocess.Popen([*command, "--site-dir", str(bakery / "site")], cwd=ROOT)
        latest = time.monotonic() + 10
        while time.monotonic() < latest and not is_waiting(build.pid):
            assert build.poll() is None
            time.sleep(0.1)
        assert "Furnaces" not in page.read_text("utf-8")
    assert build.wait() == cli.FINE
    assert "Furnaces" in page.read_text("utf-8")


def test_the_offline_copy_can_be_read_by_all(bakery: Path) -> None:
    before = os.umask(0o077)
    try:
        assert cli.main(["--project", str(bakery), "build", "--offline"]) == cli.FINE
    finally:
        os.umask(before)
    assert stat.S_IMODE((bakery / "build/guide-offline.zip").stat().st_mode) & 0o444 == 0o444
    with zipfile.ZipFile(bakery / "build/guide-offline.zip") as archive:
        modes = {stat.filemode(one.external_attr >> 16) for one in archive.infolist()}
    assert modes == {"-rw-r--r--"}


REPORTS = """
import sys
from generator import cli

root = ["--project", sys.argv[1]]
for form in ("text", "json", "github"):
    assert cli.main([*root, "check", "--format", form]) == cli.WRONG_DATA
    print("--", flush=True)
assert cli.main([*root, "new", "skill", "proofing"]) == cli.FINE
"""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_report_is_printed_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    root = unbuilt(tmp_path / "採用", ("data/roles/baker.yml", "scope:", "採用:"))
    done = run(sys.executable, "-c", REPORTS, str(root), PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    _, *others, new = done.stdout.split("--\n")
    assert "SCHEMA002" in done.stderr, "as text"
    assert all("SCHEMA002" in one for one in others) and len(others) == 2
    assert "proofing" in new


def test_done_is_done_even_if_nobody_can_be_told(bakery: Path) -> None:
    command = [*GUIDE, "--project", str(bakery)]
    for where in (">/dev/full", ">&-", ">&- 2>&-", "| true; exit ${PIPESTATUS[0]}"):
        shell = f"{' '.join(map(repr, command))} build {where}"
        done = run("bash", "-c", shell)
        assert (done.returncode, done.stderr) == (cli.FINE, ""), where


def test_a_report_that_cannot_be_delivered_is_an_error(bakery: Path) -> None:
    done = run("bash", "-c", f"{' '.join(map(repr, GUIDE))} --project '{bakery}' check >/dev/full")
    assert done.returncode == cli.NO_ACCESS
    assert done.stderr == "guide: standard output: No space left on device\n"


def test_no_room_for_a_note_is_no_failure(bakery: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    put(bakery / "content/.nojekyll")
    monkeypatch.setattr(last_build, "replace", full)
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    assert (bakery / "site/.nojekyll").is_file()


@pytest.mark.parametrize("error", [FileNotFoundError(2, "x"), OSError(38, "x"), RuntimeError("thread")])
def test_no_shared_memory_takes_longer(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    class Refused:
        def __init__(self) -> None:
            raise error

    monkeypatch.setattr(pages, "ProcessPoolExecutor", Refused)
    monkeypatch.setattr(pages, "_WORTH_A_POOL", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    (page,) = pages._finish_all(
        [("<html><body><p>Bread</p></body></html>", "index.html", "https://x.example/")]
    )
    assert "Bread" in page.html


REFUSED = {
    "OSError: [Errno 28] No space left on device: '/x/y.html'": (1, errno.ENOSPC, "/x/y.html"),
    "PermissionError: [Errno 13] Permission denied: '/x'": (1, errno.EACCES, "/x"),
    "Error: No space left on device (os error 28)": (101, errno.ENOSPC, None),
    "RuntimeError: can't start new thread": (1, errno.EAGAIN, None),
    "MemoryError": (1, errno.ENOMEM, None),
    "": (-9, errno.ENOMEM, None),
}


@pytest.mark.parametrize("log", REFUSED)
def test_what_a_machine_refuses_an_engine(log: str) -> None:
    code, number, path = REFUSED[log]
    found = refusal(f"INFO - Building\nTraceback\n{log}\n", code)
    assert found and (found.errno, found.filename) == (number, path)


@pytest.mark.parametrize("log", ["FileNotFoundError: [Errno 2] No such file: 'logo.svg'", "ERROR - x"])
def test_what_an_author_can_fix_is_no_refusal(log: str) -> None:
    assert refusal(log, 1) is None


def test_an_address_that_cannot_be_used(bakery: Path) -> None:
    for host in ("192.0.2.1", "no-such-host.invalid"):
        preview = Preview(Project(bakery), BuildOptions(), (host, 8000), lambda _: None)
        assert preview.refused().startswith("can't be used: ")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/x"), "/x: No space left on device"),
        (MemoryError(), "Cannot allocate memory"),
        (
            RuntimeError("can't start new thread"),
            "can't start new thread: Resource temporarily unavailable",
        ),
    ],
)
def test_a_preview_outlives_what_the_machine_refuses(
    error: Exception,
    told: str,
    bakery: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    preview = Preview(Project(bakery), BuildOptions(), ("127.0.0.1", 8000), lambda _: None)

    def refuse() -> None:
        raise error

    monkeypatch.setattr(preview, "rebuild", refuse)
    preview._rebuild_again()
    assert capsys.readouterr().err == f"guide: {told}\n"


def test_what_a_page_links_to_is_published(bakery: Path) -> None:
    for name in ("script.py", "app.js.map", "search.json"):
        put(bakery / "content/files" / name)
    about = bakery / "content/about.md"
    links = "[a](files/script.py), [b](files/app.js.map) and [c](files/search.json#x)"
    about.write_text(f"{about.read_text('utf-8')}\n{links}\n", "utf-8")
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    found = names(bakery / "site")
    assert found >= {"files/script.py", "files/app.js.map", "files/search.json"}
    assert not {name for name in found if name.endswith((".py", ".map")) and not name.startswith("files/")}


def test_headers_of_the_guide_itself_are_kept(bakery: Path) -> None:
    ours = (bakery / "site/_headers").read_text("utf-8")
    own = "/assets/*\n  Cache-Control: max-age=600\n"
    put(bakery / "content/_headers", own)
    assert cli.main(["--project", str(bakery), "build"]) == cli.FINE
    assert (bakery / "site/_headers").read_text("utf-8") == f"{ours}\n{own}"


def test_cloudflare_reads_every_line_of_the_headers(bakery: Path) -> None:
    """It ignores lines of over 2,000 characters: developers.cloudflare.com/pages/configuration/headers."""
    assert max(map(len, (bakery / "site/_headers").read_text("utf-8").splitlines())) <= 2000
