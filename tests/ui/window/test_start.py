"""The program as a process: it starts whatever it finds, or says in one sentence why it cannot."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from PIL import Image

from gaugan_desktop.cli import run
from gaugan_desktop.settings import load_settings


def start(model: Path, *files: Path, **environment: str) -> subprocess.Popen:
    command = [
        sys.executable,
        "-m",
        "gaugan_desktop",
        "--model",
        str(model),
        "--device",
        "cpu",
        *map(str, files),
    ]
    return subprocess.Popen(command, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True)


def end(process: subprocess.Popen) -> str:
    """Kill it as a crash would; what it said."""
    process.send_signal(signal.SIGKILL)
    return process.communicate()[1]


def test_damaged_files_do_not_stop_it_and_the_tour_comes_once(qtbot, tiny_model, isolated_home) -> None:
    """Its settings are on disk while it runs, so a crash brings no second tour."""
    settings = isolated_home / "xdg_config_home" / "gaugan-desktop" / "settings.yaml"
    styles = isolated_home / "xdg_data_home" / "gaugan-desktop" / "styles"
    for folder in (settings.parent, styles):
        folder.mkdir(parents=True)
    settings.write_text("version: 1\nx: !!int ''\n")
    style = '{"name": "x", "seed": Infinity, "image": null, "parts": [], "thumbnail": null}'
    (styles / "a.style.json").write_text(style)
    (styles / "b.style.json").write_text("[" * 100_000)
    process = start(tiny_model)
    qtbot.waitUntil(
        lambda: load_settings(settings).has_seen_tour or process.poll() is not None, timeout=60_000
    )
    assert process.poll() is None, end(process)
    end(process)


def test_a_home_that_cannot_be_written_does_not_stop_it(qtbot, tiny_model) -> None:
    nowhere = "/proc/nowhere"
    folders = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), nowhere)
    process = start(tiny_model, HOME=nowhere, **folders)

    def has_worker() -> bool:  # it is started when the window is shown
        return process.poll() is not None or bool(psutil.Process(process.pid).children())

    qtbot.waitUntil(has_worker, timeout=60_000)
    assert process.poll() is None, end(process)
    end(process)


@pytest.mark.parametrize(("display", "why"), [("", "there is no display"), (":9876", "connect to display")])
@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_it_says_so(tiny_model, display: str, why: str) -> None:
    process = start(tiny_model, QT_QPA_PLATFORM="xcb", DISPLAY=display)
    _, said = process.communicate()
    assert process.returncode == 2
    assert why in said
    assert len(said.splitlines()) == 1


def test_without_a_home_it_says_so(monkeypatch, capsys) -> None:
    def fail() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", fail)
    assert run([]) == 2
    assert "You have no home folder" in capsys.readouterr().err


def test_pictures_are_read_by_a_process_that_goes_with_it(qtbot, tiny_model, tmp_path) -> None:
    Image.new("L", (96, 64), 13).save(tmp_path / "sky.png")
    process = start(tiny_model, tmp_path / "sky.png")

    def helpers() -> list[psutil.Process]:
        return [child for child in psutil.Process(process.pid).children() if is_helper(child)]

    qtbot.waitUntil(lambda: process.poll() is not None or len(helpers()) == 2, timeout=60_000)
    assert process.poll() is None, end(process)
    helping = helpers()
    end(process)
    assert psutil.wait_procs(helping, timeout=10)[1] == []


def is_helper(child: psutil.Process) -> bool:
    """Whether it is the painter or reads pictures; multiprocessing has one more, for itself."""
    with suppress(psutil.NoSuchProcess):
        return any("spawn_main" in word for word in child.cmdline())
    return False
