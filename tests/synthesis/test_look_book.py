from pathlib import Path

import numpy as np
import pytest

from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, StyleRegion, in_light, mixed
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.paths import resource_path, starter_model_path
from gaugan_desktop.synthesis.engine.look_book import LookBook
from gaugan_desktop.synthesis.engine.style_photos import StylePhotos


def shipped(name: str) -> Style:
    return Style(name, resource_path(f"styles/{name}.jpg").read_bytes())


@pytest.fixture(scope="module")
def book() -> LookBook:
    model = load_model(starter_model_path())
    return LookBook(StylePhotos(model), model.header.label_set)


NOON, SUNSET = "01-clear-noon", "03-red-sunset"


def test_the_look_is_that_of_the_photo(book: LookBook) -> None:
    ((noon, weight, mask, labels),) = book.worn(shipped(NOON))
    assert (weight, mask, labels) == (1.0, None, ())
    (sunset,) = book.worn(shipped(SUNSET))
    assert noon is not None
    assert sunset.look is not None
    assert noon.sky[-1, 2] > noon.sky[-1, 0]  # blue
    assert sunset.look.sky[0, 0] > sunset.look.sky[0, 2] + 0.2  # red at the horizon
    assert book.worn(shipped(NOON))[0].look is noon


@pytest.mark.parametrize("style", [MEAN_STYLE, Style("s", seed=3)])
def test_without_a_photo_there_is_no_look(style: Style, book: LookBook) -> None:
    assert book.worn(style) == ()


def test_parts_keep_weight_region_and_labels(book: LookBook, landscape) -> None:
    mask = np.eye(8, dtype=bool)
    parts = [
        StylePart(shipped(NOON), 0.25, StyleRegion.of(mask)),
        StylePart(shipped(SUNSET), labels=("sky", "no such label")),
        StylePart(Style("s", seed=1), 0.5),
    ]
    first, second, third = book.worn(mixed(parts))
    assert first.weight == 0.25
    assert first.mask is not None
    assert np.array_equal(first.mask, mask)
    assert second.labels == (landscape.id_of("sky"),)
    assert third.look is None


def test_light_sliders_take_the_place_of_the_look(book: LookBook) -> None:
    look, bare = book.worn(in_light(shipped(NOON), {"haze": -0.25, "warmth": 0.1}))
    assert (look.weight, bare.weight) == (0.75, 0.25)
    assert bare.look is None


def test_a_broken_picture_has_a_sentence(book: LookBook) -> None:
    with pytest.raises(BadFileError):
        book.worn(Style("x", b"no picture"))


def test_a_model_without_labeller_has_no_looks(tiny_model: Path) -> None:
    model = load_model(tiny_model)
    model.labeller = None
    assert LookBook(StylePhotos(model), model.header.label_set).worn(shipped(NOON)) == ()
