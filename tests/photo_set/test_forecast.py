"""What a run takes and brings, in words."""

import json
from dataclasses import replace

import pytest

from gaugan_desktop.photo_set.forecast import Forecast, memory_words, read_forecast, result_words

PACE = Forecast(2.0, 256, 4, 3 * 2**30, 8 * 2**30, 1, "cpu")


def test_what_the_trainer_measures_is_read() -> None:
    from trainer.forecast import Forecast as Measured

    said = Measured(2.0, 256, 4, 3 * 2**30, 8 * 2**30, 1, "cpu").line()
    assert read_forecast(f"memory: fine\n{said}\n") == PACE


@pytest.mark.parametrize("said", ["", "forecast: {", "forecast: []", 'forecast: {"batch": 4}'])
def test_what_is_no_forecast_is_none(said) -> None:
    assert read_forecast(said) is None


def test_impossible_numbers_are_none() -> None:
    data = {**PACE.__dict__, "seconds_per_step": 0.0}
    assert read_forecast("forecast: " + json.dumps(data)) is None


@pytest.mark.parametrize(
    ("seconds", "word"),
    [
        (1, "Not even one step"),
        (120, "next to nothing"),
        (1800, "colours"),
        (5400, "part of the way"),
        (9500, "whole"),
    ],
)
def test_how_far_a_run_comes(seconds, word) -> None:
    assert word in result_words(PACE, seconds, photos=20)


def test_numbers_of_a_forecast() -> None:
    assert PACE.whole_course == 8000
    assert PACE.gpu_course == pytest.approx(55, abs=1)
    assert replace(PACE, size=512).gpu_course == 200
    assert replace(PACE, device="cuda").gpu_course is None
    assert PACE.steps_in(1800) == 797  # 10 % for saves, 25 s for beginning and end
    assert "797 steps; views of each photo: about 159" in result_words(PACE, 1800, photos=20)
    assert memory_words(PACE) == "It needs about 3.0 GB of memory; 8.0 GB are free."
    assert "in 2 parts" in memory_words(Forecast(2.0, 256, 4, 3, 8, 2, "cpu"))
