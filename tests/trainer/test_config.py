from dataclasses import replace

import pytest

from gaugan_desktop.errors import BadConfigError
from trainer.config import (
    CONFIG_FOLDER,
    Stage,
    TrainConfig,
    config_from_mapping,
    config_to_mapping,
    load_config,
    with_overrides,
)


@pytest.mark.parametrize("name", sorted(p.stem for p in CONFIG_FOLDER.glob("*.yaml")))
def test_every_preset_loads_and_builds_its_networks(name: str) -> None:
    config = load_config(name)
    assert config_from_mapping(config_to_mapping(config)) == config
    generator = config.generator_config(18)
    assert generator.labels == 18
    assert generator.style_dim in (0, config.encoder_config().style_dim)


def test_overrides_reach_into_mappings() -> None:
    config = with_overrides(TrainConfig(), ["kld_weight=0.1", "generator.base_width=32", "betas=[0, 0.9]"])
    assert config.kld_weight == 0.1
    assert config.generator == {"base_width": 32}
    assert config.betas == (0.0, 0.9)
    assert all(isinstance(beta, float) for beta in config.betas)


@pytest.mark.parametrize(
    "assignment",
    [
        "speed=3",
        "kld_weight",
        "kld_weight=fast",
        "seed.x=1",
        "stages=3",
        "precision=fp8",
        "stages=[]",
        "gan_mode=wgan",
        "diff_augment=[blur]",
    ],
)
def test_bad_overrides_give_a_sentence(assignment: str) -> None:
    with pytest.raises(BadConfigError, match=r"\.$"):
        with_overrides(TrainConfig(), [assignment])


def test_unknown_preset_lists_the_presets() -> None:
    with pytest.raises(BadConfigError, match="starter"):
        load_config("nothing")


def test_stages_and_learning_rate_follow_the_steps() -> None:
    config = TrainConfig(stages=(Stage(10, 64, 4), Stage(20, 128, 2)), decay_start=0.5)
    assert config.steps == 20
    assert (config.stage_at(9).size, config.stage_at(10).size) == (64, 128)
    factors = [config.learning_rate_factor(step) for step in (0, 9, 10, 15, 19)]
    assert factors == pytest.approx([1, 1, 1, 0.5, 0.1])
    halved = replace(config, decay="halved")
    assert [halved.learning_rate_factor(step) for step in (0, 9, 10, 19)] == [1, 1, 0.5, 0.5]


@pytest.mark.parametrize(
    "stages", [(), (Stage(10, 64, 4), Stage(10, 64, 4)), (Stage(10, 16, 4),), (Stage(9, 64, 0),)]
)
def test_impossible_stages_are_refused(stages) -> None:
    with pytest.raises(BadConfigError):
        TrainConfig(stages=stages)
