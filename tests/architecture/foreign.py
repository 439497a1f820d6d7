"""Find where code reaches into MkDocs, Material, Jinja or Markdown instead of using what they offer."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ENGINES = ("mkdocs", "material", "zensical")
FOREIGN = (*ENGINES, "jinja2", "markdown", "markupsafe")

OFFERED = {
    "engines/mkdocs_plugin.py": {
        "mkdocs.config.base.Config",
        "mkdocs.config.defaults.MkDocsConfig",
        "mkdocs.exceptions.PluginError",
        "mkdocs.livereload.LiveReloadServer",
        "mkdocs.plugins.BasePlugin",
        "mkdocs.structure.files.Files",
    },
    "engines/settings.py": {"material"},  # for the languages that it speaks
    "preview.py": {"mkdocs.livereload.LiveReloadServer"},
}
"""What a module may take from an engine: what a plugin is written with, and the server that reloads pages."""

REGISTRIES = {"filters", "globals", "tests"}
"""Where Jinja asks those who make an environment to put things of their own."""

IN_TEMPLATES = {
    re.compile(r"super\(\)\s*\|"): "changes what the theme rendered",
    re.compile(r"\b__md_\w+"): "uses a name that the theme's scripts keep to themselves",
}
MINIFIED = re.compile(r"\.min\.(?:js|css)|\bbundle\.\*")


def faults(generator: Path, *templates: Path) -> list[str]:
    """Every place in a package, and in folders of templates and scripts, with what is wrong there."""
    found = [fault for path in sorted(generator.rglob("*.py")) for fault in _in_module(generator, path)]
    for folder in templates:
        for path in sorted([*folder.rglob("*.html"), *folder.rglob("*.j2"), *folder.rglob("*.js")]):
            if "vendor" not in path.parts:
                found += _in_template(path.relative_to(folder.parent).as_posix(), path.read_text("utf-8"))
    return found


def _in_module(package: Path, path: Path) -> Iterator[str]:
    name = path.relative_to(package).as_posix()
    module = _Module(OFFERED.get(name, set()))
    module.visit(ast.parse(path.read_text("utf-8")))
    for line, what in sorted(module.faults):
        yield f"{name}:{line} {what}"


def _in_template(name: str, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        for pattern, what in IN_TEMPLATES.items():
            if pattern.search(line):
                yield f"{name}:{number} {what}"


class _Module(ast.NodeVisitor):
    """Follows what a module gets from others: by import, as an argument, and from there by assignment."""

    def __init__(self, offered: set[str]) -> None:
        self._offered = offered
        self._theirs: set[str] = set()
        self.faults: set[tuple[int, str]] = set()

    # what is theirs

    def visit_Import(self, node: ast.Import) -> None:
        for one in node.names:
            self._imported(node, one.name, one.asname or one.name.partition(".")[0])

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for one in node.names:
            if node.level == 0:
                self._imported(node, f"{node.module}.{one.name}", one.asname or one.name)

    def _imported(self, node: ast.stmt, name: str, local: str) -> None:
        package = name.partition(".")[0]
        if package not in FOREIGN:
            return
        self._theirs.add(local)
        if package in ENGINES and name not in self._offered:
            self._fault(node, f"imports {name}")
        elif any(part.startswith("_") for part in name.split(".")):
            self._fault(node, f"imports {name}, which is private")

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        before = set(self._theirs)
        arguments = node.args
        for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
            self._theirs.discard(one.arg)
            if self._is_annotated(one.annotation):
                self._theirs.add(one.arg)
        self.generic_visit(node)
        self._theirs = {name for name in self._theirs if name in before or name.startswith("self.")}

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if self._is_annotated(node.annotation):
            self._take(node.target, "self.")
        self._stored(node.target)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._stored(target)
            if self._is_theirs(node.value):
                self._take(target)
        self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        self._stored(node.target)
        if self._is_theirs(node.iter):
            self._take(node.target)
        self.generic_visit(node)

    def visit_With(self, node: ast.With) -> None:
        for item in node.items:
            if item.optional_vars and self._is_theirs(item.context_expr):
                self._take(item.optional_vars)
        self.generic_visit(node)

    def _take(self, target: ast.expr, prefix: str = "") -> None:
        for one in target.elts if isinstance(target, ast.Tuple | ast.List) else [target]:
            if isinstance(one, ast.Name):
                self._theirs.update({one.id, prefix + one.id})
            elif isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
                self._theirs.add(f"{one.value.id}.{one.attr}")

    def _is_annotated(self, annotation: ast.expr | None) -> bool:
        if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
            annotation = ast.parse(annotation.value, mode="eval").body
        names = [one.id for one in ast.walk(annotation) if isinstance(one, ast.Name)] if annotation else []
        return any(name in self._theirs for name in names)

    def _is_theirs(self, value: ast.expr) -> bool:
        """Whether it is one of their objects, or begins at one."""
        while isinstance(value, ast.Attribute | ast.Subscript | ast.Call | ast.Starred):
            if isinstance(value, ast.Attribute) and ast.unparse(value) in self._theirs:
                return True
            if isinstance(value, ast.Call) and any(self._names_theirs(one) for one in value.args):
                return True
            value = value.func if isinstance(value, ast.Call) else value.value
        return isinstance(value, ast.Name) and value.id in self._theirs

    @staticmethod
    def _names_theirs(value: ast.expr) -> bool:
        """Whether it is the name of one of their loggers or modules."""
        text = value.value if isinstance(value, ast.Constant) else None
        return isinstance(text, str) and text.partition(".")[0] in FOREIGN

    # what must not be done to it

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._stored(node.target)
        self.generic_visit(node)

    def visit_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            self._stored(target)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if (
            name in {"setattr", "delattr", "__setattr__", "vars"}
            and node.args
            and self._is_theirs(node.args[0])
        ):
            self._fault(node, f"{name}() on {ast.unparse(node.args[0])}")
        if name in {"import_module", "__import__"} and any(self._names_theirs(one) for one in node.args):
            self._fault(node, f"imports {ast.unparse(node.args[0])} behind our back")
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        is_private = node.attr.startswith("_") and node.attr not in {"__name__", "__file__", "__version__"}
        if is_private and self._is_theirs(node.value):
            self._fault(node, f"uses {ast.unparse(node)}, which is private")
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and MINIFIED.search(node.value):
            self._fault(node, "names a minified file")

    def _stored(self, target: ast.expr) -> None:
        for one in target.elts if isinstance(target, ast.Tuple | ast.List) else [target]:
            if isinstance(one, ast.Attribute | ast.Subscript) and self._is_theirs(one.value):
                registry = one.value if isinstance(one, ast.Subscript) else None
                if not (isinstance(registry, ast.Attribute) and registry.attr in REGISTRIES):
                    self._fault(one, f"sets {ast.unparse(one)}")

    def _fault(self, node: ast.expr | ast.stmt, what: str) -> None:
        self.faults.add((node.lineno, what))
