"""The training page: a process that it starts, finds again, pauses, keeps and discards."""

import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMessageBox

from gaugan_desktop.errors import TrainingError
from gaugan_desktop.findings import Finding, Place
from gaugan_desktop.models.library import model_entries
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.forecast import Forecast
from gaugan_desktop.photo_set.runs import RunState, next_run, runs_of
from gaugan_desktop.photo_set.training import TrainingOrder
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.check_dialog import CheckDialog
from gaugan_desktop.ui.studio.labels_dialog import LabelsDialog
from tests.photo_set.conftest import NAMES, truth
from tests.ui.window.test_fitting import LOW, SMALL, cut_off

# Does what the trainer does as far as the window can see: a checkpoint, records, an end when it is asked.
_TRAINER = """
import json, pathlib, shutil, sys, time
run, model = map(pathlib.Path, sys.argv[1:3])
(run / "samples").mkdir(parents=True, exist_ok=True)
(run / "stop").unlink(missing_ok=True)
(run / "last.pt").write_bytes(b"weights")
(run / "stats.jsonl").write_text(json.dumps({"step": 5, "seconds_per_step": 2.0, "seconds_left": 30.0}))
while not (run / "stop").exists() and not (run / "finish").exists():
    time.sleep(0.02)
if (run / "finish").exists():
    shutil.copyfile(model, run / "model.safetensors")
"""


@pytest.fixture
def page(studio, tiny_model, tmp_path, monkeypatch):
    """The page of a set with two finished photos, and a stand-in for the trainer."""
    photo_set = studio.photo_set
    for name in ("a", "b"):
        photo = photo_set[name]
        photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    script = tmp_path / "trainer.py"
    script.write_text(_TRAINER)

    def command(folder) -> list[str]:
        return [sys.executable, str(script), str(folder), str(tiny_model)]

    monkeypatch.setattr(TrainingOrder, "command", property(lambda order: command(order.run)))
    monkeypatch.setattr(training_process, "resume_command", lambda root, run, device: command(run))
    studio.tabs.setCurrentWidget(studio.training)
    yield studio.training
    for run in runs_of(photo_set.root):
        training_process.end(run)


def wait_for(qtbot, page, state: RunState) -> None:
    def check() -> bool:
        status = page.run.status()
        page.look()  # afterwards, so that the page shows at least that
        return status.state is state and status.step == 5

    qtbot.waitUntil(check, timeout=30_000)


def test_too_few_photos_cannot_be_trained_on(studio) -> None:
    studio.tabs.setCurrentWidget(studio.training)
    assert not studio.training.wishes.start_button.isEnabled()
    assert "at least two photos" in studio.training.wishes.expectation.text()


def test_a_run_is_started_paused_and_goes_on(page, qtbot) -> None:
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    assert not page.wishes.start_button.isEnabled()
    qtbot.waitUntil(lambda: (page.look(), "Step 5" in page.panel.numbers.text())[1])
    assert page.run.process.nice() >= 10
    page.panel.pause_button.click()
    wait_for(qtbot, page, RunState.PAUSED)
    assert page.panel.pause_button.text() == "Go on"
    page.panel.pause_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    (page.run.folder / "finish").touch()
    wait_for(qtbot, page, RunState.FINISHED)
    assert page.panel.bar.value() == 1000


def test_the_window_finds_a_run_again(window, page, studio, root, qtbot) -> None:
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    pid = page.run.process.pid
    window.studio.close()
    window.studio.open(root)
    again = window.studio.window.training
    assert again.run.process.pid == pid
    assert again.run.status().state is RunState.TRAINING


def test_the_wish_to_spare_the_battery_stays(window, page, root, qtbot) -> None:
    """In a window that is opened again, and when another run was shown meanwhile."""
    page.wishes.spares_battery.setChecked(True)
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    run = page.run
    assert run.is_mains_only
    window.studio.close()
    window.studio.open(root)
    again = window.studio.window.training
    assert again.wishes.spares_battery.isChecked()
    again.show_run(None)
    again.wishes.spares_battery.setChecked(False)
    again.show_run(run)
    assert run.is_mains_only


def test_labels_stay_while_a_run_trains(page, studio, qtbot, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    monkeypatch.setattr(LabelsDialog, "exec", lambda dialog: dialog.merge(1) or True)
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    studio.change_labels()
    assert "Pause it" in told[0]
    assert studio.photo_set.label_set.names == NAMES
    page.panel.pause_button.click()
    wait_for(qtbot, page, RunState.PAUSED)
    studio.change_labels()
    assert len(studio.photo_set.label_set) == len(NAMES) - 1


def test_the_newest_state_can_be_painted_with(window, page, tiny_model, qtbot, monkeypatch) -> None:
    used = []
    monkeypatch.setattr(window.model, "use", lambda path: used.append(path) or True)
    monkeypatch.setattr(training_process, "export", lambda run, name: None)
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    page.panel.use_button.click()
    assert used == [page.run.newest_model]


def test_stop_and_keep(window, page, tiny_model, qtbot, monkeypatch) -> None:
    used = []
    monkeypatch.setattr(window.model, "use", lambda path: used.append(path) or True)

    def export(run, name) -> None:
        run.newest_model.write_bytes(tiny_model.read_bytes())

    monkeypatch.setattr(training_process, "export", export)
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    page.panel.keep_button.click()
    wait_for(qtbot, page, RunState.PAUSED)
    qtbot.waitUntil(lambda: bool(used))
    assert used[0] in [entry.path for entry in model_entries()]


@pytest.mark.parametrize("is_other_shown", [True, False])
def test_what_was_to_be_kept_is_kept(page, studio, root, qtbot, monkeypatch, is_other_shown) -> None:
    """Neither another run that is shown meanwhile, nor labelling."""
    asked = []
    monkeypatch.setattr(page, "newest_model", lambda run: asked.append(run))
    other = next_run(root)
    other.note_start(2**22, 30, "cpu")
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    run = page.run
    page.panel.keep_button.click()
    if is_other_shown:
        page.show_run(other)
    else:
        studio.tabs.setCurrentWidget(studio.labelling)
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    assert asked == [run]


def test_what_cannot_be_exported_is_said(page, qtbot, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))

    def refuse(run, name) -> None:
        raise TrainingError("This run holds no readable checkpoint.")

    monkeypatch.setattr(training_process, "export", refuse)
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    assert not page.use_now()
    assert told == ["This run holds no readable checkpoint."]
    assert not page.is_busy


@pytest.mark.parametrize("answer", ["Discard", "Cancel"])
def test_a_run_is_deleted_only_when_that_is_meant(page, qtbot, monkeypatch, answer) -> None:
    def ask(*arguments) -> QMessageBox.StandardButton:
        assert arguments[-1] == QMessageBox.StandardButton.Cancel, "what a hasty Enter does"
        return getattr(QMessageBox.StandardButton, answer)

    monkeypatch.setattr(QMessageBox, "question", ask)
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    run = page.run
    page.panel.discard_button.click()
    assert run.folder.exists() == (answer == "Cancel")
    assert (page.run is None) == (answer == "Discard")


def test_a_trainer_that_dies_says_why(page, qtbot) -> None:
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    page.run.process.kill()
    wait_for(qtbot, page, RunState.FAILED)
    page.run.log.write_text("gaugan-train: There is too little memory.\n")
    page.look()
    assert page.panel.state.text() == "It ended early"
    assert page.panel.numbers.text().startswith("There is too little memory. A smaller size")
    assert page.panel.pause_button.isEnabled()  # it goes on from its last checkpoint


def test_the_forecast_speaks_of_a_gpu_where_its_pace_is_known(page, monkeypatch) -> None:
    measured = Forecast(2.0, 256, 4, 3 * 2**30, 8 * 2**30, 1, "cpu")
    monkeypatch.setattr(training_process, "measure", lambda order: measured)
    page.wishes.measure_button.click()
    assert "2 h 13 min here; 55 s on a recent GPU." in page.wishes._forecast_words.text()
    page.wishes.model.setCurrentIndex(page.wishes.model.count() - 1)
    page.wishes.forecast = measured
    assert "2 h 13 min here. It needs" in page.wishes._forecast_words.text()


def test_the_check_leads_to_places(page, studio, monkeypatch) -> None:
    twins = Finding("warning: b.jpg and a.jpg look alike.", (Place("b"), Place("a")))
    rare = Finding("warning: The label lake is rare.", (Place("c", (10, 60, 30, 80)),))
    findings = [twins, rare, Finding("warning: The label a does not occur."), Finding("", (Place("gone"),))]
    monkeypatch.setattr(training_process, "check", lambda root: findings)
    page.wishes.check_button.click()
    (dialog,) = studio.findChildren(CheckDialog)
    for row, shown in ((0, "b"), (0, "a"), (0, "b"), (1, "c"), (2, "c"), (3, "c")):
        dialog.list.itemActivated.emit(dialog.list.item(row))
        assert studio.page.desk.photo.name == shown
    assert studio.tabs.currentWidget() is studio.labelling
    center = studio.page.view_state.center
    assert (center.x(), center.y()) == (20, 70)
    dialog.close()


def test_the_trainer_checks_the_set(page, studio) -> None:
    found = training_process.check(studio.photo_set.root)
    (twins,) = [finding for finding in found if "look alike" in finding.sentence]  # the finished ones are one
    assert twins.places == (Place("a"), Place("b"))


def test_a_trainer_that_is_not_there(page, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    monkeypatch.setattr(TrainingOrder, "command", property(lambda order: ["/no/such/program"]))
    page.wishes.start_button.click()
    assert "cannot be started" in told[0]


def test_bars_belong_to_labelling(studio) -> None:
    before = studio.tabs.tabBar().mapTo(studio, QPoint())
    studio.tabs.setCurrentWidget(studio.training)
    assert not studio.snap_bar.isVisible()
    assert studio.tabs.tabBar().mapTo(studio, QPoint()) == before
    studio.tabs.setCurrentWidget(studio.labelling)
    assert studio.snap_bar.isVisible()


def test_the_page_fits(page, studio, qtbot) -> None:
    page.wishes.start_button.click()
    wait_for(qtbot, page, RunState.TRAINING)
    for size in (LOW, SMALL):
        studio.resize(size)
        QApplication.processEvents()
        assert studio.size() == size
        assert cut_off(studio) == []
