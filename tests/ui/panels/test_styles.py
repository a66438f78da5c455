import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QMenu, QSlider, QToolButton

from gaugan_desktop.app import make_window
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.style import MEAN_STYLE, Style, StyleRegion, in_light, parts_of
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.paths import resource_path
from gaugan_desktop.settings import AppSettings


@pytest.fixture
def panel(window):
    window.session.set_style(MEAN_STYLE)
    return window.style_panel


def click(panel, name: str) -> None:
    QApplication.processEvents()  # rows that came or went change the height of the list
    listing = panel.findChild(QListWidget)
    item = next(listing.item(i) for i in range(listing.count()) if listing.item(i).text() == name)
    listing.scrollToItem(item)
    place = listing.visualItemRect(item).center()
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)


def chosen(window) -> list[str]:
    return [part.style.name for part in parts_of(window.session.document.style)]


def buttons(panel, hint: str) -> list[QToolButton]:
    QApplication.processEvents()
    return [b for b in panel.mix.findChildren(QToolButton) if b.isVisibleTo(panel) and hint in b.toolTip()]


def test_chosen_pictures_are_mixed_while_mix_is_on(window, panel) -> None:
    click(panel, "Fog")
    click(panel, "Red sunset")
    assert chosen(window) == ["Red sunset"]
    assert not panel.mix.isVisibleTo(panel)
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert panel.mix_button.isChecked()
    click(panel, "Fog")
    assert chosen(window) == ["Red sunset", "Fog"]
    assert panel.mix.isVisibleTo(panel)
    marked = {item.text() for item in panel.findChild(QListWidget).selectedItems()}
    assert marked == {"Red sunset", "Fog"}
    window.styles.choose_random()
    assert len(chosen(window)) == 3
    click(panel, "Fog")
    assert "Fog" not in chosen(window)
    window.session.undo()
    assert "Fog" in chosen(window)


def test_weights_are_set_by_sliders(window, panel) -> None:
    panel.mix_button.setChecked(True)
    click(panel, "Fog")
    click(panel, "Winter")
    slider = next(s for s in panel.mix.findChildren(QSlider) if s.isVisibleTo(panel))
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    first, second = parts_of(window.session.document.style)
    assert (first.weight, second.weight) == (0.0, 1.0)
    assert window.session.document.style.name == "Fog 0 % + Winter 100 %"


def test_light_sliders_stay_when_the_style_changes(window, panel) -> None:
    panel.light.set_known(SLIDERS)
    panel.light.fold(False)
    slider = panel.light.findChild(QSlider, "light-haze")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert window.session.document.style == in_light(MEAN_STYLE, {"haze": 1.0})
    click(panel, "Fog")
    assert chosen(window) == ["Fog"]
    assert dict(window.session.document.style.light) == {"haze": 1.0}
    window.styles.choose_random()
    assert dict(window.session.document.style.light) == {"haze": 1.0}
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton)
    assert window.session.document.style.light == ()
    assert slider.value() == 0
    window.session.undo()
    assert slider.value() == slider.maximum()
    window.session.undo()
    assert chosen(window) == ["Fog"]


def test_light_sliders_say_which_models_know_them(window, panel) -> None:
    panel.light.set_known(["haze"])
    haze, season = (panel.light.findChild(QSlider, f"light-{name}") for name in ("haze", "season"))
    assert haze.isEnabled()
    assert not season.isEnabled()
    assert "does not know" in season.toolTip()
    panel.light.fold(True)
    assert not haze.isVisibleTo(panel)
    assert window.settings.is_light_folded


def test_a_part_is_limited_to_the_selection(window, panel) -> None:
    messages = []
    panel.refused.connect(messages.append)
    panel.mix_button.setChecked(True)
    click(panel, "Fog")
    click(panel, "Winter")
    buttons(panel, "Hold")[1].click()
    assert "Select where" in messages[0]
    assert not buttons(panel, "Hold")[1].isChecked()
    mask = np.zeros((window.session.document.height, window.session.document.width), bool)
    mask[:100] = True
    window.session.select(mask)
    buttons(panel, "Hold")[1].click()
    assert parts_of(window.session.document.style)[1].region == StyleRegion.of(mask)
    buttons(panel, "Hold")[1].click()
    assert parts_of(window.session.document.style)[1].region is None


def test_parts_are_taken_out(window, panel) -> None:
    panel.mix_button.setChecked(True)
    for name in ("Fog", "Winter", "Storm"):
        click(panel, name)
    buttons(panel, "out of the mix")[0].click()
    assert chosen(window) == ["Winter", "Storm"]
    buttons(panel, "out of the mix")[0].click()
    assert chosen(window) == ["Storm"]
    assert not panel.mix.isVisibleTo(panel)


def test_a_mix_is_bounded(window, panel) -> None:
    messages = []
    panel.refused.connect(messages.append)
    panel.mix_button.setChecked(True)
    for _ in range(9):
        window.styles.choose_random()
    assert len(chosen(window)) == 8
    assert messages == ["A mix has at most 8 styles."]


def test_pinned_styles_are_there_at_the_next_start(window, panel, header, qtbot) -> None:
    window.styles.choose_random()
    style = window.session.document.style
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert panel.pin_button.isChecked()
    listing = panel.findChild(QListWidget)
    assert listing.item(0).data(Qt.ItemDataRole.UserRole) == style
    again = make_window(header, AppSettings())
    qtbot.addWidget(again, before_close_func=lambda w: w.session.document.mark_saved(None))
    click(again.style_panel, style.name)
    assert again.session.document.style == style
    assert again.style_panel.pin_button.isChecked()
    again.style_panel.pin_button.click()
    assert not again.style_panel.pin_button.isChecked()
    assert style.name not in texts(again.style_panel)
    again.session.set_style(MEAN_STYLE)
    again.style_panel.pin_button.click()
    assert "always at hand" in again.status.currentMessage()
    assert not again.style_panel.pin_button.isChecked()


def test_bundled_pictures_and_mixes_can_be_pinned(window, panel) -> None:
    click(panel, "Winter")
    panel.pin_button.click()
    assert texts(panel)[0] == "Winter"
    assert texts(panel).count("Winter") == 1
    panel.mix_button.setChecked(True)
    click(panel, "Fog")
    panel.pin_button.click()
    mix = window.session.document.style
    assert texts(panel)[:2] == [mix.name, "Winter"]
    panel.mix_button.setChecked(False)
    click(panel, "Storm")
    click(panel, mix.name)
    assert window.session.document.style == mix
    panel.mix_button.setChecked(True)
    click(panel, "Storm")
    assert len(chosen(window)) == 3
    panel.mix_button.setChecked(False)
    click(panel, "Winter")
    panel.pin_button.click()
    assert texts(panel)[-1] == "Winter"  # it stays in the list


def take(panel, name: str, text: str) -> None:
    """Open the menu of a style picture and choose from it."""
    listing = panel.findChild(QListWidget)
    item = listing.findItems(name, Qt.MatchFlag.MatchExactly)[0]
    listing.scrollToItem(item)
    listing.customContextMenuRequested.emit(listing.visualItemRect(item).center())
    menu = panel.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def test_the_sky_of_one_picture_and_the_ground_of_another(window, panel, document, tmp_path) -> None:
    click(panel, "Winter")
    take(panel, "Red sunset", "Sky from this picture")
    style = window.session.document.style
    assert [(part.style.name, part.labels) for part in style.parts] == [
        ("Winter", ()),
        ("Red sunset", ("cloud", "sky")),
    ]
    assert style.name == "Winter + Red sunset"
    assert "cloud, sky" in [label.text() for label in panel.mix.findChildren(QLabel)]
    take(panel, "Fog", "Only “mountain” from this picture")
    take(panel, "Storm", "Sky from this picture")
    parts = window.session.document.style.parts
    assert [(part.style.name, part.labels) for part in parts][1:] == [
        ("Fog", ("mountain",)),
        ("Storm", ("cloud", "sky")),
    ]
    save_project(tmp_path / "a.gaugan", window.session.document, None, "m")
    assert load_project(tmp_path / "a.gaugan").document.style == window.session.document.style
    for _ in range(2):
        window.session.undo()
    assert window.session.document.style == style
    window.session.undo()
    assert window.session.document.style.name == "Winter"


@pytest.mark.parametrize("quality", [95, 60])
def test_a_picture_is_known_by_what_it_shows(window, panel, quality, tmp_path) -> None:
    """However another program or an earlier version has compressed it."""
    before = texts(panel)
    with Image.open(resource_path("styles", "02-golden-hour.jpg")) as image:
        image.resize((300, 225)).save(tmp_path / "evening.jpg", quality=quality)
    style = Style("Golden hour", (tmp_path / "evening.jpg").read_bytes())
    window.session.set_style(style)
    assert texts(panel) == before
    assert [item.text() for item in panel.findChild(QListWidget).selectedItems()] == ["Golden hour"]
    panel.add_image(tmp_path / "evening.jpg")
    assert texts(panel) == before
    Image.new("RGB", (300, 225), "orange").save(tmp_path / "orange.jpg")
    panel.add_image(tmp_path / "orange.jpg")
    assert texts(panel) == [*before, "orange"]


def texts(panel) -> list[str]:
    listing = panel.findChild(QListWidget)
    return [listing.item(row).text() for row in range(listing.count())]
