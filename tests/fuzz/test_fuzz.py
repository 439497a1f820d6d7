"""The first cases of the fuzzer; ``make fuzz MINUTES=30`` runs as many as there is time for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.run import case

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("start", range(0, 120, 20))
def test_the_promise_holds(start: int, tmp_path: Path) -> None:
    for number in range(start, start + 20):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert case(number, 1, folder)[0]
