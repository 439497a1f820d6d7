"""What is computed from records."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.comparison import compared_pairs, skill_rows
from generator.derive.contrast import contrast
from generator.derive.cost import first_year
from generator.derive.flow import cycle_through, outline, paths_to, reachable
from generator.derive.job_description import Segment, assemble, placeholders_in, split
from generator.derive.pay import Range, bar, pay_range, range_of, scale_for
from generator.disk.project import Project
from generator.language.phrases import ENGLISH_PHRASES
from generator.read import read_guide
from generator.read.guide import Guide
from generator.schema.decision import FlowRecord
from generator.schema.job_description import Boilerplate, Item, Statement
from generator.schema.reference import Placeholder
from generator.schema.salary import Observation
from tests.rules.cases import TINY


@pytest.fixture(scope="module")
def guide() -> Guide:
    """The small guide about a bakery."""
    return read_guide(Project(TINY))[0]


def flow(routes: dict[str, list[str]]) -> FlowRecord:
    """A flow from question ids to where their options lead; upper case is an prepared."""
    questions = [
        {
            "id": id,
            "ask": id,
            "options": [
                {"id": f"o{n}", "answer": f"to {to}", ("outcome" if to.isupper() else "next"): to}
                for n, to in enumerate(leads)
            ],
        }
        for id, leads in routes.items()
    ]
    return FlowRecord.model_validate(
        {"title": "t", "intro": "i", "questions": questions, "sources": ["s"], "reviewed": "2026-11-22"}
    )


def test_cycles_are_found() -> None:
    assert cycle_through(flow({"a": ["b", "X"], "b": ["c", "X"], "c": ["a", "X"]})) == ["a", "b", "c", "a"]
    assert cycle_through(flow({"a": ["a", "X"]})) == ["a", "a"]
    assert cycle_through(flow({"a": ["b", "c"], "b": ["c", "X"], "c": ["X", "Y"]})) == []


def test_reachable_questions() -> None:
    assert reachable(flow({"a": ["b", "X"], "b": ["X", "Y"], "c": ["X", "Y"]})) == {"a", "b"}


@given(st.lists(st.lists(st.integers(1, 6), min_size=2, max_size=3), min_size=1, max_size=7))
def test_every_question_of_an_outline_comes_after_those_that_lead_to_it(steps: list[list[int]]) -> None:
    names = [f"q{n}" for n in range(len(steps))]
    routes = {
        names[n]: [names[n + jump] if n + jump < len(names) else "X" for jump in jumps]
        for n, jumps in enumerate(steps)
    }
    questions = outline(flow(routes))
    numbers = {question.id: number for number, question in enumerate(questions)}
    assert sorted(numbers) == sorted(routes)
    for question in questions:
        for option in question.options:
            assert option.next is None or numbers[option.next] > numbers[question.id]


def test_paths_of_a_flow_end_in_its_outcomes(guide: Guide) -> None:
    for record in guide.decisions.values():
        for outcome in guide.outcomes:
            paths = list(paths_to(record, outcome))
            assert paths, outcome
            for path in paths:
                assert path[-1][1].outcome == outcome
                assert path[0][0] is record.questions[0]


def test_paths_come_one_at_a_time_however_many_there_are() -> None:
    names = [f"q{n}" for n in range(60)]
    routes = {name: [after, after] for name, after in zip(names, [*names[1:], "X"], strict=True)}
    assert len(next(paths_to(flow(routes), "X"))) == 60
    assert list(paths_to(flow(routes), "Y")) == []


def test_money() -> None:
    assert ENGLISH_PHRASES.money(110000, "USD") == "$110,000"
    assert ENGLISH_PHRASES.money(95000, "CHF") == "CHF\u00a095,000"
    assert pay_range(Range(185000, 230000, True), "USD", ENGLISH_PHRASES) == "$185,000–$230,000+"


def test_too_few_postings_have_no_range() -> None:
    assert range_of(Observation.model_validate({"role": "r", "level": "l", "count": 11})) is None
    shown = Observation.model_validate({"role": "r", "level": "l", "low": 1, "high": 2, "open_top": "yes"})
    assert range_of(shown) == Range(1, 2, True)


@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6), st.booleans()), min_size=1, max_size=12)
)
def test_every_range_lies_on_its_scale(ends: list[tuple[int, int, bool]]) -> None:
    ranges = [Range(min(a, b), max(a, b), top) for a, b, top in ends]
    scale = scale_for(ranges)
    assert 1 <= len(scale.ticks) <= 12
    for one in ranges:
        placed = bar(one, "USD", scale, one.low)
        assert 0 <= placed.left <= 100
        assert placed.width >= 0
        assert placed.left + placed.width <= 100.01
        assert placed.median == placed.left


def test_the_first_year_adds_up() -> None:
    parts = {
        "employer_share": Decimal("42.3"),
        "cost_per_hire": Decimal(4129),
        "months_to_productive": Decimal(6),
        "output_while_learning": Decimal(50),
    }
    cost = first_year(200_000, parts)
    assert (cost.employer, cost.hiring, cost.learning) == (84_600, 4_129, 71_150)
    assert cost.total == 288_729
    assert first_year(100, {}).total == 100


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_placeholders() -> None:
    known = {"company": Placeholder(label="Company", example="Example Ltd")}
    assert placeholders_in("At [[company]] in [[ team ]]") == ["company", "team"]
    assert split("At [[company]].", known) == (
        Segment("At "),
        Segment("[Company]", "company"),
        Segment("."),
    )


def test_levels_of_a_job_description_differ(guide: Guide) -> None:
    record = guide.job_descriptions["baker"]
    trainee, master = (
        assemble(record, level, guide.placeholders, guide.boilerplate, guide.say)
        for level in ("trainee", "master")
    )
    assert trainee.title != master.title
    assert trainee.sections != master.sections
    assert trainee.blanks == master.blanks


def test_a_section_of_its_own_replaces_the_shared_one(guide: Guide) -> None:
    record = guide.job_descriptions["baker"]
    shared = Boilerplate(
        about=(Statement(text="We bake."),),
        hiring_process=(Item(text="Write to us."),),
        how_to_apply=(Item(text="Come by."), Item(text="Call the owner.", levels=("master",))),
    )
    job = assemble(record, "trainee", guide.placeholders, shared, guide.say)
    found = {section.id: [item.text[0].text for item in section.items] for section in job.sections}
    assert found["about"] == ["We bake."]
    assert found["how-to-apply"] == ["Come by."]
    assert found["hiring-process"] == ["Come and work a shift with us."]
    assert list(found)[:2] == ["about", "team"]


def test_a_blank_knows_whether_it_is_optional() -> None:
    known = {"wage": Placeholder(label="Wage", example="x", optional=True)}
    assert split("[[wage]]", known) == (Segment("[Wage]", "wage", optional=True),)


def test_pairs_and_shared_skills(guide: Guide) -> None:
    pairs = compared_pairs(guide)
    assert pairs == (("baker", "pastry-chef"),)
    rows = [row for group in skill_rows(guide, "baker", "pastry-chef").values() for row in group]
    assert {row.skill for row in rows if row.shared} == {"oven"}
    assert len(rows) == len({row.skill for row in rows})
