"""The program as a process on odd ground: drives without locks, no shared memory, foreign locales."""

import ctypes.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest

_PATIENCE = 120_000  # ms
_RUN = "import sys; from gaugan_desktop.cli import run; raise SystemExit(run(sys.argv[1:]))"
_NO_LOCKS = "import fcntl, errno\ndef flock(*_): raise OSError(errno.ENOLCK, 'No locks available')\n"
_SLOW_LOCKS = "import fcntl, time\nreal = fcntl.flock\ndef flock(*a): time.sleep(0.3); return real(*a)\n"
_USE_LOCKS = "fcntl.flock = flock\n"


def can_mount() -> bool:
    """Whether this user may have a view of the file system of their own."""
    unshare = shutil.which("unshare")
    return (
        unshare is not None and subprocess.run([unshare, "-m", "true"], capture_output=True).returncode == 0
    )


needs_mounts = pytest.mark.skipif(
    sys.platform != "linux" or not can_mount(), reason="needs the right to mount file systems"
)


@contextmanager
def program(command: list[str], **environment: str) -> Iterator[subprocess.Popen]:
    """Killed at the end, and all that it started."""
    process = subprocess.Popen(
        command, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def arguments(model: Path, before: str = "") -> list[str]:
    return [sys.executable, "-c", before + _RUN, "--model", str(model), "--device", "cpu"]


def opens(qtbot, process: subprocess.Popen) -> None:
    """Wait for the painter, which is started when the window is shown."""

    def has_painter() -> bool:
        return process.poll() is not None or bool(psutil.Process(process.pid).children(recursive=True))

    qtbot.waitUntil(has_painter, timeout=_PATIENCE)
    assert process.poll() is None, process.stderr.read()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks in another way")
@pytest.mark.parametrize("locks", [_NO_LOCKS, _SLOW_LOCKS], ids=["none", "slow"])
def test_on_a_network_drive_it_opens(qtbot, tiny_model, locks: str) -> None:
    with program(arguments(tiny_model, locks + _USE_LOCKS)) as process:
        opens(qtbot, process)


@pytest.mark.parametrize("locale", ["C", "tr_TR.UTF-8", "ar_EG.UTF-8"])
def test_in_every_locale_it_opens(qtbot, tiny_model, tmp_path, locale: str) -> None:
    folder = tmp_path / "İstanbul ığ صورة"
    folder.mkdir()
    model = folder / "ağaç.safetensors"
    shutil.copy(tiny_model, model)
    with program(arguments(model), LC_ALL=locale, LANG=locale, LANGUAGE=locale.partition("_")[0]) as process:
        opens(qtbot, process)


@needs_mounts
def test_without_shared_memory_it_opens(qtbot, tiny_model) -> None:
    inside = 'umount -l /dev/shm 2>/dev/null; mount -t tmpfs -o ro none /dev/shm; exec "$@"'
    nowhere = ["unshare", "-m", "sh", "-c", inside, "sh"]
    with program([*nowhere, *arguments(tiny_model)]) as process:
        opens(qtbot, process)


@needs_mounts
def test_with_a_home_that_is_read_only_it_opens(qtbot, tiny_model, isolated_home) -> None:
    inside = 'mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME" && exec "$@"'
    with program(["unshare", "-m", "sh", "-c", inside, "sh", *arguments(tiny_model)]) as process:
        opens(qtbot, process)
    assert not list(isolated_home.iterdir())


@needs_mounts
def test_without_the_cursor_library_it_says_so(tiny_model) -> None:
    """Qt's plug-in for X11 needs it, and few systems have it from the start."""
    found = ctypes.util.find_library("xcb-cursor")
    if found is None:
        pytest.skip("libxcb-cursor is not installed")
    inside = f"""for file in $(ldconfig -p | sed -n "s/.*{found}.* => //p"); do
        mount --bind /dev/null "$file"
    done
    exec "$@" """
    command = ["unshare", "-m", "sh", "-c", inside, "sh", *arguments(tiny_model)]
    with program(command, QT_QPA_PLATFORM="xcb", DISPLAY=":9876") as process:
        said = process.stderr.read()
        assert process.wait() == 2
    assert "xcb-cursor0" in said
    assert len(said.splitlines()) == 1
