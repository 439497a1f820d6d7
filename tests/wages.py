"""Small files of official wages in two shapes, and the records to read them with."""

from __future__ import annotations

from pathlib import Path

from generator import cli

HEADING = "occ,name,type,area,industry,jobs,jobs_rse,mean,mean_rse,p10,p25,p50,p75,p90,notes\n"
RECORD = """\
market: United States
country: US
currency: USD
period: May 2025
as_of: 2025-05-31
basis: Wages without overtime.
caveat: Made up for a test.
columns:
  code: occ
  occupation: name
  place: area
  kind: type
  jobs: jobs
  jobs_error: jobs_rse
  mean: mean
  mean_error: mean_rse
  p10: p10
  p25: p25
  p50: p50
  p75: p75
  p90: p90
  footnotes: notes
kinds:
  - {code: national, kind: country}
  - {code: state, kind: state}
  - {code: metro, kind: area}
only:
  - {column: industry, value: "000000"}
no_value: ["-"]
or_more: {sign: "#", footnote: "5", amount: 239200}
occupations:
  - id: bakers
    code: 51-3011
    title: Bakers
    beside:
      - {role: baker, why: The same work.}
sources: [guild]
reviewed: 2026-01-31
"""
ROWS = (
    "51-3011,Bakers,national,National,000000,200000,1.0,36000,0.5,24000,29000,35000,41000,48000,\n",
    "51-3011,Bakers,state,Texas,000000,15000,2.0,34000,1.5,23000,27000,33000,39000,46000,\n",
    "51-3011,Bakers,state,West Virginia,000000,900,5.0,30000,12.5,22000,24000,28760,35000,-,8\n",
    '51-3011,Bakers,metro,"Austin, TX",000000,1200,4.0,35000,2.5,23000,28000,34000,40000,239200,5;8\n',
    '51-3011,Bakers,metro,"Texarkana, TX-AR",000000,60,-,-,-,-,-,-,-,-,8;8\n',
    "51-3011,Bakers,metro,Southern West Virginia nonmetropolitan area,000000,80,9.0,29000,3.0,21000,23000,"
    "27000,33000,40000,\n",
    "51-3011,Bakers,national,National,311000,150000,1.0,36500,0.5,24000,29000,35500,41000,48000,\n",
    "53-3031,Drivers,national,National,000000,400000,1.0,36000,0.5,24000,29000,35000,41000,239200,\n",
)


def wages(*rows: str) -> str:
    """A file with these rows, or with the usual ones."""
    return HEADING + "".join(rows or ROWS)


def wage_guide(root: Path, record: str = RECORD) -> Path:
    """A guide that holds nothing but the record."""
    (root / "data" / "wage-imports").mkdir(parents=True)
    (root / "data" / "wage-imports" / "oews.yml").write_text(record)
    (root / "mkdocs.yml").touch()
    return root


def import_wages(root: Path, *files: Path) -> int:
    """Import files as an author would."""
    return cli.main(["--project", str(root), "import", "wages", *map(str, files)])
