"""The shell scripts behind `make run`."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from gaugan_desktop.imaging.loading import load_picture

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not (ROOT / ".venv/bin/gaugan-desktop").exists(), reason="needs the set-up of `make`")
def test_without_a_display_the_sample_is_rendered_and_named() -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    output = ROOT / "sample-landscape.png"
    output.unlink(missing_ok=True)
    result = subprocess.run(
        ["sh", "packaging/run.sh"], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    assert "no display" in result.stdout
    assert "wrote sample-landscape.png (768x512" in result.stdout
    assert load_picture(output).shape == (512, 768, 3)
    output.unlink()


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_another_python_gets_an_environment_of_its_own() -> None:
    def commands(*options: str) -> str:
        environment = {"PATH": os.environ["PATH"]}
        result = subprocess.run(
            ["make", "--dry-run", "--always-make", "test", *options],
            cwd=ROOT, env=environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
        return result.stdout

    own = f".venv-{sys.version_info.major}.{sys.version_info.minor}"
    other = commands(f"PYTHON={sys.executable}")
    assert f"{sys.executable} -m venv {own}\n" in other
    assert f"{own}/bin/python -m pytest" in other
    assert "python3 -m venv .venv\n" in commands()


@pytest.mark.parametrize("user", [0, 1000])
def test_missing_libraries_are_installed_or_named(tmp_path, user: int) -> None:
    programs = {
        "uname": "echo Linux",
        "dpkg-query": 'case "$3" in libegl1) exit 1;; *) echo "install ok installed";; esac',
        "id": f"echo {user}",
        "apt-get": f'echo "$@" >> {tmp_path}/apt.log',
    }
    for name, body in programs.items():
        script = tmp_path / name
        script.write_text(f"#!/bin/sh\n{body}\n")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
    result = subprocess.run(
        ["/bin/sh", str(ROOT / "packaging/system-libraries.sh")],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, check=True, capture_output=True, text=True,
    )  # fmt: skip
    log = tmp_path / "apt.log"
    if user == 0:
        assert log.read_text().splitlines()[1].endswith("--no-install-recommends libegl1")
    else:
        assert "sudo apt-get install -y --no-install-recommends libegl1" in result.stdout
        assert not log.exists()
