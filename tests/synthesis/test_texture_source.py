"""Where the textures of styles come from."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, StyleRegion, mixed
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.photo_textures import NO_STYLE
from gaugan_desktop.synthesis.engine.style_photos import StylePhotos
from gaugan_desktop.synthesis.engine.texture_source import texture_source


def photo(level: int, size: tuple[int, int] = (60, 40)) -> Style:
    grain = np.random.default_rng(level).integers(level, level + 40, (size[1], size[0], 3)).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(grain).save(file, "PNG")
    return Style(f"photo {level}", file.getvalue())


ONE, OTHER = photo(30), photo(150)


@pytest.fixture(scope="module")
def photos() -> StylePhotos:
    return StylePhotos(load_model(starter_model_path()))


def test_a_style_photo_is_the_source_of_all_labels(photos: StylePhotos, landscape: LabelSet) -> None:
    source = texture_source(ONE, landscape, photos)
    seen = photos.seen(ONE)
    assert seen is not None
    assert set(source.photos.values()) == {seen.photo}
    assert set(source.photos) == set(source.numbers) == {label.id for label in landscape.labels}
    assert photos.seen(ONE) is seen


def test_styles_without_photos_choose_among_what_is_shipped(photos: StylePhotos, landscape: LabelSet) -> None:
    assert texture_source(MEAN_STYLE, landscape, photos) == NO_STYLE
    source = texture_source(Style("s", seed=5), landscape, photos)
    assert not source.photos
    assert set(source.numbers.values()) == {5}


def test_a_label_has_the_textures_of_the_style_that_counts_most(photos, landscape) -> None:
    first, second = landscape.names[:2]
    everywhere = StyleRegion.of(np.ones((4, 4), bool))
    style = mixed(
        [
            StylePart(ONE, 0.3),
            StylePart(Style("s", seed=5), 0.6),
            StylePart(OTHER, labels=(first, "no such label")),
            StylePart(OTHER, 0.9, everywhere),
        ]
    )
    source = texture_source(style, landscape, photos)
    other = photos.seen(OTHER)
    assert other is not None
    assert source.photos == {landscape.id_of(first): other.photo}
    assert source.numbers[landscape.id_of(second)] == 5


def test_photos_are_seen_at_the_usual_size(photos: StylePhotos) -> None:
    seen = photos.seen(photo(60, (1500, 1000)))
    assert seen is not None
    assert seen.photo.picture.shape == (512, 768, 3)
    assert seen.photo.labels.shape == (512, 768)
    assert seen.small.shape[:2] == seen.labels.shape


def test_few_photos_are_kept(photos: StylePhotos) -> None:
    first = photos.seen(photo(1))
    for level in range(2, 40):
        photos.seen(photo(level))
    again = photos.seen(photo(1))
    assert again is not first
    assert again is not None
    assert first is not None
    assert again.photo == first.photo


def test_a_model_without_labeller_sees_none(tiny_model: Path) -> None:
    model = load_model(tiny_model)
    model.labeller = None
    assert StylePhotos(model).seen(ONE) is None


def test_a_broken_photo_has_a_sentence(photos: StylePhotos, landscape: LabelSet) -> None:
    with pytest.raises(BadFileError):
        texture_source(Style("x", b"no picture"), landscape, photos)
