"""Whatever an author types in place of any value, it is reported or shown; nothing is raised."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import check
from generator.pages import plan
from generator.read.load import Loaded, load_documents
from generator.read.resolve import resolve
from generator.read.validate import validate_documents
from generator.read.yaml_source import Path
from generator.render import render
from generator.report.report import Report
from tests.rules.cases import TINY

GUIDE, _ = load_documents(TINY, TINY / "data")
LEAVE_OUT, REPEAT = "leave out", "repeat"


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path of everything in a document but the document itself."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in pairs:
        yield (*path, key)
        yield from paths(item, (*path, key))


PLACES = [(number, path) for number, item in enumerate(GUIDE) for path in paths(item.document.value)]
IDS = sorted({item.id for item in GUIDE})
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from([None, "", " ", "-1", "0", "999999999", "yes", "2026-11-22", [], {}, LEAVE_OUT, REPEAT]),
    st.sampled_from(IDS),
    st.text(max_size=40),
    st.lists(st.text(max_size=5), min_size=1, max_size=2),
    st.just("long " * 200),
)


def changed(item: Loaded, path: Path, value: Any) -> Loaded:
    """The document with one value replaced, left out, or repeated at the end of its list."""
    document = copy.copy(item.document)
    document.value = copy.deepcopy(item.document.value)
    inside: Any = document.value
    for part in path[:-1]:
        inside = inside[part]
    if value == LEAVE_OUT:
        del inside[path[-1]]
    elif value == REPEAT and isinstance(inside, list):
        inside.append(inside[-1])
    else:
        inside[path[-1]] = value
    return Loaded(item.kind, item.id, document, item.readable)


@settings(max_examples=200)
@given(st.sampled_from(PLACES), VALUES)
def test_any_value_is_reported_or_shown(place: tuple[int, Path], value: Any) -> None:
    number, path = place
    loaded = [changed(item, path, value) if index == number else item for index, item in enumerate(GUIDE)]
    entries, misshapen = validate_documents(loaded)
    guide, dangling = resolve(entries)
    report = Report.of([*misshapen, *dangling, *check(guide)])
    assert report.has_errors or all(entry.record is not None for entry in entries)
    if not report.has_errors:
        pages = plan(guide)
        assert len({page.address for page in pages}) == len(pages)
        for page in pages:
            render(page)
