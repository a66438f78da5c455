"""Folders that cannot be read: whatever looks into them says so."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from gaugan_desktop.annotations.voc import find_voc
from gaugan_desktop.cli import run
from gaugan_desktop.document.pinned_styles import pinned_styles
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.folders import (
    entries_if_any,
    entries_of,
    files_below,
    is_file,
    is_folder,
    is_new_or_empty,
    is_there,
)
from gaugan_desktop.imaging.film import write_sequence
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.live_link.watched_folder import WatchedFolder
from gaugan_desktop.photo_set.clicking import ClickModel
from gaugan_desktop.photo_set.paintings import Paintings
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.runs import next_run, runs_of
from gaugan_desktop.photo_set.sources import files_by_name
from gaugan_desktop.sheet import label_maps_in
from trainer.data.layouts import files_by_stem, find_layout
from trainer.data.pairs import open_pair_folder
from trainer.run.folder import require_free
from trainer.targets import require_free_folder

_LABELS = bundled_label_set("landscape")
LOOKS: dict[str, Callable[[Path], object]] = {
    "entries": entries_of,
    "entries if any": entries_if_any,
    "files below": lambda folder: list(files_below(folder)),
    "new or empty": is_new_or_empty,
    "a folder in it": lambda folder: is_folder(folder / "inner"),
    "a file in it": lambda folder: is_file(folder / "inner"),
    "something in it": lambda folder: is_there(folder / "inner"),
    "a new set": lambda folder: PhotoSet.create(folder, folder.parent, _LABELS),
    "a new set in it": lambda folder: PhotoSet.create(folder / "set", folder.parent, _LABELS),
    "a set in it": lambda folder: PhotoSet.open(folder / "set"),
    "a watched folder in it": lambda folder: WatchedFolder(folder / "maps"),
    "label maps of a sheet": label_maps_in,
    "a film's pictures": lambda folder: write_sequence(folder / "frames", iter(())),
    "photos to train on": files_by_stem,
    "pairs": open_pair_folder,
    "photos of a set": lambda folder: files_by_name(folder, (".png",)),
    "runs of a set in it": runs_of,
    "the next run": next_run,
    "paintings": lambda folder: Paintings(folder).all,
    "pinned styles": pinned_styles,
    "a new run": require_free,
    "new pairs": require_free_folder,
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_what_cannot_be_read_is_told(tmp_path, forbid, look) -> None:
    (folder := tmp_path / "locked").mkdir()
    forbid(folder)
    with pytest.raises(BadFileError, match=r": The folder cannot be read: Permission denied\.$"):
        look(folder)


@pytest.mark.parametrize("part", ["leftImg8bit", "leftImg8bit/train", "gtFine/train/ulm"])
def test_a_locked_folder_of_a_dataset_is_not_taken_for_an_empty_one(tmp_path, forbid, part) -> None:
    for name in ("leftImg8bit/train/ulm/1_leftImg8bit.png", "gtFine/train/ulm/1_gtFine_labelIds.png"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    assert find_layout(tmp_path).name == "Cityscapes"
    forbid(tmp_path / part)
    with pytest.raises(BadFileError, match=r": The folder cannot be read: Permission denied\.$"):
        find_layout(tmp_path)


def test_locked_lists_of_splits_are_told(tmp_path, forbid) -> None:
    for name in ("SegmentationClass/a.png", "JPEGImages/a.jpg", "ImageSets/Segmentation/val.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("a")
    assert list(find_voc(tmp_path).splits) == ["train"]
    forbid(tmp_path / "ImageSets" / "Segmentation")
    with pytest.raises(BadFileError, match="Segmentation: The folder cannot be read"):
        find_voc(tmp_path)


def test_a_list_of_splits_that_is_a_folder_is_told(tmp_path) -> None:
    (tmp_path / "SegmentationClass").mkdir()
    (tmp_path / "ImageSets" / "Segmentation" / "val.txt").mkdir(parents=True)
    with pytest.raises(BadFileError, match=r"val\.txt: The file cannot be read"):
        find_voc(tmp_path)


def test_a_click_model_that_cannot_be_read_is_told(tmp_path, forbid, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", ModuleType("onnxruntime"))
    forbid(tmp_path)
    with pytest.raises(BadFileError, match="The folder cannot be read"):
        ClickModel(tmp_path)


def test_the_command_says_it(tmp_path, forbid, capsys) -> None:
    forbid(tmp_path)
    assert run(["sheet", str(tmp_path), "-o", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.endswith(": The folder cannot be read: Permission denied.\n")


def test_without_a_folder_there_are_no_entries(tmp_path) -> None:
    (tmp_path / "file").touch()
    assert entries_if_any(tmp_path / "missing") == []
    assert tmp_path / "file" in entries_if_any(tmp_path)
    with pytest.raises(BadFileError, match="Not a directory"):
        entries_if_any(tmp_path / "file")


def test_new_or_empty(tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    answers = {name: is_new_or_empty(tmp_path / name) for name in (".", "empty", "file", "missing")}
    assert answers == {".": False, "empty": True, "file": False, "missing": True}


def test_files_below_pass_over_what_is_hidden_or_cannot_be_read(tmp_path, forbid) -> None:
    for name in ("b", "a/c", ".hidden/d", "locked/e", ".f"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    forbid(tmp_path / "locked")
    assert [path.name for path in files_below(tmp_path)] == ["b", "c"]
    assert list(files_below(tmp_path / "missing")) == list(files_below(tmp_path / "b")) == []
