"""The import of job ads: what it counts, what it refuses, what it leaves alone."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
import yaml

from generator import cli
from generator.authoring.imports.ads import collection
from generator.authoring.imports.ads.ads import running_text

RECORD = """\
title: Terms in ads for bakers
period: May 2026
place: A village
files: ads/*.yaml
text: [title, description]
method: We searched the full text.
bias: Bakeries that hire by word of mouth are missing.
samples:
  - id: paper
    by: title
    field: title
    groups:
      - {id: head, name: head baker, any: [head baker]}
      - {id: baker, name: baker, role: baker, any: [baker]}
  - id: paper-by-country
    by: country
    field: location
    groups:
      - {id: france, name: France, exact: [FRA]}
terms:
  - {term: oven, skill: oven, any: [deck oven, "oven*"], without: [dutch oven]}
  - {term: mixer, topic: yes, any: ["(spiral|planetary) mixer"]}
  - {term: kiln, any: [kiln]}
as_of: 2026-05-31
sources: [paper]
reviewed: 2026-06-30
"""
TEXTS = ["You run our deck\n  oven and the dutch oven.", "A dutch oven, a spiral-mixer.", "Ovens and butter."]


def ad(number: int, title: str = "Baker") -> str:
    """A file with an ad: each third one names ovens, a third a mixer, a third both once and no more."""
    text = f"{TEXTS[number % 3]}\nShop {number}."
    return yaml.safe_dump({"title": title, "location": "Lyon, FRA", "description": text})


def collected(count: int = 30) -> dict[str, str]:
    """Files of ads by their path: ``count`` of bakers and three of head bakers, and one of another kind."""
    files = {f"ads/{number:03}.yaml": ad(number) for number in range(count)}
    files |= {f"ads/head-{number}.yaml": ad(number, "Head Baker") for number in range(3)}
    return files | {"README.md": "Ads."}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A guide that holds nothing but a record for ads."""
    root = tmp_path / "guide"
    (root / "data" / "ad-imports").mkdir(parents=True)
    (root / "data" / "ad-imports" / "bakers.yml").write_text(RECORD)
    (root / "mkdocs.yml").touch()
    return root


def tarred(files: dict[str, str], path: Path) -> Path:
    """Pack files into a tar.gz archive."""
    with tarfile.open(path, "w:gz") as archive:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
    return path


def zipped(files: dict[str, str], path: Path) -> Path:
    """Pack files into a zip archive."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def in_folder(files: dict[str, str], path: Path) -> Path:
    """Write files to a folder."""
    for name, text in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return path


def run(root: Path, source: Path, *options: str) -> int:
    """Import a collection as an author would."""
    return cli.main(["--project", str(root), "import", "ads", str(source), *options])


def made(root: Path) -> dict[str, str]:
    """What an import wrote."""
    return {path.name: path.read_text() for path in sorted((root / "data" / "skill-evidence").glob("*"))}


@pytest.mark.parametrize(
    ("pack", "name"),
    [(tarred, "ads.tar.gz"), (zipped, "ads.zip"), (in_folder, "ads")],
    ids=["tar", "zip", "folder"],
)
def test_counts_ads_that_name_a_term(
    pack: object, name: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(pack)
    source = pack(collected(), tmp_path / name)
    before = sorted(tmp_path.rglob("*"))
    assert run(root, source) == cli.FINE
    output = capsys.readouterr()
    assert f"{name}: 33 files make 33 different ads" in output.out
    assert "no ad names: kiln" in output.out
    assert output.err == ""
    written = made(root)
    assert set(written) == {"paper.yml", "paper-by-country.yml"}
    record = yaml.safe_load(written["paper.yml"])
    assert record["groups"] == [
        {"id": "head", "name": "head baker", "count": 3},
        {"id": "baker", "name": "baker", "role": "baker", "count": 30},
    ]
    # a group of three gets no shares; an oven that is always a dutch one is none
    assert {term["term"]: term["named"] for term in record["terms"]} == {
        "oven": {"baker": 20},
        "mixer": {"baker": 10},
        "kiln": {"baker": 0},
    }
    assert f"# Made by 'guide import ads {name} --using bakers'\n" in written["paper.yml"]
    # nothing is unpacked
    new = set(tmp_path.rglob("*")) - set(before)
    assert {path.name for path in new} == {"skill-evidence", "paper.yml", "paper-by-country.yml"}


def test_the_same_ads_make_the_same_files(root: Path, tmp_path: Path) -> None:
    one = in_folder(collected(), tmp_path / "ads")
    assert run(root, one) == cli.FINE
    first = made(root)
    backwards = dict(reversed(collected().items()))
    assert run(root, tarred(backwards, tmp_path / "ads.tar.gz")) == cli.FINE
    second = made(root)
    assert [text.split("\n", 4)[4] for text in first.values()] == [
        text.split("\n", 4)[4] for text in second.values()
    ]


def test_what_an_author_accepted_is_kept(root: Path, tmp_path: Path) -> None:
    source = tarred(collected(), tmp_path / "ads.tar.gz")
    run(root, source)
    file = root / "data" / "skill-evidence" / "paper.yml"
    accepted = "accepted:\n  - role: baker\n    term: oven\n    reason: They have none.\nas_of"
    file.write_text(
        file.read_text().replace("as_of", accepted.replace("They", '"They').replace("none.", 'none."'))
    )
    before = file.read_text()
    assert run(root, source) == cli.FINE
    assert file.read_text() == before


def test_ads_that_are_alike_count_once(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = collected() | {"ads/again.yaml": ad(0)}
    assert run(root, tarred(files, tmp_path / "ads.tar.gz")) == cli.FINE
    assert "34 files make 33 different ads\n  1 repeat another ad, 0 can't be read" in capsys.readouterr().out


def test_ads_may_be_json(root: Path, tmp_path: Path) -> None:
    files = {f"ads/{number}.yaml": json.dumps(yaml.safe_load(ad(number))) for number in range(30)}
    assert run(root, zipped(files, tmp_path / "ads.zip")) == cli.FINE


UNREADABLE = {
    "title: [": "this file can't be read: ",
    "- a list": "this file is not one ad with fields",
    "title: Baker\ndescription: {a: b}": "this ad has no text in 'description'",
    "title: Baker\ntext: Ovens": "this ad has no text in 'description'",
    "title: \udce4": "this file can't be read: ",
    "[" * 5000: "this file can't be read: nested more than",
    "a: &a [x]\nb: *a": "this file can't be read: ",
}


@pytest.mark.parametrize(("text", "message"), UNREADABLE.items(), ids=range(len(UNREADABLE)))
def test_a_file_that_is_no_ad_is_reported(
    text: str, message: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = in_folder(collected(200), tmp_path / "ads")
    (folder / "ads" / "zzz.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert run(root, folder) == cli.FINE
    error = capsys.readouterr().err
    assert error.startswith("ads/zzz.yaml:")
    assert f"IMPORT011 warning: {message}" in error
    for number in range(30):
        (folder / "ads" / f"zz{number}.yaml").write_text("- a list")
    assert run(root, folder) == cli.WRONG_DATA
    assert "nothing was written" in capsys.readouterr().err


def test_unsafe_and_damaged_archives_are_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tarred(collected(), tmp_path / "whole.tar.gz").read_bytes()
    damaged = tmp_path / "damaged.tar.gz"
    damaged.write_bytes(whole[: len(whole) // 2])
    text = tmp_path / "text.txt"
    text.write_text("ads")
    outside = {"../ads/1.yaml": ad(1)}
    cases = {
        damaged: "can't be read",
        text: "is neither a folder nor a tar or zip archive",
        tarred(outside, tmp_path / "outside.tar"): "has a file outside its own folder, '../ads/1.yaml'",
        tarred({"/ads/1.yaml": ad(1)}, tmp_path / "absolute.tar"): "has a file outside its own folder",
        zipped(outside, tmp_path / "outside.zip"): "has a file outside its own folder",
        tarred({"other/1.yaml": ad(1)}, tmp_path / "other.tar"): "no file in other.tar matches 'ads/*.yaml'",
        tarred({"ads/1.yaml": "x" * 3_000_000}, tmp_path / "long.tar.gz"): "ads/1.yaml has 3,000,000 bytes",
    }
    for source, message in cases.items():
        assert run(root, source) == cli.WRONG_USAGE
        assert message in capsys.readouterr().err
        assert not made(root)
    monkeypatch.setattr(collection, "MAX_BYTES", 1000)
    assert run(root, tarred(collected(), tmp_path / "bomb.tar.gz")) == cli.WRONG_USAGE
    assert "has more than 100,000 files or" in capsys.readouterr().err


def test_a_link_does_not_lead_out_of_the_folder(root: Path, tmp_path: Path) -> None:
    folder = in_folder(collected(), tmp_path / "ads")
    secret = tmp_path / "secret.yaml"
    secret.write_text(ad(1, "Baker of secrets"))
    (folder / "ads" / "link.yaml").symlink_to(secret)
    assert run(root, folder) == cli.FINE
    assert yaml.safe_load(made(root)["paper.yml"])["total"] == 33


def test_a_member_larger_than_it_says_is_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = zipped({"ads/1.yaml": "x" * 3_000_000}, tmp_path / "ads.zip")
    lying = source.read_bytes().replace((3_000_000).to_bytes(4, "little"), (300).to_bytes(4, "little"))
    source.write_bytes(lying)
    assert run(root, source) == cli.WRONG_USAGE
    assert "can't be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("term: mixer", "term: oven", "IMPORT007 'oven' occurs twice"),
        ("id: paper-by-country", "id: paper", "IMPORT007 'paper' occurs twice"),
        ("any: [kiln]", "topic: no", "IMPORT007 nothing to look for"),
        ("exact: [FRA]", "exact: [GBR]", "IMPORT005 no group has 20 ads"),
        ("any: [kiln]", "any: ['(a|b']", "SCHEMA004"),
    ],
    ids=["term", "sample", "empty", "nobody", "phrase"],
)
def test_a_wrong_record_is_reported(
    old: str, new: str, message: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "data" / "ad-imports" / "bakers.yml"
    file.write_text(RECORD.replace(old, new, 1))
    assert run(root, in_folder(collected(), tmp_path / "ads")) == cli.WRONG_DATA
    error = capsys.readouterr().err
    assert error.startswith("data/ad-imports/bakers.yml:")
    assert message in error
    assert not made(root)


def test_a_file_of_others_is_not_replaced(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "data" / "skill-evidence" / "paper.yml"
    path.parent.mkdir()
    path.write_text("title: by hand\n")
    assert run(root, in_folder(collected(), tmp_path / "ads")) == cli.WRONG_DATA
    assert "IMPORT006 the import 'bakers' did not make" in capsys.readouterr().err
    assert made(root) == {"paper.yml": "title: by hand\n"}


def test_one_collection_at_a_time(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = in_folder(collected(), tmp_path / "ads")
    assert run(root, folder, str(folder)) == cli.WRONG_USAGE
    assert "ads are imported from one folder or archive at a time" in capsys.readouterr().err


def test_wrapped_lines_are_joined() -> None:
    text = "We run multi-\n  agent systems\n  in production.\n\n- Python,\n  SQL\n- Go"
    assert running_text(text) == "We run multi-agent systems in production.\n- Python, SQL\n- Go"
