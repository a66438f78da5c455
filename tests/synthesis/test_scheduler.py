from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.synthesis.messages import PhotoRequest
from gaugan_desktop.synthesis.sizes import fitted_size
from tests.synthesis.desks import Desk, stroking_desk


def test_nothing_is_sent_before_the_worker_is_ready() -> None:
    desk = Desk()
    desk.change()
    assert desk.sent == []
    desk.scheduler.on_ready()
    assert [r.revision for r in desk.sent] == [1]


def test_only_the_newest_state_is_painted() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    for _ in range(100):
        desk.change()
    assert [r.revision for r in desk.sent] == [1]
    desk.finish()
    assert [r.revision for r in desk.sent] == [1, 100]
    desk.finish()
    assert len(desk.sent) == 2
    assert desk.scheduler.is_idle


def test_exports_go_first_and_are_not_replaced() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    desk.scheduler.submit_export(desk.request(is_export=True))
    desk.change()
    desk.finish()
    assert desk.sent[-1].is_export
    desk.finish()
    assert not desk.sent[-1].is_export
    assert desk.sent[-1].revision == 2


def test_dropped_exports_are_not_painted() -> None:
    desk = Desk()
    desk.scheduler.submit_export(desk.request(is_export=True))
    desk.scheduler.drop_exports()
    desk.scheduler.on_ready()
    assert desk.sent == []


def test_photos_for_another_labeller_outlive_a_change_of_the_model() -> None:
    desk = Desk()
    photo = np.zeros((1, 1, 3), np.uint8)
    desk.scheduler.submit_export(PhotoRequest(98, photo))
    desk.scheduler.submit_export(PhotoRequest(99, photo, Path("taught.safetensors")))
    assert desk.scheduler.drop_exports()
    assert not desk.scheduler.drop_exports()
    desk.scheduler.on_ready()
    assert [request.request_id for request in desk.sent] == [99]


def test_lost_work_is_sent_to_the_next_worker() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    desk.scheduler.submit_export(desk.request(is_export=True))
    desk.finish()
    desk.change()
    desk.scheduler.on_lost()
    desk.change()
    desk.scheduler.on_ready()
    assert desk.sent[-1].is_export
    desk.finish()
    assert desk.sent[-1].revision == desk.revision


def test_answers_to_old_requests_are_ignored() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    desk.scheduler.on_finished(-1)
    desk.change()
    assert len(desk.sent) == 1


def test_a_moving_pen_gets_previews_and_a_resting_one_the_whole_picture() -> None:
    desk = stroking_desk()
    assert desk.sent[-1].is_preview
    desk.finish()
    assert len(desk.sent) == 2
    assert not desk.scheduler.is_idle
    desk.scheduler.rest()
    assert not desk.sent[-1].is_preview
    assert desk.sent[-1].revision == desk.revision
    desk.finish()
    assert desk.scheduler.is_idle


def test_fast_workers_always_paint_whole_pictures() -> None:
    desk = stroking_desk(milliseconds=15)
    assert not desk.sent[-1].is_preview


def test_previews_that_save_too_little_are_given_up() -> None:
    desk = stroking_desk()
    desk.scheduler.on_finished(desk.sent[-1].request_id, 90.0, is_whole=False)
    desk.change(is_stroking=True)
    assert not desk.sent[-1].is_preview


def test_a_preview_answered_whole_needs_no_settling() -> None:
    desk = stroking_desk()
    desk.scheduler.on_finished(desk.sent[-1].request_id, 100.0, is_whole=True)
    desk.scheduler.rest()
    assert desk.scheduler.is_idle


@pytest.mark.parametrize("is_busy", [False, True])
def test_the_first_picture_of_a_document_is_whole(is_busy: bool) -> None:
    desk = stroking_desk()
    if not is_busy:
        desk.finish()
    desk.scheduler.start_over()
    desk.change(is_stroking=True)
    if is_busy:
        desk.scheduler.on_finished(desk.sent[-1].request_id, 100.0, is_whole=True)
    assert not desk.sent[-1].is_preview


@given(
    st.lists(
        st.sampled_from(
            ["change", "stroke", "rest", "pause", "finish", "give up", "lost", "ready", "export"]
        ),
        max_size=40,
    )
)
def test_never_two_at_once_and_never_forgets_the_last_change(events: list[str]) -> None:
    desk = Desk()
    running = given_up = 0
    is_ready = False
    for event in events:
        sent_before = len(desk.sent)
        if event == "change":
            desk.change()
        elif event == "stroke":
            desk.change(is_stroking=True)
        elif event == "rest":
            desk.scheduler.rest()
        elif event == "export":
            desk.scheduler.submit_export(desk.request(is_export=True))
        elif event == "finish" and running:
            running = 0
            desk.finish()
        elif event == "pause":
            desk.scheduler.pause()
        elif event == "give up" and running and desk.sent[-1].request_id in desk.abandoned:
            running = 0
            desk.scheduler.on_finished(desk.sent[-1].request_id)
        elif event == "lost":
            running, is_ready = 0, False
            given_up += desk.scheduler.on_lost() is not None
        elif event == "ready" and not is_ready:
            is_ready = True
            desk.scheduler.on_ready()
        running += len(desk.sent) - sent_before
        assert running <= 1
    if not is_ready:
        desk.scheduler.on_ready()
    desk.scheduler.rest()
    while not desk.scheduler.is_idle:
        desk.finish()
    live = [r.revision for r in desk.sent if not r.is_export]
    settled = [r for r in desk.sent if not r.is_export]
    assert not settled or not settled[-1].is_preview
    assert desk.revision == 0 or live[-1] == desk.revision
    exports = {r.request_id for r in desk.sent if r.is_export}
    assert len(exports) == events.count("export")
    assert given_up <= len(exports)


@given(st.integers(64, 8192), st.integers(64, 8192), st.integers(10_000, 5_000_000))
def test_fitted_size_keeps_limit_and_aspect(width: int, height: int, limit: int) -> None:
    w, h = fitted_size(width, height, limit)
    assert w * h <= limit
    assert (w, h) == (width, height) or abs((w * height) / (h * width) - 1) < 1.1 * (1 / w + 1 / h)


def test_a_slow_picture_is_given_up_when_it_is_obsolete_and_changes_pause() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    desk.scheduler.pause()
    assert desk.abandoned == []  # it is the newest
    for _ in range(5):
        desk.change()
    assert desk.abandoned == []  # in the midst of changes every picture is welcome
    desk.scheduler.pause()
    desk.scheduler.pause()
    assert desk.abandoned == [desk.sent[0].request_id]
    desk.scheduler.on_finished(desk.sent[0].request_id)
    assert [r.revision for r in desk.sent] == [1, 6]
    desk.finish(1000.0)
    assert desk.scheduler.is_idle


def test_pauses_that_come_often_do_not_starve_the_picture() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    for _ in range(10):
        desk.change()
        desk.scheduler.pause()
        if desk.abandoned[-1:] == [desk.sent[-1].request_id]:
            desk.scheduler.on_finished(desk.sent[-1].request_id)
    assert len(desk.abandoned) == 3
    desk.finish(1000.0)  # someone has seen a picture
    desk.change()
    desk.scheduler.pause()
    assert len(desk.abandoned) == 4


def test_fast_pictures_and_exports_are_finished() -> None:
    desk = stroking_desk(milliseconds=100)
    desk.scheduler.pause()
    desk.finish()
    desk.scheduler.submit_export(desk.request(is_export=True))
    while not desk.sent[-1].is_export:
        desk.finish()
    desk.change()
    desk.scheduler.pause()
    assert desk.abandoned == []


def test_the_picture_of_another_document_is_given_up_at_once() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    desk.change()
    desk.scheduler.start_over()
    assert desk.abandoned == [desk.sent[0].request_id]


def test_an_export_that_costs_two_workers_is_given_up() -> None:
    desk = Desk()
    desk.scheduler.on_ready()
    export = desk.request(is_export=True)
    desk.scheduler.submit_export(export)
    assert desk.scheduler.on_lost() is None
    desk.scheduler.on_ready()
    assert desk.sent[-1] is export
    desk.scheduler.start_anew()  # another device: not the export's fault
    desk.scheduler.on_ready()
    assert desk.scheduler.on_lost() is None
    desk.scheduler.on_ready()
    assert desk.scheduler.on_lost() is export
    desk.scheduler.on_ready()
    assert not desk.sent[-1].is_export
