"""What is left of a document after a crash."""

import errno
import os
import shutil
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gaugan_desktop.document import journal_writer, layers
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.lost_work import LostWork, abandoned
from gaugan_desktop.document.rolls import NO_ROLLS
from gaugan_desktop.document.state import Reference
from gaugan_desktop.document.story import Chapter
from gaugan_desktop.document.style import Style, StylePart, StyleRegion, mixed
from tests.document.journals import begun, blank, recovered, stroke
from tests.document.test_layers import ACTIONS, perform, snapshot

PICTURE = np.full((80, 100, 3), 90, np.uint8)


def histories(document: Document) -> list[tuple]:
    """The document at every moment that undo and redo lead to; it is as before afterwards."""
    moments, steps = [], 0
    while document.history.can_undo:
        document.undo()
        steps += 1
    moments.append(snapshot(document))
    while document.history.can_redo:
        document.redo()
        moments.append(snapshot(document))
    for _ in range(len(moments) - 1 - steps):
        document.undo()
    return moments


@settings(max_examples=25)
@given(st.lists(st.tuples(ACTIONS, st.integers(0, 999)), max_size=10))
def test_any_work_comes_back_with_its_history(tmp_path, actions) -> None:
    document = blank()
    folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    journal = begun(folder, document)
    for action, number in actions:
        if action in ("undo", "redo"):
            getattr(document, action)()
        else:
            perform(document, action, number)
    journal.stop()
    assert not journal.error
    found = recovered(folder)
    assert snapshot(found.document) == snapshot(document)
    assert found.model_name == "Tiny"
    assert found.is_modified == document.is_modified
    assert found.document.history.undo_name == document.history.undo_name
    assert histories(found.document) == histories(document)


def rich_document() -> Document:
    """One of everything that a document can hold."""
    document = blank()
    stroke(document, 20)
    document.story.add(Chapter.of(document.state, PICTURE))
    document.change("Layer", layers.added(document.state))
    mask = np.zeros((80, 100), bool)
    mask[10:50] = True
    parts = [
        StylePart(Style("Dusk", b"\xff\xd8 picture"), 0.5, StyleRegion.of(mask)),
        StylePart(Style("s", seed=4)),
    ]
    document.style = mixed(parts)
    document.horizon = -4.5
    document.change("Roll", replace(document.state, rolls=NO_ROLLS.rolled(["sky"]).with_lock("tree", True)))
    document.change("Photo", replace(document.state, reference=Reference(b"photo", 0.3)))
    document.change("Day", replace(document.state, day=(document.style, Style("Moon", b"\xff\xd8 moon"))))
    stroke(document, 50, 6)
    document.select(mask)
    document.transform(np.array([[1.0, 0, 70], [0, 1, 0]]), "Move")
    document.undo()
    document.redo()
    document.activate(0)
    return document


def test_everything_comes_back(tmp_path) -> None:
    document = rich_document()
    document.mark_saved(tmp_path / "mine.gaugan")
    stroke(document, 80)
    journal = begun(tmp_path / "a", document)
    document.story.add(Chapter.of(document.state, PICTURE))
    journal.stop()
    found = recovered(tmp_path / "a").document
    assert snapshot(found) == snapshot(document)
    assert found.path == tmp_path / "mine.gaugan"
    assert found.state.reference == document.state.reference
    assert found.state.day == document.state.day
    assert found.state.active == 0
    assert found.state.rolls == document.state.rolls != NO_ROLLS
    beyond, expected = found.state.layers[1].beyond, document.state.layers[1].beyond
    assert (beyond.left, beyond.top) == (expected.left, expected.top)
    assert np.array_equal(beyond.labels, expected.labels)
    assert len(found.story) == 2
    assert found.story[0].thumbnail == document.story[0].thumbnail
    assert np.array_equal(found.story[1].state.layers[0].labels, document.state.layers[0].labels)
    assert histories(found) == histories(document)


def test_a_document_is_kept_before_its_first_change(tmp_path) -> None:
    document = blank()
    stroke(document, 20)  # before the journal: only the first copy can tell of it
    journal = begun(tmp_path / "a", document)
    journal.flush()
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    journal.close()
    assert not (tmp_path / "a").exists()
    assert snapshot(recovered(tmp_path / "b").document) == snapshot(document)


def test_saved_work_is_known_as_saved(tmp_path) -> None:
    document = blank()
    journal = begun(tmp_path / "a", document)
    stroke(document, 20)
    document.mark_saved(tmp_path / "mine.gaugan")
    journal.stop()
    assert not recovered(tmp_path / "a").is_modified
    journal = begun(tmp_path / "b", document)
    document.mark_saved(tmp_path / "mine.gaugan")
    stroke(document, 50)
    journal._writer.stop()  # without a last word about the document
    assert recovered(tmp_path / "b").is_modified


def test_the_stroke_in_hand_is_kept(tmp_path) -> None:
    document = blank()
    journal = begun(tmp_path / "a", document)
    document.begin_stroke(Brush(size=10), 4, StrokeSample(10, 40))
    for x in (30, 50):
        document.extend_stroke(StrokeSample(x, 40))
        journal.catch_up()
    journal.flush()
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    found = recovered(tmp_path / "b").document
    assert np.array_equal(found.labels, document.labels)
    found.undo()
    assert (found.labels == 13).all()
    document.cancel_stroke()
    journal.stop()
    assert (recovered(tmp_path / "a").document.labels == 13).all()


def test_a_closed_journal_leaves_nothing(tmp_path) -> None:
    document = blank()
    journal = begun(tmp_path / "a", document)
    stroke(document, 20)
    journal.close()
    assert not (tmp_path / "a").exists()
    assert document.observer is None


def test_a_large_file_begins_anew_and_forgets_nothing(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(journal_writer, "_LARGE", 1)
    document = rich_document()
    journal = begun(tmp_path / "a", document)
    for x in range(10, 90, 4):
        stroke(document, x)
        document.undo()
        document.redo()
        journal.flush()
        journal._writer._copy_bytes = 0  # a copy is large compared with these strokes
        journal.catch_up()
    journal.stop()
    assert [path.name for path in (tmp_path / "a").glob("journal-*")] != ["journal-1"]
    assert len(list((tmp_path / "a").glob("journal-*"))) == 1
    assert histories(recovered(tmp_path / "a").document) == histories(document)


def full_disk(monkeypatch) -> None:
    def fail(*arguments) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(journal_writer.os, "fsync", fail)


def test_a_full_disk_is_told_until_it_ends(tmp_path, monkeypatch) -> None:
    document = blank()
    journal = begun(tmp_path / "a", document)
    stroke(document, 20)
    journal.flush()
    with monkeypatch.context() as patch:
        full_disk(patch)
        for x in (40, 60):
            stroke(document, x)
            journal.flush()
            assert journal.error == os.strerror(errno.ENOSPC)
        journal.retry()
        journal.flush()
        assert journal.error
        assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["journal-1", "lock"]
        assert document.label_at(60, 40) == 4
        assert not journal._writer._waiting
    journal.catch_up()
    assert journal.error  # only another copy helps
    journal.retry()
    journal.flush()
    assert not journal.error
    stroke(document, 80)
    journal.stop()
    assert histories(recovered(tmp_path / "a").document) == histories(document)


def test_a_folder_that_cannot_be_made_is_told(tmp_path) -> None:
    (tmp_path / "file").write_text("in the way")
    document = blank()
    journal = begun(tmp_path / "file" / "a", document)
    stroke(document, 20)
    journal.flush()
    assert journal.error
    (tmp_path / "file").unlink()
    journal.retry()
    journal.stop()
    assert not journal.error
    assert recovered(tmp_path / "file" / "a").document.label_at(20, 40) == 4


def test_a_folder_deleted_under_the_program_comes_back(tmp_path) -> None:
    document = blank()
    journal = begun(tmp_path / "a", document)
    journal.flush()
    shutil.rmtree(tmp_path / "a")
    stroke(document, 20)
    journal.flush()
    assert journal.error
    journal.retry()
    journal.stop()
    assert recovered(tmp_path / "a").document.label_at(20, 40) == 4


def test_what_waits_for_a_slow_disk_is_bounded(tmp_path, monkeypatch) -> None:
    """While the disk does not answer, the newest state takes the place of the gestures."""
    monkeypatch.setattr(journal_writer, "_MAX_WAITING", 20_000)
    document = blank()
    journal = begun(tmp_path / "a", document)
    journal.flush()
    writer = journal._writer
    with writer._changed:  # the writer waits for this
        for x in range(1000):
            stroke(document, 10 + x % 80, label=x % 18)
            assert sum(entry.size for entry in writer._waiting) <= 20_000
        assert writer.is_behind
    journal.catch_up()
    journal.stop()
    assert snapshot(recovered(tmp_path / "a").document) == snapshot(document)


def test_the_folder_before_goes_when_the_copy_is_on_the_disk(tmp_path, monkeypatch) -> None:
    journal = begun(tmp_path / "lost", blank())
    stroke(journal._document, 20)
    journal.stop()
    [work] = abandoned(tmp_path)
    document = work.read().document
    with monkeypatch.context() as patch:
        full_disk(patch)
        journal = begun(tmp_path / "new", document, work.lock)
        journal.flush()
        assert recovered_beside(work).label_at(20, 40) == 4
    journal.retry()
    journal.flush()
    assert not work.folder.exists()
    journal.stop()
    assert snapshot(recovered(tmp_path / "new").document) == snapshot(document)


def recovered_beside(work: LostWork) -> Document:
    return work.read().document
