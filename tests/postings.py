"""Small files of postings, and a mapping to read them with."""

from __future__ import annotations

from pathlib import Path

from generator import cli

HEADING = (
    "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,"
    "employee_residence,remote_ratio,company_location,company_size\n"
)
MAPPING = """\
title: Pay of bakers
market: France
country: FR
employment_type: FT
currency: EUR
basis: Advertised base pay.
caveat: >-
  Made up for a test, and long enough to be folded over two lines: nobody pays "exactly" this, and
  no baker was asked.
years:
  - {id: fr-2024-bakers, year: 2024, period: "2024", as_of: 2024-12-31}
roles:
  - {role: baker, titles: [Baker, Bread Maker]}
  - {role: confectioner, titles: [Confectioner]}
levels:
  - {level: junior, code: EN}
  - {level: senior, code: SE}
sources: [guild]
reviewed: 2026-01-31
"""


def posting(
    title: str, low: int, high: int, level: str = "SE", year: int = 2024, currency: str = "EUR"
) -> str:
    """The two rows of a posting."""
    row = f"{year},{level},FT,{title},%d,{currency},%d,FR,0,FR,M\n"
    return "".join(row % (pay, pay) for pay in (high, low))


def sound() -> str:
    """20 postings for each role at senior level, one at junior level, and some that do not count."""
    bakers = "".join(
        posting(("Baker", "Bread Maker")[i % 2], 30_000 + 1000 * i, 40_000 + 1000 * i) for i in range(20)
    )
    confectioners = "".join(posting("Confectioner", 35_000 + 1000 * i, 45_000 + 1000 * i) for i in range(20))
    others = (
        posting("Baker", 1, 2, year=2023) + posting("Baker", 1, 2, currency="GBP") + posting("Miller", 1, 2)
    )
    single = "2024,EN,FT,Baker,20000,EUR,20000,FR,0,FR,M\n"
    return HEADING + bakers + others + confectioners + single


def bare_guide(root: Path) -> Path:
    """A guide that holds nothing but a mapping: what is missing elsewhere does not stop an import."""
    (root / "data" / "salary-imports").mkdir(parents=True)
    (root / "data" / "salary-imports" / "bakers.yml").write_text(MAPPING)
    (root / "mkdocs.yml").touch()
    return root


def run(root: Path, file: Path, *options: str) -> int:
    """Import a file as an author would."""
    return cli.main(["--project", str(root), "import", "salaries", str(file), *options])


def made(root: Path) -> dict[str, str]:
    """The files that an import wrote."""
    data = root / "data"
    paths = [path for folder in ("salaries", "pay-gaps") for path in (data / folder).glob("*")]
    return {path.relative_to(data).as_posix(): path.read_text("utf-8") for path in paths}
