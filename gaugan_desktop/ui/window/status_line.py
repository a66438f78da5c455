"""The status line: what happens, where the pen is, which model paints on which device how fast."""

from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar

from gaugan_desktop.synthesis.messages import SynthesisResult, WorkerLost, WorkerReady
from gaugan_desktop.texts import tr


class StatusLine(QStatusBar):
    """Left: messages, or a hint. Right: position and label, model, device, time of the last picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(90)
        self._progress.setAccessibleName(tr("Painting in progress"))
        self._hint = QLabel()
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self._hint, 1)
        self._position, self._model, self._device, self._time = (QLabel() for _ in range(4))
        self._trouble = QLabel()
        self._trouble.setObjectName("trouble")
        self._trouble.hide()
        self.addPermanentWidget(self._trouble)
        self.addPermanentWidget(self._progress)
        for label in (self._position, self._model, self._device, self._time):
            self.addPermanentWidget(label)
        self.show_loading()

    @property
    def text(self) -> str:
        """All that the right side says, for screen readers and tests."""
        return "  ".join(w.text() for w in (self._position, self._model, self._device, self._time))

    def show_trouble(self, why: str) -> None:
        """Say why work is not safe, until there is no reason any more."""
        self._trouble.setText(tr("No safety copy: {why}", why=why))
        self._trouble.setToolTip(
            tr("If the program ended unexpectedly now, what you did lately would be lost. Save your work.")
        )
        self._trouble.setVisible(bool(why))

    def show_loading(self) -> None:
        self._progress.show()
        self._device.setText(tr("Loading the model..."))
        self._time.setText("")

    def show_ready(self, message: WorkerReady) -> None:
        self.clearMessage()
        self._model.setText(message.model_name)
        self._device.setText(message.device)

    def show_result(self, message: SynthesisResult) -> None:
        self._time.setText(tr("{milliseconds} ms", milliseconds=round(message.milliseconds)))

    def show_lost(self, message: WorkerLost) -> None:
        self.showMessage(message.message)
        self._device.setText(tr("Preview off") if message.is_final else tr("Restarting..."))
        self._time.setText("")
        self._progress.setVisible(not message.is_final)

    def show_busy(self, is_busy: bool) -> None:
        self._progress.setVisible(is_busy)

    def show_hint(self, text: str) -> None:
        """What the current tool does, while there is no message."""
        self._hint.setText(text)
        self._hint.setToolTip(text)

    def show_position(self, text: str) -> None:
        self._position.setText(text)
