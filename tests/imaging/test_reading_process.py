"""Pictures that bring their reader down cost one sentence, not the window."""

import base64
import io
import json
import os
import signal
import threading
import zipfile
from collections.abc import Callable, Iterator
from multiprocessing import parent_process
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage

from gaugan_desktop.annotations import labelme
from gaugan_desktop.annotations.labelme import find_labelme
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging import loading, reading_process
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.imaging.reading_process import ReaderLostError, read_apart, reading_apart
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.live_link import saved_maps
from gaugan_desktop.live_link.saved_maps import read_saved_map
from gaugan_desktop.texts import set_translator


@pytest.fixture
def apart() -> Iterator[None]:
    with reading_apart():
        yield


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    pixels = np.random.default_rng(0).integers(0, 256, (1000, 700, 3), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def _own_number() -> int:
    return os.getpid()


def _die() -> None:
    assert parent_process() is not None, "it was read here"
    os.kill(os.getpid(), signal.SIGSEGV)


def _stand_still() -> None:
    threading.Event().wait()


def _hoard(*_: object) -> int:
    return len(bytearray(8 * 2**30))


def _stripes(rows: int) -> tuple[np.ndarray, bytes, np.ndarray]:
    picture = np.arange(rows * 5000, dtype=np.uint32).reshape(rows, 5000)
    return picture, b"between", np.asfortranarray(picture[:, :3])


@pytest.mark.usefixtures("apart")
def test_calls_go_to_one_other_process() -> None:
    first, second = read_apart(_own_number), read_apart(_own_number)
    assert first == second != os.getpid()


def test_without_it_calls_stay_here() -> None:
    assert read_apart(_own_number) == os.getpid()


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize("rows", [0, 1, 52, 1000])
def test_what_is_returned_arrives_whole_and_can_be_written_to(rows: int) -> None:
    for arrived, expected in zip(read_apart(_stripes, rows), _stripes(rows), strict=True):
        np.testing.assert_array_equal(arrived, expected)
    arrived = read_apart(_stripes, rows)[0]
    arrived += 1


@pytest.mark.usefixtures("apart")
def test_a_picture_is_read_there_as_here(photo: Path) -> None:
    there = load_picture(photo)
    assert reading_process._reader is not None
    assert reading_process._reader._process is not None
    np.testing.assert_array_equal(there, np.asarray(Image.open(photo)))


@pytest.mark.usefixtures("apart")
def test_the_next_call_after_a_death_has_a_new_process() -> None:
    first = read_apart(_own_number)
    with pytest.raises(ReaderLostError):
        read_apart(_die)
    assert read_apart(_own_number) not in (first, os.getpid())


@pytest.mark.usefixtures("apart")
def test_who_stands_still_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    read_apart(_own_number)
    monkeypatch.setattr(reading_process, "_SECONDS", 0.1)
    with pytest.raises(ReaderLostError):
        read_apart(_stand_still)


@pytest.mark.usefixtures("apart")
@pytest.mark.skipif(not Path("/proc").exists(), reason="only Linux bounds the memory of a process")
def test_memory_is_bounded() -> None:
    with pytest.raises(MemoryError):
        read_apart(_hoard)


@pytest.mark.usefixtures("apart")
def test_a_deadly_picture_gets_a_sentence(photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_read", _deadly)
    with pytest.raises(BadFileError, match=r"photo\.png: This picture stops whatever reads it"):
        load_picture(photo)
    monkeypatch.undo()
    assert load_picture(photo).shape == (1000, 700, 3)


@pytest.mark.usefixtures("apart")
def test_a_picture_that_finds_no_room_here_is_not_taken_for_the_next(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(reading_process, "_received", full)
    with pytest.raises(BadFileError, match="not enough memory"):
        load_picture(photo)
    monkeypatch.undo()
    Image.new("RGB", (3, 2)).save(photo)
    assert load_picture(photo).shape == (2, 3, 3)


def _deadly(*_: object) -> None:
    _die()


_MAP = np.repeat([[3, 7]], 64, 0).repeat(64, 1).astype(np.uint8)
_LABELS = bundled_label_set("landscape")


def _labelme_mask(folder: Path) -> np.ndarray:
    png = io.BytesIO()
    Image.fromarray(_MAP == 7).save(png, "PNG")
    mask = {"label": "x", "shape_type": "mask", "points": [[0, 0], [127, 63]]}
    shapes = [{**mask, "mask": base64.b64encode(png.getvalue()).decode()}]
    data = {"shapes": shapes, "imagePath": "a.jpg", "imageHeight": 64, "imageWidth": 128}
    (folder / "a.json").write_text(json.dumps(data))
    (folder / "a.jpg").touch()
    found = find_labelme(folder)
    assert found is not None
    return np.where(found.splits["train"][0].label_map() == 0, np.uint8(7), np.uint8(3))


def _photoshop(folder: Path) -> np.ndarray:
    PSDImage.frompil(Image.fromarray(_LABELS.palette[_MAP])).save(folder / "a.psd")
    return read_saved_map(folder / "a.psd", _LABELS)


def _krita(folder: Path) -> np.ndarray:
    with zipfile.ZipFile(folder / "a.kra", "w") as archive, archive.open("mergedimage.png", "w") as stream:
        Image.fromarray(_LABELS.palette[_MAP]).save(stream, "PNG")
    return read_saved_map(folder / "a.kra", _LABELS)


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize(
    ("room", "decoder", "open_one"),
    [
        (labelme, "_decoded_mask", _labelme_mask),
        (saved_maps, "_flattened_psd", _photoshop),
        (saved_maps, "_flattened_in_archive", _krita),
    ],
    ids=["labelme", "Photoshop", "Krita"],
)
def test_files_of_other_programs_are_decoded_there_too(
    room: ModuleType,
    decoder: str,
    open_one: Callable[[Path], np.ndarray],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, decoder, _deadly)
    with pytest.raises(BadFileError, match=r"a\.\w+: This picture stops whatever reads it"):
        open_one(tmp_path)
    monkeypatch.setattr(room, decoder, _hoard)
    with pytest.raises(BadFileError, match=r"a\.\w+: There is not enough memory"):
        open_one(tmp_path)
    monkeypatch.undo()
    np.testing.assert_array_equal(open_one(tmp_path), _MAP)


@pytest.mark.usefixtures("apart")
def test_sentences_from_there_are_in_the_artists_language(tmp_path: Path) -> None:
    set_translator(lambda text: text.replace("The file does not exist.", "Die Datei gibt es nicht."))
    try:
        with pytest.raises(BadFileError, match=r"nowhere\.png: Die Datei gibt es nicht\."):
            load_picture(tmp_path / "nowhere.png")
    finally:
        set_translator(str)


def test_where_no_process_can_be_started_pictures_are_read_here(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no room")

    with reading_apart():
        monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", full)
        assert load_picture(photo).shape == (1000, 700, 3)


def test_the_end_does_not_wait_for_a_call_under_way() -> None:
    lost: list[Exception] = []

    def read() -> None:
        try:
            read_apart(_stand_still)
        except ReaderLostError as error:
            lost.append(error)

    with reading_apart():
        read_apart(_own_number)
        thread = threading.Thread(target=read)
        thread.start()
        reader = reading_process._reader
        assert reader is not None
        while not reader._lock.locked():
            threading.Event().wait(0.01)
    thread.join()
    assert len(lost) == 1
