"""Row 13: no socket beyond those that processes of one computer talk through."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from gaugan_desktop.paths import resource_path
from tests.robustness.outcome import Outcome

_SECONDS = 280
_LOCAL = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")  # the last asks the kernel about its own devices
_PAINT = (
    "from PySide6.QtCore import QTimer; from gaugan_desktop import app as a; from pathlib import Path\n"
    "real = a.make_window\n"
    "def make(*arguments):\n"
    "    window = real(*arguments)\n"
    "    window.bridge.picture_ready.connect(lambda *_: QTimer.singleShot(0, window.close))\n"
    "    window.settings.has_seen_tour = True\n"
    "    return window\n"
    "a.make_window = make\n"
    "raise SystemExit(a.run_app(None, None, 'cpu'))"
)


def opened(_: int, folder: Path) -> Outcome:
    """Of the window that paints a picture, of rendering, and of two steps of training."""
    outcome = Outcome()
    strace = shutil.which("strace")
    if strace is None:
        outcome.counts["skipped: strace is not installed"] = 1
        return outcome
    sample = resource_path("samples", "mountain-lake.gaugan")
    python = sys.executable
    pairs = ["-m", "trainer", "dataset", "sample", str(folder / "pairs"), "--count", "4", "--size", "96"]
    training = ["-m", "trainer", "train", "--config", "cpu-small", "--data", str(folder / "pairs"), "--out"]
    small = ["stages=[{until: 2, size: 64, batch: 2}]", "generator.base_width=4", "generator.hidden_width=8"]
    commands = {
        "window": ["-c", _PAINT],
        "rendering": [
            "-m",
            "gaugan_desktop",
            "render",
            str(sample),
            "-o",
            str(folder / "a.png"),
            "--device",
            "cpu",
        ],
        "pairs": pairs,
        "training": [*training, str(folder / "run"), "--device", "cpu", "--set", *small],
    }
    home = {"HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    for name, command in commands.items():
        trace = folder / f"{name}.trace"
        traced = [strace, "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", str(trace), python, *command]
        done = subprocess.run(
            traced, env={**os.environ, **home}, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
        outcome.expect(done.returncode == 0, f"{name}: {done.stderr[-300:]}")
        calls = trace.read_text("utf-8", "replace") if trace.exists() else ""
        families = re.findall(r"socket\((AF_\w+)", calls)
        foreign = [family for family in families if family not in _LOCAL]
        outcome.counts[f"{name}: local sockets"] = len(families)
        outcome.expect(not foreign, f"{name}: {foreign}")
    return outcome
