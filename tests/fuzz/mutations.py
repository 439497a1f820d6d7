"""Ways to spoil the files of a guide, as authors, editors, transfers and attackers do."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

HOSTILE = (
    "<script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    '"><svg/onload=window.hacked=1>',
    "</title></head><body onload=window.hacked=1>",
    "{{ config.__class__ }} {% raw %} {# comment #}",
    "[click](javascript:window.hacked=1) ![x](x)",
    "**bold** `code` ~~~ # heading {: .class onclick=window.hacked=1 }",
    "&lt;b&gt; &#60;i&#62; &amp;amp; &nbsp;",
    "\u202eright to left\u202c \u2066isolate\u2069 \u05e9\u05dc\u05d5\u05dd",
    "\U0001f469\u200d\U0001f4bb \U0001f1e9\U0001f1ea e\u0301\u0301\u0301",
    "W" * 500,
    "a\u00a0b\u200bc\ufeffd",
    "- item\\n+ item\\n1. item",
    "<!-- comment --> <![CDATA[ x ]]> <?php x ?>",
    "|a|b|\\n|-|-|",
    "[[company]] [[nothing]] [[",
    "../../../etc/passwd",
    "0x1F 1e999 .inf NaN ~ null yes no 12:30 2026-13-45",
)

PIECES = (
    b"\0", b"\xed\xa0\x80", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\t", b"\xc2\x85", b"\xe2\x80\xa8",
    b": ", b"- ", b"'", b'"', b"{", b"[", b"&a ", b"*a", b"!!python/object:os.system ", b"--- ", b"%YAML 9",
    b"|", b">", b"? ", b"\x1b[31m", b"#", b"\n",
)  # fmt: skip
"""Bytes that mean something to YAML, to terminals or to other systems."""

Mutation = Callable[[bytes, random.Random], bytes]


def _at(content: bytes, rnd: random.Random) -> int:
    return rnd.randrange(len(content) + 1)


def _cut(content: bytes, rnd: random.Random) -> bytes:
    return content[: _at(content, rnd)]


def _take_out(content: bytes, rnd: random.Random) -> bytes:
    start = _at(content, rnd)
    return content[:start] + content[start + rnd.randrange(1, 60) :]


def _insert(content: bytes, rnd: random.Random) -> bytes:
    start = _at(content, rnd)
    return content[:start] + rnd.choice(PIECES) * rnd.choice((1, 1, 1, 3)) + content[start:]


def _random_bytes(content: bytes, rnd: random.Random) -> bytes:
    start = _at(content, rnd)
    return content[:start] + rnd.randbytes(rnd.randrange(1, 40)) + content[start:]


def _windows_lines(content: bytes, rnd: random.Random) -> bytes:
    return content.replace(b"\n", b"\r\n")


def _mix_lines(content: bytes, rnd: random.Random) -> bytes:
    lines = content.split(b"\n")
    for _ in range(rnd.randrange(1, 4)):
        one, other = rnd.randrange(len(lines)), rnd.randrange(len(lines))
        match rnd.randrange(4):
            case 0:
                lines[one], lines[other] = lines[other], lines[one]
            case 1:
                lines.insert(one, lines[other])
            case 2:
                lines[one] = b" " * rnd.randrange(8) + lines[one].lstrip()
            case _:
                lines[one] = b""
    return b"\n".join(lines)


def _hostile_text(content: bytes, rnd: random.Random) -> bytes:
    """Put a hostile text into some values, quoted as YAML wants it, so that it gets through to a page."""
    fields = list(re.finditer(rb"^( *(?:- )?[a-z_0-9-]+: )(?![>|\[{])(\S.*)$", content, re.MULTILINE))
    for field in sorted(rnd.sample(fields, min(len(fields), 3)), key=lambda one: -one.start()):
        text = "'" + rnd.choice(HOSTILE).replace("'", "''") + "'"
        content = content[: field.start(2)] + text.encode() + content[field.end(2) :]
    return content


def _tree(content: bytes, rnd: random.Random) -> bytes:
    return _value(rnd, 0).encode() + b"\n"


def _value(rnd: random.Random, depth: int) -> str:
    if depth > 4 or rnd.random() < 0.4:
        return repr(rnd.choice((*HOSTILE, "", "1", "-1", "true", "x")))
    if rnd.random() < 0.5:
        return "[" + ", ".join(_value(rnd, depth + 1) for _ in range(rnd.randrange(4))) + "]"
    keys = rnd.sample(("name", "role", "skills", "sources", "title", "reviewed", "x", "<b>", ""), 3)
    return "{" + ", ".join(f"{key!r}: {_value(rnd, depth + 1)}" for key in keys) + "}"


def _too_much(content: bytes, rnd: random.Random) -> bytes:
    match rnd.randrange(5):
        case 0:
            return b"name: " + b"x" * rnd.choice((999_000, 10_000_000)) + b"\n"
        case 1:
            return b"name: " + b"[" * rnd.choice((31, 5_000)) + b"\n"
        case 2:
            return b"".join(b" " * n + b"a:\n" for n in range(rnd.choice((40, 900))))
        case 3:
            bomb = b"a0: &a0 [x, x, x]\n"
            return bomb + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 60))
        case _:
            return content + b"".join(b"extra_%d: x\n" % n for n in range(2_000))


CONTENT: tuple[Mutation, ...] = (
    _cut, _take_out, _insert, _insert, _random_bytes, _windows_lines, _mix_lines, _mix_lines,
    _hostile_text, _hostile_text, _hostile_text, _hostile_text, _tree, _too_much,
)  # fmt: skip


def spoil_content(path: Path, rnd: random.Random) -> str:
    """Change a file in one way or in two; returns what was done."""
    done = [rnd.choice(CONTENT) for _ in range(rnd.choice((1, 1, 2)))]
    content = path.read_bytes()
    for mutation in done:
        content = mutation(content, rnd)
    path.write_bytes(content)
    return f"{path.name}: {' then '.join(mutation.__name__.strip('_') for mutation in done)}"


FOLDERS = ("data", "data/roles", "data/skills", "content", "content/more", "overrides", "overrides/assets")
LITTER = (
    *("about.md~", "#about.md#", "4913", "Thumbs.db", "._about.md", ".about.md.swp", "~$x.md", "x.yml.orig"),
    *("x.BAK", "x.yml.save", "x.sync-conflict-20261128-101112-ABCDEFG.yml"),
)
ODD_NAMES = (
    *(
        "a\nb.md",
        "a\tb.png",
        "About.md",
        "ABOUT.MD",
        "a\u0308.png",
        "\u00e4.png",
        "con.md",
        "nul",
        "x.",
        "x ",
    ),
    *("-rf", "index.md", "feed.xml", "x" * 200 + ".md", "a?b#c.md", "%41.md", "\u202eexe.md", "a'b\"c<d>.md"),
    *("..md", "...", "~", "404.html", "assets", "roles", ".well-known", ".htaccess", ".env", "\udcff.md"),
    *("{{x}}.md", "\\.md"),
)


def _put_beside(root: Path, name: str, rnd: random.Random) -> str:
    """Add a file, often with the words of a page that is fine."""
    folder = root / rnd.choice(FOLDERS)
    folder.mkdir(exist_ok=True, parents=True)
    about = (root / "content/about.md").read_bytes() if (root / "content/about.md").is_file() else b""
    if not (folder / name).exists():
        (folder / name).write_bytes(rnd.choice((about, about, b"", b"\xff\x00")))
    return f"{folder.name} has {name!r}"


def _put_odd_file(folder: Path, rnd: random.Random) -> str:
    """Add what is no ordinary file."""
    folder.mkdir(exist_ok=True, parents=True)
    odd = folder / rnd.choice(("odd.yml", "odd.md", "odd.png", "odd"))
    match rnd.randrange(5):
        case 0:
            os.mkfifo(odd)
            return f"{odd.name} is a pipe"
        case 1:
            odd.symlink_to(odd.name)
            return f"{odd.name} is a link to itself"
        case 2:
            odd.symlink_to("..")
            return f"{odd.name} is a link to a folder above"
        case 3:
            odd.symlink_to("/dev/zero")
            return f"{odd.name} is a link to a file without end"
        case _:
            odd.mkdir()
            (odd / "index.md").touch()
            return f"{odd.name} is a folder"


def spoil_folder(root: Path, path: Path, rnd: random.Random) -> str:
    """Do to a file or its folder what authors do by accident, and others on purpose."""
    match rnd.randrange(10):
        case 0:
            path.unlink()
            return f"{path.name} is gone"
        case 6:
            return _put_beside(root, rnd.choice(LITTER), rnd)
        case 7:
            return _put_beside(root, rnd.choice(ODD_NAMES), rnd)
        case 8:
            return _put_odd_file(root / rnd.choice(FOLDERS), rnd)
        case 9:
            which = rnd.choice((path, path.parent, root / "content", root / "data"))
            which.chmod(
                rnd.choice((0, 0o200, 0o400, 0o100)) if which.is_file() else rnd.choice((0, 0o400, 0o100))
            )
            return f"{which.name} can't be read, unless by root"
        case 1:
            name = rnd.choice(
                ("Ä ö.yml", "..yml", "a b.yml", "-rf.yml", "x" * 80 + ".yml", "con.yml", "a\nb.yml")
            )
            path.rename(path.with_name(name))
            return f"{path.name} is called {name!r}"
        case 2:
            path.unlink()
            path.symlink_to(rnd.choice(("/etc/passwd", ".", "nowhere", str(root / "data"))))
            return f"{path.name} is a link"
        case 3:
            path.unlink()
            path.mkdir()
            return f"{path.name} is a folder"
        case 4:
            target = root / "content" / "away"
            target.parent.mkdir(exist_ok=True)
            target.symlink_to("/etc")
            return "content/away is a link to a folder"
        case _:
            path.write_bytes(b"")
            return f"{path.name} is empty"
