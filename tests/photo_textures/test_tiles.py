"""The tiles that are shipped."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.table import TEXTURES
from gaugan_desktop.photo_textures.tiles import FOLDER, sized_tile, tile_size

AS_PAINTED = {"sky", "cloud", "water", "plant"}
NAMES = sorted({name for texture in TEXTURES for name in (texture.near, texture.far) if name})


def test_labels_have_one_texture_or_stay_as_painted(landscape: LabelSet) -> None:
    named = [name for texture in TEXTURES for name in texture.labels]
    assert len(named) == len(set(named))
    assert set(named) == {label.name for label in landscape.labels} - AS_PAINTED


def test_every_tile_is_used_and_has_a_known_author() -> None:
    files = sorted(path.stem for path in resource_path(FOLDER).glob("*.jpg"))
    assert files == NAMES
    authors = resource_path(FOLDER, "ATTRIBUTION.md").read_text("utf-8")
    assert all(f"| {name}.jpg |" in authors for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_tiles_change_no_brightness_and_go_on_at_their_other_sides(name: str) -> None:
    height, width = tile_size(name)
    tile = sized_tile(name, height, width, 1.0)
    assert np.abs(np.exp(tile).mean((0, 1)) - 1).max() < 1e-3
    for axis in (0, 1):
        turned = np.moveaxis(tile, axis, 0)
        steps = np.abs(np.diff(turned, axis=0)).mean((1, 2))
        assert np.abs(turned[0] - turned[-1]).mean() <= 4 * steps.max()
