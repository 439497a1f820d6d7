"""How good, how heavy and how fast the search of the shipped guide is.

python -m benchmarks.search [PAGES ...]: with numbers, also guides of so many pages, to see how it grows.
python -m benchmarks.search --queries FILE: how it answers a JSON list of queries, and each that it misses, as
``[{"query": "ml eng pay", "right": ["salaries/"]}, {"query": "visas", "covered": false}]``

Of the sealed queries only sums are printed. Whoever looks at single ones spoils them.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.make_guide import make_guide
from generator.finish.search import INDEX
from tests.conftest import build_site, copy_guide
from tests.search.engine import WORKER, Engine, moved
from tests.search.figures import PARTS, Query, UnreadableQueriesError, judge, queries, read_queries
from tests.search.stock import StockEngine
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


RATES = "success@1 | success@3 | MRR | empty | said not covered | outside, told"
SHOWN_OF_A_MISS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the shipped guide, then guides of the sizes asked for, and print tables."""
    asked = _parser().parse_args(arguments)
    try:
        own = read_queries(asked.queries) if asked.queries else []
    except UnreadableQueriesError as problem:
        print(problem, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        site = build_site(copy_guide(Path(folder) / "shipped"))
        if own:
            _judge_one_by_one(own, site)
            return 0
        _judge_all(site)
        print("\n| pages | index, kB gz | worker, kB gz | set-up, ms | query p50, ms | p95, ms |")
        print("|---|---|---|---|---|---|")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
            _speed(browser, site)
            for size in asked.pages:
                _speed(browser, build_site(make_guide(Path(folder) / str(size), size).root))
            browser.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("pages", nargs="*", type=int, help="sizes of further guides to measure")
    parser.add_argument("--queries", type=Path, metavar="FILE", help="judge only the queries of a JSON file")
    return parser


def _judge_one_by_one(asked: list[Query], site: Path) -> None:
    figures = judge(asked, Engine(site).reply, moved(site))
    print(f"| queries | {RATES} |\n|{'---|' * 7}\n| {len(asked)} | {figures.row()} |\n")
    for query, reply in figures.misses:
        found = " ".join(f"{page}/" for page in reply.pages[:SHOWN_OF_A_MISS]) or "nothing"
        said = " (said not covered)" if reply.declined else ""
        wanted = " ".join(sorted(f"{page}/" for page in query.right)) if query.covered else "not covered"
        print(f"{query.text!r}: {found}{said}; right: {wanted}")


def _judge_all(site: Path) -> None:
    engine = Engine(site)
    gone = moved(site)
    print(f"| queries | search | {RATES} |\n|{'---|' * 8}")
    stock = StockEngine(engine.documents())
    for part in PARTS:
        asked = queries(part)
        for name, search in (("stock Material", stock.reply), ("ours", engine.reply)):
            print(f"| {part}, {len(asked)} | {name} | {judge(asked, search, gone).row()} |")


def _speed(browser: Browser, site: Path) -> None:
    # The last key of a query and, as in typing, all that lead to it.
    typed = [query.text[:end] for query in queries("tuning") for end in range(1, len(query.text) + 1)]
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
    sys.exit(main())
