"""The reading order of a chart: a question, its answers, then what they lead to."""

from __future__ import annotations

from generator.flowchart.chart import Chart, Node


def reading_order(chart: Chart) -> tuple[Node, ...]:
    """Return every node once, after all that lead to it.

    Otherwise questions keep the author's order. An outcome comes right after the last answer that
    leads to it.
    """
    by_id = {node.id: node for node in chart.nodes}
    heads: dict[str, list[str]] = {id: [] for id in by_id}
    tails: dict[str, list[str]] = {id: [] for id in by_id}
    for edge in chart.edges:
        heads[edge.tail].append(edge.head)
        tails[edge.head].append(edge.tail)
    placed: dict[str, Node] = {}

    def put(id: str) -> None:
        if id in placed:
            return
        placed[id] = by_id[id]
        for head in heads[id]:
            kind = by_id[head].kind
            its_answer = kind == "answer" and by_id[id].kind == "question"
            if its_answer or (kind == "outcome" and tails_placed(head)):
                put(head)

    def tails_placed(id: str) -> bool:
        return all(tail in placed for tail in tails[id])

    waiting = [node.id for node in chart.nodes if node.kind == "question"]
    while waiting:
        chosen = next(filter(tails_placed, waiting), None)
        if chosen is None:
            raise ValueError(f"the flow goes in a circle: {', '.join(waiting)}")
        put(chosen)
        waiting.remove(chosen)
    for id in by_id:
        put(id)
    return tuple(placed.values())
