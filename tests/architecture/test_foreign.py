"""MkDocs, Material, Jinja and Markdown are used as they come: nothing is patched or privately used."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from tests.architecture.foreign import faults
from tests.conftest import ROOT

PACKAGE = ROOT / "generator"
TEMPLATES = [PACKAGE / "theme", PACKAGE / "templates", PACKAGE / "scripts", ROOT / "overrides"]
THEIRS = Path(material.__path__[0], "templates")

HAS_ENVIRONMENT = """
from jinja2 import Environment
def use(env: "Environment") -> None:
    """
KEEPS_MARKDOWN = """
from markdown import Markdown
class Kept:
    def __init__(self, md: Markdown) -> None:
        self.md = md
    def use(self) -> None:
        """
PATCHES = {
    "from mkdocs.commands.build import build": "imports mkdocs.commands.build.build",
    "import mkdocs.utils": "imports mkdocs.utils",
    "from jinja2.utils import _escape": "imports jinja2.utils._escape, which is private",
    "from importlib import *\nimport_module('mkdocs.utils')": "imports 'mkdocs.utils' behind our back",
    "import jinja2\njinja2.Template.render = print": "sets jinja2.Template.render",
    "import jinja2\nenv = jinja2.Environment()\nenv.bytecode_cache = 1": "sets env.bytecode_cache",
    HAS_ENVIRONMENT + "env.loader.list_templates = list": "sets env.loader.list_templates",
    HAS_ENVIRONMENT + "vars(env).update(a=1)": "vars() on env",
    HAS_ENVIRONMENT + "setattr(env, 'a', 1)": "setattr() on env",
    HAS_ENVIRONMENT + "del env.cache['a']": "sets env.cache['a']",
    HAS_ENVIRONMENT + "a, env.b = 1, 2": "sets env.b",
    HAS_ENVIRONMENT + "env._load()": "uses env._load, which is private",
    HAS_ENVIRONMENT + "for one in env.extensions:\n        one.parse = print": "sets one.parse",
    KEEPS_MARKDOWN + "self.md.lines += 1": "sets self.md.lines",
    "import logging\nlog = logging.getLogger('mkdocs')\nlog.handlers = []": "sets log.handlers",
    "name = 'assets/bundle.*.min.js'": "names a minified file",
}
ALL_RIGHT = [
    HAS_ENVIRONMENT + "env.filters['link'] = str",
    HAS_ENVIRONMENT + "env.get_template('a').render()",
    KEEPS_MARKDOWN + "self.md.registerExtension(self)",
    "class Ours:\n    def use(self) -> None:\n        self.a = 1\n        self.a.b = 2",
]


def test_the_generator_uses_what_others_offer() -> None:
    assert faults(PACKAGE, *TEMPLATES) == []


@pytest.mark.parametrize("code", PATCHES)
def test_a_patch_is_found(code: str, tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(code, "utf-8")
    assert [fault.partition(" ")[2] for fault in faults(tmp_path)] == [PATCHES[code]]


@pytest.mark.parametrize("code", ALL_RIGHT)
def test_what_is_offered_may_be_used(code: str, tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(code, "utf-8")
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    "text", ["{{ super() | replace('a', 'b') }}", "<script>__md_get = () => {}</script>"]
)
def test_a_template_that_patches_the_theme_is_found(text: str, tmp_path: Path) -> None:
    (tmp_path / "main.html").write_text(text, "utf-8")
    assert len(faults(tmp_path / "nothing", tmp_path)) == 1


def test_files_of_the_theme_are_as_they_came(built_site: Path) -> None:
    shared = [path for path in built_site.rglob("*") if (THEIRS / path.relative_to(built_site)).is_file()]
    scripts = [path.name for path in shared if path.name.startswith("bundle.")]
    assert scripts
    changed = [
        path for path in shared if path.read_bytes() != (THEIRS / path.relative_to(built_site)).read_bytes()
    ]
    assert [path for path in changed if path.suffix != ".html"] == []
