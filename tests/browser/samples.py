"""Pages of any guide to try things on."""

from pathlib import Path

from tools.addresses import every_page


def longest(site: Path, section: str) -> str:
    """The address of the longest page below a section."""
    below = [one for one in every_page(site) if one.startswith(section) and one.count("/") == 2]
    return max(below, key=lambda one: (site / one / "index.html").stat().st_size)


def job_description(site: Path) -> str:
    """The address of the longest job description."""
    pages = [
        one for one in every_page(site) if (site / one.replace("job-descriptions", "interviews")).is_dir()
    ]
    below = [one for one in pages if one.startswith("job-descriptions/") and one.count("/") == 2]
    return max(below, key=lambda one: (site / one / "index.html").stat().st_size)
