"""Newest wins: what the worker should paint next. No threads, no clock, no widgets."""

from collections import deque
from collections.abc import Callable

from gaugan_desktop.synthesis.messages import SynthesisRequest


class SynthesisScheduler:
    """Keeps at most one request under way and asks for a new one only when the worker is free.

    However many changes arrive while it is busy, only the newest state is sent. Exports queue up
    and go first.

    Args:
        make_request: builds a request for the current state of the document.
        send: hands a request to the worker.
    """

    def __init__(
        self,
        make_request: Callable[[], SynthesisRequest | None],
        send: Callable[[SynthesisRequest], None],
    ) -> None:
        self._make_request = make_request
        self._send = send
        self._is_ready = False
        self._is_dirty = False
        self._running: SynthesisRequest | None = None
        self._exports: deque[SynthesisRequest] = deque()

    @property
    def is_idle(self) -> bool:
        """Nothing under way and nothing waiting."""
        return self._running is None and not self._is_dirty and not self._exports

    def invalidate(self) -> None:
        """The document or its style changed."""
        self._is_dirty = True
        self._pump()

    def submit_export(self, request: SynthesisRequest) -> None:
        """Paint this as soon as the worker is free."""
        self._exports.append(request)
        self._pump()

    def drop_exports(self) -> None:
        """Forget exports that have not begun."""
        self._exports.clear()

    def on_ready(self) -> None:
        """A worker is up; what the last one left undone is sent again."""
        self._is_ready = True
        self._pump()

    def on_finished(self, request_id: int) -> None:
        """The worker answered, with a picture or an error."""
        if self._running is not None and self._running.request_id == request_id:
            self._running = None
            self._pump()

    def on_lost(self) -> None:
        """The worker is gone; its unfinished work becomes due again."""
        self._is_ready = False
        if self._running is not None and self._running.is_export:
            self._exports.appendleft(self._running)
        self._is_dirty = True
        self._running = None

    def _pump(self) -> None:
        if not self._is_ready or self._running is not None:
            return
        if self._exports:
            self._running = self._exports.popleft()
        elif self._is_dirty:
            self._is_dirty = False
            self._running = self._make_request()
        if self._running is not None:
            self._send(self._running)
