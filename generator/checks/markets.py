"""Rules about markets: amounts stay in the market and currency that they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from babel.numbers import list_currencies

from generator.checks.rule import Finding, error, warning
from generator.derive.market_names import currencies, meant
from generator.derive.markets import markets
from generator.read.guide import Guide
from generator.report.diagnostics import Place, did_you_mean
from generator.words import listed as listed_words


@error("MARKET001")
def unknown_market(guide: Guide) -> Iterator[Finding]:
    """A market that a cost, an assumption or the site names has pay figures."""
    known = {salary.market for salary in guide.salaries.values()}
    hint = f"the markets with pay are: {', '.join(sorted(known))}"
    misspelled = {meant(market, _listed(guide)) for market in known - {*_listed(guide)}}
    for market, where in _named(guide):
        if known and market not in known | misspelled:
            yield Finding(where, f"no pay set is about '{market}'", did_you_mean(market, known, hint))


def _named(guide: Guide) -> Iterator[tuple[str, Place]]:
    for id, cost in guide.costs.items():
        if cost.market:
            yield cost.market, guide.where("costs", id, "market")
    for id, assumption in guide.cost_assumptions.items():
        if assumption.market:
            yield assumption.market, guide.where("cost-assumptions", id, "market")
    for number, market in enumerate(_listed(guide)):
        yield market, guide.where("site", "site", "markets", number)


def _listed(guide: Guide) -> tuple[str, ...]:
    return guide.site.markets if guide.has("site") else ()


@error("MARKET005")
def other_spelling(guide: Guide) -> Iterator[Finding]:
    """A market is spelled alike everywhere, and as in ``site.yml`` if that lists it."""
    known = [*_listed(guide)]
    for kind, id, market in _of_figures(guide):
        other = None if market in known else meant(market, known)
        if other:
            message = f"'{market}' is another spelling of the market '{other}'"
            yield Finding(guide.where(kind, id, "market"), message, f"write '{other}' in every file")
        elif market not in known:
            known.append(market)


@warning("MARKET007")
def unlisted_market(guide: Guide) -> Iterator[Finding]:
    """If ``site.yml`` lists markets, every pay set is about one of them."""
    listed = _listed(guide)
    for id, salary in guide.salaries.items() if listed else ():
        if salary.market not in listed and not meant(salary.market, listed):
            file = guide.file("site", "site")
            hint = f"choose {listed_words(listed, 'or')}, or add it to 'markets' in {file}"
            where = guide.where("salaries", id, "market")
            yield Finding(where, f"'{salary.market}' is not one of the markets in {file}", hint)


def _of_figures(guide: Guide) -> Iterator[tuple[str, str, str]]:
    """Yield kind, id and market of every record of figures, those of the market with most sets first."""
    sets = Counter(salary.market for salary in guide.salaries.values())
    for id, salary in sorted(guide.salaries.items(), key=lambda item: -sets[item[1].market]):
        yield "salaries", id, salary.market
    for kind, records in (
        ("salary-imports", guide.salary_imports),
        ("wages", guide.wages),
        ("wage-imports", guide.wage_imports),
    ):
        for id, record in records.items():
            yield kind, id, record.market


@warning("MARKET006")
def currency_of_another_market(guide: Guide) -> Iterator[Finding]:
    """A pay set has the currency of its market: the country's, or else that of most of its sets."""
    for id, salary in guide.salaries.items():
        alike = [one.currency for one in guide.salaries.values() if one.market == salary.market]
        usual = currencies(salary.market) or [code for code, _ in Counter(alike).most_common(1)]
        if salary.currency not in usual and salary.currency in list_currencies():
            where = guide.where("salaries", id, "currency")
            message = f"pay in '{salary.market}' is in {listed_words(usual, 'or')}, not in {salary.currency}"
            yield Finding(where, message, "correct the currency or the market")


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
