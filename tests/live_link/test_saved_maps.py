import zipfile

import numpy as np
import pytest
from PIL import Image, ImageFilter
from psd_tools import PSDImage

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.export import ExportLayer, export_label_map, export_psd
from gaugan_desktop.labels import UNPAINTED, bundled_label_set
from gaugan_desktop.live_link.saved_maps import read_saved_map

LABELS = bundled_label_set("landscape")


@pytest.fixture
def colored(banded_labels):
    return Image.fromarray(LABELS.palette[banded_labels])


def save_kra(path, image):
    """As Krita writes it: the flattened picture in the archive."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/x-krita")
        archive.writestr("maindoc.xml", "<DOC/>")
        with archive.open("mergedimage.png", "w") as stream:
            image.save(stream, "PNG")


def saved(path, image):
    if path.suffix in (".kra", ".ora"):
        save_kra(path, image)
    elif path.suffix == ".psd":
        PSDImage.frompil(image).save(path)
    else:
        image.save(path)
    return path


@pytest.mark.parametrize("name", ["a.png", "a.psd", "a.ora", "a.kra", "A.PNG"])
def test_label_colours_are_read_from_every_format(tmp_path, banded_labels, colored, name) -> None:
    if name == "A.PNG":
        colored.save(tmp_path / name, "PNG")
    else:
        saved(tmp_path / name, colored)
    assert np.array_equal(read_saved_map(tmp_path / name, LABELS), banded_labels)


def test_label_ids_are_read_grey_and_indexed(tmp_path, banded_labels) -> None:
    Image.fromarray(banded_labels).save(tmp_path / "grey.png")
    export_label_map(tmp_path / "own.png", banded_labels, LABELS)
    for name in ("grey.png", "own.png"):
        assert np.array_equal(read_saved_map(tmp_path / name, LABELS), banded_labels)


def test_a_palette_of_another_program_counts_by_its_colours(tmp_path, banded_labels, colored) -> None:
    indexed = colored.quantize(8, dither=Image.Dither.NONE)
    assert not np.array_equal(np.asarray(indexed), banded_labels)
    indexed.save(tmp_path / "a.png")
    assert np.array_equal(read_saved_map(tmp_path / "a.png", LABELS), banded_labels)


@pytest.mark.parametrize("name", ["a.png", "a.kra"])
def test_soft_edges_snap_to_the_labels_beside_them(tmp_path, banded_labels, colored, name) -> None:
    soft = colored.filter(ImageFilter.GaussianBlur(1.2))
    found = read_saved_map(saved(tmp_path / name, soft), LABELS)
    assert set(np.unique(found)) == {6, 13, 17}
    assert (found != banded_labels).mean() < 0.03


def test_what_is_transparent_is_unpainted(tmp_path, colored) -> None:
    clear = colored.convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 128, 20))
    found = read_saved_map(saved(tmp_path / "a.kra", clear), LABELS)
    assert (found[:20] == UNPAINTED).all()
    assert (found[20:40] == 13).all()


def test_openraster_of_this_program_gives_its_labels_not_its_picture(tmp_path, banded_labels) -> None:
    picture = np.zeros((96, 128, 3), np.uint8)
    save_project(tmp_path / "a.ora", Document(banded_labels, LABELS, 13), picture, "m")
    assert np.array_equal(read_saved_map(tmp_path / "a.ora", LABELS), banded_labels)


def test_layered_photoshop_files_count_as_they_look(tmp_path, banded_labels, colored) -> None:
    hidden = ExportLayer("hidden", np.full((96, 128, 4), 9, np.uint8), is_visible=False)
    export_psd(tmp_path / "a.psd", np.asarray(colored), [hidden])
    assert np.array_equal(read_saved_map(tmp_path / "a.psd", LABELS), banded_labels)


@pytest.mark.parametrize("name", ["a.png", "a.psd", "a.ora", "a.kra"])
def test_what_is_no_label_map_gets_a_sentence(tmp_path, name) -> None:
    path = tmp_path / name
    with pytest.raises(BadFileError, match="does not exist"):
        read_saved_map(path, LABELS)
    photo = np.random.default_rng(0).integers(0, 256, (96, 128, 3), np.uint8)
    with pytest.raises(BadFileError, match="belongs to no label"):
        read_saved_map(saved(path, Image.fromarray(photo)), LABELS)
    half = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(half)
    with pytest.raises(BadFileError):
        read_saved_map(path, LABELS)


@pytest.mark.parametrize("name", ["a.psd", "a.kra"])
def test_files_that_would_fill_the_memory_are_refused(tmp_path, colored, name, monkeypatch) -> None:
    monkeypatch.setattr("gaugan_desktop.live_link.saved_maps._MAX_FILE_BYTES", 100)
    with pytest.raises(BadFileError, match="too large"):
        read_saved_map(saved(tmp_path / name, colored), LABELS)


def test_an_archive_without_a_flattened_picture_and_tiny_maps_are_refused(tmp_path, colored) -> None:
    with zipfile.ZipFile(tmp_path / "a.kra", "w") as archive:
        archive.writestr("maindoc.xml", "<DOC/>")
    with pytest.raises(BadFileError, match="no flattened picture"):
        read_saved_map(tmp_path / "a.kra", LABELS)
    colored.resize((10, 10), Image.Resampling.NEAREST).save(tmp_path / "a.png")
    with pytest.raises(BadFileError, match="64 to 8192"):
        read_saved_map(tmp_path / "a.png", LABELS)


@pytest.mark.parametrize("name", ["a.psd", "a.kra"])
def test_too_little_memory_is_no_damage(tmp_path, colored, name, monkeypatch) -> None:
    def full(*_) -> None:
        raise MemoryError

    path = saved(tmp_path / name, colored)
    monkeypatch.setattr("gaugan_desktop.live_link.saved_maps.read_bounded", full)
    monkeypatch.setattr(PSDImage, "topil", full)
    with pytest.raises(BadFileError, match="not enough memory"):
        read_saved_map(path, LABELS)
