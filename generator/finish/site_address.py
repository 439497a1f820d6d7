"""Where the links of a page lead, as paths below the site's root."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit


class SiteAddress:
    """A page's address, against which its links are resolved."""

    def __init__(self, path: str, base_url: str) -> None:
        """``path`` is the page's file below the site's root; ``base_url`` ends with a slash."""
        self._folder = posixpath.dirname(path)
        self._base_path = urlsplit(base_url).path or "/"
        self.path = path

    def resolve(self, link: str) -> str | None:
        """The file below the site's root that a link names; ``None`` if it leads to another site.

        A link with a host is taken for one to another site: what else is on the guide's own host is not known
        here. A link to a folder means its ``index.html``, as on every web server.
        """
        link = link.partition("#")[0].partition("?")[0]
        if not link:
            return self.path
        if link.startswith("//") or ":" in link.split("/")[0]:
            return None
        if link.startswith("/"):
            if not link.startswith(self._base_path):
                return None
            path = link.removeprefix(self._base_path)
        else:
            path = posixpath.join(self._folder, link)
        is_folder = path.endswith("/") or not path or posixpath.basename(path) in ("", ".", "..")
        path = posixpath.normpath(unquote(path)) if path else ""
        path = "" if path == "." else path
        return posixpath.join(path, "index.html") if is_folder else path
