"""A guide's own templates: where they are, and what is wrong with them."""

from __future__ import annotations

import traceback
from pathlib import Path, PurePath

from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.read.templates import OwnTemplates
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

TEMPLATES = Path(__file__).parent.parent / "templates"
OWN = "templates"
"""The folder of a guide's own templates, in its root."""
FAULTY = "BUILD007"


class FaultyTemplateError(Exception):
    """A guide's own template can't be rendered; ``diagnostic`` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def misnamed_templates(own: OwnTemplates) -> list[Diagnostic]:
    """Report templates of pages that take no template's place. Those in folders are for others to include."""
    ours = {path.name for path in TEMPLATES.glob("*.j2")}
    hint = "put what other templates include into a folder"
    return [
        Diagnostic(
            Place(f"{OWN}/{name}"), FAULTY, "no page has this template", did_you_mean(name, ours, hint)
        )
        for name, _ in own
        if "/" not in name and name not in ours
    ]


def fault_of(error: Exception, own: dict[str, str]) -> Diagnostic | None:
    """What is wrong with a template of the guide's own; none if the fault is ours."""
    at = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        at.append((str(error.filename), error.lineno))
    places = [(name, line) for name, line in at if name.removeprefix(f"{OWN}/") in own]
    if not places:
        return None
    message = f"there is no template '{error}'" if isinstance(error, TemplateNotFound) else str(error)
    name, line = places[-1]
    hint = f"compare it with the generator's own {PurePath(name).name}"
    return Diagnostic(Place(name, line or 1), FAULTY, message.partition("\n")[0], hint)
