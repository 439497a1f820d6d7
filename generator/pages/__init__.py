"""Every page of the guide, known before one is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.derive.changes import last_change
from generator.pages import (
    all_pages,
    changes,
    checklist,
    claims,
    compare,
    decide,
    decision_record,
    examples,
    home,
    how_we_know,
    interview_kits,
    job_descriptions,
    next_steps,
    open_data,
    outcomes,
    posting_rules,
    roles,
    salaries,
    skills,
    sources,
)
from generator.pages.directory import Directory
from generator.pages.page import Link, Page
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

KINDS = (
    home, decide, decision_record, outcomes, checklist, next_steps, compare, roles, skills, examples,
    salaries, job_descriptions, posting_rules, interview_kits, claims, how_we_know, open_data,
)  # fmt: skip


def plan(guide: Guide, written: Sequence[Link] = ()) -> tuple[Page, ...]:
    """All pages that are made from data, in the order of the navigation.

    ``written`` are links to the pages in ``content/``, for the page that lists all.
    """
    directory = Directory(guide)
    pages: list[Page] = [page for kind in KINDS for page in kind.pages(directory)]
    pages += changes.changes_page(directory, pages)
    pages += sources.source_pages(directory, pages)
    pages += all_pages.all_pages(directory, pages, written)
    return tuple(
        replace(
            page,
            edit_url=guide.site.edit_url + page.files[0],
            changed=last_change(guide, page.address, page.reviewed),
        )
        for page in pages
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
    """Addresses that an author typed and that are no page. ``addresses`` are those there are."""
    typed = (
        [
            (guide.where("home", "home", field, index, "page"), entry.page)
            for field in ("situations", "next_steps")
            for index, entry in enumerate(getattr(guide.home, field))
        ]
        + [
            (guide.where("claims", id, "evidence", index, "page"), entry.page)
            for id, claim in guide.claims.items()
            for index, entry in enumerate(claim.evidence)
            if entry.page is not None
        ]
        + [
            (guide.where("changes", id, "pages", index), page)
            for id, change in guide.changes.items()
            for index, page in enumerate(change.pages)
        ]
        + _searched_pages(guide)
    )
    hint = "write an address as in the browser, such as roles"
    return [
        Diagnostic(where, "PAGE001", f"there is no page '{page}'", did_you_mean(page, addresses, hint))
        for where, text in typed
        if (page := text.partition("#")[0]) not in addresses
    ]


def _searched_pages(guide: Guide) -> list[tuple[Place, str]]:
    """The addresses in search.yml, with their places."""
    search = guide.search
    if search is None:
        return []
    return [
        (guide.where("search", "search", "pages", index, "page"), entry.page)
        for index, entry in enumerate(search.pages)
    ] + [
        (guide.where("search", "search", field, index), page)
        for field in ("popular", "fallback")
        for index, page in enumerate(getattr(search, field))
    ]
