"""Serve a built site on this machine as a host would: compressed, and with the headers that it ships."""

import functools
import gzip
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = {".html", ".css", ".js", ".json", ".xml", ".svg", ".md", ".txt", ".csv"}
POLICY = "Content-Security-Policy"
LISTENER = "/-/listener.js"
FAULTS = "/-/faults"
HEAD = re.compile(rb"<html[^>]*>\s*(?:<head>)?")
LISTEN = Path(__file__).with_name("listener.js")


@contextmanager
def serve(
    site: Path,
    *,
    also: Mapping[str, Path] | None = None,
    faults: list[str] | None = None,
    base: str = "/",
) -> Iterator[str]:
    """The address of the served site, with a slash at its end.

    It is published at ``base``, and nothing is above it, as with a project on GitHub Pages. ``also`` serves
    further folders, each under the name it is given. With a list of ``faults``, all browsers report to it in
    the same way what goes wrong: what the site's Content-Security-Policy refuses, errors of scripts, and what
    could not be loaded. To that end a script comes first in each page.
    """
    handler = partial(_Handler, also=also or {}, faults=faults, base=base, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def headers_of(site: Path) -> dict[str, str]:
    """What ``_headers`` says for all pages."""
    file = site / "_headers"
    lines = file.read_text("utf-8").splitlines()[1:] if file.exists() else []
    return {name.strip(): value for name, _, value in (line.partition(": ") for line in lines)}


def listening(page: bytes, origin: str = "") -> bytes:
    """The page with the script first that reports what goes wrong in it."""
    script = f'<script src="{origin}{LISTENER}"></script>'.encode()
    return HEAD.sub(lambda head: head[0] + script, page, count=1)


@functools.cache
def _compress(file: Path, _changed: float, listen: bool) -> bytes:
    """The file as hosts send it: most compress at this level."""
    body = file.read_bytes()
    return gzip.compress(listening(body) if listen else body, 6, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    server: ThreadingHTTPServer
    protocol_version = "HTTP/1.1"

    def __init__(
        self,
        *arguments: object,
        also: Mapping[str, Path],
        faults: list[str] | None,
        base: str,
        directory: str,
    ) -> None:
        self._base = base
        self._also = also
        self._faults = faults
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        if not path.startswith(self._base):
            return str(Path(self.directory) / "nothing here")
        path = f"/{path.removeprefix(self._base)}"
        name, _, rest = path.lstrip("/").partition("/")
        if (folder := self._also.get(name)) is None:
            return super().translate_path(path)
        return str(folder / Path(rest.partition("?")[0]).name)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        headers = headers_of(Path(self.directory))
        if self._faults is not None and POLICY in headers:
            headers[POLICY] += f"; report-uri {FAULTS}"
        for name, value in headers.items():
            self.send_header(name, value)
        super().end_headers()

    def do_POST(self) -> None:
        """Take a browser's report."""
        report = self.rfile.read(int(self.headers["Content-Length"]))
        if self._faults is not None and self.path == FAULTS:
            self._faults.append(report.decode())
        self.send_response(204)
        self.end_headers()

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if self._faults is not None and self.path == LISTENER:
            self._send(LISTEN, _compress(LISTEN, 0, False))
        elif self.path == f"{self._base}sitemap.xml":
            self._send(file, gzip.compress(self._sitemap(file)))
        elif file.is_file() and file.suffix in COMPRESSED:
            self._send(file, self._compressed(file))
        elif not file.exists() and (not_found := Path(self.directory) / "404.html").is_file():
            self._send(not_found, self._compressed(not_found), status=404)
        else:
            super().do_GET()

    def _send(self, file: Path, body: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def _compressed(self, file: Path) -> bytes:
        listen = self._faults is not None and file.suffix == ".html"
        return _compress(file, file.stat().st_mtime, listen)

    def _sitemap(self, file: Path) -> bytes:
        """The sitemap as it would be if the site were published here.

        Material's navigation.instant follows only links that the sitemap lists, and compares port and
        path: with the sitemap of another address it does nothing, and says nothing.
        """
        sitemap = file.read_text(encoding="utf-8")
        published_at = min(re.findall("<loc>(.*?)</loc>", sitemap), key=len)
        here = f"http://127.0.0.1:{self.server.server_port}{self._base}"
        return sitemap.replace(f"<loc>{published_at}", f"<loc>{here}").encode()
