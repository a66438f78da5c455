"""Pictures larger than a model can paint at once."""

import numpy as np
import pytest
import torch

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.style import MEAN_STYLE
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.engine import SynthesisEngine, printing
from gaugan_desktop.synthesis.scratch import scratch_progress
from gaugan_desktop.wrap import NO_WRAP, Wrap

SIZE = (300, 225)


@pytest.fixture
def engine(tiny_model, monkeypatch) -> SynthesisEngine:
    """Small tiles, so that a small picture has several."""
    monkeypatch.setattr(printing, "_TILE", 96)
    monkeypatch.setattr(printing, "_OVERLAP", 16)
    monkeypatch.setattr(printing, "whole_size", lambda width, height: (width // 3, height // 3))
    return SynthesisEngine.from_file(tiny_model, "cpu", torch.float32)


@pytest.fixture
def moment(banded_labels) -> Moment:
    return Moment(banded_labels, MEAN_STYLE, NO_WRAP, True)


def painted(engine, moment, folder) -> np.ndarray:
    request = printing.print_request(engine, moment, SIZE)
    return np.array(printing.paint_print(engine, request, folder / "print.rgb"))


def plainly_enlarged(engine, moment) -> np.ndarray:
    request = printing.print_request(engine, moment, SIZE)
    whole = engine.render(request.labels, request.style, wrap=request.wrap, is_lit=request.is_lit)
    return cv2.resize(whole, SIZE, interpolation=cv2.INTER_CUBIC)


def grain(picture: np.ndarray) -> float:
    """The strength of what is finer than two pixels."""
    grey = picture.astype(np.float32).mean(2)
    return float(np.std(grey - cv2.GaussianBlur(grey, (0, 0), 1.0)))


def test_colours_are_those_of_the_whole_and_grain_is_finer(engine, moment, tmp_path) -> None:
    picture, plain = painted(engine, moment, tmp_path), plainly_enlarged(engine, moment)
    assert picture.shape == (225, 300, 3)
    blurred = [cv2.GaussianBlur(each.astype(np.float32), (0, 0), 6) for each in (picture, plain)]
    assert np.abs(blurred[0] - blurred[1]).mean() < 4
    assert grain(picture) > 1.3 * grain(plain)


def test_tiles_leave_no_seams(engine, tmp_path) -> None:
    meadow = Moment(np.full((96, 128), 3, np.uint8), MEAN_STYLE, NO_WRAP, False, has_natural_light=False)
    picture = painted(engine, meadow, tmp_path).astype(float)
    for axis, length in ((0, 225), (1, 300)):
        steps = np.abs(np.diff(picture, axis=axis)).mean(axis=(1 - axis, 2))
        seams = [edge + offset for edge in printing._edges(length)[1:-1] for offset in (-17, -1, 15)]
        assert seams
        assert max(steps[seams]) < 1.3 * np.quantile(steps[20:-20], 0.98)


def test_what_a_crash_left_is_gone_on_with(engine, moment, tmp_path, monkeypatch) -> None:
    whole = painted(engine, moment, tmp_path)
    for path in tmp_path.glob("print.*"):
        path.unlink()
    request = printing.print_request(engine, moment, SIZE)

    class Crash(Exception):
        pass

    def crash(share: float) -> None:
        if share > 0.75:
            raise Crash

    scratch = tmp_path / "print.rgb"
    with pytest.raises(Crash):
        printing.paint_print(engine, request, scratch, crash)
    assert scratch_progress(scratch).exists()
    shares: list[float] = []
    again = np.array(printing.paint_print(engine, request, scratch, shares.append))
    assert np.array_equal(again, whole)
    assert min(share for share in shares if share > 0.2) > 0.4, "finished strips are not painted again"
    shares.clear()
    assert np.array_equal(printing.paint_print(engine, request, scratch, shares.append), whole)
    assert not [share for share in shares if share > 0.2]


@pytest.mark.parametrize("said", ["", "{}", '{"rows": "many"}', '{"rows": 999}', '{"rows": 80}'])
def test_damaged_scratch_files_are_painted_anew(engine, moment, tmp_path, said) -> None:
    scratch = tmp_path / "print.rgb"
    scratch.write_bytes(b"too short")
    scratch_progress(scratch).write_text(said)
    assert grain(painted(engine, moment, tmp_path)) > 0
    assert scratch.stat().st_size == 300 * 225 * 3


def test_panoramas_go_on_at_the_other_side(engine, banded_labels, tmp_path) -> None:
    labels = banded_labels.copy()
    labels[20:50, :30] = labels[20:50, -30:] = 16
    picture = painted(engine, Moment(labels, MEAN_STYLE, Wrap(columns=True), False), tmp_path).astype(float)
    across = np.abs(picture[:, 0] - picture[:, -1]).mean()
    inside = np.abs(np.diff(picture, axis=1)).mean(axis=(0, 2))
    assert across < np.quantile(inside, 0.95) + 1
