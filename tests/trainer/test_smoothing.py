import io

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from gaugan_desktop.annotations.smoothing import snapped, solid_values
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from trainer.__main__ import main
from trainer.data.landscapes.scene import render_landscape
from trainer.data.pairs import open_pair_folder

FLAG = [(200, 30, 40), (255, 255, 255), (20, 60, 150), (10, 10, 10)]


def blobs(seed: int, labels: int, size=(96, 128)) -> np.ndarray:
    """A map of large areas, as people paint them."""
    rng = np.random.default_rng(seed)
    fields = rng.standard_normal((labels, 5, 6)).astype(np.float32)
    return np.argmax([cv2.resize(f, size[::-1], interpolation=cv2.INTER_CUBIC) for f in fields], 0).astype(
        np.uint8
    )


def colored(labels: np.ndarray) -> np.ndarray:
    return np.dstack([np.array(FLAG, np.uint8)[labels], np.full(labels.shape, 255, np.uint8)])


def as_jpeg(picture: np.ndarray, quality: int) -> np.ndarray:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=quality)
    return np.array(Image.open(buffer))


@settings(max_examples=15)
@given(st.integers(0, 10**6), st.integers(2, 4))
def test_clean_maps_are_clean(seed, labels) -> None:
    clean = blobs(seed, labels)
    assert solid_values(clean) is None
    assert solid_values(clean * 60) is None
    assert solid_values(colored(clean)) is None


@pytest.mark.parametrize("seed", range(8))
def test_detailed_landscapes_are_clean(seed, landscape) -> None:
    _, labels = render_landscape((11, seed), 128, 128)
    assert solid_values(labels) is None
    assert solid_values(landscape.colored(labels)) is None


@settings(max_examples=15)
@given(st.integers(0, 10**6), st.floats(0.8, 2.5))
def test_smoothed_masks_are_mended(seed, radius) -> None:
    clean = blobs(seed, 2)
    smoothed = cv2.GaussianBlur(clean * 255, (0, 0), radius)
    solid = solid_values(smoothed)
    assert solid == {(0,), (255,)}
    mended = snapped(smoothed, solid)
    assert set(np.unique(mended)) <= {0, 255}
    assert (mended == clean * 255).mean() > 0.97


@settings(max_examples=15)
@example(3071, 74)
@given(st.integers(0, 10**6), st.integers(60, 95))
def test_coloured_jpegs_are_mended(seed, quality) -> None:
    clean = blobs(seed, 4)
    damaged = as_jpeg(colored(clean)[..., :3], quality)
    rgba = np.dstack([damaged, np.full(clean.shape, 255, np.uint8)])
    solid = solid_values(rgba)
    assert solid is not None
    present = len(np.unique(clean))
    assert len(solid) <= present + 1
    mended = snapped(rgba, FLAG)
    assert (mended == colored(clean)).all(-1).mean() > 0.98


def test_borders_between_black_and_white_do_not_become_grey() -> None:
    """The grey label elsewhere lies exactly half way, but not beside this border."""
    labels = np.zeros((60, 90), np.uint8)
    labels[:, 30:] = 255
    labels[:, 70:] = 128
    smoothed = cv2.GaussianBlur(labels, (0, 0), 1.5)
    mended = snapped(smoothed, {(0,), (128,), (255,)})
    assert not (mended[:, :40] == 128).any()


@pytest.mark.parametrize("kind", ["jpg", "smoothed"])
def test_described_sets_are_mended_by_fix(tmp_path, kind) -> None:
    label_set = bundled_label_set("landscape")
    clean = np.array([3, 6, 13, 17], np.uint8)[blobs(4, 4)]
    colors = label_set.palette[clean]
    root = tmp_path / "set"
    (root / "images").mkdir(parents=True)
    (root / "labels").mkdir()
    (root / "dataset.yaml").write_text("labels: landscape\n")
    Image.fromarray(np.full((*clean.shape, 3), 80, np.uint8)).save(root / "images" / "a.jpg")
    if kind == "jpg":
        Image.fromarray(colors).save(root / "labels" / "a.jpg", quality=85)
    else:
        Image.fromarray(cv2.GaussianBlur(colors, (0, 0), 1.2)).save(root / "labels" / "a.png")
    assert main(["dataset", "check", str(root), "--fix", str(tmp_path / "clean")]) == 1
    folder = open_pair_folder(tmp_path / "clean")
    assert (folder.load(folder.pairs[0])[1] == clean).mean() > 0.97
