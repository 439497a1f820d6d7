"""Serve a built site on this machine, at an address of its own."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MODULES = Path(__file__).parents[2] / "overrides" / "assets" / "javascripts"


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _QuietHandler(SimpleHTTPRequestHandler):
    server: ThreadingHTTPServer

    def translate_path(self, path: str) -> str:
        """Beside the site, the modules that its script is linked from."""
        module = re.fullmatch(r"/modules/([\w-]+\.js)", path)
        return str(MODULES / module[1]) if module else super().translate_path(path)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        if self.path == "/sitemap.xml":
            self._send_sitemap()
        else:
            super().do_GET()

    def _send_sitemap(self) -> None:
        """The sitemap as it would be if the site were published here.

        Material's navigation.instant follows only links that the sitemap lists, and compares port and
        path: with the sitemap of another address it does nothing, and says nothing.
        """
        sitemap = Path(self.directory, "sitemap.xml").read_text(encoding="utf-8")
        published_at = min(re.findall("<loc>(.*?)</loc>", sitemap), key=len)
        here = f"http://127.0.0.1:{self.server.server_port}/"
        body = sitemap.replace(f"<loc>{published_at}", f"<loc>{here}").encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
