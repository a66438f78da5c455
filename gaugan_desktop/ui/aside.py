"""Long work in a thread of its own, while the window stays alive."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMetaObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_Result = TypeVar("_Result")
_under_way: list[threading.Thread] = []
_wishes: dict[object, Callable[[], object]] = {}  # what shall be done when nothing is under way, by who asked


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
    _under_way.append(thread)
    thread.start()
    loop.exec()
    thread.join()
    _under_way.remove(thread)
    if _wishes and not _under_way:
        QTimer.singleShot(0, _grant_wishes)
    if errors:
        raise errors[0]
    return outcome[0]


def is_put_off(who: object, call: Callable[[], object]) -> bool:
    """Whether something is under way; then the call comes once that is over and its result is kept.

    Of what the same `who` asks for, the last counts. Nothing comes where a dialog asks something by then.
    """
    if _under_way:
        _wishes[who] = call
    return bool(_under_way)


def _grant_wishes() -> None:
    if _under_way:
        return  # it goes on after that
    calls = [*_wishes.values()]
    _wishes.clear()
    for call in calls:
        if QApplication.activeModalWidget() is None:
            call()
