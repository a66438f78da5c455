"""Sets that are damaged, gone, locked or on a full disk."""

import errno
import os
import shutil

import pytest
from PIL import Image

from gaugan_desktop.errors import BadDatasetError, BadFileError
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.label_choice import label_set_of, merged
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from tests.photo_set.conftest import NAMES, strokes, truth


def full_disk(*arguments) -> None:
    raise BadFileError("a.png", "No space left on device.")


def test_a_full_disk_leaves_photos_as_far_as_they_are(photo_set, monkeypatch) -> None:
    photo = photo_set["one"]
    picture = photo_set.load_picture(photo)
    photo_set.finish(photo, picture, strokes())
    with monkeypatch.context() as patch:
        patch.setattr("gaugan_desktop.photo_set.photo_set.write_bytes_atomically", full_disk)
        with pytest.raises(BadFileError):
            photo_set.reopen(photo, picture, strokes())
    assert photo.state is PhotoState.DONE
    assert photo.pixels
    photo_set.exclude(photo_set["two"])
    with monkeypatch.context() as patch:
        patch.setattr("gaugan_desktop.photo_set.photo_set.write_list", full_disk)
        for name in ("two", "trip-one"):
            with pytest.raises(BadFileError):
                photo_set.exclude(photo_set[name], is_excluded=name != "two")
    assert photo_set["two"].state is PhotoState.EXCLUDED
    assert photo_set["trip-one"].state is PhotoState.EMPTY


def test_a_set_that_is_gone_says_so(photo_set) -> None:
    photo = photo_set["one"]
    picture = photo_set.load_picture(photo)
    shutil.rmtree(photo_set.root)
    with pytest.raises(BadFileError, match="not here any more"):
        photo_set.save(photo, picture, strokes())


def test_a_set_opens_where_its_photos_may_no_longer_be_looked_at(tmp_path, folder, forbid) -> None:
    shutil.copytree(folder, tmp_path / "locked" / "photos")
    PhotoSet.create(tmp_path / "set", tmp_path / "locked" / "photos", label_set_of("mine", NAMES)).close()
    forbid(tmp_path / "locked")
    again = PhotoSet.open(tmp_path / "set")
    assert [photo.name for photo in again.photos] == ["one", "trip-one", "two"]
    again.close()


@pytest.mark.parametrize("part", ["images", "labels", "begun"])
@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO])
def test_finished_maps_that_cannot_be_read_are_not_taken_for_none(photo_set, forbid, part, code) -> None:
    photo = photo_set["one"]
    photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    photo_set.close()
    allow = forbid(photo_set.root / part, code)
    for _ in range(2):  # nor does the set stay locked
        with pytest.raises(BadFileError, match=f"^{part}: The folder cannot be read: {os.strerror(code)}"):
            PhotoSet.open(photo_set.root)
    allow()
    again = PhotoSet.open(photo_set.root)
    assert again["one"].state is PhotoState.DONE
    again.close()


def test_looks_at_a_set_that_cannot_be_read_are_told(photo_set, forbid) -> None:
    photo = photo_set["one"]
    picture = photo_set.load_picture(photo)
    draft = draft_of_map(truth(), photo_set.label_set)
    photo_set.exclude(photo)
    forbid(photo_set.root)
    looks = (
        lambda: photo_set.has_map(photo),
        lambda: photo_set.load_picture(photo),
        lambda: photo_set.load_draft(photo, (96, 128)),
        lambda: photo_set.save(photo, picture, draft),
        lambda: photo_set.exclude(photo, is_excluded=False),
        lambda: photo_set.relabel(merged(photo_set.label_set, source=0, target=2)),
    )
    for look in looks:
        with pytest.raises(BadFileError, match="Permission denied"):
            look()
    assert photo.state is PhotoState.EXCLUDED
    assert len(photo_set.label_set) == len(NAMES)


def test_bad_folders(tmp_path, photo_set, folder) -> None:
    labels = label_set_of("mine", NAMES)
    (tmp_path / "none").mkdir()
    with pytest.raises(BadDatasetError, match="no photo in"):
        PhotoSet.create(tmp_path / "new", tmp_path / "none", labels)
    with pytest.raises(BadDatasetError, match="cannot be read"):
        PhotoSet.create(tmp_path / "new", tmp_path / "missing", labels)
    with pytest.raises(BadDatasetError, match="exists already"):
        PhotoSet.create(photo_set.root, folder, labels)
    with pytest.raises(BadDatasetError, match="is no photo set"):
        PhotoSet.open(folder)
    with pytest.raises(BadDatasetError, match="no folder"):
        PhotoSet.open(tmp_path / "missing")
    assert not (folder / "lock").exists()
    photo_set.close()
    for damage in (b"{", b"[]", b'{"photos": [{"name": "../x", "source": "a"}]}'):
        (photo_set.root / "photos.json").write_bytes(damage)
        with pytest.raises(BadDatasetError, match="is damaged"):
            PhotoSet.open(photo_set.root)


def test_damaged_files_are_sentences(photo_set, folder) -> None:
    (folder / "one.jpg").write_bytes(b"no photo")
    Image.new("RGB", (40, 500)).save(folder / "two.png")
    with pytest.raises(BadFileError, match="not a picture"):
        photo_set.load_picture(photo_set["one"])
    with pytest.raises(BadFileError, match="too small"):
        photo_set.load_picture(photo_set["two"])
    other = photo_set["trip-one"]
    photo_set.save(other, photo_set.load_picture(other), strokes())
    with pytest.raises(BadFileError, match="128 x 96 pixels and its photo 64 x 64"):
        photo_set.load_draft(other, (64, 64))
    Image.new("RGB", (128, 96), (200, 0, 0)).save(photo_set.root / "begun" / "trip-one.png")
    with pytest.raises(BadFileError, match="labels that the set does not have"):
        photo_set.load_draft(other, (96, 128))
