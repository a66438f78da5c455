"""Label maps of other programs come into a set, and replace nothing unasked."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.photo_set.draft import encoded_map
from gaugan_desktop.photo_set.importing import find_maps, import_maps
from gaugan_desktop.photo_set.photo import PhotoState
from tests.photo_set.conftest import truth


@pytest.fixture
def maps(tmp_path: Path, photo_set) -> Path:
    """An indexed map, a coloured one of twice the size, and one of another shape."""
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "two.png").write_bytes(encoded_map(truth(), photo_set.label_set))
    colors = photo_set.label_set.palette[truth().repeat(2, 0).repeat(2, 1)]
    Image.fromarray(colors).save(folder / "one_mask.png")
    Image.fromarray(np.zeros((50, 300), np.uint8)).save(folder / "trip-one.png")
    Image.fromarray(np.zeros((50, 50), np.uint8)).save(folder / "stranger.png")
    return folder


def test_maps_are_found_by_name_and_fitted(photo_set, maps) -> None:
    found = find_maps(maps, photo_set.photos)
    assert set(found) == {"one", "two", "trip-one"}
    result = import_maps(photo_set, found, is_replacing=False)
    assert photo_set["two"].state is PhotoState.DONE
    assert (photo_set.load_draft(photo_set["two"], (96, 128)).flat == truth()).all()
    assert any("other proportions" in problem for problem in result.problems)
    assert photo_set["trip-one"].state is PhotoState.EMPTY


def test_colours_and_other_sizes_are_read(photo_set, maps) -> None:
    import_maps(photo_set, {"one": maps / "one_mask.png"}, is_replacing=False)
    assert (photo_set.load_draft(photo_set["one"], (96, 128)).flat == truth()).all()


def test_nothing_is_replaced_unasked(photo_set, maps) -> None:
    import_maps(photo_set, {"two": maps / "two.png"}, is_replacing=False)
    empty = np.zeros((96, 128), np.uint8)
    (maps / "two.png").write_bytes(encoded_map(empty, photo_set.label_set))
    assert import_maps(photo_set, {"two": maps / "two.png"}, is_replacing=False).photos == []
    assert (photo_set.load_draft(photo_set["two"], (96, 128)).flat == truth()).all()
    import_maps(photo_set, {"two": maps / "two.png"}, is_replacing=True)
    assert (photo_set.load_draft(photo_set["two"], (96, 128)).flat == 0).all()


def test_unknown_labels_are_sentences(photo_set, maps) -> None:
    Image.fromarray(np.full((96, 128), 9, np.uint8)).save(maps / "two.png")
    result = import_maps(photo_set, {"two": maps / "two.png"}, is_replacing=False)
    assert "belongs to none of the 3 labels" in result.problems[0]
