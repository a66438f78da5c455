"""Settings reach the disk when they change."""

import pytest

from gaugan_desktop.settings import AppSettings, load_settings
from gaugan_desktop.ui.window.settings_keeper import SettingsKeeper


@pytest.fixture
def settings() -> AppSettings:
    return AppSettings()


def test_a_change_is_saved_without_being_asked(qtbot, settings, tmp_path) -> None:
    path = tmp_path / "new folder" / "settings.yaml"
    keeper = SettingsKeeper(settings, path)
    settings.has_seen_tour = True
    settings.theme = "light"
    qtbot.waitUntil(lambda: load_settings(path) == settings)
    keeper.close()


def test_closing_saves_the_last_change(qtbot, settings, tmp_path) -> None:
    keeper = SettingsKeeper(settings, tmp_path / "settings.yaml")
    settings.theme = "light"
    keeper.close()
    assert load_settings(tmp_path / "settings.yaml") == settings


def test_a_disk_that_refuses_is_told_of_once(qtbot, settings, tmp_path) -> None:
    folder = tmp_path / "in the way"
    folder.touch()
    keeper, notices = SettingsKeeper(settings, folder / "settings.yaml"), []
    keeper.notice.connect(notices.append)

    def change(theme: str) -> None:
        with qtbot.waitSignal(keeper._written):
            settings.theme = theme

    change("light")
    change("contrast")
    assert len(notices) == 1
    assert notices[0].startswith("Settings are not remembered: ")
    folder.unlink()
    change("dark")
    assert load_settings(folder / "settings.yaml") == settings
    (folder / "settings.yaml").unlink()
    folder.rmdir()
    folder.touch()
    change("light")
    assert len(notices) == 2
    keeper.close()
