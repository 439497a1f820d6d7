"""Every page of the guide, known before one is written."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Diagnostic, Place, did_you_mean
from generator.model import Guide
from generator.pages import (
    closing,
    compare,
    decide,
    examples,
    home,
    job_descriptions,
    roles,
    salaries,
    skills,
)
from generator.pages.directory import Directory
from generator.pages.page import Page

KINDS = (home, decide, closing, compare, roles, skills, examples, salaries, job_descriptions)


def plan(guide: Guide) -> tuple[Page, ...]:
    """All pages that are made from data, in the order of the navigation."""
    directory = Directory(guide)
    return tuple(
        replace(page, edit_url=guide.site.edit_url + page.files[0])
        for kind in KINDS
        for page in kind.pages(directory)
    )


def shared_addresses(pages: tuple[Page, ...]) -> list[Diagnostic]:
    """Pages that would overwrite one another, such as role 'a' at level 'b-c' and role 'a-b' at level 'c'."""
    first: dict[str, Page] = {}
    problems = []
    for page in pages:
        other = first.setdefault(page.address, page)
        if other is not page:
            message = f"the address '{page.address}' already belongs to a page made from {other.files[0]}"
            problems.append(Diagnostic(Place(page.files[0]), "PAGE003", message, "rename one of the ids"))
    return problems


def unknown_pages(guide: Guide, addresses: set[str]) -> list[Diagnostic]:
    """Addresses on the home page that are no page of the guide. ``addresses`` are those there are."""
    problems = []
    for field in ("situations", "next_steps"):
        for index, entry in enumerate(getattr(guide.home, field)):
            address = entry.page.partition("#")[0]
            if address not in addresses:
                where = guide.where("home", "home", field, index, "page")
                hint = did_you_mean(address, addresses, "write an address as in the browser, such as roles")
                problems.append(Diagnostic(where, "PAGE001", f"there is no page '{address}'", hint))
    return problems
