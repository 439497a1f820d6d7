"""Divide ads into groups, and count in each how many name a term."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.authoring.imports.ads.ads import Ad, running_text
from generator.authoring.imports.ads.phrases import Finder, Text
from generator.schema.ad_import import AdImportRecord, ImportedSample
from generator.schema.skill_evidence import MIN_ADS, AdGroup, SkillEvidenceRecord, Term


class Counts(NamedTuple):
    """What was counted: for each sample its record, and the terms that no ad names."""

    records: dict[str, SkillEvidenceRecord]
    absent: tuple[str, ...]


def count(record: AdImportRecord, ads: Sequence[Ad], progress: Callable[[str], None]) -> Counts:
    """Count every term of an import in the ads, for each of its samples."""
    texts = [Text("\n".join(running_text(ad[field]) for field in record.text)) for ad in ads]
    naming: dict[str, list[bool]] = {}
    for index, term in enumerate(record.terms, 1):
        progress(f"counting term {index} of {len(record.terms)}")
        finder = Finder(term)
        naming[term.term] = [finder.find(text) is not None for text in texts]
    records = {sample.id: _sample(record, sample, ads, naming) for sample in record.samples}
    return Counts(records, tuple(term for term, named in naming.items() if not any(named)))


def group_of(sample: ImportedSample, ads: Sequence[Ad]) -> list[str | None]:
    """Return the id of each ad's group: the first that has a phrase in the sample's field."""
    finders = [(group.id, Finder(group)) for group in sample.groups]
    fields = [Text(running_text(ad.get(sample.field, ""))) for ad in ads]
    return [next((id for id, finder in finders if finder.find(field)), None) for field in fields]


def _sample(
    record: AdImportRecord, sample: ImportedSample, ads: Sequence[Ad], naming: dict[str, list[bool]]
) -> SkillEvidenceRecord:
    of = group_of(sample, ads)
    groups = tuple(
        AdGroup(id=group.id, name=group.name, role=group.role, count=of.count(group.id))
        for group in sample.groups
    )
    large = [group.id for group in groups if group.count >= MIN_ADS]
    terms = [
        Term(
            term=term.term,
            skill=term.skill,
            topic=term.topic,
            named={id: sum(n for n, g in zip(naming[term.term], of, strict=True) if g == id) for id in large},
        )
        for term in record.terms
    ]
    terms.sort(key=lambda term: (-sum(naming[term.term]), term.term))
    # The dates are dates already; validation would expect their text.
    return SkillEvidenceRecord.model_construct(
        title=record.title,
        period=record.period,
        place=record.place,
        by=sample.by,
        total=len(ads),
        method=record.method,
        bias=record.bias,
        groups=groups,
        terms=tuple(terms),
        as_of=record.as_of,
        sources=record.sources,
        reviewed=record.reviewed,
    )
