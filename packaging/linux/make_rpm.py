"""An RPM package of the folder that PyInstaller built.

`python packaging/linux/make_rpm.py BUNDLE ICONS OUTPUT.rpm`
"""

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from make_deb import HOOK, NAME, lay_out, version

# Libraries are found as they are by file name; those inside the bundle are nobody else's.
SPEC = """Name: {name}
Version: {version}
Release: 1
Summary: Paint a label map, see a landscape
License: Apache-2.0
Requires: libEGL.so.1()(64bit), libGL.so.1()(64bit)
Requires: libxcb-cursor.so.0()(64bit), libxkbcommon-x11.so.0()(64bit)
Requires: libxcb-icccm.so.4()(64bit), libxcb-image.so.0()(64bit), libxcb-keysyms.so.1()(64bit)
Requires: libfontconfig.so.1()(64bit), libdbus-1.so.3()(64bit)
AutoReqProv: no
%global __os_install_post %{{nil}}
%global debug_package %{{nil}}
%global _build_id_links none
%define _binary_payload w7.xzdio
%description
Paint where sky, mountains and water are; a network turns it into a landscape
after every stroke. Works offline. Brings the program that trains models.
%files
/opt/{name}
/usr/bin/*
/usr/share/applications/*
/usr/share/mime/packages/*
/usr/share/metainfo/*
/usr/share/icons/hicolor/*/apps/*
/usr/share/doc/{name}
%post
{hook}
%postun
{hook}
"""


def make_rpm(bundle: Path, icons: Path, output: Path) -> None:
    """Lay the files out as for a .deb, and let rpmbuild pack them."""
    with tempfile.TemporaryDirectory(dir=output.parent) as folder:
        root, made = Path(folder) / "root", Path(folder) / "made"
        lay_out(bundle, icons, root, f"opt/{NAME}")
        spec = Path(folder) / f"{NAME}.spec"
        hook = HOOK.partition("set -e\n")[2]
        spec.write_text(SPEC.format(name=NAME, version=version(), hook=hook), "utf-8")
        define = ["--define", f"_topdir {folder}/top", "--define", f"_rpmdir {made}"]
        command = ["rpmbuild", "-bb", "--quiet", "--noclean", "--buildroot", str(root), *define, str(spec)]
        subprocess.run(command, check=True)
        shutil.move(next(made.glob(f"{platform.machine()}/*.rpm")), output)


if __name__ == "__main__":
    make_rpm(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]).resolve())
