"""The flowchart: texts, links, order, lines and what the template makes of them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import accumulate, pairwise
from pathlib import Path
from xml.etree import ElementTree

import jinja2
import markdown
import pytest

from generator.finish.search_entries import entries
from generator.flowchart import Chart, Edge, Figure, Node, draw
from generator.flowchart.chart import Shape
from generator.flowchart.curves import path
from generator.flowchart.layout import lay_out
from generator.flowchart.links import safe_href
from generator.flowchart.marks import mark_path
from generator.flowchart.order import reading_order
from generator.flowchart.sheets import cut
from generator.flowchart.style import GAP
from generator.flowchart.text import clean, measure, wrap

TEMPLATES = Path(__file__).parents[2] / "generator" / "templates"
HOSTILE = [
    '<script>alert("1")</script>',
    "\"double\" & 'single' &amp; quotes",
    "%%{init: {'theme': 'dark'}}%%",
    "{{ 7 * 7 }} {% raw %}",
    "</text></svg><h1>out</h1>",
    "family 👩‍👩‍👧‍👦 and flag 🇬🇧 and 👍🏽",
    "\u202eright to left override",
    "שלום עולם, هل هذا صحيح؟",
    "two\nlines\n\nand a \x00 control",
    "Donau" * 12,
    "漢字かな交じり文をここに書くとどうなりますか",
    "",
    "# not a heading | not a cell",
]


def _answer(question: str, id: str, text: str, head: str) -> tuple[Node, tuple[Edge, Edge]]:
    node = Node(f"{question}--{id}", "answer", text)
    return node, (Edge(question, node.id), Edge(node.id, head))


def _chart(text: str = "Build it?", href: str | None = "../outcomes/build/") -> Chart:
    """Two questions; the first may end at once, both may end in 'stop'."""
    answers = [
        _answer("start", "yes", "Yes", "more"),
        _answer("start", "no", text, "stop"),
        _answer("more", "a", "First", "build"),
        _answer("more", "b", "Second", "stop"),
    ]
    marks: tuple[tuple[str, Shape], ...] = (("guide-role--one", "circle"), ("guide-role--two", "diamond"))
    nodes = (
        Node("start", "question", text, "#start"),
        *(node for node, _ in answers[:2]),
        Node("more", "question", "What is missing?", "#more"),
        *(node for node, _ in answers[2:]),
        Node("build", "outcome", text, href, ("guide-role--one",), marks[:1]),
        Node("stop", "outcome", "Stop", href),
        Node("unreached", "outcome", text, None, (), marks),
    )
    return Chart(text, f"About {text}", nodes, tuple(edge for _, edges in answers for edge in edges))


def _render(figure: Figure) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("partials/flowchart.svg.j2").render(figure=figure, index="")


# Text


def test_wide_letters_are_wider_and_bold_is_wider() -> None:
    assert measure("WWW", 10) > measure("iii", 10)
    assert measure("Build", 10, bold=True) > measure("Build", 10) > 0


def test_an_accent_adds_no_width_and_an_unknown_letter_has_some() -> None:
    assert measure("é", 10) == measure("e", 10) == measure("e\u0301", 10)
    assert measure("漢", 10) > measure("n", 10)
    assert measure("ש", 10) > measure("n", 10)


def test_a_long_word_breaks_at_its_hyphen() -> None:
    assert wrap("forward-deployed engineer", 15, True, 100).lines == ("forward-", "deployed ", "engineer")


def test_lines_are_about_equally_long_and_keep_the_space_they_break_at() -> None:
    wrapped = wrap("Would a product that you can buy do it?", 15, False, 170)
    assert wrapped.lines == ("Would a product that ", "you can buy do it?")
    assert wrapped.width <= 170


def test_a_word_too_long_for_a_line_is_cut_and_nothing_is_lost() -> None:
    word = "abcdefghij" * 6
    wrapped = wrap(f"a {word} b", 15, False, 120)
    assert "".join(wrapped.lines) == f"a {word} b"
    assert all(measure(line.rstrip(), 15) <= 120 for line in wrapped.lines)


def test_a_cut_never_parts_what_is_one_character_to_a_reader() -> None:
    family, flag, accent = "👩‍👩‍👧‍👦", "🇬🇧", "e\u0301"
    for cluster in (family, flag, accent):
        lines = wrap(cluster * 20, 15, False, 60).lines
        assert len(lines) > 1
        assert all(len(line) % len(cluster) == 0 for line in lines)


def test_control_characters_and_marks_that_turn_text_round_are_dropped() -> None:
    assert clean(" a\n\tb\x00\u202e\ufeff c ") == "a b c"
    assert clean("👩‍👧 é") == "👩‍👧 é"


# Links


@pytest.mark.parametrize(
    "href", ["https://a.example/?q=1:2", "HTTP://a.example", "../a/#b", "#a", "a/b:c", "?a=b:c"]
)
def test_http_relative_and_fragment_addresses_are_links(href: str) -> None:
    assert safe_href(href) == href


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,a",
        "vbscript:a",
        "mailto:a@b.example",
        "//a.example",
        "/\\a.example",
        "http:javascript",
        "é:a",
        "",
        None,
    ],
)
def test_other_addresses_are_not_links(href: str | None) -> None:
    assert safe_href(href) is None


# Order


def test_a_question_is_read_with_its_answers_and_an_outcome_after_the_last_that_leads_to_it() -> None:
    order = [node.id for node in reading_order(_chart())]
    assert order == [
        "start",
        "start--yes",
        "start--no",
        "more",
        "more--a",
        "build",
        "more--b",
        "stop",
        "unreached",
    ]


# Lines


def test_an_arrow_head_points_away_from_its_line() -> None:
    line = path(Edge("a", "b"), [(0, 0), (0, 0), (0, 13), (0, 13)], (0, 20))
    assert line.head == "M0,20l-4,-7l8,0z"


def test_each_question_has_a_row_of_its_own_below_the_answers_to_the_one_before() -> None:
    ends = (Node("c", "question", "C"), Node("o", "outcome", "O"))
    (yes, to_b), (no, to_c) = _answer("a", "yes", "Yes", "b"), _answer("a", "no", "No", "c")
    (on, to_end), (off, to_other) = _answer("b", "on", "On", "o"), _answer("c", "off", "Off", "o")
    nodes = (Node("a", "question", "A"), yes, no, Node("b", "question", "B"), on, ends[0], off, ends[1])
    boxes = {b.node.id: b for b in lay_out(Chart("t", "d", nodes, (*to_b, *to_c, *to_end, *to_other))).boxes}
    assert boxes["b"].y > boxes["a--yes"].y > boxes["a"].y
    assert boxes["c"].y > boxes["b--on"].y > boxes["b"].y


def test_a_row_is_below_what_leads_to_it() -> None:
    drawing = lay_out(_chart())
    boxes = {box.node.id: box for box in drawing.boxes}
    for line in drawing.paths:
        tail, head = boxes[line.edge.tail], boxes[line.edge.head]
        assert head.y - (tail.y + tail.height) >= GAP - 1


@pytest.mark.parametrize("shape", ["circle", "diamond", "square", "triangle", "hexagon", "pentagon", "star"])
def test_every_shape_has_a_path_of_its_size(shape: str) -> None:
    path = mark_path(shape, 50, 50, 11)
    assert path.startswith("M") and path.endswith("z")
    if shape != "circle":
        steps = [tuple(map(float, step.split(","))) for step in re.split("[Ml]", path.strip("z"))[1:]]
        corners = list(accumulate(steps, lambda one, step: (one[0] + step[0], one[1] + step[1])))
        assert all(42 <= number <= 58 for corner in corners for number in corner)


# Paper


def test_a_drawing_is_cut_between_boxes_into_parts_that_make_it_up() -> None:
    steps = [_answer(f"q{number}", "on", "Go on", f"q{number + 1}") for number in range(12)]
    asks = [Node(f"q{number}", "question", "Is it so?") for number in range(13)]
    nodes = [node for ask, (answer, _) in zip(asks, steps, strict=False) for node in (ask, answer)]
    edges = tuple(edge for _, pair in steps for edge in pair)
    drawing = lay_out(Chart("t", "d", (*nodes, asks[-1]), edges))
    sheets = cut(drawing)
    assert len(sheets) > 1 and sum(sheet.height for sheet in sheets) == drawing.height
    for above, sheet in pairwise(sheets):
        assert sheet.top == above.top + above.height
        assert not [box for box in drawing.boxes if box.y <= sheet.top <= box.y + box.height]


# Drawings


def test_an_answer_stands_on_its_line_and_other_boxes_get_an_arrow() -> None:
    drawing = lay_out(_chart())
    kinds = {box.node.id: box.node.kind for box in drawing.boxes}
    assert all((path.head is None) == (kinds[path.edge.head] == "answer") for path in drawing.paths)


def test_a_line_to_a_role_has_its_color() -> None:
    question, end = Node("q", "question", "Q"), Node("o", "outcome", "O")
    answer, _ = _answer("q", "a", "A", "o")
    edges = (Edge("q", "q--a", ("guide-role--one",)), Edge("q--a", "o", ("guide-role--one",)))
    drawing = lay_out(Chart("t", "d", (question, answer, end), edges))
    colored = [line.edge.head for line in drawing.paths if line.edge.classes]
    assert colored == ["q--a", "o"]


def test_a_lone_question_is_a_drawing_too() -> None:
    chart = Chart("t", "d", (Node("a", "question", ""),), ())
    assert len(lay_out(chart).boxes) == 1


def test_the_same_chart_gives_the_same_drawing_in_another_process() -> None:
    """Sets of texts have another order in every process; none may reach the drawing."""
    code = "from tests.unit.test_flowchart import _chart, draw; print(draw(_chart('Same?'), 'x'))"
    root = Path(__file__).parents[2]
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(drawn) == 1


def test_an_outcome_without_a_role_says_so_and_one_with_two_has_two_marks() -> None:
    boxes = {box.node.id: box for box in lay_out(_chart()).boxes}
    assert [id for id, box in boxes.items() if box.unmarked] == ["stop"]
    assert [mark.css_class for mark in boxes["unreached"].marks] == ["guide-role--one", "guide-role--two"]


# The template


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.named: list[str] = []
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.add(tag)
        self.ids += [value for value in [values.get("id")] if value]
        self.named += [value for key in ("aria-labelledby", "aria-describedby") if (value := values.get(key))]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_figure_has_no_blank_line_and_its_ids_are_its_own() -> None:
    html = _render(draw(_chart(), "flow-x"))
    assert not re.search(r"\n\s*\n", html)
    parser = _Ids()
    parser.feed(html)
    assert len(parser.ids) == len(set(parser.ids)) == 3
    assert set(parser.ids) == {*parser.named, "flow-x-drawing"}
    assert all(id.startswith("flow-x-drawing") for id in parser.named)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    html = _render(draw(_chart(text, "javascript:alert(1)"), "x"))
    assert not re.search(r"\n\s*\n", html)
    assert "javascript:" not in html
    parser = _Ids()
    parser.feed(html)
    assert parser.tags == {"figure", "svg", "title", "desc", "g", "path", "a", "rect", "text", "tspan", "use"}
    assert clean(text) in parser.text
    ElementTree.fromstring(html)  # well-formed


def test_markdown_leaves_the_figure_as_it_is() -> None:
    for text in HOSTILE:
        html = _render(draw(_chart(text), "x"))
        page = markdown.markdown(f"# A\n\nBefore\n\n{html}\n\nAfter\n", extensions=["attr_list", "toc"])
        assert html in page
        assert "<p>After</p>" in page


def test_the_figure_is_left_out_of_search() -> None:
    page = f"<h1 id='a'>A</h1>{_render(draw(_chart('unmistakable'), 'x'))}<p>After</p>"
    found = str(entries(page, "A"))
    assert "After" in found
    assert "unmistakable" not in found


def test_links_do_not_stop_the_theme_from_showing_the_page() -> None:
    """Material assigns to the href of all that has one, and an SVG link's cannot be assigned to."""
    html = _render(draw(_chart(), "x"))
    assert 'xlink:href="../outcomes/build/"' in html
    assert " href=" not in html
