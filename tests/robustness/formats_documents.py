"""Row 5: damaged documents, photos and label maps."""

import io
import random
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal_reader import read_journal
from gaugan_desktop.document.old_journal import read_old_folder
from gaugan_desktop.document.paint_over import PaintOver
from gaugan_desktop.document.pinned_styles import pin_style, pinned_styles
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.story import Chapter
from gaugan_desktop.document.style import Style, StylePart, StyleRegion, mixed
from gaugan_desktop.imaging import heif
from gaugan_desktop.imaging.loading import FORMATS, load_instance_ids, load_label_map, load_picture
from gaugan_desktop.labels import bundled_label_set
from tests.robustness.formats import Format, in_json, mutated, seed_folder
from tests.robustness.mutations import damaged_bytes, damaged_text
from tests.robustness.outcome import Outcome, watched

_DATA = Path(__file__).parents[1] / "data"
_LARGEST_SIDE = 9400
_LARGEST_MODES = ("RGBA", "LA", "I;16", "RGB")
_MOST_SECONDS = 8.0  # of computing, on slow machines, for a picture that is not small
_LABELS = bundled_label_set("landscape")


def documents(count: int, folder: Path) -> Outcome:
    """Projects, pinned styles, journals."""
    return mutated(count, folder, _of_documents(seed_folder(folder)))


def pictures(count: int, folder: Path) -> Outcome:
    """Photos and label maps."""
    return mutated(count, folder, _of_pictures())


def largest(count: int, folder: Path) -> Outcome:
    """So many of the largest pictures that open, the most expensive first."""
    outcome, path = Outcome(), folder / "a.png"
    for mode in _LARGEST_MODES[:count]:
        _largest_picture(mode).save(path, compress_level=1)
        picture = watched(outcome, mode, lambda: load_picture(path), _MOST_SECONDS)
        outcome.expect(isinstance(picture, np.ndarray), f"{mode}: it was refused")
    return outcome


def _largest_picture(mode: str) -> Image.Image:
    """Noise, repeated."""
    channels, kind = len(Image.new(mode, (1, 1)).getbands()), np.uint16 if mode == "I;16" else np.uint8
    shape = (_LARGEST_SIDE // 10, _LARGEST_SIDE // 10, channels)
    noise = np.random.default_rng(0).integers(0, np.iinfo(kind).max, shape, kind)
    return Image.fromarray(np.tile(noise, (10, 10, 1)).squeeze())


def _of_documents(folder: Path) -> dict[str, Format]:
    document = Document.blank(96, 64, _LABELS, 13)
    mask = np.zeros((64, 96), bool)
    mask[:, :40] = True
    parts = [StylePart(Style("Dusk", seed=4), 0.5, StyleRegion.of(mask)), StylePart(Style("s", seed=5))]
    document.style = mixed(parts)
    document.change("Over", replace(document.state, over=PaintOver.empty(document.state.shape)))
    document.story.add(Chapter.of(document.state, np.full((64, 96, 3), 80, np.uint8)))
    picture = np.random.default_rng(0).integers(0, 256, (64, 96, 3), np.uint8)
    save_project(folder / "a.gaugan", document, picture, "Tiny")
    pinned = pin_style(folder, Style("Dusk", b"\xff\xd8 picture"), b"\xff\xd8")
    old = folder / "old"
    shutil.copytree(_DATA / "old_journal", old, dirs_exist_ok=True)

    def read_old(path: Path) -> Any:
        shutil.copy(path, old / "strokes-1")
        return read_old_folder(old)

    project = (folder / "a.gaugan").read_bytes()
    journal = (_DATA / "formats" / "journal-2" / "journal-1").read_bytes()
    return {
        "project": Format(
            project, load_project, (damaged_bytes, _in_archive), _of_project, name="a.gaugan"
        ),
        "pinned style": Format(
            pinned.path.read_bytes(), lambda path: pinned_styles(path.parent), (damaged_text, in_json),
            name="a.style.json",
        ),
        "journal": Format(journal, read_journal),
        "old journal": Format((old / "strokes-1").read_bytes(), read_old),
    }  # fmt: skip


def _of_project(project: Any) -> Any:
    """Pixels, style, story and picture; a story that was lost must have been told of."""
    document = project.document
    picture = None if project.picture is None else project.picture.tobytes()
    story = [chapter.thumbnail for chapter in document.story] if not project.damage else "told"
    is_same = story == "told" or len(story) == 1
    return document.labels.tobytes(), document.style, is_same, picture


def _in_archive(data: bytes, rng: random.Random) -> bytes:
    """Another content of the JSON parts, with right check sums."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(["gaugan/document.json", "gaugan/document.json", "gaugan/story.json", *entries])
    entries[name] = (
        in_json(entries[name], rng) if name.endswith(".json") else damaged_bytes(entries[name], rng)
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for each, content in entries.items():
            archive.writestr(each, content)
    return buffer.getvalue()


def _of_pictures() -> dict[str, Format]:
    rng = np.random.default_rng(0)
    photo = Image.fromarray(rng.integers(0, 256, (40, 60, 3), np.uint8))
    found = {
        f"{kind} photo": Format(
            _encoded(photo, kind), load_picture, essence=np.ndarray.tobytes if kind == "PNG" else None
        )
        for kind in (*FORMATS, *([heif.FORMAT] if heif.is_readable() else []))
    }
    labels = Image.fromarray(rng.integers(0, 18, (40, 60)).astype(np.uint8))
    colored = Image.fromarray(_LABELS.colored(np.asarray(labels)))

    def read(path: Path) -> np.ndarray:
        return load_label_map(path, _LABELS)

    return found | {
        "label map": Format(_encoded(labels, "PNG"), read, essence=np.ndarray.tobytes),
        "coloured label map": Format(_encoded(colored, "PNG"), read, essence=np.ndarray.tobytes),
        "instance map": Format(_encoded(labels, "TIFF"), load_instance_ids),
    }


def _encoded(image: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()
