"""However many roles and families a guide has, each gets a color that can be read and a look of its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.derive.contrast import contrast
from generator.derive.identity import MIN_CONTRAST, SHAPES, SLATE, WHITE, identity


@given(hue=st.integers(0, 500), shape=st.sampled_from(SHAPES), shade=st.integers(0, 40))
def test_a_made_color_can_be_read_in_both_schemes(hue: int, shape: str, shade: int) -> None:
    made = identity(hue, shape, shade)
    assert contrast(made.light, WHITE) >= MIN_CONTRAST
    assert contrast(made.dark, SLATE) >= MIN_CONTRAST


@given(families=st.integers(1, 20), roles=st.integers(1, len(SHAPES)))
def test_no_two_roles_look_alike(families: int, roles: int) -> None:
    looks = [identity(hue, shape) for hue in range(families) for shape in SHAPES[:roles]]
    assert len({(look.light, look.shape) for look in looks}) == families * roles
