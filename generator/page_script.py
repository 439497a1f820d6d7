"""The theme's page script, changed so that nothing of the search is fetched before a reader uses it.

The theme does so by itself on ``file://``. From a server it begins the worker and fetches the index with each
page, and has no setting for that. So the site gets a copy of its script in which three places are written
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

_MAP = re.compile(r"\n//# sourceMappingURL=\S+\s*$")
"""Where a developer's browser finds the sources, which are not those of the copy."""


def fetching_when_used(page_script: str, worker_when_used: str) -> str | None:
    """The script that fetches worker and index when the search is first used; None if the theme's is strange.

    ``worker_when_used`` is our script that gives ``window.guideWorker``.
    """
    start, highlight = _one(_SET_UP, page_script), _one(_HIGHLIGHT, page_script)
    if start is None or highlight is None:
        return None
    watch = start["watch"]
    if not re.search(rf"function {re.escape(watch)}\({_NAME},{_NAME}=new Worker\({_NAME}\)\)", page_script):
        return None
    changed = page_script.replace(start[0], _set_up(start)).replace(
        highlight[0], _highlight(highlight, start["switch"])
    )
    return worker_when_used + _MAP.sub("\n", changed)


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
