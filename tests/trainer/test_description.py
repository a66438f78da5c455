import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.labels import bundled_label_set
from trainer.__main__ import main
from trainer.data.pairs import open_pair_folder
from trainer.data.sampling import load_view, sample_of

COCO_SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "data" / "coco_stuff_sample"


def folder_of(root, *maps: np.ndarray, names=("images", "labels")):
    for name in names:
        (root / name).mkdir()
    for number, labels in enumerate(maps):
        Image.fromarray(np.full((*labels.shape[:2], 3), 40 * number, np.uint8)).save(
            root / names[0] / f"{number}.png"
        )
        Image.fromarray(labels).save(root / names[1] / f"{number}.png")
    return root


def ids(*rows) -> np.ndarray:
    return np.array(rows, np.uint8)


def loaded(root) -> np.ndarray:
    folder = open_pair_folder(root)
    return folder.load(folder.pairs[0])[1]


def test_labels_are_inferred_from_ids(tmp_path) -> None:
    root = folder_of(tmp_path, ids([0, 1], [2, 255]))
    assert open_pair_folder(root).label_set.names == ("label 0", "label 1", "label 2")
    assert loaded(root).tolist() == [[0, 1], [2, 255]]


def test_masks_of_black_and_white_are_two_labels(tmp_path) -> None:
    root = folder_of(tmp_path, ids([0, 255], [255, 0]))
    assert open_pair_folder(root).label_set.names == ("label 0", "label 255")
    assert loaded(root).tolist() == [[0, 1], [1, 0]]


def test_one_bit_masks_count_as_black_and_white(tmp_path) -> None:
    root = folder_of(tmp_path, np.array([[True, False]]))
    assert loaded(root).tolist() == [[1, 0]]


def test_sparse_ids_are_packed(tmp_path) -> None:
    assert loaded(folder_of(tmp_path, ids([7, 26], [33, 255]))).tolist() == [[0, 1], [2, 255]]


def test_colors_become_labels_and_show_in_the_palette(tmp_path) -> None:
    red, blue = [200, 0, 0], [0, 0, 200]
    root = folder_of(tmp_path, np.array([[red, blue], [blue, blue]], np.uint8))
    folder = open_pair_folder(root)
    assert folder.label_set.names == ("#0000c8", "#c80000")
    assert loaded(root).tolist() == [[1, 0], [0, 0]]
    assert folder.label_set[1].color == (200, 0, 0)


def test_described_ids_and_folders(tmp_path) -> None:
    root = folder_of(tmp_path, ids([0, 255]), names=("photos", "masks"))
    text = "labels: [ground, roof]\nids: [0, 255]\nfolders: {images: photos, labels: masks}\n"
    (root / "dataset.yaml").write_text(text)
    assert open_pair_folder(root).label_set.names == ("ground", "roof")
    assert loaded(root).tolist() == [[0, 1]]


def test_described_colors(tmp_path) -> None:
    root = folder_of(tmp_path, np.array([[[9, 8, 7], [1, 2, 3]]], np.uint8))
    (root / "dataset.yaml").write_text("labels: [{name: a, color: '#010203'}, {name: b, color: '#090807'}]\n")
    assert loaded(root).tolist() == [[1, 0]]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("labels: [a, b]\nids: [0]", "ids must be 2 different numbers"),
        ("labels: [a, b]\nids: [3, 3]", "ids must be 2 different numbers"),
        ("labels: [a, b]\nids: [0, 256]", "ids must be 2 different numbers"),
        ("labels: [a]\nfolders: {photos: x}", "folders may name images, labels, instances"),
        ("labels: [a, A]", "two labels have the same name"),
        ("labels: [{title: a}]", "cannot be used"),
    ],
)
def test_impossible_descriptions_get_a_sentence(tmp_path, text, sentence) -> None:
    folder_of(tmp_path, ids([0]))
    (tmp_path / "dataset.yaml").write_text(text)
    with pytest.raises(BadDatasetError, match=sentence):
        open_pair_folder(tmp_path)


def test_mixed_and_endless_label_maps_get_a_sentence(tmp_path) -> None:
    for name in ("mixed", "endless", "empty"):
        (tmp_path / name).mkdir()
    folder_of(tmp_path / "mixed", ids([0]), np.zeros((1, 1, 3), np.uint8))
    with pytest.raises(BadDatasetError, match="must be of one kind"):
        open_pair_folder(tmp_path / "mixed")
    colors = np.random.default_rng(0).integers(0, 256, (40, 40, 3)).astype(np.uint8)
    folder_of(tmp_path / "endless", colors)
    with pytest.raises(BadDatasetError, match="saved without smoothing"):
        open_pair_folder(tmp_path / "endless")
    folder_of(tmp_path / "empty")
    with pytest.raises(BadDatasetError, match="no photo with a label map"):
        open_pair_folder(tmp_path / "empty")


def test_split_keeps_the_description(tmp_path) -> None:
    root = folder_of(tmp_path, *(ids([7, 26], [33, n]) for n in (7, 26, 33, 7)))
    before = loaded(root).tolist()
    assert main(["dataset", "split", str(root), "--val", "0.25"]) == 0
    folder = open_pair_folder(root)
    assert len(folder.split("val")) == 1
    assert folder.load_labels(next(p for p in folder.pairs if p.image.stem == "0")).tolist() == before


def test_mapping_onto_another_label_set(tmp_path) -> None:
    coco = bundled_label_set("coco_stuff")
    root = folder_of(tmp_path, ids([coco.id_of("tree"), coco.id_of("person"), 255]))
    (root / "dataset.yaml").write_text("labels: coco_stuff\n")
    landscape = bundled_label_set("landscape")
    folder = open_pair_folder(root).mapped_onto(landscape)
    assert folder.load(folder.pairs[0])[1].tolist() == [[landscape.id_of("tree"), 255, 255]]
    assert folder.mapped_onto(landscape) is folder


@pytest.mark.skipif(not COCO_SAMPLE.is_dir(), reason="needs the sample of COCO-Stuff")
def test_real_instance_maps_give_edges(tmp_path) -> None:
    folder = open_pair_folder(COCO_SAMPLE)
    view = load_view(folder, folder.pairs[0], has_edges=True)
    edges = sample_of(view).edges
    assert 0.001 < edges.float().mean() < 0.5
    named = tmp_path / "named"
    shutil.copytree(COCO_SAMPLE, named, copy_function=shutil.copyfile)
    (named / "dataset.yaml").write_text("labels: coco_stuff\n")
    assert main(["dataset", "convert", str(named), "--labels", "landscape", "-o", str(tmp_path / "o")]) == 0
    converted = open_pair_folder(tmp_path / "o")
    again = load_view(converted, converted.pairs[0], has_edges=True)
    assert np.array_equal(sample_of(again).edges, edges)
