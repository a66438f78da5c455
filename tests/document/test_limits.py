"""What may be done may be saved, and what is saved opens again, up to the last pixel and letter."""

from dataclasses import replace

import numpy as np
import pytest

from gaugan_desktop.document import layers, limits
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.piece import Piece
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.state import DocumentState, Layer, Reference
from gaugan_desktop.document.story import Chapter
from gaugan_desktop.document.style import Style, StylePart, StyleRegion, mixed
from gaugan_desktop.errors import BadFileError, LimitError
from gaugan_desktop.labels import bundled_label_set

LABELS = bundled_label_set("landscape")


def blank(width: int = 64, height: int = 64) -> Document:
    return Document.blank(width, height, LABELS, 13)


def opened_again(document: Document, path) -> Document:
    save_project(path, document, None, "m")
    found = load_project(path).document
    assert found.state.shape == document.state.shape
    assert [layer.name for layer in found.state.layers] == [layer.name for layer in document.state.layers]
    assert found.style == document.style
    assert len(found.story) == len(document.story)
    assert np.array_equal(found.labels, document.labels)
    return found


def filled(count: int) -> Document:
    document = blank()
    while len(document.state.layers) < count:
        document.change("Layer", layers.added(document.state))
    return document


def test_as_many_layers_as_may_be(tmp_path) -> None:
    document = filled(limits.MAX_LAYERS)
    opened_again(document, tmp_path / "a.gaugan")
    before = document.state
    for step in (layers.added, layers.duplicated):
        with pytest.raises(LimitError, match="1 to 200 layers"):
            document.change("Layer", step(document.state))
    assert document.state is before


@pytest.mark.parametrize("size", [(64, 64), (64, 8192), (8192, 64)])
def test_sides(tmp_path, size) -> None:
    opened_again(blank(*size), tmp_path / "a.gaugan")


@pytest.mark.slow
def test_the_largest_side_both_ways(tmp_path) -> None:
    opened_again(blank(8192, 8192), tmp_path / "a.gaugan")


@pytest.mark.parametrize("size", [(63, 64), (64, 8193)])
def test_sides_that_cannot_be(tmp_path, size) -> None:
    with pytest.raises(LimitError, match="64 to 8192"):
        blank(*size)
    document = blank()
    with pytest.raises(LimitError, match="64 to 8192"):
        document.reshape(lambda labels: np.zeros(size[::-1], np.uint8), "Size", np.eye(3)[:2])
    assert document.state.shape == (64, 64)


def test_pixels_of_all_layers() -> None:
    """29 layers of the largest size; they share their pixels here."""
    layer = Layer.empty((8192, 8192), "Layer")
    most = DocumentState((layer,) * 29)
    most.check()
    with pytest.raises(LimitError, match="2000 million pixels"):
        DocumentState((layer,) * 30).check()
    away = replace(layer, beyond=Piece(layer.labels, 8192, 0))
    with pytest.raises(LimitError, match="2000 million pixels"):
        DocumentState((layer,) * 28 + (away,)).check()


def test_opening_counts_pixels_as_painting_does(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(limits, "MAX_PIXELS", 3 * 64 * 64)
    document = filled(3)
    opened_again(document, tmp_path / "a.gaugan")
    with pytest.raises(LimitError):
        document.change("Layer", layers.added(document.state))
    monkeypatch.setattr(limits, "MAX_PIXELS", 3 * 64 * 64 - 1)
    with pytest.raises(BadFileError, match="million pixels"):
        load_project(tmp_path / "a.gaugan")
    with pytest.raises(BadFileError, match="million pixels"):
        save_project(tmp_path / "b.gaugan", document, None, "m")
    assert not (tmp_path / "b.gaugan").exists()


@pytest.mark.parametrize("letter", ["x", "é", "图", "🏔", "<", "\ud800"])
def test_names_of_layers(tmp_path, letter) -> None:
    document, name = blank(), letter * limits.MAX_LAYER_NAME
    document.change("Rename", document.state.with_layer(0, name=name))
    save_project(tmp_path / "a.gaugan", document, None, "m")
    found = load_project(tmp_path / "a.gaugan").document.state.layers[0].name
    assert found == name.replace("\ud800", "?")
    with pytest.raises(LimitError, match="200 characters"):
        document.change("Rename", document.state.with_layer(0, name=name + "x"))
    document.change("Copy", layers.duplicated(document.state))  # a shorter name is found
    assert document.state.active_layer.name.endswith(" 1")


@pytest.mark.parametrize("length", [1, 243, 244, 254, 255])
@pytest.mark.parametrize("letter", ["x", "é"])
def test_names_of_files(tmp_path, length, letter) -> None:
    """In bytes, as file systems count."""
    stem = "y" * (length % 2) + letter * ((length - length % 2) // len(letter.encode()))
    name = (stem.encode()[:-7].decode(errors="ignore") + ".gaugan") if length > 7 else stem
    path = tmp_path / name
    assert len(name.encode()) in (length, length - 1)
    opened_again(blank(), path)
    opened_again(blank(), path)  # in place of the first
    assert [found.name for found in tmp_path.iterdir() if found.name != "home"] == [name]


def test_a_name_that_is_too_long_is_refused_with_a_sentence(tmp_path) -> None:
    with pytest.raises(BadFileError, match="cannot be written"):
        save_project(tmp_path / ("x" * 256), blank(), None, "m")


def test_parts_of_a_style(tmp_path) -> None:
    document, rng = blank(64, 100), np.random.default_rng(0)
    names = [f"{number}{'图' * 84}" for number in range(limits.MAX_PARTS)]
    regions = [StyleRegion.of(rng.random((100, 64)) < 0.5) for _ in names]
    parts = [StylePart(Style(names[0], seed=limits.MAX_SEED), 1.0, regions[0])]
    parts += [
        StylePart(Style(name, bytes([number]) * 1000), 0.0, region)
        for number, (name, region) in enumerate(zip(names[1:], regions[1:], strict=True))
    ]
    document.style = mixed(parts)
    assert len(document.style.name) > 600
    opened_again(document, tmp_path / "a.gaugan")
    with pytest.raises(ValueError, match="at most 8 parts"):
        mixed([*parts, parts[0]])


@pytest.mark.parametrize("size", [(8192, 64), (64, 8192)])
def test_regions_of_any_size(tmp_path, size) -> None:
    document = blank(*size)
    noise = np.random.default_rng(0).random(size[::-1]) < 0.5
    document.style = mixed([StylePart(Style(seed=1), 1.0, StyleRegion.of(noise)), StylePart(Style(seed=2))])
    opened_again(document, tmp_path / "a.gaugan")


def test_noise_is_larger_than_its_pixels_and_opens(tmp_path) -> None:
    noise = np.random.default_rng(0).integers(0, 18, (64, 8192)).astype(np.uint8)
    opened_again(Document(noise, LABELS, 13), tmp_path / "a.gaugan")


def test_pictures_inside_a_document(tmp_path, monkeypatch) -> None:
    most = limits.MAX_PICTURE_BYTES
    document = blank()
    document.style = Style("Large", bytes(most))
    document.change("Photo", replace(document.state, reference=Reference(bytes(most))))
    found = opened_again(document, tmp_path / "a.gaugan")
    assert found.state.reference == document.state.reference
    for change in (
        lambda: setattr(document, "style", Style("Larger", bytes(most + 1))),
        lambda: document.change("x", replace(document.state, reference=Reference(bytes(most + 1)))),
    ):
        with pytest.raises(LimitError, match="32 MB"):
            change()


def test_the_longest_story_of_the_most_layers(tmp_path) -> None:
    document, name = filled(limits.MAX_LAYERS), "🏔" * limits.MAX_LAYER_NAME
    named = tuple(replace(layer, name=name) for layer in document.state.layers)
    document.change("Rename", replace(document.state, layers=named))
    picture = np.zeros((64, 64, 3), np.uint8)
    chapter = Chapter.of(document.state, picture)
    for _ in range(limits.MAX_CHAPTERS + 1):
        document.story.add(replace(chapter))
    assert len(document.story) == limits.MAX_CHAPTERS
    opened_again(document, tmp_path / "a.gaugan")


def test_a_story_with_the_most_pixels(tmp_path, monkeypatch) -> None:
    document, picture = blank(), np.zeros((64, 64, 3), np.uint8)
    for module in ("story", "story_file"):
        monkeypatch.setattr(f"gaugan_desktop.document.{module}.MAX_STORY_PIXELS", 4 * 64 * 64)
    for number in range(6):
        document.fill(1, 1, number)
        document.story.add(Chapter.of(document.state, picture))
    assert len(document.story) == 4
    opened_again(document, tmp_path / "a.gaugan")


def test_a_story_whose_only_chapter_is_large(tmp_path, monkeypatch) -> None:
    for module in ("story", "story_file"):
        monkeypatch.setattr(f"gaugan_desktop.document.{module}.MAX_STORY_PIXELS", 100)
    document = filled(3)
    document.story.add(Chapter.of(document.state, np.zeros((64, 64, 3), np.uint8)))
    opened_again(document, tmp_path / "a.gaugan")


def test_what_lies_beyond_opens_at_its_limits(tmp_path, monkeypatch) -> None:
    document = blank()
    row = np.full((1, limits.MAX_BEYOND_SIDE), 3, np.uint8)
    far = Piece(row, -limits.MAX_DISTANCE, limits.MAX_DISTANCE - 1)
    document.change("Far", document.state.with_layer(0, beyond=far))
    beyond = opened_again(document, tmp_path / "a.gaugan").state.layers[0].beyond
    assert beyond.rect == far.rect
    assert np.array_equal(beyond.labels, row)
