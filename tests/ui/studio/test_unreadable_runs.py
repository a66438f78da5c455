"""The training page, whatever the disk does to the folders of runs."""

import errno
import os

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop.photo_set.runs import Run


@pytest.fixture
def told(monkeypatch) -> list[str]:
    """What message boxes said."""
    sentences: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: sentences.append(arguments[-1]))
    return sentences


@pytest.fixture
def page(studio, root):
    """The page of a set with a run that has ended."""
    run = Run(root / "runs" / "run-1")
    (run.folder / "samples").mkdir(parents=True)
    (run.folder / "last.pt").touch()
    run.note_start(0, 30, "cpu")
    studio.tabs.setCurrentWidget(studio.training)
    return studio.training


def test_runs_that_cannot_be_looked_for_are_told(window, root, told) -> None:
    (root / "runs").touch()
    window.studio.open(root)
    studio = window.studio.window
    studio.tabs.setCurrentWidget(studio.training)
    sentence = "runs: The folder cannot be read: Not a directory."
    assert studio.statusBar().currentMessage() == sentence
    assert studio.training.runs == []
    studio.training.start()
    assert "runs: The folder cannot be created" in told[0]
    (root / "runs").unlink()
    window.studio.close()


def test_suggestions_say_why_they_cannot_look_for_a_labeller(studio, root) -> None:
    (root / "runs").touch()
    studio.suggestions.suggest_all()
    assert "runs: The folder cannot be read" in studio.statusBar().currentMessage()
    assert not studio.suggestions.is_busy


@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO])
def test_the_page_goes_on_when_a_run_cannot_be_read(page, told, forbid, code) -> None:
    assert page.run is not None
    forbid(page.run.folder, code)
    page.look()
    sentence = f"run-1: The folder cannot be read: {os.strerror(code)}."
    assert page.panel.numbers.text() == sentence
    assert page.newest_model(page.run) is None
    assert told == [sentence]
    page.show_run(page.run)
    page.panel.paints_along.setChecked(True)
    page.live.look()


def test_a_painting_that_goes_while_it_is_shown(page) -> None:
    for step in (5, 40):
        page.run.painted.add(step, np.full((48, 64, 3), step, np.uint8))
    page.look()
    page.strip.chosen.emit(page.run.painted.all[1])
    assert not page.samples_button.isHidden()
    page.run.painted.remove()
    page.look()
    assert page.samples_button.isHidden()
    assert page.strip.count() == 0
