"""Later starts, and starts with options that set settings aside."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from gaugan_desktop.cli import run
from gaugan_desktop.errors import InstallationError
from gaugan_desktop.paths import config_folder, keep_everything_in, settings_path
from gaugan_desktop.settings import AppSettings, load_settings, save_settings, set_settings_aside
from gaugan_desktop.ui.window.first_window import FirstWindow, OtherWindow


@pytest.fixture
def first(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[Path] = []
    waiting = FirstWindow(window, opened.append)
    yield opened
    waiting.close()


def test_a_second_start_opens_its_file_in_the_first_window(first, qtbot, tmp_path) -> None:
    other = OtherWindow.find()
    assert other is not None
    assert other.open([tmp_path / "a.gaugan"])
    qtbot.waitUntil(lambda: first == [tmp_path / "a.gaugan"])


def test_without_a_first_window_there_is_none(qtbot) -> None:
    assert OtherWindow.find() is None


def test_nonsense_does_not_end_the_listening(first, qtbot, tmp_path) -> None:
    for message in (b"", b"\xff", b"{}", b"[1]", b"[" * 5000):
        other = OtherWindow.find()
        assert other is not None
        other._connection.send_bytes(message)
        other._connection.close()
    assert OtherWindow.find().open([tmp_path / "a.gaugan"])
    qtbot.waitUntil(lambda: first == [tmp_path / "a.gaugan"])


def test_a_window_that_was_killed_does_not_stand_in_the_way(qtbot, tmp_path, first) -> None:
    """What it listened on is still there, and nobody answers."""
    second = FirstWindow(QWidget(), lambda path: None)  # the first one listens
    assert second._listener is None
    second.close()
    assert threading.active_count() >= 1


def test_settings_set_aside_are_kept(tmp_path) -> None:
    path = tmp_path / "settings.yaml"
    assert set_settings_aside(path) is None
    for theme in ("light", "contrast"):
        save_settings(path, AppSettings(theme=theme))
        set_settings_aside(path)
    assert load_settings(path) == AppSettings()
    assert load_settings(tmp_path / "settings.old.yaml").theme == "light"
    assert load_settings(tmp_path / "settings.old-2.yaml").theme == "contrast"


def test_settings_set_aside_replace_nothing(tmp_path, monkeypatch) -> None:
    """Neither a link that leads nowhere, nor what another program writes in between."""
    (tmp_path / "settings.old.yaml").symlink_to("nowhere")
    save_settings(path := tmp_path / "settings.yaml", AppSettings(theme="light"))
    touch = Path.touch

    def taken_meanwhile(free: Path, exist_ok: bool = True) -> None:
        if free.name == "settings.old-2.yaml":
            free.write_text("of somebody else")
        touch(free, exist_ok=exist_ok)

    monkeypatch.setattr(Path, "touch", taken_meanwhile)
    assert set_settings_aside(path) == tmp_path / "settings.old-3.yaml"
    assert (tmp_path / "settings.old.yaml").is_symlink()
    assert (tmp_path / "settings.old-2.yaml").read_text() == "of somebody else"


def test_settings_that_another_program_sets_aside_first_are_none(tmp_path, monkeypatch) -> None:
    save_settings(path := tmp_path / "settings.yaml", AppSettings())
    touch = Path.touch

    def moved_meanwhile(free: Path, exist_ok: bool = True) -> None:
        touch(free, exist_ok=exist_ok)
        path.unlink()

    monkeypatch.setattr(Path, "touch", moved_meanwhile)
    assert set_settings_aside(path) is None
    assert list(tmp_path.glob("settings*")) == []


def test_a_portable_folder_holds_everything(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("GAUGAN_DESKTOP_FOLDER", "")
    keep_everything_in(tmp_path / "stick")
    assert config_folder() == tmp_path / "stick" / "config"
    assert settings_path().is_relative_to(tmp_path / "stick")
    (tmp_path / "file").write_text("")
    with pytest.raises(InstallationError, match="cannot be used"):
        keep_everything_in(tmp_path / "file")


def test_a_portable_folder_that_cannot_be_is_told(tmp_path, capsys, monkeypatch) -> None:
    (tmp_path / "file").write_text("")
    assert run(["--portable", str(tmp_path / "file")]) == 2
    assert "cannot be used" in capsys.readouterr().err


def test_the_folder_may_have_a_long_path(qtbot, tmp_path, monkeypatch) -> None:
    """Sockets have names of a hundred bytes."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ("far away " * 15)))
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[Path] = []
    waiting = FirstWindow(window, opened.append)
    assert OtherWindow.find().open([tmp_path / "b.gaugan"])
    qtbot.waitUntil(lambda: opened == [tmp_path / "b.gaugan"])
    waiting.close()
