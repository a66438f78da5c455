import numpy as np
import pytest

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import UNPAINTED, LabelSet, bundled_label_set, load_label_set, parse_color

DEMO_COLORS = {
    "bush": "#606e32", "cloud": "#696969", "dirt": "#6e6e28", "grass": "#7bc800", "gravel": "#7c32c8",
    "hill": "#7ec864", "mountain": "#869664", "river": "#9364c8", "road": "#946e28", "rock": "#956432",
    "sand": "#999900", "sea": "#9ac6da", "sky": "#9ceedd", "snow": "#9e9eaa", "stone": "#a1a164",
    "tree": "#a8c832", "water": "#b1c8ff",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "count"), [("landscape", 18), ("coco_stuff", 182), ("ade20k", 150), ("cityscapes", 35)]
)
def test_bundled_sets_are_complete(name: str, count: int) -> None:
    label_set = bundled_label_set(name)
    assert len(label_set) == count
    assert len(set(label_set.names)) == count
    assert [label.id for label in label_set.labels] == list(range(count))
    if name != "cityscapes":
        assert len({label.color for label in label_set.labels}) == count


def test_demo_colors_are_import_colors(landscape: LabelSet) -> None:
    for name, color in DEMO_COLORS.items():
        assert landscape.ids_by_color[parse_color(color)] == landscape.id_of(name)


def test_demo_color_carries_the_coco_channel_in_its_red_byte(landscape: LabelSet) -> None:
    for label in landscape.labels:
        for color in label.import_colors:
            assert label.coco_id == color[0] + 1


def test_coco_ids_lead_back_to_the_same_label(landscape: LabelSet) -> None:
    table = bundled_label_set("coco_stuff").mapping_to(landscape)
    for label in landscape.labels:
        assert label.coco_id is not None
        assert table[label.coco_id - 1] == label.id


@pytest.mark.parametrize("text", ["x: !!int ''", "x: !!bool maybe", "x: !!timestamp foo", "x: " + "[" * 500])
def test_what_the_yaml_reader_trips_over_is_a_bad_file(tmp_path, text: str) -> None:
    (tmp_path / "labels.yaml").write_text(text)
    with pytest.raises(BadFileError, match="not a usable label set"):
        load_label_set(tmp_path / "labels.yaml")


@pytest.mark.parametrize(
    ("source", "label", "target"),
    [("ade20k", "lake", "water"), ("ade20k", "palm", "tree"), ("cityscapes", "vegetation", "tree"),
     ("coco_stuff", "sky-other", "sky"), ("coco_stuff", "person", None), ("ade20k", "wall", None)],
)  # fmt: skip
def test_mapping_onto_landscape(landscape: LabelSet, source: str, label: str, target: str | None) -> None:
    other = bundled_label_set(source)
    found = other.mapping_to(landscape)[other.id_of(label)]
    assert found == (UNPAINTED if target is None else landscape.id_of(target))


def test_mapping_to_itself_changes_nothing(landscape: LabelSet) -> None:
    table = landscape.mapping_to(landscape)
    assert np.array_equal(table[:18], np.arange(18))
    assert (table[18:] == UNPAINTED).all()


def test_dict_round_trip(landscape: LabelSet) -> None:
    assert LabelSet.from_dict(landscape.to_dict()) == landscape


@pytest.mark.parametrize(
    "text",
    ["", "[]", "name: x", "name: x\nlabels: []", "name: x\nlabels: [{name: a, color: red}]",
     "name: x\nlabels: [{name: a, color: '#000000'}, {name: A, color: '#000001'}]", "\x00", "a: [" * 50],
)  # fmt: skip
def test_bad_files_are_refused_with_a_sentence(tmp_path, text: str) -> None:
    path = tmp_path / "set.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadFileError, match=r"set\.yaml: This is not a usable label set"):
        load_label_set(path)
