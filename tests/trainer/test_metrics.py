import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.opencv import cv2
from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.landscapes.scene import render_landscape
from trainer.data.pairs import open_pair_folder
from trainer.data.preprocess import View
from trainer.metrics.distances import (
    color_statistics,
    frechet_distance,
    kernel_distance,
    label_agreement,
)
from trainer.metrics.evaluate import Measurement, Painter, evaluate_model
from trainer.metrics.judge import EfficientNetLite2
from trainer.metrics.spectrum import spectrum_slope
from trainer.pictures import from_rgb


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
    (report,) = reports[0]
    assert report["kernel_distance"] > report["kernel_distance_photos"]
    for other in ("photos", "blurred"):
        assert report["lite2_kernel_distance"] > report[f"lite2_kernel_distance_{other}"]
    assert -6 < report["spectrum_slope_photos"] < -1
    assert report["style_diversity"] > 0
    assert report["protocol"]["crops"] == 6
    assert len(report["protocol"]["model_sha256"]) == 64


def test_pictures_as_the_program_shows_them_are_measured_too(tiny_model, tmp_path) -> None:
    write_sample_pairs(tmp_path / "set", 4, 128, seed=0)
    folder, device = open_pair_folder(tmp_path / "set"), torch.device("cpu")
    plain, lit = (
        evaluate_model(tiny_model, folder, Measurement("train", 128, 4, 0, is_lit), device)
        for is_lit in (False, True)
    )
    assert lit.numbers["lite2_kernel_distance_photos"] == plain.numbers["lite2_kernel_distance_photos"]
    assert lit.numbers["lite2_kernel_distance"] != plain.numbers["lite2_kernel_distance"]
    assert "with natural borders and natural light" in lit.protocol["painted_at"]
    assert "without natural light" in plain.protocol["painted_at"]
    assert all(
        (one[:, -128:] != other[:, -128:]).any()
        for one, other in zip(plain.examples, lit.examples, strict=True)
    )


def test_unknown_pixels_are_painted_as_what_lies_nearest(tiny_model, tmp_path) -> None:
    numbers = []
    for name in ("holes", "whole"):
        write_sample_pairs(tmp_path / name, 2, 128, seed=0)
        for path in (tmp_path / name / "labels").iterdir():
            labels = np.zeros((128, 128), np.uint8)
            labels[40:] = 3
            if name == "holes":
                labels[70:90, 50:80] = UNPAINTED
            Image.fromarray(labels).save(path)
        folder = open_pair_folder(tmp_path / name)
        protocol = Measurement("train", 128, 4)
        numbers.append(evaluate_model(tiny_model, folder, protocol, torch.device("cpu")).numbers)
    assert numbers[0] == numbers[1]


def test_pictures_show_the_textures_of_the_style_photo(tiny_model, landscape) -> None:
    model = load_model(tiny_model)
    model = replace(model, header=replace(model.header, photo_textures=1.0))
    grass = landscape.id_of("grass")
    labels = np.full((416, 416), grass, np.uint8)
    grains = [np.random.default_rng(0).integers(60, 160, (side, side, 3)) for side in (104, 416)]
    coarse, fine = (cv2.resize(grain.astype(np.uint8), (416, 416)) for grain in grains)
    painter = Painter(model, torch.device("cpu"))
    crops = [View(photo, labels, None, 0.0) for photo in (coarse, fine)]
    styles = [painter.style(crop) for crop in crops]
    shown = [style.textures.photos[grass].picture for style in styles]
    assert all(np.array_equal(*each) for each in zip(shown, (coarse, fine), strict=True))
    pictures = [painter.paint(crops[0], styles[0]._replace(textures=style.textures)) for style in styles]
    roughness = [np.abs(np.diff(picture.astype(int), axis=1)).mean() for picture in pictures]
    assert roughness[1] > 1.2 * roughness[0]


def spectral_noise(slope: float, side: int, seed: int) -> np.ndarray:
    """(side, side, 3) uint8 whose power falls off with that exponent of the frequency."""
    rng = np.random.default_rng(seed)
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.fftfreq(side)[None, :])
    frequency[0, 0] = np.inf
    with np.errstate(divide="ignore"):
        waves = np.fft.fft2(rng.standard_normal((side, side))) * frequency ** (slope / 2)
    waves[0, 0] = 0
    grey = np.fft.ifft2(waves).real
    pixels = np.rint(128 + 30 * grey / grey.std()).clip(0, 255).astype(np.uint8)
    return np.repeat(pixels[..., None], 3, 2)


@settings(max_examples=15)
@given(slope=st.floats(-3.2, 0.0), side=st.sampled_from([128, 192, 256]), seed=st.integers(0, 1000))
def test_spectrum_slope_finds_the_exponent(slope, side, seed) -> None:
    pictures = [spectral_noise(slope, side, seed + i) for i in range(6)]
    assert spectrum_slope(pictures) == pytest.approx(slope, abs=0.25)


def test_spectrum_slope_tells_soft_and_rough_pictures() -> None:
    photo = spectral_noise(-2.5, 256, 0)
    soft = cv2.GaussianBlur(photo, (0, 0), 1.5)
    rough = np.clip(photo + np.random.default_rng(0).normal(0, 12, (256, 256, 1)), 0, 255).astype(np.uint8)
    slopes = [spectrum_slope([picture]) for picture in (soft, photo, rough)]
    assert slopes[0] < slopes[1] - 1
    assert slopes[1] < slopes[2] - 0.3
    # Contrast and brightness do not matter, and nothing at all is no mistake.
    assert spectrum_slope([photo // 2 + 60]) == pytest.approx(slopes[1], abs=0.1)
    assert np.isfinite(spectrum_slope([np.zeros((128, 128, 3), np.uint8)]))


def test_the_judge_carries_pretrained_weights() -> None:
    judge = EfficientNetLite2()
    assert sum(p.numel() for p in judge.parameters()) == pytest.approx(4.77e6, rel=0.01)
    assert not any(p.requires_grad for p in judge.parameters())
    picture, _ = render_landscape(1, 160, 160)
    other, _ = render_landscape(2, 160, 160)
    one, mirrored, two = (judge.pooled(from_rgb(p))[0] for p in (picture, picture[:, ::-1], other))
    assert 0.05 < one.mean() < 1
    assert torch.dist(one, mirrored) < 0.7 * torch.dist(one, two)


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


@pytest.mark.slow
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
    (report,) = json.loads((tmp_path / "e.json").read_text())
    assert report["fid"] > 0
    assert len(report["protocol"]["inception_sha256"]) == 64
