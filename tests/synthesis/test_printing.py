"""Pictures larger than a model can paint at once."""

import json
import subprocess
import sys
import threading
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import torch

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.networks.spade import Noise
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis import scratch
from gaugan_desktop.synthesis.engine import SynthesisEngine, printing
from gaugan_desktop.synthesis.engine.conditions import Part
from gaugan_desktop.synthesis.engine.traces import Traces
from gaugan_desktop.synthesis.messages import SynthesisRequest
from gaugan_desktop.synthesis.scratch import scratch_progress
from gaugan_desktop.wrap import NO_WRAP, Wrap
from tests.synthesis.engines import KNOWING, engine_of, lively_generator

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
    folder.mkdir(exist_ok=True)
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


def test_water_has_less_of_the_grain(engine, moment, tmp_path, monkeypatch) -> None:
    shown = painted(engine, moment, tmp_path)
    monkeypatch.setattr(printing, "_CALM", 1.0)
    rough = painted(engine, moment, tmp_path / "rough")
    sky, sea = slice(20, 80), slice(165, 215)
    assert np.array_equal(shown[sky], rough[sky])
    assert grain(shown[sea]) < 0.7 * grain(rough[sea])


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


@pytest.mark.parametrize("share", [0.5, 0.8])
def test_a_killed_program_goes_on_with_the_same_picture(engine, moment, tiny_model, tmp_path, share) -> None:
    whole = painted(engine, moment, tmp_path)
    np.save(tmp_path / "labels.npy", moment.labels)
    scratch = tmp_path / "killed.rgb"
    said = tiny_model, tmp_path / "labels.npy", scratch, *SIZE, share
    command = [sys.executable, "-m", "tests.synthesis.killed_print", *map(str, said)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    killer = threading.Timer(90, process.kill)  # else a broken one would hold the test
    killer.start()
    try:
        assert next(line for line in process.stdout if float(line) >= share)
        process.kill()
        assert process.wait() != 0
    finally:
        killer.cancel()
        process.kill()
        process.wait()
        process.stdout.close()
    rows = json.loads(scratch_progress(scratch).read_text())["rows"]
    assert 0 < rows < SIZE[1]
    with scratch.open("r+b") as file:  # the strip in work was half written
        file.seek(rows * SIZE[0] * 3)
        file.write(b"\x55" * SIZE[0] * 5)
    request = printing.print_request(engine, moment, SIZE)
    assert np.array_equal(printing.paint_print(engine, request, scratch), whole)


def test_the_scratch_file_is_that_of_the_same_picture_only(banded_labels, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(scratch, "cache_folder", lambda: tmp_path)
    request = SynthesisRequest(1, 1, banded_labels, size=(6000, 4500))
    again = replace(request, request_id=2, revision=7, labels=banded_labels.copy())
    assert scratch.scratch_for(again, None) == scratch.scratch_for(request, None)
    for change in (
        {"rolls": (0, 1)},
        {"horizon": 5.0},
        {"style": Style("s", seed=1)},
        {"size": (6001, 4500)},
    ):
        other = replace(request, **change)
        assert scratch.scratch_for(other, None) != scratch.scratch_for(request, None), change


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


@pytest.fixture
def noisy_engine(monkeypatch) -> SynthesisEngine:
    """Its grain comes from noise and textures alone, where there is but one label."""
    monkeypatch.setattr(printing, "_TILE", 128)
    monkeypatch.setattr(printing, "whole_size", lambda width, height: (width // 4, height // 4))
    generator = lively_generator(18, has_noise=True, **KNOWING)
    for block in generator.modules():
        if isinstance(block, Noise):
            block.strength.data.fill_(0.4)
    return engine_of(generator)


def flat_grain(engine, size, folder, wrap=NO_WRAP) -> np.ndarray:
    """The grain of a print with one label, per pixel."""
    meadow = Moment(np.full((96, 128), 3, np.uint8), MEAN_STYLE, wrap, False, has_natural_light=False)
    request = printing.print_request(engine, meadow, size)
    grey = np.array(printing.paint_print(engine, request, folder / "print.rgb")).astype(np.float32).mean(2)
    return grey - cv2.GaussianBlur(grey, (0, 0), 1.5)


def test_grain_is_as_strong_where_tiles_overlap(noisy_engine, tmp_path) -> None:
    found = flat_grain(noisy_engine, (800, 640), tmp_path)
    for axis, side in ((0, 640), (1, 800)):
        squares = np.square(found).mean(1 - axis)
        edges = printing._edges(side)[1:-1]
        middles = [(start + end) // 2 for start, end in pairwise(edges)]
        mixed, plain = (
            np.sqrt(np.mean([squares[place - 12 : place + 12].mean() for place in places]))
            for places in (edges, middles)
        )
        assert 0.93 < mixed / plain < 1.07


@pytest.mark.parametrize("width", [1024, 800])
def test_grain_is_as_strong_where_panoramas_close(noisy_engine, tmp_path, width) -> None:
    found = np.roll(flat_grain(noisy_engine, (width, 256), tmp_path, Wrap(columns=True)), 12, axis=1)
    assert 0.85 < found[:, :24].std() / found[:, 60:-60].std() < 1.15


def test_tiles_are_not_alike(noisy_engine, tmp_path) -> None:
    found = flat_grain(noisy_engine, (512, 256), tmp_path)
    one, other = found[40:88, 40:88], found[40:88, 168:216]
    assert abs(np.corrcoef(one.ravel(), other.ravel())[0, 1]) < 0.2


def test_parts_know_how_high_they_lie(noisy_engine) -> None:
    """What they show is not a whole picture's sky at the top and its foreground at the bottom."""
    noisy_engine.model.generator.fc.bias.data.mul_(5)
    labels = np.full((192, 192), 3, np.uint8)
    upper, lower = (
        noisy_engine.render(labels, part=Part(top, 0, 1024, 1024)).astype(float) for top in (256, 384)
    )
    assert np.abs(upper[144:176] - lower[16:48]).mean() < 0.5 * np.abs(upper[16:48] - lower[16:48]).mean()


def test_no_tables_are_kept_for_a_finished_print(engine, moment, tmp_path) -> None:
    painted(engine, moment, tmp_path)
    assert not engine._generator._stores
    assert engine._last is None
    assert engine._traces_aside == Traces()
