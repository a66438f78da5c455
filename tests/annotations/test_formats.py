"""Foreign formats say what their own programs wrote. The writers here are the tests' own."""

import base64
import io
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image

from gaugan_desktop.annotations.coco import CocoWriter, find_coco
from gaugan_desktop.annotations.labelme import find_labelme
from gaugan_desktop.annotations.labelme import labelme_file as written_labelme
from gaugan_desktop.annotations.panoptic import find_panoptic
from gaugan_desktop.annotations.shapes import (
    fill_circle,
    fill_polygon,
    fill_runs,
    pack_runs,
    runs_of,
    slit_outlines,
    unpack_runs,
)
from gaugan_desktop.annotations.voc import find_voc, read_labelmap, voc_color
from gaugan_desktop.errors import BadFileError, GauganError

SMALL = settings(max_examples=15)
MAPS = arrays(
    np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=st.sampled_from([0, 1, 2, 255])
)
NAMES = ("sky", "sea", "rock")


def photo(path: Path, size: tuple[int, int]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.zeros((*size, 3), np.uint8)).save(path)
    return path


def read_back(found) -> np.ndarray:
    assert found is not None
    ((_, (annotation,)),) = found.splits.items()
    return annotation.label_map()


def plain_runs(area: np.ndarray) -> list[int]:
    """COCO's run lengths, written pixel by pixel."""
    counts, last = [0], False
    for pixel in area.T.ravel().tolist():
        if pixel != last:
            counts.append(0)
            last = pixel
        counts[-1] += 1
    return counts


def packed(counts: list[int]) -> str:
    text = ""
    for index, count in enumerate(counts):
        rest = count - counts[index - 2] if index > 2 else count
        while True:
            bits, rest = rest & 31, rest >> 5
            is_last = rest == (-1 if bits & 16 else 0)
            text += chr(48 + (bits if is_last else bits | 32))
            if is_last:
                break
    return text


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=30))
def test_run_lengths_unpack(counts) -> None:
    assert unpack_runs(packed(counts)) == counts


@given(MAPS)
def test_runs_fill_what_they_were_made_of(labels) -> None:
    area = labels == 1
    assert np.array_equal(fill_runs(plain_runs(area), area.shape), area)


@given(st.lists(st.tuples(st.floats(-3, 12), st.floats(-3, 12)), min_size=3, max_size=7))
def test_polygons_hold_the_pixels_whose_centres_they_hold(points) -> None:
    filled = fill_polygon(np.array(points), (8, 9))
    for row in range(8):
        for column in range(9):
            y, inside = row + 0.5, False
            for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
                if y0 > y1:
                    x0, y0, x1, y1 = x1, y1, x0, y0
                if y0 <= y < y1 and x0 + (y - y0) * ((x1 - x0) / (y1 - y0)) <= column + 0.5:
                    inside = not inside
            assert filled[row, column] == inside


@given(st.floats(0.2, 7.8), st.floats(0.2, 7.8))
def test_polygons_that_share_edges_tile(x, y) -> None:
    """Four triangles around a point cover the square exactly once."""
    corners = [(0, 0), (8, 0), (8, 8), (0, 8)]
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    triangles = [fill_polygon(np.array([a, b, (x, y)], float), (8, 8)) for a, b in sides]
    assert (np.sum(triangles, 0) == 1).all()


def test_circles_are_round() -> None:
    assert fill_circle((2.0, 2.0), 1.0, (4, 4)).tolist() == [
        [False, False, False, False], [False, True, True, False], [False, True, True, False], [False] * 4,
    ]  # fmt: skip


def labelme_file(path: Path, shapes: list[dict], size=(6, 8), **more) -> None:
    data = {"version": "5.4", "imagePath": f"{path.stem}.jpg", "imageHeight": size[0], "imageWidth": size[1]}
    path.write_text(json.dumps({**data, "imageData": None, "shapes": shapes, **more}))


def test_labelme_shapes_lie_over_each_other(tmp_path) -> None:
    photo(tmp_path / "a.jpg", (6, 8))
    mask = io.BytesIO()
    Image.fromarray(np.array([[255, 0], [255, 255]], np.uint8)).save(mask, "PNG")
    shapes = [
        {"label": "Sky", "points": [[0, 0], [8, 3]], "shape_type": "rectangle"},
        {"label": "sea", "points": [[0, 3], [8, 3], [8, 6], [0, 6]], "shape_type": "polygon"},
        {"label": "sky", "points": [[7, 5]], "shape_type": "point"},
        {"label": "boat", "points": [[3, 3], [5, 5]], "shape_type": "mask",
         "mask": base64.b64encode(mask.getvalue()).decode()},
        {"label": "__ignore__", "points": [[0, 5], [1, 6]], "shape_type": "rectangle"},
        {"label": "sun", "points": [[7, 1], [7, 2]], "shape_type": "circle"},
    ]  # fmt: skip
    labelme_file(tmp_path / "a.json", shapes)
    found = find_labelme(tmp_path)
    assert found.names == ("boat", "sea", "Sky", "sun")
    assert read_back(found).tolist() == [
        [2, 2, 2, 2, 2, 2, 3, 3], [2, 2, 2, 2, 2, 2, 3, 3], [2] * 8,
        [1, 1, 1, 0, 1, 1, 1, 1], [1, 1, 1, 0, 0, 1, 1, 1], [255, 1, 1, 1, 1, 1, 1, 1],
    ]  # fmt: skip


@SMALL
@given(MAPS)
def test_labelme_pixel_rectangles_round_trip(tmp_path_factory, labels) -> None:
    root = tmp_path_factory.mktemp("labelme")
    photo(root / "a.jpg", labels.shape)
    shapes = [
        {"label": NAMES[label], "points": [[x, y], [x + 1, y + 1]], "shape_type": "rectangle"}
        for (y, x), label in np.ndenumerate(labels)
        if label != 255
    ]
    shapes += [{"label": name, "points": [], "shape_type": "point"} for name in NAMES]
    labelme_file(root / "a.json", shapes, labels.shape)
    found = find_labelme(root)
    table = np.full(256, 255, np.uint8)
    table[[found.names.index(name) for name in NAMES]] = range(3)
    assert np.array_equal(table[read_back(found)], labels)


def coco_file(path: Path, annotations: list[dict], size, name="a.jpg") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    categories = [{"id": 10 * i + 1, "name": n} for i, n in enumerate(NAMES)]
    pictures = [{"id": 7, "file_name": name, "height": size[0], "width": size[1]}]
    entries = [{"id": i, "image_id": 7, **each} for i, each in enumerate(annotations)]
    path.write_text(json.dumps({"images": pictures, "annotations": entries, "categories": categories}))


@SMALL
@given(MAPS, st.booleans())
def test_coco_run_lengths_round_trip(tmp_path_factory, labels, is_packed) -> None:
    root = tmp_path_factory.mktemp("coco")
    photo(root / "pictures" / "a.jpg", labels.shape)
    annotations = []
    for label in range(3):
        counts = plain_runs(labels == label)
        segmentation = {"size": list(labels.shape), "counts": packed(counts) if is_packed else counts}
        annotations.append({"category_id": 10 * label + 1, "segmentation": segmentation})
    coco_file(root / "annotations" / "instances_train2017.json", annotations, labels.shape)
    found = find_coco(root)
    assert found.names == NAMES
    assert np.array_equal(read_back(found), labels)


def test_coco_polygons_small_before_large_and_several_parts(tmp_path) -> None:
    photo(tmp_path / "train" / "a.jpg", (4, 6))
    small = {"category_id": 11, "segmentation": [[0, 0, 1, 0, 1, 1, 0, 1], [5, 3, 6, 3, 6, 4, 5, 4]]}
    large = {"category_id": 1, "segmentation": [[0, 0, 6, 0, 6, 4, 0, 4]]}
    coco_file(tmp_path / "train" / "_annotations.coco.json", [small, large], (4, 6))
    assert read_back(find_coco(tmp_path)).tolist() == [
        [1, 0, 0, 0, 0, 0],
        [0] * 6,
        [0] * 6,
        [0, 0, 0, 0, 0, 1],
    ]


def test_coco_files_of_one_split_are_merged_and_missing_photos_noted(tmp_path) -> None:
    photo(tmp_path / "val2017" / "a.jpg", (2, 2))
    thing = {"category_id": 21, "segmentation": [[0, 0, 1, 0, 1, 1, 0, 1]]}
    stuff = {"category_id": 1, "segmentation": [[0, 0, 2, 0, 2, 2, 0, 2]]}
    coco_file(tmp_path / "annotations" / "instances_val2017.json", [thing], (2, 2))
    coco_file(tmp_path / "annotations" / "stuff_val2017.json", [stuff], (2, 2))
    coco_file(tmp_path / "annotations" / "instances_train2017.json", [stuff], (2, 2), "gone.jpg")
    found = find_coco(tmp_path)
    assert list(found.splits) == ["train"]  # the only one that has photos
    assert read_back(found).tolist() == [[2, 0], [0, 0]]
    assert found.notes == ("instances_train2017.json names gone.jpg, which are not there.",)


@SMALL
@given(MAPS, st.integers(1, 2**24 - 4))
def test_panoptic_segments_round_trip(tmp_path_factory, labels, first) -> None:
    root = tmp_path_factory.mktemp("panoptic")
    photo(root / "train2017" / "a.jpg", labels.shape)
    ids = np.where(labels == 255, 0, labels.astype(np.int64) + first)
    colors = np.stack([ids & 255, ids >> 8 & 255, ids >> 16], -1).astype(np.uint8)
    maps = root / "annotations" / "panoptic_train2017"
    maps.mkdir(parents=True)
    Image.fromarray(colors).save(maps / "a.png")
    data = {
        "images": [{"id": 7, "file_name": "a.jpg"}],
        "categories": [{"id": i + 5, "name": name, "isthing": 0} for i, name in enumerate(NAMES)],
        "annotations": [
            {
                "image_id": 7,
                "file_name": "a.png",
                "segments_info": [{"id": first + i, "category_id": i + 5} for i in range(3)],
            }
        ],
    }
    (root / "annotations" / "panoptic_train2017.json").write_text(json.dumps(data))
    found = find_panoptic(root)
    assert found.names == NAMES
    assert np.array_equal(read_back(found), labels)


@SMALL
@given(MAPS, st.booleans())
def test_voc_and_cvat_masks_round_trip(tmp_path_factory, labels, is_indexed) -> None:
    root = tmp_path_factory.mktemp("voc")
    photo(root / "JPEGImages" / "trip" / "a.jpg", labels.shape)
    maps = root / "SegmentationClass" / "trip"
    maps.mkdir(parents=True)
    palette = np.zeros((256, 3), np.uint8)
    palette[:3] = [(0, 0, 0), (70, 130, 180), (128, 64, 128)]
    palette[255] = 224, 224, 192
    image = Image.fromarray(labels, "P") if is_indexed else Image.fromarray(palette[labels])
    if is_indexed:
        image.putpalette(palette.tobytes())
    image.save(maps / "a.png")
    lines = ["# label:color_rgb:parts:actions", "background:0,0,0::", "sky:70,130,180::", "road:128,64,128::"]
    (root / "labelmap.txt").write_text("\n".join(lines))
    (root / "ImageSets" / "Segmentation").mkdir(parents=True)
    (root / "ImageSets" / "Segmentation" / "default.txt").write_text("trip/a\n")
    found = find_voc(root)
    assert found.names == ("background", "sky", "road")
    assert np.array_equal(read_back(found), labels)


def test_voc_without_a_list_has_its_own_colours() -> None:
    assert [voc_color(i) for i in (0, 1, 2, 15, 20)] == [
        (0, 0, 0), (128, 0, 0), (0, 128, 0), (192, 128, 128), (0, 64, 128),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["sky", "sky:1,2", "sky:1,2,300::", ":1,2,3::", "sky:a,b,c::"])
def test_lists_of_labels_name_the_bad_line(tmp_path, line) -> None:
    (tmp_path / "labelmap.txt").write_text(f"sea:0,0,9::\n{line}\n")
    with pytest.raises(BadFileError, match="Line 2"):
        read_labelmap(tmp_path / "labelmap.txt")


ODD = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)


@settings(max_examples=150)
@given(st.sampled_from(["labelme", "coco", "panoptic"]), st.data())
def test_damaged_files_end_in_a_sentence(tmp_path_factory, kind, data) -> None:
    root = tmp_path_factory.mktemp("damaged")
    photo(root / "a.jpg", (4, 4))
    photo(root / "a.png", (4, 4))
    shapes = [{"label": "sky", "points": [[0, 0], [2, 2]], "shape_type": "rectangle"},
              {"label": "sea", "points": [[0, 0], [2, 2]], "shape_type": "mask", "mask": "AAAA"}]  # fmt: skip
    whole = {
        "labelme": {"imagePath": "a.jpg", "imageHeight": 4, "imageWidth": 4, "shapes": shapes},
        "coco": {
            "images": [{"id": 1, "file_name": "a.jpg", "height": 4, "width": 4}],
            "categories": [{"id": 1, "name": "sky"}],
            "annotations": [
                {"image_id": 1, "category_id": 1, "segmentation": {"size": [4, 4], "counts": [16]}}
            ],
        },
        "panoptic": {
            "images": [{"id": 1, "file_name": "a.jpg"}],
            "categories": [{"id": 1, "name": "sky"}],
            "annotations": [
                {"image_id": 1, "file_name": "a.png", "segments_info": [{"id": 1, "category_id": 1}]}
            ],
        },
    }[kind]  # fmt: skip
    part, keys = whole, []
    for _ in range(data.draw(st.integers(0, 4))):
        if not isinstance(part, dict | list) or not part:
            break
        keys.append(
            (part, data.draw(st.sampled_from(sorted(part) if isinstance(part, dict) else range(len(part)))))
        )
        part = part[keys[-1][1]]
    if keys:
        container, key = keys[-1]
        container[key] = data.draw(ODD)
    (root / "a.json").write_text(json.dumps(whole))
    try:
        found = {"labelme": find_labelme, "coco": find_coco, "panoptic": find_panoptic}[kind](root)
        for annotations in found.splits.values() if found else ():
            for annotation in annotations:
                assert annotation.label_map().dtype == np.uint8
    except GauganError as error:
        assert str(error).endswith(".")


@SMALL
@given(MAPS)
def test_written_labelme_files_are_read_back_exactly(tmp_path_factory, labels) -> None:
    root = tmp_path_factory.mktemp("labelme")
    photo(root / "a.png", labels.shape)
    (root / "a.json").write_bytes(written_labelme("a.png", labels, NAMES))
    found = find_labelme(root)
    if found is None or not found.splits or not found.names:
        assert (labels == 255).all()
        return
    back = read_back(found)
    names = [*found.names]
    ids = np.array([names.index(n) if n in names else 255 for n in NAMES] + [255] * 253, np.uint8)
    assert (back == ids[labels]).all()


@pytest.mark.parametrize("as_polygons", [False, True])
@SMALL
@given(labels=MAPS)
def test_written_coco_files_are_read_back_exactly(tmp_path_factory, labels, as_polygons) -> None:
    root = tmp_path_factory.mktemp("coco")
    photo(root / "a.png", labels.shape)
    writer = CocoWriter(NAMES, as_polygons)
    writer.add("a.png", labels)
    (root / "annotations.json").write_bytes(writer.file())
    if (labels == 255).all():
        assert find_coco(root) is None
    else:
        assert (read_back(find_coco(root)) == labels).all()


@given(arrays(bool, st.tuples(st.integers(1, 9), st.integers(1, 9))))
def test_outlines_with_slits_enclose_exactly_their_area(area) -> None:
    filled = np.zeros(area.shape, int)
    for polygon in slit_outlines(area):
        filled += fill_polygon(polygon, area.shape)
    assert (filled == area).all()


@given(arrays(bool, st.tuples(st.integers(1, 9), st.integers(1, 9))))
def test_run_lengths_agree_with_the_plain_way(area) -> None:
    assert runs_of(area) == plain_runs(area)
    assert pack_runs(runs_of(area)) == packed(runs_of(area))
