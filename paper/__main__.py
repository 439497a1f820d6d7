"""``python -m paper``: the built site as one PDF."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from generator.disk.output import replace
from paper.printing import number_of_sheets, print_volume
from tools.browsers import NoBrowserError


def main() -> int:
    """Print the site, or say what is missing."""
    parser = argparse.ArgumentParser(prog="python -m paper", description="The whole guide as one PDF.")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site (default: site)")
    parser.add_argument("--out", type=Path, default=Path("build/guide.pdf"), help="default: build/guide.pdf")
    parser.add_argument(
        "--format", choices=("A4", "Letter"), default="A4", help="of the sheets (default: A4)"
    )
    options = parser.parse_args()
    if not (options.site / "sitemap.xml").is_file():
        print(f"paper: there is no built site in {options.site}; run 'make site' first", file=sys.stderr)
        return 2
    began = time.monotonic()
    try:
        pdf = print_volume(options.site, options.format)
    except NoBrowserError as error:
        print(f"paper: {error}", file=sys.stderr)
        return 4
    replace(options.out, pdf)
    seconds = time.monotonic() - began
    print(f"{options.out}: {number_of_sheets(pdf)} sheets, {len(pdf) / 1e6:.1f} MB, in {seconds:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
