import json
import zipfile
from dataclasses import replace
from functools import partial
from itertools import pairwise
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image, ImageChops

from gaugan_desktop.document import geometry, paint_over
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal import Journal
from gaugan_desktop.document.journal_reader import read_journal
from gaugan_desktop.document.paint_over import (
    BlendMode,
    Clone,
    Colour,
    Erasing,
    PaintedOver,
    PaintOver,
    composed,
    packed,
    scaled,
    unpacked,
)
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.replay import moments
from gaugan_desktop.document.story import Chapter
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.wrap import Wrap

LABELS = bundled_label_set("landscape")
RED = Colour((255, 0, 0))
HARD = Brush(size=20, has_pressure=False)
PICTURE = np.random.default_rng(1).integers(0, 256, (96, 128, 3), np.uint8)


@pytest.fixture
def document(banded_labels) -> Document:
    return Document(banded_labels, LABELS, 13)


def stroke(document: Document, paint=RED, brush=HARD, points=((30, 30), (60, 30))) -> None:
    first, *others = (StrokeSample(*point) for point in points)
    document.begin_over_stroke(brush, paint, first)
    for sample in others:
        document.extend_stroke(sample)
    document.end_stroke()


def test_a_stroke_leaves_its_colour_and_no_label(document, banded_labels) -> None:
    stroke(document)
    assert tuple(document.state.over.rgba[30, 45]) == (255, 0, 0, 255)
    assert document.state.over.rgba[60, 45, 3] == 0
    assert np.array_equal(document.labels, banded_labels)
    assert document.is_modified


def test_only_the_paint_over_layer_is_told_to_have_changed(document) -> None:
    assert document.begin_over_stroke(HARD, RED, StrokeSample(30, 30)) == EMPTY
    document.end_stroke()
    assert document.take_over_change() == document.area
    stroke(document)
    changed = document.take_over_change()
    assert changed.left in range(15, 21)
    assert changed.right in range(70, 75)
    assert document.take_over_change() == EMPTY


def test_undo_and_redo_bring_colours_back_to_the_byte(document) -> None:
    stroke(document)
    before = document.state.over.pixels.copy()
    stroke(document, Colour((0, 0, 255)), points=((50, 20), (50, 60)))
    after = document.state.over.pixels.copy()
    document.undo()
    assert np.array_equal(document.state.over.pixels, before)
    document.redo()
    assert np.array_equal(document.state.over.pixels, after)
    for _ in range(3):
        document.undo()
    assert document.state.over is None


def test_cancelling_takes_a_stroke_back(document) -> None:
    stroke(document)
    before = document.state.over.pixels.copy()
    document.begin_over_stroke(HARD, Erasing(), StrokeSample(30, 30))
    assert not np.array_equal(document.state.over.pixels, before)
    document.cancel_stroke()
    assert np.array_equal(document.state.over.pixels, before)


def test_a_stroke_that_crosses_itself_stays_as_thin(document) -> None:
    stroke(document, brush=replace(HARD, density=0.5), points=((30, 30), (60, 30), (30, 30), (60, 30)))
    assert document.state.over.rgba[30, 45, 3] == pytest.approx(128, abs=1)


def test_a_soft_edge_falls_off_evenly(document) -> None:
    stroke(document, brush=replace(HARD, size=40, softness=1.0))
    alpha = document.state.over.rgba[30:50, 45, 3].astype(int)
    assert alpha[0] > 240
    assert (np.diff(alpha) <= 0).all()
    assert 90 < alpha[10] < 160


def test_the_eraser_takes_colour_away_and_leaves_the_rest(document) -> None:
    stroke(document, points=((30, 30), (100, 30)))
    stroke(document, Erasing(), points=((30, 30), (40, 30)))
    assert document.state.over.rgba[30, 35, 3] == 0
    assert document.state.over.rgba[30, 90, 3] == 255


def test_cloning_copies_the_picture_from_elsewhere(document) -> None:
    stroke(document, Clone(PICTURE, (128, 96), (40, 20)))
    assert np.array_equal(document.state.over.rgba[30, 45, :3], PICTURE[50, 85])
    small = Clone(np.full((48, 64, 3), 90, np.uint8), (128, 96), (1000, 0))
    stroke(document, small, points=((90, 80),))
    assert document.state.over.rgba[80, 90, 3] == 0, "there is no picture to copy from"


def test_painting_stays_inside_the_selection(document) -> None:
    mask = np.zeros((96, 128), bool)
    mask[:, :45] = True
    document.select(mask)
    stroke(document)
    alpha = document.state.over.rgba[30, :, 3]
    assert alpha[40] == 255
    assert not alpha[45:].any()
    document.paint_over(np.ones((96, 128)), document.area, Erasing(), "Delete")
    assert not document.state.over.rgba[..., 3].any()


def test_a_stroke_goes_on_across_the_borders_of_seamless_documents(document) -> None:
    document.wrap = Wrap(columns=True)
    stroke(document, points=((2, 30),))
    assert document.state.over.rgba[30, 127, 3] == 255


def test_nothing_is_painted_on_a_hidden_layer(document) -> None:
    stroke(document)
    hidden = replace(document.state.over, is_visible=False)
    document.change("Hide", replace(document.state, over=hidden))
    before = hidden.pixels.copy()
    stroke(document, Erasing())
    assert np.array_equal(document.state.over.pixels, before)
    assert "hidden" in document.over_refusal


def test_mirror_and_turn_move_colours_with_the_labels(document) -> None:
    stroke(document, points=((10, 20),))
    rgba = document.state.over.rgba.copy()
    document.reshape(partial(np.flip, axis=1), "Mirror", geometry.about((64, 48), geometry.scaling(-1, 1)))
    assert np.array_equal(document.state.over.rgba, rgba[:, ::-1])
    document.reshape(np.rot90, "Turn", geometry.quarter_turn(1, 128, 96))
    assert np.array_equal(document.state.over.rgba, np.rot90(rgba[:, ::-1]))


def test_cropping_beyond_the_canvas_leaves_clear_pixels(document) -> None:
    stroke(document, points=((10, 20),))
    rect = Rect(-40, 0, 128, 96)
    document.reshape(partial(geometry.cropped, rect=rect), "Crop", geometry.shifting(40, 0), is_cut=True)
    assert document.state.over.rgba[20, 50, 3] == 255
    assert not document.state.over.rgba[:, :40, 3].any()


def test_another_size_keeps_colours_clean_at_their_edges(document) -> None:
    stroke(document, points=((64, 48),), brush=replace(HARD, size=60))
    scaling = geometry.about((0, 0), geometry.scaling(2, 2))
    document.reshape(partial(geometry.scaled, width=256, height=192), "Size", scaling)
    rgba = document.state.over.rgba
    assert rgba.shape == (192, 256, 4)
    assert (rgba[rgba[..., 3] > 20][:, 0] > 250).all(), "clear black bled into red"


@pytest.mark.parametrize(
    ("mode", "reference"),
    [
        (BlendMode.MULTIPLY, ImageChops.multiply),
        (BlendMode.SCREEN, ImageChops.screen),
        (BlendMode.OVERLAY, ImageChops.overlay),
    ],
)
def test_modes_are_those_of_other_programs(mode, reference) -> None:
    rgba = np.dstack([PICTURE[::-1], np.full(PICTURE.shape[:2], 255, np.uint8)])
    mixed = composed(PICTURE, replace(PaintOver.of(rgba), mode=mode))
    expected = np.asarray(reference(Image.fromarray(PICTURE), Image.fromarray(PICTURE[::-1].copy())))
    assert np.abs(mixed.astype(int) - expected.astype(int)).max() <= 2


def test_normal_colours_mix_as_pillow_mixes_them() -> None:
    rgba = np.random.default_rng(2).integers(0, 256, (96, 128, 4), np.uint8)
    expected = Image.fromarray(PICTURE).convert("RGBA")
    expected.alpha_composite(Image.fromarray(rgba))
    mixed = composed(PICTURE, PaintOver.of(rgba))
    assert np.abs(mixed.astype(int) - np.asarray(expected)[..., :3].astype(int)).max() <= 1
    assert composed(PICTURE, replace(PaintOver.of(rgba), opacity=0.0)) is PICTURE
    assert composed(PICTURE, replace(PaintOver.of(rgba), is_visible=False)) is PICTURE


def mixed_whole(rgba: np.ndarray, size: tuple[int, int], kind: int) -> np.ndarray:
    """Colours at a (width, height), scaled in one piece with alpha multiplied in."""
    share = rgba[..., 3:] / np.float32(255)
    mixed = cv2.resize(np.dstack([rgba[..., :3] * share, share]), size, interpolation=kind)
    colors = mixed[..., :3] / np.maximum(mixed[..., 3:], 1e-5)
    return np.rint(np.dstack([colors, mixed[..., 3:] * 255])).clip(0, 255)


@pytest.mark.parametrize(
    ("size", "kind"), [((517, 389), cv2.INTER_LINEAR), ((256, 192), cv2.INTER_LINEAR),
                       ((50, 37), cv2.INTER_AREA), ((64, 48), cv2.INTER_AREA)],
)  # fmt: skip
@pytest.mark.parametrize("band", [64, 20_000, 1 << 20])
def test_strips_are_those_of_the_whole(monkeypatch, size, kind, band) -> None:
    random = np.random.default_rng(5)
    rgba = random.integers(0, 256, (96, 128, 4), np.uint8)
    rgba[:, :20, 3] = 0
    rgba[40:60, :, 3] = 255
    picture = random.integers(0, 256, (size[1], size[0], 3), np.uint8)
    expected = mixed_whole(rgba, size, kind)
    flat = Image.fromarray(picture).convert("RGBA")
    flat.alpha_composite(Image.fromarray(expected.astype(np.uint8)))
    monkeypatch.setattr(paint_over, "_BAND_PIXELS", band)
    found, is_seen = scaled(rgba, *size), expected[..., 3] > 8
    assert np.abs(found[is_seen] - expected[is_seen]).max() <= 1
    strips = PaintedOver(picture, PaintOver.of(rgba))
    cuts = [0, 1, 3, 30, 31, size[1]]
    together = np.concatenate([strips[top:end] for top, end in pairwise(cuts)])
    assert np.abs(together.astype(int) - np.asarray(flat.convert("RGB"))).max() <= 1
    assert np.abs(together.astype(int) - strips[:]).max() <= 1


def test_what_lies_under_nothing_is_the_picture_itself() -> None:
    assert PaintedOver(PICTURE, None)[10:20].base is PICTURE
    assert np.array_equal(PaintedOver(PICTURE, PaintOver.empty((48, 64)))[90:], PICTURE[90:])


def test_sixteen_bits_stay_sixteen() -> None:
    deep = PICTURE.astype(np.uint16) * 257
    rgba = np.zeros((96, 128, 4), np.uint8)
    rgba[:48] = (255, 128, 0, 255)
    mixed = composed(deep, PaintOver.of(rgba))
    assert tuple(mixed[0, 0]) == (65535, 32896, 0)
    assert np.array_equal(mixed[48:], deep[48:])


def test_pixels_and_colours_are_the_same_memory() -> None:
    rgba = np.random.default_rng(3).integers(0, 256, (5, 7, 4), np.uint8)
    assert np.array_equal(unpacked(packed(rgba)), rgba)
    assert np.array_equal(scaled(rgba, 7, 5)[..., 3], rgba[..., 3])


@pytest.mark.parametrize("mode", [*BlendMode])
def test_a_project_keeps_the_layer_to_the_byte(document, tmp_path, mode) -> None:
    stroke(document, brush=replace(HARD, softness=0.7))
    over = replace(document.state.over, mode=mode, opacity=0.6)
    document.change("Mode", replace(document.state, over=over))
    path = tmp_path / "a.gaugan"
    save_project(path, document, PICTURE, "m")
    loaded = load_project(path)
    found = loaded.document.state.over
    assert np.array_equal(found.pixels, over.pixels)
    assert (found.mode, found.opacity, found.is_visible) == (mode, 0.6, True)
    assert np.array_equal(loaded.picture, PICTURE), "the picture below stays as it is"
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("gaugan/document.json"))["format_version"] == 4
        flat = np.asarray(Image.open(archive.open("mergedimage.png")))
        top = ElementTree.fromstring(archive.read("stack.xml")).find("stack")[0]
    assert np.array_equal(flat, composed(PICTURE, over))
    assert top.get("name") == "Paint-over"
    assert top.get("composite-op").endswith({"normal": "src-over"}.get(mode, mode))
    assert float(top.get("opacity")) == 0.6


def test_projects_without_one_stay_readable_for_older_programs(document, tmp_path) -> None:
    save_project(tmp_path / "a.gaugan", document, None, "m")
    with zipfile.ZipFile(tmp_path / "a.gaugan") as archive:
        assert json.loads(archive.read("gaugan/document.json"))["format_version"] == 3
    assert load_project(tmp_path / "a.gaugan").document.state.over is None


def test_a_layer_of_another_size_is_refused_with_a_sentence(document, tmp_path) -> None:
    stroke(document)
    path = tmp_path / "a.gaugan"
    save_project(path, document, None, "m")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    Image.new("RGBA", (5, 5)).save(tmp_path / "small.png")
    parts["gaugan/paint-over.png"] = (tmp_path / "small.png").read_bytes()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    with pytest.raises(BadFileError, match="paint-over layer"):
        load_project(path)


def test_the_journal_brings_colours_back_with_their_history(document, tmp_path) -> None:
    journal = Journal(tmp_path / "lost", document, lambda: "m")
    stroke(document)
    stroke(document, Colour((0, 255, 0)), points=((80, 60), (100, 60)))
    document.undo()
    document.redo()
    expected = document.state.over.pixels.copy()
    document.begin_over_stroke(HARD, RED, StrokeSample(20, 80))
    journal.catch_up()
    half = document.state.over.pixels.copy()
    journal.stop()
    found = read_journal(next((tmp_path / "lost").glob("journal-*"))).document
    assert np.array_equal(found.state.over.pixels, half), "the stroke in hand is kept, too"
    found.undo()
    assert np.array_equal(found.state.over.pixels, expected)
    for _ in range(3):
        found.undo()
    assert found.state.over is None


def test_a_copy_in_the_journal_holds_the_layer(document, tmp_path) -> None:
    stroke(document)
    Journal(tmp_path / "lost", document, lambda: "m").stop()
    found = read_journal(next((tmp_path / "lost").glob("journal-*"))).document
    assert np.array_equal(found.state.over.pixels, document.state.over.pixels)


def test_moments_of_a_film_show_it_small_as_it_was(document) -> None:
    stroke(document)
    first = document.state.over.pixels.copy()
    document.begin_stroke(HARD, 3, StrokeSample(20, 20))
    document.end_stroke()
    stroke(document, Erasing(), points=((30, 30), (60, 30)))
    found = moments(document, 100, over_pixels=96 * 128)
    assert [moment.over is None for moment in found] == [True, False, False, False, False]
    assert not found[1].over.pixels.any()
    assert np.array_equal(found[2].over.pixels, first)
    assert found[2].over is found[3].over, "one copy serves as long as nothing is painted over"
    assert not found[4].over.rgba[30, 45, 3]
    assert document.state.over.rgba[30, 45, 3] == 0
    small = moments(document, 100, over_pixels=48 * 64)
    assert small[2].over.pixels.shape == (48, 64)
    assert tuple(small[2].over.rgba[15, 22]) == (255, 0, 0, 255)
    assert all(moment.over is None for moment in moments(document, 100))


def test_chapters_of_the_story_and_copies_are_apart_from_the_layer(document) -> None:
    stroke(document)
    assert Chapter.of(document.state, PICTURE).state.over is None
    copy = document.snapshot()
    stroke(document, Erasing())
    assert copy.state.over.rgba[30, 45, 3] == 255
