"""Photos to label maps: the network, its training, and the worker that uses it."""

import numpy as np
import pytest
import torch

from gaugan_desktop.errors import GauganError
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.networks.config import LabellerConfig, config_from_dict, config_to_dict
from gaugan_desktop.networks.labeller import FeatureLabeller, label_photo, make_labeller
from gaugan_desktop.networks.segmentation import SegmentationDiscriminator
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.messages import PhotoLabels, PhotoRequest, WorkerReady
from tests.synthesis.clients import TIMEOUT, running_client
from tests.trainer.tiny_runs import memory_for_all, train
from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import open_pair_folder


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 10, 96, seed=3)
    return root


@pytest.fixture(scope="module")
def labelling_model(tiny_model, pairs, tmp_path_factory):
    """The tiny model with a labeller trained for a moment."""
    path = tmp_path_factory.mktemp("model") / "labelling.safetensors"
    command = ["labeller", tiny_model, "--data", pairs, "-o", path, "--steps", 40, "--size", 96, "--batch", 4]
    assert main([str(part) for part in (*command, "--device", "cpu")]) == 0
    return path


def test_scores_have_the_size_of_the_picture() -> None:
    network = FeatureLabeller(LabellerConfig(5, width=16, kind="features")).eval()
    assert network(torch.zeros(2, 3, 64, 96)).shape == (2, 5, 64, 96)
    labels = label_photo(network, torch.rand(1, 3, 70, 45))
    assert (labels.shape, labels.dtype) == ((1, 70, 45), torch.uint8)


def test_configs_of_old_model_files_are_discriminators() -> None:
    config = config_from_dict(LabellerConfig, {"labels": 3, "width": 4, "levels": 2})
    assert isinstance(make_labeller(config), SegmentationDiscriminator)
    pyramid = LabellerConfig(3, width=16, kind="features")
    assert config_from_dict(LabellerConfig, config_to_dict(pyramid)) == pyramid
    assert isinstance(make_labeller(pyramid), FeatureLabeller)


def test_a_moment_of_training_beats_the_most_frequent_label(labelling_model, pairs, tiny_model) -> None:
    model = load_model(labelling_model)
    folder = open_pair_folder(pairs)
    assert model.labeller is not None
    right, counts = 0, np.zeros(256)
    for pair in folder.split("train"):
        photo, labels = folder.load(pair)
        picture = torch.from_numpy(photo).permute(2, 0, 1)[None].float() / 127.5 - 1
        right += (label_photo(model.labeller, picture)[0].numpy() == labels).sum()
        counts += np.bincount(labels.ravel(), minlength=256)
    assert right > 1.15 * counts.max()
    before, after = read_model_header(tiny_model), read_model_header(labelling_model)
    assert (before.generator, before.encoder) == (after.generator, after.encoder)
    assert after.training["labeller_steps"] == 40


def test_evaluation_uses_it(labelling_model, pairs, capsys) -> None:
    command = ["evaluate", labelling_model, "--data", pairs, "--split", "train", "--size", 128, "--count", 4]
    assert main([str(part) for part in command]) == 0
    assert "mean_iou_photos" in capsys.readouterr().out


def test_exports_take_over_what_the_labeller_was_taught(
    labelling_model, tiny_model, pairs, tmp_path, capsys
) -> None:
    run, model = tmp_path / "run", tmp_path / "run.safetensors"
    with memory_for_all():
        assert train(pairs, run) == 0
    command = ["export", str(run), "-o", str(model), "--labeller"]
    assert main([*command, str(labelling_model)]) == 0
    exported, taught = load_model(model), load_model(labelling_model)
    assert exported.header.training["labeller_sets"] == [pairs.name]
    assert exported.header.training["steps"] == 3
    assert exported.labeller is not None
    assert taught.labeller is not None
    known = taught.labeller.state_dict()
    assert all(torch.equal(weight, known[name]) for name, weight in exported.labeller.state_dict().items())
    assert main([*command, str(tiny_model)]) == 2
    assert "holds no labeller" in capsys.readouterr().err


@pytest.mark.parametrize("size", [100, 2048])
def test_impossible_sizes_are_refused(tiny_model, pairs, tmp_path, capsys, size) -> None:
    command = ["labeller", tiny_model, "--data", pairs, "-o", tmp_path / "x", "--size", size]
    assert main([str(part) for part in command]) == 2
    assert "multiple of 32" in capsys.readouterr().err


def test_engine_labels_photos_or_says_that_it_cannot(labelling_model, tiny_model) -> None:
    photo = np.random.default_rng(0).integers(0, 256, (70, 90, 3), np.uint8)
    labels, certainty = SynthesisEngine.from_file(labelling_model, "cpu").photos.label(photo)
    for found in (labels, certainty):
        assert (found.shape, found.dtype) == ((70, 90), np.uint8)
    assert certainty.min() >= 255 // 18
    assert labels.max() < 18
    with pytest.raises(GauganError, match="cannot turn photos"):
        SynthesisEngine.from_file(tiny_model, "cpu").photos.label(photo)


def test_a_labeller_of_another_file_labels_for_a_model_without_one(labelling_model, tiny_model) -> None:
    photo = np.random.default_rng(0).integers(0, 256, (70, 90, 3), np.uint8)
    own = SynthesisEngine.from_file(labelling_model, "cpu").photos.label(photo)
    engine = SynthesisEngine.from_file(tiny_model, "cpu")
    for _ in range(2):
        assert np.array_equal(engine.photos.label(photo, labelling_model), own)
    with pytest.raises(GauganError, match="cannot turn photos"):
        engine.photos.label(photo, tiny_model)


@pytest.mark.parametrize("is_guest", [False, True])
def test_worker_labels_photos(labelling_model, tiny_model, is_guest) -> None:
    with running_client() as (client, messages):
        client.start(tiny_model if is_guest else labelling_model, "cpu")
        assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
        photo = np.zeros((64, 64, 3), np.uint8)
        client.send(PhotoRequest(7, photo, labelling_model if is_guest else None))
        answer = messages.get(timeout=TIMEOUT)
    assert isinstance(answer, PhotoLabels)
    assert answer.request_id == 7
