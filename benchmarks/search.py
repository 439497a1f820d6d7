"""How good, how heavy and how fast the search of the shipped guide is.

python -m benchmarks.search [PAGES ...]: with numbers, also guides of so many pages, to see how it grows.

Of the sealed queries only sums are printed. Whoever looks at single ones spoils them.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.make_guide import make_guide
from generator.finish.search import INDEX
from tests.conftest import build_site, copy_guide
from tests.search.engine import WORKER, Engine
from tests.search.figures import judge, queries
from tools.browsers import CHROMIUM_FLAGS, find_chromium
from tools.serving import serve

QUICK = "assets/images/favicon.svg"
"""Something of the site that opens at once, where its address is needed and no page."""

# What the dialog does: begin the worker, which loads the index, then ask each query and wait for the answer.
TIMES = """async ([address, queries]) => {
  const begun = performance.now();
  const worker = new Worker(address);
  const ask = (id, query) => new Promise((done) => {
    worker.onmessage = done;
    worker.postMessage({ id, query });
  });
  await ask(0, "");
  const setUp = performance.now() - begun;
  const times = [];
  for (const [id, query] of queries.entries()) {
    const asked = performance.now();
    await ask(id, query);
    times.push(performance.now() - asked);
  }
  worker.terminate();
  return [setUp, ...times.sort((one, other) => one - other)];
}"""


def main(sizes: list[int]) -> None:
    """Build the shipped guide, then guides of the sizes asked for, and print tables."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        site = build_site(copy_guide(Path(folder) / "shipped"))
        print("| queries | success@1 | success@3 | MRR | empty |")
        print("|---|---|---|---|---|")
        engine = Engine(site)
        for part in ("tuning", "sealed"):
            figures = judge(queries(part), engine.pages)
            print(f"| {part}, {figures.queries} | {figures.row()} |")
        print()
        print("| pages | index, kB gz | worker, kB gz | set-up, ms | query p50, ms | p95, ms |")
        print("|---|---|---|---|---|---|")
        _speed(browser, site)
        for size in sizes:
            _speed(browser, build_site(make_guide(Path(folder) / str(size), size).root))
        browser.close()


def _speed(browser: Browser, site: Path) -> None:
    # The last key of a query and, as in typing, all that lead to it.
    typed = [query["query"][:end] for query in queries("tuning") for end in range(1, len(query["query"]) + 1)]
    pages = sum(1 for _ in site.rglob("index.md"))
    with serve(site) as address:
        page = browser.new_page()
        page.goto(address + QUICK)
        set_up, *times = page.evaluate(TIMES, [f"/{WORKER}", typed[:: max(1, len(typed) // 500)]])
        half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
        sizes = f"{_packed(site / INDEX):.1f} | {_packed(site / WORKER):.1f}"
        print(f"| {pages} | {sizes} | {set_up:.0f} | {half:.1f} | {most:.1f} |")
        page.close()


def _packed(file: Path) -> float:
    return len(gzip.compress(file.read_bytes(), 9)) / 1000


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]])
