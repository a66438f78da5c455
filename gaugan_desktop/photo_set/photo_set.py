"""A photo set on disk, in the trainer's own layout.

    SET/
      dataset.yaml        the labels
      photos.json         the photos: where the originals are, which are excluded, how long each took
      images/ labels/     finished pairs and nothing else: what is trained on, at any moment
      begun/              label maps in the making, with their photos

What lies where says how far a photo is, so that no crash can make the list and the files disagree. The
originals are only ever read: a set holds upright copies of the size that is worked on.
"""

import time
from pathlib import Path

import numpy as np

from gaugan_desktop.document.limits import MIN_SIDE
from gaugan_desktop.errors import BadDatasetError, BadFileError, GauganError
from gaugan_desktop.files import delete_file, ensure_folder, sync_folder, write_bytes_atomically
from gaugan_desktop.folder_lock import FolderLock
from gaugan_desktop.folders import is_folder, is_new_or_empty, is_there
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.photo_set import relabelling
from gaugan_desktop.photo_set.agreement import forget_suggestions, judge_suggestion
from gaugan_desktop.photo_set.description import (
    FILE,
    OtherLayoutError,
    labels_text,
    read_labels,
    write_labels,
)
from gaugan_desktop.photo_set.draft import (
    Draft,
    draft_of_map,
    encoded_draft,
    encoded_map,
    encoded_picture,
    map_of_draft,
    read_draft,
    read_map,
)
from gaugan_desktop.photo_set.label_choice import LabelChange
from gaugan_desktop.photo_set.photo import Photo, PhotoState
from gaugan_desktop.photo_set.photo_list import LIST, PhotoList, read_list, write_list
from gaugan_desktop.photo_set.progress import LabelShare, Progress, label_shares, progress_of
from gaugan_desktop.photo_set.sources import SUFFIXES, files_by_name, find_photos, names_for
from gaugan_desktop.shrinking import shrunk
from gaugan_desktop.texts import tr

IMAGES, LABELS, BEGUN = "images", "labels", "begun"
WORKING_SIDE = 1280


class PhotoSet:
    """The photos of a set and their label maps. One window at a time holds the set, until `close`.

    Attributes:
        root: the set's folder.
        photos: in the order of the list.
        label_set: what the ids in the label maps mean.
        originals: the folder of the artist's own files.
        side: longest side of the pictures that are labelled, in pixels.
    """

    def __init__(
        self,
        root: Path,
        label_set: LabelSet,
        photos: list[Photo],
        originals: Path,
        side: int,
        lock: FolderLock,
    ) -> None:
        self.root, self.label_set, self.photos, self.side = root, label_set, photos, side
        self.originals, self._lock = originals, lock
        self._by_name = {photo.name: photo for photo in photos}

    @classmethod
    def create(cls, root: Path, folder: Path, label_set: LabelSet, side: int = WORKING_SIDE) -> "PhotoSet":
        """Begin a set for the photos of a folder; nothing is decoded.

        Args:
            root: a folder that does not exist yet or is empty.

        Raises:
            BadDatasetError: there are no photos, or `root` holds something.
            BadFileError: `root` cannot be read, or the set not be written.
        """
        if not is_new_or_empty(root):
            raise BadDatasetError(tr("“{name}” exists already; choose a new folder.", name=root.name))
        if root.resolve().is_relative_to(folder.resolve()) and root.resolve() != folder.resolve() / root.name:
            raise BadDatasetError(tr("A set lies beside its photos, or directly in their folder."))
        paths = [path for path in find_photos(folder) if not path.is_relative_to(root)]
        photos = [
            Photo(name, path.relative_to(folder).as_posix())
            for name, path in zip(names_for(folder, paths), paths, strict=True)
        ]
        ensure_folder(root)
        fresh = cls(root, label_set, photos, folder.resolve(), side, _locked(root))
        try:
            for part in (IMAGES, LABELS, BEGUN):
                ensure_folder(root / part)
            write_labels(root, label_set)
            fresh.save_list()
        except GauganError:
            fresh.close()
            raise
        return fresh

    @classmethod
    def open(cls, root: Path) -> "PhotoSet":
        """Open a set, or a folder of pairs in the trainer's own layout; nothing is decoded.

        Raises:
            OtherLayoutError: the folder is no set; the trainer may know it.
            BadDatasetError: it is damaged, or open elsewhere.
            BadFileError: it cannot be read or written to.
        """
        if not is_folder(root):
            raise BadDatasetError(tr("There is no folder “{name}”.", name=root.name))
        read_labels(root)  # no lock is left in a folder that is no set
        lock = _locked(root)
        try:
            relabelling.finish(root)
            label_set = read_labels(root)
            if is_there(root / LIST):
                opened = cls(root, label_set, *read_list(root), lock)
            else:
                opened = cls._of_pairs(root, label_set, lock)
            ensure_folder(root / BEGUN)
            opened._see_states()
        except BaseException:
            lock.release()
            raise
        return opened

    def close(self) -> None:
        """Let others open the set."""
        self._lock.release()

    @classmethod
    def _of_pairs(cls, root: Path, label_set: LabelSet, lock: FolderLock) -> "PhotoSet":
        """A folder of pairs that somebody else made: its photos are as large as they are."""
        names = files_by_name(root / IMAGES, SUFFIXES)
        photos = [Photo(name, path.name) for name, path in sorted(names.items())]
        if not photos:
            raise OtherLayoutError(tr("There is no photo in “{name}”.", name=f"{root.name}/{IMAGES}"))
        return cls(root, label_set, photos, (root / IMAGES).resolve(), WORKING_SIDE, lock)

    def _see_states(self) -> None:
        """Find out from the files how far every photo is."""
        pictures = files_by_name(self.root / IMAGES, SUFFIXES)
        maps = files_by_name(self.root / LABELS, (".png",))
        drafts = files_by_name(self.root / BEGUN, (".png",))
        for photo in self.photos:
            if photo.state is not PhotoState.EXCLUDED:
                photo.state = self._state_of(photo, pictures, maps, drafts)

    @staticmethod
    def _state_of(photo: Photo, *found: dict[str, Path]) -> PhotoState:
        pictures, maps, drafts = (photo.name in files for files in found)
        if pictures and maps:
            return PhotoState.DONE
        return PhotoState.BEGUN if drafts else PhotoState.EMPTY

    def __getitem__(self, name: str) -> Photo:
        return self._by_name[name]

    @property
    def progress(self) -> Progress:
        return progress_of(self.photos)

    @property
    def shares(self) -> list[LabelShare]:
        """What each label covers of the finished maps."""
        return label_shares(self.photos, self.label_set)

    def original(self, photo: Photo) -> Path:
        """The photo's own file."""
        return self.originals / photo.source

    def has_map(self, photo: Photo) -> bool:
        """Whether something was painted for a photo, even if it is left out.

        Raises:
            BadFileError: the set cannot be read.
        """
        is_known = photo.state in (PhotoState.BEGUN, PhotoState.DONE)
        return is_known or is_there(self._map_path(photo)) or is_there(self._draft_path(photo))

    def pair(self, photo: Photo) -> tuple[Path, Path]:
        """Where the picture and the label map of a finished photo lie."""
        return self._picture_path(photo, IMAGES), self._map_path(photo)

    def load_picture(self, photo: Photo) -> np.ndarray:
        """The photo (H, W, 3) uint8 as it is labelled: upright, sRGB, at most `side` pixels per side.

        Raises:
            BadFileError: it cannot be read, or is too small.
        """
        for folder in (IMAGES, BEGUN):
            if is_there(path := self._picture_path(photo, folder)):
                return load_picture(path)
        path = self.original(photo)
        picture = shrunk(load_picture(path), self.side)
        if min(picture.shape[:2]) < MIN_SIDE:
            raise BadFileError(path, tr("It is too small to be labelled, or too narrow."))
        return picture

    def load_draft(self, photo: Photo, shape: tuple[int, int]) -> Draft:
        """The label map of a photo as far as it is.

        Args:
            shape: (height, width) of its picture.

        Raises:
            BadFileError: it cannot be read, is damaged or of another size.
        """
        if is_there(path := self._map_path(photo)):
            return draft_of_map(read_map(path, self.label_set, shape), self.label_set)
        if is_there(path := self._draft_path(photo)):
            return read_draft(path, self.label_set, shape)
        return Draft.empty(shape)

    def load_map(self, photo: Photo, shape: tuple[int, int]) -> np.ndarray:
        """The finished label map (H, W) uint8 of a photo; arguments and errors as `load_draft`."""
        return read_map(self._map_path(photo), self.label_set, shape)

    def save(self, photo: Photo, picture: np.ndarray, draft: Draft) -> None:
        """Keep the work on a photo; a finished one stays finished. May be called from any one thread.

        Raises:
            BadFileError: it cannot be written; what was there stays.
        """
        if photo.state is PhotoState.DONE:
            self._write_pair(photo, picture, map_of_draft(draft, self.label_set))
            return
        if draft.is_empty and not is_there(self._draft_path(photo)):
            return
        self._write_draft(photo, picture, draft)
        if photo.state is PhotoState.EMPTY:
            photo.state = PhotoState.BEGUN

    def finish(self, photo: Photo, picture: np.ndarray, draft: Draft) -> None:
        """The label map is done: photo and map become a pair to train on.

        Raises:
            BadFileError: it cannot be written.
        """
        labels = map_of_draft(draft, self.label_set)
        self._write_pair(photo, picture, labels)
        judge_suggestion(self.root, photo, labels)
        photo.state, photo.finished = PhotoState.DONE, time.time()
        self._forget_draft(photo)
        self.save_list()

    def reopen(self, photo: Photo, picture: np.ndarray, draft: Draft) -> None:
        """The label map is not done after all: the pair is no longer trained on.

        Raises:
            BadFileError: it cannot be written.
        """
        self._write_draft(photo, picture, draft)
        delete_file(self._map_path(photo))
        photo.state, photo.pixels = PhotoState.BEGUN, {}
        if not self._is_own_original(photo):
            delete_file(self._picture_path(photo, IMAGES))
        self.save_list()

    def exclude(self, photo: Photo, is_excluded: bool = True) -> None:
        """Leave a photo out, or take it in again. What was painted stays in either case.

        Raises:
            BadFileError: the set cannot be read, or the list not be written.
        """
        self.require_place()
        if is_excluded and photo.state is PhotoState.DONE:
            picture = self.load_picture(photo)
            self.reopen(photo, picture, self.load_draft(photo, picture.shape[:2]))
        before = photo.state
        photo.state = PhotoState.EXCLUDED if is_excluded else PhotoState.EMPTY
        try:
            if not is_excluded:
                self._see_states()
            self.save_list()
        except BadFileError:
            photo.state = before
            raise

    def save_list(self) -> None:
        """Write `photos.json`.

        Raises:
            BadFileError: it cannot be written.
        """
        write_list(self.root, PhotoList(self.photos, self.originals, self.side))

    def require_place(self) -> None:
        """A set that was moved while it was open shall not come into being anew where it was.

        Raises:
            BadFileError: it is gone, or cannot be read.
        """
        if not is_there(self.root / FILE):
            sentence = tr("The set is not here any more. Bring it back, or open it where it is now.")
            raise BadFileError(self.root, sentence)

    def count(self, photo: Photo) -> None:
        """Count the pixels of a finished map that nobody has counted.

        Raises:
            BadFileError: the map cannot be read.
        """
        photo.pixels = _counted(read_map(self._map_path(photo), self.label_set))

    def relabel(self, change: LabelChange) -> None:
        """Go over to another label set, in all label maps at once or not at all.

        Raises:
            BadFileError: a map cannot be read, or the new ones cannot be written; nothing has changed.
        """
        files: list[tuple[str, bytes]] = []
        for path in files_by_name(self.root / LABELS, (".png",)).values():
            labels = change.table[read_map(path, self.label_set)]
            files.append((f"{LABELS}/{path.name}", encoded_map(labels, change.label_set)))
        for path in files_by_name(self.root / BEGUN, (".png",)).values():
            draft = read_draft(path, self.label_set).renumbered(change.draft_table(self.label_set))
            files.append((f"{BEGUN}/{path.name}", encoded_draft(draft)))
        files.append((FILE, labels_text(self.root, change.label_set)))
        relabelling.replace_files(self.root, files)
        forget_suggestions(self.root)
        self.label_set = change.label_set
        for photo in self.photos:
            counts: dict[int, int] = {}
            for label, count in photo.pixels.items():
                fresh = int(change.table[label])
                counts[fresh] = counts.get(fresh, 0) + count
            photo.pixels = counts
        self.save_list()

    def _write_draft(self, photo: Photo, picture: np.ndarray, draft: Draft) -> None:
        self.require_place()
        if not is_there(path := self._picture_path(photo, BEGUN)):
            write_bytes_atomically(path, encoded_picture(picture))
        write_bytes_atomically(self._draft_path(photo), encoded_draft(draft))

    def _write_pair(self, photo: Photo, picture: np.ndarray, labels: np.ndarray) -> None:
        """The photo first: a label map without one would keep the set from being trained on."""
        self.require_place()
        path = self._picture_path(photo, IMAGES)
        if not is_there(path):
            ensure_folder(path.parent)
            write_bytes_atomically(path, encoded_picture(picture))
        ensure_folder(self.root / LABELS)
        write_bytes_atomically(self._map_path(photo), encoded_map(labels, self.label_set))
        photo.pixels = _counted(labels)

    def _forget_draft(self, photo: Photo) -> None:
        sync_folder(self.root / LABELS)
        delete_file(self._draft_path(photo))
        delete_file(self._picture_path(photo, BEGUN))

    def _is_own_original(self, photo: Photo) -> bool:
        """Whether the photo itself lies in the set, as in folders of pairs that others made."""
        return self.original(photo) == (self.root / IMAGES).resolve() / photo.source

    def _picture_path(self, photo: Photo, folder: str) -> Path:
        if folder == IMAGES and self._is_own_original(photo):
            return self.original(photo)
        return self.root / folder / f"{photo.name}.jpg"

    def _map_path(self, photo: Photo) -> Path:
        return self.root / LABELS / f"{photo.name}.png"

    def _draft_path(self, photo: Photo) -> Path:
        return self.root / BEGUN / f"{photo.name}.png"


def _locked(root: Path) -> FolderLock:
    try:
        lock = FolderLock.take(root, is_new=True)
    except OSError as error:
        raise BadFileError(root, tr("The folder cannot be written to: {why}.", why=error.strerror)) from error
    if lock is None:
        raise BadDatasetError(tr("“{name}” is open in another window.", name=root.name))
    return lock


def _counted(labels: np.ndarray) -> dict[int, int]:
    counts = np.bincount(labels.ravel(), minlength=256)
    return {int(label): int(counts[label]) for label in np.flatnonzero(counts)}
