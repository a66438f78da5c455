"""Work that waits until nobody else wants the painter."""

import pytest

from gaugan_desktop.synthesis.messages import SynthesisRequest
from tests.synthesis.desks import Desk, stroking_desk


def spare_desk(count: int = 2) -> tuple[Desk, list[SynthesisRequest]]:
    """A worker that has painted all there was, and begins with so many pieces of spare work."""
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    desk.finish()
    spare = [desk.request(is_export=True) for _ in range(count)]
    for request in spare:
        desk.scheduler.submit_spare(request)
    return desk, spare


def test_spare_work_is_done_while_nobody_waits() -> None:
    desk, spare = spare_desk()
    assert desk.scheduler.is_idle  # the picture is up to date
    assert desk.scheduler.running_export_id is None
    desk.finish()
    desk.finish()
    assert desk.sent[1:] == spare
    assert desk.abandoned == []


@pytest.mark.parametrize("other", ["change", "stroke", "export", "background"])
def test_spare_work_gives_way_and_begins_anew(other: str) -> None:
    desk, spare = spare_desk()
    export = desk.request(is_export=True)
    {
        "change": desk.change,
        "stroke": lambda: desk.change(is_stroking=True),
        "export": lambda: desk.scheduler.submit_export(export),
        "background": lambda: desk.scheduler.submit_background(export),
    }[other]()
    assert desk.abandoned == [spare[0].request_id]
    assert not desk.scheduler.is_idle
    desk.change()
    assert desk.abandoned == [spare[0].request_id]  # asked for once
    desk.scheduler.on_finished(spare[0].request_id)
    while not desk.scheduler.is_idle:
        desk.scheduler.rest()
        desk.finish()
    assert (export in desk.sent) == (other in ("export", "background"))
    desk.finish()
    assert desk.sent[-2:] == spare


def test_spare_work_waits_for_the_pen_to_rest() -> None:
    desk = stroking_desk()
    desk.scheduler.submit_spare(desk.request(is_export=True))
    desk.finish()
    assert desk.sent[-1].is_preview
    desk.scheduler.rest()
    assert not desk.sent[-1].is_export  # what the preview left out
    desk.finish()
    assert desk.sent[-1].is_export


def test_spare_work_that_is_done_in_spite_of_all_is_not_done_twice() -> None:
    desk, spare = spare_desk(1)
    desk.change()
    desk.scheduler.on_finished(spare[0].request_id, 30.0)
    desk.finish()
    assert desk.sent.count(spare[0]) == 1
    assert desk.scheduler.is_idle


def test_spare_work_is_dropped() -> None:
    desk, spare = spare_desk()
    assert desk.scheduler.drop_spare() == spare[0].request_id
    assert desk.abandoned == [spare[0].request_id]
    desk.change()
    desk.scheduler.on_finished(spare[0].request_id)
    desk.finish()
    assert desk.sent[-1].revision == desk.revision
    assert desk.sent[1:-1] == spare[:1]
    assert desk.scheduler.drop_spare() is None


def test_spare_work_that_fails_is_not_tried_again() -> None:
    desk, spare = spare_desk()
    desk.scheduler.on_finished(spare[0].request_id)
    assert desk.sent[-1] is spare[1]
    assert desk.scheduler.on_lost() is None  # nor what a worker is lost over
    desk.scheduler.on_ready()
    desk.finish()
    assert desk.sent.count(spare[1]) == 1
    assert desk.scheduler.is_idle


def test_background_work_waits_for_everything_else() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    background = desk.request(is_export=True)
    desk.scheduler.submit_background(background)
    desk.change(is_stroking=True)
    desk.finish()
    assert desk.sent[-1] is not background
    desk.finish()
    assert desk.sent[-1] is not background  # the pen is down
    assert not desk.scheduler.is_idle
    desk.scheduler.rest()
    while desk.sent[-1] is not background:
        assert not desk.sent[-1].is_export
        desk.finish()
    desk.finish()
    assert desk.scheduler.is_idle
    desk.scheduler.submit_background(desk.request(is_export=True))
    desk.scheduler.submit_background(desk.request(is_export=True))
    desk.scheduler.drop_exports()
    desk.finish()
    assert desk.scheduler.is_idle
