"""Writing: only what changed, nothing of others, nothing half."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.disk.output import MANIFEST, write


def test_writes_and_reports_what_it_touched(tmp_path: Path) -> None:
    assert write({"a.md": b"1", "b/c.md": b"2"}, tmp_path) == 2
    assert (tmp_path / "b/c.md").read_bytes() == b"2"


def test_leaves_unchanged_files_alone(tmp_path: Path) -> None:
    write({"a.md": b"1", "b.md": b"2"}, tmp_path)
    before = (tmp_path / "a.md").stat()
    assert write({"a.md": b"1", "b.md": b"3"}, tmp_path) == 1
    after = (tmp_path / "a.md").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_removes_what_is_no_longer_made_and_its_empty_folder(tmp_path: Path) -> None:
    write({"a.md": b"1", "b/c/d.md": b"2"}, tmp_path)
    write({"a.md": b"1"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "a.md"]


def test_never_touches_files_of_others(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep")
    write({"a.md": b"1"}, tmp_path)
    write({}, tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "keep"


def test_a_manifest_can_not_point_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("keep")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / MANIFEST).write_text(f"../outside.md\n{outside}\n")
    write({}, folder)
    assert outside.exists()


def test_writes_through_no_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("keep")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.md").symlink_to(outside)
    write({"a.md": b"1"}, folder)
    assert outside.read_text() == "keep"
    assert (folder / "a.md").read_bytes() == b"1"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"a.md": b"old"}, tmp_path)

    def full(path: Path, _content: bytes) -> int:
        path.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write({"a.md": b"new"}, tmp_path)
    assert (tmp_path / "a.md").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "a.md"]


@pytest.mark.parametrize("name", ["a\u2028b.pdf", "a\u0085b.pdf"])
def test_a_name_that_looks_like_two_lines_is_one_file(name: str, tmp_path: Path) -> None:
    write({name: b"a"}, tmp_path)
    write({"b.md": b"b"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".manifest", "b.md"]
