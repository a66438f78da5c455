"""The set on disk: begun, done, excluded, opened again, moved, and what the trainer makes of it."""

import shutil

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.errors import BadDatasetError, BadFileError
from gaugan_desktop.labels import UNPAINTED, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.draft import Draft, draft_of_map
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from tests.photo_set.conftest import NAMES, finish_all, strokes, truth


def test_photos_have_names_of_their_own(photo_set) -> None:
    assert sorted(photo.name for photo in photo_set.photos) == ["one", "trip-one", "two"]
    assert photo_set.progress.empty == 3


def test_work_is_found_again(photo_set) -> None:
    photo = photo_set["two"]
    picture = photo_set.load_picture(photo)
    photo_set.save(photo, picture, strokes())
    photo_set.close()
    again = PhotoSet.open(photo_set.root)
    assert again["two"].state is PhotoState.BEGUN
    draft = again.load_draft(again["two"], (96, 128))
    assert all((a == b).all() for a, b in zip(draft.layers, strokes().layers, strict=True))
    assert again.label_set.labels == photo_set.label_set.labels
    again.close()


def test_earlier_strokes_are_found_again(photo_set) -> None:
    photo, grown = photo_set["two"], strokes().with_map(truth())
    photo_set.save(photo, photo_set.load_picture(photo), grown)
    assert (photo_set.load_draft(photo, (96, 128)).earlier == grown.earlier).all()
    assert (grown.earlier != UNPAINTED).any()


def test_drafts_without_earlier_strokes_are_read(photo_set) -> None:
    photo = photo_set["two"]
    photo_set.save(photo, photo_set.load_picture(photo), strokes())
    path = photo_set.root / "begun" / "two.png"
    cv2.imwrite(str(path), cv2.imread(str(path), cv2.IMREAD_COLOR))
    draft = photo_set.load_draft(photo, (96, 128))
    assert (draft.earlier == UNPAINTED).all()
    assert (draft.strokes == strokes().strokes).all()


def test_nothing_is_written_where_nothing_is_painted(photo_set) -> None:
    photo_set.save(photo_set["two"], photo_set.load_picture(photo_set["two"]), Draft.empty((96, 128)))
    assert photo_set["two"].state is PhotoState.EMPTY
    assert not list((photo_set.root / "begun").iterdir())


def test_originals_are_untouched(photo_set, folder) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    finish_all(photo_set)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_work_goes_on_without_the_originals(photo_set, folder) -> None:
    begun = photo_set["two"]
    photo_set.save(begun, photo_set.load_picture(begun), strokes())
    shutil.rmtree(folder)
    assert photo_set.load_picture(begun).shape == (96, 128, 3)
    with pytest.raises(BadFileError, match="does not exist"):
        photo_set.load_picture(photo_set["one"])


def test_trainer_takes_finished_photos_only(photo_set) -> None:
    from trainer.data.check import check_folder
    from trainer.data.pairs import open_pair_folder

    for name in ("one", "two"):
        photo = photo_set[name]
        draft = draft_of_map(truth(), photo_set.label_set)
        photo_set.finish(photo, photo_set.load_picture(photo), draft)
    other = photo_set["trip-one"]
    photo_set.save(other, photo_set.load_picture(other), strokes())
    folder = open_pair_folder(photo_set.root)
    assert folder.label_set.names == NAMES
    assert [pair.name for pair in folder.pairs] == ["one", "two"]
    assert not check_folder(folder).has_errors
    assert (folder.load_labels(folder.pairs[0]) == truth()).all()


def test_trainers_folders_open(photo_set, tmp_path) -> None:
    from trainer.data.landscapes.dataset import write_sample_pairs

    write_sample_pairs(tmp_path / "pairs", 3, 64, 0)
    (tmp_path / "pairs" / "labels" / "00000.png").unlink(missing_ok=True)
    pairs = PhotoSet.open(tmp_path / "pairs")
    assert pairs.label_set.names == bundled_label_set("landscape").names
    assert pairs.progress.done + pairs.progress.empty == 3
    photo = next(photo for photo in pairs.photos if photo.state is PhotoState.DONE)
    original = pairs.original(photo)
    before = original.read_bytes()
    picture = pairs.load_picture(photo)
    pairs.reopen(photo, picture, pairs.load_draft(photo, picture.shape[:2]))
    assert original.read_bytes() == before
    assert photo.state is PhotoState.BEGUN
    pairs.close()


def test_unknown_stays_unknown(photo_set) -> None:
    photo = photo_set["one"]
    labels = truth()
    labels[:5] = len(NAMES)
    draft = Draft.empty(labels.shape).with_map(labels)
    photo_set.finish(photo, photo_set.load_picture(photo), draft)
    with Image.open(photo_set.root / "labels" / "one.png") as stored:
        assert (np.array(stored)[:5] == UNPAINTED).all()
    assert (photo_set.load_draft(photo, labels.shape).regions == labels).all()
    assert photo.pixels[UNPAINTED] == 5 * 128


def test_done_and_back(photo_set) -> None:
    photo = photo_set["one"]
    picture = photo_set.load_picture(photo)
    photo_set.finish(photo, picture, strokes())
    assert not list((photo_set.root / "begun").iterdir())
    photo_set.reopen(photo, picture, photo_set.load_draft(photo, (96, 128)))
    assert photo.state is PhotoState.BEGUN
    assert not list((photo_set.root / "images").iterdir())
    assert not list((photo_set.root / "labels").iterdir())


def test_excluded_photos_keep_their_work(photo_set) -> None:
    finish_all(photo_set)
    photo_set.exclude(photo_set["one"])
    assert photo_set.progress.excluded == 1
    assert photo_set.progress.done == 2
    photo_set.close()
    again = PhotoSet.open(photo_set.root)
    assert again["one"].state is PhotoState.EXCLUDED
    again.exclude(again["one"], is_excluded=False)
    assert again["one"].state is PhotoState.BEGUN
    assert (again.load_draft(again["one"], (96, 128)).flat == truth()).all()
    again.close()


def test_pace_is_that_of_the_last_photos(photo_set) -> None:
    photo = photo_set["one"]
    assert photo_set.progress.seconds_left is None
    photo.seconds = 60.0
    photo_set.finish(photo, photo_set.load_picture(photo), strokes())
    assert photo_set.progress.seconds_left == 120.0
    assert photo_set.progress.share == pytest.approx(1 / 3)


def test_one_window_at_a_time(photo_set) -> None:
    with pytest.raises(BadDatasetError, match="another window"):
        PhotoSet.open(photo_set.root)


def test_moved_together_with_its_photos(photo_set, tmp_path) -> None:
    photo_set.close()
    (tmp_path / "elsewhere").mkdir()
    for name in ("set", "photos"):
        (tmp_path / name).rename(tmp_path / "elsewhere" / name)
    again = PhotoSet.open(tmp_path / "elsewhere" / "set")
    assert again.load_picture(again["one"]).shape == (96, 128, 3)
    again.close()


def test_photos_of_all_kinds(tmp_path) -> None:
    root = tmp_path / "photos"
    root.mkdir()
    upright = Image.fromarray(np.zeros((100, 200, 3), np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    upright.save(root / "turned.jpg", exif=exif)
    upright.convert("CMYK").save(root / "press.jpg")
    Image.fromarray(np.full((100, 200), 40_000, np.uint16)).save(root / "deep.tif")
    upright.save(root / "web.webp")
    upright.resize((3000, 1500)).save(root / "large.png")
    made = PhotoSet.create(tmp_path / "set", root, label_set_of("mine", NAMES))
    shapes = {photo.name: made.load_picture(photo).shape for photo in made.photos}
    assert shapes["turned"] == (200, 100, 3)
    assert shapes["large"] == (640, 1280, 3)
    assert {shapes[name] for name in ("press", "deep", "web")} == {(100, 200, 3)}
    made.close()
