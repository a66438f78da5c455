"""Folders as other people have them: found, paired, named, or refused with a sentence that helps."""

import shutil
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.errors import BadDatasetError, BadFileError
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import UNPAINTED
from trainer.__main__ import main
from trainer.data.check import check_folder
from trainer.data.pairs import open_pair_folder

SETS = Path(__file__).resolve().parents[1] / "data" / "sets"
TWO = np.array([[0, 1], [1, 1]], np.uint8).repeat(8, 0).repeat(8, 1)


def save(path: Path, array: np.ndarray | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((16, 16, 3), 90, np.uint8) if array is None else array).save(path)


def fill(root: Path, *pairs: tuple[str, str], labels: np.ndarray = TWO) -> Path:
    for photo, label_map in pairs:
        save(root / photo)
        save(root / label_map, labels)
    return root


def found(root: Path) -> dict[str, list[tuple[str, str]]]:
    return {
        split: [(p.image.relative_to(root).as_posix(), p.labels.relative_to(root).as_posix()) for p in pairs]
        for split, pairs in open_pair_folder(root).splits.items()
    }


@pytest.mark.parametrize(
    "pairs",
    [
        [("images/a.jpg", "masks/a.png"), ("images/b.jpg", "masks/b.png")],
        [("img/a.jpg", "gt/a.png")],
        [("photos/a.JPG", "Labels/A.PNG")],
        [("images/a.jpg", "images/a_mask.png")],
        [("a.jpg", "a_mask.png"), ("b.jpg", "b_mask.png")],
        [("a.jpg", "a.png")],
        [("a.jpg", "masks/a.png")],
        [("images/a.jpg", "labels/a_label.png")],
        [("images/a.jpg", "labels/a_L.png"), ("images/b.jpg", "labels/b_L.png")],
        [("images/road_label.jpg", "labels/road_label.png")],
        [("images/x/1.jpg", "labels/x/1.png"), ("images/y/1.jpg", "labels/y/1.png")],
        [("images/a.jpg", "labels/trip/a.png")],
        [("images/a.jpg", "labels/a.bmp")],
    ],
)
def test_pairs_are_found(tmp_path, pairs) -> None:
    fill(tmp_path, *pairs)
    assert found(tmp_path) == {"train": pairs}
    assert not check_folder(open_pair_folder(tmp_path)).has_errors


@pytest.mark.parametrize(
    ("train", "val"),
    [
        (("train/images/a.jpg", "train/labels/a.png"), ("val/images/a.jpg", "val/labels/a.png")),
        (("images/train/a.jpg", "masks/train/a.png"), ("images/valid/b.jpg", "masks/valid/b.png")),
        (("train/a.jpg", "train/a_mask.png"), ("validation/a.jpg", "validation/a_mask.png")),
        (("train_images/a.jpg", "train_masks/a.png"), ("val_images/a.jpg", "val_masks/a.png")),
    ],
)
def test_folders_that_divide_a_set_are_its_splits(tmp_path, train, val) -> None:
    root = fill(tmp_path / "set", train, val)
    assert found(root) == {"train": [train], "val": [val]}
    assert main(["dataset", "check", str(root), "--fix", str(tmp_path / "clean")]) == 0
    clean = open_pair_folder(tmp_path / "clean")
    assert {split: len(pairs) for split, pairs in clean.splits.items()} == {"train": 1, "val": 1}


def test_names_may_be_composed_or_not(tmp_path) -> None:
    name = "Küste"
    photo, label_map = (unicodedata.normalize(form, name) for form in ("NFD", "NFC"))
    assert photo != label_map
    fill(tmp_path, (f"images/{photo}.jpg", f"labels/{label_map}.png"))
    (tmp_path / "dataset.yaml").write_text(f"labels: [sky, sea]\nsplits: {{train: [{photo}]}}\n", "utf-8")
    assert len(open_pair_folder(tmp_path).split("train")) == 1


def test_exact_names_go_before_similar_ones(tmp_path) -> None:
    pairs = [("images/A.jpg", "labels/A.png"), ("images/a.jpg", "labels/a.png")]
    fill(tmp_path, *pairs)
    assert found(tmp_path) == {"train": pairs}


def test_nobody_guesses_between_two_candidates(tmp_path) -> None:
    fill(tmp_path, ("images/ok.jpg", "labels/ok.png"))
    for photo in ("images/x/1.jpg", "images/y/1.jpg"):
        save(tmp_path / photo)
    save(tmp_path / "labels" / "1.png", TWO)
    assert found(tmp_path) == {"train": [("images/ok.jpg", "labels/ok.png")]}
    assert len(open_pair_folder(tmp_path).lonely) == 3


def test_two_photos_of_one_name_are_one(tmp_path) -> None:
    fill(tmp_path, ("images/a.jpg", "labels/a.png"))
    save(tmp_path / "images" / "a.png")
    warnings = [f.sentence for f in check_folder(open_pair_folder(tmp_path)).findings]
    assert "a.png is not used: another file has its name." in warnings


@pytest.mark.parametrize(
    "names", ["masks/{label}/{stem}.png", "masks/{stem}/{label}.png", "masks/{stem}_{label}.png"]
)
def test_one_mask_per_label_is_merged(tmp_path, names) -> None:
    sea, boat = np.zeros((2, 16, 16), np.uint8)
    sea[8:], boat[7:10, 4:6] = 255, 1
    for stem in ("one", "two"):
        save(tmp_path / "images" / f"{stem}.jpg")
        save(tmp_path / "masks" / names.format(label="sea", stem=stem), sea)
    save(tmp_path / "masks" / names.format(label="boat", stem="two"), boat)
    folder = open_pair_folder(tmp_path)
    assert folder.label_set.names == ("boat", "sea")
    one, two = (folder.load(pair)[1] for pair in folder.split("train"))
    assert np.array_equal(one, np.where(sea > 0, 1, UNPAINTED))
    assert np.array_equal(two, np.where(boat > 0, 0, np.where(sea > 0, 1, UNPAINTED)))


def test_lists_of_colours_name_masks_anywhere(tmp_path) -> None:
    colors = np.array([(70, 130, 180), (128, 64, 128)], np.uint8)[TWO]
    fill(tmp_path, ("images/a.jpg", "masks/a.png"), labels=colors)
    (tmp_path / "labelmap.txt").write_text("sky:70,130,180::\nroad:128,64,128::\n")
    folder = open_pair_folder(tmp_path)
    assert folder.label_set.names == ("sky", "road")
    assert np.array_equal(folder.load(folder.pairs[0])[1], TWO)


@pytest.mark.parametrize(
    "stored", [TWO.astype(np.uint16), np.dstack([TWO] * 3), np.dstack([TWO] * 3 + [TWO * 0 + 255])]
)
def test_ids_in_16_bits_or_grey_colours(tmp_path, stored) -> None:
    fill(tmp_path, ("images/a.jpg", "labels/a.png"), labels=stored)
    folder = open_pair_folder(tmp_path)
    assert folder.label_set.names == ("label 0", "label 1")
    assert np.array_equal(folder.load(folder.pairs[0])[1], TWO)


def test_large_16_bit_numbers_are_named(tmp_path) -> None:
    fill(tmp_path, ("images/a.jpg", "labels/a.png"), labels=TWO.astype(np.uint16) * 300)
    with pytest.raises(BadFileError, match=r"The number 300 at pixel \(8, 0\) is no label id"):
        open_pair_folder(tmp_path)


def test_ids_that_count_from_one_are_recognised(tmp_path, capsys) -> None:
    fill(tmp_path, ("images/a.jpg", "labels/a.png"), labels=TWO + 1)
    (tmp_path / "dataset.yaml").write_text("labels: [sky, ground]\n")
    folder = open_pair_folder(tmp_path)
    assert np.array_equal(folder.load(folder.pairs[0])[1], TWO)
    assert main(["dataset", "check", str(tmp_path)]) == 0
    assert "count from 1, so 1 is sky and 2 is ground" in capsys.readouterr().out
    save(tmp_path / "labels" / "a.png", TWO * 2)
    assert main(["dataset", "check", str(tmp_path)]) == 1
    assert "write 'unknown: 0' into dataset.yaml" in capsys.readouterr().out
    (tmp_path / "dataset.yaml").write_text("labels: [sky, ground]\nunknown: 0\n")
    folder = open_pair_folder(tmp_path)
    assert np.array_equal(folder.load(folder.pairs[0])[1], np.where(TWO == 0, UNPAINTED, 1))


@pytest.mark.parametrize(
    ("photos", "maps", "sentence"),
    [
        (["images/IMG_1.jpg"], ["labels/map-7.png"],
         r"a photo is called images/IMG_1.jpg, a label map labels/map-7.png; labels/IMG_1.png would fit"),
        (["images/a.jpg"], [], r"photos such as images/a.jpg but no label maps; labels/a.png would fit"),
        ([], ["masks/a.png"], r"label maps such as masks/a.png but no photos; images/a.jpg would fit"),
    ],
)  # fmt: skip
def test_what_would_fit_is_said(tmp_path, photos, maps, sentence) -> None:
    for photo in photos:
        save(tmp_path / photo)
    for label_map in maps:
        save(tmp_path / label_map, TWO)
    with pytest.raises(BadDatasetError, match=sentence):
        open_pair_folder(tmp_path)


def test_annotations_of_other_kinds_are_named(tmp_path) -> None:
    save(tmp_path / "images" / "a.jpg")
    (tmp_path / "images" / "a.xml").write_text("<annotation/>")
    with pytest.raises(BadDatasetError, match=r"images/a.xml is of no kind that this program reads"):
        open_pair_folder(tmp_path)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("lables: [a, b]", r"no key 'lables' \(did you mean labels\?\)"),
        ("labels: landscpe", r"no label set 'landscpe' \(did you mean landscape\?\)"),
        ("labels: [a, b]\nfolders: {imges: x}", r"'imges' \(did you mean images\?\)"),
        ("labels: [{name: a, colour: '#010203'}]", r"no key 'colour' \(did you mean color\?\)"),
        ("labels: [a, b]\nunknown: 300", "unknown is a number from 0 to 255"),
        ("labels: [a, {name: [1]}]", "a label is a text"),
        ("labels: [a, b]\nsplits: {train: x}", "splits is a mapping"),
    ],
)
def test_mistyped_words_are_named(tmp_path, text, sentence) -> None:
    fill(tmp_path, ("images/a.jpg", "labels/a.png"))
    (tmp_path / "dataset.yaml").write_text(text)
    with pytest.raises(BadDatasetError, match=sentence):
        open_pair_folder(tmp_path)


def test_splits_may_name_files_with_their_ending(tmp_path) -> None:
    fill(tmp_path, ("images/a.jpg", "labels/a.png"), ("images/trip/b.jpg", "labels/trip/b.png"))
    (tmp_path / "dataset.yaml").write_text("labels: [sky, sea]\nsplits: {train: [a.jpg], val: [trip/b]}\n")
    folder = open_pair_folder(tmp_path)
    assert [pair.name for pair in folder.split("val")] == ["trip/b"]


def test_a_split_without_photos_is_none(tmp_path) -> None:
    fill(tmp_path, ("images/a.jpg", "labels/a.png"))
    (tmp_path / "dataset.yaml").write_text("labels: [sky, sea]\nsplits: {train: [a], val: []}\n")
    assert set(open_pair_folder(tmp_path).splits) == {"train"}


def test_convert_names_what_is_lost_and_refuses_nothing_but_unlabelled(tmp_path, capsys) -> None:
    labels = np.zeros((16, 16), np.uint8)
    labels[:4] = 1
    root, out = fill(tmp_path / "set", ("images/a.jpg", "labels/a.png"), labels=labels), tmp_path / "out"
    command = ["dataset", "convert", str(root), "--labels", "landscape", "-o", str(out)]
    (root / "dataset.yaml").write_text("labels: [tree, spaceship]\n")
    assert main(command) == 0
    assert "without a partner, so no longer labelled: spaceship (25.0%)" in capsys.readouterr().out
    shutil.rmtree(out)
    (root / "dataset.yaml").write_text("labels: [robot, spaceship]\n")
    assert main(command) == 2
    error = capsys.readouterr().err
    assert "100%" in error
    assert "robot (75.0%), spaceship (25.0%)" in error
    assert not out.exists()


def test_mostly_unlabelled_sets_are_refused(tmp_path, capsys) -> None:
    labels = np.full((16, 16), 255, np.uint8)
    labels[0], labels[1] = 0, 1
    fill(tmp_path, ("images/a.jpg", "labels/a.png"), labels=labels)
    assert main(["dataset", "check", str(tmp_path)]) == 1
    assert "error: 88% of the pixels are not labelled" in capsys.readouterr().out


# The small sets of tests/data/sets; each name says what it shows.


def test_umlauts() -> None:
    assert len(open_pair_folder(SETS / "umlauts").split("train")) == 1


def test_nested() -> None:
    assert [pair.name for pair in open_pair_folder(SETS / "nested").split("train")] == ["a", "trip/b"]


def test_ids_as_rgb() -> None:
    folder = open_pair_folder(SETS / "ids_as_rgb")
    assert folder.label_set.names == ("sky", "ground")
    assert set(np.unique(folder.load(folder.pairs[0])[1])) == {0, 1}


def test_smoothed_mask(tmp_path, capsys) -> None:
    folder = open_pair_folder(SETS / "smoothed_mask")
    assert folder.label_set.names == ("label 0", "label 255")
    assert main(["dataset", "check", str(SETS / "smoothed_mask"), "--fix", str(tmp_path / "clean")]) == 1
    assert "a.png was smoothed or saved as JPEG" in capsys.readouterr().out
    clean = open_pair_folder(tmp_path / "clean")
    labels = clean.load(clean.pairs[0])[1]
    stored = np.array(Image.open(SETS / "smoothed_mask" / "labels" / "a.png"))
    assert np.array_equal(labels, stored > 127)


def test_convert_nothing(tmp_path, capsys) -> None:
    out = tmp_path / "out"
    assert (
        main(["dataset", "convert", str(SETS / "convert_nothing"), "--labels", "landscape", "-o", str(out)])
        == 2
    )
    assert "would be unlabelled" in capsys.readouterr().err
    assert not out.exists()


def test_giga() -> None:
    with pytest.raises(BadFileError, match="too large: at most 120 million pixels"):
        load_picture(SETS / "giga.png")
