"""Which PySide6 holds: some builds lose count of Python's objects and end the program after a while."""

import sys

import PySide6

from gaugan_desktop.errors import InstallationError
from gaugan_desktop.texts import tr

_MORTAL_CONSTANTS = (3, 12)  # before this Python, an interpreter dies with the last reference to True
_LOSING_REFERENCES = ("6.12.0",)


def check_qt(
    pyside: str = PySide6.__version__, python: tuple[int, ...] = tuple(sys.version_info[:2])
) -> None:
    """Refuse a pair of PySide6 and Python that is known to crash.

    PySide6 6.12.0 drops a reference to True or False with every signal, and one to None with every call
    that returns nothing. From Python 3.12 on, these objects are immortal and nothing happens.

    Raises:
        InstallationError: the pair crashes after some thousand signals.
    """
    if pyside in _LOSING_REFERENCES and python < _MORTAL_CONSTANTS:
        raise InstallationError(
            tr(
                "PySide6 {pyside} crashes with Python {python} after a few strokes; "
                'install another one: pip install "PySide6-Essentials!={pyside}".',
                pyside=pyside,
                python=".".join(map(str, python)),
            )
        )
