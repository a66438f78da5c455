import subprocess
import sys
import tempfile

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.document import geometry, layers
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.replay import moments
from gaugan_desktop.document.style import Style
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging import film as film_module
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
    document.horizon = 40.0
    remember()
    document.reshape(np.rot90, "Rotate", geometry.quarter_turn(1, 120, 90))
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
    assert [moment.horizon for moment in found[-4:]] == [None, 40, None, None]
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


@pytest.mark.parametrize("seconds", [0.08, 0.1, 0.2, 2.5])
def test_films_are_read_back(tmp_path, seconds) -> None:
    write_film(tmp_path / "film.mp4", frames(), seconds)
    rate, shown = read_film(tmp_path / "film.mp4")
    assert rate >= 12
    assert len(shown) / rate == pytest.approx(2 * seconds + max(2.0, seconds), abs=1 / rate)
    assert shown[0].shape == (64, 96, 3)
    for number, shade in enumerate((24, 124, 224)):
        assert abs(shown[round((number + 0.4) * seconds * rate)].mean() - shade) < 6


def read_film(path) -> tuple[float, list[np.ndarray]]:
    """Frames per second, and all frames."""
    film = cv2.VideoCapture(str(path))
    try:
        rate, shown = film.get(cv2.CAP_PROP_FPS), []
        while (frame := film.read()[1]) is not None:
            shown.append(frame)
        return rate, shown
    finally:
        film.release()


def test_films_fall_back_to_the_codec_there_is(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(film_module, "_CODECS", {".mp4": ("none", "mp4v")})
    write_film(tmp_path / "film.mp4", frames(), 0.2)
    assert len(read_film(tmp_path / "film.mp4")[1]) == 2 * 3 + 30
    monkeypatch.setattr(film_module, "_CODECS", {".mp4": ("none",)})
    with pytest.raises(BadFileError, match="cannot write such films"):
        write_film(tmp_path / "other.mp4", frames(), 0.2)


def test_a_missing_folder_for_temporary_files_is_named(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(BadFileError, match="folder for temporary files: No such file"):
        write_film(tmp_path / "film.mp4", frames(), 0.2)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are a thing of Unix")
@pytest.mark.parametrize(("room", "sentence"), [(0, "for temporary files"), (120_000, "disk with")])
def test_a_full_disk_is_named(tmp_path, room, sentence) -> None:
    """A limit on the size of files stands in for a disk without room."""
    program = f"""
import resource, signal
from pathlib import Path
import numpy as np
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging import film as film_module
from gaugan_desktop.imaging.film import write_film

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
frames = list(np.random.default_rng(0).integers(0, 256, (9, 300, 400, 3), np.uint8))
try:
    write_film(Path({str(tmp_path / "film.mp4")!r}), frames, 0.2)
except BadFileError as error:
    print(error)
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert sentence in said
    assert not (tmp_path / "film.mp4").exists()


@pytest.mark.parametrize(("suffix", "unit"), [(".gif", 10), (".webp", 1)])
def test_animations_take_the_time_they_should(tmp_path, suffix, unit) -> None:
    path, shades = tmp_path / f"film{suffix}", range(0, 250, 10)
    write_film(path, [np.full((8, 8, 3), shade, np.uint8) for shade in shades], 1 / 15)
    times = []
    with Image.open(path) as image:
        for number in range(image.n_frames):
            image.seek(number)
            image.load()
            times.append(image.info["duration"])
    assert len(times) == len(shades)
    assert abs(sum(times[:-1]) - 1000 * (len(shades) - 1) / 15) <= unit
    assert times[-1] == 2000


def test_unknown_films_get_a_sentence(tmp_path) -> None:
    with pytest.raises(BadFileError, match=r"\.mp4, \.webm, \.gif or \.webp"):
        write_film(tmp_path / "film.avi", frames(), 0.2)
