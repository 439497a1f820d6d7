"""The import of postings, for any postings and any damage."""

from __future__ import annotations

import csv
import gzip
import io
import itertools
import random
import statistics
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.imports import Order, importer
from generator.authoring.imports.salaries.figures import (
    Offer,
    bootstrap_interval,
    median_of_resample,
    observation,
    probability_above,
)
from generator.authoring.imports.salaries.postings import Pairing
from generator.authoring.imports.salaries.sheet import CONVERTED, FACTS, INDEX, PLAIN_SPACES, Sheet
from generator.authoring.imports.yaml_text import yaml_text
from generator.read.yaml_source import parse
from generator.schema.salary_import import SalaryImportRecord
from tests.postings import HEADING, MAPPING, sound

pay = st.integers(min_value=1, max_value=500_000)
value = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8
) | st.sampled_from("ab")
posting = st.tuples(st.tuples(*[value] * 8), pay, pay)


def silent(_step: str) -> None:
    """Show nothing."""


@given(st.lists(posting, min_size=1, max_size=12), st.booleans())
def test_postings_that_are_written_as_pairs_are_read_back(
    postings: list[tuple[tuple[str, ...], int, int]], packed: bool
) -> None:
    names = [getattr(INDEX, fact) for fact in FACTS]
    record = SalaryImportRecord.model_validate(parse("bakers.yml", MAPPING)[0].value)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*filter(None, names), INDEX.amount, CONVERTED, "residence", "size"])
    for facts, one, other in postings:
        for amount in (max(one, other), min(one, other)):
            writer.writerow([*facts[:6], amount, amount, *facts[6:]])
    content = text.getvalue().encode()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "postings.csv"
        file.write_bytes(gzip.compress(content) if packed else content)
        sheet = Sheet("postings.csv", file, silent, record)
        pairing = Pairing(sheet)
        found = [((*row[:6], *row.rest), int(low), int(high)) for row, low, high in pairing]
    assert not sheet.table.problems
    assert found == [
        (
            (*(fact.translate(PLAIN_SPACES) for fact in facts[:6]), *facts[6:]),
            min(one, other),
            max(one, other),
        )
        for facts, one, other in postings
    ]
    assert not pairing.unpaired
    assert sheet.table.count == 2 * len(postings) == 2 * pairing.postings


def interpolated(values: list[Fraction], share: Fraction) -> Fraction:
    """A percentile by its definition: the place ``share`` of the way from the first value to the last."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


@given(st.lists(st.tuples(pay, pay), min_size=20, max_size=60))
def test_percentiles_interpolate_between_mid_points(pairs: list[tuple[int, int]]) -> None:
    found = observation("baker", "senior", [Offer(min(pair), max(pair)) for pair in pairs])
    mids = [Fraction(sum(pair), 2) for pair in pairs]
    assert found.percentiles is not None
    for name, amount in found.percentiles:
        exact = interpolated(mids, Fraction(int(name[1:]), 100))
        assert abs(amount - exact) <= Fraction(1, 2), name
    assert found.mid == found.percentiles.p50 == round(statistics.median(mids))
    assert found.low == round(statistics.median(min(pair) for pair in pairs))
    repeated = sum(n for n in Counter(tuple(sorted(pair)) for pair in pairs).values() if n > 1)
    assert found.repeated_share is not None
    assert abs(Fraction(found.repeated_share) - Fraction(repeated, len(pairs))) <= Fraction(1, 2000)


@given(st.lists(st.tuples(pay, pay), max_size=19))
def test_small_cells_hold_no_figures(pairs: list[tuple[int, int]]) -> None:
    found = observation("baker", "senior", [Offer(min(pair), max(pair)) for pair in pairs])
    assert found.model_dump(exclude_unset=True) == {"role": "baker", "level": "senior", "count": len(pairs)}


groups = st.lists(pay.map(float), min_size=20, max_size=40).map(sorted)


@given(groups, groups, st.integers(-1000, 1000))
@settings(max_examples=8)
def test_bootstrap_intervals_are_sane(one: list[float], other: list[float], shift: int) -> None:
    low, high = bootstrap_interval(one, other)
    assert (low, high) == bootstrap_interval(one, other)
    assert other[0] - one[-1] <= low <= high <= other[-1] - one[0]
    moved = bootstrap_interval(one, [amount + shift for amount in other])
    # by the same amount, but for rounding to the even of two neighbors
    assert abs(moved[0] - low - shift) <= 1 and abs(moved[1] - high - shift) <= 1


def test_groups_without_spread_leave_no_doubt() -> None:
    assert bootstrap_interval([10.0] * 20, [15.0] * 21) == (5, 5)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_medians_are_as_frequent_as_over_all_resamples(size: int) -> None:
    ordered = [float(10**place) for place in range(size)]
    every = Counter(statistics.median(drawn) for drawn in itertools.product(ordered, repeat=size))
    draw = random.Random(1)
    found = Counter(median_of_resample(ordered, draw) for _ in range(40_000))
    assert found.keys() <= every.keys()
    for median, count in every.items():
        assert found[median] / 40_000 == pytest.approx(count / size**size, abs=0.01)


amounts = st.lists(st.integers(1, 9).map(float), min_size=1, max_size=12)


@given(amounts, amounts)
def test_probability_counts_ties_half(one: list[float], other: list[float]) -> None:
    wins = sum(1.0 if b > a else 0.5 if a == b else 0.0 for a in one for b in other)
    assert probability_above(one, other) == pytest.approx(
        Decimal(wins / len(one) / len(other)), abs=Decimal("0.00051")
    )


words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=200,
).filter(str.strip)


@given(words, words)
def test_what_is_written_is_read_back(line: str, paragraph: str) -> None:
    document, problems = parse("bakers.yml", MAPPING)
    assert isinstance(document.value, dict) and not problems
    record = SalaryImportRecord.model_validate(document.value | {"basis": line, "caveat": paragraph})
    again, problems = parse("again.yml", yaml_text(record))
    assert not problems
    assert SalaryImportRecord.model_validate(again.value) == record


def zipped(content: bytes) -> bytes:
    """A file in an archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bakers.csv", content)
    return packed.getvalue()


FORMS: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "gzip": lambda text: gzip.compress(text.encode()),
    "zip": lambda text: zipped(text.encode()),
    "utf-16": lambda text: text.encode("utf-16"),
}


@given(st.data(), st.sampled_from(sorted(FORMS)))
@settings(max_examples=200)
def test_no_damage_ends_in_a_traceback(data: st.DataObject, form: str) -> None:
    content = FORMS[form](sound())
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = min(len(content), start + data.draw(st.integers(0, 40)))
        content = content[:start] + data.draw(st.binary(max_size=20)) + content[end:]
    end = data.draw(st.sampled_from([len(content), len(content) // 2, len(HEADING)]))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "data" / "salary-imports").mkdir(parents=True)
        (root / "data" / "salary-imports" / "bakers.yml").write_text(MAPPING)
        file = root / data.draw(st.sampled_from(["bakers.csv", "bakers.csv.gz"]))
        file.write_bytes(content[:end])
        result = importer("salaries")(Order(root, (file,), root / "data"), silent)
        assert result.report.has_errors != bool(result.lines)
        assert result.report.text(root) if result.report.has_errors else (root / "data" / "salaries").is_dir()
        assert (root / "data" / "salaries").is_dir() != result.report.has_errors
