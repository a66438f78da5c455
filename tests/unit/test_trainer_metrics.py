import json

import numpy as np
import pytest

from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.metrics.distances import color_statistics, kernel_distance


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
