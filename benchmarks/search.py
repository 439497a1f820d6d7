"""How good, how heavy and how fast the search of the shipped guide is, beside the theme's own.

python -m benchmarks.search [PAGES ...]: with numbers, also guides of so many pages, to see how it grows.

Of the sealed queries only sums are printed. Whoever looks at single ones spoils them.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks.make_guide import make_guide
from tests.conftest import build_site, copy_guide
from tests.search.engine import Engine, our_worker, theme_worker
from tests.search.figures import judge, queries
from tools.browsers import CHROMIUM_FLAGS, find_chromium
from tools.serving import serve

QUICK = "assets/images/favicon.svg"
"""Something of the site that opens at once, where its address is needed and no page."""

# What the page's script does: hand over the index, then each query, and wait for the answer.
TIMES = """async ([worker, queries]) => {
  const index = await (await fetch("/search/search_index.json")).json();
  const one = new Worker(URL.createObjectURL(new Blob([worker], { type: "text/javascript" })));
  const ask = (message) => new Promise((done) => { one.onmessage = done; one.postMessage(message); });
  const timed = async (message) => {
    const begun = performance.now();
    await ask(message);
    return performance.now() - begun;
  };
  const { config, docs } = index;
  const setUp = await timed({ type: 0, data: { config, docs, options: { suggest: true } } });
  const times = [];
  for (const data of queries) times.push(await timed({ type: 2, data }));
  one.terminate();
  return [setUp, ...times.sort((one, other) => one - other)];
}"""


def main(sizes: list[int]) -> None:
    """Build the shipped guide, then guides of the sizes asked for, and print tables."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        site = build_site(copy_guide(Path(folder) / "shipped"))
        _quality(site)
        print()
        print("| pages | worker | index, kB gz | worker, kB gz | set-up, ms | query p50, ms | p95, ms |")
        print("|---|---|---|---|---|---|---|")
        _speed(browser, site)
        for size in sizes:
            _speed(browser, build_site(make_guide(Path(folder) / str(size), size).root))
        browser.close()


def _quality(site: Path) -> None:
    print("| queries | search | success@1 | success@3 | MRR | empty |")
    print("|---|---|---|---|---|---|")
    for part in ("tuning", "sealed"):
        asked = queries(part)
        for name, worker in (("theme", theme_worker()), ("ours", our_worker(site))):
            figures = judge(asked, Engine(site, worker).pages)
            print(f"| {part}, {figures.queries} | {name} | {figures.row()} |")


def _speed(browser: Browser, site: Path) -> None:
    # The last key of a query and, as in typing, all that lead to it.
    typed = [query["query"][:end] for query in queries("tuning") for end in range(1, len(query["query"]) + 1)]
    pages = len({entry["location"].partition("#")[0] for entry in _index(site)["docs"]})
    with serve(site) as address:
        page = browser.new_page(bypass_csp=True)  # the workers are made from text
        page.goto(address + QUICK)
        for name, worker in (("theme", theme_worker()), ("ours", our_worker(site))):
            set_up, *times = page.evaluate(
                TIMES, [worker.read_text("utf-8"), typed[:: max(1, len(typed) // 500)]]
            )
            half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
            sizes = f"{_packed(site / 'search/search_index.json'):.1f} | {_packed(worker):.1f}"
            print(f"| {pages} | {name} | {sizes} | {set_up:.0f} | {half:.1f} | {most:.1f} |")
        page.close()


def _index(site: Path) -> Any:
    return json.loads((site / "search/search_index.json").read_text("utf-8"))


def _packed(file: Path) -> float:
    return len(gzip.compress(file.read_bytes(), 9)) / 1000


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]])
