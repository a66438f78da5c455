"""A film in which a camera moves among the plates of a picture, seen while it is being set."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSlider, QVBoxLayout, QWidget

from gaugan_desktop.imaging.film import CLIP_RATE
from gaugan_desktop.imaging.parallax import MOVES, Camera, Stage, camera_way
from gaugan_desktop.imaging.plates import Plates
from gaugan_desktop.synthesis.sizes import fitted_size
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.clip_writer import CLIP_FILTER, write_clip_aside
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.number_fields import NumberField
from gaugan_desktop.ui.small_dialogs import FormDialog
from gaugan_desktop.ui.views.label_image import image_from_rgb

_PREVIEW_PIXELS = 480 * 320
_STEP = 0.05  # of the picture, per arrow key
_STRONGEST = 12  # per cent
_SECONDS = 2, 60


class ParallaxDialog(FormDialog):
    """Asks how the camera shall move, shows it, and writes the film.

    Args:
        told: is told the name of a film that was written.
    """

    def __init__(
        self, parent: QWidget, plates: Plates, folder: ExportFolder, told: Callable[[str], None]
    ) -> None:
        super().__init__(parent, tr("Parallax film"))
        self._plates, self._folder, self._told = plates, folder, told
        self._move = QComboBox()
        for name, text in MOVES.items():
            self._move.addItem(tr(text), name)
        self._strength = QSlider(Qt.Orientation.Horizontal)
        self._strength.setRange(1, _STRONGEST)
        self._strength.setValue(_STRONGEST // 2)
        self._strength.setToolTip(tr("How far the camera moves; so much of each edge is cut off"))
        self._seconds = NumberField()
        self._seconds.setRange(*_SECONDS)
        self._seconds.setValue(6)
        self._seconds.setSuffix(" s")
        self._loop = QCheckBox(tr("There and back, to be shown in a loop"))
        self.preview = ParallaxPreview()
        form = QFormLayout()
        form.addRow(tr("Camera"), self._move)
        form.addRow(tr("Strength"), self._strength)
        form.addRow(tr("Length"), self._seconds)
        form.addRow("", self._loop)
        whole = QVBoxLayout()
        whole.addWidget(self.preview, 1)
        whole.addLayout(form)
        self.finish(whole, tr("Choose a file..."))
        for changed in (self._move.currentIndexChanged, self._seconds.valueChanged, self._loop.toggled):
            changed.connect(self._show_way)
        self._strength.valueChanged.connect(self._show_stage)
        self.preview.path_drawn.connect(self._on_path_drawn)
        self._show_stage()
        self._show_way()

    @property
    def way(self) -> list[Camera]:
        """Where the camera is in each frame."""
        count = round(self._seconds.value() * CLIP_RATE)
        return camera_way(self._move.currentData(), count, self._loop.isChecked(), self.preview.path)

    def accept(self) -> None:
        """Ask for a file and write the film; the dialog stays if there is none in the end."""
        path = self._folder.ask_file(self, tr("Parallax film"), "parallax.mp4", CLIP_FILTER)
        if path is not None and self.write_to(path):
            super().accept()

    def write_to(self, path: Path) -> bool:
        """Write the film in the size of the plates; whether it is there now."""
        way = self.way
        stage = self._stage(self._plates.picture.shape[1], self._plates.picture.shape[0])
        self.preview.stop()
        notes = self._plates.notes
        is_written = write_clip_aside(self, path, lambda: stage.frames(way), len(way), notes)
        self.preview.play()
        if is_written:
            self._told(path.name)
        return is_written

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)

    def _stage(self, width: int, height: int) -> Stage:
        return Stage(self._plates, width, height, self._strength.value() / 100)

    def _show_stage(self) -> None:
        height, width = self._plates.labels.shape
        self.preview.set_stage(self._stage(*fitted_size(width, height, _PREVIEW_PIXELS)))

    def _show_way(self) -> None:
        self._loop.setEnabled(self._move.currentData() != "orbit")
        self.preview.set_way(self.way, self._move.currentData() == "drawn")

    def _on_path_drawn(self) -> None:
        self._move.setCurrentIndex(self._move.findData("drawn"))
        self._show_way()


class ParallaxPreview(QWidget):
    """Plays the film, small; a path for the camera is drawn on it, by mouse or arrow keys.

    Attributes:
        path: points in shares of the picture's width and height.
    """

    path_drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path: list[tuple[float, float]] = []
        self._stage: Stage | None = None
        self._way: list[Camera] = []
        self._frame, self._shows_path = 0, False
        self._area = self.sizeHint()  # that the picture has
        self._timer = QTimer(self, interval=round(1000 / CLIP_RATE))
        self._timer.timeout.connect(self._on_tick)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview"))
        self.setToolTip(tr("Draw the path with the mouse or the arrow keys; Delete takes it away"))
        self.play()

    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    def set_stage(self, stage: Stage) -> None:
        self._stage = stage
        self.update()

    def set_way(self, way: list[Camera], shows_path: bool) -> None:
        """Play this from now on."""
        self._way, self._shows_path = way, shows_path
        self._frame %= max(1, len(way))
        self.update()

    def play(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._stage is not None and self._way:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            image = image_from_rgb(self._stage.seen(self._way[self._frame]))
            fitted = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            self._area = fitted
            painter.translate(*self._corner(fitted))
            painter.drawImage(0, 0, image.scaled(fitted, mode=Qt.TransformationMode.SmoothTransformation))
            if self._shows_path and len(self.path) > 1:
                points = [QPointF(x * fitted.width(), y * fitted.height()) for x, y in self.path]
                for color, width in ((QColor(0, 0, 0, 160), 4.0), (QColor(255, 255, 255), 2.0)):
                    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                    painter.drawPolyline(points)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.path = [self._share_at(event.position())]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.path.append(self._share_at(event.position()))
        self.path_drawn.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        steps = {key.Key_Left: (-_STEP, 0.0), key.Key_Right: (_STEP, 0.0), key.Key_Up: (0.0, -_STEP),
                 key.Key_Down: (0.0, _STEP)}  # fmt: skip
        if event.key() in steps:
            x, y = (self.path or [(0.5, 0.5)])[-1]
            across, down = steps[key(event.key())]
            self.path = [*(self.path or [(x, y)]), (_inside(x + across), _inside(y + down))]
            self.path_drawn.emit()
        elif event.key() in (key.Key_Delete, key.Key_Backspace):
            self.path = []
            self.path_drawn.emit()
        else:
            super().keyPressEvent(event)

    def _on_tick(self) -> None:
        if self._way:
            self._frame = (self._frame + 1) % len(self._way)
            self.update()

    def _corner(self, fitted: QSize) -> tuple[float, float]:
        return (self.width() - fitted.width()) / 2, (self.height() - fitted.height()) / 2

    def _share_at(self, place: QPointF) -> tuple[float, float]:
        left, top = self._corner(self._area)
        return (
            _inside((place.x() - left) / self._area.width()),
            _inside((place.y() - top) / self._area.height()),
        )


def _inside(share: float) -> float:
    return min(max(share, 0.0), 1.0)
