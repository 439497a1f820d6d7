"""Every page, stylesheet and drawing of a built site through the Nu HTML checker, with nothing unexplained.

python -m audit.validity [SITE]. The checker comes from npm (``npm ci`` in audit/) and runs on Java 17 or
newer. Exit codes: 0 nothing unexplained, 1 something to fix, 4 the checker cannot run here.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from audit.explained import EXPLAINED, Explanation

ROOT = Path(__file__).resolve().parent.parent
CHECKER = ROOT / "audit/node_modules/vnu-jar/build/dist/vnu.jar"
CHECKED = (".html", ".css", ".svg")


class CannotRunError(Exception):
    """The checker is not there or does not start; the message says what to do."""


@dataclass(frozen=True)
class Finding:
    """One thing that the checker says about one file."""

    file: str
    line: int
    kind: str
    message: str
    markup: str


@dataclass
class Verdict:
    """All findings of a site, sorted by what is to be done about them."""

    explained: dict[Explanation, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    unexplained: list[Finding] = field(default_factory=list)
    needless: list[Explanation] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Nothing to fix in the site or in the explanations."""
        return not self.unexplained and not self.needless


def files_of(site: Path) -> list[Path]:
    """What is checked: all that is markup or style."""
    return sorted(path for path in site.rglob("*") if path.suffix in CHECKED)


def check(files: Sequence[Path], site: Path, checker: Path = CHECKER) -> list[Finding]:
    """Ask the checker."""
    java = shutil.which("java")
    if java is None:
        raise CannotRunError("the Nu HTML checker needs Java 17 or newer, and there is no 'java' on PATH")
    if not checker.is_file():
        raise CannotRunError(f"{checker.name} is not there; it comes with: make audit-html")
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
    command = [java, "-jar", str(checker), *options, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return list(read(json.loads(done.stdout), site))
    except (ValueError, KeyError) as error:
        said = (done.stderr or done.stdout).strip()[-500:]
        raise CannotRunError(f"the Nu HTML checker gave no result, but:\n{said}") from error


def read(result: dict[str, Any], site: Path) -> Iterable[Finding]:
    """The checker's own JSON as findings."""
    for message in result["messages"]:
        path = Path(unquote(urlsplit(message.get("url", "")).path))
        yield Finding(
            file=path.relative_to(site.resolve()).as_posix() if path.is_absolute() else str(path),
            line=message.get("lastLine", 0),
            kind=message.get("subType", message["type"]),
            message=message["message"],
            markup=" ".join(message.get("extract", "").split()),
        )


def judge(findings: Iterable[Finding], explanations: Sequence[Explanation] = EXPLAINED) -> Verdict:
    """Sort findings into those with an explanation and those without; each explanation must be needed."""
    verdict = Verdict()
    for finding in findings:
        for explanation in explanations:
            if explanation.fits(finding.message, finding.file):
                verdict.explained[explanation].append(finding)
                break
        else:
            verdict.unexplained.append(finding)
    verdict.needless = [one for one in explanations if one not in verdict.explained]
    return verdict


def report(verdict: Verdict, checked: int) -> str:
    """The verdict as a table, each kind of finding once."""
    lines = [f"Nu HTML checker: {checked} files", "", f"{'times':>5}  {'files':>5}  finding"]
    for explanation, findings in verdict.explained.items():
        lines.append(_row(findings, f"explained ({explanation.whose}): {findings[0].message[:100]}"))
        lines.append(f"{'':14}{explanation.reason}")
    alike: dict[str, list[Finding]] = defaultdict(list)
    for finding in verdict.unexplained:
        alike[f"{finding.kind}: {finding.message}"].append(finding)
    for message, findings in alike.items():
        first = findings[0]
        lines.append(_row(findings, f"TO FIX {message}"))
        lines.append(f"{'':14}first at {first.file}:{first.line}: {first.markup[:200]}")
    lines += [
        f"NO LONGER FOUND, take it out of audit/explained.py: {one.message}" for one in verdict.needless
    ]
    lines.append("")
    lines.append("nothing unexplained" if verdict.good else f"{len(verdict.unexplained)} to fix")
    return "\n".join(lines)


def _row(findings: list[Finding], text: str) -> str:
    return f"{len(findings):5}  {len({finding.file for finding in findings}):5}  {text}"


def main(arguments: Sequence[str]) -> int:
    """Check a site and say what was found."""
    site = Path(arguments[0] if arguments else "site").resolve()
    files = files_of(site)
    if not any(path.suffix == ".html" for path in files):
        print(f"{site} holds no pages; build the site first: make site", file=sys.stderr)
        return 4
    try:
        findings = check(files, site)
    except CannotRunError as error:
        print(error, file=sys.stderr)
        return 4
    verdict = judge(findings)
    print(report(verdict, len(files)))
    return 0 if verdict.good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
