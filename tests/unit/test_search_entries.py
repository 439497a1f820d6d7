"""What a page says under each of its headings."""

from __future__ import annotations

import pytest

from generator.finish.search_entries import Entry, entries


def test_a_heading_that_can_be_linked_to_begins_a_part() -> None:
    page = (
        '<h1 id="bread">Bread</h1><p>Rye.</p><h2 id="oats">Oats</h2><p>Rolled.</p><h3>Fine</h3><p>Or not.</p>'
    )
    assert entries(page, "Front matter") == [
        Entry("", "Bread", ["Rye."]),
        Entry("oats", "Oats", ["Rolled.", "Fine", "Or not."]),
    ]


def test_a_page_without_a_heading_is_called_as_its_front_matter_says() -> None:
    assert entries("<p>Rye.</p>", "Bread") == [Entry("", "Bread", ["Rye."])]


def test_a_page_has_one_title() -> None:
    page = '<p>First.</p><h1 id="a">A</h1><p>Rye.</p><h1 id="b">B</h1><p>Oats.</p>'
    assert entries(page, "") == [Entry("", "A", ["First.", "Rye."]), Entry("b", "B", ["Oats."])]


def test_what_follows_a_box_belongs_to_what_stood_before_it() -> None:
    page = '<h2 id="a">A</h2><div><h3 id="b">B</h3><p>in</p><h3 id="c">C</h3></div><p>after</p>'
    assert entries(page, "T")[1:] == [
        Entry("a", "A", ["after"]),
        Entry("b", "B", ["in"]),
        Entry("c", "C", []),
    ]


def test_a_heading_that_is_left_out_leaves_out_what_stands_under_it() -> None:
    page = '<p>One.</p><h2 id="a" data-unsearched>A</h2><p>Two.</p><h2 id="b">B</h2>'
    assert entries(page, "T") == [Entry("", "T", ["One."]), Entry("b", "B", [])]


def test_a_page_whose_title_is_left_out_is_not_searched() -> None:
    assert entries('<h1 id="a" data-unsearched>All pages</h1><h2 id="b">B</h2><p>b</p>', "") == []


def test_a_title_may_come_late() -> None:
    page = '<h2 id="a">A</h2><p>Rye.</p><h1 id="b">B</h1><p>Oats.</p>'
    assert entries(page, "T") == [Entry("", "B", ["Oats."]), Entry("a", "A", ["Rye."])]


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>One\n  two</p>three", ["One two", "three"]),
        ("<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", ["one", "two", "three"]),
        ("<table><tr><th>Hire</th><td>Agency</td></tr></table>", ["Hire Agency"]),
        ("<p>Py<b>Torch</b>, H<sub>2</sub>O</p>", ["PyTorch, H2O"]),
        ('<p><span class="guide-a">one</span><span class="guide-b">two</span>.</p>', ["one two."]),
        ('<p>kept<span data-unsearched>not</span></p><script>no</script>', ["kept"]),
        ("<p>a &lt;b&gt; &amp; c</p>", ["a <b> & c"]),
        ("<p><!-- remark --> </p>", []),
    ],
)  # fmt: skip
def test_texts_are_parted_as_they_are_read(html: str, blocks: list[str]) -> None:
    assert entries(html, "") == [Entry("", "", blocks)]


def test_the_sign_behind_a_heading_is_not_read() -> None:
    (page,) = entries('<h1 id="a">A <em>b</em><a class="headerlink" href="#a">¶</a></h1>', "")
    assert page.title == "A b"
