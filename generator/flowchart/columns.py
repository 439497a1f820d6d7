"""Horizontal positions by Graphviz, once every row is known.

Graphviz gives few crossings, short paths and straight lines. It gets numbers as names and sizes instead of
texts, so it measures no font and parses nothing that an author wrote, and results are the same everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping

import pygraphviz  # type: ignore[import-untyped]

_INCH = 72


def columns(widths: Mapping[str, int], steps: Mapping[tuple[str, str], int], space: int) -> dict[str, int]:
    """Return the center of each item. Steps lead one row down; heavier ones are kept straighter."""
    name = {item: str(number) for number, item in enumerate(widths)}
    graph = pygraphviz.AGraph(directed=True, strict=True)
    graph.graph_attr.update(rankdir="TB", nodesep=str(space / _INCH), ranksep="0.3", splines="false")
    graph.node_attr.update(shape="box", fixedsize="true", height="0.2", label="")
    for item, width in widths.items():
        graph.add_node(name[item], width=width / _INCH)
    below = {name[head] for _, head in steps}
    for (tail, head), weight in steps.items():
        graph.add_edge(name[tail], name[head], weight=weight)
    starts = [node for node in name.values() if node not in below]
    for start in starts if len(starts) > 1 else ():  # otherwise unconnected parts start anywhere
        graph.add_edge("top", start)
    graph.layout(prog="dot")
    return {item: round(float(graph.get_node(node).attr["pos"].split(",")[0])) for item, node in name.items()}
