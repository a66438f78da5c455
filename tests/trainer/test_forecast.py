"""What a run will take, measured before it begins."""

import json

import pytest

from tests.trainer.tiny_runs import command
from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.forecast import SPEAKER


def test_the_pace_is_measured_and_nothing_stays(tmp_path, capsys) -> None:
    write_sample_pairs(tmp_path / "set", 3, 64, seed=1)
    extra = ("--dry-run", "--measure")
    assert main(command(tmp_path / "set", tmp_path / "run", extra=extra)) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith(SPEAKER)]
    forecast = json.loads(line.removeprefix(SPEAKER))
    assert forecast["device"] == "cpu"
    assert (forecast["size"], forecast["batch"]) == (64, 2)
    assert 0 < forecast["seconds_per_step"] < 60
    assert 0 < forecast["needed"] < forecast["available"]
    assert not (tmp_path / "run").exists()


def test_steps_of_one_picture_tell_of_a_whole_batch(monkeypatch, tmp_path) -> None:
    """On a CPU the pictures of a step are measured one at a time."""
    import torch

    from trainer import forecast
    from trainer.config import load_config, with_overrides
    from trainer.data.pairs import open_pair_folder

    write_sample_pairs(tmp_path / "set", 3, 64, seed=1)
    seen = []

    def pace(training) -> float:
        seen.append(training.config.stages[-1].batch)
        return 2.0

    monkeypatch.setattr(forecast, "_seconds_per_step", pace)
    settings = ["stages=[{until: 9, size: 64, batch: 4}]", "encoder={style_dim: 8, base_width: 4}"]
    settings += ["generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}"]
    settings += ["discriminator=patch", "discriminator_width=8", "perceptual_weight=0", "data_weights=[]"]
    config = with_overrides(load_config("starter"), settings)
    found = forecast.measured_forecast(config, [open_pair_folder(tmp_path / "set")], torch.device("cpu"))
    assert seen == [1]
    assert found.seconds_per_step == pytest.approx(8.0)
