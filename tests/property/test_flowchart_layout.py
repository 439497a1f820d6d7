"""Whatever the flow, its drawing is sound: nothing overlaps, nothing leaves the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.flowchart.chart import Chart, Edge, Kind, Node, Shape
from generator.flowchart.drawing import Box, Drawing, Path, Point
from generator.flowchart.layout import lay_out
from generator.flowchart.style import FACES
from generator.flowchart.text import measure

LEAST, MOST = 4, 22
NEAR = 0.6
JOINED = 1.2
"""Maximum distance of a line's end from its box: it is not seen."""

_words = st.sampled_from(
    ["is", "a", "model", "already", "running", "production", "Gewährleistung", "数据", "👍🏽", "שלום"]
)
_texts = st.one_of(
    st.lists(_words, min_size=1, max_size=9).map(" ".join),
    st.text(max_size=70),
    st.text(alphabet="mwW", min_size=30, max_size=70),
)


@st.composite
def flows(draw: st.DrawFn) -> Chart:
    """Flows of 4 to 22 nodes whose answers lead to any later question or to any outcome."""
    question_count = draw(st.integers(1, 6))
    outcome_count = draw(st.integers(1, 5))
    room = MOST - question_count - outcome_count
    nodes: list[Node] = []
    edges: list[Edge] = []

    def add(id: str, kind: Kind, marks: int = 0) -> None:
        shapes: tuple[tuple[str, Shape], ...] = (("guide-role--a", "circle"), ("guide-role--b", "diamond"))
        nodes.append(Node(id, kind, draw(_texts), "#x", (), shapes[:marks]))

    for number in range(question_count):
        add(f"q{number}", "question")
        most = min(4, room - 2 * (question_count - number - 1))
        answers = draw(st.integers(2, max(2, most)))
        room -= answers
        for answer in range(answers):
            id = f"q{number}--{answer}"
            add(id, "answer")
            later = [f"q{other}" for other in range(number + 1, question_count)]
            head = draw(st.sampled_from([*later, *(f"o{end}" for end in range(outcome_count))]))
            edges += [Edge(f"q{number}", id), Edge(id, head)]
    for number in range(outcome_count):
        add(f"o{number}", "outcome", draw(st.integers(0, 2)))
    assert len(nodes) >= LEAST
    return Chart("Title", "Description", tuple(nodes), tuple(edges))


@pytest.mark.slow
@settings(max_examples=300, deadline=None, derandomize=True)
@given(flows())
def test_drawings_are_sound(chart: Chart) -> None:
    drawing = lay_out(chart)
    assert drawing == lay_out(chart)
    assert {box.node.id for box in drawing.boxes} == {node.id for node in chart.nodes}
    assert {path.edge for path in drawing.paths} == set(chart.edges)
    _boxes_are_apart_and_inside(drawing)
    for box in drawing.boxes:
        _text_fits(box)
    boxes = {box.node.id: box for box in drawing.boxes}
    for path in drawing.paths:
        _joins_its_boxes(path, boxes)
        _keeps_clear(path, drawing)


def _boxes_are_apart_and_inside(drawing: Drawing) -> None:
    for box in drawing.boxes:
        assert box.x >= 0 and box.y >= 0
        assert box.x + box.width <= drawing.width and box.y + box.height <= drawing.height
    for one, other in combinations(drawing.boxes, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        above = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert beside or above, (one.node.id, other.node.id)


def _text_fits(box: Box) -> None:
    face = FACES[box.node.kind]
    for line in box.lines:
        width = measure(line.text.rstrip(), face.size, face.bold)
        left = line.x - width / 2 if box.anchor == "middle" else line.x
        assert box.x < left and left + width < box.x + box.width, line.text
        assert box.y < line.y - 0.6 * face.size and line.y < box.y + box.height
    for upper, lower in zip(box.lines, box.lines[1:], strict=False):
        assert lower.y - upper.y >= face.size


def _joins_its_boxes(path: Path, boxes: dict[str, Box]) -> None:
    assert _on_border(path.points[0], boxes[path.edge.tail])
    assert _on_border(path.tip or path.points[-1], boxes[path.edge.head])


def _on_border(point: Point, box: Box) -> bool:
    return _within(point, box, JOINED) and not _within(point, box, -NEAR)


def _within(point: Point, box: Box, more: float) -> bool:
    across = box.x - more <= point[0] <= box.x + box.width + more
    return across and box.y - more <= point[1] <= box.y + box.height + more


def _keeps_clear(path: Path, drawing: Drawing) -> None:
    """No line enters a box, its own included, or leaves the drawing."""
    for x, y in _points_on(path):
        assert 0 <= x <= drawing.width and 0 <= y <= drawing.height
        for box in drawing.boxes:
            assert not _within((x, y), box, -NEAR), (path.edge, box.node.id)


def _points_on(path: Path) -> Iterator[Point]:
    """Points on a line, at most a few pixels apart, and the tip of its arrow head."""
    for at in range(0, len(path.points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = path.points[at : at + 4]
        count = 2 + int(abs(dx - ax) + abs(dy - ay)) // 3
        for number in range(count + 1):
            t = number / count
            u = 1 - t
            a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            yield (a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy)
    if path.tip is not None:
        yield path.tip
