"""A scheduler whose worker is the test."""

import numpy as np

from gaugan_desktop.synthesis.messages import SynthesisRequest
from gaugan_desktop.synthesis.scheduler import SynthesisScheduler


class Desk:
    """A document that only counts, and a worker that only remembers."""

    def __init__(self) -> None:
        self.revision = 0
        self.sent: list[SynthesisRequest] = []
        self.ids = 0
        self.abandoned: list[int] = []
        self.scheduler = SynthesisScheduler(self.request, self.sent.append, self.abandoned.append)

    def request(self, is_preview: bool = False, is_export: bool = False) -> SynthesisRequest:
        self.ids += 1
        labels = np.zeros((1, 1), np.uint8)
        return SynthesisRequest(self.ids, self.revision, labels, is_export=is_export, is_preview=is_preview)

    def change(self, is_stroking: bool = False) -> None:
        self.revision += 1
        self.scheduler.invalidate(is_stroking)

    def finish(self, milliseconds: float = 100.0) -> None:
        """Answer as asked: a preview where one was asked for, at a tenth of the cost."""
        last = self.sent[-1]
        cost = milliseconds / 10 if last.is_preview else milliseconds
        self.scheduler.on_finished(last.request_id, cost, not last.is_preview)


def stroking_desk(milliseconds: float = 100.0) -> Desk:
    """A worker that has painted one whole picture, and a pen that goes down."""
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    desk.finish(milliseconds)
    desk.change(is_stroking=True)
    return desk
