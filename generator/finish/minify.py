"""HTML without what nobody sees: a tenth of what a page weighs before it is packed, 5 % after."""

from __future__ import annotations

import re
import string

import rjsmin

_KEPT = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)
_SCRIPT = re.compile(r"<script>(.*)</script>", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_REFERENCE = re.compile(r"&#([0-9]+);")
_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*+>""")
_VALUE = re.compile(r"""(\s[^\s"'<>/=]+)="([^"']*)"|"[^"]*"|'[^']*'""")
_SIGNS = {str(ord(sign)): sign for sign in set(string.punctuation) - set("<>&\"'#;")}
"""What means nothing in HTML, nor in a reference, by its number."""


def squeezed(html: str) -> str:
    """The page with one line break for each run of space that holds one, but in what shows its space.

    Scripts inside the page lose comments and space too. A character that was written as its number, to be
    safe in Markdown, is written as itself.
    """
    parts = _KEPT.split(html)  # text, kept, its element, text, …
    parts[::3] = [_plain(_SPACE.sub("\n", text)) for text in parts[::3]]
    parts[1::3] = [_SCRIPT.sub(_smaller, kept) for kept in parts[1::3]]
    del parts[2::3]
    return "".join(parts)


def _plain(html: str) -> str:
    html = _REFERENCE.sub(lambda found: _SIGNS.get(found[1], found[0]), html)
    if "&#34;" not in html:
        return html
    return _TAG.sub(lambda tag: _VALUE.sub(_in_single_quotes, tag[0]), html)


def _in_single_quotes(value: re.Match[str]) -> str:
    name, text = value.groups()
    return f"{name}='{text.replace('&#34;', chr(34))}'" if name and "&#34;" in text else value[0]


def _smaller(script: re.Match[str]) -> str:
    return f"<script>{rjsmin.jsmin(script[1])}</script>"
