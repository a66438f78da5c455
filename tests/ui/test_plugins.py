"""The plug-ins for Krita and Blender, each in a stand-in for its program."""

import ast
import configparser
import importlib.util
import shutil
import sys
import time
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from PySide6 import QtCore, QtGui

from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.live_link.saved_maps import read_saved_map

PLUGINS = Path(__file__).resolve().parents[2] / "packaging" / "plugins"
KRITA, BLENDER = PLUGINS / "krita" / "gaugan_link" / "__init__.py", PLUGINS / "blender" / "gaugan_link.py"
LABELS = bundled_label_set("landscape")
SKY, SEA = (LABELS.palette[LABELS.id_of(name)] for name in ("sky", "sea"))


def loaded(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def painted(folder: Path, name: str, color: int) -> None:
    """What GauGAN Desktop answers."""
    (folder / "painted").mkdir(exist_ok=True)
    time.sleep(0.02)
    Image.new("RGB", (96, 64), (color, color, color)).save(folder / "painted" / f"{name}.png")


@pytest.mark.parametrize("path", [KRITA, BLENDER])
def test_they_are_files_of_python_3_10_without_foreign_packages(path) -> None:
    tree = ast.parse(path.read_text("utf-8"), feature_version=(3, 10))
    roots = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names])
    }
    assert roots <= {"os", "time", "contextlib", "bpy", "krita", "PyQt5", "PyQt6"}


def test_krita_finds_the_plug_in_by_its_description() -> None:
    description = configparser.ConfigParser()
    description.optionxform = str
    description.read(PLUGINS / "krita" / "gaugan_link.desktop")
    entry = description["Desktop Entry"]
    assert entry["ServiceTypes"] == "Krita/PythonPlugin"
    assert (PLUGINS / "krita" / entry["X-KDE-Library"] / "__init__.py").is_file()


class Node:
    def __init__(self, name: str) -> None:
        self.name, self.is_visible, self.pixels = name, True, None

    def visible(self) -> bool:
        return self.is_visible

    def setVisible(self, is_visible: bool) -> None:
        self.is_visible = is_visible

    def setPixelData(self, pixels: bytes, x: int, y: int, width: int, height: int) -> None:
        self.pixels = np.frombuffer(pixels, np.uint8).reshape(height, width, 4)


class KritaDocument:
    """Sky above sea; a visible landscape hides both."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.depth = "U8"

    def colorModel(self) -> str:
        return "RGBA"

    def colorDepth(self) -> str:
        return self.depth

    def fileName(self) -> str:
        return "/somewhere/lake.kra"

    def width(self) -> int:
        return 96

    def height(self) -> int:
        return 64

    def pixelData(self, x: int, y: int, width: int, height: int) -> QtCore.QByteArray:
        bgra = np.full((64, 96, 4), 255, np.uint8)
        bgra[:32, :, :3], bgra[32:, :, :3] = SKY[::-1], SEA[::-1]
        if any(node.is_visible for node in self.nodes):
            bgra[..., :3] = 7
        return QtCore.QByteArray(bgra.tobytes())

    def nodeByName(self, name: str) -> Node | None:
        return next((node for node in self.nodes if node.name == name), None)

    def createNode(self, name: str, kind: str) -> Node:
        assert kind == "paintlayer"
        return Node(name)

    def rootNode(self) -> "KritaDocument":
        return self

    def addChildNode(self, node: Node, above: Node | None) -> bool:
        self.nodes.append(node)
        return True

    def refreshProjection(self) -> None:
        """The stand-in is always fresh."""

    def waitForDone(self) -> None:
        """The stand-in is always done."""


class Krita:
    """As much of the application as a plug-in sees."""

    one: "Krita"

    def __init__(self) -> None:
        self.settings: dict[str, str] = {}
        self.document = KritaDocument()
        self.extensions: list[object] = []

    @classmethod
    def instance(cls) -> "Krita":
        return cls.one

    def addExtension(self, extension: object) -> None:
        self.extensions.append(extension)

    def activeDocument(self) -> KritaDocument:
        return self.document

    def readSetting(self, group: str, name: str, default: str) -> str:
        return self.settings.get(f"{group}/{name}", default)

    def writeSetting(self, group: str, name: str, value: str) -> None:
        self.settings[f"{group}/{name}"] = value

    def createAction(self, name: str, text: str, menu: str) -> SimpleNamespace:
        signal = SimpleNamespace(slots=[])
        signal.connect = signal.slots.append
        self.settings[f"action {name}"] = text
        self.actions = {**getattr(self, "actions", {}), name: signal}
        return SimpleNamespace(triggered=signal)


@pytest.fixture
def krita(monkeypatch, qtbot, tmp_path):
    """The program with the plug-in in it, and what the plug-in says."""
    Krita.one = Krita()
    host = ModuleType("krita")
    host.Krita, host.Extension = Krita, type("Extension", (), {"__init__": lambda self, parent: None})
    said: list[str] = []
    boxes = SimpleNamespace(information=lambda parent, title, text: said.append(text))
    dialogs = SimpleNamespace(getExistingDirectory=lambda *a: str(tmp_path))
    widgets = SimpleNamespace(QMessageBox=boxes, QFileDialog=dialogs)
    modules = {"krita": host, "PyQt6": ModuleType("PyQt6"), "PyQt6.QtCore": QtCore, "PyQt6.QtGui": QtGui}
    for name, module in (modules | {"PyQt6.QtWidgets": widgets}).items():
        monkeypatch.setitem(sys.modules, name, module)
    loaded(KRITA, "gaugan_link_krita")
    (plugin,) = Krita.one.extensions
    plugin.createActions(Krita.one)
    yield SimpleNamespace(app=Krita.one, plugin=plugin, said=said, folder=tmp_path)
    plugin.timer.stop()


def test_krita_saves_what_it_shows_and_gets_a_layer(krita, qtbot) -> None:
    krita.app.actions["gaugan_paint"].slots[0]()
    labels = read_saved_map(krita.folder / "lake.png", LABELS)
    assert (labels[:32] == LABELS.id_of("sky")).all()
    assert (labels[32:] == LABELS.id_of("sea")).all()
    painted(krita.folder, "lake", 50)
    qtbot.waitUntil(lambda: bool(krita.app.document.nodes))
    (layer,) = krita.app.document.nodes
    assert (layer.pixels[..., :3] == 50).all()
    assert not krita.plugin.timer.isActive()


def test_krita_leaves_the_landscape_out_and_replaces_it(krita, qtbot) -> None:
    for color in (50, 60):
        krita.app.actions["gaugan_paint"].slots[0]()
        assert (read_saved_map(krita.folder / "lake.png", LABELS)[:32] == LABELS.id_of("sky")).all()
        painted(krita.folder, "lake", color)
        qtbot.waitUntil(lambda: not krita.plugin.timer.isActive())
    (layer,) = krita.app.document.nodes
    assert layer.is_visible
    assert (layer.pixels[..., :3] == 60).all()


def test_krita_says_why_nothing_comes(krita, qtbot, monkeypatch) -> None:
    krita.app.document.depth = "U16"
    krita.app.actions["gaugan_paint"].slots[0]()
    assert "8 bits" in krita.said[-1]
    krita.app.document.depth = "U8"
    krita.app.actions["gaugan_paint"].slots[0]()
    krita.plugin.asked_at -= 100
    krita.plugin.look()
    assert "Is GauGAN Desktop watching" in krita.said[-1]
    shutil.rmtree(krita.folder)
    monkeypatch.setattr(krita.plugin, "choose_folder", lambda: str(krita.folder))
    krita.app.actions["gaugan_paint"].slots[0]()
    assert "cannot be saved" in krita.said[-1]


class BlenderImage:
    def __init__(self, name: str, filepath: str = "") -> None:
        self.name, self.filepath, self.reloads = name, filepath, 0

    def save_render(self, path: str, scene: object) -> None:
        assert scene.view_settings.view_transform == "Standard", "Filmic would change label colours"
        assert scene.render.image_settings.file_format == "PNG"
        rgb = np.full((64, 96, 3), SEA, np.uint8)
        Image.fromarray(rgb).save(path)

    def reload(self) -> None:
        self.reloads += 1


class BlenderOperator:
    """As Blender's own, it has a name that cannot be changed."""

    name = property(lambda self: type(self).__name__)


class BlenderImages(dict):
    def load(self, path: str) -> BlenderImage:
        image = BlenderImage(Path(path).name, path)
        self[f"{Path(path).stem} painted"] = image
        return image


@pytest.fixture
def blender(monkeypatch, tmp_path):
    """The program with the add-on in it."""
    bpy = ModuleType("bpy")
    registered: list[type] = []
    bpy.types = SimpleNamespace(Operator=BlenderOperator, Panel=object, Scene=type("Scene", (), {}))
    bpy.utils = SimpleNamespace(register_class=registered.append, unregister_class=registered.remove)
    bpy.props = SimpleNamespace(StringProperty=lambda **settings: "")
    bpy.path = SimpleNamespace(abspath=lambda path: path, clean_name=lambda name: name.replace(" ", "_"))
    bpy.data = SimpleNamespace(images=BlenderImages())
    monkeypatch.setitem(sys.modules, "bpy", bpy)
    addon = loaded(BLENDER, "gaugan_link_blender")
    addon.register()
    formats = SimpleNamespace(file_format="JPEG", color_mode="RGB", color_depth="16")
    view = SimpleNamespace(view_transform="Filmic", look="High Contrast", exposure=1.0, gamma=2.0)
    scene = SimpleNamespace(
        gaugan_folder=str(tmp_path), render=SimpleNamespace(image_settings=formats), view_settings=view
    )
    timers: list[object] = []
    manager = SimpleNamespace(
        event_timer_add=lambda seconds, window: timers.append(seconds),
        event_timer_remove=lambda timer: timers.clear(),
        modal_handler_add=lambda operator: True,
    )
    space = SimpleNamespace(image=BlenderImage("my map.png"))
    context = SimpleNamespace(scene=scene, space_data=space, window_manager=manager, window=None)
    operator = addon.GAUGAN_OT_paint()
    reports: list[str] = []
    operator.report = lambda kind, text: reports.append(text)
    return SimpleNamespace(**locals())


TIMER = SimpleNamespace(type="TIMER")


def test_blender_saves_the_image_and_shows_the_landscape(blender) -> None:
    assert blender.addon.GAUGAN_OT_paint.poll(blender.context)
    assert blender.operator.execute(blender.context) == {"RUNNING_MODAL"}
    labels = read_saved_map(blender.tmp_path / "my_map.png", LABELS)
    assert (labels == LABELS.id_of("sea")).all()
    assert blender.operator.modal(blender.context, SimpleNamespace(type="MOUSEMOVE")) == {"PASS_THROUGH"}
    assert blender.operator.modal(blender.context, TIMER) == {"PASS_THROUGH"}
    painted(blender.tmp_path, "my_map", 50)
    assert blender.operator.modal(blender.context, TIMER) == {"FINISHED"}
    assert blender.space.image.name == "my_map painted"
    assert blender.space.image.filepath == str(blender.tmp_path / "painted" / "my_map.png")
    assert blender.timers == []


def test_blender_leaves_the_settings_of_the_scene_as_they_were(blender) -> None:
    before = dict(vars(blender.formats)), dict(vars(blender.view))
    blender.operator.execute(blender.context)
    assert (vars(blender.formats), vars(blender.view)) == before


def test_blender_says_why_nothing_comes(blender) -> None:
    blender.operator.execute(blender.context)
    blender.operator.asked_at -= 100
    assert blender.operator.modal(blender.context, TIMER) == {"CANCELLED"}
    assert "watching this folder" in blender.reports[-1]
    blender.scene.gaugan_folder = str(blender.tmp_path / "none")
    assert blender.operator.execute(blender.context) == {"CANCELLED"}
    assert "Choose the folder" in blender.reports[-1]


def test_blender_gives_back_all_that_was_registered(blender) -> None:
    assert len(blender.registered) == 2
    blender.addon.unregister()
    assert blender.registered == []
