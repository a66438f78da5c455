"""A camera among plates, and films of it read back by OpenCV and Pillow."""

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.export import PictureNotes
from gaugan_desktop.imaging.film import CLIP_RATE, write_clip
from gaugan_desktop.imaging.parallax import MOVES, Camera, Stage, camera_way
from gaugan_desktop.imaging.plates import Plate, Plates
from gaugan_desktop.opencv import cv2

HEIGHT, WIDTH = 100, 160


@pytest.fixture
def plates(landscape) -> Plates:
    """Three posts of the same width before white: one far away, one in the middle, one near."""

    def post(name: str, left: int, color: int, nearness: float) -> Plate:
        matte = np.zeros((HEIGHT, WIDTH), np.uint8)
        matte[:, left : left + 10] = 255
        picture = np.full((HEIGHT, WIDTH, 3), color, np.uint8)
        return Plate(name, picture, matte, np.full((HEIGHT, WIDTH), nearness, np.float32))

    sky = Plate(
        "sky", np.full((HEIGHT, WIDTH, 3), 255, np.uint8), np.full((HEIGHT, WIDTH), 255, np.uint8),
        np.zeros((HEIGHT, WIDTH), np.float32),
    )  # fmt: skip
    made = sky, post("far", 35, 10, 0.0), post("middle", 75, 60, 0.2), post("near", 115, 110, 0.4)
    return Plates(made, np.zeros((HEIGHT, WIDTH), np.uint8), landscape, 50.0)


def place_of(frame: np.ndarray, color: int) -> float:
    """The column in the middle of a post."""
    return float(np.flatnonzero(np.abs(frame[50, :, 0].astype(int) - color) < 8).mean())


def test_near_things_pass_far_ones(plates) -> None:
    stage = Stage(plates, WIDTH, HEIGHT, 0.05)
    left, right = (stage.seen(Camera(right=step)) for step in (-1.0, 1.0))
    moved = [place_of(left, color) - place_of(right, color) for color in (10, 60, 110)]
    zoom = 1 / (1 - 2 * 0.05)
    assert moved == pytest.approx([0, 0.05 * WIDTH * zoom, 2 * 0.05 * WIDTH * zoom], abs=1)


def test_a_turn_moves_everything_alike(plates) -> None:
    stage = Stage(plates, WIDTH, HEIGHT, 0.05)
    left, right = (stage.seen(Camera(turned=step)) for step in (-0.5, 0.5))
    moved = [place_of(left, color) - place_of(right, color) for color in (10, 60, 110)]
    assert max(moved) - min(moved) <= 1
    assert min(moved) > 5


def test_pushing_in_enlarges_what_is_near(plates) -> None:
    stage = Stage(plates, WIDTH, HEIGHT, 0.1)
    before, after = (stage.seen(Camera(ahead=step)) for step in (0.0, 1.0))

    def width(frame: np.ndarray, color: int) -> int:
        return int((np.abs(frame[50, :, 0].astype(int) - color) < 8).sum())

    assert width(after, 110) > 1.1 * width(before, 110)
    assert width(after, 10) == width(before, 10)


@pytest.mark.parametrize("move", [*MOVES])
def test_the_camera_never_sees_past_the_plates(landscape, move) -> None:
    """What lies beyond the picture would show as its edge repeated: here as stripes."""
    nearness = np.repeat(np.linspace(0, 0.5, HEIGHT, dtype=np.float32)[:, None], WIDTH, 1)
    marked = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
    marked[0] = marked[-1] = 255
    marked[:, 0] = marked[:, -1] = 255
    whole = Plate("all", marked, np.full((HEIGHT, WIDTH), 255, np.uint8), nearness)
    stage = Stage(Plates((whole,), nearness.astype(np.uint8), landscape, 0.0), WIDTH, HEIGHT, 0.08)
    for frame in stage.frames(camera_way(move, 9, drawn=[(0.2, 0.5), (0.9, 0.9)])):
        assert np.all(frame[2:-2, 2:-2] < 200)


@pytest.mark.parametrize("move", ["push", "pull", "dolly", "crane", "pan", "orbit", "drawn"])
def test_loops_close_and_begin_softly(move) -> None:
    way = np.array(camera_way(move, 100, True, [(0.1, 0.1), (0.5, 0.9), (0.9, 0.2)]))
    steps = np.abs(np.diff(np.vstack([way, way[:1]]), axis=0)).max(1)
    assert steps[-1] <= steps.max()
    assert steps.max() < 0.15
    assert np.abs(way).max() <= 1 + 1e-9
    assert np.ptp(way, axis=0).max() > 0.9


def test_a_path_is_followed_at_an_even_pace() -> None:
    way = camera_way("drawn", 5, drawn=[(0.2, 0.5), (0.8, 0.5)])
    assert [camera.right for camera in way] == pytest.approx([-1, -0.707, 0, 0.707, 1], abs=0.01)
    assert camera_way("drawn", 3, drawn=[]) == [Camera()] * 3


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".gif", ".webp"])
def test_clips_are_read_by_others(plates, tmp_path, suffix) -> None:
    stage = Stage(plates, 120, 80, 0.05)
    way = camera_way("dolly", 30)
    path = tmp_path / f"clip{suffix}"
    write_clip(path, lambda: stage.frames(way), len(way))
    if suffix in (".gif", ".webp"):
        with Image.open(path) as image:
            assert 25 <= image.n_frames <= 30, "frames that are alike may be one"
            assert (image.size, image.info["loop"]) == ((120, 80), 0)
            durations = []
            for number in range(image.n_frames):
                image.seek(number)
                image.load()
                durations.append(image.info["duration"])
        assert sum(durations) == 30 * 40
        return
    film = cv2.VideoCapture(str(path))
    try:
        assert film.get(cv2.CAP_PROP_FPS) == pytest.approx(CLIP_RATE)
        frames = [film.read()[1] for _ in range(30)]
        assert not film.read()[0]
    finally:
        film.release()
    assert np.abs(frames[29].astype(int) - stage.seen(way[29])[..., ::-1]).mean() < 8


@pytest.mark.parametrize("suffix", [".mp4", ".gif", ".webp"])
def test_clips_say_what_they_are(tmp_path, suffix) -> None:
    path, frame = tmp_path / f"clip{suffix}", np.full((32, 32, 3), 90, np.uint8)
    write_clip(path, lambda: iter([frame, 255 - frame]), 2, PictureNotes("Tiny", "Dusk", "CC0"))
    if suffix == ".mp4":
        said = path.read_bytes()
        boxes, place = [], 0
        while place < len(said):
            boxes.append(said[place + 4 : place + 8])
            place += int.from_bytes(said[place : place + 4], "big") or len(said)
        assert (boxes[-1], place) == (b"uuid", len(said))
    else:
        with Image.open(path) as image:
            said = image.info["comment" if suffix == ".gif" else "xmp"]
    assert all(text in said for text in (b"GauGAN Desktop", b"Model: Tiny; Style: Dusk", b"CC0"))


def test_unknown_endings_of_clips(plates, tmp_path) -> None:
    with pytest.raises(BadFileError, match=r"\.webm"):
        write_clip(tmp_path / "clip.avi", lambda: iter(()), 0)
