"""A page's HTML as Markdown."""

from __future__ import annotations

import pytest

from generator.finish.markdown_pages import markdown_page


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2>A <em>short</em>\n title</h2><p>One\n two.</p>", "## A *short* title\n\nOne two."),
        ("<p>2 * 3 and snake_case</p>", r"2 \* 3 and snake\_case"),
        ("<p>a<br>b</p>", "a  \nb"),
        ("<p><strong> spaced </strong>words</p>", "**spaced** words"),
        ("<p>Type <code>a*b</code> or <code>`</code></p>", "Type `a*b` or `` ` ``"),
        ("<pre><code>a\n  b*\n</code></pre>", "```\na\n  b*\n```"),
        (
            "<ul><li>one<ul><li>two</li></ul></li><li><p>three</p><p>four</p></li></ul>",
            "- one\n\n  - two\n\n- three\n\n  four",
        ),
        ('<ol start="3"><li>c</li><li>d</li></ol><p>e</p>', "3. c\n4. d\n\ne"),
        ("<dl><dt>Term</dt><dd>Meaning</dd></dl>", "**Term**\n\nMeaning"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        (
            "<table><caption>Pay</caption><thead><tr><th>Role</th><th>Level</th></tr></thead>"
            "<tbody><tr><th>AI</th><td>mid\n<br>up</td></tr><tr><td colspan=2>none</td></tr></tbody></table>",
            "Pay\n\n| Role | Level |\n| --- | --- |\n| AI | mid up |\n| none | |",
        ),
        ('<a href="../roles/">Roles</a>', "[Roles](../roles/index.md)"),
        ('<a href="../roles/index.html#a">Roles</a>', "[Roles](../roles/index.md#a)"),
        ('<a href="pay.csv">pay.csv</a>', "[pay.csv](pay.csv)"),
        ('<a href="https://a.example/x_y">https://a.example/x_y</a>', "<https://a.example/x_y>"),
        ('<a href="https://a.example/">there</a>', "[there](https://a.example/)"),
        ('<p>kept<span aria-hidden="true">●<b>!</b></span><svg><text>x</text></svg></p>', "kept"),
        ('<div hidden><p>a<br>b</div><p>kept</p><button>Copy</button><img src="a.png">', "kept"),
        ('<p><input type="number" value="23.3"> percent</p>', "23.3 percent"),
        ('<h1>Title<a class="headerlink" href="#title">¶</a></h1>', "# Title"),
        ('<p><span class="guide-a">one</span><span class="guide-b">two</span></p>', "one two"),
        ('<p>(<b class="guide-a">one</b>), a<b class="guide-a">two</b>.</p>', "(**one**), a **two**."),
        ('<p><b class="guide-a">one</b><i class="guide-b">: two</i></p>', "**one***: two*"),
        ("<details><summary><h3>Title</h3></summary><p>a</p></details>", "### Title\n\na"),
        (
            "<fieldset><legend>Team</legend><label>Yes</label><label>No</label></fieldset>",
            "**Team**\n\nYes\n\nNo",
        ),
        ("<p>fish &amp; chips &lt;tag&gt;</p>", "fish & chips <tag>"),
    ],
)
def test_html_becomes_markdown(html: str, text: str) -> None:
    twin = markdown_page(html, "index.html", "https://guide.example/")
    assert twin == f"{text}\n\n---\n\nThis page on the web: https://guide.example/\n"


def test_a_twin_says_where_its_page_stands() -> None:
    assert markdown_page("<p>a</p>", "roles/x/index.html", "https://guide.example/").endswith(
        ": https://guide.example/roles/x/\n"
    )
