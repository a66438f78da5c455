"""What goes wrong in the studio becomes a sentence, and nothing is lost."""

import os
import shutil
import sys

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.runs import Run, RunState, next_run
from gaugan_desktop.ui.studio import training_process
from tests.photo_set.conftest import NAMES, bands, truth
from tests.ui.conftest import drag
from tests.ui.studio.conftest import on_disk


@pytest.fixture
def told(monkeypatch) -> list[str]:
    """What message boxes said."""
    sentences: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: sentences.append(arguments[-1]))
    return sentences


def finish(studio, *names: str) -> None:
    for name in names:
        photo = studio.photo_set[name]
        picture = studio.photo_set.load_picture(photo)
        studio.photo_set.finish(photo, picture, draft_of_map(truth(), studio.photo_set.label_set))


def ended_run(root, words: str) -> Run:
    """A run whose process has ended with these words, after a checkpoint."""
    run = next_run(root)
    run.folder.mkdir()
    (run.folder / "last.pt").write_bytes(b"weights")
    run.note_start(2**22, 30, "cpu")
    run.log.write_text(f"memory: fine\ngaugan-train: {words}\n")
    return run


def test_no_photo(tmp_path) -> None:
    (tmp_path / "photos").mkdir()
    with pytest.raises(BadDatasetError, match="no photo in"):
        PhotoSet.create(tmp_path / "set", tmp_path / "photos", label_set_of("mine", NAMES))
    assert not (tmp_path / "set").exists()


def test_done_goes_past_a_photo_that_cannot_be_read(window, studio, root, told) -> None:
    (root.parent / "photos" / "b.png").write_bytes(b"no picture")
    page = studio.page
    for name in ("a", "c"):
        page.open(studio.photo_set[name])
        page.desk.take_over(truth(), "Map")
        page.open(studio.photo_set["b"])
        assert page.desk.photo.name == name
        page.finish()
    assert page.desk.photo.name == "c"
    assert len(told) == 2, "only when it was asked for"
    assert "All photos are done" in studio.statusBar().currentMessage()


def test_a_set_opens_with_a_photo_that_can_be_read(window, root, told) -> None:
    (root.parent / "photos" / "a.png").write_bytes(b"no picture")
    window.studio.open(root)
    assert window.studio.window.page.desk.photo.name == "b"
    assert told == []
    window.studio.close()


def test_one_photo_is_too_few_and_two_are_few(studio) -> None:
    page = studio.training
    finish(studio, "a")
    page.look()
    assert not page.wishes.start_button.isEnabled()
    assert "at least two photos" in page.wishes.expectation.text()
    finish(studio, "b")
    page.look()
    assert page.wishes.start_button.isEnabled()
    assert "known by heart" in page.wishes.expectation.text()


def test_two_small_photos_can_be_trained_on(studio, monkeypatch) -> None:
    """The trainer takes photos smaller than the training size; the page says what that means."""
    finish(studio, "a", "b")
    studio.training.look()
    assert "Smaller than 256 pixels and therefore soft: 2." in studio.training.wishes.expectation.text()
    settings = ["generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}"]
    settings += ["encoder={style_dim: 8, base_width: 4, input_size: 128}", "discriminator=patch"]
    settings += ["discriminator_width=8", "perceptual_weight=0", "stages=[{until: 9, size: 256, batch: 2}]"]
    command = [sys.executable, "-m", "trainer", "train", "--config", "small-set", "--device", "cpu"]
    command += ["--data", str(studio.photo_set.root), "--out", "nowhere", "--set", *settings]
    command += ["--dry-run", "--measure"]
    monkeypatch.setattr(training_process, "measure_command", lambda order: command)
    studio.training.measure()
    assert studio.training.wishes.forecast is not None
    assert studio.training.wishes.forecast.size == 256


def test_a_set_that_is_moved_while_it_is_open(studio, root, tmp_path, told, qtbot) -> None:
    page = studio.page
    finish(studio, "b")
    root.rename(tmp_path / "elsewhere")
    drag(page.canvas, (20, 20), (80, 20))
    qtbot.waitUntil(lambda: "not here any more" in studio._trouble.text())
    page.desk.take_over(truth(), "map")
    page.finish()
    assert "not here any more" in told[-1]
    assert not root.exists()  # it does not come into being anew
    assert studio.photo_set["a"].state is not PhotoState.DONE
    (tmp_path / "elsewhere").rename(root)
    page.finish()
    assert studio.photo_set["a"].state is PhotoState.DONE
    assert (studio.photo_set.load_map(studio.photo_set["a"], (96, 128)) == truth()).all()


def test_a_set_that_is_deleted_while_it_is_open(studio, root, told, monkeypatch, qtbot) -> None:
    page = studio.page
    shutil.rmtree(root)
    drag(page.canvas, (20, 20), (80, 20))
    qtbot.waitUntil(lambda: "not here any more" in studio._trouble.text())
    questions = []
    button = QMessageBox.StandardButton

    def answer(*arguments) -> QMessageBox.StandardButton:
        questions.append(arguments[2])
        assert arguments[-1] == button.Cancel, "what a hasty Enter does"
        return button.Cancel if len(questions) == 1 else button.Discard

    monkeypatch.setattr(QMessageBox, "question", answer)
    assert not studio.close()  # what was painted is in the window still
    assert (page.desk.draft.strokes != 255).any()
    studio.training.look()
    studio.training.start()
    assert "not here any more" in told[-1]
    assert not root.exists()


def test_a_full_disk_while_exporting_and_packing(studio, tmp_path, told, monkeypatch, choose) -> None:
    from gaugan_desktop import files
    from gaugan_desktop.ui.studio.map_exchange import ExportMapsDialog

    finish(studio, "a")

    def refuse(*arguments) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_finish", refuse)
    monkeypatch.setattr(ExportMapsDialog, "exec", lambda dialog: True)
    choose(tmp_path / "away.zip")
    studio.menus.actions["Export label maps..."].trigger()
    studio.menus.actions["Set and command for another computer..."].trigger()
    assert ["No space left" in sentence for sentence in told] == [True, True]
    assert not (tmp_path / "away.zip").exists()


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("The memory does not suffice. 512 pixels, batch 2: about 9.0 GiB.", "A smaller size needs less"),
        ("CUDA out of memory.", "A smaller size needs less"),
        ("last.pt: The file cannot be written: No space left on device.", "Make room on the disk"),
    ],
)
def test_what_ends_a_run_comes_with_advice(studio, root, words, advice) -> None:
    page = studio.training
    finish(studio, "a", "b")
    page.show_run(ended_run(root, words))
    assert page.panel.state.text() == "It ended early"
    assert words in page.panel.numbers.text()
    assert advice in page.panel.numbers.text()
    assert page.panel.pause_button.isEnabled()  # from its last checkpoint
    assert page.panel.keep_button.isEnabled()


def test_a_killed_run_keeps_its_checkpoint(studio, root) -> None:
    page = studio.training
    run = ended_run(root, "")
    run.log.write_text("step 40/4000  0.5 images/s\n")
    page.show_run(run)
    assert run.status().state is RunState.FAILED
    assert "someone else ended it" in page.panel.numbers.text()
    run.log.write_text('Traceback (most recent call last):\n  File "x"\nKeyError: 3\n')
    page.look()
    assert "KeyError: 3" in page.panel.numbers.text()
    assert page.panel.use_button.isEnabled()


def test_a_run_of_other_labels_says_so(studio, root, told) -> None:
    """Labels were changed since the run began: the trainer refuses, its sentence is shown, the run stays."""
    words = "The pairs have other labels than the run: the run knows lake, the pairs have pond."
    page = studio.training
    run = ended_run(root, words)
    page.show_run(run)
    assert "other labels than the run" in page.panel.numbers.text()
    assert run.folder.exists()


def test_warnings_of_the_trainer_are_shown(studio, root) -> None:
    run = ended_run(root, "step 5/10\n" * 1000)
    (run.folder / "warnings.json").write_text('["The label lake is hardly seen."]')
    run.note_start(os.getpid(), 30, "cpu")
    studio.training.show_run(run)
    assert studio.training.panel.warnings.text() == "The label lake is hardly seen."


def test_heic_photos(tmp_path, studio, told) -> None:
    """They open where pillow-heif is; elsewhere a sentence says what is missing."""
    from gaugan_desktop.imaging import heif
    from gaugan_desktop.imaging.loading import load_picture

    heif_package = pytest.importorskip("pillow_heif")
    heif_package.from_pillow(Image.fromarray(bands())).save(tmp_path / "beach.heic", quality=95)
    picture = load_picture(tmp_path / "beach.heic")
    assert np.abs(picture.astype(int) - bands()).mean() < 8
    made = PhotoSet.create(tmp_path / "more", tmp_path, label_set_of("mine", NAMES))
    assert any(photo.source == "beach.heic" for photo in made.photos)
    made.close()
    assert heif.is_readable()


def test_heic_without_the_package(tmp_path, monkeypatch) -> None:
    from gaugan_desktop.errors import BadFileError
    from gaugan_desktop.imaging import heif
    from gaugan_desktop.imaging.loading import load_picture

    monkeypatch.setattr(heif, "is_readable", lambda: False)
    (tmp_path / "beach.heic").write_bytes(b"\0\0\0\x18ftypheic")
    with pytest.raises(BadFileError, match="pillow-heif"):
        load_picture(tmp_path / "beach.heic")


def test_strokes_survive_where_they_were_saved(studio, root, qtbot) -> None:
    """A window that dies leaves what was painted on the disk."""
    drag(studio.page.canvas, (20, 20), (80, 20))
    qtbot.waitUntil(lambda: on_disk(root, "a"))
    assert (root / "begun" / "a.jpg").exists()
