"""Long work in a thread of its own, while the window stays alive."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, Signal

_Result = TypeVar("_Result")


def run_aside(work: Callable[[], _Result]) -> _Result:
    """Do something that touches no widget and no document in use; returns what it returns.

    Events are handled meanwhile, so the caller must expect the world to have changed.

    Raises:
        Whatever `work` raises.
    """
    outcome: list[_Result] = []
    errors: list[BaseException] = []

    def perform() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            errors.append(error)

    loop = QEventLoop()
    task = _Task(perform)
    task.signals.finished.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    QThreadPool.globalInstance().start(task)
    loop.exec()
    if errors:
        raise errors[0]
    return outcome[0]


class _Signals(QObject):
    finished = Signal()


class _Task(QRunnable):
    def __init__(self, perform: Callable[[], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = _Signals()
        self._perform = perform

    def run(self) -> None:
        self._perform()
        self.signals.finished.emit()
