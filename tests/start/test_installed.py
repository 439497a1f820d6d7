"""From a wheel alone, in a fresh environment and without this repository, a stranger starts a guide."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.disk.version import PACKAGE
from tests.browser.fixtures import pages_that_complain
from tests.building.machines import NOBODY, as_nobody
from tests.conftest import ROOT, Once
from tools.serving import serve

pytestmark = pytest.mark.slow

COMPARISON = "compare/bookkeeper-vs-accountant/"
PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check")
STYLED = "element => getComputedStyle(element).position === 'sticky'"


def done(*command: str | Path, cwd: Path = Path("/")) -> str:
    """Run a program where this repository can't be imported; what it printed."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    result = subprocess.run(command, cwd=cwd, env=kept, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def as_stranger(folder: Path, *command: str | Path) -> None:
    """Run a program as another user who doesn't have this repository, if the tests may do that."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        done(*command, cwd=folder)
        return
    words = " ".join(map(str, command))
    surroundings = "HOME=/nonexistent PIP_NO_CACHE_DIR=1"
    result = as_nobody(f"env --chdir={folder} {surroundings} {words}", hide=ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def wheel(once: Once) -> Path:
    """The wheel, built from a copy: building leaves files beside the source."""

    def build(folder: Path) -> None:
        source = folder / "source"
        source.mkdir(parents=True)
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, source)
        shutil.copytree(PACKAGE, source / "generator", ignore=shutil.ignore_patterns("__pycache__"))
        done(sys.executable, *PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, source)

    return next(once("wheel", build).glob("*.whl"))


@pytest.fixture(scope="module")
def workshop(wheel: Path) -> Iterator[Path]:
    """A folder that every user may enter and write in, with an environment that has the wheel alone."""
    folder = Path(mkdtemp(prefix="guide-"))
    folder.chmod(0o777)
    shutil.copy(wheel, folder)
    done(sys.executable, "-m", "venv", folder / "env")
    python = folder / "env/bin/python"
    done(python, *PIP, "install", "--require-hashes", "-r", ROOT / "requirements.lock")
    done(python, *PIP, "install", "--no-deps", folder / wheel.name)
    done(python, "-m", "pip", "check")
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def guide(workshop: Path) -> Path:
    """The full guide, started and built."""
    program = workshop / "env/bin/guide"
    as_stranger(workshop, program, "init", "full")
    as_stranger(workshop / "full", program, "build")
    return workshop / "full"


@pytest.fixture
def page(guide: Path, browser: Browser) -> Iterator[Page]:
    """The built guide in a browser; at the end, no page may have reported an error."""
    with serve(guide / "site") as address, pages_that_complain(browser, address) as open_page:
        yield open_page()


def test_the_wheel_has_every_file_of_the_package(wheel: Path) -> None:
    there = {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and PACKAGE / "scripts" not in path.parents
    }
    packed = set(ZipFile(wheel).namelist())
    assert there - packed == set()
    notices = {name.partition(".dist-info/licenses/")[2] for name in packed} - {""}
    assert notices == {
        "LICENSE",
        "generator/NOTICE.md",
        "generator/places/NOTICE.md",
        "generator/finish/english/NOTICE.md",
        "generator/pictures/fonts/NOTICE.md",
    }


def test_the_pages_have_styles_and_a_search(page: Page) -> None:
    expect(page.get_by_role("heading", level=1, name="Bookkeeper or accountant?")).to_be_visible()
    assert page.locator(".md-header").evaluate(STYLED)
    page.keyboard.press("/")
    field = page.get_by_role("dialog", name="Search").get_by_label("Search this guide")
    field.fill("month-end")
    result = page.get_by_role("dialog").get_by_role("link").filter(has_text="Month-end close")
    expect(result.first).to_be_visible()


def test_a_comparison_has_its_table_and_colors(page: Page) -> None:
    page.goto(page.url + COMPARISON)
    expect(page.get_by_role("heading", level=1)).to_contain_text("accountant")
    assert page.locator(".md-header").evaluate(STYLED)
    mark = page.locator(".guide-role--bookkeeper").first
    assert mark.evaluate("e => getComputedStyle(e).getPropertyValue('--guide-role')") != ""


def test_the_least_guide_builds_too(workshop: Path) -> None:
    program = workshop / "env/bin/guide"
    as_stranger(workshop, program, "init", "bare", "--bare")
    as_stranger(workshop / "bare", program, "build")
    assert (workshop / "bare/site/roles/bookkeeper/index.html").is_file()


def test_make_installs_what_the_requirement_names(workshop: Path, guide: Path, wheel: Path) -> None:
    requirement = (guide / "requirements.txt").read_text("utf-8").splitlines()[-1]
    assert requirement == f"hiring-guide-generator @ {(workshop / wheel.name).as_uri()}"
    shutil.rmtree(guide / "site")
    as_stranger(guide, "make", "test", f"PYTHON={workshop}/env/bin/python")
    assert (guide / "site" / COMPARISON / "index.html").is_file()
    assert (guide / ".venv").stat().st_uid == (NOBODY if os.geteuid() == 0 else os.geteuid())


def test_make_copes_with_a_moved_guide_and_another_python(workshop: Path, guide: Path) -> None:
    """As when the system's Python was upgraded, and with pip told to install for the user."""
    moved = workshop / "moved guide"
    shutil.copytree(guide, moved, symlinks=True)
    make = ("env", "PIP_USER=1", "make", "check")
    (moved / ".venv").is_dir() or done(*make, f"PYTHON={workshop}/env/bin/python", cwd=moved)
    libraries = next((moved / ".venv/lib").iterdir())
    assert "installing" not in done(*make, cwd=moved), "it still runs"
    libraries.rename(libraries.with_name("python3.0"))
    assert "installing" in done(*make, f"PYTHON={workshop}/env/bin/python", cwd=moved)
    assert "installing" not in done(*make, cwd=moved)
    (moved / ".venv/bin/python").unlink()  # the Python it was made with is gone
    assert "no problems found" in done(*make, f"PYTHON={workshop}/env/bin/python", cwd=moved)
