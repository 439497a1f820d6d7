"""Makes larger guides from the shipped one: more records, with words of their own.

The proportions are those of a guide that grows. A role brings its job descriptions and interview kits, two
comparisons and some skills; there are few roles, because nobody chooses among a hundred, and many examples.
"""

from __future__ import annotations

import random
import re
import shutil
import textwrap
from pathlib import Path

from generator.build import prepare
from generator.disk.project import Project
from generator.options import BuildOptions

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("data", "content", "overrides", "mkdocs.yml")
MOST_ROLES, SKILLS_PER_ROLE = 24, 8
COLORS = """
  - name: color {n}
    shape: circle
    light: "#0b6e6e"
    dark: "#4fc3bd"
"""


def make_guide(target: Path, pages: int, seed: int = 1) -> Project:
    """Write a guide with about so many pages, at least the shipped one's, to ``target``.

    It is the same for the same seed.
    """
    for part in PARTS:
        source = ROOT / part
        target.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, target / part)
    project = Project(target)
    words = Words(seed)
    missing = pages - len(prepare(project, BuildOptions()).sources)
    donors = sorted(path.stem for path in (project.data / "interview-kits").glob("*.yml"))
    roles = min(MOST_ROLES, max(0, missing) // 30)
    for number in range(roles):
        _role(project.data, number, donors, words)
        for index in range(SKILLS_PER_ROLE):
            _skill(project.data, f"{number}-{index}", words)
    missing = pages - len(prepare(project, BuildOptions()).sources)
    add_examples(project, max(0, missing), words)
    return project


def add_examples(project: Project, count: int, words: Words | None = None) -> None:
    """Write so many examples more, each of them new text, shared out among the roles."""
    words = words or Words(1)
    for number in range(count):
        _example(project.data, number, words)


class Words:
    """Texts mixed from the sentences of the shipped guide."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        text = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "data").glob("*/*.yml")))
        self._words = sorted(set(re.findall(r"\b[a-z]{3,12}\b", text)))

    def sentence(self, length: int = 14) -> str:
        """A sentence of so many words."""
        return " ".join(self._random.sample(self._words, length)).capitalize() + "."

    def paragraph(self) -> str:
        """Four sentences, folded as authors fold them."""
        text = " ".join(self.sentence() for _ in range(4))
        return ">-\n" + textwrap.indent(textwrap.fill(text[:690], 98), "  ")


def _role(data: Path, number: int, donors: list[str], words: Words) -> None:
    donor = data / "roles" / f"{donors[number % len(donors)]}.yml"
    text = donor.read_text("utf-8")
    id, name = f"made-role-{number}", f"Made role {number}"
    position = len(list((data / "roles").glob("*.yml"))) + 1
    text = _without(text, "aliases", "search_terms", "confused_with", "former_ids")
    text = re.sub(r"^name: .*", f"name: {name}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^short_name: .*", f"short_name: Made {number}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^position: .*", f"position: {position}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^summary: >-\n(  .*\n)+", f"summary: {words.paragraph()}\n", text, flags=re.MULTILINE)
    skills = "".join(
        f"  - skill: made-skill-{number}-{index}\n    proficiency: proficient\n    why: {words.sentence()}\n"
        for index in range(SKILLS_PER_ROLE)
    )
    text = re.sub(r"^skills:\n", f"skills:\n{skills}", text, flags=re.MULTILINE)
    others = [donor.stem, f"made-role-{number - 1}"] if number else [donor.stem]
    text += "confused_with:\n" + "".join(
        f"  - role: {other}\n    difference: {words.sentence()}\n" for other in others
    )
    (data / "roles" / f"{id}.yml").write_text(text, "utf-8")
    job = (data / "job-descriptions" / donor.name).read_text("utf-8")
    job = job.replace(f"role: {donor.stem}", f"role: {id}")
    job = re.sub(r"^mission: >-\n(  .*\n)+", f"mission: {words.paragraph()}\n", job, flags=re.MULTILINE)
    (data / "job-descriptions" / f"{id}.yml").write_text(job, "utf-8")
    kit = (data / "interview-kits" / donor.name).read_text("utf-8")
    kit = kit.replace(f"role: {donor.stem}", f"role: {id}")
    kit = re.sub(
        r"^    question: >-\n(      .*\n)+",
        lambda _: "    question: " + words.paragraph().replace("\n", "\n    ") + "\n",
        kit,
        flags=re.MULTILINE,
    )
    (data / "interview-kits" / f"{id}.yml").write_text(kit, "utf-8")
    site = data / "site.yml"
    identities = site.read_text("utf-8")
    if len(re.findall(r"^    shape:", identities, re.MULTILINE)) < position:
        site.write_text(identities.rstrip("\n") + COLORS.format(n=position), "utf-8")


def _skill(data: Path, number: str, words: Words) -> None:
    text = _without(
        (data / "skills" / "docker.yml").read_text("utf-8"), "aliases", "search_terms", "former_ids"
    )
    text = re.sub(r"^name: .*", f"name: Made skill {number}", text, count=1, flags=re.MULTILINE)
    text = re.sub(
        r"^what_it_is: >-\n(  .*\n)+", f"what_it_is: {words.paragraph()}\n", text, flags=re.MULTILINE
    )
    (data / "skills" / f"made-skill-{number}.yml").write_text(text, "utf-8")


def _example(data: Path, number: int, words: Words) -> None:
    donors = sorted(path for path in (data / "examples").glob("*.yml") if not path.name.startswith("made-"))
    text = _without(donors[number % len(donors)].read_text("utf-8"), "aliases", "search_terms", "former_ids")
    text = re.sub(r"^title: .*", f"title: Made example {number}", text, count=1, flags=re.MULTILINE)
    roles = sorted(path.stem for path in (data / "roles").glob("*.yml"))
    text = re.sub(r"^role: .*", f"role: {roles[number % len(roles)]}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^need: >-\n(  .*\n)+", f"need: {words.paragraph()}\n", text, flags=re.MULTILINE)
    (data / "examples" / f"made-{number:04}.yml").write_text(text, "utf-8")


def _without(text: str, *fields: str) -> str:
    """A record without some of its topmost fields."""
    for field in fields:
        text = re.sub(rf"^{field}:.*\n(?:[ ].*\n)*", "", text, flags=re.MULTILINE)
    return text
