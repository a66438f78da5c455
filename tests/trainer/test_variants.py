"""Every kind of network, precision and batch division that training offers, tiny but real."""

import numpy as np
import pytest
import torch

from gaugan_desktop.errors import TrainingError
from gaugan_desktop.horizon import Role
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.networks.labeller import label_photo
from trainer.__main__ import main
from trainer.config import TrainConfig, load_config, with_overrides
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import open_pair_folder
from trainer.data.sampling import Batch, PairSampler, training_batches
from trainer.loop import TrainingRun
from trainer.memory import MemoryPlan, counted_activations, plan_memory
from trainer.run import checkpoint
from trainer.run.checkpoint import BEST, LAST, load_checkpoint
from trainer.run.records import read_records
from trainer.step import TrainStep
from trainer.style_sampling import sampled_style

TINY = [
    "stages=[{until: 3, size: 64, batch: 4}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "precision=fp32",
    "log_every=1",
    "save_every=3",
    "norm_batches=1",
    "data_weights=[]",
    "perceptual_weight=0.0",
    "metric_pictures=4",
    "workers=0",
]


KNOWING = (
    "generator.label_style_dim=3",
    "encoder.label_style_dim=3",
    "generator.has_scene=true",
    "generator.has_smooth_doubling=true",
)


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 12, 96, seed=1)
    main(["dataset", "split", str(root), "--val", "0.3"])
    return root


def config_with(*settings: str) -> TrainConfig:
    return with_overrides(load_config("cpu-small"), [*TINY, *settings])


def train(pairs, out, *settings: str, extra: tuple[str, ...] = ()) -> int:
    command = ["train", "--config", "cpu-small", "--data", str(pairs), "--out", str(out), "--device", "cpu"]
    return main([*command, *extra, "--set", *TINY, *settings])


def losses(out) -> list[dict]:
    records = [record for record in read_records(out) if "event" not in record]
    return [{k: v for k, v in record.items() if not k.startswith("seconds")} for record in records]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (("discriminator=segmentation", "discriminator_layers=3"), {"label_mix", "kl"}),
        (("discriminator=segmentation", "label_mix_weight=0", "diff_augment=[color, cutout]"), {"kl"}),
        (("discriminator=projected", "diff_augment=[translation, cutout]"), {"kl"}),
        (("discriminator_scales=1",), {"features"}),
        (("generator.style_dim=0",), {"features"}),
        (("generator.norm=instance",), {"kl"}),
        (("generator.has_unknown=true", "generator.has_edges=true"), {"kl"}),
        (("generator.middle_width=output", "generator.has_active_shortcut=true"), {"kl"}),
        (KNOWING, {"kl"}),
        ((*KNOWING, "pattern_dictionary=never", "accumulation=2"), {"kl"}),
        (("generator_kind=pix2pixhd",), {"features"}),
        (("precision=fp16", "stages=[{until: 3, size: 64, batch: 2}]"), {"kl"}),  # slow without a GPU
        (("precision=bf16",), {"kl"}),
        (("pattern_dictionary=never",), {"kl"}),
        (("preprocess=resize_and_crop", "stages=[{until: 3, size: 64, load_size: 80, batch: 2}]"), {"kl"}),
        (("preprocess=fixed", "aspect_ratio=2.0", "stages=[{until: 3, size: 128, batch: 2}]"), {"kl"}),
    ],
)  # fmt: skip
def test_every_variant_trains(pairs, tmp_path, settings, expected) -> None:
    assert train(pairs, tmp_path / "run", *settings) == 0
    records = losses(tmp_path / "run")
    assert [record["step"] for record in records] == [1, 2, 3]
    assert expected <= records[0].keys()
    assert all(np.isfinite(list(record.values())).all() for record in records)


def test_without_style_there_is_no_encoder(pairs, tmp_path) -> None:
    assert train(pairs, tmp_path / "run", "generator.style_dim=0") == 0
    assert "kl" not in losses(tmp_path / "run")[0]
    assert main(["export", str(tmp_path / "run"), "-o", str(tmp_path / "m.safetensors")]) == 0
    assert load_model(tmp_path / "m.safetensors").encoder is None


def test_a_model_that_knows_labels_and_space_is_exported_and_goes_on(pairs, tmp_path) -> None:
    assert train(pairs, tmp_path / "run", *KNOWING) == 0
    path = tmp_path / "m.safetensors"
    assert main(["export", str(tmp_path / "run"), "-o", str(path), "--fp32"]) == 0
    model = load_model(path)
    assert model.generator.scene is not None
    assert model.encoder is not None
    assert model.generator.scene.roles[13] == Role.SKY
    config = config_with(*KNOWING)
    training = TrainingRun(tmp_path / "next", config, [open_pair_folder(pairs)], torch.device("cpu"))
    training.start_from(path)
    weight = training.average.generator.scene.convs["up_0"].weight
    assert torch.equal(weight, model.generator.scene.convs["up_0"].weight)
    assert weight.abs().sum() > 0
    assert torch.equal(training.average.encoder.own.to_style.weight, model.encoder.own.to_style.weight)


def test_the_styles_of_some_labels_are_hidden_in_training(pairs, tmp_path) -> None:
    step = TrainStep(config_with(*KNOWING), 18, torch.device("cpu"))
    noise = torch.full((2, step.noise_length), 3.0)
    noise[0, step.style_dim] = -3.0  # the whole first picture
    noise[1, step.style_dim + 1 + 13] = -3.0  # the sky of the second
    batch = Batch(torch.rand(2, 3, 64, 64) * 2 - 1, torch.full((2, 64, 64), 13, dtype=torch.uint8))
    batch.labels[:, 32:] = 3
    pyramid = step.pyramid(batch)
    style = sampled_style(step.encoder, batch.pictures, pyramid, noise)[0]
    own = style[:, step.style_dim :].unflatten(1, (18, 4))
    assert own[0].abs().sum() == 0
    assert own[1, 13].abs().sum() == 0
    assert own[1, 3, -1] == 1


def test_segmentation_discriminator_becomes_the_labeller(pairs, tmp_path, capsys) -> None:
    settings = ("discriminator=segmentation", "discriminator_layers=3", "name=seg")
    assert train(pairs, tmp_path / "run", *settings) == 0
    path = tmp_path / "model.safetensors"
    assert main(["export", str(tmp_path / "run"), "-o", str(path), "--fp32"]) == 0
    model = load_model(path)
    assert model.labeller is not None
    live = TrainingRun(
        tmp_path / "again", config_with(*settings), [open_pair_folder(pairs)], torch.device("cpu")
    )
    live.step_fn.discriminator.load_state_dict(load_checkpoint(tmp_path / "run")["discriminator"])
    picture = torch.rand(1, 3, 64, 64) * 2 - 1
    with torch.no_grad():
        expected = live.step_fn.discriminator.eval()(picture)
        torch.testing.assert_close(model.labeller(picture), expected, rtol=1e-4, atol=1e-4)
    assert label_photo(model.labeller, picture[..., :50, :60]).shape == (1, 50, 60)
    command = ["evaluate", str(path), "--data", str(pairs), "--size", "128", "--count", "4"]
    outputs = [str(tmp_path / "e.json"), str(tmp_path / "e.html")]
    assert main([*command, "-o", *outputs]) == 0
    assert "mean_iou_photos" in capsys.readouterr().out
    page = (tmp_path / "e.html").read_text()
    assert "pixel_accuracy" in page
    assert page.count("data:image/png;base64,") == 4
    card = path.with_suffix(".md").read_text()
    assert card.startswith("# seg\n")
    assert "labeller: yes" in card
    assert len(model.header.thumbnails) == 4


def test_only_the_heads_of_the_projected_discriminator_learn(pairs) -> None:
    step_fn, batch = step_and_batch(pairs, "discriminator=projected")
    network = step_fn.discriminator
    fixed = {name: value.clone() for name, value in network.projection.state_dict().items()}
    heads = [parameter.clone() for parameter in network.heads.parameters()]
    pixels = [parameter.clone() for parameter in network.pixels.parameters()]
    step_fn.run(0, batch)
    step_fn.run(1, batch)
    assert all(torch.equal(value, fixed[name]) for name, value in network.projection.state_dict().items())
    assert not any(parameter.requires_grad for parameter in network.projection.parameters())
    for before, after in ((heads, network.heads), (pixels, network.pixels)):
        pairs_of_weights = [
            pair for pair in zip(before, after.parameters(), strict=True) if pair[0].dim() > 1
        ]
        assert not any(torch.equal(old, new) for old, new in pairs_of_weights)


def test_the_projected_discriminator_tells_photos_from_noise(pairs) -> None:
    """With the generator at rest, a few steps are enough: the features are known already."""
    step_fn, batch = step_and_batch(
        pairs, "discriminator=projected", "discriminator_width=32", "discriminator_lead=100",
        "lr_discriminator=1.0e-3",
    )  # fmt: skip
    values = [step_fn.run(number, batch)["discriminator"] for number in range(40)]
    assert values[0] > 1.5
    assert values[-1] < 0.7 * values[0]
    one_hot = step_fn.pyramid(batch).one_hot()
    with torch.no_grad():
        scales, _ = step_fn.discriminator(one_hot, batch.pictures)
        others, _ = step_fn.discriminator(one_hot.roll(1, 1), batch.pictures)
    assert [tuple(score.shape[:2]) for score in scales] == [(len(batch.labels), 1)] * 4
    assert not torch.allclose(scales[0], others[0])  # it looks at the labels too


def test_labeller_of_another_model_can_measure(pairs, tmp_path, tiny_model, capsys) -> None:
    command = ["evaluate", str(tiny_model), "--data", str(pairs), "--labeller", str(tiny_model)]
    assert main(command) == 2
    assert "holds no labeller" in capsys.readouterr().err


def test_baseline_cannot_be_exported(pairs, tmp_path, capsys) -> None:
    assert train(pairs, tmp_path / "run", "generator_kind=pix2pixhd") == 0
    assert main(["export", str(tmp_path / "run"), "-o", str(tmp_path / "m.safetensors")]) == 2
    assert "SPADE models only" in capsys.readouterr().err


def step_and_batch(pairs, *settings: str):
    config = config_with("generator.norm=instance", "metric_pictures=0", *settings)
    folder = open_pair_folder(pairs)
    torch.manual_seed(0)
    step_fn = TrainStep(config, len(folder.label_set), torch.device("cpu"))
    return step_fn, next(iter(training_batches(PairSampler([folder], config), config, 0)))


def test_accumulation_gives_the_same_losses_and_weights(pairs) -> None:
    results = []
    for parts in (1, 2, 4):
        step_fn, batch = step_and_batch(pairs, f"accumulation={parts}")
        results.append((step_fn.run(0, batch), step_fn.generator.to_rgb.weight.detach().clone()))
    for numbers, weight in results[1:]:
        assert numbers == pytest.approx(results[0][0], rel=1e-3)
        torch.testing.assert_close(weight, results[0][1], rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize("limit", [1, 2])
def test_out_of_memory_divides_the_batch_and_goes_on(pairs, monkeypatch, limit: int) -> None:
    step_fn, batch = step_and_batch(pairs)
    look = step_fn.look

    def small_device(part, noise, is_lead):
        if len(part.labels) > limit:
            raise torch.OutOfMemoryError
        return look(part, noise, is_lead)

    monkeypatch.setattr(step_fn, "look", small_device)
    numbers = step_fn.run(0, batch)
    assert step_fn.accumulation == 4 // limit
    undivided, _ = step_and_batch(pairs)
    assert numbers == pytest.approx(undivided.run(0, batch), rel=1e-3)


def test_too_little_memory_for_one_picture_ends_with_a_sentence(pairs, monkeypatch) -> None:
    step_fn, batch = step_and_batch(pairs)

    def no_device(part, noise, is_lead):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(step_fn, "look", no_device)
    with pytest.raises(TrainingError, match="does not suffice for a single picture"):
        step_fn.run(0, batch)


def test_estimated_activations_are_those_of_a_real_step(pairs) -> None:
    config = config_with("pattern_dictionary=never", "stages=[{until: 1, size: 128, batch: 1}]")
    folder = open_pair_folder(pairs)
    step_fn = TrainStep(config, len(folder.label_set), torch.device("cpu"))
    batch = next(iter(training_batches(PairSampler([folder], config), config, 0)))
    with counted_activations() as counted:
        step_fn.look(batch, torch.zeros(1, 8))
    plan = plan_memory(config, len(folder.label_set), torch.device("cpu"), available=2**34)[0]
    assert plan.per_picture == pytest.approx(1.25 * counted[0], rel=0.05)


def test_memory_plan_divides_batches_as_needed() -> None:
    config = config_with("stages=[{until: 1, size: 128, batch: 8}]")
    ample = plan_memory(config, 18, torch.device("cpu"), available=2**34)[0]
    assert (ample.accumulation, ample.fits) == (1, True)
    tight = int((ample.weights + 2.5 * ample.per_picture) / 0.9)
    divided = plan_memory(config, 18, torch.device("cpu"), available=tight)[0]
    assert (divided.accumulation, divided.fits) == (4, True)
    assert divided.needed < tight
    assert "divided into 4 parts" in divided.sentence()
    assert not plan_memory(config, 18, torch.device("cpu"), available=ample.weights)[0].fits


def test_dry_run_says_the_plan_and_trains_nothing(pairs, tmp_path, capsys) -> None:
    assert train(pairs, tmp_path / "run", extra=("--dry-run",)) == 0
    output = capsys.readouterr().out
    assert "12 pairs checked" in output
    assert "memory: 64 pixels, batch 4" in output
    assert not (tmp_path / "run").exists()


def test_a_device_that_is_too_small_is_refused_before_training(pairs, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr("trainer.memory.available_memory", lambda device: 2**20)
    assert train(pairs, tmp_path / "run") == 2
    assert "The memory does not suffice." in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


@pytest.mark.slow
def test_best_checkpoint_has_the_smallest_distance(pairs, tmp_path, monkeypatch) -> None:
    distances = iter([0.5, 0.2, 0.9])
    monkeypatch.setattr(
        "trainer.run.validation.Validation.measure", lambda *args: {"kernel_distance": next(distances)}
    )
    assert train(pairs, tmp_path / "run", "save_every=1") == 0
    run = tmp_path / "run"
    assert load_checkpoint(run, (BEST,))["step"] == 2
    assert load_checkpoint(run)["step"] == 3
    path = tmp_path / "best.safetensors"
    assert main(["export", str(run), "-o", str(path), "--best"]) == 0
    assert load_model(path).header.training["steps"] == 2
    assert load_model(path).header.training["kernel_distance"] == 0.2


def test_full_disk_loses_no_checkpoint(pairs, tmp_path, monkeypatch, capsys) -> None:
    assert train(pairs, tmp_path / "run") == 0
    before = (tmp_path / "run" / LAST).read_bytes()

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checkpoint.torch, "save", full)
    command = ["train", "--resume", "--data", str(pairs), "--out", str(tmp_path / "run"), "--device", "cpu"]
    assert main([*command, "--set", "stages=[{until: 4, size: 64, batch: 4}]"]) == 2
    assert "No space left" in capsys.readouterr().err
    assert (tmp_path / "run" / LAST).read_bytes() == before
    assert load_checkpoint(tmp_path / "run")["step"] == 3


def test_tensorboard_events_are_written_if_wanted(pairs, tmp_path) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    assert train(pairs, tmp_path / "run", "tensorboard=true") == 0
    events = EventAccumulator(str(tmp_path / "run" / "tensorboard"))
    events.Reload()
    assert [event.step for event in events.Scalars("kl")] == [1, 2, 3]
    assert events.Scalars("kl")[0].value == pytest.approx(losses(tmp_path / "run")[0]["kl"], abs=1e-4)


def test_pairs_can_be_mapped_onto_another_label_set(pairs, tmp_path) -> None:
    assert train(pairs, tmp_path / "run", "labels=coco_stuff") == 0
    names = load_checkpoint(tmp_path / "run")["label_set"]["labels"]
    assert len(names) == 182


def distributed_losses(pairs, out, processes: int, settings: list[str]) -> list[dict]:
    command = ["train", "--config", "cpu-small", "--data", str(pairs), "--out", str(out), "--device", "cpu"]
    assert main([*command, "--processes", str(processes), "--set", *TINY, *settings]) == 0
    return losses(out)


def test_two_processes_train_as_one(pairs, tmp_path) -> None:
    settings = ["sync_batch_norm=true", "discriminator_scales=1", "metric_pictures=0"]
    alone = distributed_losses(pairs, tmp_path / "one", 1, settings)
    shared = distributed_losses(pairs, tmp_path / "two", 2, settings)
    assert len(shared) == len(alone) == 3
    assert shared[0] == pytest.approx(alone[0], rel=2e-3, abs=2e-4)
    for one, two in zip(alone, shared, strict=True):
        assert two == pytest.approx(one, rel=0.03, abs=1e-3)
    # Where a gradient is all rounding, as of biases before a norm, Adam's first steps may go either way;
    # the encoder's weights begin so small that such a step changes them.
    one, two = (load_checkpoint(tmp_path / name) for name in ("one", "two"))
    rate = config_with().lr_generator
    for name in ("generator", "discriminator"):
        weights = [key for key in one[name] if key.endswith(("weight", "original"))]
        apart = torch.cat([((one[name][k] - two[name][k]).abs() > rate / 2).flatten() for k in weights])
        assert apart.float().mean() < 0.05


def test_a_batch_that_cannot_be_shared_is_refused(pairs, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setenv("WORLD_SIZE", "3")
    assert train(pairs, tmp_path / "run") == 2
    assert "must be a multiple of the 3 processes" in capsys.readouterr().err


def test_plans_are_made_per_process() -> None:
    config = config_with("stages=[{until: 1, size: 64, batch: 4}]")
    plan = plan_memory(config, 18, torch.device("cpu"), processes=2, available=2**34)[0]
    assert isinstance(plan, MemoryPlan)
    assert plan.stage.batch == 2


def test_measuring_leaves_training_as_it_is(pairs, tmp_path) -> None:
    training = TrainingRun(tmp_path / "run", config_with(), [open_pair_folder(pairs)], torch.device("cpu"))
    before = {name: value.clone() for name, value in training.step_fn.discriminator.state_dict().items()}
    assert training.validation is not None
    assert "realness_unseen" in training.validation.measure(training.average, training.step_fn)
    after = training.step_fn.discriminator.state_dict()
    assert all(torch.equal(after[name], value) for name, value in before.items())
    assert all(module.training for module in training.step_fn.discriminator.modules())
