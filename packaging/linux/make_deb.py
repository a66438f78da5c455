"""A Debian package, or an AppDir, of the folder that PyInstaller built.

`python packaging/linux/make_deb.py BUNDLE ICONS OUTPUT.deb`; with an OUTPUT ending in .AppDir that folder,
which `appimagetool` turns into an AppImage.
"""

import datetime
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME, METAINFO = "gaugan-desktop", "io.github.gaugan_desktop.GauganDesktop.metainfo.xml"
DEPENDS = (
    "libc6, libegl1, libgl1, libdbus-1-3, libfontconfig1, libfreetype6, libx11-6, libx11-xcb1, zlib1g, "
    "libxkbcommon0, libxkbcommon-x11-0, libxcb1, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, "
    "libxcb-image0, libxcb-randr0, libxcb-render-util0, libxcb-shape0, libxcb-sync1, libxcb-xfixes0, "
    "libxcb-xkb1"
)
CONTROL = """Package: {name}
Version: {version}
Section: graphics
Priority: optional
Architecture: {architecture}
Maintainer: The authors of GauGAN Desktop <gaugan-desktop@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: fonts-dejavu-core
Description: paint a label map, see a landscape
 Paint where sky, mountains and water are; a network turns it into a landscape
 after every stroke. Works offline. Brings the program that trains models.
"""
HOOK = """#!/bin/sh
set -e
update-desktop-database -q /usr/share/applications 2>/dev/null || true
update-mime-database /usr/share/mime 2>/dev/null || true
gtk-update-icon-cache -q -t /usr/share/icons/hicolor 2>/dev/null || true
"""


def version() -> str:
    """From the one place that states it."""
    text = (ROOT / "gaugan_desktop" / "__init__.py").read_text("utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def lay_out(bundle: Path, icons: Path, root: Path, program_folder: str) -> None:
    """Copy program, starters, icons and descriptions to where a desktop looks for them."""
    shutil.copytree(bundle, root / program_folder, symlinks=True)
    share = root / "usr" / "share"
    for folder, file in (
        ("applications", HERE / "gaugan-desktop.desktop"),
        ("mime/packages", HERE / "gaugan-desktop.xml"),
        ("doc/gaugan-desktop", ROOT / "LICENSE"),
    ):
        (share / folder).mkdir(parents=True)
        shutil.copy(file, share / folder)
    (share / "doc" / NAME / "LICENSE").rename(share / "doc" / NAME / "copyright")
    (share / "metainfo").mkdir()
    text = (HERE / METAINFO).read_text("utf-8").replace("@VERSION@", version())
    (share / "metainfo" / METAINFO).write_text(text.replace("@DATE@", _release_date()), "utf-8")
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        folder = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        shutil.copy(icons / f"app-{size}.png", folder / f"{NAME}.png")
    (root / "usr" / "bin").mkdir(parents=True)
    for program in (NAME, "gaugan-train"):
        (root / "usr" / "bin" / program).symlink_to(Path("../..") / program_folder / program)


def make_deb(bundle: Path, icons: Path, output: Path) -> None:
    """Pack with xz, a tenth smaller than zstd at its best."""
    root = output.with_suffix(".root")
    shutil.rmtree(root, ignore_errors=True)
    lay_out(bundle, icons, root, f"opt/{NAME}")
    (root / "DEBIAN").mkdir()
    kilobytes = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    )
    control = CONTROL.format(
        name=NAME,
        version=version(),
        architecture=architecture.stdout.strip(),
        kilobytes=kilobytes,
        depends=DEPENDS,
    )
    (root / "DEBIAN" / "control").write_text(control, "utf-8")
    for hook in ("postinst", "postrm"):
        (root / "DEBIAN" / hook).write_text(HOOK, "utf-8")
        (root / "DEBIAN" / hook).chmod(0o755)
    subprocess.run(["dpkg-deb", "-Zxz", "--root-owner-group", "--build", root, output], check=True)
    shutil.rmtree(root)


def make_app_dir(bundle: Path, icons: Path, output: Path) -> None:
    """The folder that an AppImage is made of."""
    shutil.rmtree(output, ignore_errors=True)
    lay_out(bundle, icons, output, f"usr/lib/{NAME}")
    shutil.copy(HERE / "gaugan-desktop.desktop", output)
    shutil.copy(icons / "app.png", output / f"{NAME}.png")
    start = output / "AppRun"
    start.write_text(
        f'#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/usr/lib/{NAME}/{NAME}" "$@"\n', "utf-8"
    )
    start.chmod(0o755)


def _release_date() -> str:
    """Of the source, so that the same source makes the same package."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", (ROOT / "CHANGELOG.md").stat().st_mtime))
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).strftime("%Y-%m-%d")


if __name__ == "__main__":
    make = make_app_dir if sys.argv[3].endswith(".AppDir") else make_deb
    make(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
