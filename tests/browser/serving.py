"""Serve a built site on this machine as a host would: packed, and with the headers that it ships."""

import functools
import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MODULES = Path(__file__).parents[2] / "generator" / "scripts"
PACKED = {".html", ".css", ".js", ".json", ".xml", ".svg", ".md", ".txt", ".csv"}


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def headers_of(site: Path) -> dict[str, str]:
    """What ``_headers`` says for all pages."""
    file = site / "_headers"
    lines = file.read_text("utf-8").splitlines()[1:] if file.exists() else []
    return {name.strip(): value for name, _, value in (line.partition(": ") for line in lines)}


@functools.cache
def packed(file: Path, _changed: float) -> bytes:
    """The file as hosts send it: most pack at this level."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    server: ThreadingHTTPServer
    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """Beside the site, the modules that its script is linked from."""
        module = re.fullmatch(r"/modules/([\w-]+\.js)", path)
        return str(MODULES / module[1]) if module else super().translate_path(path)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        for name, value in headers_of(Path(self.directory)).items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if self.path == "/sitemap.xml":
            self._send(file, gzip.compress(self._sitemap(file)))
        elif file.is_file() and file.suffix in PACKED:
            self._send(file, packed(file, file.stat().st_mtime))
        else:
            super().do_GET()

    def _send(self, file: Path, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def _sitemap(self, file: Path) -> bytes:
        """The sitemap as it would be if the site were published here.

        Material's navigation.instant follows only links that the sitemap lists, and compares port and
        path: with the sitemap of another address it does nothing, and says nothing.
        """
        sitemap = file.read_text(encoding="utf-8")
        published_at = min(re.findall("<loc>(.*?)</loc>", sitemap), key=len)
        here = f"http://127.0.0.1:{self.server.server_port}/"
        return sitemap.replace(f"<loc>{published_at}", f"<loc>{here}").encode()
