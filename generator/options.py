"""What the ``guide`` command may be asked for: its commands, their options, and what these mean."""

from __future__ import annotations

import argparse
import datetime

from pydantic import TypeAdapter, ValidationError

from generator.authoring.scaffold import kinds_to_make
from generator.schema.fields import Date, WebAddress


def parser() -> argparse.ArgumentParser:
    """The parser of the command line. What it returns has the name of the command as ``command``."""
    guide = argparse.ArgumentParser(prog="guide", description="Check, build and preview a hiring guide.")
    guide.add_argument("--project", default=".", metavar="FOLDER", help="the folder that holds mkdocs.yml")
    guide.add_argument("--debug", action="store_true", help="show where a mistake of the generator happened")
    commands = guide.add_subparsers(dest="command", required=True, metavar="COMMAND")
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
    build_command = commands.add_parser("build", help="build the site into site/")
    build_command.add_argument(
        "--docs-only", action="store_true", help="write the Markdown only, into build/docs/"
    )
    build_command.add_argument(
        "--offline", action="store_true", help="pack a copy that opens from files, without a server"
    )
    build_command.add_argument(
        "--base-url",
        type=_web_address,
        metavar="URL",
        help="where the site will be published, if not at base_url of site.yml",
    )
    serve = commands.add_parser("serve", help="preview the site; saving a file refreshes the page")
    serve.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where to serve it")
    new = commands.add_parser("new", help="write a new record to fill in")
    new.add_argument("kind", choices=tuple(kinds_to_make()), metavar="KIND", help=", ".join(kinds_to_make()))
    new.add_argument("id", metavar="ID", help="its id: lower-case words joined by hyphens")
    salaries = commands.add_parser("salaries", help="pay figures from a file of postings")
    steps = salaries.add_subparsers(required=True, metavar="STEP")
    load = steps.add_parser("import", help="compute pay from a CSV file, plain or gzip, and write it as data")
    load.add_argument("file", metavar="FILE", help="the file of postings")
    load.add_argument("--out", metavar="FOLDER", help="where to write (default: the guide's data/)")
    load.add_argument("--using", metavar="IMPORT_ID", help="the record in data/salary-imports/ to follow")
    load.add_argument(
        "--reviewed", type=_day, metavar="YYYY-MM-DD", help="when you read the result (default: the record's)"
    )
    return guide


def _day(text: str) -> datetime.date:
    try:
        return TypeAdapter(Date).validate_python(text)
    except ValidationError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date such as 2026-11-22") from None


def _web_address(text: str) -> str:
    try:
        return TypeAdapter(WebAddress).validate_python(text).rstrip("/") + "/"
    except ValidationError:
        raise argparse.ArgumentTypeError(f"'{text}' is no address such as https://guide.example/") from None
