"""Which texture a label has."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.photo_textures import NO_STYLE, PhotoTextures, Source, StylePhoto
from gaugan_desktop.photo_textures.source import LabelTextures


@pytest.fixture
def textures(landscape: LabelSet) -> LabelTextures:
    return LabelTextures(landscape)


def test_what_no_photo_shows_has_a_shipped_texture(textures: LabelTextures, landscape: LabelSet) -> None:
    tree, sky = landscape.id_of("tree"), landscape.id_of("sky")
    assert tree in textures
    assert sky not in textures
    assert textures.texture(tree, NO_STYLE, 0).near.name == "leaves-1"
    assert textures.texture(tree, Source({tree: 1}), 0).near.name == "leaves-2"
    assert textures.texture(tree, NO_STYLE, 1).near.name == "leaves-2"
    count = len({textures.texture(tree, Source({tree: number}), 0).near.name for number in range(40)})
    assert count > 3


def test_what_a_photo_shows_has_the_texture_of_the_photo(textures: LabelTextures, landscape) -> None:
    grass, sand = landscape.id_of("grass"), landscape.id_of("sand")
    photo = _photo(grass, 480)
    source = Source(photos={grass: photo, sand: photo})
    assert textures.texture(grass, source, 0).near.name == f"own/{grass}"
    assert textures.texture(grass, source, 3) == textures.texture(grass, source, 0)
    assert textures.texture(sand, source, 0).near.name == "sand-1"


def test_small_photos_show_no_texture(textures: LabelTextures, landscape) -> None:
    grass = landscape.id_of("grass")
    assert textures.texture(grass, Source(photos={grass: _photo(grass, 288)}), 0).near.name == "blades-1"


def test_pictures_show_the_texture_of_their_source(landscape: LabelSet) -> None:
    grass = landscape.id_of("grass")
    picture, labels = np.full((200, 300, 3), 110, np.uint8), np.full((200, 300), grass, np.uint8)
    textures = PhotoTextures(landscape)
    shipped, other, own = (
        textures.applied(
            picture, labels, None, 1.0, arrangement=textures.arranged(labels, None, source=source)
        ).astype(int)
        for source in (NO_STYLE, Source({grass: 1}), Source(photos={grass: _photo(grass, 480)}))
    )
    assert np.abs(shipped - other).mean() > 1
    assert np.abs(shipped - own).mean() > 1


def _photo(label: int, side: int) -> StylePhoto:
    picture = np.random.default_rng(0).integers(60, 120, (side, side, 3)).astype(np.uint8)
    return StylePhoto("own", picture, np.full((side, side), label, np.uint8))
