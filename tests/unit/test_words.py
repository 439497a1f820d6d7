"""Articles of texts whose first word may be spelled out, and where a sentence ends."""

import pytest

from generator.words import first_sentence, with_article


@pytest.mark.parametrize(
    "text",
    [
        "an AI engineer",
        "an ML engineer",
        "an MLOps engineer",
        "an SQL course",
        "an analyst",
        "an Applied Scientist",
        "a data engineer",
        "a UI",
        "a user",
        "a Senior AI Engineer",
        "a CTO",
        "a QA engineer",
    ],
)
def test_the_article_is_the_one_that_is_spoken(text: str) -> None:
    assert with_article(text.split(" ", 1)[1]) == text


@pytest.mark.parametrize(
    "sentence",
    [
        "An AI lead sets the direction.",
        "Builds retrieval (RAG).",
        "Knows U.S. Companies and e.g. their data.",
        "Who decides?",
        "Grew by 3.5 percent.",
        "Without a stop",
    ],
)
def test_a_sentence_ends_at_its_stop(sentence: str) -> None:
    assert first_sentence(sentence) == sentence
    assert first_sentence(f"{sentence} The next one follows.") == (
        sentence if sentence[-1] in ".?" else f"{sentence} The next one follows."
    )
