"""The workflows, ours and the one of a new guide: pinned, alike, and allowed to do what they do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

OURS = ROOT / ".github/workflows/guide.yml"
OF_A_NEW_GUIDE = ROOT / "generator/starter/project/.github/workflows/guide.yml"
PINNED = re.compile(r"uses: ([\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$", re.MULTILINE)


def actions(workflow: Path) -> set[tuple[str, str, str]]:
    """Each action with its commit and version."""
    return set(PINNED.findall(workflow.read_text("utf-8")))


def publish_job(workflow: Path) -> Any:
    return yaml.safe_load(workflow.read_text("utf-8"))["jobs"]["publish"]


@pytest.mark.parametrize("workflow", [OURS, OF_A_NEW_GUIDE])
def test_every_action_is_pinned(workflow: Path) -> None:
    assert len(PINNED.findall(workflow.read_text("utf-8"))) == workflow.read_text("utf-8").count("uses:")


def test_both_use_the_same_actions() -> None:
    assert actions(OURS) == actions(OF_A_NEW_GUIDE)


@pytest.mark.parametrize("workflow", [OURS, OF_A_NEW_GUIDE])
def test_publishing_may_read_the_code_and_write_pages(workflow: Path) -> None:
    """A job with permissions of its own has no others, and a private repository can't be read without."""
    wanted = {"contents": "read", "pages": "write", "id-token": "write"}
    assert publish_job(workflow)["permissions"] == wanted
