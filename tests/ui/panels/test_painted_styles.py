"""The document in each style, painted while nobody waits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.style import MEAN_STYLE, random_style
from gaugan_desktop.synthesis.messages import SynthesisError
from tests.ui.conftest import action, drag

SMALL = QSize(76, 57)


@pytest.fixture
def panel(window, worker, document, qtbot):
    """The style panel beside a painted document, whose picture is there; pauses last no time."""
    worker.become_ready()
    window.session.set_style(MEAN_STYLE)
    window.session.fill_outline([(0, 100), (300, 100), (300, 200), (0, 200)], 6, "Ground")
    settle(window, worker)
    window.style_panel._list._painted._pause.setInterval(0)
    return window.style_panel


@pytest.fixture
def asked(worker, qtbot):
    """Wait until a style is asked for."""
    return lambda: qtbot.waitUntil(lambda: worker.requests[-1].is_aside)


def settle(window, worker) -> None:
    while not window.bridge.is_idle:
        worker.answer(90)


def paint_styles(worker, first_color: int) -> int:
    """Answer whatever is asked for; each style is a grey of its own. Returns how many there were."""
    count, last = 0, None
    while worker.requests[-1] is not last and worker.requests[-1].is_aside:
        last = worker.requests[-1]
        worker.answer(first_color + count)
        count += 1
    return count


def greys(panel) -> list[int]:
    """The middle of each icon."""
    listing = panel.findChild(QListWidget)
    found = []
    for row in range(listing.count()):
        image = listing.item(row).icon().pixmap(listing.iconSize()).toImage()
        color = QColor(image.pixel(image.rect().center()))
        found.append(color.red() if color.red() == color.green() == color.blue() else -1)
    return found


def test_each_style_shows_the_document_when_the_artist_pauses(window, worker, panel, asked) -> None:
    listing = panel.findChild(QListWidget)
    assert listing.iconSize() == SMALL
    panel.painted_button.click()
    asked()
    request = worker.requests[-1]
    assert (request.labels.shape[1], request.labels.shape[0]) == (288, 192)
    assert request.style == listing.item(0).data(0x100)
    count = paint_styles(worker, 100)
    assert count == listing.count() == 12
    assert greys(panel) == [*range(100, 112)]
    assert listing.iconSize() == QSize(120, 80)  # as the document's proportions are
    assert listing.item(0).text() == "Clear noon"
    assert window.settings.has_painted_styles
    panel.painted_button.click()
    assert listing.iconSize() == SMALL
    assert greys(panel).count(-1) == 12
    assert not window.settings.has_painted_styles


def test_only_what_is_not_known_is_painted(window, worker, panel, asked) -> None:
    panel.painted_button.click()
    asked()
    paint_styles(worker, 100)
    drag(window.canvas, (100, 50), (200, 60))
    settle(window, worker)
    assert greys(panel) == [*range(100, 112)]  # until there are others
    asked()
    paint_styles(worker, 150)
    assert greys(panel) == [*range(150, 162)]
    number = len(worker.requests)
    painted = panel._list._painted
    window.session.undo()
    settle(window, worker)
    painted._begin()
    assert greys(panel) == [*range(100, 112)]
    assert not any(request.is_aside for request in worker.requests[number:])
    panel._list.add(random_style())
    painted._begin()
    assert paint_styles(worker, 200) == 1


def test_painting_comes_first(window, worker, panel, asked, monkeypatch) -> None:
    given_up = []
    monkeypatch.setattr(window.bridge._scheduler, "_abandon", given_up.append)
    panel.painted_button.click()
    asked()
    first = worker.requests[-1]
    assert window.bridge.is_idle
    worker.answer(100)
    under_way = worker.requests[-1]
    window.session.fill(5, 5, 3)
    assert given_up == [under_way.request_id]
    worker.answer(101)  # too late: it shows what was
    assert greys(panel)[0] == 100
    assert greys(panel)[1] == -1
    assert not worker.requests[-1].is_aside
    settle(window, worker)
    asked()
    assert worker.requests[-1].style == first.style


def test_an_empty_document_shows_the_style_pictures(window, worker, panel, asked, landscape, qtbot) -> None:
    panel.painted_button.click()
    asked()
    paint_styles(worker, 100)
    empty = Document.blank(300, 200, landscape, 13)
    empty.mark_saved(None)
    window.session.open(empty)
    listing = panel.findChild(QListWidget)
    assert listing.iconSize() == SMALL  # another document's pictures mislead
    settle(window, worker)
    number = len(worker.requests)
    qtbot.waitSignal(panel._list._painted._pause.timeout).wait()
    assert len(worker.requests) == number
    assert greys(panel).count(-1) == 12


def test_models_without_styles_show_the_style_pictures(window, worker, panel, asked, qtbot) -> None:
    panel.painted_button.click()
    asked()
    paint_styles(worker, 100)
    number = len(worker.requests)
    window.model.header = replace(window.model.header, encoder=None)
    window.model.changed.emit()
    assert panel.findChild(QListWidget).iconSize() == SMALL
    qtbot.waitSignal(panel._list._painted._pause.timeout).wait()
    assert len(worker.requests) == number
    assert greys(panel).count(-1) == 12


def test_a_style_that_fails_is_passed_over(window, worker, panel, asked) -> None:
    panel.painted_button.click()
    asked()
    failed = worker.requests[-1]
    window.bridge._on_received(SynthesisError(failed.request_id, "This style is broken."))
    assert paint_styles(worker, 100) == 11
    assert greys(panel) == [-1, *range(100, 111)]


def test_nothing_is_painted_that_nobody_sees(window, worker, panel, asked) -> None:
    painted = panel._list._painted
    panel.painted_button.click()
    window.docks.show_panel(window.layer_panel)
    assert not painted._pause.isActive()
    window.session.fill(5, 5, 3)
    settle(window, worker)
    assert not painted._pause.isActive()
    window.docks.show_panel(panel)
    asked()


def test_the_menu_switches_too(window, worker, panel) -> None:
    entry = action(window, "This picture in each style")
    assert not entry.isChecked()
    entry.trigger()
    assert panel.painted_button.isChecked()
    assert entry.isChecked()
    panel.painted_button.click()
    assert not entry.isChecked()


def test_exports_are_not_mistaken_for_styles(window, worker, panel, asked, tmp_path) -> None:
    """A style that is answered after it was dropped is nobody's picture."""
    exported = []
    window.bridge.export_ready.connect(exported.append)
    panel.painted_button.click()
    asked()
    panel.painted_button.click()
    worker.answer(100)
    assert exported == []
