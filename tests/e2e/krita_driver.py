"""A plug-in for Krita that stands in for an artist: opens GAUGAN_MAP, has it painted twice, keeps what came.

The pixels of the layer and of the whole go to GAUGAN_OUT, `first.raw` and `second.raw`, `whole.raw`.
"""

import os
from pathlib import Path

from krita import Extension, Krita
from PyQt5.QtCore import QTimer
from PyQt5.QtWidgets import QApplication

LAYER = "GauGAN Desktop"
POLL_MILLISECONDS = 200
OUT, MAP = Path(os.environ["GAUGAN_OUT"]), os.environ["GAUGAN_MAP"]


class Artist(Extension):
    def __init__(self, parent):
        super().__init__(parent)
        self.document, self.waits_for = None, []
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)

    def setup(self):
        notifier = Krita.instance().notifier()
        notifier.setActive(True)
        notifier.windowCreated.connect(self.begin)

    def createActions(self, window):
        pass

    def begin(self):
        self.document = Krita.instance().openDocument(MAP)
        Krita.instance().activeWindow().addView(self.document)
        Krita.instance().setActiveDocument(self.document)
        self.waits_for = ["first", "second"]
        self.paint()
        self.timer.start(POLL_MILLISECONDS)

    def paint(self):
        Krita.instance().action("gaugan_paint").trigger()

    def look(self):
        layer, name = self.document.nodeByName(LAYER), self.waits_for[0]
        link = next(each for each in Krita.instance().extensions() if type(each).__name__ == "GauganLink")
        if layer is None or link.timer.isActive():
            return
        size = 0, 0, self.document.width(), self.document.height()
        (OUT / f"{name}.raw").write_bytes(layer.pixelData(*size))
        self.waits_for.pop(0)
        if self.waits_for:
            self.paint()
            return
        self.timer.stop()
        self.document.waitForDone()
        (OUT / "whole.raw").write_bytes(self.document.pixelData(*size))
        self.document.setModified(False)
        QApplication.closeAllWindows()


Krita.instance().addExtension(Artist(Krita.instance()))
