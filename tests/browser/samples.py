"""Pages of any guide to try things on."""

import re
from pathlib import Path

from tools.addresses import every_page

EDITOR = re.compile("data-guide=[\"']?job-description")


def longest(site: Path, section: str, holding: re.Pattern[str] | None = None) -> str:
    """The address of the longest page below a section."""
    texts = {
        address: (site / address / "index.html").read_text("utf-8")
        for address in every_page(site)
        if address.startswith(section) and address.count("/") == 2
    }
    return max(
        (address for address, text in texts.items() if holding is None or holding.search(text)),
        key=lambda address: len(texts[address]),
    )


def job_description(site: Path) -> str:
    """The address of the longest job description."""
    return longest(site, "job-descriptions/", EDITOR)
