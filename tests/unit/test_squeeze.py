"""Space goes where nobody sees it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.finish.minify import squeezed


def test_runs_of_space_with_a_line_break_become_one() -> None:
    assert squeezed("<ul>\n\n    <li>One  two</li>\n  </ul>") == "<ul>\n<li>One  two</li>\n</ul>"


def test_what_shows_its_space_is_left_alone() -> None:
    for kept in ("<pre class=x>a\n\n    b</pre>", "<textarea>\n  a\n</textarea>"):
        assert squeezed(f"<p>\n  {kept}\n  </p>") == f"<p>\n{kept}\n</p>"


def test_scripts_lose_space_and_comments_and_data_does_not() -> None:
    assert squeezed("<script>\n  // why\n  a = 1;\n</script>") == "<script>a=1;</script>"
    data = '<script id="x" type="application/json">{"a": "b\\n  c"}</script>'
    assert squeezed(data) == data


@given(st.text(alphabet="ab <>/\n\t", max_size=60))
def test_words_stay_apart_and_a_second_time_changes_nothing(text: str) -> None:
    once = squeezed(text)
    assert once.split() == text.split()
    assert squeezed(once) == once


def test_references_by_number_are_written_as_what_they_stand_for() -> None:
    assert squeezed("<p>&#36;90,000 &#91;x&#93;</p>") == "<p>$90,000 [x]</p>"
    assert squeezed('<p title="&#123;&#34;a&#34;: 1}">') == """<p title='{"a": 1}'>"""


def test_references_that_mean_something_or_are_not_seen_stay() -> None:
    for html in ("&#60;b&#62; &#38;amp;", "&#160;&#173;&#10;", "&#0;&#999999;", '<p title="it&#39;s">'):
        assert squeezed(html) == html
    assert squeezed('<b> a="&#34;"') == '<b> a="&#34;"', "no tag"


def texts(*further: str) -> st.SearchStrategy[str]:
    pieces = ("a", "=", " ", ">", "&#34;", "&#39;", "&#36;", "&#60;", "&#160;", "&#x24;", "&amp;", *further)
    return st.lists(st.sampled_from(pieces), max_size=6).map("".join)


ATTRIBUTE = st.one_of(
    st.just(" hidden"),
    st.tuples(st.sampled_from(" \n"), st.sampled_from("xyz"), texts("'", "<b ")).map(
        '{0[0]}{0[1]}="{0[2]}"'.format
    ),
    st.tuples(st.sampled_from("xyz"), texts('"', "<b ")).map(" {0[0]}='{0[1]}'".format),
    st.sampled_from((" x=a", " y=&#36;")),
)
TAG = st.lists(ATTRIBUTE, max_size=3).map(lambda attributes: f"<b{''.join(attributes)}>")


@given(st.lists(st.one_of(TAG, texts('"', "'", ' x="', "</b>")), max_size=8).map("".join))
def test_what_is_read_stays_the_same(html: str) -> None:
    def read(text: str) -> list[tuple[object, ...]]:
        root = LexborHTMLParser(f"<body>{text}").body
        assert root is not None
        return [(node.tag, node.attributes, node.text()) for node in root.traverse(include_text=True)]

    assert read(squeezed(html)) == read(html)
