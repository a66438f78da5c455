"""Run by Krita's own Python: `kritarunner -s in_krita -f FUNCTION ARGUMENTS...`"""

import json
from pathlib import Path

from krita import Krita, Node
from PyQt5.QtCore import QTimer
from PyQt5.QtWidgets import QApplication, QDialog

_ASKED_MILLISECONDS = 100


def _agree() -> None:
    """Press OK in Krita's questions about WebP and PDF, which it asks in batch mode, too."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.accept()


def _said(node: Node, size: tuple[int, int], found: list[bytes]) -> dict[str, object]:
    """A layer, and those in it from the lowest up; pixels go to `found`."""
    inner = [_said(each, size, found) for each in node.childNodes()]
    said = {
        "name": node.name(),
        "kind": node.type(),
        "is_visible": node.visible(),
        "opacity": node.opacity(),
        "mode": node.blendingMode(),
        "model": node.colorModel(),
        "depth": node.colorDepth(),
        "layers": inner,
    }
    if node.type() == "paintlayer":
        found.append(bytes(node.pixelData(0, 0, *size)))
        said["pixels"] = len(found) - 1
    return said


def looked_at(arguments: list[str]) -> None:
    """OUT FILE...: what Krita sees in FILE, as `OUT/FILE.json`; pixels in `.raw`, of layers in `.0`..."""
    Krita.instance().setBatchmode(True)
    timer = QTimer()
    timer.timeout.connect(_agree)
    timer.start(_ASKED_MILLISECONDS)
    out, *files = map(Path, arguments)
    for file in files:
        document = Krita.instance().openDocument(str(file))
        if document is None:
            continue
        document.waitForDone()
        size, found = (document.width(), document.height()), []
        said = {
            "size": size,
            "dpi": document.xRes(),
            "model": document.colorModel(),
            "depth": document.colorDepth(),
            "profile": document.colorProfile(),
            "layers": [_said(node, size, found) for node in document.rootNode().childNodes()],
        }
        (out / f"{file.name}.json").write_text(json.dumps(said), "utf-8")
        (out / f"{file.name}.raw").write_bytes(document.pixelData(0, 0, *size))
        for number, pixels in enumerate(found):
            (out / f"{file.name}.{number}").write_bytes(pixels)
        document.close()


def saved(arguments: list[str]) -> None:
    """OUT WIDTH HEIGHT ABOVE BELOW: a document of two colours (#rrggbb), in all formats that Krita has."""
    out, width, height = Path(arguments[0]), *map(int, arguments[1:3])
    krita = Krita.instance()
    krita.setBatchmode(True)
    document = krita.createDocument(width, height, "map", "RGBA", "U8", "", 300.0)
    document.setBatchmode(True)
    above, below = (_pixel(color) for color in arguments[3:5])
    ground = document.createNode("ground", "paintlayer")
    group = document.createGroupLayer("group")
    front = document.createNode("front", "paintlayer")
    document.rootNode().addChildNode(ground, None)
    document.rootNode().addChildNode(group, ground)
    group.addChildNode(front, None)
    ground.setPixelData(above * (width * height), 0, 0, width, height)
    half = height // 2
    front.setPixelData(below * (width * half), 0, half, width, half)
    document.refreshProjection()
    document.waitForDone()
    for kind in ("kra", "ora", "psd", "png"):
        assert document.saveAs(str(out / f"map.{kind}"))
        document.waitForDone()


def _pixel(color: str) -> bytes:
    """Blue, green, red, alpha."""
    return bytes.fromhex(color[1:])[::-1] + b"\xff"
