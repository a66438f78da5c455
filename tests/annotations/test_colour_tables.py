import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.annotations.colour_tables import (
    EXCHANGED_SETS,
    dataset_table,
    export_exchanged,
    load_table,
    table_named,
)
from gaugan_desktop.cli import run
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.imaging.export import export_label_map
from gaugan_desktop.imaging.loading import load_label_map
from gaugan_desktop.labels import UNPAINTED, bundled_label_set

LANDSCAPE = bundled_label_set("landscape")


def table_file(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding)
    return path


@pytest.mark.parametrize(
    ("name", "label", "color"),
    [
        ("ade20k", "wall", (120, 120, 120)),
        ("ade20k", "sky", (6, 230, 230)),
        ("ade20k", "tree", (4, 200, 3)),
        ("ade20k", "mountain", (143, 255, 140)),
        ("ade20k", "flag", (92, 0, 255)),
        ("cityscapes", "road", (128, 64, 128)),
        ("cityscapes", "vegetation", (107, 142, 35)),
        ("cityscapes", "bicycle", (119, 11, 32)),
        ("cityscapes", "polegroup", (153, 153, 153)),
        ("coco_stuff", "person", (128, 0, 0)),
        ("coco_stuff", "bicycle", (0, 128, 0)),
    ],
)
def test_datasets_have_their_own_colours(name, label, color) -> None:
    table = dataset_table(name)
    assert tuple(table.colors[table.label_set.id_of(label)]) == color


@pytest.mark.parametrize("name", EXCHANGED_SETS)
def test_every_label_of_a_landscape_has_a_partner(name) -> None:
    partners = dataset_table(name).partners_of(LANDSCAPE)
    assert (partners[: len(LANDSCAPE)] != UNPAINTED).all()
    assert (partners[len(LANDSCAPE) :] == UNPAINTED).all()


@pytest.mark.parametrize("name", EXCHANGED_SETS)
def test_what_is_written_is_read_again(tmp_path, name) -> None:
    table = dataset_table(name)
    count = len(table.label_set)
    labels = np.arange(64 * 64, dtype=np.int64).reshape(64, 64) // 8 % count
    labels = labels.astype(np.uint8)
    lonely = export_exchanged(tmp_path / "a.png", labels, table.label_set, table)
    assert lonely == []
    found = load_label_map(tmp_path / "a.png", table.label_set)
    assert np.array_equal(table.colors[found], table.colors[labels]), "labels that share a colour are one"
    is_same = found == labels
    shares = {"ade20k": 0.99, "coco_stuff": 1.0, "cityscapes": 0.75}
    assert is_same.mean() >= shares[name]


def test_ids_of_bundled_sets_stay_what_they_are() -> None:
    for name in EXCHANGED_SETS:
        assert dataset_table(name).label_set.names == bundled_label_set(name).names


def test_a_landscape_in_ade_colours_and_numbers(tmp_path, banded_labels) -> None:
    table = dataset_table("ade20k")
    banded_labels[:5] = UNPAINTED
    banded_labels[5:10] = LANDSCAPE.id_of("cloud")
    export_exchanged(tmp_path / "a.png", banded_labels, LANDSCAPE, table)
    rgba = np.asarray(Image.open(tmp_path / "a.png"))
    assert tuple(rgba[0, 0]) == (0, 0, 0, 0)
    assert tuple(rgba[7, 0]) == tuple(rgba[20, 0]) == (6, 230, 230, 255), "clouds are sky there"
    assert tuple(rgba[50, 0]) == (143, 255, 140, 255)
    export_exchanged(tmp_path / "b.png", banded_labels, LANDSCAPE, table, as_numbers=True)
    numbers = np.asarray(Image.open(tmp_path / "b.png"))
    assert (numbers[0, 0], numbers[20, 0], numbers[50, 0]) == (255, 2, 16)


def test_a_table_of_ones_own(tmp_path, banded_labels) -> None:
    path = table_file(
        tmp_path, "Label;Color;Also\nhimmel;#0000ff;sky\nberg;#646464;mountain\nberg;#5a5a5a;\n", "utf-8-sig"
    )
    table = load_table(path)
    assert table.label_set.names == ("himmel", "berg")
    lonely = export_exchanged(tmp_path / "a.png", banded_labels, LANDSCAPE, table)
    assert lonely == ["water"]
    rgba = np.asarray(Image.open(tmp_path / "a.png"))
    assert tuple(rgba[0, 0]) == (0, 0, 255, 255)
    assert rgba[80, 0, 3] == 0
    Image.new("RGB", (64, 64), (90, 90, 90)).save(tmp_path / "other.png")
    assert (load_label_map(tmp_path / "other.png", table.label_set) == 1).all(), (
        "its second colour is read, too"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "names the columns"),
        ("label\nsky\n", "names the columns"),
        ("label,color\n", "1 to 255 labels"),
        ("label,color\nsky,blue\n", "Line 2: .*is not a colour"),
        ("label,color\nsky,#0000ff\n,#00ff00\n", "Line 3: a label has no name"),
        ("label,color\nsky,#0000ff\nsea,#0000ff\n", "Lines 2 and 3 give one colour to two labels"),
    ],
)
def test_mistakes_in_tables_are_named(tmp_path, text, sentence) -> None:
    with pytest.raises(BadFileError, match=sentence):
        load_table(table_file(tmp_path, text))


def test_other_files_and_names_are_refused(tmp_path) -> None:
    with pytest.raises(BadFileError, match="cannot be read"):
        load_table(tmp_path / "none.csv")
    with pytest.raises(BadFileError, match="UTF-8"):
        load_table(table_file(tmp_path, "label,color\né,#112233\n", "latin-1"))
    with pytest.raises(BadConfigError, match="choose one of ade20k"):
        table_named("ade")


def test_the_command_goes_there_and_back(tmp_path, banded_labels, capsys) -> None:
    export_label_map(tmp_path / "a.png", banded_labels, LANDSCAPE)
    save_project(tmp_path / "a.gaugan", Document(banded_labels, LANDSCAPE, 13), None, "")
    for name in ("a.png", "a.gaugan"):
        out = str(tmp_path / "ade.png")
        assert run(["labels", str(tmp_path / name), "-o", out, "--to", "ade20k"]) == 0
        back = ["labels", out, "-o", str(tmp_path / "back.png"), "--from", "ade20k", "--to", "landscape"]
        assert run(back) == 0
        assert np.array_equal(load_label_map(tmp_path / "back.png", LANDSCAPE), banded_labels)
    path = table_file(tmp_path, "label,color\nsky,#0000ff\n")
    assert run(["labels", str(tmp_path / "a.png"), "-o", str(tmp_path / "t.png"), "--to", str(path)]) == 0
    assert "without a partner, and written as nothing: mountain, water" in capsys.readouterr().out
    assert run(["labels", str(tmp_path / "a.png"), "-o", str(tmp_path / "t.jpg"), "--to", "ade20k"]) == 2
    assert "saved as .png" in capsys.readouterr().err
