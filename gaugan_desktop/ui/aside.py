"""Long work in a thread of its own, while the window stays alive."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMetaObject, Qt

_Result = TypeVar("_Result")


def run_aside(work: Callable[[], _Result]) -> _Result:
    """Do something that touches no widget and no document in use; returns what it returns.

    Events are handled meanwhile, so the caller must expect the world to have changed.

    Raises:
        Whatever `work` raises.
    """
    outcome: list[_Result] = []
    errors: list[BaseException] = []
    loop = QEventLoop()

    def perform() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            errors.append(error)
        QMetaObject.invokeMethod(loop, "quit", Qt.ConnectionType.QueuedConnection)

    # Not a QRunnable: PySide6 keeps each of them for ever, with all that the work and its result hold.
    thread = threading.Thread(target=perform, name="aside")
    thread.start()
    loop.exec()
    thread.join()
    if errors:
        raise errors[0]
    return outcome[0]
