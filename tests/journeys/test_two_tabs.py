"""The same draft, checklist or table in two tabs: nothing of either is lost, and both show the same."""

from __future__ import annotations

from .guide import JOB
from .reader import Reader
from .test_drafting import COPIED, FIELDS, LABELS, STATUS, TEXT, VALUES

ADDRESS = f"job-descriptions/{JOB}/"
CLEAR, RESTORE = "Clear all", "Restore my values"
FOCUS_WITHIN = """
const field = document.querySelector(arguments[0]);
field.focus();
field.setSelectionRange(1, 1);
"""
NAMES = f"return Array.from(document.querySelectorAll(`{FIELDS}`), (field) => field.name)"
# In another document of the same origin, so that the focus stays.
WRITE_ELSEWHERE = """
const frame = document.body.appendChild(document.createElement("iframe"));
const fields = new Map(JSON.parse(localStorage.getItem("guide-job-description") ?? "[]"));
for (const [name, value] of arguments[0]) fields.set(name, value);
frame.contentWindow.localStorage.setItem("guide-job-description", JSON.stringify([...fields]));
"""
FILL_STORAGE = """
let text = "x".repeat(4_000_000);
for (let litter = ""; text; ) {
    try {
        localStorage.setItem("litter", litter + text);
        litter += text;
    } catch {
        text = text.slice(text.length / 2 + 1);
    }
}
"""
COST = "[data-part=employer_share]"
WRITE_COST = """
const frame = document.body.appendChild(document.createElement("iframe"));
frame.contentWindow.localStorage.setItem("guide-total-cost", JSON.stringify(arguments[0]));
"""
CHECKED_ALL = "return 'guideChecks' in window || !document.querySelector('[data-guide-checks]')"
CHECKLIST = "[data-guide='checklist']"
CHECKED = f"return document.querySelectorAll(`{CHECKLIST} input:checked`).length"


def labels(reader: Reader) -> list[str]:
    reader.sees("button", CLEAR)
    found: list[str] = reader.run(LABELS)
    return found


def shows(reader: Reader, *values: str) -> None:
    """The first fields hold these values, and the text of the page too."""
    reader.until(lambda: reader.run(VALUES)[: len(values)] == list(values), f"{values} in the fields")
    text = reader.run(f"return document.querySelector('{TEXT}').textContent")
    assert all(value in text for value in values)


def test_both_tabs_write_and_nothing_is_lost(reader: Reader) -> None:
    reader.open(ADDRESS)
    first, second, *_ = labels(reader)
    one = reader.tab
    other = reader.open_tab(ADDRESS)
    labels(reader)

    reader.go_to_tab(one)
    reader.fill(first, "Northwind")
    reader.go_to_tab(other)
    shows(reader, "Northwind", "")
    reader.fill(second, "the Tools team")
    reader.go_to_tab(one)
    shows(reader, "Northwind", "the Tools team")
    reader.fill(first, "Southwind")
    reader.open(ADDRESS)
    shows(reader, "Southwind", "the Tools team")


def test_what_another_tab_does_leaves_the_field_alone_that_is_typed_in(reader: Reader) -> None:
    reader.open(ADDRESS)
    reader.fill(labels(reader)[0], "Northwind")
    reader.run(FOCUS_WITHIN, FIELDS)
    names = reader.run(NAMES)
    reader.run(WRITE_ELSEWHERE, [[names[0], "Elsewhere"], [names[1], "the Tools team"]])
    reader.until(lambda: reader.run(VALUES)[1] == "the Tools team", "the other field")
    assert reader.run(VALUES)[0] == "Northwind"
    reader.press("x")
    assert reader.run("return document.activeElement.selectionStart") == 2
    shows(reader, "Nxorthwind", "the Tools team")

    reader.run(WRITE_ELSEWHERE, [[names[0], "Elsewhere"]])
    reader.run("document.activeElement.blur()")
    shows(reader, "Elsewhere")


def test_clear_stays_cleared_and_can_be_undone(reader: Reader) -> None:
    reader.open(ADDRESS)
    first, second, third, *_ = labels(reader)
    reader.fill(first, "Northwind")
    reader.fill(second, "the Tools team")
    reader.run("document.activeElement.blur()")  # a field that somebody is in keeps its value
    one = reader.tab
    other = reader.open_tab(ADDRESS)
    shows(reader, "Northwind", "the Tools team")

    reader.click("button", CLEAR)
    reader.sees_text(STATUS, "Cleared")
    reader.go_to_tab(one)
    reader.sees_text(STATUS, "Cleared in another tab")
    shows(reader, "", "", "")
    reader.fill(third, "Leeds")
    reader.go_to_tab(other)
    shows(reader, "", "", "Leeds")

    reader.go_to_tab(one)
    reader.click("button", RESTORE)
    shows(reader, "Northwind", "the Tools team", "Leeds")
    reader.go_to_tab(other)
    shows(reader, "Northwind", "the Tools team", "Leeds")


def test_the_draft_of_a_link_replaces_ones_own_only_until_it_is_undone(reader: Reader) -> None:
    reader.open(ADDRESS)
    first, second, *_ = labels(reader)
    reader.fill(first, "Theirs")
    reader.take_away("Copy link with my values")
    reader.sees_text(COPIED, "Link copied")
    link = reader.paste().text
    reader.fill(first, "Mine")
    reader.open("sources/")
    reader.open(link)
    shows(reader, "Theirs", "")
    reader.fill(second, "new")
    reader.sees_text(STATUS, "yours now")
    reader.click("button", RESTORE)
    shows(reader, "Mine", "new")


def link_to_a_draft(reader: Reader, value: str) -> str:
    """Type a value, and copy the link that a colleague would send."""
    reader.open(ADDRESS)
    reader.fill(labels(reader)[0], value)
    reader.take_away("Copy link with my values")
    reader.sees_text(COPIED, "Link copied")
    return str(reader.paste().text)


def test_a_draft_that_a_link_replaced_is_offered_in_every_tab(reader: Reader) -> None:
    link = link_to_a_draft(reader, "Theirs")
    first, second, *_ = labels(reader)
    reader.fill(first, "Mine")
    reader.run("document.activeElement.blur()")
    one = reader.tab
    reader.open_tab("sources/")
    reader.open(link)
    shows(reader, "Theirs", "")
    reader.fill(second, "new")
    reader.sees_text(STATUS, "yours now")
    reader.go_to_tab(one)
    reader.sees_text(STATUS, "In another tab, a draft from a link took the place of yours.")
    shows(reader, "Theirs", "new")
    reader.click("button", RESTORE)
    shows(reader, "Mine", "new")


def test_a_draft_that_a_link_replaced_outlives_the_page(reader: Reader) -> None:
    link = link_to_a_draft(reader, "Theirs")
    first, second, *_ = labels(reader)
    reader.fill(first, "Mine")
    for value in ("one", "another"):  # links of two colleagues, say
        reader.open("sources/")
        reader.open(link)
        shows(reader, "Theirs", "")
        reader.fill(second, value)
        reader.sees_text(STATUS, "yours now")
    reader.open("sources/")
    reader.open(ADDRESS)
    shows(reader, "Theirs", "another")
    reader.click("button", RESTORE)
    reader.sees("button", RESTORE)
    shows(reader, "Theirs", "another")  # what was changed since stays
    reader.click("button", RESTORE)
    shows(reader, "Mine", "another")
    assert not reader.find("button", RESTORE)


def test_a_link_that_replaces_nothing_says_nothing(reader: Reader) -> None:
    link = link_to_a_draft(reader, "Theirs")
    reader.run("localStorage.clear()")
    reader.open("sources/")
    reader.open(link)
    shows(reader, "Theirs")
    reader.fill(labels(reader)[1], "new")
    shows(reader, "Theirs", "new")
    assert "yours now" not in reader.reads(STATUS)
    assert not reader.find("button", RESTORE)


def test_what_was_cleared_can_be_restored_until_the_tab_is_closed(reader: Reader) -> None:
    reader.open(ADDRESS)
    reader.fill(labels(reader)[0], "Northwind")
    reader.click("button", CLEAR)
    reader.sees_text(STATUS, "Cleared")
    assert "Northwind" not in reader.run("return JSON.stringify(localStorage)")
    one = reader.tab
    reader.open_tab(ADDRESS)
    labels(reader)
    assert not reader.find("button", RESTORE), "whoever comes next to this computer gets nothing"
    reader.go_to_tab(one)
    reader.open("sources/")
    reader.open(ADDRESS)
    reader.click("button", RESTORE)
    shows(reader, "Northwind")


def test_the_browser_is_full(reader: Reader) -> None:
    reader.open(ADDRESS)
    first, second, *_ = labels(reader)
    reader.fill(first, "Northwind")
    reader.run(FILL_STORAGE)
    reader.fill(second, "x" * 300)
    reader.sees_text(STATUS, "storage is full")
    shows(reader, "Northwind", "x" * 300)
    reader.run("localStorage.removeItem('litter')")
    reader.fill(second, "y" * 300)
    reader.until(lambda: not reader.reads(STATUS), "nothing to complain of")
    reader.open(ADDRESS)
    shows(reader, "Northwind", "y" * 300)


def test_other_data_in_our_place_is_told_and_replaced(reader: Reader) -> None:
    reader.open(ADDRESS)
    for junk in ("not JSON", "{}", '[["a", 1]]', "null"):
        reader.run("localStorage.setItem('guide-job-description', arguments[0])", junk)
        reader.open(ADDRESS)
        reader.sees_text(STATUS, "other data")
        reader.fill(labels(reader)[0], f"after {junk}")
        reader.until(lambda: reader.run(CHECKED_ALL), "the checks, which are loaded now")
        reader.open(ADDRESS)
        shows(reader, f"after {junk}")


def test_numbers_of_another_tab_wait_until_the_field_is_left(reader: Reader) -> None:
    reader.open("time-and-cost/")
    reader.run(f"document.querySelector('{COST}').focus()")
    reader.press("1")
    typed = reader.run(f"return document.querySelector('{COST}').value")
    reader.run(WRITE_COST, [["employer_share", "7"]])
    assert reader.run(f"return document.querySelector('{COST}').value") == typed
    reader.run("document.activeElement.blur()")
    reader.until(
        lambda: reader.run(f"return document.querySelector('{COST}').value") == "7", "the newer number"
    )


def test_answers_of_the_checklist_are_kept_in_both_tabs(reader: Reader) -> None:
    reader.open("checklist/")
    reader.sees("radio")
    one = reader.tab
    other = reader.open_tab("checklist/")
    reader.click_on(f"{CHECKLIST} input")
    reader.go_to_tab(one)
    reader.until(lambda: reader.run(CHECKED) == 1, "the answer of the other tab")
    reader.sees_text(f"{CHECKLIST} [data-guide-tally]", "1 of")
    reader.open("sources/")
    reader.open("checklist/")
    reader.until(lambda: reader.run(CHECKED) == 1, "the answer")
    reader.click("button", "Clear my answers")
    reader.go_to_tab(other)
    reader.until(lambda: reader.run(CHECKED) == 0, "cleared here too")
    reader.click("button", "Restore my answers")
    reader.until(lambda: reader.run(CHECKED) == 1, "the answer again")
    reader.go_to_tab(one)
    reader.until(lambda: reader.run(CHECKED) == 1, "the answer again")
