"""What the check of an ad finds in many ads, and what it may have overlooked, for somebody to read and judge.

python -m benchmarks.ad_check ADS [--site SITE] [--read 300] [--seed 1]

``ADS`` is a folder or a tar archive of YAML files with a ``description``, or of text files. Whether a
finding is right, a reader must say: this counts, and prints so many findings and amounts drawn at random.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT
from tests.modules import AD_CHECK, Modules

AMOUNT = re.compile(
    r"[$€£₹¥]\s?\d[\d.,]*\s?k?|\d[\d.,]*\s?k?\s?(?:USD|EUR|GBP|INR|CAD|LPA|lakhs?|PLN|CHF)\b"
    r"|\b\d{2,3}k\b|\b\d{2,3},\d{3}\s?(?:[-–—]|to)\s?\$?\d{2,3},\d{3}",
    re.IGNORECASE,
)
"""Deliberately wide: whatever looks like money, such as funding, revenue and budgets."""
AROUND = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Check all ads, and print counts and what is to be read."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.ad_check", description="Count what the check of an ad finds."
    )
    parser.add_argument("ads", type=Path, metavar="ADS")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built guide; its rules and lists")
    parser.add_argument("--read", type=int, default=0, help="how many findings and amounts to print")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    assets = asked.site / "assets"
    if not (assets / "posting-checks.js").is_file():
        print(f"{asked.site} is not a built guide. Run 'make site', or give --site.", file=sys.stderr)
        return 2
    check = Modules(
        *AD_CHECK, scripts=tuple((assets / name).read_text() for name in ("places.js", "posting-checks.js"))
    )
    today = date.today().isoformat()
    findings: list[tuple[str, str]] = []
    overlooked: list[str] = []
    ads_with, times, amounts = Counter[str](), [], 0
    for ad in map(in_one_plane, ads(asked.ads)):
        text = check.call("unwrapped(ad)", ad=ad)
        begun = time.perf_counter()
        report = check.call("checkAd(ad, '', guideChecks, guidePlaces, today)", ad=ad, today=today)
        times.append(time.perf_counter() - begun)
        for kind, found in report["findings"].items():
            ads_with[kind] += bool(found)
            findings += [(kind, said(text, one)) for one in found]
        for match in AMOUNT.finditer(text):
            amounts += 1
            if not any(pay["start"] < match.end() and match.start() < pay["end"] for pay in report["pays"]):
                overlooked.append(in_context(text, match.start(), match.end()))
    if not times:
        print(f"{asked.ads} has no ads: YAML files with a description, or text files.", file=sys.stderr)
        return 2
    counts = Counter(kind for kind, _ in findings)
    print(f"{len(times):,} ads, {1000 * statistics.median(times):.0f} ms each (median)\n")
    print("| kind | findings | ads with one |\n|---|---|---|")
    for kind, number in counts.most_common():
        print(f"| {kind} | {number:,} | {ads_with[kind]:,} |")
    print(f"\nAmounts that look like money: {amounts:,}, of which {len(overlooked):,} aren't read as pay.")
    draw = random.Random(asked.seed)
    for title, lines in (
        ("findings", [f"{kind}: {line}" for kind, line in findings]),
        ("amounts", overlooked),
    ):
        if drawn := draw.sample(lines, min(asked.read, len(lines))):
            print(f"\n## {len(drawn)} of {len(lines):,} {title}\n", *drawn, sep="\n")
    return 0


def ads(where: Path) -> Iterator[str]:
    """The texts of the ads, in the order of their file names. What can't be read is named and left out."""
    for name, data in sorted(_files(where)):
        if name.endswith((".yaml", ".yml")):
            try:
                record: Any = yaml.safe_load(data)
            except yaml.YAMLError:
                print(f"left out, for it isn't YAML: {name}", file=sys.stderr)
                continue
            if isinstance(record, dict) and isinstance(record.get("description"), str):
                yield record["description"]
        elif name.endswith((".txt", ".md")):
            yield data.decode("utf-8", "replace")


def _files(where: Path) -> Iterator[tuple[str, bytes]]:
    if where.is_dir():
        yield from ((path.name, path.read_bytes()) for path in where.rglob("*") if path.is_file())
        return
    with tarfile.open(where) as archive:
        for member in archive:
            if file := archive.extractfile(member):
                yield member.name, file.read()


def in_one_plane(text: str) -> str:
    """The text with each emoji as one sign, so that positions count the same here and in a script."""
    return re.sub("[^\0-\uffff]", "*", text)


def said(text: str, finding: dict[str, Any]) -> str:
    """A finding in a line, with the words of the ad that it is about between arrows."""
    message, span = finding["message"], finding["span"]
    return f"{message} | {in_context(text, span['start'], span['end'])}" if span else f"{message}"


def in_context(text: str, start: int, end: int) -> str:
    """A place in a text, with what stands around it."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return " ".join(f"{before} >>{text[start:end]}<< {after}".split())


if __name__ == "__main__":
    sys.exit(main())
