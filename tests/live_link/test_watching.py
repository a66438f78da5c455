import io
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage

from gaugan_desktop.cli import run
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.export import PictureNotes, export_label_map
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.live_link.watched_folder import WatchedFolder
from gaugan_desktop.live_link.watcher import Watcher

LABELS = bundled_label_set("landscape")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path, clock):
    return WatchedFolder(tmp_path, clock)


def save(folder: WatchedFolder, name: str, label: int = 13, age: float = 0.0) -> Path:
    path = folder.folder / name
    export_label_map(path, np.full((64, 80), label, np.uint8), LABELS)
    moment = time.time() - age
    os.utime(path, (moment, moment))
    return path


def rested(folder: WatchedFolder, clock: Clock) -> Path | None:
    """What is taken after a look and a moment of rest."""
    assert folder.take() is None
    clock.now += 0.15
    return folder.take()


@pytest.mark.parametrize("suffix", [".png", ".ora", ".kra"])
def test_a_file_that_shows_its_end_is_taken_at_once(folder, clock, suffix) -> None:
    whole = io.BytesIO()
    if suffix == ".png":
        Image.new("RGB", (64, 64)).save(whole, "PNG")
    else:
        with zipfile.ZipFile(whole, "w") as archive:
            archive.writestr("mergedimage.png", b"x" * 100)
    path = folder.folder / f"a{suffix}"
    path.write_bytes(whole.getvalue()[:-1])
    assert folder.take() is None
    path.write_bytes(whole.getvalue())
    assert folder.take() == path
    assert folder.may_still_come(path), "it cannot be read after all"
    assert rested(folder, clock) == path


def test_photoshop_files_rest_before_they_are_taken(folder, clock) -> None:
    path = folder.folder / "a.psd"
    PSDImage.frompil(Image.new("RGB", (64, 64))).save(path)
    assert rested(folder, clock) == path


def test_a_file_is_taken_once_and_when_it_rests(folder, clock) -> None:
    path = save(folder, "a.png")
    assert folder.take() == path
    clock.now += 1
    assert folder.take() is None
    path.write_bytes(path.read_bytes() + b" ")
    assert folder.take() is None
    path.write_bytes(path.read_bytes() + b" ")
    clock.now += 0.15
    assert folder.take() is None, "it is still being written"
    clock.now += 0.15
    assert folder.take() == path


def test_the_one_saved_last_comes_first(folder, clock) -> None:
    save(folder, "a.png", age=5)
    newest = save(folder, "b.png")
    save(folder, "c.png", age=10)
    assert folder.take() == newest
    assert folder.take().name == "a.png"
    assert folder.take().name == "c.png"
    assert folder.take() is None


def test_other_files_and_painted_ones_are_passed_over(folder, clock) -> None:
    for name in (".hidden.png", "notes.txt", "a.png~", "a.jpg"):
        (folder.folder / name).write_bytes(b"x")
    (folder.folder / "folder.png").mkdir()
    (folder.target / "p.png").write_bytes(b"x")
    assert rested(folder, clock) is None
    save(folder, "old.png", age=60)
    Image.new("RGB", (64, 64)).save(folder.target / "old.png")
    assert rested(WatchedFolder(folder.folder, clock), clock) is None


def test_a_map_saved_again_makes_the_one_before_obsolete(folder, clock) -> None:
    path = save(folder, "a.png")
    folder.take()
    assert not folder.is_obsolete(path)
    save(folder, "a.png", label=6, age=-1)
    assert folder.is_obsolete(path)


def test_no_folder_and_one_that_vanishes_are_told(tmp_path, clock) -> None:
    with pytest.raises(BadFileError, match="no such folder"):
        WatchedFolder(tmp_path / "none")
    inner = tmp_path / "inner"
    inner.mkdir()
    watched = WatchedFolder(inner, clock)
    watched.target.rmdir()
    inner.rmdir()
    with pytest.raises(BadFileError, match="cannot be read"):
        watched.take()


def watcher(folder, paint, told):
    return Watcher(folder, LABELS, paint, PictureNotes("m", "s", "CC0"), told.append)


def plain(labels, checkpoint):
    return np.dstack([labels] * 3)


def test_a_picture_is_written_whole_with_notes(folder, clock) -> None:
    told: list[str] = []
    save(folder, "a.png", label=6)
    assert watcher(folder, plain, told).step()
    with Image.open(folder.target / "a.png") as image:
        assert image.info["Software"] == "GauGAN Desktop"
        assert (np.asarray(image) == 6).all()
    assert told[0].startswith("painted painted/a.png in ")
    assert [path.name for path in folder.target.iterdir()] == ["a.png"]


def test_newest_wins_while_one_is_being_painted(folder, clock) -> None:
    told: list[str] = []
    painted = []

    def paint(labels, checkpoint):
        if not painted:
            painted.append("begun")
            save(folder, "a.png", label=17, age=-1)
            checkpoint()
            raise AssertionError("it went on with what is obsolete")
        return plain(labels, checkpoint)

    save(folder, "a.png", label=6)
    loop = watcher(folder, paint, told)
    for _ in range(6):
        loop.step()
        clock.now += 0.2
    assert (load_picture(folder.target / "a.png") == 17).all()
    assert len(told) == 1


def test_half_written_files_get_a_second_chance_and_bad_ones_a_sentence(folder, clock) -> None:
    told: list[str] = []
    whole = save(folder, "a.png").read_bytes()
    path = folder.folder / "a.png"
    path.write_bytes(whole[:60])
    loop = watcher(folder, plain, told)
    for _ in range(5):
        loop.step()
        clock.now += 0.2
    assert told == []
    path.write_bytes(whole)
    for _ in range(3):
        loop.step()
        clock.now += 0.2
    assert (folder.target / "a.png").exists()
    (folder.folder / "b.png").write_bytes(b"no picture")
    for _ in range(30):
        loop.step()
        clock.now += 0.2
    assert len(told) == 2
    assert told[1].startswith("b.png: ")


def test_a_full_or_protected_target_is_told_and_painting_goes_on(folder, clock) -> None:
    told: list[str] = []
    (folder.target / "a.png").mkdir()
    save(folder, "a.png", age=-5)
    save(folder, "b.png")
    loop = watcher(folder, plain, told)
    for _ in range(4):
        loop.step()
        clock.now += 0.2
    assert any("no file" in text for text in told)
    assert (folder.target / "b.png").is_file()


def test_the_command_paints_within_a_moment_and_ends_with_control_c(tmp_path, tiny_model) -> None:
    command = [sys.executable, "-m", "gaugan_desktop", "watch", str(tmp_path), "--model", str(tiny_model)]
    process = subprocess.Popen(
        [*command, "--seed", "3", "--device", "cpu"], stdout=subprocess.PIPE, text=True
    )
    killer = threading.Timer(90, process.kill)
    killer.start()
    try:
        assert "Ctrl-C ends" in process.stdout.readline()
        labels = np.full((64, 80), 13, np.uint8)
        export_label_map(tmp_path / "a.png", labels, LABELS)
        assert process.stdout.readline().startswith("painted painted/a.png")
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
    finally:
        killer.cancel()
        process.kill()
        process.wait()
        process.stdout.close()
    arguments = ["-o", tmp_path / "b.png", "--model", tiny_model, "--seed", 3, "--device", "cpu"]
    assert run(["render", str(tmp_path / "a.png"), *map(str, arguments)]) == 0
    one, other = load_picture(tmp_path / "painted" / "a.png"), load_picture(tmp_path / "b.png")
    assert np.abs(one.astype(int) - other.astype(int)).mean() < 2, "both commands paint alike"


def test_no_folder_ends_with_a_sentence(capsys, tmp_path, tiny_model) -> None:
    assert run(["watch", str(tmp_path / "none"), "--model", str(tiny_model)]) == 2
    assert "no such folder" in capsys.readouterr().err
