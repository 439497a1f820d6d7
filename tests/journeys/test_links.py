"""Links that come in from elsewhere, and links that are sent on."""

from __future__ import annotations

import pytest

from tests.browser.flow_data import ASKS, FILE, OUTCOMES, option_of, query

from .guide import JOB
from .reader import HEIGHT, Reader
from .test_deciding import ANSWERS, OUTCOME, RESULT, STEPPER, open_at
from .test_drafting import COPIED, LABELS, STATUS, VALUES

TRACKERS = (
    "utm_source=x&utm_id=1&mc_cid=1&mc_eid=2&fbclid=a&gclid=b&_hsenc=c&_hsmi=d&mkt_tok=e&igshid=f"
    "&li_fat_id=g&trk=h&si=i&vero_id=j&pk_campaign=k&ref=l&source=m&__s=n&anything=o"
)
NOTE = ".guide-stepper__note"
OPEN_ANSWERS = f"document.querySelector(`{STEPPER} details:has(.guide-stepper__said)`).open = true"


def test_what_newsletters_add_is_not_ours(reader: Reader) -> None:
    reader.open(f"decide/?{query(ANSWERS[:1])}&{TRACKERS}")
    open_at(reader, 1)
    assert reader.reads(NOTE) == ""
    reader.open(f"{RESULT}&{TRACKERS}")
    open_at(reader, len(ANSWERS))
    assert reader.reads(NOTE) == ""
    reader.click("button", "Copy link to this result", within=STEPPER)
    reader.sees_text(f"{STEPPER} [role='status']", "Link copied")
    assert reader.short(reader.paste().text) == RESULT

    reader.open(f"decide/record/?{TRACKERS}")
    reader.sees("button", "Copy text")
    assert reader.reads("[data-open]") == ""


def test_trackers_are_not_passed_on(reader: Reader) -> None:
    reader.open(f"job-descriptions/{JOB}/?{query(ANSWERS)}&{TRACKERS}")
    reader.sees_text("[data-guide-outcome]", OUTCOMES[OUTCOME])
    reader.take_away("Copy link with my values")
    reader.sees_text(COPIED, "Link copied")
    address, _, draft = reader.short(reader.paste().text).partition("#")
    assert address == f"job-descriptions/{JOB}/?{query(ANSWERS)}"
    assert draft.startswith("fill-")
    reader.open(f"job-descriptions/{JOB}/?{TRACKERS}")
    reader.sees("button", "Clear all")
    reader.take_away("Copy link with my values")
    reader.sees_text(COPIED, "Link copied")
    assert reader.short(reader.paste().text).startswith(f"job-descriptions/{JOB}/#fill-")


def test_what_mail_programs_take_for_a_part_of_a_link_is_not_ours(reader: Reader) -> None:
    reader.open(f"job-descriptions/{JOB}/")
    reader.sees("button", "Clear all")
    label = reader.run(LABELS)[0]
    reader.fill(label, "Søren")
    reader.take_away("Copy link with my values")
    reader.sees_text(COPIED, "Link copied")
    link = reader.paste().text
    for tail in (".", ")", ").", ">", "%20", "&fbclid=1", "?utm_source=x"):
        reader.open("sources/")
        reader.open(link + tail)
        reader.until(lambda: reader.run(VALUES)[0] == "Søren", f"the value of a link before {tail}")
        assert "damaged" not in reader.reads(STATUS)
    reader.open("sources/")
    reader.open(link[:-5])
    reader.sees_text(STATUS, "The link is damaged")

    for tail in (".", ")", ">"):
        reader.open(RESULT + tail)
        open_at(reader, len(ANSWERS))
        assert reader.reads(NOTE) == ""


def test_an_answer_that_is_offered_no_longer_is_told(reader: Reader) -> None:
    question = ANSWERS[-1][0]
    reader.open(f"decide/?{query(ANSWERS[:-1])}&{question}=gone&utm_source=x")
    open_at(reader, len(ANSWERS) - 1)
    reader.sees_text(NOTE, ASKS[question])
    assert "utm_source" not in reader.reads(NOTE)
    reader.click("button", option_of(ANSWERS[-1])["answer"], within=STEPPER)
    open_at(reader, len(ANSWERS))
    assert reader.reads(NOTE) == ""


def test_back_after_change_returns_to_the_result(reader: Reader) -> None:
    reader.open("sources/")
    reader.open(RESULT)
    first = ASKS[ANSWERS[0][0]]
    reader.run(OPEN_ANSWERS)
    reader.click("button", f"Change: {first}", within=STEPPER)
    open_at(reader, 0)
    assert reader.reads(f"{STEPPER} [aria-pressed='true']") == option_of(ANSWERS[0])["answer"]
    reader.back()
    open_at(reader, len(ANSWERS))
    reader.forward()
    open_at(reader, 0)
    reader.reload()
    open_at(reader, 0)
    reader.click("button", "Keep my answer", within=STEPPER)
    open_at(reader, len(ANSWERS))
    assert reader.address == RESULT

    reader.click("button", "Back", within=STEPPER)
    open_at(reader, len(ANSWERS) - 1)
    reader.back()
    open_at(reader, len(ANSWERS))
    reader.sees("heading", OUTCOMES[OUTCOME], within=STEPPER)


def test_a_link_into_a_fold_opens_it(reader: Reader) -> None:
    question = f"#{FILE.stem}-{ANSWERS[-1][0]}"
    inside = f"const {{ top }} = document.querySelector('{question}').getBoundingClientRect(); return top"

    def seen() -> bool:
        return bool(0 < reader.run(inside) < HEIGHT and ASKS[ANSWERS[-1][0]] in reader.reads(question))

    reader.open("decide/")
    reader.wait_for_theme()
    assert not reader.reads(question)
    reader.run(f"location.hash = '{question}'")
    reader.until(seen, "the question that a link leads to")
    reader.open("sources/")
    reader.open(f"decide/{question}")
    reader.until(seen, "the question in the address")


@pytest.mark.parametrize("reader", [pytest.param("offline", marks=pytest.mark.slow)], indirect=True)
def test_a_copy_without_a_server_offers_no_link_to_send(reader: Reader) -> None:
    reader.open(RESULT)
    open_at(reader, len(ANSWERS))
    assert reader.find("button", "Copy link to this result") == []
    assert reader.find("link", "Copy this page as Markdown") == []
    reader.click("link", to="decide/record/", within=STEPPER)
    reader.sees("heading", OUTCOMES[OUTCOME], within="[data-guide='record']")
    assert "file:" not in reader.run("return document.querySelector('article').innerText")

    reader.open(f"job-descriptions/{JOB}/")
    reader.sees("button", "Clear all")
    assert reader.find("button", "Copy link with my values") == []
