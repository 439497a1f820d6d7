"""The policy allows the scripts inside pages by what they say, and nothing else."""

from __future__ import annotations

from generator.finish.headers import headers, inline_scripts, policy

# printf 'alert(1)' | openssl dgst -sha256 -binary | base64
ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def test_scripts_that_run_are_found_and_data_is_not() -> None:
    html = (
        '<script>alert(1)</script><script src="a.js"></script><script type="application/json">{}</script>'
        "<script>\nalert(1)\n</script>"
    )
    assert inline_scripts(html) == {"alert(1)", "\nalert(1)\n"}


def test_a_script_is_allowed_by_its_hash() -> None:
    assert f"script-src 'self' {ALERT};" in policy({"alert(1)"})
    assert "script-src 'self';" in policy(set())


def test_the_policy_is_strict_and_the_same_for_the_same_scripts() -> None:
    text = policy({"a", "b"})
    assert text == policy({"b", "a"})
    assert text.startswith("default-src 'none'; ")
    assert "unsafe" not in text
    assert "http" not in text
    assert "*" not in text


def test_headers_hold_for_every_page() -> None:
    first, second, *_ = headers({"a"}).splitlines()
    assert first == "/*"
    assert second == f"  Content-Security-Policy: {policy({'a'})}"
