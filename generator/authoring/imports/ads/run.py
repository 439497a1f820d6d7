"""Import a collection of job ads from end to end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence

from generator.authoring.imports.ads.ads import MAX_UNREADABLE, Ads
from generator.authoring.imports.ads.collection import File, UnusableError, read_collection
from generator.authoring.imports.ads.count import Counts, count
from generator.authoring.imports.order import Order, Result, carry_out, digest
from generator.authoring.imports.saving import (
    GeneratedFile,
    Owner,
    foreign_files,
    header,
    left_over,
    save,
)
from generator.authoring.imports.yaml_text import yaml_text
from generator.read.guide import Guide
from generator.report.diagnostics import Diagnostic, Severity
from generator.report.report import Report
from generator.schema.ad_import import Wanted
from generator.schema.skill_evidence import MIN_ADS, SkillEvidenceRecord

IMPORTS = "ad-imports"
EVIDENCE = "skill-evidence"
SHOWN_UNREADABLE = 5
KEPT = "# You may edit 'accepted': the command keeps it.\n"


def import_ads(order: Order, progress: Callable[[str], None]) -> Result:
    """Write the counts of terms in a collection of ads, or nothing if anything is wrong."""
    if len(order.files) > 1:
        return Result(refusal="ads are imported from one folder or archive at a time; name one")
    return carry_out(
        order, IMPORTS, lambda guide, record: _import(order, guide, record, progress), folders=True
    )


def _import(order: Order, guide: Guide, id: str, progress: Callable[[str], None]) -> Result:
    wrong = list(_contradictions(guide, id))
    if wrong:
        return Result(Report.of(wrong))
    record, source, owner = guide.ad_imports[id], order.files[0], Owner("ads", id)
    if order.reviewed:
        record = record.model_copy(update={"reviewed": order.reviewed})
    try:
        files = read_collection(source, record.files, progress)
    except UnusableError as error:
        return Result(refusal=str(error))
    ads = Ads(files, record.text)
    found = list(ads)
    if len(ads.unreadable) > MAX_UNREADABLE * len(files):
        return Result(Report.of(ads.unreadable[: SHOWN_UNREADABLE + 1]))
    counts = count(record, found, progress)
    small = list(_too_small(guide, id, counts))
    if small:
        return Result(Report.of(small))
    made = digest(source) if source.is_file() else _digest(files)
    head = header(order.command("ads", id), [made], guide.file(IMPORTS, id)) + KEPT
    generated = [
        GeneratedFile(f"{EVIDENCE}/{sample}.yml", head + yaml_text(_with_accepted(guide, sample, counts)))
        for sample in counts.records
    ]
    shown = order.shown(order.out)
    report = Report.of(foreign_files(generated, order.out, owner, shown))
    if report.has_errors:
        return Result(report)
    changed = save(generated, order.out)
    lines = [*_reading(source.name, len(files), len(found), ads), *_writing(counts, changed, shown)]
    left = left_over(generated, (EVIDENCE,), order.out, owner)
    lines += [f"{shown}/{path} is no longer generated; delete it" for path in left]
    skipped = [
        Diagnostic(problem.where, problem.code, problem.message, problem.hint, Severity.WARNING)
        for problem in ads.unreadable
    ]
    return Result(Report.of(skipped), lines=tuple(lines))


def _contradictions(guide: Guide, id: str) -> Iterator[Diagnostic]:
    """Report ids and names that an import uses twice, and terms and groups without a phrase."""
    record = guide.ad_imports[id]
    lists: list[tuple[tuple[str | int, ...], str, Sequence[str]]] = [
        (("samples",), "id", [sample.id for sample in record.samples]),
        (("terms",), "term", [term.term for term in record.terms]),
        *(
            (("samples", index, "groups"), "id", [group.id for group in sample.groups])
            for index, sample in enumerate(record.samples)
        ),
    ]
    for path, field, names in lists:
        for index, name in enumerate(names):
            if name in names[:index]:
                where = guide.where(IMPORTS, id, *path, index, field)
                yield Diagnostic(where, "IMPORT007", f"'{name}' occurs twice", "give each its own")
    wanted: list[tuple[tuple[str | int, ...], Wanted]] = [
        (("terms", index), term) for index, term in enumerate(record.terms)
    ]
    for index, sample in enumerate(record.samples):
        wanted += [(("samples", index, "groups", at), group) for at, group in enumerate(sample.groups)]
    for path, entry in wanted:
        if not entry.any and not entry.exact:
            where = guide.where_key(IMPORTS, id, *path)
            yield Diagnostic(where, "IMPORT007", "nothing to look for", "add phrases under 'any' or 'exact'")


def _too_small(guide: Guide, id: str, counts: Counts) -> Iterator[Diagnostic]:
    """Report samples of which no group has enough ads for shares."""
    for index, sample in enumerate(counts.records.values()):
        if all(group.count < MIN_ADS for group in sample.groups):
            where = guide.where_key(IMPORTS, id, "samples", index, "groups")
            message = f"no group has {MIN_ADS} ads, so there is nothing to say"
            yield Diagnostic(where, "IMPORT005", message, "compare the phrases with the field in the files")


def _with_accepted(guide: Guide, sample: str, counts: Counts) -> SkillEvidenceRecord:
    """The counts, with the differences that an author accepted in the file they replace."""
    former = guide.skill_evidence.get(sample)
    return counts.records[sample].model_copy(update={"accepted": former.accepted if former else ()})


def _reading(name: str, files: int, found: int, ads: Ads) -> Iterator[str]:
    yield f"{name}: {files:,} files make {found:,} different ads"
    yield f"  {ads.repeated:,} repeat another ad, {len(ads.unreadable):,} can't be read"


def _writing(counts: Counts, changed: Sequence[bool], shown: str) -> Iterator[str]:
    for (sample, record), differs in zip(counts.records.items(), changed, strict=True):
        sizes = [group.count for group in record.groups]
        few = sum(size < MIN_ADS for size in sizes)
        yield (
            f"{shown}/{EVIDENCE}/{sample}.yml: {len(record.terms)} terms in {len(sizes)} groups, {few} "
            f"with fewer than {MIN_ADS} ads and so without shares ({'written' if differs else 'unchanged'})"
        )
        if outside := record.total - sum(sizes):
            yield f"  {outside:,} ads belong to no group"
    if counts.absent:
        yield f"no ad names: {', '.join(counts.absent)}"


def _digest(files: Sequence[File]) -> str:
    """The SHA-256 of the files of a folder: of their names, sizes and contents in order."""
    found = hashlib.sha256()
    for file in files:
        found.update(f"{file.name}\0{len(file.content)}\0".encode())
        found.update(file.content)
    return found.hexdigest()
