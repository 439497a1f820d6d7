"""The charts of pay as pictures to download: the same data as on the page, with title and source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.derive.identity import identities
from generator.language.phrases import EACH, Phrases
from generator.pages.page import Page, SourceNote
from generator.pages.parts.chart_rows import ChartRow, Tick
from generator.pages.parts.gap_chart import GapChart
from generator.pages.parts.pay_tables import PayTable
from generator.pages.salaries import SalariesPage
from generator.pictures.svg import GRAY, INK, LEADING, PALE, Drawing
from generator.read.guide import Guide
from generator.schema.site import Identity
from generator.words import sentence, upper_first

CHARTS = "assets/charts/"
"""Their folder on the site."""
WIDTH = 960
_LEFT, _RIGHT = 40, WIDTH - 40
_ROW, _SMALL = 34, 15
_THIN = "4 3"


def charts(guide: Guide, pages: Sequence[Page]) -> dict[str, bytes]:
    """Return each chart of pay as SVG, by its path on the site."""
    looks, site, say = identities(guide), guide.site.title, guide.say
    return {
        f"{CHARTS}{name}.svg": picture
        for page in pages
        if isinstance(page, SalariesPage)
        for name, picture in (
            *((table.picture, _pay(table, site, looks, say)) for table in page.tables),
            *((chart.picture, _gaps(chart, site, looks, say)) for chart in page.gap_charts),
        )
    }


@dataclass
class _Plot:
    """Rows of a chart from the top down: a name at the left, a track in the middle, a figure at the right."""

    drawing: Drawing
    y: float
    left: float
    right: float
    ticks: Sequence[Tick]
    top: float = field(init=False)

    def __post_init__(self) -> None:
        self.top = self.y - 16

    def x(self, percent: float) -> float:
        return self.left + (self.right - self.left) * percent / 100

    def heading(self, text: str) -> None:
        self.y += 10
        self.drawing.text(_LEFT, self.y, text, 18, bold=True)
        self.y += _ROW - 4

    def note(self, text: str) -> None:
        self.y = self.drawing.paragraph(_LEFT, self.y, text, _SMALL, _RIGHT - _LEFT, fill=GRAY) + 6

    def axis(self) -> None:
        for place, label in self.ticks:
            x = self.x(place)
            self.drawing.behind(x, self.top, self.y, PALE)
            self.drawing.text(x, self.y + 20, label, _SMALL, fill=GRAY, anchor="middle")
        self.y += 56


def _pay(table: PayTable, site: str, looks: Mapping[str, Identity], say: Phrases) -> bytes:
    chart, salary = table.chart, table.salary
    drawing = Drawing(WIDTH)
    unit = say(EACH[salary.per], amount=salary.currency)
    what = f"{sentence(salary.basis)} {unit}, {chart.where}."
    plot = _Plot(drawing, _head(drawing, chart.title, what), 270, 670, chart.ticks)
    for group in chart.groups:
        plot.heading(upper_first(group.role.name) if chart.by_role else group.level.name)
        for row in group.rows:
            _pay_row(plot, row, row.level_name if chart.by_role else row.role.name, looks[row.role.id])
            plot.y += _ROW
            if row.doubt:
                plot.note(row.doubt)
                plot.y += 6  # away from the box of the next row
        if group.few:
            plot.note(say("Too few postings: %(names)s", names=", ".join(tag.name for tag in group.few)))
    plot.axis()
    key = " ".join((sentence(table.method), *chart.legend))
    return _foot(drawing, plot.y, key, table.sources, site, chart.title, say)


def _pay_row(plot: _Plot, row: ChartRow, name: str, look: Identity) -> None:
    drawing, y = plot.drawing, plot.y
    _name(drawing, y, look.shape, look.light, upper_first(name))
    color = GRAY if row.doubt else look.light
    dash = _THIN if row.thin else ""
    if row.spread:
        if row.spread.reach:
            low, high = map(plot.x, row.spread.reach)
            drawing.line(low, y - 6, high, y - 6, color, 2, dash)
        low, high = map(plot.x, row.spread.box)
        drawing.box(low, y - 16, high - low, 20, color, stroke=color, dash=dash)
        median: float | None = row.spread.median
    elif row.bar:
        low, high = plot.x(row.bar.left), plot.x(row.bar.right)
        drawing.box(low, y - 12, high - low, 12, color)
        median = row.bar.median
    if median is not None:
        drawing.box(plot.x(median) - 1.5, y - 18, 3, 24, color)
    drawing.text(plot.right + 18, y, row.figure, 17, bold=not row.doubt)
    drawing.text(_RIGHT, y, row.sample, _SMALL, fill=GRAY, anchor="end")


def _gaps(chart: GapChart, site: str, looks: Mapping[str, Identity], say: Phrases) -> bytes:
    salary = chart.table.salary
    drawing = Drawing(WIDTH)
    unit = say(EACH[salary.per], amount=salary.currency)
    what = say("How much more the first role is paid, in %(currency)s.", currency=unit)
    what += f" {salary.market}, {salary.period}."
    plot = _Plot(drawing, _head(drawing, chart.title, what), 400, 790, chart.ticks)
    for group in chart.groups:
        plot.heading(group.level.name)
        for mark in group.marks:
            look = looks[mark.ahead.id]
            color = look.light if mark.is_sure else GRAY
            _name(
                drawing,
                plot.y,
                look.shape,
                look.light,
                say("%(one)s over %(other)s", one=upper_first(mark.ahead.name), other=mark.behind.name),
            )
            middle = plot.y - 6
            drawing.line(
                plot.x(mark.low), middle, plot.x(mark.high), middle, color, 2, _THIN if mark.thin else ""
            )
            drawing.dot(plot.x(mark.at), middle, 5, color)
            drawing.text(
                _RIGHT, plot.y, mark.figure, 17 if mark.is_sure else _SMALL, bold=mark.is_sure, anchor="end",
                fill=INK if mark.is_sure else GRAY,
            )  # fmt: skip
            plot.y += _ROW
    drawing.behind(plot.x(chart.zero), plot.top, plot.y, GRAY, 1.5)
    plot.axis()
    return _foot(drawing, plot.y, chart.key, chart.table.sources, site, chart.title, say)


def _name(drawing: Drawing, y: float, shape: str, color: str, name: str) -> None:
    drawing.mark(shape, _LEFT + 7, y - 6, 14, color)
    drawing.text(_LEFT + 24, y, name, 17, fill=color, bold=True)


def _head(drawing: Drawing, title: str, what: str) -> float:
    y = drawing.paragraph(_LEFT, 56, title, 28, _RIGHT - _LEFT, serif=True)
    return drawing.paragraph(_LEFT, y, what, 17, _RIGHT - _LEFT, fill=GRAY) + 20


def _foot(
    drawing: Drawing, y: float, key: str, sources: Sequence[SourceNote], site: str, title: str, say: Phrases
) -> bytes:
    y = drawing.paragraph(_LEFT, y, key, _SMALL, _RIGHT - _LEFT, fill=GRAY)
    names = "; ".join(f"{one.record.publisher}, {one.record.title}" for one in sources)
    y = drawing.paragraph(
        _LEFT,
        y + 6,
        say("Source: %(sources)s. Drawn by: %(guide)s.", sources=names, guide=site),
        _SMALL,
        _RIGHT - _LEFT,
        fill=GRAY,
    )
    return drawing.svg(round(y - _SMALL * LEADING + 40), title)
