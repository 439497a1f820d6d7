"""The theme's page script, changed so that a page begins with less work.

Nothing of the search is fetched before a reader uses it. The theme does so by itself on ``file://``; from a
server it begins the worker and fetches the index with each page. And the browser reads the stylesheet and
computes the page's styles once; the theme has it do so anew by telling it in a ``meta`` element, after the
fact, which colours the styles have, and by writing the stylesheet's address in another form.

The theme has no setting for either. So the site gets a copy of its script in which a few places are written
anew. Each must be there exactly once; a release of the theme that has other words keeps its script as it is.
"""

from __future__ import annotations

import re

_NAME = r"[\w$]+"

_SET_UP = re.compile(
    r"function (?P<start>NAME)\((?P<address>NAME),(?P<index>NAME)\)\{let (?P<worker>NAME)=(?P<watch>NAME)"
    r"\((?P=address)\);return NAME\(NAME\(location\.protocol!==\"file:\"\),(?P<opened>NAME\(\"search\"\))\)"
    r"\.pipe\((?P<first>NAME\((?P<one>NAME)=>(?P=one)\)),(?P<switch>NAME)\(\(\)=>(?P=index)\)\)".replace(
        "NAME", _NAME
    )
)
"""The worker begins at once; its index is asked for at once, but for files when the search is opened."""

_HIGHLIGHT = re.compile(
    r"return NAME\(\[(?P<index>NAME),(?P<asked>NAME\.pipe\(NAME\(NAME\(\)\),NAME\((?P<url>NAME)=>"
    r"!!(?P=url)\.searchParams\.get\(\"h\"\)\))\)\]\)\.pipe\((?P<map>NAME)\(\(\[".replace("NAME", _NAME)
)
"""Where words of a search are marked in a page, the index is asked for even if there are none."""

_COLOURS = re.compile(r"\(\"meta\",\{name:\"color-scheme\"\}\)")
"""Where the page tells the browser of dark or light. Our stylesheet says it of the whole page."""

_ADDRESSES = re.compile(r"\{(NAME\[NAME\]=NAME\[NAME\]);break\}".replace("NAME", _NAME))
"""Where addresses of a page are made whole, so that its elements can be compared with another page's."""

_ELEMENT = re.compile(r"\.set\((NAME)\.outerHTML,\1\)".replace("NAME", _NAME))
"""Where elements of a page's head are put down for that, by how they are written."""

_MAP = re.compile(r"\n//# sourceMappingURL=\S+\s*$")
"""Where a developer's browser finds the sources, which are not those of the copy."""


def with_less_to_begin(page_script: str, worker_when_used: str) -> str | None:
    """The script that begins with less and fetches the search when it is used; None if it is strange to us.

    ``worker_when_used`` is our script that gives ``window.guideWorker``.
    """
    start, highlight = _one(_SET_UP, page_script), _one(_HIGHLIGHT, page_script)
    colours, addresses, element = (_one(pattern, page_script) for pattern in (_COLOURS, _ADDRESSES, _ELEMENT))
    if not (start and highlight and colours and addresses and element):
        return None
    watch = start["watch"]
    if not re.search(rf"function {re.escape(watch)}\({_NAME},{_NAME}=new Worker\({_NAME}\)\)", page_script):
        return None
    address, one = addresses[1], element[1]
    is_link = f"{address.partition('[')[0]}.rel==='stylesheet'"
    path = f"{one}.getAttribute('href').replace(/^[./]+/,'')"  # seen from the top of the site
    for old, new in (
        (start[0], _set_up(start)),
        (highlight[0], _highlight(highlight, start["switch"])),
        (colours[0], colours[0].replace("color-scheme", "guide-colours")),
        (addresses[0], f"{{{is_link}||({address});break}}"),
        (element[0], f".set({one}.rel==='stylesheet'?{path}:{one}.outerHTML,{one})"),
    ):
        page_script = page_script.replace(old, new)
    return worker_when_used + _MAP.sub("\n", page_script)


def _one(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[0] if len(found) == 1 else None


def _set_up(old: re.Match[str]) -> str:
    return (
        "function {start}({address},{index}){{"
        "let guide=guideWorker({address}),{worker}={watch}({address},guide);"
        "return {opened}.pipe({first},{switch}(()=>(guide.begin(),{index})))"
    ).format(**old.groupdict())


def _highlight(old: re.Match[str], switch: str) -> str:
    return "return {asked},{switch}({url}=>{index}.pipe({map}(guide=>[guide,{url}])))).pipe({map}(([".format(
        **old.groupdict(), switch=switch
    )
