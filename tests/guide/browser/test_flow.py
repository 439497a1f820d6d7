"""A reader follows the questions, in the picture or in the text, to one of the answers."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.colors import contrast, paint
from tests.browser.fixtures import OpenPage
from tests.browser.flow_data import ASKS, FLOW, OUTCOMES, WAYS, Way
from tests.browser.moving import click, wait_for_rest


def drawing(page: Page) -> Locator:
    return page.locator(".guide-flow__drawing")


def ways_of_drawing(page: Page) -> set[Way]:
    edges, words = drawing(page).evaluate(
        """drawing => [
            Array.from(drawing.querySelectorAll("[data-edge]"), (edge) => edge.dataset.edge.split(" ")),
            Object.fromEntries(Array.from(drawing.querySelectorAll("[data-node]"), (node) => [
                node.dataset.node,
                Array.from(node.querySelectorAll("tspan"), (line) => line.textContent).join("").trim(),
            ])),
        ]"""
    )
    asked = {answer: question for question, answer in edges if answer.startswith(f"{question}--")}
    return {(words[asked[answer]], words[answer], words[end]) for answer, end in edges if answer in asked}


def ways_of_text(page: Page) -> set[Way]:
    ways: list[list[str]] = page.locator(".guide-outline").evaluate(
        """outline => Array.from(outline.querySelectorAll("li li"), (answer) => [
            answer.closest(".guide-outline > li").querySelector("p").textContent,
            answer.querySelector("span").textContent,
            answer.querySelector("strong")?.textContent
                ?? document.querySelector(answer.querySelector("a").hash + " p").textContent,
        ])"""
    )
    return {(ask, answer, end) for ask, answer, end in ways}


def test_picture_and_text_say_what_the_data_say(open_page: OpenPage) -> None:
    page = open_page("decide/")
    assert ways_of_text(page) == WAYS
    assert ways_of_drawing(page) == WAYS
    ends = drawing(page).locator(".guide-flow__node--outcome").all()
    targets = {end.get_attribute("data-node"): end.get_attribute("xlink:href") for end in ends}
    assert targets == {f"outcome--{id}": f"../outcomes/{id}/" for id in OUTCOMES}


def test_boxes_of_the_drawing_are_links(open_page: OpenPage) -> None:
    page = open_page("decide/")
    click(drawing(page).locator("[data-node=usable-data]"))
    expect(page).to_have_url(re.compile("/decide/#ai-or-ml-usable-data$"))
    question = page.locator("#ai-or-ml-usable-data")
    expect(question.locator("p").first).to_have_text(ASKS["usable-data"])
    expect(question.locator("p").first).to_be_in_viewport(ratio=1)
    top, header = question.bounding_box(), page.locator(".md-header").bounding_box()
    assert top and header and top["y"] >= header["y"] + header["height"]
    click(drawing(page).locator("[data-node=outcome--data-first]"))
    expect(page).to_have_url(re.compile("/outcomes/data-first/$"))
    expect(page.locator("h1")).to_contain_text(OUTCOMES["data-first"])


LEGIBILITY = """drawing => {
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const sizes = Array.from(drawing.querySelectorAll("text"), (text) => text.getAttribute("font-size"));
    return scale * Math.min(...sizes);
}"""


@pytest.mark.parametrize("javascript", [True, False])
def test_the_flow_is_drawn_where_it_is_legible_and_text_everywhere(
    open_page: OpenPage, javascript: bool
) -> None:
    page = open_page("decide/", javascript=javascript)
    text = page.locator("#ai-or-ml-text > summary")
    for width in (320, 390, 480, 719, 720, 768, 834, 900, 960, 1000, 1024, 1100, 1180, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        if drawing(page).is_visible():
            assert width >= 720
            assert drawing(page).evaluate(LEGIBILITY) >= 12, width
        else:
            assert width < 1024, "room for the drawing"
        expect(text).to_be_visible()
    text.click()
    expect(page.locator(".guide-outline [data-option] a").first).to_be_visible()


def test_answers_of_the_text_lead_on_and_are_as_high_as_a_finger(open_page: OpenPage) -> None:
    page = open_page("decide/?owner-and-number=both", width=390)
    page.locator("#ai-or-ml-text > summary").click()
    answers = page.locator(".guide-outline [data-option] a")
    boxes = [answer.bounding_box() for answer in answers.all()]
    assert boxes and all(box and box["height"] >= 24 and box["x"] + box["width"] <= 390 for box in boxes)
    expect(page.locator(".guide-outline__taken")).to_have_text(re.compile("^Yes, both"))
    click(answers.first)
    expect(page).to_have_url(re.compile("#ai-or-ml-goal$"))
    expect(page.locator("#ai-or-ml-goal p").first).to_be_in_viewport()
    click(answers.filter(has_text=OUTCOMES["find-an-owner"]))
    expect(page.locator("h1")).to_contain_text(OUTCOMES["find-an-owner"])


def test_an_answer_has_the_color_of_the_role_it_leads_to(open_page: OpenPage) -> None:
    page = open_page("decide/", width=390)
    for scheme in ("default", "slate"):
        page.evaluate("name => document.body.setAttribute('data-md-color-scheme', name)", scheme)
        color = "link => getComputedStyle(link).borderColor"
        for id in ("hire-an-ml-engineer", "hire-an-ai-engineer"):
            link = page.locator(f".guide-outline [data-outcome={id}] a").first
            mark = link.locator(".guide-mark").evaluate("mark => getComputedStyle(mark).backgroundColor")
            assert link.evaluate(color) == mark


def test_text_is_followed_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("decide/")
    focused = page.locator(":focus")
    answers = [
        "both",
        "feature",
        "falls-short",
        "works",
        "lasting",
        "connecting-services",
        "not-now",
        "answers",
    ]
    page.locator("#ai-or-ml-text summary").press("Enter")
    question = FLOW["questions"][0]
    first = page.locator(f"#ai-or-ml-{question['id']} a").first
    while first.evaluate("link => link !== document.activeElement"):
        page.keyboard.press("Tab")
    for chosen in answers:
        options = [option["id"] for option in question["options"]]
        for _ in range(options.index(chosen)):
            page.keyboard.press("Tab")
        option = question["options"][options.index(chosen)]
        asked = ASKS.get(option.get("next"))
        expect(focused.locator("span").first).to_have_text(option["answer"])
        wait_for_rest(page)
        page.keyboard.press("Enter")
        if asked:
            wait_for_rest(page)
            expect(page.locator(".guide-outline > li:target p").first).to_be_in_viewport()
            expect(page).to_have_url(re.compile(f"#ai-or-ml-{option['next']}$"))
            page.keyboard.press("Tab")
            question = next(other for other in FLOW["questions"] if other["id"] == option["next"])
    expect(page).to_have_url(re.compile("/outcomes/hire-an-ai-engineer/$"))
    expect(page.locator("h1")).to_contain_text(OUTCOMES["hire-an-ai-engineer"])


def test_words_of_the_drawing_are_text(open_page: OpenPage) -> None:
    page = open_page("decide/")
    svg = drawing(page)
    for part in ("title", "desc"):
        assert svg.locator(f"> {part}").text_content()
    expect(svg).to_have_accessible_name(FLOW["title"])
    expect(svg).to_have_accessible_description(re.compile(f"{len(ASKS)} questions and"))
    svg.locator("[data-node=goal--feature] tspan").first.dblclick()
    selected = str(page.evaluate("getSelection().toString()")).strip()
    assert selected in ["A", "feature", "people", "use"], "a double click selects a word"


def test_drawing_follows_the_colors_of_the_page(open_page: OpenPage) -> None:
    page = open_page("decide/")
    seen = []
    for scheme in ("default", "slate"):
        page.evaluate("name => document.body.setAttribute('data-md-color-scheme', name)", scheme)
        for kind in ("question", "outcome"):
            node = drawing(page).locator(f".guide-flow__node--{kind}").first
            fills = [
                node.locator(part).evaluate("shape => getComputedStyle(shape).fill")
                for part in (".guide-flow__box", ".guide-flow__text")
            ]
            box, text = paint(page, fills[:1], fills[1:])
            assert contrast(box, text) >= 7
            seen.append(box)
    light, dark = seen[:2], seen[2:]
    assert all(contrast(one, other) > 7 for one, other in zip(light, dark, strict=True))
