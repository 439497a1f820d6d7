"""A page comes out the same, whether or not its blocks of HTML are taken aside before Markdown is read."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown

from generator.engines.html_blocks import HtmlBlocks

# Without "&#", after which Python's parser of HTML loses the "<" of the next tag.
TEXTS = st.text("ab *_`#[]()&;\n", max_size=12).map(
    lambda text: text.replace("\n\n", "\n").replace("&#", "&")
)
NAMES = st.sampled_from(["div", "p", "table", "section", "ul", "details"])


@st.composite
def elements(draw: st.DrawFn) -> str:
    """An element as templates write it: on several lines, with others inside, and no blank line."""
    name = draw(NAMES)
    inside = draw(st.one_of(TEXTS.map(lambda text: text.strip("\n").replace("`", "")), elements()))
    return f'<{name} class="x">\n{inside}\n</{name}>' if draw(st.booleans()) else f"<{name}>{inside}</{name}>"


BLOCKS = st.one_of(
    elements(),
    st.sampled_from(
        ["# A heading", "Some *text*.", "- a list\n- of two", "    code", "> said", "<b>x</b> y", "<br>"]
    ),
)


@given(st.lists(BLOCKS, max_size=6))
@example(["<div>", "<p>inside</p>", "</div>"])
@example(["<div>one</div> and more", "text"])
@example(["<div><div>two</div>", "text</div>"])
@example(["text\n<div>under it</div>"])
@example(["<pre>a", "", "b</pre>"])
@example(["<!-- <div>", "text", "</div> -->"])
@example(["- a list", "    <div>in it</div>"])
def test_the_page_is_the_same(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    assert markdown(text, extensions=[HtmlBlocks()]).split() == markdown(text).split()


def test_markdown_inside_html_is_left_to_whoever_reads_it() -> None:
    text = '<div class="x" markdown>\n*text*\n</div>'
    assert "<em>" in markdown(text, extensions=["md_in_html", HtmlBlocks()])


def test_html_in_fenced_code_is_text() -> None:
    text = "```\n<div>a</div>\n\n<div>b</div>\n```"
    assert "&lt;div&gt;b" in markdown(text, extensions=["fenced_code", HtmlBlocks()])
