"""The local server tells what a host would, and browsers that are missing are named."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tools import browsers
from tools.serving import serve

POLICY = "default-src 'none'"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<!doctype html><html lang=en><head><title>Home</title>")
    (tmp_path / "404.html").write_text("<!doctype html><html lang=en><title>Not here</title>")
    (tmp_path / "_headers").write_text(f"/*\n  Content-Security-Policy: {POLICY}\n")
    (tmp_path / "sitemap.xml").write_text(
        "<loc>https://guide.example/</loc><loc>https://guide.example/a/</loc>"
    )
    return tmp_path


def body(response: HTTPResponse | HTTPError) -> str:
    return gzip.decompress(response.read()).decode()


def test_a_site_is_served_as_a_host_would(site: Path) -> None:
    with serve(site) as home:
        page = urlopen(home)
        assert page.headers["Content-Security-Policy"] == POLICY
        assert body(page) == (site / "index.html").read_text()
        with pytest.raises(HTTPError) as error:
            urlopen(f"{home}no/such/page/")
        assert error.value.code == 404
        assert "Not here" in body(error.value)
        assert body(urlopen(f"{home}sitemap.xml")) == f"<loc>{home}</loc><loc>{home}a/</loc>"


def test_pages_report_what_goes_wrong(site: Path) -> None:
    faults: list[str] = []
    with serve(site, faults=faults) as home:
        page = urlopen(home)
        assert page.headers["Content-Security-Policy"] == f"{POLICY}; report-uri /-/faults"
        assert '<head><script src="/-/listener.js"></script><title>' in body(page)
        assert "unhandledrejection" in body(urlopen(f"{home}-/listener.js"))
        urlopen(Request(f"{home}-/faults", data=b"a fault"))
    assert faults == ["a fault"]


def test_further_folders_are_served_where_asked_for(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    further = tmp_path_factory.mktemp("further")
    (further / "one.js").write_text("1")
    with serve(site, also={"modules": further}) as home:
        assert body(urlopen(f"{home}modules/one.js?x")) == "1"
        with pytest.raises(HTTPError):
            urlopen(f"{home}one.js")


@pytest.mark.parametrize("name", browsers.NEEDS)
def test_a_browser_that_is_missing_is_named_with_its_packages(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(*_: object) -> None:
        return None

    monkeypatch.setattr(shutil, "which", nowhere)
    monkeypatch.setattr(browsers, "_chromium_of_playwright", nowhere)
    monkeypatch.setattr(browsers, "_run", lambda command: [f"$ {command[-1]}"])
    monkeypatch.setattr(Path, "glob", lambda *_: iter(()))
    with pytest.raises(browsers.NoBrowserError) as error:
        browsers.find_drivable(name)
    for package in browsers.NEEDS[name].packages:
        assert package in str(error.value)


def test_a_browser_that_another_process_is_installing_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def put_on_path(*names: str) -> None:
        for name in names:
            (tmp_path / name).write_text("#!/bin/sh\n")
            (tmp_path / name).chmod(0o755)

    @contextmanager
    def turn_after_the_other_process(_: Path) -> Iterator[None]:
        put_on_path("chromium", "chromedriver")
        yield

    def refuse(command: list[str]) -> list[str]:
        pytest.fail(f"installed twice: {command}")

    put_on_path("apt-get")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browsers, "IS_ROOT", True)
    monkeypatch.setattr(browsers, "FileLock", turn_after_the_other_process)
    monkeypatch.setattr(browsers, "_run", refuse)
    assert browsers.find_drivable("chromium").browser == tmp_path / "chromium"
