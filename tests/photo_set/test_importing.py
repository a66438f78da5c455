"""Label maps of other programs come into a set, and replace nothing unasked; a set's own go out to them."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from gaugan_desktop.errors import BadDatasetError, BadFileError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.photo_set.draft import Draft, draft_of_map, encoded_map
from gaugan_desktop.photo_set.exporting import MapFormat, export_maps
from gaugan_desktop.photo_set.importing import find_maps, import_maps
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from tests.photo_set.conftest import NAMES, truth


def flat(photo_set: PhotoSet, name: str) -> np.ndarray:
    return photo_set.load_draft(photo_set[name], (96, 128)).flat


def take_in(photo_set: PhotoSet, folder: Path, partners=None, is_replacing: bool = False):
    return import_maps(photo_set, find_maps(photo_set, folder), partners or {}, is_replacing)


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
    found = find_maps(photo_set, maps)
    assert set(found.maps) == {"one", "two", "trip-one"}
    assert found.lonely == ()
    result = import_maps(photo_set, found, {}, is_replacing=False)
    assert photo_set["two"].state is PhotoState.DONE
    assert (flat(photo_set, "two") == truth()).all()
    assert (flat(photo_set, "one") == truth()).all()
    assert any("other proportions" in problem for problem in result.problems)
    assert photo_set["trip-one"].state is PhotoState.EMPTY


def test_nothing_is_replaced_unasked(photo_set, maps) -> None:
    take_in(photo_set, maps)
    (maps / "two.png").write_bytes(encoded_map(np.zeros((96, 128), np.uint8), photo_set.label_set))
    assert take_in(photo_set, maps).photos == []
    assert (flat(photo_set, "two") == truth()).all()
    take_in(photo_set, maps, is_replacing=True)
    assert (flat(photo_set, "two") == 0).all()


def test_photos_left_out_keep_their_work(photo_set, maps) -> None:
    photo, painted = photo_set["two"], np.full((96, 128), 1, np.uint8)
    draft = Draft.empty(painted.shape).with_map(painted)
    photo_set.save(photo, photo_set.load_picture(photo), draft)
    photo_set.exclude(photo)
    assert photo not in take_in(photo_set, maps).photos
    assert photo.state is PhotoState.EXCLUDED
    assert (flat(photo_set, "two") == painted).all()


def test_unknown_ids_are_sentences(photo_set, maps) -> None:
    Image.fromarray(np.full((96, 128), 9, np.uint8)).save(maps / "two.png")
    assert any("belongs to none of the 3 labels" in problem for problem in take_in(photo_set, maps).problems)


def test_smoothed_edges_snap_to_labels(photo_set, tmp_path) -> None:
    """A map that was drawn larger and made smaller has blends along its edges."""
    palette = photo_set.label_set.palette[:3]
    large = Image.new("RGB", (512, 384), tuple(palette[0].tolist()))
    draw = ImageDraw.Draw(large)
    for label, line in ((1, 130), (2, 250)):
        outline = [(0, line), (512, line + 30), (512, 384), (0, 384)]
        draw.polygon(outline, fill=tuple(palette[label].tolist()))
    smooth = large.resize((128, 96), Image.Resampling.BILINEAR)
    assert len(smooth.getcolors(10_000)) > 6
    (tmp_path / "maps").mkdir()
    smooth.save(tmp_path / "maps" / "two.png")
    found = find_maps(photo_set, tmp_path / "maps")
    assert found.lonely == ()
    assert import_maps(photo_set, found, {}, is_replacing=False).problems == []
    exact = np.asarray(large.resize((128, 96), Image.Resampling.NEAREST)).astype(int)
    wanted = np.abs(exact[:, :, None] - palette).sum(-1).argmin(-1)
    assert (flat(photo_set, "two") == wanted).mean() > 0.97


def test_colours_without_a_table_are_asked_about(photo_set, tmp_path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    colors = np.array([(250, 1, 1), (1, 250, 1), (1, 1, 250)], np.uint8)
    Image.fromarray(colors[truth()]).save(folder / "two.png")
    found = find_maps(photo_set, folder)
    assert {found.label_set[label].name for label in found.lonely} == {"#fa0101", "#01fa01", "#0101fa"}
    partners = {
        label: 2 - ["fa0101", "01fa01", "0101fa"].index(found.label_set[label].name[1:])
        for label in found.lonely
    }
    import_maps(photo_set, found, partners, is_replacing=False)
    assert (flat(photo_set, "two") == 2 - truth()).all()
    import_maps(photo_set, found, {}, is_replacing=True)
    assert (flat(photo_set, "two") == len(NAMES)).all()  # all of it is to stay unknown


def test_photos_are_no_label_maps(photo_set, tmp_path, folder) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (96, 128, 3), np.uint8)
    (tmp_path / "maps").mkdir()
    Image.fromarray(noise).save(tmp_path / "maps" / "two.png")
    with pytest.raises(BadDatasetError, match="too many colours"):
        find_maps(photo_set, tmp_path / "maps")


def test_a_folder_without_maps_says_so(photo_set, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadDatasetError, match="no label map of any of these photos"):
        find_maps(photo_set, tmp_path / "empty")
    with pytest.raises(BadDatasetError, match="no folder"):
        find_maps(photo_set, tmp_path / "nowhere")


@pytest.mark.parametrize("kind", MapFormat)
def test_exports_come_back_as_they_were(photo_set, tmp_path, kind) -> None:
    labels = truth()
    labels[40:60, 30:70] = UNPAINTED
    labels[45:50, 35:60] = 0
    labels[0, 0] = labels[1, 1] = 2
    for name in ("one", "two"):
        photo = photo_set[name]
        photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(labels, photo_set.label_set))
    shares: list[float] = []
    assert export_maps(photo_set, tmp_path / "out", kind, shares.append) == 2
    assert shares == [0.5, 1.0]
    found = find_maps(photo_set, tmp_path / "out")
    assert set(found.maps) == {"one", "two"}
    assert found.lonely == ()
    photo_set.finish(
        photo_set["two"], photo_set.load_picture(photo_set["two"]), draft_of_map(truth(), photo_set.label_set)
    )
    assert import_maps(photo_set, found, {}, is_replacing=True).problems == []
    back = flat(photo_set, "two")
    assert (np.where(back == len(NAMES), UNPAINTED, back) == labels).all()


@pytest.mark.parametrize("kind", MapFormat)
def test_other_label_sets_are_matched_by_name(photo_set, tmp_path, folder, kind) -> None:
    """What a set of other labels exports comes in by names; what has no partner is told."""
    photo = photo_set["two"]
    photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    export_maps(photo_set, tmp_path / "out", kind)
    other = PhotoSet.create(tmp_path / "other", folder, label_set_of("other", ("lake", "rock", "sky")))
    try:
        found = find_maps(other, tmp_path / "out")
        if kind is MapFormat.INDEXED:  # numbers say nothing of names
            assert found.lonely == ()
            return
        assert [found.label_set[label].name for label in found.lonely] == ["meadow"]
        import_maps(other, found, {found.lonely[0]: 1}, is_replacing=False)
        assert (flat(other, "two") == np.array([2, 1, 0], np.uint8)[truth()]).all()
    finally:
        other.close()


def test_exports_need_a_free_folder_and_something_to_export(photo_set, tmp_path, maps) -> None:
    with pytest.raises(BadDatasetError, match="No photo is done"):
        export_maps(photo_set, tmp_path / "out", MapFormat.COCO)
    take_in(photo_set, maps)
    before = sorted(maps.iterdir())
    with pytest.raises(BadDatasetError, match="holds something"):
        export_maps(photo_set, maps, MapFormat.COCO)
    assert sorted(maps.iterdir()) == before


def test_folders_that_cannot_be_read_are_told(photo_set, tmp_path, maps, forbid) -> None:
    take_in(photo_set, maps)
    forbid(maps)
    with pytest.raises(BadFileError, match="maps: The folder cannot be read"):
        export_maps(photo_set, maps, MapFormat.COCO)
    with pytest.raises(BadFileError, match="maps: The folder cannot be read"):
        find_maps(photo_set, maps)
    with pytest.raises(BadFileError, match="inner: The folder cannot be read"):
        find_maps(photo_set, maps / "inner")


def test_a_damaged_list_of_labels_is_a_sentence(photo_set, maps) -> None:
    (maps / "labelmap.txt").write_text("sky 1 2 3\n")
    with pytest.raises(BadFileError, match="Line 1"):
        find_maps(photo_set, maps)
