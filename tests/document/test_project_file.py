import io
import json
import struct
import time
import zipfile
from dataclasses import replace
from types import SimpleNamespace
from xml.etree import ElementTree

import numpy as np
import pyora
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gaugan_desktop.document import geometry, layers, limits
from gaugan_desktop.document.archive import MAX_JSON_BYTES
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import load_project, read_thumbnail, save_project
from gaugan_desktop.document.style import Style, StylePart, StyleRegion
from gaugan_desktop.errors import BadFileError, LimitError
from gaugan_desktop.labels import UNPAINTED, bundled_label_set
from gaugan_desktop.paths import resource_path
from gaugan_desktop.wrap import Wrap

LABELS = bundled_label_set("landscape")


LIGHTS = st.sampled_from(
    [
        Style(),
        Style("Moon", seed=4, light=(("haze", -0.5),)),
        Style("Dämmerung", b"picture"),
        Style("Both", parts=(StylePart(Style("a", b"picture"), 0.25), StylePart(Style("b", seed=1)))),
    ]
)


@pytest.fixture
def saved(tmp_path, banded_labels):
    document = Document(banded_labels, LABELS, 13)
    document.style = Style("Dusk", b"\xff\xd8picture bytes")
    path = tmp_path / "a.gaugan"
    picture = np.random.default_rng(0).integers(0, 256, (96, 128, 3), np.uint8)
    save_project(path, document, picture, "Tiny")
    return path, document, picture


@given(
    st.integers(64, 90),
    st.integers(64, 90),
    st.integers(0, 2**32),
    st.sampled_from([Style(), Style("s", seed=5), Style("Bild é 图", b"abc")]),
    st.builds(Wrap, st.booleans(), st.booleans()),
    st.booleans(),
    st.booleans(),
    st.none() | st.floats(-100, 200),
    st.lists(LIGHTS, max_size=4),
)
def test_round_trip_keeps_everything(
    tmp_path, width, height, seed, style, wrap, is_natural, is_lit, horizon, day
) -> None:
    labels = np.random.default_rng(seed).integers(0, 18, (height, width)).astype(np.uint8)
    labels[0, 0] = UNPAINTED
    document = Document(labels, LABELS, 3)
    document.style, document.wrap, document.has_natural_borders = style, wrap, is_natural
    document.horizon, document.has_natural_light = horizon, is_lit
    region = StyleRegion.of(labels < 9)
    day = tuple(replace(light, parts=tuple(replace(p, region=region) for p in light.parts)) for light in day)
    document.change("Day", replace(document.state, day=day))
    path = tmp_path / "a.gaugan"
    save_project(path, document, None, "m")
    loaded = load_project(path)
    assert np.array_equal(loaded.document.labels, labels)
    assert loaded.document.style == style
    assert loaded.document.wrap == wrap
    assert loaded.document.has_natural_borders == is_natural
    assert loaded.document.has_natural_light == is_lit
    assert loaded.document.horizon == horizon
    assert loaded.document.state.day == day
    assert not loaded.damage
    assert loaded.document.base_label == 3
    assert loaded.document.label_set == LABELS
    assert loaded.picture is None
    assert not loaded.document.is_modified
    assert not document.is_modified


def with_day(document: Document, count: int = 2) -> Document:
    day = tuple(Style(f"Light {number}", b"picture") for number in range(count))
    document.change("Day", replace(document.state, day=day))
    return document


def test_lights_of_a_day_film_share_their_picture(saved) -> None:
    path, document, _ = saved
    save_project(path, with_day(document, 3), None, "m")
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("gaugan/document.json"))["format_version"] == 3
        assert len([name for name in archive.namelist() if name.startswith("gaugan/day/")]) == 1
    assert len(load_project(path).document.state.day) == 3


@pytest.mark.parametrize("index", [b"", b"{}", b'[{"name": 5}]', b'[{"name": "a", "image": "no"}]'])
def test_damaged_lights_cost_the_day_film_only(saved, index) -> None:
    path, document, picture = saved
    save_project(path, with_day(document), picture, "m")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (parts | {"gaugan/day.json": index}).items():
            archive.writestr(name, data)
    loaded = load_project(path)
    assert "day film cannot be read" in loaded.damage
    assert loaded.document.state.day == ()
    assert np.array_equal(loaded.document.labels, document.labels)


def test_a_day_has_so_many_lights_at_most(saved) -> None:
    _, document, _ = saved
    with_day(document, limits.MAX_LIGHTS)
    with pytest.raises(LimitError, match="at most 40 lights"):
        with_day(document, limits.MAX_LIGHTS + 1)
    assert len(document.state.day) == limits.MAX_LIGHTS


def test_lights_are_turned_with_the_document(saved) -> None:
    path, document, _ = saved
    part = StylePart(Style("a", seed=1), 0.5, StyleRegion.of(document.labels < 9))
    document.change("Day", replace(document.state, day=(Style("Mix", parts=(part,)),)))
    document.reshape(np.rot90, "Turn", geometry.quarter_turn(1, 128, 96))
    (light,) = document.state.day
    assert np.array_equal(light.parts[0].region.mask, document.labels < 9)
    save_project(path, document, None, "m")
    assert load_project(path).document.state.day == (light,)


def test_picture_and_path_come_back(saved) -> None:
    path, _, picture = saved
    loaded = load_project(path)
    assert np.array_equal(loaded.picture, picture)
    assert loaded.document.path == path
    assert loaded.model_name == "Tiny"


def test_is_a_valid_openraster_file(saved) -> None:
    path, document, picture = saved
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"image/openraster"
        root = ElementTree.fromstring(archive.read("stack.xml"))
        assert (root.get("w"), root.get("h")) == ("128", "96")
        sources = {layer.get("name"): layer.get("src") for layer in root.iter("layer")}
        assert list(sources) == ["Picture", "Background"]
        for source in sources.values():
            with Image.open(io.BytesIO(archive.read(source))) as image:
                assert image.size == (128, 96)
        with Image.open(io.BytesIO(archive.read(sources["Background"]))) as image:
            assert np.array_equal(np.array(image.convert("RGB")), LABELS.palette[document.labels])
        with Image.open(io.BytesIO(archive.read("mergedimage.png"))) as image:
            assert np.array_equal(np.array(image), picture)
        with Image.open(io.BytesIO(archive.read("Thumbnails/thumbnail.png"))) as image:
            assert max(image.size) <= 256


def test_an_independent_reader_sees_the_layers(saved) -> None:
    path, document, picture = saved
    project = pyora.Project.load(str(path))
    assert project.dimensions == (128, 96)
    assert [layer.name for layer in project.children] == ["Picture", "Background"]
    labels = np.array(project["Background"].get_image_data().convert("RGB"))
    assert np.array_equal(labels, LABELS.palette[document.labels])
    assert np.array_equal(np.array(project.get_image_data().convert("RGB")), picture)


def rewritten(path, change) -> None:
    """Rewrite the archive with `change` applied to a dict of its entries."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)


def set_json(**values):
    def change(entries):
        data = json.loads(entries["gaugan/document.json"])
        entries["gaugan/document.json"] = json.dumps({**data, **values}).encode()

    return change


def huge_png() -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (9000, 9000)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (set_json(format_version=5), "newer version"),
        (set_json(width=64), "stated size"),
        (set_json(width=10**9), "64 to 8192"),
        (set_json(base_label=99), "base label"),
        (set_json(label_set={}), "damaged"),
        (set_json(horizon=float("nan")), "damaged"),
        (set_json(horizon=1e9), "damaged"),
        (set_json(horizon="high"), "damaged"),
        (set_json(layers=[]), "1 to 200 layers"),
        (set_json(layers=[{"name": "", "is_visible": True, "is_locked": False}] * 201), "1 to 200 layers"),
        (set_json(layers=[{}]), "damaged"),
        (set_json(layers=[{"name": "", "is_visible": True, "is_locked": False}] * 2), "damaged"),
        (lambda e: e.pop("gaugan/layer-0.png"), "damaged"),
        (lambda e: e.pop("gaugan/style-image"), "damaged"),
        (lambda e: e.update({"gaugan/layer-0.png": huge_png()}), "stated size"),
        (lambda e: e.update({"gaugan/document.json": b"[" * 100_000}), "damaged"),
        (lambda e: e.update({"gaugan/document.json": b" " * (MAX_JSON_BYTES + 1)}), "too large"),
    ],
)
def test_damaged_and_hostile_projects_are_refused(saved, change, sentence: str) -> None:
    path, _, _ = saved
    rewritten(path, change)
    with pytest.raises(BadFileError, match=sentence):
        load_project(path)


def test_labels_outside_the_set_are_refused(saved) -> None:
    def change(entries):
        buffer = io.BytesIO()
        Image.fromarray(np.full((96, 128), 40, np.uint8)).save(buffer, "PNG")
        entries["gaugan/layer-0.png"] = buffer.getvalue()

    rewritten(saved[0], change)
    with pytest.raises(BadFileError, match="does not describe"):
        load_project(saved[0])


def test_a_directory_of_a_million_entries_is_not_read(tmp_path) -> None:
    """Of an archive that says so in 32 bits, and of one that says so in 64."""
    entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    directory = entry * 1_000_000
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 65535, 65535, len(directory), 0, 0)
    numbers = (44, 45, 45, 0, 0, 10**6, 10**6, len(directory), 0)
    end_64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", *numbers)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(directory), 1)
    wide = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 65535, 65535, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path = tmp_path / "a.gaugan"
    for content in (directory + end, directory + end_64 + locator + wide):
        path.write_bytes(content)
        started = time.monotonic()
        with pytest.raises(BadFileError, match="damaged"):
            load_project(path)
        assert time.monotonic() - started < 0.5
        assert read_thumbnail(path) is None


def test_layers_beyond_this_computers_memory_are_refused(saved, monkeypatch) -> None:
    free = SimpleNamespace(available=20_000)  # 128 x 96 pixels are more than its share
    monkeypatch.setattr(limits.psutil, "virtual_memory", lambda: free)
    with pytest.raises(BadFileError, match="MB of memory"):
        load_project(saved[0])


@pytest.mark.parametrize("name", [3, {"a": 1}, None, ["x"]])
def test_names_that_are_none_are_refused(saved, name) -> None:
    rewritten(saved[0], set_json(layers=[{"name": name, "is_visible": True, "is_locked": False}]))
    with pytest.raises(BadFileError, match="damaged"):
        load_project(saved[0])


def test_a_picture_that_should_be_there_is_missed(saved) -> None:
    rewritten(saved[0], lambda entries: entries.pop("data/picture.png"))
    with pytest.raises(BadFileError, match="damaged"):
        load_project(saved[0])


@given(st.data())
def test_no_mutation_escapes_as_another_error(saved, tmp_path, data) -> None:
    original = bytearray(saved[0].read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        original[data.draw(st.integers(0, len(original) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "mutated.gaugan"
    path.write_bytes(original[: data.draw(st.integers(0, len(original)))])
    try:
        load_project(path)
    except BadFileError as error:
        assert str(error).endswith(".")


def test_failed_save_keeps_the_old_project(saved, monkeypatch) -> None:
    path, document, _ = saved
    before = path.read_bytes()
    document.labels[:] = 1
    document.revision += 1

    def fail(*arguments) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gaugan_desktop.files.os.fsync", fail)
    with pytest.raises(BadFileError, match="No space left"):
        save_project(path, document, None, "m")
    assert path.read_bytes() == before
    assert document.is_modified


def test_layers_come_back(tmp_path, banded_labels) -> None:
    document = Document(banded_labels, LABELS, 13)
    document.change("Layer", layers.added(document.state))
    document.fill_outline([(10, 10), (60, 12), (40, 50)], 2, "Polygon")
    hidden = document.state.with_layer(0, is_visible=False, name="Boden <&> é")
    document.change("Hide", hidden.with_layer(1, is_locked=True))
    save_project(tmp_path / "a.gaugan", document, None, "m")
    loaded = load_project(tmp_path / "a.gaugan").document
    assert loaded.state.active == 1
    assert not loaded.history.can_undo
    assert np.array_equal(loaded.labels, document.labels)
    for before, after in zip(document.state.layers, loaded.state.layers, strict=True):
        assert np.array_equal(before.labels, after.labels)
        assert (before.name, before.is_visible, before.is_locked) == (
            after.name, after.is_visible, after.is_locked,
        )  # fmt: skip
    project = pyora.Project.load(str(tmp_path / "a.gaugan"))
    assert [layer.name for layer in project.children] == ["Layer 1", "Boden <&> é"]
    assert [layer.hidden for layer in project.children] == [False, True]


def test_projects_of_the_first_version_open() -> None:
    for path in resource_path("samples").glob("*.gaugan"):
        document = load_project(path).document
        assert len(document.state.layers) == 1
        assert len(np.unique(document.labels)) > 3
        assert document.horizon is None
