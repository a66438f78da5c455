"""What a window keeps for the case of a crash, and what the next one offers back."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop.document import journal_writer
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal import Journal
from gaugan_desktop.document.lost_work import abandoned
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.paths import recovery_folder
from gaugan_desktop.ui.files.lost_work_dialog import LostWorkDialog, offer_of
from tests.ui.conftest import action, drag

_EXECUTE = LostWorkDialog.exec


def leave_work_behind(name: str, landscape, path: Path | None = None, is_saved: bool = False) -> Path:
    """What a killed program leaves: one stroke on a blank document."""
    document = Document.blank(200, 100, landscape, 13)
    document.begin_stroke(Brush(size=20), 4, StrokeSample(50, 50))
    document.end_stroke()
    if is_saved and path is not None:
        save_project(path, document, None, "Tiny")
    document.path = path
    Journal(recovery_folder() / name, document, lambda: "Tiny").stop()
    return recovery_folder() / name


def answer(monkeypatch, act) -> list[LostWorkDialog]:
    """Act in every list of lost work, once it is shown; then it is left, if that has not happened."""
    shown: list[LostWorkDialog] = []

    def execute(dialog: LostWorkDialog) -> int:
        shown.append(dialog)
        errors: list[BaseException] = []

        def perform() -> None:
            try:
                act(dialog)
            except BaseException as error:
                errors.append(error)
            if dialog.isVisible():
                dialog.reject()

        QTimer.singleShot(0, perform)
        result = _EXECUTE(dialog)
        for error in errors:
            raise error
        return result

    monkeypatch.setattr(LostWorkDialog, "exec", execute)
    return shown


def settle(window) -> None:
    window.recovery._journal.flush()


def test_all_lost_work_is_in_one_list(window, landscape, monkeypatch, tmp_path) -> None:
    leave_work_behind("a", landscape)
    leave_work_behind("b", landscape, tmp_path / "mine.gaugan")
    broken = leave_work_behind("c", landscape)
    (broken / "journal-1").write_bytes(b"nonsense")
    saved = leave_work_behind("d", landscape, tmp_path / "saved.gaugan", is_saved=True)
    gone = leave_work_behind("e", landscape, tmp_path / "gone.gaugan", is_saved=True)
    (tmp_path / "gone.gaugan").unlink()
    shown = answer(monkeypatch, lambda dialog: dialog.reject())
    assert window.recovery.offer()
    found = {offer.name: offer for offer in shown[0].offers}
    assert set(found) == {"Untitled", "mine", "c", "gone"}
    assert "Nothing of the lost work" in found["c"].problem
    assert found["mine"].picture.shape == (64, 128, 3)
    assert (found["mine"].picture == landscape.palette[4]).all(2).any()
    texts = [shown[0].list.item(row).text() for row in range(4)]
    assert any(text.startswith("mine\n") for text in texts)
    assert not saved.exists()
    assert broken.exists()
    assert gone.exists()


def test_opened_work_comes_back_as_it_was(window, landscape, monkeypatch, tmp_path) -> None:
    lost = leave_work_behind("a", landscape, tmp_path / "mine.gaugan")
    others = leave_work_behind("b", landscape)
    os.utime(others / "journal-1", (1, 1))

    def open_newest(dialog) -> None:
        assert dialog.chosen.name == "mine"
        QTest.keyClick(dialog.list, Qt.Key.Key_Enter)

    answer(monkeypatch, open_newest)
    window.recovery.offer()
    document = window.session.document
    assert document.label_at(50, 50) == 4
    assert document.is_modified
    assert document.path == tmp_path / "mine.gaugan"
    assert window.windowTitle().startswith("mine")
    settle(window)
    assert not lost.exists()
    assert [work.folder for work in released(abandoned(recovery_folder()))] == [others]
    window.session.undo()
    assert document.label_at(50, 50) == 13


def test_work_that_was_saved_where_nobody_may_look_any_more_is_offered(landscape, tmp_path, forbid) -> None:
    (tmp_path / "locked").mkdir()
    leave_work_behind("a", landscape, tmp_path / "locked" / "mine.gaugan", is_saved=True)
    forbid(tmp_path / "locked")
    [work] = released(abandoned(recovery_folder()))
    assert offer_of(work) is not None


def released(works):
    for work in works:
        work.lock.release()
    return works


def test_the_only_copy_stays_until_the_next_is_on_the_disk(window, landscape, monkeypatch) -> None:
    lost = leave_work_behind("a", landscape)
    answer(monkeypatch, lambda dialog: dialog.accept())
    with monkeypatch.context() as patch:
        full_disk(patch)
        window.recovery.offer()
        settle(window)
        assert window.session.document.label_at(50, 50) == 4
        assert lost.exists()
        shutil.copytree(lost, recovery_folder() / "kept")  # what a crash would leave now
    window.recovery.retry()
    settle(window)
    assert not lost.exists()
    [work] = released(abandoned(recovery_folder()))
    assert work.read().document.label_at(50, 50) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, None])
def test_lost_work_stays_unless_it_is_discarded(window, landscape, monkeypatch, key) -> None:
    lost = leave_work_behind("a", landscape)
    before = window.session.document

    def leave(dialog) -> None:
        if key is None:
            dialog.later_button.click()
        else:
            QTest.keyClick(dialog, key)

    shown = answer(monkeypatch, leave)
    window.recovery.offer()
    assert lost.exists()
    assert window.session.document is before
    window.recovery.offer()
    assert len(shown) == 2


@pytest.mark.parametrize("word", ["Discard", "Keep", "escape"])
def test_discarding_takes_a_word(window, landscape, monkeypatch, word) -> None:
    lost, other = leave_work_behind("a", landscape), leave_work_behind("b", landscape)

    def click(box) -> None:
        assert "for good" in box.text()
        assert box.defaultButton().text() == "Keep"
        if word == "escape":
            box.show()
            QTest.keyClick(box, Qt.Key.Key_Escape)
        else:
            next(b for b in box.buttons() if b.text().replace("&", "") == word).click()

    monkeypatch.setattr(QMessageBox, "exec", click)

    def discard(dialog) -> None:
        names = [offer.work.folder for offer in dialog.offers]
        dialog.list.setCurrentRow(names.index(lost))
        dialog.discard_button.click()
        dialog.reject()

    answer(monkeypatch, discard)
    window.recovery.offer()
    assert lost.exists() == (word != "Discard")
    assert other.exists()


def test_unreadable_work_cannot_be_opened(window, landscape, monkeypatch) -> None:
    (leave_work_behind("a", landscape) / "journal-1").write_bytes(b"nonsense")

    def look(dialog) -> None:
        assert not dialog.open_button.isEnabled()
        assert dialog.discard_button.isEnabled()
        dialog.list.itemActivated.emit(dialog.list.item(0))
        assert dialog.isVisible()

    answer(monkeypatch, look)
    window.recovery.offer()


def test_unsaved_changes_are_asked_about_before_lost_work_opens(window, landscape, monkeypatch) -> None:
    lost = leave_work_behind("a", landscape)
    drag(window.canvas, (100, 100), (300, 100))
    before = window.session.document
    asked: list[str] = []
    monkeypatch.setattr(
        "gaugan_desktop.ui.files.file_controller.ask_to_save",
        lambda parent, name: asked.append(name) or QMessageBox.StandardButton.Cancel,
    )
    answer(monkeypatch, lambda dialog: dialog.accept())
    action(window, "Lost work...").trigger()
    assert asked == ["Untitled"]
    assert window.session.document is before
    assert [work.folder for work in released(abandoned(recovery_folder()))] == [lost]


def test_without_lost_work_the_menu_says_so(window) -> None:
    action(window, "Lost work...").trigger()
    assert "No work is lost" in window.status.currentMessage()


def test_a_window_keeps_a_journal_from_the_start_and_a_closed_one_leaves_none(window, qtbot) -> None:
    settle(window)
    [folder] = recovery_folder().iterdir()
    assert (folder / "journal-1").exists()
    assert not window.recovery.offer()  # it is in use
    drag(window.canvas, (100, 100), (150, 100))
    window.session.document.mark_saved(None)
    window.close()
    assert not any(recovery_folder().iterdir())


def test_the_stroke_in_hand_reaches_the_disk_by_itself(window, document, qtbot) -> None:
    settle(window)
    [folder] = recovery_folder().iterdir()
    size = (folder / "journal-1").stat().st_size
    window.session.begin_stroke(Brush(size=20), 6, StrokeSample(50, 50))
    qtbot.waitUntil(lambda: (folder / "journal-1").stat().st_size > size)
    shutil.copytree(folder, recovery_folder() / "copy")
    works = {work.folder.name: work for work in released(abandoned(recovery_folder()))}
    assert works["copy"].read().document.label_at(50, 50) == 6
    window.session.end_stroke()


def full_disk(monkeypatch) -> None:
    def fail(*arguments) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(journal_writer.os, "fsync", fail)


def test_trouble_stands_in_the_status_line_until_it_ends(window, document, monkeypatch) -> None:
    assert not window.status._trouble.isVisible()
    with monkeypatch.context() as patch:
        full_disk(patch)
        drag(window.canvas, (100, 100), (150, 100))
        settle(window)
        window.recovery.catch_up()
        assert os.strerror(errno.ENOSPC) in window.status._trouble.text()
        assert window.status._trouble.isVisible()
    window.status.showMessage("something else")
    assert window.status._trouble.isVisible()
    window.recovery.retry()
    settle(window)
    window.recovery.catch_up()
    assert not window.status._trouble.isVisible()


def test_work_that_came_back_survives_another_crash(window, landscape, monkeypatch, tmp_path) -> None:
    leave_work_behind("a", landscape, tmp_path / "mine.gaugan")
    answer(monkeypatch, lambda dialog: dialog.accept())
    window.recovery.offer()
    settle(window)
    [folder] = recovery_folder().iterdir()
    shutil.copytree(folder, recovery_folder() / "copy")  # crashed before anything was painted
    shown = answer(monkeypatch, lambda dialog: dialog.reject())
    window.recovery.offer()
    assert [offer.name for offer in shown[0].offers] == ["mine"]
    found = shown[0].offers[0].work.read()
    assert found.document.history.can_undo
