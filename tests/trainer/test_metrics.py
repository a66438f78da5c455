import json

import numpy as np
import pytest
import torch

from gaugan_desktop.errors import BadFileError
from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.metrics.distances import (
    color_statistics,
    frechet_distance,
    kernel_distance,
    label_agreement,
)


def test_kernel_distance_is_zero_on_average_for_one_distribution() -> None:
    rng = np.random.default_rng(0)
    values = [kernel_distance(*rng.normal(size=(2, 60, 8))) for _ in range(60)]
    assert abs(np.mean(values)) < 0.02
    assert min(values) < 0 < max(values)


def test_kernel_distance_grows_with_the_shift() -> None:
    rng = np.random.default_rng(0)
    base, other = rng.normal(size=(2, 100, 8))
    distances = [kernel_distance(base, other + shift) for shift in (0.0, 0.5, 1.0, 2.0)]
    assert distances == sorted(distances)
    assert kernel_distance(base, other + 1) == pytest.approx(kernel_distance(other + 1, base))


def test_kernel_distance_is_its_formula() -> None:
    x, y = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 1.0], [0.0, 0.0]])

    def k(a, b) -> float:
        return (a @ b / 2 + 1) ** 3

    expected = k(x[0], x[1]) + k(y[0], y[1]) - np.mean([[2 * k(a, b) for b in y] for a in x])
    assert kernel_distance(x, y) == pytest.approx(expected)


def test_color_statistics() -> None:
    picture = np.zeros((2, 2, 3), np.uint8)
    picture[0, :, 0] = 255
    assert color_statistics(picture).tolist() == [0.5, 0, 0, 0.5, 0, 0]


def test_evaluation_repeats_and_states_its_protocol(tiny_model, tmp_path, capsys) -> None:
    write_sample_pairs(tmp_path / "set", 4, 128, seed=0)
    command = ["evaluate", str(tiny_model), "--data", str(tmp_path / "set"), "--split", "train"]
    command += ["--size", "128", "--count", "6", "--device", "cpu"]
    reports = []
    for name in ("a.json", "b.json"):
        assert main([*command, "-o", str(tmp_path / name)]) == 0
        reports.append(json.loads((tmp_path / name).read_text()))
    assert reports[0] == reports[1]
    report = reports[0]
    assert report["kernel_distance"] > report["kernel_distance_photos"]
    assert report["style_diversity"] > 0
    assert report["protocol"]["crops"] == 6
    assert len(report["protocol"]["model_sha256"]) == 64


def test_evaluation_mistakes_give_a_sentence(tiny_model, tmp_path, capsys) -> None:
    write_sample_pairs(tmp_path / "set", 2, 64, seed=0)
    command = ["evaluate", str(tiny_model), "--data", str(tmp_path / "set")]
    assert main(command) == 2
    assert "no pairs in the split 'val'" in capsys.readouterr().err
    assert main([*command, "--size", "100"]) == 2
    assert "multiple of 128" in capsys.readouterr().err
    (tmp_path / "set" / "dataset.yaml").write_text("labels: [a, b]\n")
    assert main([*command, "--split", "train"]) == 2
    assert "different label sets" in capsys.readouterr().err


def test_frechet_distance_is_its_formula_for_normal_distributions() -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(size=(200_000, 2)) * [1.0, 2.0]
    y = rng.normal(size=(200_000, 2)) * [3.0, 2.0] + [1.0, 0.0]
    assert frechet_distance(x, y) == pytest.approx(1.0 + (3 - 1) ** 2, rel=0.02)
    assert frechet_distance(x, x) == pytest.approx(0, abs=1e-6)


def test_label_agreement_counts_known_pixels_of_labels_that_occur() -> None:
    wanted = np.array([0, 0, 1, 1, 255])
    found = np.array([0, 1, 1, 1, 2])
    iou, accuracy = label_agreement(wanted, found, 3)
    assert iou == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert accuracy == 3 / 4


def test_inception_takes_weights_under_the_usual_names(tmp_path, tiny_model) -> None:
    from trainer.networks import inception

    original, inception.Inception._load = inception.Inception._load, lambda self, path: None
    try:
        network = inception.Inception(tmp_path)
    finally:
        inception.Inception._load = original
    assert sum(p.numel() for p in network.parameters()) == 21_785_568  # Inception v3 without its head
    state = {k: v for k, v in network.state_dict().items() if not k.endswith("num_batches_tracked")}
    torch.save({**state, "fc.weight": torch.zeros(1008, 2048)}, tmp_path / "inception.pth")
    loaded = inception.Inception(tmp_path / "inception.pth")
    picture = torch.rand(1, 3, 128, 128) * 2 - 1
    features = loaded.pooled(picture)
    assert features.shape == (1, inception.FEATURE_WIDTH)
    torch.testing.assert_close(features, network.pooled(picture))
    del state["Mixed_6b.branch_pool.conv.weight"]
    torch.save(state, tmp_path / "less.pth")
    with pytest.raises(BadFileError, match="no Inception v3 weights"):
        inception.Inception(tmp_path / "less.pth")
    write_sample_pairs(tmp_path / "set", 4, 128, seed=0)
    command = [
        "evaluate",
        str(tiny_model),
        "--data",
        str(tmp_path / "set"),
        "--split",
        "train",
        "--size",
        "128",
    ]
    options = ["--count", "4", "--device", "cpu", "--inception", str(tmp_path / "inception.pth")]
    assert main([*command, *options, "-o", str(tmp_path / "e.json")]) == 0
    report = json.loads((tmp_path / "e.json").read_text())
    assert report["fid"] > 0
    assert len(report["protocol"]["inception_sha256"]) == 64
