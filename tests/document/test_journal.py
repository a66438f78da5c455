"""What is left of a document after a crash."""

import multiprocessing
import os
import signal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaugan_desktop.document import layers
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal import Journal, abandoned, recovered
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import bundled_label_set
from tests.document.test_layers import ACTIONS, perform, snapshot

LABELS = bundled_label_set("landscape")


def blank() -> Document:
    return Document.blank(100, 80, LABELS, base_label=13)


def stroke(document: Document, x: float, label: int = 4) -> None:
    document.begin_stroke(Brush(size=10), label, StrokeSample(x, 40))
    document.end_stroke()


@settings(max_examples=25)
@given(st.lists(st.tuples(ACTIONS, st.integers(0, 999)), max_size=8))
def test_any_work_comes_back(tmp_path, actions) -> None:
    document = blank()
    folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    journal = Journal(folder, document, "Tiny")
    for action, number in actions:
        if action in ("undo", "redo"):
            getattr(document, action)()
        else:
            perform(document, action, number)
    journal.keep()
    journal.flush()
    found, model = recovered(folder)
    document.select(None)  # selections are not kept
    assert snapshot(found) == snapshot(document)
    assert model == "Tiny"
    assert not journal.error


def test_a_closed_journal_leaves_nothing(tmp_path) -> None:
    document = blank()
    journal = Journal(tmp_path / "a", document, "Tiny")
    stroke(document, 20)
    journal.close()
    assert not (tmp_path / "a").exists()


def test_strokes_are_appended_to_the_first_copy(tmp_path) -> None:
    document = blank()
    journal = Journal(tmp_path, document, "Tiny")
    for x in (20, 50, 80):
        stroke(document, x)
    document.undo()
    journal.flush()
    assert [path.name for path in tmp_path.glob("*-*")].count("base-1.gaugan") == 1
    found, _ = recovered(tmp_path)
    assert np.array_equal(found.labels, document.labels)


def test_a_document_without_changes_costs_nothing(tmp_path) -> None:
    Journal(tmp_path / "a", blank(), "Tiny").flush()
    assert not (tmp_path / "a").exists()


def test_damaged_ends_cost_only_the_damaged_strokes(tmp_path) -> None:
    document = blank()
    journal = Journal(tmp_path, document, "Tiny")
    for x in (20, 50, 80):
        stroke(document, x)
    journal.flush()
    path = next(tmp_path.glob("strokes-*"))
    data = path.read_bytes()
    for end in (len(data) - 3, len(data) - 40):
        path.write_bytes(data[:end])
        found, _ = recovered(tmp_path)
        assert found.label_at(50, 40) == 4
        assert found.label_at(80, 40) == 13


@given(st.data())
def test_no_mutation_escapes_as_another_error(tmp_path, data) -> None:
    document = blank()
    folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    journal = Journal(folder, document, "Tiny")
    stroke(document, 20)
    stroke(document, 60)
    journal.flush()
    for path in sorted(folder.glob("*-*")):
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(0, 3))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
    try:
        found, _ = recovered(folder)
    except BadFileError:
        return
    assert found.labels.shape == (80, 100)


def test_a_half_written_base_falls_back_to_the_one_before(tmp_path) -> None:
    document = blank()
    journal = Journal(tmp_path, document, "Tiny")
    stroke(document, 20)
    journal.flush()
    (tmp_path / "base-2.gaugan").write_bytes(b"PK half")
    found, _ = recovered(tmp_path)
    assert found.label_at(20, 40) == 4
    for base in tmp_path.glob("base-*"):
        base.unlink()
    with pytest.raises(BadFileError, match="Nothing of the lost work"):
        recovered(tmp_path)


def test_older_numbers_are_forgotten(tmp_path) -> None:
    document = blank()
    journal = Journal(tmp_path, document, "Tiny")
    stroke(document, 20)
    document.change("Layer", layers.added(document.state))
    stroke(document, 60)
    journal.flush()
    assert sorted(path.name for path in tmp_path.glob("*-*")) == ["base-2.gaugan", "strokes-2"]


def test_full_disks_do_not_stop_the_painting(tmp_path) -> None:
    (tmp_path / "file").write_text("in the way")
    document = blank()
    journal = Journal(tmp_path / "file", document, "Tiny")
    stroke(document, 20)
    journal.flush()
    assert journal.error
    assert document.label_at(20, 40) == 4


def _paint_and_wait(folder, ready) -> None:
    document = blank()
    Journal(folder, document, "Tiny")
    stroke(document, 20)
    stroke(document, 60)
    while not list(folder.glob("strokes-*")) or not list(folder.glob("base-*")):
        pass
    ready.set()
    signal.pause()


def test_killed_programs_leave_their_work_and_running_ones_are_left_alone(tmp_path) -> None:
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    process = context.Process(target=_paint_and_wait, args=(tmp_path / "other", ready))
    process.start()
    assert ready.wait(30)
    assert abandoned(tmp_path) == []
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert abandoned(tmp_path) == [tmp_path / "other"]
    found, _ = recovered(tmp_path / "other")
    assert np.count_nonzero(found.labels == 4) > 50
