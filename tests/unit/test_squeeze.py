"""Space goes where nobody sees it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.squeeze import squeezed


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
