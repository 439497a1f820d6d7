"""A reader follows the questions, in the picture or in the text, to one of the answers."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.colors import contrast, paint
from tests.browser.fixtures import OpenPage
from tests.browser.flow_data import ASKS, FLOW, OUTCOMES, WAYS, Way
from tests.browser.moving import click, wait_for_rest


def drawing(page: Page, variant: str) -> Locator:
    return page.locator(f".guide-flow__drawing--{variant}")


def ways_of_drawing(page: Page, variant: str) -> set[Way]:
    edges, words = drawing(page, variant).evaluate(
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
            answer.firstChild.textContent.split(":")[0],
            answer.querySelector("a").textContent,
        ])"""
    )
    return {(ask, answer, end) for ask, answer, end in ways}


def test_picture_and_text_say_what_the_data_say(open_page: OpenPage) -> None:
    page = open_page("decide/")
    assert ways_of_text(page) == WAYS
    for variant in ("wide", "narrow"):
        assert ways_of_drawing(page, variant) == WAYS
        ends = drawing(page, variant).locator(".guide-flow__node--outcome").all()
        targets = {end.get_attribute("data-node"): end.get_attribute("xlink:href") for end in ends}
        assert targets == {f"outcome--{id}": f"../outcomes/{id}/" for id in OUTCOMES}


@pytest.mark.parametrize(("width", "seen", "unseen"), [(390, "narrow", "wide"), (1280, "wide", "narrow")])
def test_one_drawing_at_a_time_and_its_boxes_are_links(
    open_page: OpenPage, width: int, seen: str, unseen: str
) -> None:
    page = open_page("decide/", width=width)
    expect(drawing(page, seen)).to_be_visible()
    expect(drawing(page, unseen)).to_be_hidden()
    click(drawing(page, seen).locator("[data-node=usable-data]"))
    expect(page).to_have_url(re.compile("/decide/#ai-or-ml-usable-data$"))
    question = page.locator("#ai-or-ml-usable-data")
    expect(question.locator("p").first).to_have_text(ASKS["usable-data"])
    expect(question.locator("p").first).to_be_in_viewport(ratio=1)
    top, header = question.bounding_box(), page.locator(".md-header").bounding_box()
    assert top and header and top["y"] >= header["y"] + header["height"]
    click(drawing(page, seen).locator("[data-node=outcome--data-first]"))
    expect(page).to_have_url(re.compile("/outcomes/data-first/$"))
    expect(page.locator("h1")).to_contain_text(OUTCOMES["data-first"])


SEEN = """figure => {
    const all = Array.from(figure.querySelectorAll(".guide-flow__drawing"));
    const drawings = all.filter((drawing) => drawing.checkVisibility());
    const sizes = drawings.map((drawing) => {
        const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
        const texts = Array.from(drawing.querySelectorAll("text"));
        return scale * Math.min(...texts.map((text) => text.getAttribute("font-size")));
    });
    const ends = drawings.map((drawing) => drawing.getBoundingClientRect().right);
    return [drawings.length, figure.scrollWidth - figure.clientWidth, sizes[0],
        figure.getBoundingClientRect().right - ends[0]];
}"""


def test_a_drawing_is_whole_and_legible_at_every_width(open_page: OpenPage) -> None:
    page = open_page("decide/")
    for width in (320, 390, 480, 719, 720, 768, 834, 900, 960, 1000, 1024, 1100, 1180, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        drawings, hidden, size, room = page.locator(".guide-flow").evaluate(SEEN)
        assert (drawings, hidden) == (1, 0), width
        assert size > 10.9 and room >= 0, width


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
        expect(focused).to_have_text(asked or OUTCOMES[option["outcome"]])
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
    for variant in ("wide", "narrow"):
        for part in ("title", "desc"):
            assert drawing(page, variant).locator(f"> {part}").text_content()
    svg = drawing(page, "wide")
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
            node = drawing(page, "narrow").locator(f".guide-flow__node--{kind}").first
            fills = [
                node.locator(part).evaluate("shape => getComputedStyle(shape).fill")
                for part in (".guide-flow__box", ".guide-flow__text")
            ]
            box, text = paint(page, fills[:1], fills[1:])
            assert contrast(box, text) >= 7
            seen.append(box)
    light, dark = seen[:2], seen[2:]
    assert all(contrast(one, other) > 7 for one, other in zip(light, dark, strict=True))
