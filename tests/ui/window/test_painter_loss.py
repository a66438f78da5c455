"""The painter may die or change its model: the window paints on and says so.

What real painters that are killed or stopped in mid-stroke cost is row 8 of `tests/robustness/rows.py`.
"""

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.synthesis.messages import WorkerLost, WorkerReady


def test_what_a_stopped_painter_said_is_not_taken_for_the_next_ones(window, worker, header, qtbot) -> None:
    bridge = window.bridge
    said: list[object] = []
    bridge.ready.connect(said.append)
    stopped = bridge._start_number
    bridge._start_number += 1
    bridge._received.emit(stopped, WorkerReady("old", header))
    bridge._received.emit(bridge._start_number, WorkerReady("new", header))
    qtbot.waitUntil(lambda: bool(said))
    assert [message.device for message in said] == ["new"]


def test_many_undos_do_not_wait_for_an_obsolete_picture(window, worker, monkeypatch, qtbot) -> None:
    given_up: list[int] = []
    monkeypatch.setattr(window.bridge._scheduler, "_abandon", given_up.append)
    session = window.session
    session.fill(5, 5, 2)
    worker.become_ready()
    worker.answer(milliseconds=2000.0)
    for x in (100, 200, 300):
        session.begin_stroke(window.tools.brush, 3, StrokeSample(x, 100))
        session.end_stroke()
    for _ in range(3):
        session.undo()
    running = worker.requests[-1]
    assert running.revision < session.document.revision
    qtbot.waitUntil(lambda: given_up == [running.request_id])
    window.bridge._scheduler.on_finished(running.request_id)
    assert worker.requests[-1].revision == session.document.revision


def test_an_export_that_breaks_the_painter_twice_is_explained(window, worker, tmp_path, monkeypatch) -> None:
    problems: list[str] = []
    monkeypatch.setattr(
        "gaugan_desktop.ui.files.export_controller.show_problem", lambda p, text: problems.append(text)
    )
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.png")
    for _ in range(2):
        assert problems == []
        assert worker.requests[-1].is_export
        window.bridge._on_received(WorkerLost("The painter stopped."))
        worker.become_ready()
    assert "may lack memory" in problems[0]
    assert not worker.requests[-1].is_export
    assert window.exports._progress is None


def test_exports_do_not_wait_for_a_painter_that_never_comes(window, worker, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("gaugan_desktop.ui.window.painter_reports.show_problem", lambda parent, text: None)
    window.session.fill(5, 5, 3)
    window.exports.picture_to(tmp_path / "out.png")
    window.making_of.export_to(tmp_path / "out.gif", 2, has_labels=False)
    window.bridge._on_received(WorkerLost("No model.", is_final=True))
    assert window.exports._progress is None
    assert window.making_of.painter.progress is None
