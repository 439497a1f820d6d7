"""Cut texts and quotes around texts are found whatever the text is."""

from __future__ import annotations

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.read.slips import is_cut, quoted_in
from generator.read.yaml_source import parse

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=10)
SENTENCES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(
    SENTENCES,
    SENTENCES,
    st.sampled_from(["text: {}\n", "texts:\n  - {}\n", "texts: [a, {}\n  ]\n", "- a: {}\n"]),
)
def test_what_follows_a_number_sign_is_cut(before: str, after: str, form: str) -> None:
    assume(before not in ("null", "Null", "NULL"))
    document, problems = parse("a.yml", form.format(f"{before} #{after}"))
    assert not problems
    ((path, comment),) = document.comments.items()
    assert comment.text == f"#{after}" and is_cut(before, comment)
    place = comment.place
    assert form.format(f"{before} #{after}").split("\n")[place.line - 1][place.column - 1 :] == f"#{after}"
    assert document.values[path].line == place.line


@given(st.text(max_size=40), st.sampled_from(['"', "'", ">", "|"]))
def test_quotes_keep_a_text_whole(text: str, style: str) -> None:
    try:
        typed = yaml.safe_dump({"text": f"a {text} #4 b"}, default_style=style, allow_unicode=False)
    except yaml.YAMLError:
        return
    assert parse("a.yml", typed)[0].comments == {}


@given(SENTENCES, st.sampled_from(["“”", "„“", "«»", "»«", "‘’", "‚‘", "‹›", '""', "''", "”“", '“"']))
def test_quotes_around_a_text_are_found(text: str, pair: str) -> None:
    typed = f"{pair[0]}{text}{pair[1]}"
    assert quoted_in(typed, for_yaml=False) == text
    assert quoted_in(f"{pair[0]}{text}.{pair[1]}", for_yaml=True) is None
    assert quoted_in(f"{typed} and {typed}", for_yaml=False) is None


@given(st.text(max_size=30), st.booleans())
def test_what_is_found_is_inside(text: str, for_yaml: bool) -> None:
    inside = quoted_in(text, for_yaml)
    assert inside is None or (inside in text and len(inside) <= len(text) - 2)
