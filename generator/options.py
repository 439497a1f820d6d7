"""What the ``guide`` command can be asked for: its commands, their options, and what these mean.

Nothing heavy is imported here: a build that finds nothing changed ends before the data model is loaded.
"""

from __future__ import annotations

import argparse
import datetime
from dataclasses import dataclass
from typing import Any

ENGINES = ("mkdocs", "zensical")


@dataclass(frozen=True)
class BuildOptions:
    """What a build can be asked for."""

    base_url: str | None = None
    """Where the site is published, with a slash at its end, if not where ``site.yml`` says."""
    offline: bool = False
    """Make a copy that opens from files, without a server."""
    engine: str = ENGINES[0]
    today: datetime.date | None = None
    """The day on which the age of reviews is judged, if not today. It never changes what is written."""

    @property
    def index(self) -> str:
        """What a link to a page adds to its address: a server adds it by itself, a disk doesn't."""
        return "index.html" if self.offline else ""


def silent(_step: str) -> None:
    """A listener that does not show progress."""


def parser() -> argparse.ArgumentParser:
    """The parser of the command line. What it returns has the name of the command as ``command``."""
    guide = argparse.ArgumentParser(prog="guide", description="Check, build and preview a hiring guide.")
    guide.add_argument("--project", default=".", metavar="FOLDER", help="the folder that holds mkdocs.yml")
    guide.add_argument("--debug", action="store_true", help="show where an error in the generator happened")
    commands = guide.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_init, _check, _build, _serve, _new, _rename, _import, _schemas, _salaries):
        add(commands)
    return guide


Commands = Any  # argparse keeps the type of its subparsers to itself


def _init(commands: Commands) -> None:
    init = commands.add_parser("init", help="start a guide: write a small one to make your own")
    init.add_argument("folder", metavar="FOLDER", help="where to write it: a new or empty folder")
    init.add_argument(
        "--bare", action="store_true", help="write the least that builds: roles and skills alone"
    )


def _check(commands: Commands) -> None:
    check = commands.add_parser("check", help="report every mistake in the data; write nothing")
    check.add_argument("--strict", action="store_true", help="let warnings fail too")
    check.add_argument(
        "--today",
        type=_day,
        default=datetime.date.today(),
        metavar="YYYY-MM-DD",
        help="the day on which the age of reviews and figures is judged",
    )
    check.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="text for people, json for programs, github for annotations in a workflow (default: text)",
    )


def _build(commands: Commands) -> None:
    build = commands.add_parser("build", help="build the site into site/")
    build.add_argument("--docs-only", action="store_true", help="write the Markdown only, into build/docs/")
    build.add_argument(
        "--offline", action="store_true", help="pack a copy that opens from files, without a server"
    )
    build.add_argument(
        "--base-url",
        type=_web_address,
        metavar="URL",
        help="where the site will be published, if not at base_url of site.yml",
    )
    build.add_argument("--site-dir", metavar="FOLDER", help="where to write the site (default: site/)")
    _work_dir(build)
    _engine(build)


def _serve(commands: Commands) -> None:
    serve = commands.add_parser("serve", help="preview the site; saving a file refreshes the page")
    serve.add_argument(
        "--address",
        type=_host_and_port,
        default="127.0.0.1:8000",
        metavar="HOST:PORT",
        help="where to serve it",
    )
    _work_dir(serve)
    _engine(serve)


def _work_dir(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--work-dir",
        metavar="FOLDER",
        help="where to make build/, .cache/ and site/, if the guide's own folder can't be written",
    )


def _engine(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--engine",
        choices=ENGINES,
        default=ENGINES[0],
        help="what makes HTML of the Markdown (default: mkdocs)",
    )


def _new(commands: Commands) -> None:
    new = commands.add_parser("new", help="write a new record to fill in")
    new.add_argument(
        "kind",
        metavar="KIND",
        nargs="?",
        default="",
        help="what it is, such as role; without it, all are listed",
    )
    new.add_argument(
        "id",
        metavar="ID",
        nargs="?",
        default="",
        help="its id: lower-case words joined by hyphens; site, home and other single records have none",
    )


IMPORTERS = (
    ("salaries", "salary-imports", "pay figures from a file of job postings"),
    ("ads", "ad-imports", "how many job ads name a term, from a folder or archive of their texts"),
    ("wages", "wage-imports", "official wages by occupation and place"),
    ("trends", "trend-imports", "figures by month from a file of figures by day or month"),
    ("framework", "framework-imports", "roles, levels and skills from the files of a career framework"),
)
"""What can be imported: its name, the folder of the records that say how, and a line of help."""


SALARIES_MOVED = "'guide salaries import' is now: guide import salaries FILE --using RECORD"


def _rename(commands: Commands) -> None:
    rename = commands.add_parser("rename", help="give a record another id everywhere; old links keep working")
    rename.add_argument("kind", metavar="KIND", help="what it is, such as role; a wrong one lists them all")
    rename.add_argument("old", metavar="OLD", help="its id; QUESTION/OPTION where an id alone means several")
    rename.add_argument("new", metavar="NEW", help="its new id: lower-case words joined by hyphens")


def _import(commands: Commands) -> None:
    load = commands.add_parser(
        "import", help="read files that others made, and write what is in them as data"
    )
    importers = load.add_subparsers(dest="importer", required=True, metavar="WHAT")
    for name, records, summary in IMPORTERS:
        importer = importers.add_parser(name, help=summary, description=f"Import {summary}.")
        importer.add_argument("files", nargs="+", metavar="FILE", help="what to read")
        importer.add_argument(
            "--using",
            metavar="RECORD",
            help=f"id of the record in data/{records}/ that says how (default: the only one)",
        )
        importer.add_argument("--out", metavar="FOLDER", help="where to write (default: the guide's data/)")
        importer.add_argument(
            "--reviewed",
            type=_day,
            metavar="YYYY-MM-DD",
            help="when you read the result (default: the record's)",
        )


def _schemas(commands: Commands) -> None:
    commands.add_parser("schemas", help="write the schemas of this version for editors into data/schemas/")


def _salaries(commands: Commands) -> None:
    """The former name of ``import salaries``. Without help, it isn't listed."""
    former = commands.add_parser("salaries", description=SALARIES_MOVED)
    former.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)


def _day(text: str) -> datetime.date:
    from generator.schema.fields import Date

    day: datetime.date = _value(Date, text, "a date such as 2026-11-22")
    return day


def _web_address(text: str) -> str:
    from generator.schema.fields import WebAddress

    return f"{_value(WebAddress, text, 'an address such as https://guide.example/').rstrip('/')}/"


def _value(wanted: Any, text: str, in_words: str) -> Any:
    """The value of an option, by the same rules as a field of the data."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(wanted).validate_python(text)
    except ValidationError:
        raise argparse.ArgumentTypeError(f"'{text}' is not {in_words}") from None


def _host_and_port(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
        raise argparse.ArgumentTypeError(f"'{text}' is not an address such as 127.0.0.1:8000")
    return host.strip("[]"), int(port)
