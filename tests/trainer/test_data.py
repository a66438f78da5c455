from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from gaugan_desktop.errors import BadDatasetError, BadFileError
from gaugan_desktop.labels import bundled_label_set
from trainer.config import TrainConfig, with_overrides
from trainer.data.augment import hand_painted, warped, with_loose_clouds
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.landscapes.light import LIGHTS
from trainer.data.landscapes.scene import render_landscape
from trainer.data.pairs import open_pair_folder
from trainer.data.preprocess import View, random_zoom
from trainer.data.sampling import PairSampler, training_batches
from trainer.run.validation import fixed_crops
from trainer.stages import Stage


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 21, 96, seed=3)
    return root


def test_landscapes_depend_on_the_seed_alone() -> None:
    first, second = render_landscape(5, 96, 128), render_landscape(5, 96, 128)
    assert np.array_equal(first[0], second[0])
    assert np.array_equal(first[1], second[1])
    assert not np.array_equal(render_landscape(6, 96, 128)[1], first[1])
    assert first[0].shape == (96, 128, 3)
    assert first[1].shape == (96, 128)


def test_landscapes_use_every_label_and_look_alive() -> None:
    seen: set[int] = set()
    for seed in range(120):
        picture, labels = render_landscape((9, seed), 64, 64)
        seen |= set(np.unique(labels).tolist())
        assert picture.std() > 4
    assert seen == set(range(18))


def test_light_is_the_style_of_a_landscape() -> None:
    brightness = {name: render_landscape(4, 64, 64, light)[0].mean() for name, light in LIGHTS.items()}
    assert brightness["night"] < 0.5 * brightness["noon"]
    red = render_landscape(4, 64, 64, LIGHTS["sunset"])[0].mean((0, 1))
    assert red[0] > red[2] + 20


def test_sample_set_can_be_opened(folder) -> None:
    pairs = open_pair_folder(folder)
    assert pairs.label_set == bundled_label_set("landscape")
    assert len(pairs.split("train")) == 20
    assert len(pairs.split("val")) == 1
    picture, labels = pairs.load(pairs.split("train")[0])
    assert picture.shape == (96, 96, 3)
    assert np.array_equal(labels, render_landscape((3, 0), 96, 96)[1])


def test_sample_set_is_never_overwritten(folder) -> None:
    with pytest.raises(Exception, match="holds pairs already"):
        write_sample_pairs(folder, 1, 64, seed=0)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda f: (f / "dataset.yaml").write_text("[1"), "cannot be read"),
        (lambda f: (f / "dataset.yaml").write_text("5"), "not a description"),
        (lambda f: (f / "dataset.yaml").write_text("splits: {}"), "lists no labels"),
        (lambda f: (f / "dataset.yaml").write_text("labels: [a]\nsplits: {train: ['9']}"), "names 9"),
    ],
)
def test_broken_sets_give_a_sentence(tmp_path, damage, sentence: str) -> None:
    write_sample_pairs(tmp_path / "set", 2, 64, seed=0)
    damage(tmp_path / "set")
    with pytest.raises(BadDatasetError, match=sentence):
        open_pair_folder(tmp_path / "set").split("train")


def test_bad_pair_names_file_pixel_and_value(tmp_path) -> None:
    write_sample_pairs(tmp_path / "set", 2, 64, seed=0)
    labels = np.zeros((64, 64), np.uint8)
    labels[7, 5] = 77
    Image.fromarray(labels).save(tmp_path / "set" / "labels" / "000000.png")
    Image.fromarray(labels[:32] * 0).save(tmp_path / "set" / "labels" / "000001.png")
    pairs = open_pair_folder(tmp_path / "set")
    first, second = pairs.split("train")
    with pytest.raises(BadFileError, match=r"000000\.png: The label id 77 at pixel \(5, 7\)"):
        pairs.load(first)
    with pytest.raises(BadDatasetError, match="64x64 pixels, its label map 64x32"):
        pairs.load(second)


def test_own_labels_make_an_own_set(tmp_path) -> None:
    write_sample_pairs(tmp_path / "set", 1, 64, seed=0)
    (tmp_path / "set" / "dataset.yaml").write_text("labels: [lava, ash]\n")
    assert open_pair_folder(tmp_path / "set").label_set.names == ("lava", "ash")


def test_crop_and_flip_treat_photo_and_labels_alike() -> None:
    labels = np.random.default_rng(0).integers(0, 18, (90, 130)).astype(np.uint8)
    picture = labels[..., None].repeat(3, 2) * 10
    for seed in range(20):
        rng = np.random.default_rng(seed)
        view = random_zoom(View(picture, labels, labels.astype(np.int32)), (90, 90), 1.0, rng).mirrored()
        assert np.array_equal(view.picture[..., 0], view.labels * 10)
        assert np.array_equal(view.labels, view.instances)


def test_loose_clouds_stay_in_the_sky_and_lose_their_outline() -> None:
    cloud, sky, hill = 1, 2, 3
    labels = np.full((96, 128), sky, np.uint8)
    labels[10:50, 20:100] = np.where(np.random.default_rng(0).random((40, 80)) < 0.7, cloud, sky)
    labels[70:] = hill
    loose = with_loose_clouds(labels, cloud, sky, np.random.default_rng(1))
    assert np.array_equal(loose == hill, labels == hill)
    assert set(np.unique(loose)) == {cloud, sky, hill}

    def borders(ids: np.ndarray) -> int:
        return int((np.diff(ids.astype(int), axis=1) != 0).sum())

    assert borders(loose) < borders(labels) / 10
    overlap = ((loose == cloud) & (labels == cloud)).sum() / (labels == cloud).sum()
    assert overlap > 0.6
    assert np.array_equal(loose, with_loose_clouds(labels, cloud, sky, np.random.default_rng(1)))
    plain = np.full((64, 64), hill, np.uint8)
    assert np.array_equal(with_loose_clouds(plain, cloud, sky, np.random.default_rng(1)), plain)


def test_hand_painted_maps_have_fewer_borders_and_known_labels() -> None:
    _, labels = render_landscape((2, 2), 128, 128)
    painted = hand_painted(labels, np.random.default_rng(0))
    assert set(np.unique(painted)) <= set(np.unique(labels))
    assert (np.diff(painted) != 0).sum() < (np.diff(labels) != 0).sum()
    assert (painted == labels).mean() > 0.8


def test_warped_maps_bend_outlines_a_little() -> None:
    _, labels = render_landscape((2, 2), 128, 128)
    bent = warped(labels, np.random.default_rng(1))
    assert set(np.unique(bent)) <= set(np.unique(labels))
    assert 0.75 < (bent == labels).mean() < 1
    assert np.array_equal(bent, warped(labels, np.random.default_rng(1)))


def test_workers_do_not_change_the_samples(folder) -> None:
    alone = TrainConfig(stages=(Stage(3, 64, 2),), workers=0, seed=8)
    helped = replace(alone, workers=1)
    batches = [
        list(training_batches(PairSampler([open_pair_folder(folder)], config), config, 0))
        for config in (alone, helped)
    ]
    for (p1, l1, *_), (p2, l2, *_) in zip(*batches, strict=True):
        assert torch.equal(p1, p2)
        assert torch.equal(l1, l2)


def test_samples_do_not_depend_on_where_training_starts(folder) -> None:
    config = TrainConfig(
        stages=(Stage(4, 96, 3), Stage(6, 64, 2)), workers=0, paint_share=0.5, warp_share=0.5, seed=8
    )
    sampler = PairSampler([open_pair_folder(folder)], config)
    everything = list(training_batches(sampler, config, 0))
    later = list(training_batches(PairSampler([open_pair_folder(folder)], config), config, 3))
    assert [tuple(p.shape) for p, *_ in everything] == [(3, 3, 96, 96)] * 4 + [(2, 3, 64, 64)] * 2
    assert len(later) == 3
    for (p1, l1, *_), (p2, l2, *_) in zip(everything[3:], later, strict=True):
        assert torch.equal(p1, p2)
        assert torch.equal(l1, l2)
    assert not torch.equal(everything[0][0], everything[1][0])
    assert everything[0][0].abs().max() <= 1


def save_as(root, image: str, labels: str, ids: np.ndarray) -> None:
    for path in (root / image, root / labels):
        path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((*ids.shape, 3), 90, np.uint8)).save(root / image)
    Image.fromarray(ids).save(root / labels)


@pytest.mark.parametrize(
    ("image", "labels", "name", "file_id", "label"),
    [
        ("images/training/a.jpg", "annotations/training/a.png", "ade20k", 3, "sky"),
        ("images/train2017/a.jpg", "annotations/train2017/a.png", "coco_stuff", 168, "tree"),
        ("leftImg8bit/train/ulm/u_1_leftImg8bit.png", "gtFine/train/ulm/u_1_gtFine_labelIds.png",
         "cityscapes", 7, "road"),
        ("base/cmp_1.jpg", "base/cmp_1.png", "facades", 3, "window"),
    ],
)  # fmt: skip
def test_well_known_datasets_open_as_downloaded(tmp_path, image, labels, name, file_id, label) -> None:
    save_as(tmp_path, image, labels, np.full((40, 50), file_id, np.uint8))
    folder = open_pair_folder(tmp_path)
    assert folder.label_set.name == name
    _, ids = folder.load(folder.split("train")[0])
    assert folder.label_set[int(ids[0, 0])].name == label


def test_unknown_pixels_take_the_nearest_label_as_in_painting(tmp_path) -> None:
    root = tmp_path / "set"
    write_sample_pairs(root, 2, 64, seed=0)
    for path in (root / "labels").iterdir():
        labels = np.zeros((64, 64), np.uint8)
        labels[:, 20:] = 255
        Image.fromarray(labels).save(path)
    folder = open_pair_folder(root)
    found = []
    for assignments in ([], ["fill_unknown=false"], ["generator.has_unknown=true"]):
        config = with_overrides(TrainConfig(stages=(Stage(1, 64, 1),), crop_min_share=1.0), assignments)
        sample = PairSampler([folder], config).sample((0, 0, config.stages[0]))
        crop = fixed_crops([folder], "train", config, 1, has_edges=False)[0]
        found.append((np.unique(sample.labels).tolist(), np.unique(crop.labels).tolist()))
    assert found == [([0], [0]), ([0, 255], [0, 255]), ([0, 255], [0, 255])]


def test_file_id_zero_of_ade20k_is_unknown(tmp_path) -> None:
    save_as(tmp_path, "images/training/a.jpg", "annotations/training/a.png", np.zeros((8, 8), np.uint8))
    folder = open_pair_folder(tmp_path)
    assert (folder.load(folder.split("train")[0])[1] == 255).all()


def test_custom_layout_infers_labels_or_takes_them_from_a_description(tmp_path) -> None:
    ids = np.array([[0, 7], [255, 2]], np.uint8).repeat(20, 0).repeat(20, 1)
    save_as(tmp_path, "train_img/a.jpg", "train_label/a.png", ids)
    save_as(tmp_path, "test_img/b.jpg", "test_label/b.png", ids)
    folder = open_pair_folder(tmp_path)
    assert folder.label_set.names == ("label 0", "label 2", "label 7")
    assert set(folder.splits) == {"train", "test"}
    assert np.array_equal(folder.load(folder.split("train")[0])[1][::20, ::20], [[0, 2], [255, 1]])
    (tmp_path / "dataset.yaml").write_text("labels: coco_stuff\n")
    assert open_pair_folder(tmp_path).label_set == bundled_label_set("coco_stuff")


COCO_SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "data" / "coco_stuff_sample"


@pytest.mark.skipif(not COCO_SAMPLE.is_dir(), reason="needs the sample of COCO-Stuff")
def test_real_coco_stuff_pairs_open() -> None:
    folder = open_pair_folder(COCO_SAMPLE)
    assert len(folder.split("train")) == 13
    picture, labels = folder.load(folder.split("train")[0])
    assert picture.shape[:2] == labels.shape
