"""Tasks that are shared with other processes: each is done, in its place, and nothing is left behind."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from generator.garbage import rare_collections
from generator.other_cores import BUNDLE, CORES, FEWEST, OtherCores, others
from tests.conftest import ROOT

TASKS = 3 * FEWEST


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform in ("darwin", "win32"):
        pytest.fail("these tests need a platform with a safe fork")
    monkeypatch.setenv(CORES, "2")


def who(task: int) -> tuple[int, int]:
    time.sleep(0.002)
    return task, os.getpid()


def all_of(work: Callable[[int], tuple[int, int]], tasks: int) -> list[tuple[int, int]]:
    with OtherCores(work, tasks) as shared:
        return [shared.take(task) or work(task) for task in range(tasks)]


def test_both_ends_are_worked_on_and_every_task_is_done_in_its_place() -> None:
    done = all_of(who, TASKS)
    assert [task for task, _ in done] == list(range(TASKS))
    assert done[0][1] == os.getpid() and done[-1][1] != os.getpid()
    turns = sum(one[1] != other[1] for one, other in pairwise(done))
    assert turns == 1, "they meet once"


@pytest.mark.parametrize(("cores", "tasks"), [("1", TASKS), ("2", FEWEST - 1)])
def test_one_core_or_few_tasks_need_no_other_process(
    cores: str, tasks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CORES, cores)
    assert {process for _, process in all_of(who, tasks)} == {os.getpid()}


def test_other_processes_start_no_others() -> None:
    def count(task: int) -> tuple[int, int]:
        time.sleep(0.002)
        return task, others()

    assert all_of(count, TASKS)[-1][1] == 0


def test_what_goes_wrong_elsewhere_is_told_here() -> None:
    def fail(task: int) -> int:
        raise ValueError(f"task {task}")

    with (
        OtherCores(fail, TASKS) as shared,
        pytest.raises(ValueError, match=f"task {(TASKS - 1) // BUNDLE * BUNDLE}"),
    ):
        shared.take(TASKS - 1)


def test_a_killed_process_leaves_its_tasks_to_the_caller() -> None:
    here = os.getpid()

    def die(task: int) -> tuple[int, int]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return task, here

    assert all_of(die, TASKS) == [(task, here) for task in range(TASKS)]


def test_other_processes_end_with_a_killed_one() -> None:
    script = """
        import os, time
        from generator.other_cores import OtherCores

        def tell(task):
            print(os.getpid(), flush=True)
            time.sleep(600)

        OtherCores(tell, 100)
        time.sleep(600)
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)],
        cwd=ROOT,
        env=os.environ | {CORES: "2"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    other = int(process.stdout.readline())
    process.kill()
    process.wait()
    # What it wrote to is closed as soon as the last process that could write is gone.
    assert process.stdout.read() == ""
    process.stdout.close()
    assert other != process.pid


def test_garbage_is_looked_for_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with rare_collections():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
