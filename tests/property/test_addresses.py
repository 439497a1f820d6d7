"""A web address that the data may have can be taken apart and joined."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.schema.fields import WebAddress

ADDRESS: TypeAdapter[str] = TypeAdapter(WebAddress)


@given(st.text(st.sampled_from("a1.-_:/?#[]@%℀：＃\\é採 <>\"'"), max_size=12) | st.text(max_size=12))
@example("bake[ry.example/")
@example("℀.example/")
def test_whatever_is_accepted_is_an_address(rest: str) -> None:
    try:
        address = ADDRESS.validate_python(f"https://{rest}")
    except ValidationError:
        return
    assert urlsplit(address).netloc
    assert urljoin(address, "sitemap.xml").endswith("sitemap.xml")
