"""Drives a program from outside, as a person would: real mouse events through XTEST, screenshots."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise

import numpy as np
from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadWindow
from Xlib.ext import xtest

_POLL_SECONDS = 0.05
_GONE = BadDrawable, BadWindow  # a window can close between two questions about it


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
            with suppress(*_GONE):
                attributes, geometry = window.get_attributes(), window.get_geometry()
                if attributes.map_state == X.IsViewable and geometry.width > 300:
                    found.append(window)
        return found

    def has_window(self, title: str) -> bool:
        return self.height_of(title) > 0

    def height_of(self, title: str) -> int:
        """Of the window with this in its title, in pixels; 0 without one."""
        for window in self.windows():
            with suppress(*_GONE):
                if title in (window.get_wm_name() or ""):
                    return window.get_geometry().height
        return 0

    def has_focus(self, title: str) -> bool:
        """Whether keys go to a window with this in its title."""
        focus = self._display.get_input_focus().focus
        with suppress(*_GONE):
            return not isinstance(focus, int) and title in (focus.get_wm_name() or "")
        return False

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

    def press(self, *keys: str) -> None:
        """Press keys one upon the other, such as Control_L and Return, and release them."""
        codes = [self._display.keysym_to_keycode(_keysym(key)) for key in keys]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def type(self, text: str) -> None:
        for character in text:
            places = self._display.keysym_to_keycodes(ord(character))
            is_shifted = min(level for _, level in places) > 0
            self.press(*["Shift_L"] * is_shifted, character)

    def _move(self, x: int, y: int) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()


def _keysym(key: str) -> int:
    return ord(key) if len(key) == 1 else XK.string_to_keysym(key)
