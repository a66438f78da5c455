"""Drives a program from outside, as a person would: real mouse events through XTEST, screenshots."""

import threading
import time
from collections.abc import Callable
from itertools import pairwise

import numpy as np
from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

_POLL_SECONDS = 0.05


def wait_until(condition: Callable[[], bool], what: str, timeout: float = 90.0) -> None:
    """Ask `condition` again and again until it holds; other programs send us no signals."""
    pause = threading.Event()
    deadline = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < deadline, f"timed out: {what}"
        pause.wait(_POLL_SECONDS)


class XServer:
    """One X display."""

    def __init__(self, name: str) -> None:
        self._display = Display(name)
        self._root = self._display.screen().root

    def close(self) -> None:
        self._display.close()

    def windows(self) -> list:
        """Mapped top-level windows of a useful size."""
        found = []
        for window in self._root.query_tree().children:
            attributes, geometry = window.get_attributes(), window.get_geometry()
            if attributes.map_state == X.IsViewable and geometry.width > 300:
                found.append(window)
        return found

    def screenshot(self) -> np.ndarray:
        """The whole screen, (H, W, 3) uint8 RGB."""
        size = self._root.get_geometry()
        raw = self._root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
        pixels = np.frombuffer(raw.data, np.uint8).reshape(size.height, size.width, 4)
        return pixels[..., 2::-1].copy()

    def drag(self, *points: tuple[int, int]) -> None:
        """Press the left button at the first point, move through all, release at the last."""
        self._move(*points[0])
        xtest.fake_input(self._display, X.ButtonPress, 1)
        for (x0, y0), (x1, y1) in pairwise(points):
            for t in np.linspace(0, 1, 12)[1:]:
                self._move(round(x0 + (x1 - x0) * t), round(y0 + (y1 - y0) * t))
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def click(self, x: int, y: int) -> None:
        self.drag((x, y))

    def _move(self, x: int, y: int) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()
