"""Newest wins: what the worker should paint next. No threads, no clock, no widgets."""

from collections import deque
from collections.abc import Callable

from gaugan_desktop.synthesis.messages import PhotoRequest, Request, SynthesisRequest

_MEMORY = 0.7  # of the moving averages
_FAST_ENOUGH = 40.0  # ms; whole pictures that come this fast need no previews
_WORTHWHILE = 0.6  # a preview must cost less than this share of a whole picture
_SLOW = 400.0  # ms; obsolete pictures that take less may as well be finished
_ABANDONED_IN_A_ROW = 3  # or someone who pauses often would never see a picture
_LOSSES = 2  # workers that an export may cost


class SynthesisScheduler:
    """Keeps at most one request under way and asks for a new one only when the worker is free.

    However many changes arrive while it is busy, only the newest state is sent. While the pen is
    down, previews are asked for if they are worthwhile; when it rests or lifts, the whole picture
    settles what they left out. Exports queue up and go first, background work such as variations last.
    Spare work is done while nobody waits for anything: it is given up at once for whatever else comes, and
    begins anew later.

    Args:
        make_request: builds a request for the current state of the document; True asks for a preview.
        send: hands a request to the worker.
        abandon: tells the worker to give up the request of this id; it answers either way.
    """

    def __init__(
        self,
        make_request: Callable[[bool], SynthesisRequest | None],
        send: Callable[[Request], None],
        abandon: Callable[[int], None],
    ) -> None:
        self._make_request = make_request
        self._send, self._abandon = send, abandon
        self._is_ready = False
        self._is_dirty = False
        self._is_stroking = False
        self._needs_settling = False
        self._running: Request | None = None
        self._is_running_stale = False
        self._exports: deque[Request] = deque()
        self._background: deque[SynthesisRequest] = deque()
        self._spare: deque[SynthesisRequest] = deque()
        self._is_running_spare = self._is_spare_given_up = self._is_spare_wanted = False
        self._costs: dict[bool, float] = {}  # ms by "is whole"
        self._abandoned: set[int] = set()  # since the last picture
        self._losses: dict[int, int] = {}  # workers lost, by export

    @property
    def is_idle(self) -> bool:
        """Nothing under way and nothing waiting, but for spare work."""
        return (self._running is None or self._is_running_spare) and not self._has_work

    def invalidate(self, is_stroking: bool = False) -> None:
        """The document or its style changed; `is_stroking` while the pen is down and moving."""
        self._is_dirty = True
        self._is_stroking = is_stroking
        self._pump()

    def start_over(self) -> None:
        """Another document: its first picture must be whole, whatever is under way for the old one."""
        self._costs.clear()
        self._is_running_stale = self._running is not None
        self.invalidate()
        self._give_up_obsolete()

    def rest(self) -> None:
        """The pen rests or was lifted."""
        self._is_stroking = False
        self._pump()

    def pause(self) -> None:
        """Nothing has changed for a moment: what is under way for an older state is in the way."""
        self.rest()
        self._give_up_obsolete()

    def submit_export(self, request: Request) -> None:
        """Paint this as soon as the worker is free."""
        self._exports.append(request)
        self._pump()

    def submit_background(self, request: SynthesisRequest) -> None:
        """Paint this when there is nothing else to do."""
        self._background.append(request)
        self._pump()

    def submit_spare(self, request: SynthesisRequest) -> None:
        """Paint this while nobody waits for anything."""
        self._spare.append(request)
        self._pump()

    def drop_spare(self) -> int | None:
        """Forget all spare work; returns the id of what is under way, which is given up."""
        self._spare.clear()
        self._is_spare_wanted = False
        self._give_up_spare()
        is_under_way = self._running is not None and self._is_running_spare
        return self._running.request_id if self._running is not None and is_under_way else None

    @property
    def running_export_id(self) -> int | None:
        """The export under way, if any."""
        running = None if self._is_running_spare else self._running
        return running.request_id if running is not None and running.is_export else None

    def drop_exports(self) -> bool:
        """Forget exports and background work that have not begun; returns whether there were any.

        Photos that a labeller of their own is asked about are none: no other model changes the answer.
        """
        kept = [each for each in self._exports if isinstance(each, PhotoRequest) and each.labeller]
        has_any = bool(len(kept) < len(self._exports) or self._background)
        self._exports = deque(kept)
        self._background.clear()
        return has_any

    def on_ready(self) -> None:
        """A worker is up; what the last one left undone is sent again."""
        self._is_ready = True
        self._pump()

    def on_finished(self, request_id: int, milliseconds: float | None = None, is_whole: bool = True) -> None:
        """The worker answered, with a picture (and its cost) or an error (None)."""
        if self._running is None or self._running.request_id != request_id:
            return
        if self._is_running_spare:
            self._end_spare(is_done=milliseconds is not None)
        is_live = not self._running.is_export and not self._is_running_stale
        self._is_running_stale = False
        self._losses.pop(request_id, None)
        if milliseconds is not None and not self._running.is_export:
            self._abandoned.clear()
        if milliseconds is not None and is_live:
            before = self._costs.get(is_whole, milliseconds)
            self._costs[is_whole] = _MEMORY * before + (1 - _MEMORY) * milliseconds
            self._needs_settling = not is_whole
        self._running = None
        self._pump()

    def on_lost(self) -> Request | None:
        """The worker is gone; its unfinished work becomes due again.

        Returns:
            An export that is not tried once more: the second worker has been lost over it.
        """
        self._is_ready = False
        running, self._running, self._is_running_stale = self._running, None, False
        if self._is_running_spare:  # not tried again: it may be what the worker was lost over
            running, self._is_running_spare = None, False
        self._is_dirty = True
        self._needs_settling = False
        self._costs.clear()
        self._abandoned.clear()
        if running is None or not running.is_export:
            return None
        losses = self._losses.pop(running.request_id, 0) + 1
        if losses >= _LOSSES:
            return running
        self._losses[running.request_id] = losses
        self._exports.appendleft(running)
        return None

    def start_anew(self) -> None:
        """The worker is replaced, and not for what it was doing: all of that becomes due again."""
        self._losses.clear()
        self.on_lost()
        self._losses.clear()

    def _give_up_obsolete(self) -> None:
        """Tell the worker to stop painting a picture that is older than what waits."""
        running = self._running
        if running is None or running.is_export:
            return
        is_slow = self._costs.get(True, _SLOW) >= _SLOW
        has_patience = len(self._abandoned) < _ABANDONED_IN_A_ROW
        if self._is_dirty and is_slow and has_patience and running.request_id not in self._abandoned:
            self._abandoned.add(running.request_id)
            self._abandon(running.request_id)

    @property
    def _has_work(self) -> bool:
        """Somebody waits for something."""
        return bool(self._is_dirty or self._needs_settling or self._exports or self._background)

    def _give_up_spare(self) -> None:
        if self._running is not None and self._is_running_spare and not self._is_spare_given_up:
            self._is_spare_given_up = True
            self._abandon(self._running.request_id)

    def _end_spare(self, is_done: bool) -> None:
        if not is_done and self._is_spare_given_up and self._is_spare_wanted:
            assert isinstance(self._running, SynthesisRequest)
            self._spare.appendleft(self._running)
        self._is_running_spare = False

    @property
    def _prefers_previews(self) -> bool:
        whole, preview = self._costs.get(True, 0.0), self._costs.get(False, 0.0)
        return whole > _FAST_ENOUGH and preview < _WORTHWHILE * whole

    def _pump(self) -> None:
        if not self._is_ready:
            return
        if self._running is not None:
            if self._has_work:
                self._give_up_spare()
            return
        if self._exports:
            self._running = self._exports.popleft()
        elif self._is_dirty:
            self._is_dirty = False
            self._running = self._make_request(self._is_stroking and self._prefers_previews)
        elif self._needs_settling and not self._is_stroking:
            self._needs_settling = False
            self._running = self._make_request(False)
        elif self._background and not self._is_stroking:
            self._running = self._background.popleft()
        elif self._spare and not self._has_work and not self._is_stroking:
            self._running = self._spare.popleft()
            self._is_running_spare = self._is_spare_wanted = True
            self._is_spare_given_up = False
        if self._running is not None:
            self._send(self._running)
