"""The reading order of a chart."""

from __future__ import annotations

from generator.flowchart.chart import Chart, Node


def reading_order(chart: Chart) -> tuple[Node, ...]:
    """Return every node once: questions with their answers, and outcomes after all that lead to them."""
    row = {node.id: number for number, node in enumerate(chart.nodes)}
    last = dict.fromkeys(row, -1)  # the row of the last node that leads to it
    for edge in chart.edges:
        last[edge.head] = max(last[edge.head], row[edge.tail])

    def place(node: Node) -> tuple[int, int]:
        own = row[node.id]
        return (last[node.id], own) if node.kind == "outcome" and last[node.id] >= 0 else (own, -1)

    return tuple(sorted(chart.nodes, key=place))
