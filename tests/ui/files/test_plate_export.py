"""Plates by the menu, with a stand-in for the painter."""

import json
from pathlib import Path

import numpy as np
import pytest
from psd_tools import PSDImage
from PySide6.QtWidgets import QFileDialog

from gaugan_desktop.document import layers
from gaugan_desktop.ui.files import plate_export as module
from gaugan_desktop.ui.files.plate_export import PlatesDialog
from tests.ui.conftest import action


@pytest.fixture
def layered(window, document):
    """A tree on a layer of its own."""
    session = window.session
    session.change("Layer", layers.added(document.state))
    session.change("Name", session.document.state.with_layer(1, name="Tree"))
    session.fill_outline([(100, 50), (200, 50), (150, 180)], document.label_set.id_of("tree"), "Polygon")
    return session.document


def painted(window, worker) -> None:
    """The painter answers everything that it was asked for."""
    while not window.bridge.is_idle:
        worker.answer(color=90)


def test_plates_by_menu(window, worker, layered, choose, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(PlatesDialog, "exec", lambda dialog: True)
    choose(tmp_path / "mine.psd")
    worker.become_ready()
    painted(window, worker)
    before, notices = len(worker.requests), []
    window.scenes.plates.notice.connect(notices.append)
    action(window, "Plates...").trigger()
    painted(window, worker)
    asked = worker.requests[before:]
    assert len(asked) == 2
    tree = layered.label_set.id_of("tree")
    assert [bool((request.labels == tree).any()) for request in asked] == [False, True]
    assert [group.name for group in PSDImage.open(tmp_path / "mine.psd")] == ["Background", "Tree"]
    assert notices == ["Exported mine.psd"]
    assert not window.bridge._variation_ids


def test_a_new_folder_each_time(window, worker, layered, tmp_path, monkeypatch) -> None:
    def accept(dialog) -> bool:
        dialog._format.setCurrentIndex(dialog._format.findData(""))
        return True

    monkeypatch.setattr(PlatesDialog, "exec", accept)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path))
    worker.become_ready()
    for _ in range(2):
        window.scenes.plates.export()
        painted(window, worker)
    assert sorted(path.name for path in tmp_path.glob("Untitled*")) == [
        "Untitled-plates",
        "Untitled-plates-2",
    ]
    said = json.loads((tmp_path / "Untitled-plates" / "plates.json").read_text("utf-8"))
    assert (said["width"], said["height"]) == (300, 200)
    assert window.settings.export_folder == str(tmp_path)


def test_cancelling_writes_nothing(window, worker, layered, tmp_path) -> None:
    worker.become_ready()
    window.scenes.plates.export_to(tmp_path / "a.psd")
    window.scenes.plates.painter.progress.canceled.emit()
    painted(window, worker)
    assert not list(tmp_path.glob("*.psd"))


def test_the_document_stays_as_it_is(window, worker, layered, tmp_path) -> None:
    before, revision = layered.state, layered.revision
    worker.become_ready()
    window.scenes.plates.export_to(tmp_path / "a.ora")
    painted(window, worker)
    assert layered.state is before
    assert layered.revision == revision
    assert layered.path is None


def test_what_cannot_be_done_is_said(window, worker, layered, tmp_path, monkeypatch) -> None:
    problems: list[str] = []
    monkeypatch.setattr(module, "show_problem", lambda parent, text: problems.append(text))
    worker.become_ready()
    window.scenes.plates.export_to(Path(tmp_path / "missing" / "a.psd"))
    painted(window, worker)
    assert "cannot be written" in problems[0]
    session = window.session
    for number in range(2):
        session.change("Hide", session.document.state.with_layer(number, is_visible=False))
    window.scenes.plates.export_to(tmp_path / "a.psd")
    assert "paint something first" in problems[1]


def test_the_dialog_offers_layers_only_where_there_are_some(window, monkeypatch) -> None:
    assert not PlatesDialog(window, has_layers=True).is_by_depth
    assert PlatesDialog(window, has_layers=False).is_by_depth
    monkeypatch.setattr(module.open_exr, "is_available", lambda: False)
    dialog = PlatesDialog(window, has_layers=True)
    item = dialog._format.model().item(dialog._format.findData(".exr"))
    assert not item.isEnabled()
    assert "OpenEXR" in item.toolTip()


def test_plates_have_the_document_size(window, worker, layered, tmp_path) -> None:
    found = []
    worker.become_ready()
    window.scenes.plates.make(found.append)
    painted(window, worker)
    assert found[0].picture.shape == (200, 300, 3)
    assert np.array_equal(found[0].plates[0].matte, np.full((200, 300), 255))
