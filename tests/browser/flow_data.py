"""The decision flow as its file says it, to hold what the pages show against."""

from collections.abc import Iterator
from typing import Any

import yaml

from tests.conftest import ROOT

FILE = min((ROOT / "data/decisions").glob("*.yml"))
FLOW: dict[str, Any] = yaml.load(FILE.read_text("utf-8"), yaml.CSafeLoader)
QUESTIONS: dict[str, dict[str, Any]] = {question["id"]: question for question in FLOW["questions"]}
ASKS: dict[str, str] = {id: question["ask"] for id, question in QUESTIONS.items()}
OUTCOMES: dict[str, str] = {
    path.stem: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["title"]
    for path in (ROOT / "data/outcomes").glob("*.yml")
}

Way = tuple[str, str, str]
"""A question, an answer to it, and the question or outcome that it leads to."""

WAYS: set[Way] = {
    (question["ask"], option["answer"], ASKS.get(option.get("next")) or OUTCOMES[option["outcome"]])
    for question in FLOW["questions"]
    for option in question["options"]
}

Answer = tuple[str, str]
"""Id of a question and of an option."""

Path = tuple[tuple[Answer, ...], str]
"""The answers given in order, and the id of the outcome that they end in."""


def paths(question: str = FLOW["questions"][0]["id"], taken: tuple[Answer, ...] = ()) -> Iterator[Path]:
    """Every way through the flow."""
    for option in QUESTIONS[question]["options"]:
        answers = (*taken, (question, option["id"]))
        if "outcome" in option:
            yield answers, option["outcome"]
        else:
            yield from paths(option["next"], answers)


def paths_over_every_answer() -> list[Path]:
    """Few paths that together give every answer once: the longest first, and none that adds nothing."""
    chosen: list[Path] = []
    given: set[Answer] = set()
    for path in sorted(paths(), key=lambda path: -len(path[0])):
        if not given.issuperset(path[0]):
            given.update(path[0])
            chosen.append(path)
    return chosen


def option_of(answer: Answer) -> dict[str, Any]:
    question, id = answer
    return next(option for option in QUESTIONS[question]["options"] if option["id"] == id)


def query(answers: tuple[Answer, ...]) -> str:
    return "&".join(f"{question}={option}" for question, option in answers)
