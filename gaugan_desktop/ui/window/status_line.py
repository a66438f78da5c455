"""The status line: what happens, where the pen is, how the document is seen, whether the picture is ready."""

from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar

from gaugan_desktop.synthesis.messages import SynthesisResult, WorkerLost, WorkerReady
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.views.view_state import ViewState


class StatusLine(QStatusBar):
    """Left: messages, or a hint. Right: position and label, size, zoom, state of the painter; the state's
    hint tells model, device and the time of the last picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(60)
        self._progress.setAccessibleName(tr("Painting in progress"))
        self._hint = QLabel()
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self._hint, 1)
        self._position, self._size, self._zoom, self._state = (QLabel() for _ in range(4))
        self._model = self._device = self._time = ""
        self._is_busy = True
        self._trouble = QLabel()
        self._trouble.setObjectName("trouble")
        self._trouble.hide()
        self.addPermanentWidget(self._trouble)
        self.addPermanentWidget(self._position)
        self.addPermanentWidget(self._size)
        self.addPermanentWidget(self._zoom)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self._state)
        self.show_loading()

    @property
    def text(self) -> str:
        """All that the right side says or hints at, for reports and tests."""
        shown = (self._position, self._size, self._zoom, self._state)
        return "  ".join([*(label.text() for label in shown), self._model, self._device, self._time])

    def show_trouble(self, why: str) -> None:
        """Say why work is not safe, until there is no reason any more."""
        self._trouble.setText(tr("No safety copy: {why}", why=why))
        self._trouble.setToolTip(
            tr("If the program ended unexpectedly now, what you did lately would be lost. Save your work.")
        )
        self._trouble.setVisible(bool(why))

    def show_loading(self) -> None:
        self._progress.show()
        self._time = ""
        self._show_state(tr("Loading the model..."))

    def show_ready(self, message: WorkerReady) -> None:
        self.clearMessage()
        self._model, self._device = message.model_name, message.device
        self.show_busy(self._is_busy)

    def show_result(self, message: SynthesisResult) -> None:
        self._time = tr("{milliseconds} ms", milliseconds=round(message.milliseconds))
        self._show_state(self._state.text())

    def show_lost(self, message: WorkerLost) -> None:
        self.showMessage(message.message)
        self._device = self._time = ""
        self._progress.setVisible(not message.is_final)
        self._show_state(tr("Preview off") if message.is_final else tr("Restarting..."))

    def show_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._progress.setVisible(is_busy)
        if self._device:
            self._show_state(tr("Painting") if is_busy else tr("Ready"))

    def show_hint(self, text: str) -> None:
        """What the current tool does, while there is no message."""
        self._hint.setText(text)
        self._hint.setToolTip(text)

    def show_position(self, text: str) -> None:
        self._position.setText(text)

    def show_size(self, width: int, height: int) -> None:
        """Of the document, in pixels."""
        self._size.setText(f"{width} × {height}")

    def show_view(self, view: ViewState) -> None:
        """Zoom, and whether the view is mirrored or turned."""
        marks = [f"{100 * view.zoom:.0f} %"]
        if view.is_mirrored:
            marks.append(tr("mirrored"))
        if view.degrees:
            degrees = view.degrees if view.degrees <= 180 else view.degrees - 360
            marks.append(tr("turned {degrees}°", degrees=round(degrees)))
        self._zoom.setText("   ".join(marks))

    def _show_state(self, text: str) -> None:
        self._state.setText(text)
        hint = "\n".join(line for line in (self._model, self._device, self._time) if line)
        self._state.setToolTip(hint)
        self._state.setAccessibleDescription(hint)
