"""Every value of a YAML file knows where it stands, and reads as a YAML library reads it."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.read import files
from generator.read import yaml_source as sources

WORDS = (
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)
TREES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(WORDS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    found = [(path, value)]
    if isinstance(value, dict):
        for key, item in value.items():
            found += paths(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found += paths(item, (*path, index))
    return found


@given(st.dictionaries(WORDS, TREES, min_size=1, max_size=4), st.booleans())
def test_reads_what_was_written_and_knows_every_place(tree: dict[str, Any], flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=60)
    document, problems = sources.parse("f.yml", text)
    assert problems == ()
    assert document.value == tree
    lines = text.split("\n")
    for path, value in paths(tree):
        place = document.values[path]
        rest = lines[place.line - 1][place.column - 1 :]
        if isinstance(value, str) and rest.startswith(value[:1]) and value.isalnum():
            assert rest.startswith(value[: place.length])
        assert rest or isinstance(value, dict | list)


@given(st.text(max_size=200))
def test_any_text_is_read_or_reported(text: str) -> None:
    document, problems = sources.parse("f.yml", text)
    assert document.value is not None or problems
    count = (
        text.count("\n")
        + text.count("\r")
        + text.count("\u0085")
        + text.count("\u2028")
        + text.count("\u2029")
    )
    for problem in problems:
        assert 1 <= problem.where.line <= count + 2
        assert problem.where.column >= 1


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_reported(content: bytes) -> None:
    text, problems = files.decode("f.yml", content)
    if not problems:
        sources.parse("f.yml", text)
