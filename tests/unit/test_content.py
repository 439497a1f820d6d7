"""Pages written by hand join the generated ones, with a head that is safe to print."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.build import prepare
from generator.disk.project import Project
from generator.read.content import ContentFile, read_content, taken_addresses
from generator.read.names import faulty_name, same_names
from tests.unit.bakery import bakery, codes

HEAD = "title: T\ndescription: D\nreviewed: 2026-11-22\n"


def read(root: Path, files: dict[str, str | bytes]) -> tuple[dict[str, bytes], list[str]]:
    for name, content in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found, problems = read_content(root, root / "content", "https://edit.example/")
    return {file.path: file.content for file in found}, [
        f"{one.where.file}:{one.where.line}:{one.where.column} {one.code} {one.message}" for one in problems
    ]


def test_a_page(tmp_path: Path) -> None:
    files, problems = read(tmp_path, {"more/a.md": f"---\n{HEAD}section: roles\n---\n\n# T\n\nText: *so*.\n"})
    assert problems == []
    head, _, body = files["more/a.md"].decode().removeprefix("---\n").partition("\n---\n")
    assert body == "\n# T\n\nText: *so*.\n"
    assert yaml.safe_load(head) == {
        "title": "T",
        "description": "D",
        "reviewed": "2026-11-22",
        "section": "roles",
        "source": "content/more/a.md",
        "edit_url": "https://edit.example/content/more/a.md",
        "hide": ["navigation"],
    }


def test_the_head_is_escaped_for_html(tmp_path: Path) -> None:
    hostile = HEAD.replace("title: T", "title: 'R&D <b> \"x\"'")
    files, problems = read(tmp_path, {"a.md": f"---\n{hostile}---\nBody\n"})
    assert problems == []
    assert 'title: "R&amp;D &lt;b&gt; &quot;x&quot;"' in files["a.md"].decode()


def test_other_files_are_copied_as_they_are(tmp_path: Path) -> None:
    content = b"\x89PNG\r\n\x00\xff"
    assert read(tmp_path, {"images/a.png": content}) == ({"images/a.png": content}, [])


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, {".DS_Store": b"\x00", ".git/x.md": "x", "a/.b.md": "x"}) == ({}, [])


def test_what_tells_a_host_how_to_publish_is_not_left_out(tmp_path: Path) -> None:
    shipped = {".nojekyll": b"", ".htaccess": b"x", ".well-known/security.txt": b"Contact"}
    assert read(tmp_path, {**shipped, ".env": b"secret", ".well-known/x~": b"old"}) == (shipped, [])


@pytest.mark.parametrize("name", ["a.md~", "#a.md#", "4913", "Thumbs.db", "images/desktop.ini", "a.md.bak"])
def test_what_programs_leave_is_left_out(name: str, tmp_path: Path) -> None:
    assert read(tmp_path, {name: b"x"}) == ({}, [])


def test_the_lock_that_an_editor_leaves_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/.#a.md").symlink_to("someone@host.1")
    assert read(tmp_path, {}) == ({}, [])


@pytest.mark.parametrize(
    "names",
    [("a.md", "a/index.md"), ("A.md", "a.md"), ("\u00e4.png", "a\u0308.png"), ("x/Ab.png", "X/aB.png")],
)
def test_files_that_become_one(names: tuple[str, str]) -> None:
    files = [ContentFile(name, b"", f"content/{name}") for name in names]
    found = list(same_names((file.published, file.source) for file in files))
    assert [one.code for one in found] == ["PAGE004"]
    assert files[0].source in found[0].message or files[1].source in found[0].message


def test_a_file_that_a_build_would_overwrite(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    (root / "content/Feed.xml").write_text("<feed/>")
    assert codes(root) == ["content/Feed.xml:1 PAGE004"]


@pytest.mark.parametrize("name", ["a:b", "a?", "a ", "a.", "con.md", "Aux", "a\nb", "a\udcff", "x/nul.txt/y"])
def test_names_that_some_system_refuses(name: str) -> None:
    assert [one.code for one in faulty_name(name)] == ["FILE004"]


@pytest.mark.parametrize("name", ["a.md", "console.md", ".well-known/x", "Größe 採用 & co (2).png", "a.b.c"])
def test_names_that_every_system_stores(name: str) -> None:
    assert faulty_name(name) == []


def test_no_folder(tmp_path: Path) -> None:
    assert read_content(tmp_path, tmp_path / "content", "") == ([], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1 CONTENT001 the page does not begin with its title and description"),
        ("# T\n", "1:1 CONTENT001 the page does not begin with its title and description"),
        ("---\ntitle: T\n", "1:1 CONTENT001 the page does not begin with its title and description"),
        (f"---\n{HEAD}tilte: x\n---\n", "5:1 CONTENT003 unknown field 'tilte'"),
        (f"---\n{HEAD}section: [a]\n---\n", "5:10 CONTENT002 'section' has no text"),
        (f"---\n{HEAD.replace('T', '')}---\n", "2:7 CONTENT002 'title' has no text"),
        (f"---\n{HEAD}section: *a\n---\n", "5:10 YAML004 anchors (&) and aliases (*) are not used here"),
        (f"---\n{HEAD}title: U\n---\n", "5:1 YAML003 'title' is set twice"),
        (b"---\ncaf\xe9\n---\n", "2:4 YAML006 this character is not stored as UTF-8 (byte 0xe9)"),
    ],
)  # fmt: skip
def test_mistakes(text: str | bytes, expected: str, tmp_path: Path) -> None:
    assert read(tmp_path, {"a.md": text})[1] == [f"content/a.md:{expected}"]


def test_a_head_that_holds_no_fields(tmp_path: Path) -> None:
    assert [line.split()[1] for line in read(tmp_path, {"a.md": "---\n- x\n---\n"})[1]] == ["CONTENT002"] * 3


def test_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").symlink_to("/etc/hostname")
    assert read(tmp_path, {})[1] == ["content/a.md:1:1 FILE001 this is a symbolic link"]


@pytest.mark.parametrize(
    ("path", "address"),
    [("index.md", ""), ("about.md", "about"), ("more/index.md", "more"), ("a/b.md", "a/b"), ("a.png", None)],
)
def test_addresses(path: str, address: str | None) -> None:
    assert ContentFile(path, b"", f"content/{path}").address == address


def test_addresses_that_are_taken() -> None:
    files = [
        ContentFile(name, b"", f"content/{name}") for name in ("roles.md", "roles/index.md", "a.md", "r.png")
    ]
    found = [one.where.file for one in taken_addresses(files, {"", "roles"})]
    assert found == ["content/roles.md", "content/roles/index.md"]


def test_a_page_is_written_with_the_others(tmp_path: Path) -> None:
    root = bakery(tmp_path)
    prepared = prepare(Project(root))
    assert prepared.report.diagnostics == ()
    written = prepared.files["about.md"].decode()
    assert 'edit_url: "https://bakery.example/edit/content/about.md"' in written
