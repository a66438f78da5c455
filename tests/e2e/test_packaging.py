"""What installers are made of, as far as that needs no build."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from gaugan_desktop import __version__

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs Debian's tools")
def test_a_package_holds_programs_starters_icons_and_descriptions(tmp_path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    for name in ("gaugan-desktop", "gaugan-train"):
        (bundle / name).write_text("#!/bin/sh\n")
        (bundle / name).chmod(0o755)
    icons, deb = tmp_path / "icons", tmp_path / "a.deb"
    for script, *arguments in (
        (PACKAGING / "make_icons.py", icons),
        (LINUX / "make_deb.py", bundle, icons, deb),
        (LINUX / "make_deb.py", bundle, icons, tmp_path / "a.AppDir"),
    ):
        subprocess.run([sys.executable, script, *arguments], check=True, capture_output=True)
    shown = subprocess.run(["dpkg-deb", "--info", deb], check=True, capture_output=True, text=True).stdout
    assert f"Version: {__version__}" in shown
    subprocess.run(["dpkg-deb", "-x", deb, tmp_path / "root"], check=True)
    for root, programs in ((tmp_path / "root", "opt"), (tmp_path / "a.AppDir", "usr/lib")):
        assert (root / programs / "gaugan-desktop" / "gaugan-train").exists()
        assert (root / "usr" / "bin" / "gaugan-desktop").resolve().is_file()
        assert (root / "usr/share/icons/hicolor/256x256/apps/gaugan-desktop.png").is_file()
        described = next((root / "usr/share/metainfo").iterdir())
        release = ElementTree.parse(described).find("releases/release")
        assert release is not None
        assert release.get("version") == __version__
    assert (tmp_path / "a.AppDir" / "AppRun").stat().st_mode & 0o100
    assert (icons / "app.ico").stat().st_size > 10_000


def test_licences_of_all_libraries_are_known(tmp_path) -> None:
    script = PACKAGING / "collect_licences.py"
    subprocess.run([sys.executable, script, tmp_path / "licences.txt"], check=True, cwd=tmp_path)
    text = (tmp_path / "licences.txt").read_text("utf-8")
    for name in ("torch", "pyside6", "pillow", "numpy", "opencv"):
        assert name in text.lower()


def test_the_starter_offers_projects_and_safe_mode() -> None:
    text = (LINUX / "gaugan-desktop.desktop").read_text("utf-8")
    mime = ElementTree.parse(LINUX / "gaugan-desktop.xml").getroot()[0].get("type")
    assert f"MimeType={mime};" in text
    assert "Exec=gaugan-desktop --safe-mode" in text
