"""The front door: ``guide new``, ``check``, ``build``, ``serve`` and ``salaries import``.

What only one command needs is imported in its function: ``guide check`` is run after every edit.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.build import prepare, silent
from generator.disk.project import Project
from generator.options import parser
from generator.report.report import Report

FINE, WRONG_DATA, WRONG_USAGE, OUR_BUG, NO_ACCESS = 0, 1, 2, 3, 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code.

    0 fine, 1 the data is wrong, 2 wrong usage, 3 our bug, 4 the machine refuses: a full disk, no permission.
    Stopped from outside it is 128 and the number of the signal, as for any command.
    """
    try:
        try:
            return _run(arguments)
        finally:
            sys.stdout.flush()
            gc.freeze()  # nothing is looked through once more at the end
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _drop_output()
        return 141


def _run(arguments: Sequence[str] | None) -> int:
    options = parser().parse_args(arguments)
    project = Project(Path(options.project).resolve())
    if not (project.root / "mkdocs.yml").is_file():
        print(
            f"guide: there is no mkdocs.yml in {project.root}; name the guide's folder with --project",
            file=sys.stderr,
        )
        return WRONG_USAGE
    try:
        return COMMANDS[options.command](project, options)
    except BrokenPipeError:
        raise
    except OSError as error:
        if options.debug:
            traceback.print_exc()
        print(f"guide: {error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        print("what was built before is as it was", file=sys.stderr)
        return NO_ACCESS
    except Exception as error:  # nothing an author types may end in a traceback
        if options.debug:
            traceback.print_exc()
        print(
            f"guide: a mistake in the generator itself, not in your data: {type(error).__name__}: {error}\n"
            "Please report it with what you did; --debug shows where it happened.",
            file=sys.stderr,
        )
        return OUR_BUG


def _drop_output() -> None:
    """Nobody reads our output any more, as in ``guide … | head``; Python would complain when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _check(project: Project, options: argparse.Namespace) -> int:
    outcome, _ = prepare(project, today=options.today)
    if options.format == "json":
        print(outcome.report.json())
    elif options.format == "github":
        print(outcome.report.github(), end="\n" if outcome.report.diagnostics else "")
    else:
        _show(outcome.report, project.root)
        if not outcome.report.diagnostics:
            print("no problems found")
    failed = outcome.report.has_errors or (options.strict and outcome.report.diagnostics)
    return WRONG_DATA if failed else FINE


def _build(project: Project, options: argparse.Namespace) -> int:
    from generator.site import make_site

    made = make_site(
        project,
        _mkdocs("build", "--strict", "--quiet"),
        datetime.date.today(),
        options.base_url,
        options.docs_only,
        options.offline,
        _progress if sys.stderr.isatty() else silent,
        lambda: print("another build is at work; waiting for it to end", file=sys.stderr),
    )
    if sys.stderr.isatty():
        _progress("")
    _show(made.outcome.report, project.root)
    if made.outcome.report.has_errors:
        print("nothing was built; what was built before is as it was", file=sys.stderr)
        return WRONG_DATA
    print(f"{made.outcome.pages} pages written to {_near(project.out)}")
    if made.failure:
        said, _, trace = made.failure.partition("Traceback (most recent call last):")
        print(made.failure if options.debug else said + trace[trace.rfind("\n") + 1 :], file=sys.stderr)
        print("the site could not be made; what was built before is as it was", file=sys.stderr)
        return WRONG_DATA
    if made.notes:
        print(made.notes, file=sys.stderr)
    if options.offline:
        print(f"{_near(project.offline)} made; unpack it and open index.html")
    elif not options.docs_only:
        print(f"site built in {_near(project.site)}")
    return FINE


def _serve(project: Project, options: argparse.Namespace) -> int:
    outcome, _ = prepare(project, today=datetime.date.today())
    _show(outcome.report, project.root)
    if outcome.report.has_errors:
        print("mend this first, then run 'guide serve' again", file=sys.stderr)
        return WRONG_DATA
    sys.stdout.flush()
    os.chdir(project.root)
    command = _mkdocs("serve", "--dev-addr", options.address)
    # In place of this process, so that whoever stops it stops the preview.
    os.execv(command[0], command)


def _new(project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.new_record import new_record

    made = new_record(project, options.kind, options.id, datetime.date.today())
    if made.refusal:
        print(f"guide: {made.refusal}", file=sys.stderr)
        return WRONG_USAGE
    print(f"{_near(made.path)} written. Fill in what is empty, then run: guide check")
    for command in made.next:
        print(f"Then: {command}")
    return FINE


def _import(project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.salary_import import Order, import_salaries

    out = Path(options.out).absolute() if options.out else project.data
    order = Order(project.root, Path(options.file).absolute(), out, options.using, options.reviewed)
    result = import_salaries(order, _progress if sys.stderr.isatty() else silent)
    if sys.stderr.isatty():
        _progress("")
    if result.refusal:
        print(f"guide: {result.refusal}", file=sys.stderr)
        return WRONG_USAGE
    _show(result.report, project.root)
    if result.report.has_errors:
        print("nothing was written", file=sys.stderr)
        return WRONG_DATA
    print("\n".join(result.lines))
    return FINE


COMMANDS: dict[str, Callable[[Project, argparse.Namespace], int]] = {
    "check": _check,
    "build": _build,
    "serve": _serve,
    "new": _new,
    "salaries": _import,
}
"""What each command does. It returns the exit code."""


def _mkdocs(*arguments: str) -> list[str]:
    """MkDocs is run as a program of its own, so that the generator does not depend on it."""
    # Material prints an advertisement for its successor unless told not to.
    os.environ["NO_MKDOCS_2_WARNING"] = "true"
    return [sys.executable, "-m", "mkdocs", *arguments]


def _show(report: Report, root: Path) -> None:
    text = report.text(root, colour=sys.stderr.isatty() and "NO_COLOR" not in os.environ)
    if text:
        print(text, file=sys.stderr)


def _progress(step: str) -> None:
    print(f"\r\x1b[K{step}", end="", file=sys.stderr, flush=True)


def _near(path: Path) -> Path:
    """A path as seen from here, where that is shorter."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
