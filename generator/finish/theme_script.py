"""The theme's page script, changed so that a page begins with less work.

It begins once the page has been shown: as it reads the size of things, the browser would have to lay out all
of the page in the midst of it. What it does then it does in several tasks, between which a reader is heard.

Nothing of the search is fetched before a reader uses it. The theme does so by itself on ``file://``; from a
server it begins the worker and fetches the index with each page. And the browser reads the stylesheet and
computes the page's styles once; the theme has it do so anew by telling it in a ``meta`` element, after the
fact, which colours the styles have, and by writing the stylesheet's address in another form.

The theme has no setting for any of it. So the site gets a copy of its script in which a few places are
written anew. Each must be there exactly once; a release of the theme that has other words keeps its script.
"""

from __future__ import annotations

import re

_CHANGES = (
    # The worker begins at once; its index is asked for at once, but for files when the search is opened.
    (
        r"(?P<kept>function (?P<watch>NAME)\(NAME,NAME=new Worker\(NAME\)\).*)"
        r"function (?P<start>NAME)\((?P<address>NAME),(?P<index>NAME)\)\{let (?P<worker>NAME)=(?P=watch)"
        r"\((?P=address)\);return NAME\(NAME\(location\.protocol!==\"file:\"\),"
        r"(?P<opened>NAME\(\"search\"\))\)\.pipe\((?P<first>NAME\((?P<one>NAME)=>(?P=one)\)),"
        r"(?P<switch>NAME)\(\(\)=>(?P=index)\)\)",
        "{kept}function {start}({address},{index}){{"
        "let guide=guideWorker({address}),{worker}={watch}({address},guide);"
        "return {opened}.pipe({first},{switch}(()=>(guide.begin(),{index})))",
    ),
    # The page tells the browser of dark or light. Our stylesheet says it of the whole page.
    (r"\(\"meta\",\{name:\"color-scheme\"\}\)", '("meta",{{name:"guide-colours"}})'),
    # Addresses in a page are made whole, so that its elements can be compared with another page's.
    (
        r"\{(?P<whole>(?P<link>NAME)\[NAME\]=NAME\[NAME\]);break\}",
        "{{{link}.rel==='stylesheet'||({whole});break}}",
    ),
    # Elements of a page's head are put down for that, by how they are written. Ours as seen from the top.
    (
        r"\.set\((?P<part>NAME)\.outerHTML,(?P=part)\)",
        ".set({part}.rel==='stylesheet'?{part}.getAttribute('href').replace(/^[./]+/,''):{part}.outerHTML,{part})",
    ),
    # The theme waits for the event that the page is all there, which is over when it now begins.
    (
        r"NAME\(document,\"DOMContentLoaded\",\{once:!0\}\)\.subscribe\((?P<tell>\(\)=>NAME\.next\(document\))\)",
        "setTimeout({tell})",
    ),
    # It gets ready for copying, and mends what browsers do with some parts, all in the same task.
    (
        r"(?P<copying>NAME\(\{alert\$:NAME\}\));(?=NAME\(\{document\$:NAME\}\);var )",
        "setTimeout(()=>{copying});",
    ),
    (
        r"(?P<cut>NAME\(\{viewport\$:NAME,document\$:NAME\}\));"
        r"(?P<mixed>NAME\(\{document\$:NAME,tablet\$:NAME\}\));"
        r"(?P<scroll>NAME\(\{document\$:NAME\}\));"
        r"(?P<lock>NAME\(\{viewport\$:NAME,tablet\$:NAME\}\));(?=var )",
        "setTimeout(()=>{cut});setTimeout(()=>{mixed});setTimeout(()=>{scroll});setTimeout(()=>{lock});",
    ),
    # It begins to listen for links to other pages, and to the parts of the page, in the same task.
    (
        r"(?P<listen>NAME\(\"navigation\.instant\"\)&&NAME\(\{[^}]*\}\)\.subscribe\(NAME\));",
        "setTimeout(()=>{listen});",
    ),
    (r"(?P<listen>NAME\.subscribe\(\));(?=window\.document\$=)", "setTimeout(()=>{listen});"),
    # Its first task is cut in three: making what it is made of, listening to the page, and the parts.
    (r"\"use strict\";\(\(\)=>\{", '"use strict";return(async()=>{{'),
    (r"(?P<mark>document\.documentElement\.classList\.remove\(\"no-js\"\);)", "await guidePause();{mark}"),
    (r"(?P<head>var NAME=NAME\(NAME\(\"header\"\),\{viewport\$:NAME\}\))", "await guidePause();{head}"),
    # Addresses in the page's head are made whole for a later comparison, while it begins to listen for links.
    (
        r"(?P<heads>NAME\(document\)\.subscribe\(NAME\));(?=let NAME=NAME\(document\.body,\"click\"\))",
        "setTimeout(()=>{heads});",
    ),
    # The parts that stay, and those that come with each page, are made and begin all at once.
    (
        r"=(?P<merge>NAME)\((?P<stay>\.\.\.NAME\(\"consent\"\).*?)\),(?P<coming>NAME=NAME\(\(\))=>(?P=merge)"
        r"\((?P<come>\.\.\.NAME\(\"announce\"\).*?)\)\)(?=,NAME=NAME\.pipe\()",
        "={merge}(...guideInTasks([{stay_later}])),{coming}=>{merge}(...guideInTasks([{come_later}])))",
    ),
)
"""What the theme has, and what the copy has instead. NAME is any name; the names found are filled in."""

_PARTS = {"stay", "come"}
_MAKES = re.compile(r"(\.\.\.[\w$]+\(\"[\w-]+\"\)\.map\([\w$]+=>)")
"""Where the theme makes a part of the page for its elements. It is to be made when it begins."""

_MAP = re.compile(r"\n//# sourceMappingURL=\S+\s*$")
"""Where a developer's browser finds the sources, which are not those of the copy."""


def with_less_to_begin(page_script: str, before: str) -> str | None:
    """The script that begins later, with less, and fetches the search when it is used; None if it is strange.

    ``before`` is our script that gives what the changed places ask for: names that begin with ``guide``.
    When the theme has begun, the promise ``window.guideTheme`` is kept.
    """
    names: dict[str, str] = {}
    for theirs, ours in _CHANGES:
        found = list(re.finditer(theirs.replace("NAME", r"[\w$]+"), page_script, re.DOTALL))
        if len(found) != 1:
            return None
        names |= found[0].groupdict()
        for name in _PARTS & found[0].groupdict().keys():
            names[f"{name}_later"], made = _MAKES.subn(r"\1()=>", names[name])
            if made != names[name].count("..."):
                return None
        page_script = page_script.replace(found[0][0], ours.format(**names))
    # In brackets of its own the function is compiled at once, beside the page, and not when it is called.
    return f"{before}window.guideTheme=guideAfterFirstPaint((()=>{{{_MAP.sub('', page_script)}\n}}));\n"
