"""Krita: Tools > Scripts > Paint with GauGAN Desktop.

Saves what the document shows into the folder that GauGAN Desktop watches and puts the landscape that comes
back on a layer of its own, which is left out the next time. Works with Krita 5 and 6.
"""

import os
import time

try:
    from PyQt6.QtCore import QTimer
    from PyQt6.QtGui import QImage
    from PyQt6.QtWidgets import QFileDialog, QMessageBox
except ImportError:
    from PyQt5.QtCore import QTimer
    from PyQt5.QtGui import QImage
    from PyQt5.QtWidgets import QFileDialog, QMessageBox

from krita import Extension, Krita

LAYER = "GauGAN Desktop"
GROUP, FOLDER = "gaugan_link", "folder"
POLL_MILLISECONDS = 200
PATIENCE_SECONDS = 60


class GauganLink(Extension):
    def __init__(self, parent):
        super().__init__(parent)
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.document = self.picture = None
        self.saved_at = self.asked_at = 0.0

    def setup(self):
        pass

    def createActions(self, window):
        paint = window.createAction("gaugan_paint", "Paint with GauGAN Desktop", "tools/scripts")
        paint.triggered.connect(self.paint)
        choose = window.createAction("gaugan_folder", "Folder of GauGAN Desktop...", "tools/scripts")
        choose.triggered.connect(self.choose_folder)

    def choose_folder(self):
        folder = QFileDialog.getExistingDirectory(None, "The folder that GauGAN Desktop watches")
        if folder:
            Krita.instance().writeSetting(GROUP, FOLDER, folder)
        return folder

    def paint(self):
        document = Krita.instance().activeDocument()
        if document is None:
            return
        if (document.colorModel(), document.colorDepth()) != ("RGBA", "U8"):
            self.say("Convert the image to RGB with 8 bits first (Image > Convert Image Colour Space).")
            return
        folder = Krita.instance().readSetting(GROUP, FOLDER, "")
        if not os.path.isdir(folder):
            folder = self.choose_folder()
        if not folder:
            return
        name = os.path.splitext(os.path.basename(document.fileName()))[0] or "untitled"
        self.document, self.asked_at = document, time.monotonic()
        self.picture = os.path.join(folder, "painted", name + ".png")
        try:
            self.save(document, os.path.join(folder, name + ".png"))
        except OSError as error:
            self.say(f"The label map cannot be saved: {error}")
            return
        self.timer.start(POLL_MILLISECONDS)

    def save(self, document, path):
        """Without the landscape, under its name only when it is whole."""
        layer = document.nodeByName(LAYER)
        was_visible = layer is not None and layer.visible()
        if was_visible:
            layer.setVisible(False)
            document.refreshProjection()
            document.waitForDone()
        width, height = document.width(), document.height()
        pixels = bytes(document.pixelData(0, 0, width, height))
        if was_visible:
            layer.setVisible(True)
            document.refreshProjection()
        hidden = os.path.join(os.path.dirname(path), ".gaugan-link.png")
        image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_ARGB32)
        if not image.save(hidden, "PNG"):
            raise OSError(f"nothing can be written to {os.path.dirname(path)}")
        self.saved_at = os.stat(hidden).st_mtime_ns
        os.replace(hidden, path)

    def look(self):
        """Whether the landscape has come."""
        try:
            has_come = os.stat(self.picture).st_mtime_ns > self.saved_at
        except OSError:
            has_come = False
        if has_come:
            self.timer.stop()
            self.show(QImage(self.picture))
        elif time.monotonic() - self.asked_at > PATIENCE_SECONDS:
            self.timer.stop()
            self.say("No picture came. Is GauGAN Desktop watching this folder (File > Watch folder)?")

    def show(self, image):
        document = self.document
        layer = document.nodeByName(LAYER)
        if layer is None:
            layer = document.createNode(LAYER, "paintlayer")
            document.rootNode().addChildNode(layer, None)
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
        size = image.height() * image.bytesPerLine()
        bits = image.constBits()
        pixels = bits.asstring(size) if hasattr(bits, "asstring") else bytes(bits)
        layer.setPixelData(pixels, 0, 0, image.width(), image.height())
        document.refreshProjection()

    def say(self, text):
        QMessageBox.information(None, LAYER, text)


Krita.instance().addExtension(GauganLink(Krita.instance()))
