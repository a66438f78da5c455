"""The document painted along by a run, how it came about, and the pace measured before."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.photo_set.paintings import step_of
from gaugan_desktop.photo_set.runs import Run
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.ui.studio import training_process


@pytest.fixture
def training(studio, root, monkeypatch, tiny_model):
    """The page of a set with a run under way that has a checkpoint; exports take no time."""
    folder = root / "runs" / "run-1"
    (folder / "samples").mkdir(parents=True)
    (folder / "last.pt").write_bytes(b"1")
    (folder / "stats.jsonl").write_text(
        json.dumps({"step": 5, "seconds_per_step": 2.0, "seconds_left": 30.0})
    )
    run = Run(folder)
    run.note_start(os.getpid(), 30, "cpu")
    exports = []

    def begin_export(chosen: Run, name: str) -> subprocess.Popen:
        exports.append(chosen)
        chosen.newest_model.write_bytes(tiny_model.read_bytes())
        done = subprocess.Popen([sys.executable, "-c", ""])
        done.wait()
        return done

    monkeypatch.setattr(training_process, "begin_export", begin_export)
    page = studio.training
    studio.tabs.setCurrentWidget(page)
    page.show_run(run)
    page.exports = exports
    return page


@pytest.fixture
def used(window, monkeypatch) -> list:
    paths: list = []
    monkeypatch.setattr(window.model, "use", lambda path: paths.append(path) or True)
    return paths


def picture_arrives(window, color: int) -> None:
    picture = np.full((48, 64, 3), color, np.uint8)
    window.bridge.picture_ready.emit(SynthesisResult(1, 1, picture, 5.0))


def test_the_document_is_painted_along(window, training, used, worker) -> None:
    worker.become_ready()
    if worker.requests:
        worker.answer()
    training.panel.paints_along.setChecked(True)
    assert (training.run.folder / "save").exists()  # a newer checkpoint is asked for
    for _ in range(2):
        training.live.look()
    assert used == [training.run.newest_model]
    picture_arrives(window, 90)
    picture_arrives(window, 200)  # what the artist paints on is no chapter of its own
    assert training.strip.count() == 1
    for _ in range(3):
        training.live.look()
    assert len(training.exports) == 1  # until there is another checkpoint
    (training.run.folder / "last.pt").write_bytes(b"22")
    for _ in range(3):
        training.live.look()
    assert len(used) == 2


def test_a_busy_painter_is_not_disturbed(window, training, used, monkeypatch) -> None:
    monkeypatch.setattr(type(window.bridge), "is_idle", property(lambda bridge: False))
    training.panel.paints_along.setChecked(True)
    for _ in range(4):
        training.live.look()
    assert used == []
    monkeypatch.setattr(type(window.bridge), "is_idle", property(lambda bridge: True))
    training.live.look()
    assert len(used) == 1


def test_the_strip_shows_before_and_after(training, qtbot) -> None:
    run = training.run
    for step in (5, 40):
        run.painted.add(step, np.full((48, 64, 3), step, np.uint8))
    training.look()
    assert training.strip.count() == 2
    assert training.strip.item(1).text() == "Step 40"
    training.strip.setCurrentRow(1)
    QTest.keyClick(training.strip, Qt.Key.Key_Return)
    assert training.samples.has_picture
    assert training.samples.divide.isVisible()
    assert "after step 40" in training._caption.text()
    whole = training.samples.grab().toImage()
    training.samples.divide.set_share(0.9)
    assert training.samples.grab().toImage() != whole
    training.samples_button.click()
    assert not training.samples.divide.isVisible()


def test_a_full_disk_costs_a_picture_and_nothing_else(window, training, used, monkeypatch, studio) -> None:
    def refuse(self, step, picture) -> None:
        raise BadFileError("5.jpg", "The file cannot be written: No space left on device.")

    monkeypatch.setattr("gaugan_desktop.photo_set.paintings.Paintings.add", refuse)
    monkeypatch.setattr(type(window.bridge), "is_idle", property(lambda bridge: True))
    training.panel.paints_along.setChecked(True)
    for _ in range(2):
        training.live.look()
    picture_arrives(window, 90)
    assert "No space left" in studio.statusBar().currentMessage()
    assert training.strip.count() == 0


def test_an_export_that_fails_is_said_and_the_next_comes(training, used, monkeypatch, studio) -> None:
    def fail(run, name) -> subprocess.Popen:
        process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(2)"])
        process.wait()
        return process

    monkeypatch.setattr(training_process, "begin_export", fail)
    training.panel.paints_along.setChecked(True)
    training.live.look()
    assert "the next one comes" in studio.statusBar().currentMessage()
    assert used == []


def test_closing_ends_an_export(window, training, monkeypatch) -> None:
    begun = []

    def begin(run, name) -> subprocess.Popen:
        begun.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]))
        return begun[0]

    monkeypatch.setattr(training_process, "begin_export", begin)
    training.panel.paints_along.setChecked(True)
    window.studio.close()
    assert begun[0].poll() is not None


def test_paintings_go_with_their_run(training) -> None:
    run = training.run
    run.painted.add(5, np.zeros((48, 64, 3), np.uint8))
    assert [step_of(path) for path in run.painted.all] == [5]
    run.remove()
    assert not run.painted.folder.exists()


def test_the_pace_is_measured(studio, monkeypatch) -> None:
    from gaugan_desktop.photo_set.draft import draft_of_map
    from tests.photo_set.conftest import truth
    from tests.photo_set.test_forecast import PACE

    photo_set, page = studio.photo_set, studio.training
    for name in ("a", "b"):
        photo = photo_set[name]
        photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    monkeypatch.setattr(training_process, "measure", lambda order: PACE)
    studio.tabs.setCurrentWidget(page)
    assert "not measured" in page.wishes._forecast_words.text()
    page.wishes.measure_button.click()
    assert "1607 steps" in page.wishes._forecast_words.text()
    assert "2 h 13 min" in page.wishes._forecast_words.text()
    page.wishes.size_box.setCurrentIndex(1)
    assert "not measured" in page.wishes._forecast_words.text()
    page.wishes.size_box.setCurrentIndex(0)
    page.wishes.is_endless.setChecked(True)
    assert "steps" not in page.wishes._forecast_words.text()
    assert page.wishes.order().minutes is None


def test_what_cannot_be_measured_is_said(studio, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    monkeypatch.setattr(training_process, "measure_command", lambda order: [sys.executable, "-c", "exit(1)"])
    studio.training.measure()
    assert told == ["The pace could not be measured."]
    assert not studio.training.is_busy


def test_a_run_rests_on_battery_if_that_is_wished(training, monkeypatch) -> None:
    run, panel = training.run, training.panel
    training.wishes.spares_battery.setChecked(True)
    assert run.is_mains_only
    monkeypatch.setattr("gaugan_desktop.ui.studio.run_panel.is_on_battery", lambda: True)
    training.look()
    assert panel.state.text() == "It waits for mains power"
    training.wishes.spares_battery.setChecked(False)
    assert not run.is_mains_only
    assert panel.state.text() == "Training"


@pytest.mark.parametrize(
    ("plugged", "has_one", "is_on"), [(None, False, False), (True, True, False), (False, True, True)]
)
def test_where_the_power_comes_from(monkeypatch, plugged, has_one, is_on) -> None:
    from types import SimpleNamespace

    from gaugan_desktop import power

    battery = None if plugged is None else SimpleNamespace(power_plugged=plugged)
    monkeypatch.setattr(power.psutil, "sensors_battery", lambda: battery, raising=False)
    assert (power.has_battery(), power.is_on_battery()) == (has_one, is_on)


def test_a_battery_that_says_something_strange_is_none(monkeypatch) -> None:
    from gaugan_desktop import power

    def fail() -> None:
        raise OSError("no such sensor")

    monkeypatch.setattr(power.psutil, "sensors_battery", fail, raising=False)
    assert not power.is_on_battery()
