"""Pages of the guide, one module per kind of page, planned before any is rendered.

What belongs here turns records and derived facts into what a template shows: titles, links, figures as
text. A new kind of page is a module with a function ``pages(directory)``, listed in ``PAGE_MODULES``, and
a template.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.derive.changes import last_change
from generator.pages import (
    ad_check,
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
    pay_rules,
    roles,
    salaries,
    skills,
    sources,
    time_and_cost,
    trends,
    wages,
    wording,
)
from generator.pages.directory import Directory
from generator.pages.navigation import listed
from generator.pages.page import Link, Page
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Place, did_you_mean

PAGE_MODULES = (
    home, decide, decision_record, outcomes, checklist, next_steps, compare, roles, skills, examples,
    salaries, wages, trends, time_and_cost, job_descriptions, ad_check, pay_rules, wording, interview_kits,
    claims, how_we_know, open_data,
)  # fmt: skip


def plan(guide: Guide, written: Sequence[tuple[str, str]] = ()) -> tuple[Page, ...]:
    """Return all pages that are made from data, in the order of the navigation.

    ``written`` has title and path of each page in ``content/``, for the page that lists all.
    """
    directory = Directory(guide)
    pages: list[Page] = [page for module in PAGE_MODULES for page in module.pages(directory)]
    pages += changes.changes_page(directory, pages)
    pages += sources.source_pages(directory, pages)
    pages += all_pages.all_pages(directory, pages, written)
    pages = list(_beside_each_other(pages))
    existing = listed({page.address for page in pages})
    own = frozenset(path.removesuffix(".md") for _, path in written)
    return tuple(
        replace(
            page,
            by_hand=own,
            listed=existing,
            edit_url=guide.site.edit_url + page.files[0],
            changed=last_change(guide, page.address, page.reviewed),
        )
        for page in pages
    )


def _beside_each_other(pages: Sequence[Page]) -> Iterator[Page]:
    """Give each page of a kind that is in order the pages before and after it."""
    for _kind, group in groupby(pages, type):
        row = list(group)
        links = [Link(page.title, page.address) if page.in_order else None for page in row]
        for page, before, after in zip(row, [None, *links], [*links[1:], None], strict=False):
            yield replace(page, before=before, after=after)


def shared_addresses(pages: tuple[Page, ...]) -> list[Diagnostic]:
    """Report pages with the same address, such as role 'a' at level 'b-c' and role 'a-b' at level 'c'."""
    first: dict[str, Page] = {}
    problems = []
    for page in pages:
        other = first.setdefault(page.address, page)
        if other is not page:
            message = f"the address '{page.address}' already belongs to a page made from {other.files[0]}"
            problems.append(Diagnostic(Place(page.files[0]), "PAGE003", message, "rename one of the ids"))
    return problems


def unknown_pages(guide: Guide, addresses: set[str], moved: Mapping[str, str]) -> list[Diagnostic]:
    """Report addresses in the data that belong to no page.

    ``addresses`` are those of all pages; ``moved`` has new ones by former ones.
    """

    def hint(page: str) -> str:
        if page in moved:
            return f"it is now {moved[page]}"
        return did_you_mean(page, addresses, "write an address as in the browser, such as roles")

    return [
        Diagnostic(where, "PAGE001", f"there is no page '{page}'", hint(page))
        for where, typed in guide.page_addresses
        if (page := typed.partition("#")[0]) not in addresses
    ]
