import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.document import layers
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.replay import moments
from gaugan_desktop.document.style import Style
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.film import write_film
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2

LABELS = bundled_label_set("landscape")


@pytest.fixture
def painted() -> tuple[Document, list[np.ndarray]]:
    """A document with a history of every kind of change, and its label map after each."""
    document = Document.blank(120, 90, LABELS, 13)
    seen = [document.labels.copy()]

    def remember() -> None:
        seen.append(document.labels.copy())

    for number in range(3):
        document.begin_stroke(Brush(size=20), number, StrokeSample(10 + 30 * number, 20))
        document.extend_stroke(StrokeSample(90, 80))
        document.end_stroke()
        remember()
    document.change("New layer", layers.added(document.state))
    remember()
    document.begin_stroke(Brush(size=30), 7, StrokeSample(60, 40))
    document.end_stroke()
    remember()
    document.style = Style("x", seed=1)
    remember()
    document.change("Merge", layers.merged_down(document.state))
    remember()
    document.reshape(np.rot90, "Rotate")
    remember()
    document.fill(5, 5, 4)
    remember()
    return document, seen


def test_every_moment_comes_back(painted) -> None:
    document, seen = painted
    now, history = document.labels.copy(), document.history.done
    found = moments(document, 100)
    assert len(found) == len(seen)
    for moment, labels in zip(found, seen, strict=True):
        np.testing.assert_array_equal(moment.labels, labels)
    assert found[0].style == Style()
    assert found[-1].style.seed == 1
    np.testing.assert_array_equal(document.labels, now)
    assert document.history.done == history
    for labels in seen[-2::-1]:
        document.undo()
        np.testing.assert_array_equal(document.labels, labels)


def test_moments_are_spaced_from_first_to_last(painted) -> None:
    document, seen = painted
    found = moments(document, 3)
    assert len(found) == 3
    np.testing.assert_array_equal(found[0].labels, seen[0])
    np.testing.assert_array_equal(found[-1].labels, seen[-1])


def frames() -> list[np.ndarray]:
    rng = np.random.default_rng(0)
    return [np.full((65, 97, 3), shade, np.uint8) + rng.integers(0, 9, (65, 97, 3), np.uint8)
            for shade in (20, 120, 220)]  # fmt: skip


@pytest.mark.parametrize("suffix", [".gif", ".webp"])
def test_animations_are_read_back(tmp_path, suffix) -> None:
    path = tmp_path / f"film{suffix}"
    write_film(path, frames(), 0.2)
    with Image.open(path) as image:
        assert image.n_frames == 3
        assert image.size == (97, 65)
        image.seek(2)
        assert abs(np.asarray(image.convert("RGB")).mean() - 224) < 6


def test_films_are_read_back(tmp_path) -> None:
    write_film(tmp_path / "film.mp4", frames(), 0.2)
    film = cv2.VideoCapture(str(tmp_path / "film.mp4"))
    try:
        assert film.get(cv2.CAP_PROP_FRAME_COUNT) == 3 + 9
        assert film.get(cv2.CAP_PROP_FPS) == pytest.approx(5)
        is_read, frame = film.read()
    finally:
        film.release()
    assert is_read
    assert frame.shape == (64, 96, 3)
    assert abs(frame.mean() - 24) < 6


def test_unknown_films_get_a_sentence(tmp_path) -> None:
    with pytest.raises(BadFileError, match=r"\.mp4, \.gif or \.webp"):
        write_film(tmp_path / "film.avi", frames(), 0.2)
