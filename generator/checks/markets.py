"""Rules about markets: amounts stay in the market and currency that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from babel.numbers import list_currencies

from generator.checks.rule import Finding, error
from generator.derive.markets import markets
from generator.read.guide import Guide
from generator.report.diagnostics import Place, did_you_mean


@error("MARKET001")
def unknown_market(guide: Guide) -> Iterator[Finding]:
    """A market that a cost, an assumption or the site names has pay figures."""
    known = {salary.market for salary in guide.salaries.values()}
    hint = f"the markets with pay are: {', '.join(sorted(known))}"
    for market, where in _named(guide):
        if known and market not in known:
            yield Finding(where, f"no pay set is about '{market}'", did_you_mean(market, known, hint))


def _named(guide: Guide) -> Iterator[tuple[str, Place]]:
    for id, cost in guide.costs.items():
        if cost.market:
            yield cost.market, guide.where("costs", id, "market")
    for id, assumption in guide.cost_assumptions.items():
        if assumption.market:
            yield assumption.market, guide.where("cost-assumptions", id, "market")
    for number, market in enumerate(guide.site.markets if guide.has("site") else ()):
        yield market, guide.where("site", "site", "markets", number)


@error("MARKET002")
def amount_without_market(guide: Guide) -> Iterator[Finding]:
    """Where pay comes from several markets, an amount of money names its own."""
    if not guide.has("site") or len(markets(guide)) < 2:
        return
    for id, entry in guide.cost_assumptions.items():
        if entry.is_amount and not entry.market:
            where = guide.where_key("cost-assumptions", id)
            message = f"'{id}' is an amount of money, and pay comes from {', '.join(markets(guide))}"
            yield Finding(where, message, "add 'market'")


@error("MARKET003")
def second_assumption(guide: Guide) -> Iterator[Finding]:
    """A market has one assumption for each part of the cost, and so has what is true of all markets."""
    seen: dict[tuple[str, str | None], str] = {}
    for id, entry in guide.cost_assumptions.items():
        first = seen.setdefault((entry.part, entry.market), id)
        if first != id:
            where = guide.where("cost-assumptions", id, "part")
            of = f"of '{entry.market}'" if entry.market else "of every market"
            yield Finding(
                where, f"'{first}' is the {entry.part} {of} already", "remove one, or name its market"
            )


@error("MARKET004")
def unknown_currency(guide: Guide) -> Iterator[Finding]:
    """A currency is one of the codes of ISO 4217."""
    known = list_currencies()
    used = {("salaries", id): record.currency for id, record in guide.salaries.items()}
    used |= {("salary-imports", id): record.currency for id, record in guide.salary_imports.items()}
    used |= {("wages", id): record.currency for id, record in guide.wages.items()}
    used |= {("wage-imports", id): record.currency for id, record in guide.wage_imports.items()}
    for (kind, id), currency in used.items():
        if currency not in known:
            where = guide.where(kind, id, "currency")
            yield Finding(
                where,
                f"there is no currency '{currency}'",
                did_you_mean(currency, known, "look it up in ISO 4217"),
            )
