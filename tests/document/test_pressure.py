import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document.pressure import PressureCurve

SHARES = st.floats(0, 1)


@pytest.mark.parametrize("pressure", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_the_straight_curve_changes_nothing(pressure) -> None:
    assert PressureCurve()(pressure) == pytest.approx(pressure)


def test_a_soft_curve_makes_more_of_little_pressure() -> None:
    assert PressureCurve(0.0, 1.0, 0.0, 1.0)(0.2) > 0.5
    assert PressureCurve(1.0, 0.0, 1.0, 0.0)(0.8) < 0.5


@given(SHARES, SHARES, SHARES, SHARES, SHARES)
def test_every_curve_goes_from_nothing_to_all(x1, y1, x2, y2, pressure) -> None:
    curve = PressureCurve(x1, y1, x2, y2)
    assert curve(0) == pytest.approx(0, abs=1e-9) or x1 == 0
    assert curve(1) == pytest.approx(1)
    assert 0 <= curve(pressure) <= 1


def test_settings_give_a_curve() -> None:
    assert PressureCurve.of([]) == PressureCurve()
    assert PressureCurve.of([0.1, 0.2, 0.3, 0.4]) == PressureCurve(0.1, 0.2, 0.3, 0.4)
