"""Preview a guide in a browser: saving a file rebuilds what it changes and reloads the page."""

from __future__ import annotations

import errno
import html
import logging
import socket
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from generator.disk.project import Project
from generator.disk.refusal import told
from generator.engines.named_files import named_files
from generator.options import BuildOptions
from generator.render import RenderCache
from generator.render.own_templates import TEMPLATES
from generator.report.report import Report
from generator.site import Made, make_site

BANNER = (
    '<div role="alert" style="position:fixed;inset:auto 0 0 0;z-index:99;max-height:60vh;overflow:auto;'
    "padding:1rem 1.2rem;background:#fff3f0;color:#3b0d06;border-top:4px solid #b3261e;"
    'font:14px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere"><strong>Fix this and save; '
    "you still see the last good pages.</strong>\n\n{}</div>"
)
POLL_SECONDS = 0.2

Start = Callable[..., Any]


class Preview:
    """A guide that is rebuilt whenever one of its files is saved."""

    def __init__(
        self,
        project: Project,
        options: BuildOptions,
        address: tuple[str, int],
        show: Callable[[Report], None],
    ) -> None:
        """``show`` prints what is wrong with the guide."""
        self._host, self._port = address
        host = f"[{self._host}]" if ":" in self._host else self._host
        self.url = f"http://{host}:{self._port}/"
        # Material follows links without a reload only where the sitemap has the pages' real address.
        self._options = replace(options, base_url=self.url)
        self._project = project
        self._show = show
        self._cache = RenderCache()
        self._problems = ""

    def refused(self) -> str:
        """Why the address can't be used; empty if it can."""
        try:
            socket.create_server((self._host, self._port), family=self._family()).close()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return "is in use by another program"
            return f"can't be used: {error.strerror or error}"
        return ""

    def _family(self) -> socket.AddressFamily:
        return socket.AF_INET6 if ":" in self._host else socket.AF_INET

    def rebuild(self) -> Made:
        """Build the site, or keep the last good one and say on its pages what is wrong."""
        made = make_site(self._project, self._options, cache=self._cache)
        self._show(made.report)
        self._problems = made.report.text(self._project.root) if made.report.has_errors else ""
        return made

    def _rebuild_again(self) -> None:
        """Rebuild while serving. What the system denies now, it may allow at the next save."""
        try:
            self.rebuild()
        except Exception as error:
            self._problems = told(error)
            if not self._problems:
                raise
            print(f"guide: {self._problems}", file=sys.stderr)

    def serve(self) -> None:
        """Serve the site until somebody stops it. Raises ``OSError`` if the address can't be used."""
        logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
        server = LiveReloadServer(
            self._rebuild_again,
            self._host,
            self._port,
            root=str(self._project.site),
            mount_path=urlsplit(self.url).path,
            polling_interval=POLL_SECONDS,
        )
        project = self._project
        for path in (*project.edited, project.settings, *named_files(project), TEMPLATES):
            if path.exists():
                server.watch(str(path))
        server.set_app(self._with_banner(server.get_app()))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:  # or its threads would keep the program running
            server.shutdown()

    def _with_banner(self, app: Any) -> Any:
        """The application, with what is wrong shown on every page."""

        def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
            started: list[Any] = []
            body = app(environ, lambda *arguments: started.append(arguments))
            status, headers, *more = started[0]
            if not self._problems or not dict(headers).get("Content-Type", "").startswith("text/html"):
                start(status, headers, *more)
                return body  # type: ignore[no-any-return]
            banner = BANNER.format(html.escape(self._problems)).encode()
            page = b"".join(body).replace(b"</body>", banner + b"</body>", 1)
            kept = [(name, value) for name, value in headers if name != "Content-Length"]
            start(status, [*kept, ("Content-Length", str(len(page)))], *more)
            return [page]

        return answer
