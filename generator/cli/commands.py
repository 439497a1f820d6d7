"""What each command of ``guide`` does. It returns the exit code.

What only one command needs is imported in its function: ``guide check`` is run after every edit.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
from collections.abc import Callable
from pathlib import Path

from generator.cli.exit_codes import FINE, NO_ACCESS, WRONG_DATA, WRONG_USAGE
from generator.cli.output import near, of_success, on_terminal, progress, say, show, tell
from generator.disk.last_build import made as what_is_made
from generator.disk.project import Project
from generator.disk.publish import is_halfway
from generator.options import SALARIES_MOVED, BuildOptions, silent
from generator.report.command import command
from generator.site import Made, make_site, write_markdown


def _init(_project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.starter import start

    folder = Path(options.folder).absolute()
    started = start(folder, options.bare, datetime.date.today())
    if started.refusal:
        tell(f"guide: {started.refusal}")
        return WRONG_USAGE
    with of_success():
        print(f"{started.files} files written to {near(folder)}. README.md says what to do next.")
        print(f"To see the guide: {command('serve', folder)}")
    return FINE


def _check(project: Project, options: argparse.Namespace) -> int:
    from generator.build import prepare

    report = prepare(project, BuildOptions(today=options.today)).report
    if options.format == "json":
        say(report.json())
    elif options.format == "github":
        say(report.github())
    else:
        show(report, project.root)
        if not report.diagnostics:
            say("no problems found")
    failed = report.has_errors or (options.strict and report.has_warnings)
    return WRONG_DATA if failed else FINE


def _build(project: Project, options: argparse.Namespace) -> int:
    project = _placed(project, options)
    site = Path(options.site_dir).absolute() if options.site_dir else project.site
    if problem := _no_place_for_a_site(project, site):
        tell(f"guide: --site-dir: {problem}")
        return WRONG_USAGE
    project = dataclasses.replace(project, published=str(site))
    if options.offline:
        project = project.aside("offline")
    build_options = BuildOptions(options.base_url, options.offline, options.engine)
    before = what_is_made(project)
    try:
        made = _make(project, options, build_options)
    except OSError as error:
        tell(f"guide: {error.filename or 'the disk'}: {error.strerror or error}")
        tell(_what_is_left(project, before))
        return NO_ACCESS
    show(made.report, project.root)
    if made.report.has_errors:
        tell("nothing was built; what was built before is unchanged")
        return WRONG_DATA
    with of_success():
        done = "nothing has changed since the last build:" if made.unchanged else "built"
        if options.docs_only:
            print(f"{made.pages} pages written to {near(project.docs)}")
        elif options.offline:
            print(f"{done} {near(project.offline)}, {made.pages} pages; unpack it and open index.html")
        else:
            print(f"{done} {near(project.site)}, {made.pages} pages")
        if made.left_alone:
            tell(
                f"left in {near(project.site)}, since nothing says who wrote it: {', '.join(made.left_alone)}"
            )
    return FINE


def _make(project: Project, options: argparse.Namespace, build_options: BuildOptions) -> Made:
    listen = progress if on_terminal() else silent
    try:
        if options.docs_only:
            return write_markdown(project, build_options, listen)
        return make_site(project, build_options, listen, _waiting)
    finally:
        if on_terminal():
            progress("")


def _placed(project: Project, options: argparse.Namespace) -> Project:
    """The guide, made in the folder that the options name."""
    return (
        dataclasses.replace(project, elsewhere=Path(options.work_dir).absolute())
        if options.work_dir
        else project
    )


def _no_place_for_a_site(project: Project, site: Path) -> str:
    """Why a site can't be published to a folder; empty if it can."""
    inside, site = (*project.edited, project.docs.parent), site.resolve()
    if project.root.is_relative_to(site):
        return f"{site} holds the guide itself; name a folder for the site alone"
    taken = [folder for folder in inside if site.is_relative_to(folder.resolve())]
    return f"{site} is part of {taken[0]}; name a folder for the site alone" if taken else ""


def _what_is_left(project: Project, before: str) -> str:
    """What a build that failed has left of the one before, by looking."""
    if is_halfway(project.site):
        return f"some files in {near(project.site)} are new and some old; once it can, a build completes it"
    if what_is_made(project) == before:
        return "what was built before is unchanged"
    return f"{near(project.site)} is not as it was; build again"


def _serve(project: Project, options: argparse.Namespace) -> int:
    from generator.preview import Preview

    project = _placed(project, options)
    aside = dataclasses.replace(project.aside("preview"), published="build/preview/published")
    preview = Preview(
        aside, BuildOptions(engine=options.engine), options.address, lambda r: show(r, project.root)
    )
    if refused := preview.refused():
        tell(f"guide: {preview.url} {refused}; choose another: --address")
        return NO_ACCESS
    made = preview.rebuild()
    if made.report.has_errors and not aside.site.is_dir():
        tell(f"fix this first, then run it again: {command('serve')}")
        return WRONG_DATA
    print(f"preview at {preview.url}; press Ctrl-C to stop", flush=True)
    preview.serve()
    return FINE


def _new(project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.new_record import new_record
    from generator.authoring.nouns import no_kind, noun_for
    from generator.authoring.scaffold import kinds_to_make

    kind = noun_for(options.kind, kinds_to_make())
    if kind is None:
        tell(f"guide: {no_kind(options.kind, kinds_to_make())}")
        return WRONG_USAGE
    made = new_record(project, kind, options.id, datetime.date.today())
    if made.refusal:
        tell(f"guide: {made.refusal}")
        return WRONG_USAGE
    with of_success():
        print(f"{near(made.path)} written. Fill in what is empty, then run: {command('check')}")
        for step in made.next:
            print(f"Then: {command(step)}")
    return FINE


def _rename(project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.nouns import no_kind, noun_for
    from generator.authoring.rename import kinds_to_rename, rename

    kind = noun_for(options.kind, kinds_to_rename())
    if kind is None:
        tell(f"guide: {no_kind(options.kind, kinds_to_rename())}")
        return WRONG_USAGE
    renamed = rename(project, kind, options.old, options.new)
    show(renamed.report, project.root)
    if renamed.refusal:
        tell(f"guide: {renamed.refusal}")
        return WRONG_DATA if renamed.report.has_errors else WRONG_USAGE
    with of_success():
        print("\n".join(renamed.lines))
    return FINE


def _import(project: Project, options: argparse.Namespace) -> int:
    from generator.authoring.imports import Order, importer

    out = Path(options.out).absolute() if options.out else project.data
    files = tuple(Path(file).absolute() for file in options.files)
    order = Order(project.root, files, out, options.using, options.reviewed)
    result = importer(options.importer)(order, progress if on_terminal() else silent)
    if on_terminal():
        progress("")
    if result.refusal:
        tell(f"guide: {result.refusal}")
        return WRONG_USAGE
    show(result.report, project.root)
    if result.report.has_errors:
        tell("nothing was written")
        return WRONG_DATA
    with of_success():
        print("\n".join(result.lines))
    return FINE


def _salaries(_project: Project, _options: argparse.Namespace) -> int:
    tell(f"guide: {SALARIES_MOVED}")
    return WRONG_USAGE


def _schemas(project: Project, _options: argparse.Namespace) -> int:
    from generator.authoring.schemas import write_schemas

    folder = write_schemas(project)
    with of_success():
        print(f"schemas written to {near(folder)}")
    return FINE


COMMANDS: dict[str, Callable[[Project, argparse.Namespace], int]] = {
    "init": _init,
    "check": _check,
    "build": _build,
    "serve": _serve,
    "new": _new,
    "rename": _rename,
    "import": _import,
    "schemas": _schemas,
    "salaries": _salaries,
}
"""The commands by name."""
NEED_NO_GUIDE = {"init", "salaries"}


def _waiting() -> None:
    tell("another build is running; waiting for it to end")
