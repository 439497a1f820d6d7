"""Articles of texts whose first word may be spelled out."""

import pytest

from generator.words import with_article


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
