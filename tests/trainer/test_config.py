from dataclasses import fields, replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gaugan_desktop.errors import BadConfigError
from trainer.config import (
    CONFIG_FOLDER,
    Stage,
    TrainConfig,
    config_from_mapping,
    config_from_text,
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


@pytest.mark.parametrize(
    ("assignment", "meant"),
    [("lr_genrator=1", "lr_generator"), ("generator.base_widht=8", "generator.base_width"),
     ("encoder.style=8", "encoder.style_dim")],
)  # fmt: skip
def test_mistyped_settings_are_named(assignment: str, meant: str) -> None:
    name = assignment.partition("=")[0]
    with pytest.raises(BadConfigError, match=rf"'{name}' \(did you mean {meant}\?\)\.$"):
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
    "stages", ["[]", "[{until: 10, size: 64, batch: 4}, {until: 10, size: 64, batch: 4}]", "[5]", "[{}]"]
)
def test_impossible_stages_are_refused(stages: str) -> None:
    with pytest.raises(BadConfigError):
        with_overrides(TrainConfig(), [f"stages={stages}"])


@pytest.mark.parametrize(("decay", "last"), [("linear", 0.1), ("cosine", 0.0245), ("halved", 0.5)])
def test_rates_rise_at_first_and_fall_at_last(decay, last: float) -> None:
    config = TrainConfig(stages=(Stage(20, 64, 4),), warm_up=4, decay_start=0.5, decay=decay)
    assert [config.learning_rate_factor(step) for step in range(5)] == [0.25, 0.5, 0.75, 1.0, 1.0]
    assert config.learning_rate_factor(19) == pytest.approx(last, abs=1e-3)


def test_stages_stretch_to_epochs_and_from_any_step() -> None:
    stages = (Stage(10, 64, 4), Stage(20, 128, 2))
    config = TrainConfig(stages=stages, epochs=10).in_epochs(pairs=12)
    assert [stage.until for stage in config.stages] == [20, 40]
    later = TrainConfig(stages=stages).stretched(3.0, first_step=12)
    assert [stage.until for stage in later.stages] == [10, 36]
    assert [stage.until for stage in TrainConfig(stages=stages).stretched(1e-6).stages] == [1, 2]


def test_numbers_that_yaml_takes_for_texts_are_numbers() -> None:
    config = with_overrides(TrainConfig(), ["lr_generator=5e-5", "stages=[{until: 2e3, size: 64, batch: 4}]"])
    assert config.lr_generator == 5e-5
    assert config.stages == (Stage(2000, 64, 4),)


@pytest.mark.parametrize(
    "assignment",
    [
        "kld_weight=.nan",
        "lr_generator=-1",
        "betas=[0.5]",
        "save_every=0",
        "log_every=0",
        "workers=-1",
        "crop_min_share=0",
        "crop_min_share=3",
        "generator={style_dim: 8}",
        "generator.label_style_dim=4",
        "metric_pictures=-3",
        "metric_pictures=1",
        "discriminator_scales=0",
        "discriminator_scales=9",
        "generator.labels=3",
        "stages=[{until: 50, size: 70, batch: 2}]",
        "stages=[{until: 50, size: 32, batch: 1}]",
        "aspect_ratio=.nan",
        "data_weights=[0, 0]",
        "seed=-1",
        "name=[a]",
        "minutes=-1",
        "lr_generator=!!bool maybe",
        "kld_weight=0x_",
        "save_every=!!int ''",
        "decay=!!timestamp foo",
        "paint_share=0b" + 2000 * "1",
        "generator=" + 3000 * "[",
        "seed=" + 5000 * "9",
    ],
)
def test_impossible_settings_give_a_sentence(assignment: str) -> None:
    with pytest.raises(BadConfigError, match=r"\.$") as caught:
        with_overrides(TrainConfig(), [assignment])
    assert len(str(caught.value)) < 300


_ODD_TEXTS = (
    "", "~", "0x_", "!!int ''", "!!bool maybe", "!!timestamp foo", "&a [*a]", "&a {a: *a}", "*b", "!!set {a}",
    "[[", "!!binary x", "? [1]: 2", "{[1]: 2}", "1e400", "-.inf", "2024-01-01", "1_000", "5e-5", '"\\ud800"',
    "\x00", "- a", "!!omap [a: 1]", "<<: 3", "99999999999999999999", "{until: 1, size: 64, batch: 2}",
    "[{until: x, size: 64, batch: 2}]",
)  # fmt: skip
_NAMES = [f.name for f in fields(TrainConfig)]
_NAMES += ["generator.style_dim", "generator.start_grid", "encoder.input_size", "seed.x", "a"]
_scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
_values = st.recursive(
    _scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_scalars, inner, max_size=3)
)
_texts = st.sampled_from(_ODD_TEXTS) | st.text(max_size=20) | _values.map(lambda v: yaml.safe_dump(v))
_choices = st.sampled_from(["fp16", "none", "fixed", "segmentation", "projected", "pix2pixhd", "cosine"])


def _survives(config: TrainConfig) -> bool:
    """Whether a run could write its settings and read them back."""
    text = yaml.safe_dump(config_to_mapping(config), allow_unicode=True).encode().decode()
    return config_from_text(Path("config.yaml"), text) == config


@settings(max_examples=300)
@given(st.sampled_from(_NAMES), _texts | _choices)
def test_any_override_is_a_setting_or_a_sentence(name: str, text: str) -> None:
    try:
        config = with_overrides(TrainConfig(), [f"{name}={text}"])
    except BadConfigError as error:
        assert str(error).isprintable()
    else:
        assert _survives(config)


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(_NAMES) | st.text(max_size=5), _texts, max_size=3) | _texts)
def test_any_yaml_is_settings_or_a_sentence(data) -> None:
    text = data if isinstance(data, str) else "\n".join(f"{name}: {value}" for name, value in data.items())
    try:
        config = config_from_text(Path("my.yaml"), text)
    except BadConfigError as error:
        assert str(error).isprintable()
    else:
        assert _survives(config)


@pytest.mark.parametrize(
    "data", [b"\x80\x00", b"q: " + b"[" * 3000, b"x: !!int ''", b"aspect_ratio: .nan", b"3"]
)
def test_a_file_of_anything_gives_a_sentence(tmp_path, data: bytes) -> None:
    path = tmp_path / "my.yaml"
    path.write_bytes(data)
    with pytest.raises(BadConfigError, match=r"\.$"):
        load_config(str(path))
