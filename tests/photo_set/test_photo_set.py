"""The set on disk: begun, done, excluded, opened again, damaged, moved, and what the trainer makes of it."""

import errno
import os
import shutil
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadDatasetError, BadFileError
from gaugan_desktop.labels import UNPAINTED, LabelClass, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set import relabelling
from gaugan_desktop.photo_set.draft import Draft, draft_of_map
from gaugan_desktop.photo_set.label_choice import changed, label_set_of, likeness, merged
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from tests.photo_set.conftest import NAMES, truth


def strokes(shape=(96, 128)) -> Draft:
    empty = Draft.empty(shape)
    painted = empty.strokes.copy()
    for label, row in enumerate((10, 45, 80)):
        painted[row, 20:100] = label
    return replace(empty, strokes=painted)


def finish_all(photo_set: PhotoSet) -> None:
    for photo in photo_set.photos:
        picture = photo_set.load_picture(photo)
        photo_set.finish(photo, picture, draft_of_map(truth(), photo_set.label_set))


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


def test_labels_are_counted(photo_set) -> None:
    finish_all(photo_set)
    sky = photo_set.shares[0]
    assert sky.share == pytest.approx(1 / 3)
    assert sky.photos == 3
    assert not sky.is_rare
    counted = dict(photo_set["one"].pixels)
    photo_set.count(photo_set["one"])
    assert photo_set["one"].pixels == counted


def test_merging_changes_every_map(photo_set) -> None:
    photo = photo_set["one"]
    photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    begun = photo_set["two"]
    photo_set.save(begun, photo_set.load_picture(begun), strokes())
    photo_set.relabel(merged(photo_set.label_set, source=0, target=2))
    assert photo_set.label_set.names == ("meadow", "lake")
    photo_set.close()
    again = PhotoSet.open(photo_set.root)
    assert again.label_set.names == ("meadow", "lake")
    expected = np.array([1, 0, 1], np.uint8)[truth()]
    assert (again.load_draft(again["one"], (96, 128)).flat == expected).all()
    assert again.load_draft(again["two"], (96, 128)).strokes[10, 20] == 1
    assert again["one"].pixels[1] == 64 * 128
    again.close()


def test_labels_can_be_ordered_added_and_taken_away(photo_set) -> None:
    photo = photo_set["one"]
    photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    old = photo_set.label_set
    fresh = LabelClass(0, "rock", (1, 2, 3))
    photo_set.relabel(changed(old, [(old[2], [2]), (fresh, []), (old[0], [0])]))
    assert photo_set.label_set.names == ("lake", "rock", "sky")
    draft = photo_set.load_draft(photo, (96, 128))
    assert set(np.unique(draft.flat)) == {0, 2, 3}  # the meadow's pixels are unknown now


@pytest.mark.parametrize("step", ["staged", "half moved"])
def test_a_crash_in_a_change_of_labels_leaves_all_or_nothing(photo_set, monkeypatch, step) -> None:
    finish_all(photo_set)
    moved = []
    real = os.replace

    def die(source, target) -> None:
        is_move = ".changing" in str(source) and ".changing" not in str(target)
        if is_move and (step == "staged" or moved):
            raise OSError(5, "the power is gone")
        if is_move:
            moved.append(target)
        real(source, target)

    monkeypatch.setattr(relabelling.os, "replace", die)
    with pytest.raises(BadFileError, match="cannot be finished"):
        photo_set.relabel(merged(photo_set.label_set, source=0, target=2))
    photo_set.close()
    monkeypatch.setattr(relabelling.os, "replace", real)
    again = PhotoSet.open(photo_set.root)
    assert again.label_set.names == ("meadow", "lake")
    expected = np.array([1, 0, 1], np.uint8)[truth()]
    for photo in again.photos:
        assert (again.load_draft(photo, (96, 128)).flat == expected).all()
    again.close()


def test_a_full_disk_changes_no_labels(photo_set, monkeypatch) -> None:
    finish_all(photo_set)

    def refuse(path, data) -> None:
        raise BadFileError(path, "The file cannot be written: No space left on device.")

    monkeypatch.setattr(relabelling, "write_bytes_atomically", refuse)
    with pytest.raises(BadFileError):
        photo_set.relabel(merged(photo_set.label_set, source=0, target=2))
    photo_set.close()
    again = PhotoSet.open(photo_set.root)
    assert again.label_set.names == NAMES
    assert (again.load_draft(again["one"], (96, 128)).flat == truth()).all()
    again.close()


def test_one_window_at_a_time(photo_set) -> None:
    with pytest.raises(BadDatasetError, match="another window"):
        PhotoSet.open(photo_set.root)


def test_a_set_that_is_gone_says_so(photo_set) -> None:
    photo = photo_set["one"]
    picture = photo_set.load_picture(photo)
    shutil.rmtree(photo_set.root)
    with pytest.raises(BadFileError, match="not here any more"):
        photo_set.save(photo, picture, strokes())


def test_moved_together_with_its_photos(photo_set, tmp_path) -> None:
    photo_set.close()
    (tmp_path / "elsewhere").mkdir()
    for name in ("set", "photos"):
        (tmp_path / name).rename(tmp_path / "elsewhere" / name)
    again = PhotoSet.open(tmp_path / "elsewhere" / "set")
    assert again.load_picture(again["one"]).shape == (96, 128, 3)
    again.close()


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


def test_a_change_of_labels_waits_for_what_cannot_be_read(photo_set, forbid) -> None:
    stage = photo_set.root / ".changing"
    (stage / "labels").mkdir(parents=True)
    (stage / "labels" / "one.png").write_bytes(b"new")
    (stage / "complete").touch()
    allow = forbid(stage / "labels")
    with pytest.raises(BadFileError, match="cannot be finished: Permission denied"):
        relabelling.finish(photo_set.root)
    allow()
    relabelling.finish(photo_set.root)
    assert (photo_set.root / "labels" / "one.png").read_bytes() == b"new"
    assert not stage.exists()


def test_own_labels_keep_what_the_bundled_ones_know() -> None:
    own = label_set_of("mine", ["Sky", "tulips"])
    assert own[0].color == bundled_label_set("landscape")[13].color
    assert own[0].name == "Sky"
    assert own.mapping_to(bundled_label_set("landscape"))[0] == 13
    assert own[1].shortcut == "2"


def test_labels_are_alike_by_name_or_group() -> None:
    landscape = bundled_label_set("landscape")
    table, is_guess = likeness(landscape, label_set_of("mine", ["Sky", "water", "tulips"]))
    assert (table[landscape.id_of("sky")], is_guess[landscape.id_of("sky")]) == (0, False)
    assert (table[landscape.id_of("sea")], is_guess[landscape.id_of("sea")]) == (1, True)
    assert table[landscape.id_of("rock")] == UNPAINTED


@pytest.mark.parametrize(
    ("names", "sentence"),
    [([], "1 to 254"), (["a", "A"], "Two labels"), ([" "], "needs a name"), (["x" * 300], "at most 200")],
)
def test_impossible_labels(names, sentence) -> None:
    with pytest.raises(BadConfigError, match=sentence):
        label_set_of("mine", names)


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
