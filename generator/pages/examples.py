"""A page for each practical example, and the list of examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.derive.time_line import Span, times_of
from generator.pages.directory import Directory
from generator.pages.page import Link, Page, RoleTag
from generator.schema.example import ExampleRecord, ExampleStep
from generator.words import shorten


@dataclass(frozen=True)
class Step:
    """A step with its links."""

    record: ExampleStep
    skills: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class ExamplePage(Page, template="example.md.j2", section="examples", in_order=True):
    """One project, from the need to its impact."""

    example: ExampleRecord
    role: RoleTag
    steps: tuple[Step, ...]
    times: tuple[Span, ...]
    """When each step is, if the steps say so."""
    job_descriptions: tuple[Link, ...]
    others: tuple[Link, ...]


class ExampleEntry(NamedTuple):
    """An example in the list."""

    link: Link
    record: ExampleRecord
    role: RoleTag
    times: tuple[Span, ...]
    """When each step is, if the steps say so."""


@dataclass(frozen=True, kw_only=True)
class ExampleIndexPage(Page, template="examples.md.j2", section="examples"):
    """The list of examples."""

    examples: tuple[ExampleEntry, ...]


def pages(directory: Directory) -> Iterator[Page]:
    """Yield the list of examples, then each."""
    guide = directory.guide
    roles = list(guide.roles)
    examples = sorted(
        guide.examples.items(), key=lambda item: (roles.index(item[1].role), item[1].position, item[0])
    )
    if not examples:
        return
    yield ExampleIndexPage(
        address="examples",
        title=directory.fixed.EXAMPLES.text,
        description=directory.say(
            "What each role delivers in a typical project: need, steps, tools and result."
        ),
        files=tuple(guide.file("examples", id) for id, _ in examples),
        reviewed=max(example.reviewed for _, example in examples),
        examples=tuple(
            ExampleEntry(directory.example(id), example, directory.role(example.role), times_of(example))
            for id, example in examples
        ),
    )
    # One example per role: with a list of all, every page would grow with the guide.
    firsts = {example.role: id for id, example in reversed(examples)}.values()
    for id, example in examples:
        yield ExamplePage(
            address=f"examples/{id}",
            title=example.title,
            description=shorten(example.summary),
            files=(guide.file("examples", id),),
            reviewed=example.reviewed,
            trail=(directory.fixed.EXAMPLES,),
            sources=directory.sources(example.sources),
            example=example,
            role=directory.role(example.role),
            steps=tuple(
                Step(step, tuple(directory.skill(key) for key in step.skills)) for step in example.steps
            ),
            times=times_of(example),
            job_descriptions=directory.job_descriptions_of(example.role),
            others=tuple(directory.example(other) for other in firsts if other != id),
        )
