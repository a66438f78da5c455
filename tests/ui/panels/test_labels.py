import numpy as np
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QToolButton

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.imaging.palettes import display_palette
from gaugan_desktop.ui.panels.label_textures import label_pieces
from gaugan_desktop.ui.panels.label_tiles import CAPTION_ROLE
from tests.ui.conftest import drag, view_point


def names(window) -> list[str]:
    listing = window.label_panel.findChild(QListWidget)
    return [listing.item(row).text() for row in range(listing.count())]


def action(window, text: str):
    return next(a for a in window.menus["&View"].actions() if a.text() == text)


def test_favourites_come_first_and_are_remembered(window) -> None:
    label_set = window.session.document.label_set
    window.label_panel.toggle_favourite(label_set.id_of("water"))
    assert names(window)[0] == "\u2605 water"
    assert window.settings.favourite_labels == ["water"]
    window.session.open(window.session.document)
    assert names(window)[0] == "\u2605 water"
    window.label_panel.toggle_favourite(label_set.id_of("water"))
    assert "water" in names(window)[1:]
    assert window.settings.favourite_labels == []


def test_recent_labels_are_a_click_away(window) -> None:
    label_set = window.session.document.label_set
    for name in ("rock", "sea", "tree", "sea"):
        window.tools.select_label(label_set.id_of(name))
    QApplication.processEvents()
    buttons = recent_buttons(window)
    shown = [b.toolTip().partition(",")[0] for b in buttons if b.isVisible()]
    assert shown[:3] == ["Sea", "Tree", "Rock"]
    next(b for b in buttons if b.isVisible() and b.toolTip().startswith("Rock")).click()
    assert window.tools.label == label_set.id_of("rock")


def test_the_row_of_recent_labels_keeps_its_buttons(window) -> None:
    """New ones with every label would cost memory that is given back only when nobody paints."""
    for label in range(12):
        window.tools.select_label(label)
    before = set(map(id, recent_buttons(window)))
    for label in range(12):
        window.tools.select_label(label)
    assert set(map(id, recent_buttons(window))) == before
    assert len(before) <= 8


def recent_buttons(window) -> list[QToolButton]:
    return [button for button in window.label_panel.findChildren(QToolButton) if "lately" in button.toolTip()]


def test_labels_are_shown_in_distinct_colours(window) -> None:
    action(window, "Colour-blind safe label colours").trigger()
    label_set = window.session.document.label_set
    water = label_set.id_of("water")
    window.tools.select_label(water)
    drag(window.canvas, (100, 100), (140, 100))
    place = view_point(window.canvas, 120, 100).toPoint()
    window.canvas._set_hover(None)
    shown = QColor(window.canvas.grab().toImage().pixel(place))
    expected = display_palette(label_set, "distinct")[water]
    assert [shown.red(), shown.green(), shown.blue()] == expected.tolist()
    assert window.settings.palette == "distinct"


def test_patterns_lie_over_the_labels(window) -> None:
    before = np.array(window.canvas.label_image.constBits()).copy()
    QTest.keyClick(
        window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert window.settings.has_patterns
    after = np.array(window.canvas.label_image.constBits())
    assert 0.05 < (before != after).mean() < 0.6
    window.session.document.labels[:10] = 3  # a patch drawn alone joins the pattern of the whole
    window.canvas.repaint_labels(Rect(0, 0, 37, 10))
    window.canvas.repaint_labels(Rect(37, 0, window.session.document.width, 10))
    pieces = np.array(window.canvas.label_image.constBits()).copy()
    window.appearance.set_label_colors("labels", True)
    assert np.array_equal(pieces, np.array(window.canvas.label_image.constBits()))


def test_labels_have_an_order_of_their_own(window, header) -> None:
    assert names(window)[:3] == ["cloud", "sky", "hill"]
    listing = window.label_panel._list
    sky = window.session.document.label_set.id_of("sky")
    listing.move_label(sky, -1)
    listing.move_label(sky, -1)  # it is the first already
    assert names(window)[:3] == ["sky", "cloud", "hill"]
    assert window.settings.label_order[0] == "sky"
    window.session.open(window.session.document)
    assert names(window)[:2] == ["sky", "cloud"]
    listing.use_own_order()
    assert names(window)[:2] == ["cloud", "sky"]


def test_a_label_is_dragged_to_another_place(window) -> None:
    listing = window.label_panel._list
    window.tools.select_label(6)
    window.label_panel.toggle_favourite(6)
    assert names(window)[0].endswith("mountain")
    listing.model().moveRow(QModelIndex(), 5, QModelIndex(), 1)
    moved = names(window)[1]
    QApplication.processEvents()
    assert names(window)[1] == moved
    assert listing.currentItem().text().endswith("mountain")
    listing.model().moveRow(QModelIndex(), 4, QModelIndex(), 0)  # before the favourite
    QApplication.processEvents()
    assert names(window)[0].endswith("mountain")
    assert window.settings.label_order[0] != "mountain"


def test_tiles_show_pieces_of_the_picture(window) -> None:
    labels = window.session.document.labels
    sky = window.session.document.label_set.id_of("sky")
    picture = np.zeros((*labels.shape, 3), np.uint8)
    picture[labels == sky] = (200, 30, 90)
    window.display.show(picture)
    window.textures.refresh()
    piece = window.textures.by_label[sky]
    assert piece.pixelColor(piece.rect().center()).getRgb()[:3] == (200, 30, 90)
    listing = window.label_panel._list
    place = listing.visualItemRect(listing._items[sky])
    shown = listing.viewport().grab().toImage().pixelColor(place.center().x() + 10, place.top() + 6)
    assert shown.getRgb()[:3] == (200, 30, 90)


def test_pieces_wait_until_the_pen_is_up(window, document) -> None:
    window.display.show(np.full((200, 300, 3), 90, np.uint8))
    window.session.begin_stroke(window.tools.brush, 6, StrokeSample(100, 100))
    window.textures._on_paused()
    assert window.textures.by_label == {}
    window.session.end_stroke()
    window.textures._on_paused()
    assert 13 in window.textures.by_label


def test_pieces_hold_their_label_only() -> None:
    labels = np.zeros((300, 400), np.uint8)
    labels[100:200, 50:350] = 7
    labels[10:13, 10:13] = 5
    picture = np.repeat(labels[..., None] * 20, 3, 2)
    pieces = label_pieces(picture, labels)
    assert set(pieces) == {0, 7}
    assert all((piece == label * 20).all() for label, piece in pieces.items())
    assert pieces[7].shape[1] > 1.5 * pieces[7].shape[0] > 30


def test_all_labels_are_in_sight_at_1366x768(window, qtbot) -> None:
    window.resize(1366, 700)
    listing = window.label_panel._list
    places = [listing.visualItemRect(listing.item(row)) for row in range(listing.count())]
    assert len(places) == 18
    qtbot.waitUntil(lambda: all(listing.viewport().rect().contains(place) for place in places))


def test_groups_are_named_where_they_begin(window) -> None:
    listing = window.label_panel.findChild(QListWidget)

    def captions() -> list[str]:
        return [
            f"{listing.item(row).data(CAPTION_ROLE)} {listing.item(row).text()}"
            for row in range(listing.count())
            if listing.item(row).data(CAPTION_ROLE)
        ]

    assert captions() == ["Sky cloud", "Land hill", "Ground dirt", "Plants bush", "Water river"]
    label_set = window.session.document.label_set
    window.label_panel.toggle_favourite(label_set.id_of("water"))
    assert captions() == []
    window.label_panel.toggle_favourite(label_set.id_of("water"))
    assert len(captions()) == 5
