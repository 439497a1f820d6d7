"""Any two roles side by side, whether somebody wrote about the pair or not."""

from __future__ import annotations

import pytest

from generator.words import upper_first

from .guide import PAIRS, ROLE_NAMES, WRITTEN
from .reader import Reader
from .test_printing import show_as_printed

UNWRITTEN = next((pair for pair in PAIRS if pair not in WRITTEN), None)
STATUS = "[data-guide='any-two'] ~ [role='status']"
TABLE = "[data-guide-pair] table"
HEADING = "[data-guide-pair] h2"


def compare(reader: Reader, one: str, other: str) -> None:
    """Choose two roles on the list of comparisons."""
    reader.choose("Compare", upper_first(ROLE_NAMES[one]))
    reader.choose("with", upper_first(ROLE_NAMES[other]))
    reader.click("button", "Compare")


def shows(reader: Reader, one: str, other: str) -> None:
    """The two roles stand side by side, and it is said."""
    reader.until(lambda: ROLE_NAMES[other].lower() in reader.reads(HEADING).lower(), "the comparison")
    assert reader.reads(HEADING).startswith(upper_first(ROLE_NAMES[one]))
    assert upper_first(ROLE_NAMES[one]) in reader.run(
        f"return document.querySelector(`{STATUS}`).textContent"
    )
    text = reader.reads(TABLE)
    assert "Skills the other role doesn't need" in text
    assert "Levels" in text


def is_clear(reader: Reader) -> None:
    """No two roles stand side by side."""
    reader.until(lambda: reader.address == "compare/" and not reader.reads(HEADING), "no comparison")


@pytest.mark.skipif(UNWRITTEN is None, reason="somebody wrote about every pair of this guide's roles")
def test_two_roles_that_nobody_wrote_about(reader: Reader) -> None:
    assert UNWRITTEN
    one, other = UNWRITTEN
    reader.open("compare/")
    compare(reader, one, other)
    shows(reader, one, other)
    assert reader.address == f"compare/?a={one}&b={other}"

    reader.back()
    is_clear(reader)
    reader.forward()
    shows(reader, one, other)

    reader.open("sources/")
    reader.open(f"compare/?a={one}&b={other}")  # as a link that was sent
    shows(reader, one, other)
    show_as_printed(reader)
    assert reader.reads(HEADING)
    assert reader.find("button", "Compare") == []
    assert reader.reads("[data-guide-pair] ~ h2") == ""


@pytest.mark.skipif(not WRITTEN, reason="this guide has no comparisons")
def test_two_roles_that_somebody_wrote_about(reader: Reader) -> None:
    one, other = WRITTEN[0]
    reader.open("compare/")
    compare(reader, other, one)
    reader.until(lambda: reader.address == f"compare/{one}-vs-{other}/", "the page of the pair")
    if reader.browser.name != "webkit":  # it forgets the list, since a script moves on at once
        reader.back()
        is_clear(reader)
    reader.open(f"compare/?a={one}&b={other}")
    reader.until(lambda: reader.address == f"compare/{one}-vs-{other}/", "the page of the pair")


def test_a_role_that_the_guide_lacks(reader: Reader) -> None:
    one = PAIRS[0][0]
    reader.open(f"compare/?a={one}&b=no-such-role")
    reader.sees_text(STATUS, "This guide doesn't have one of the two roles")
    assert reader.run("return document.querySelector('select[name=a]').value") == one
    reader.open(f"compare/?a={one}&b={one}")
    reader.sees_text(STATUS, "Choose two different roles")
