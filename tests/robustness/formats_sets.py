"""Row 5: damaged photo sets: the list of photos, the labels, a label map in the making."""

from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.photo_set import PhotoSet
from tests.robustness.formats import Format, in_json, mutated
from tests.robustness.mutations import damaged_bytes, damaged_text
from tests.robustness.outcome import Outcome

_SHAPE = (64, 96)


def sets(count: int, folder: Path) -> Outcome:
    """So many damaged files of each kind, in a set that is whole otherwise."""
    photos, root = folder / "photos", folder / "set"
    photos.mkdir()
    Image.new("RGB", _SHAPE[::-1], "teal").save(photos / "a.jpg")
    made = PhotoSet.create(root, photos, bundled_label_set("landscape"))
    painted = Draft.empty(_SHAPE).with_map(np.arange(_SHAPE[1], dtype=np.uint8)[None].repeat(64, 0) % 18)
    made.save(made.photos[0], np.zeros((*_SHAPE, 3), np.uint8), painted)
    made.close()

    def read(path: Path) -> Any:
        """Put the file where it belongs, and open the set."""
        place = root / _PLACES[path.parent.name]
        whole = place.read_bytes()
        place.write_bytes(path.read_bytes())
        try:
            opened = PhotoSet.open(root)
            try:
                return [opened.load_draft(photo, _SHAPE).layers for photo in opened.photos]
            finally:
                opened.close()
        finally:
            place.write_bytes(whole)

    def kept(layers: Any) -> list[list[bytes]]:
        return [[layer.tobytes() for layer in each] for each in layers]

    sound = {name: (root / place).read_bytes() for name, place in _PLACES.items()}
    kinds = {
        "list of photos": Format(sound["list of photos"], read, (damaged_text, in_json)),
        "labels of a set": Format(sound["labels of a set"], read, (damaged_text,)),
        "draft": Format(sound["draft"], read, (damaged_bytes,), kept),
    }
    return mutated(count, folder, kinds)


_PLACES = {"list of photos": "photos.json", "labels of a set": "dataset.yaml", "draft": "begun/a.png"}
