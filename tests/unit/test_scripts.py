"""Modules are linked into one script that means the same."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.extras.bundle_scripts import link_scripts
from tests.conftest import ROOT

SCRIPTS = ROOT / "generator/scripts"


def link(root: Path, **modules: str) -> tuple[str, list[str]]:
    for name, code in modules.items():
        (root / f"{name.replace('_', '-')}.js").write_text(code, "utf-8")
    scripts, problems = link_scripts(root, root / "guide.js")
    return scripts.get("guide.js", b"").decode(), [
        f"{one.where.file}:{one.where.line} {one.message}" for one in problems
    ]


def run(script: str) -> str:
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs Node; the browser suite runs the linked script in any case")
    return subprocess.run([node, "-e", script], check=True, capture_output=True, text=True).stdout


def test_what_modules_say_is_said_once_and_in_order(tmp_path: Path) -> None:
    script, problems = link(
        tmp_path,
        guide='import { one, two as second } from "./a-b.js";\nimport "./c.js";\n'
        "console.log(one, second());\n",
        a_b='import { three } from "./c.js";\nexport const one = 1;\nexport async function no() {}\n'
        "export function two() {\n  return one + three;\n}\n",
        c="console.log('c');\nexport const three = 3;\nconst one = 'mine';\n",
    )
    assert problems == []
    assert run(script) == "c\n1 4\n"


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ('import all from "./x.js";', "guide.js:1 'import all from"),
        ('import * as all from "./x.js";', "guide.js:1 'import * as all"),
        ("\nexport { one };", "guide.js:2 'export { one };'"),
        ("export default 1;", "guide.js:1 'export default 1;'"),
        ('import { one } from "./gone.js";', "guide.js:1 there is no module 'gone.js'"),
        ('import { one } from "./round.js";', "round.js:1 'guide.js' imports this module in its turn"),
    ],
)
def test_what_is_not_understood_is_reported(code: str, message: str, tmp_path: Path) -> None:
    round_trip = 'import { x } from "./guide.js";\nexport const one = x;\n'
    problems = link(tmp_path, guide=code, round=round_trip)[1]
    assert any(problem.startswith(message) for problem in problems)


def test_what_several_scripts_need_stands_once_in_the_main_one(tmp_path: Path) -> None:
    modules = {
        "guide": 'import { log } from "./shared.js";\nlog("guide");\n',
        "other": 'import { log } from "./shared.js";\nimport { mine } from "./own.js";\nlog(mine);\n',
        "own": "export const mine = 'other';\n",
        "shared": "let n = 0;\nexport function log(what) {\n  console.log(what, ++n);\n}\n",
    }
    for name, code in modules.items():
        (tmp_path / f"{name}.js").write_text(code, "utf-8")
    scripts, problems = link_scripts(tmp_path, tmp_path / "guide.js")
    assert problems == []
    assert set(scripts) == {"guide.js", "other.js"}
    assert (
        run("globalThis.window = globalThis;" + b"".join(scripts.values()).decode()) == "guide 1\nother 2\n"
    )


def test_the_scripts_of_the_guide_are_linked() -> None:
    scripts, problems = link_scripts(ROOT, SCRIPTS / "guide.js")
    assert problems == []
    text = b"".join(scripts.values()).decode()
    for path in SCRIPTS.glob("*.js"):
        assert text.count(f"const module_{path.stem.replace('-', '_')}=(") == 1
