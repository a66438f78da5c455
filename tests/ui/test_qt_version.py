"""The PySide6 in use holds, and one that does not is refused."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

from gaugan_desktop import app as app_module
from gaugan_desktop.cli import run
from gaugan_desktop.errors import InstallationError
from gaugan_desktop.ui.qt_version import check_qt

_CALLS = 1000
_STRAY = 100  # references that caches and other threads may take or give back


def test_the_pair_that_loses_references_is_named() -> None:
    with pytest.raises(InstallationError, match=r"PySide6 6\.12\.0 crashes with Python 3\.11"):
        check_qt("6.12.0", (3, 11))


@pytest.mark.parametrize(
    ("pyside", "python"), [("6.12.0", (3, 12)), ("6.11.3", (3, 11)), ("6.13.0", (3, 11))]
)
def test_other_pairs_may_start(pyside: str, python: tuple[int, int]) -> None:
    check_qt(pyside, python)


def test_a_bad_pair_ends_the_program_before_it_opens_anything(monkeypatch, capsys) -> None:
    monkeypatch.setattr(app_module, "check_qt", lambda: check_qt("6.12.0", (3, 11)))
    monkeypatch.setattr(app_module, "make_application", lambda _: pytest.fail("a window would open"))
    assert run([]) == 2
    error = capsys.readouterr().err
    assert error.startswith("gaugan-desktop: PySide6 6.12.0")
    assert len(error.splitlines()) == 1


class Source(QObject):
    fired = Signal(int)


def test_signals_and_calls_keep_the_references_of_constants() -> None:
    """From Python 3.12 on these objects are immortal, and nothing can be lost."""
    source = Source()
    source.fired.connect(lambda number: None)
    calls = (lambda: source.fired.emit(1), lambda: source.setObjectName("x"), source.signalsBlocked)
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for call in calls:
        for _ in range(_CALLS):
            call()
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(abs(a - b) < _STRAY for a, b in zip(after, before, strict=True)), (before, after)
