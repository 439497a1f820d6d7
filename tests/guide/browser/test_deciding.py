"""One question at a time, to an outcome with its reasons and a record to hand on."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser import probes
from tests.browser.fixtures import NO_PAGE, OpenPage, Scheme
from tests.browser.flow_data import (
    ASKS,
    FLOW,
    OUTCOMES,
    QUESTIONS,
    WAYS,
    Way,
    option_of,
    paths,
    paths_over_every_answer,
    query,
)
from tests.browser.focus import faults, stops
from tests.browser.job_description import clipboard
from tests.browser.stepper import STEPPER, answer, heading

END = next(path for path in paths() if path[1] == "hire-an-ai-engineer")


def said(page: Page) -> list[str]:
    lines = page.locator(f"{STEPPER} .guide-stepper__said li")
    return [line.removesuffix(" Change").strip() for line in lines.all_inner_texts()]


def marked(page: Page) -> set[str]:
    nodes = page.locator(".guide-flow__drawing .guide-flow__node--marked")
    return {str(node.get_attribute("data-node")) for node in nodes.all()}


def test_every_path_ends_where_the_data_say() -> None:
    ends = {end for _, end in paths()}
    assert ends == set(OUTCOMES)
    longest = max(len(answers) for answers, _ in paths())
    words = {6: "six", 7: "seven", 8: "eight", 9: "nine"}
    assert f"up to {words[longest]} questions" in FLOW["intro"]


def test_every_path_ends_there_for_the_scripts_too(open_page: OpenPage) -> None:
    every = list(paths())
    found = open_page("decide/").evaluate(
        """async (queries) => {
            const { decide, maxQuestions, readFlow } = await import("/modules/decision.js");
            const flow = readFlow(document.querySelector("[data-outline]"));
            const ends = queries.map((answers) => decide([flow], new URLSearchParams(answers)).outcome);
            return [maxQuestions(flow, flow.first), ends];
        }""",
        [query(answers[::-1]) for answers, _ in every],  # in any order
    )
    assert found == [max(len(answers) for answers, _ in every), [end for _, end in every]]


def test_every_answer_leads_on_as_picture_and_text_say(open_page: OpenPage) -> None:
    page = open_page("decide/")
    ways: set[Way] = set()
    for answers, end in paths_over_every_answer():
        expect(heading(page)).to_have_text(ASKS[FLOW["questions"][0]["id"]])
        for number, given in enumerate(answers, start=1):
            expect(page.locator(".guide-stepper__progress")).to_have_text(
                re.compile(f"^Question {number} of")
            )
            before = heading(page).inner_text()
            answer(page, option_of(given)["answer"])
            expect(heading(page)).not_to_have_text(before)
            expect(heading(page)).to_be_focused()
            ways.add((before, option_of(given)["answer"], heading(page).inner_text()))
        expect(page).to_have_url(re.compile(re.escape(f"/decide/?{query(answers)}") + "$"))
        page.locator(STEPPER).get_by_text("Your answers", exact=True).click()
        assert said(page) == [f"{ASKS[given[0]]} {option_of(given)['answer']}" for given in answers]
        way = [*(part for given in answers for part in (given[0], "--".join(given))), f"outcome--{end}"]
        assert marked(page) == set(way)
        lines = page.locator(".guide-flow__drawing .guide-flow__edge--marked")
        assert {line.get_attribute("data-edge") for line in lines.all()} == {
            f"{tail} {head}" for tail, head in pairwise(way)
        }
        answer(page, "Start again")
    assert ways == WAYS
    assert marked(page) == set()


def test_the_job_description_for_the_level_on_the_card_comes_first(open_page: OpenPage) -> None:
    answers, _ = END
    page = open_page(f"decide/?{query(answers)}")
    hire = page.locator(f"{STEPPER} .guide-advice a").first.get_attribute("href")
    jobs = page.locator(f"{STEPPER} p", has_text="Job descriptions,").locator("a").all()
    hrefs = [job.get_attribute("href") for job in jobs]
    assert hrefs[0] == hire and len(set(hrefs)) == 3


def test_back_and_change_keep_what_still_holds(open_page: OpenPage) -> None:
    answers, _ = END
    page = open_page(f"decide/?{query(answers)}")
    expect(heading(page)).to_have_text(OUTCOMES[END[1]])
    answer(page, "Back")
    expect(heading(page)).to_have_text(ASKS[answers[-1][0]])
    expect(page.get_by_role("button", pressed=True)).to_have_text(option_of(answers[-1])["answer"])
    answer(page, option_of(answers[-1])["answer"])
    expect(heading(page)).to_have_text(OUTCOMES[END[1]])
    page.locator(STEPPER).get_by_text("Your answers", exact=True).click()
    page.get_by_role("button", name=f"Change: {ASKS['buy']}").click()
    expect(heading(page)).to_have_text(ASKS["buy"])
    answer(page, "Yes, one is good enough")
    expect(heading(page)).to_have_text(OUTCOMES["buy-it"])
    expect(page).to_have_url(re.compile(r"/decide/\?owner-and-number=both&goal=feature&buy=well-enough$"))
    page.go_back()
    expect(heading(page)).to_have_text(OUTCOMES[END[1]])
    page.reload()
    expect(heading(page)).to_have_text(OUTCOMES[END[1]])


def test_an_answer_that_is_asked_no_more_is_told_kindly(open_page: OpenPage) -> None:
    answers, end = END
    page = open_page(f"decide/?modellers=gone&{query(answers[:-1])}&utm_source=x&color=%3Cb%3E")
    note = page.locator(".guide-stepper__note")
    expect(note).to_contain_text(ASKS["modellers"])
    expect(note).not_to_contain_text("color")
    expect(heading(page)).to_have_text(ASKS[answers[-1][0]])
    answer(page, option_of(answers[-1])["answer"])
    expect(heading(page)).to_have_text(OUTCOMES[end])
    expect(note).to_have_count(0)


def test_the_advice_says_why_and_what_would_change_it(open_page: OpenPage) -> None:
    page = open_page(f"decide/?{query(END[0])}")
    stepper = page.locator(STEPPER)
    expect(stepper.locator(".guide-stepper__why")).to_have_text(
        re.compile("^You need a product, not a model")
    )
    expect(stepper.get_by_role("heading", name="This would change if")).to_be_visible()
    assert len(stepper.inner_text().split()) < 300, "a result is read at a glance"
    direct = [
        option["answer"]
        for question, given in END[0]
        for option in QUESTIONS[question]["options"]
        if "outcome" in option and option["id"] != given
    ]
    stepper.get_by_text("Other answers, other recommendations").click()
    for words in direct:
        expect(stepper.get_by_text(f"If you answer “{words}”").first).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    answer(page, "Copy link to this result")
    expect(stepper.get_by_role("status")).to_have_text("Link copied.")
    assert clipboard(page)["text/plain"].endswith(f"/decide/?{query(END[0])}")
    for link in stepper.get_by_role("link").all():
        assert str(link.get_attribute("href")).partition("#")[0].endswith(f"?{query(END[0])}")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_at_any_step(
    open_page: OpenPage, site_url: str, width: int, scheme: Scheme
) -> None:
    page = open_page(NO_PAGE, width=width, scheme=scheme)
    found = []
    half, whole = query(END[0][:2]), query(END[0])
    for address in (f"decide/?{half}&x=y", f"decide/?{whole}", f"decide/record/?{whole}", "checklist/"):
        page.goto(
            page.url.partition("/assets")[0].partition("/decide")[0].partition("/checklist")[0]
            + "/"
            + address
        )
        page.wait_for_load_state("networkidle")
        if address == "checklist/":
            page.locator("fieldset input").first.check()
        found += probes.axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == []


def test_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("decide/", width=390)
    expect(heading(page)).to_be_visible()
    page.locator(f"{STEPPER} button").first.focus()
    for given in END[0]:
        index = [option["id"] for option in QUESTIONS[given[0]]["options"]].index(given[1])
        for _ in range(index):
            page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text(option_of(given)["answer"])
        page.keyboard.press("Enter")
        expect(heading(page)).to_be_focused()
        page.keyboard.press("Tab")
    assert faults(page, stops(page, "Shift+Tab", 4)) == []
    expect(heading(page)).to_have_text(OUTCOMES[END[1]])


def test_the_record_holds_the_decision_and_nothing_else(open_page: OpenPage, site_url: str) -> None:
    answers, end = END
    page = open_page(f"decide/record/?{query(answers)}&buyer=x")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.locator("[data-guide-status]")).to_contain_text("Copied as Markdown")
    copied = clipboard(page)["text/plain"]
    assert re.search(r"^Decided on [A-Z][a-z]+ \d{1,2}, \d{4}$", copied, re.MULTILINE), "no name, so no “by”"
    for given in answers:
        assert f"- {ASKS[given[0]]} **{option_of(given)['answer']}**" in copied
    for id, title in OUTCOMES.items():
        assert (f"{title}](" in copied) == (id == end)
    for part in ("**Why.**", "United States, 2025", "n = 363", "AI Hiring Guide, data as of", "foorilla"):
        assert part in copied
    assert f"{site_url}decide/?{query(answers)}" in copied
    assert "[date]" not in copied
    assert re.search(r"Decided on [A-Z]\w+ \d+, 20\d\d", copied)


def test_the_record_fits_on_one_page_of_paper(open_page: OpenPage, site_url: str) -> None:
    page = open_page(NO_PAGE)
    page.emulate_media(media="print")
    ends = {end: answers for answers, end in paths()}
    for end, answers in ends.items():
        page.goto(f"{site_url}decide/record/?{query(answers)}")
        expect(page.locator("[data-end]:visible")).to_have_count(1)
        for paper in ("A4", "Letter"):
            sheets = re.findall(rb"^<</Type /Page\n", page.pdf(format=paper), re.MULTILINE)
            assert len(sheets) == 1, (end, paper)


@pytest.mark.parametrize("search", ["", "?buy=well-enough"])
def test_without_all_answers_the_record_is_a_form(open_page: OpenPage, search: str) -> None:
    page = open_page(f"decide/record/{search}")
    page.wait_for_load_state("networkidle")
    note = page.get_by_text("contain a complete set of answers")
    (expect(note).to_be_visible if search else expect(note).to_be_hidden)()
    expect(page.locator("[data-option]:visible")).to_have_count(len(WAYS))
    expect(page.locator("[data-end]:visible")).to_have_count(len(OUTCOMES))
    assert not page.locator("[data-reasons]:visible").count()


@pytest.mark.parametrize(
    ("roles", "words", "advice"),
    [
        (["ai-engineer"] * 4, "AI engineer 4, ML engineer 0.", "hire-an-ai-engineer"),
        (
            ["ml-engineer"] * 3 + ["ai-engineer"],
            "ML engineer 3.",
            "hire-an-ml-engineer",
        ),
        (["ai-engineer", "ml-engineer"] * 2, "ML engineer 2. The answers are mixed.", "hire-both-in-order"),
    ],
)
def test_the_checklist_counts(open_page: OpenPage, roles: list[str], words: str, advice: str) -> None:
    page = open_page("checklist/")
    lines = page.locator("[data-points-to]:visible")
    expect(page.locator("[data-guide-tally]")).to_be_hidden()
    for number, role in enumerate(roles):
        page.locator("fieldset").nth(number).locator(f"input[value='{role}']").check()
        expect(lines).to_have_count(int(number == len(roles) - 1))
    expect(page.locator("[data-guide-tally] [role=status]")).to_have_text(re.compile(f"{re.escape(words)}$"))
    expect(lines.get_by_role("link")).to_have_attribute("href", re.compile(f"outcomes/{advice}/$"))
