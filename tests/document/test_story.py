"""The story of a document: kept within bounds, saved with the project, shown in the film."""

import io
import json
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.document import geometry, layers, story, story_file
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.replay import has_past, moments
from gaugan_desktop.document.story import Chapter, Story
from gaugan_desktop.document.style import Style, StylePart, StyleRegion, mixed
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.wrap import Wrap

LABELS = bundled_label_set("landscape")
PICTURE = np.full((90, 120, 3), 80, np.uint8)


@pytest.fixture
def told() -> Document:
    """A document with a chapter after each of several changes."""
    document = Document.blank(120, 90, LABELS, 13)

    def tell() -> None:
        document.story.add(Chapter.of(document.state, PICTURE))

    tell()
    document.begin_stroke(Brush(size=30), 6, StrokeSample(60, 40))
    document.end_stroke()
    tell()
    document.change("New layer", layers.added(document.state))
    document.style = Style("Dusk", b"\xff\xd8 picture")
    tell()
    mask = np.zeros((90, 120), bool)
    mask[:, :40] = True
    parts = [
        StylePart(Style("Dusk", b"\xff\xd8 picture"), 0.5, StyleRegion.of(mask)),
        StylePart(Style("s", seed=4)),
    ]
    document.style = mixed(parts)
    document.wrap, document.has_natural_borders = Wrap(columns=True), False
    document.horizon, document.has_natural_light = 37.5, False
    tell()
    document.reshape(np.rot90, "Rotate", geometry.quarter_turn(1, 120, 90))
    tell()
    return document


def assert_same_state(found, expected) -> None:
    assert len(found.layers) == len(expected.layers)
    for one, other in zip(found.layers, expected.layers, strict=True):
        np.testing.assert_array_equal(one.labels, other.labels)
        assert replace(one, labels=other.labels).name == other.name
    assert (found.active, found.wrap, found.has_natural_borders) == (
        expected.active,
        expected.wrap,
        expected.has_natural_borders,
    )
    assert (found.horizon, found.has_natural_light) == (expected.horizon, expected.has_natural_light)
    assert found.style.name == expected.style.name
    assert [(part.style, part.weight) for part in found.style.parts] == [
        (part.style, part.weight) for part in expected.style.parts
    ]
    for part, other in zip(found.style.parts, expected.style.parts, strict=True):
        assert (part.region is None) == (other.region is None)
        if part.region is not None:
            np.testing.assert_array_equal(part.region.mask, other.region.mask)


def test_stories_are_saved_with_the_project(told, tmp_path) -> None:
    save_project(tmp_path / "a.gaugan", told.snapshot(has_story=True), None, "m")
    document = load_project(tmp_path / "a.gaugan").document
    assert len(document.story) == len(told.story) == 5
    for found, expected in zip(document.story, told.story, strict=True):
        assert_same_state(found.state, expected.state)
        assert found.thumbnail == expected.thumbnail
        assert found.is_old
        assert not expected.is_old
    assert Image.open(io.BytesIO(document.story[0].thumbnail)).size == (120, 90)


def test_what_chapters_share_is_stored_once(told, tmp_path) -> None:
    save_project(tmp_path / "a.gaugan", told, None, "m")
    with zipfile.ZipFile(tmp_path / "a.gaugan") as archive:
        names = [name for name in archive.namelist() if name.startswith("gaugan/story/")]
        contents = [archive.read(name) for name in names]
    assert len(set(contents)) == len(names)
    assert sum(content == b"\xff\xd8 picture" for content in contents) == 1


def test_recovery_copies_have_no_story(told) -> None:
    assert len(told.snapshot().story) == 0


def test_chapters_do_not_change_with_the_document(told) -> None:
    before = told.story[-1].state.layers[0].labels.copy()
    told.fill(5, 5, 2)
    np.testing.assert_array_equal(told.story[-1].state.layers[0].labels, before)


@pytest.mark.parametrize("damage", ["cut", "json", "label", "size", "missing", "none"])
def test_a_damaged_story_does_not_keep_the_painting_from_opening(told, tmp_path, damage) -> None:
    save_project(tmp_path / "a.gaugan", told, None, "m")
    with zipfile.ZipFile(tmp_path / "a.gaugan") as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    first_map = next(name for name in entries if name.startswith("gaugan/story/") and name.endswith(".png"))
    index = json.loads(entries["gaugan/story.json"])
    if damage == "cut":
        entries["gaugan/story.json"] = entries["gaugan/story.json"][:-20]
    elif damage == "json":
        entries["gaugan/story.json"] = b"[[]]"
    elif damage == "label":
        buffer = io.BytesIO()
        Image.fromarray(np.full((90, 120), 77, np.uint8)).save(buffer, "PNG")
        entries[first_map] = buffer.getvalue()
    elif damage == "size":
        index[0]["size"] = [100_000, 100_000]
        entries["gaugan/story.json"] = json.dumps(index).encode()
    elif damage == "none":
        del entries["gaugan/story.json"]
    else:
        del entries[first_map]
    with zipfile.ZipFile(tmp_path / "b.gaugan", "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    project = load_project(tmp_path / "b.gaugan")
    np.testing.assert_array_equal(project.document.labels, told.labels)
    assert len(project.document.story) < len(told.story)
    assert "story" in project.damage
    assert load_project(tmp_path / "a.gaugan").damage == ""


def test_chapters_with_the_same_regions_read_them_once(tmp_path, monkeypatch) -> None:
    """A small file may name large regions thousands of times."""
    document = Document.blank(120, 90, LABELS, 13)
    region = StyleRegion.of(np.ones((90, 120), bool))
    document.style = Style("Mix", parts=(StylePart(Style("s", seed=1), 1.0, region),) * 8)
    for _ in range(40):
        document.story.add(Chapter.of(document.state, PICTURE))
    save_project(tmp_path / "a.gaugan", document, None, "m")
    counts: list[str] = []
    real = story_file.read_mask
    monkeypatch.setattr(story_file, "read_mask", lambda *a: counts.append(a[2]) or real(*a))
    project = load_project(tmp_path / "a.gaugan")
    assert len(project.document.story) == 40
    assert len(counts) == 1
    monkeypatch.setattr(story_file, "MAX_REGION_PIXELS", 90 * 120 - 1)
    assert len(load_project(tmp_path / "a.gaugan").document.story) == 0


def test_only_the_newest_chapters_are_kept(monkeypatch) -> None:
    monkeypatch.setattr(story, "MAX_CHAPTERS", 3)
    document, kept = Document.blank(64, 64, LABELS, 13), Story()
    for seed in range(5):
        document.style = Style("s", seed=seed)
        kept.add(Chapter.of(document.state, PICTURE))
    assert [chapter.state.style.seed for chapter in kept] == [2, 3, 4]
    monkeypatch.setattr(story, "MAX_STORY_PIXELS", 1)
    kept.add(Chapter.of(document.state, PICTURE))
    assert len(kept) == 1  # the newest, however large


def test_the_film_goes_on_where_the_file_was_saved(told, tmp_path) -> None:
    save_project(tmp_path / "a.gaugan", told, None, "m")
    document = load_project(tmp_path / "a.gaugan").document
    assert has_past(document)
    document.fill(2, 2, 4)
    found = moments(document, 100)
    assert len(found) == 5 + 2
    expected = [chapter.state for chapter in told.story]
    assert [moment.labels.shape for moment in found[:5]] == [state.shape for state in expected]
    np.testing.assert_array_equal(found[-1].labels, document.labels)
    assert len(moments(document, 3)) == 3
    assert not has_past(Document.blank(64, 64, LABELS, 13))
