"""Libraries that PyInstaller collected twice, at the top and in their package, become one and a link to it.

`python packaging/share_doubles.py BUNDLE`. Besides room this saves a library from being loaded twice.
"""

import hashlib
import os
import sys
from pathlib import Path

_LEAST_BYTES = 100_000


def main(bundle: Path) -> None:
    """Keep the one that lies deepest, where its package looks for it; Windows has no such links."""
    if sys.platform == "win32":
        return
    by_content: dict[tuple[int, str], list[Path]] = {}
    for path in sorted(bundle.rglob("*")):
        is_library = ".so" in path.name or path.suffix == ".dylib"
        if is_library and path.is_file() and not path.is_symlink() and path.stat().st_size >= _LEAST_BYTES:
            key = path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()
            by_content.setdefault(key, []).append(path)
    saved = 0
    for (size, _), paths in by_content.items():
        *others, kept = sorted(paths, key=lambda path: len(path.parts))
        for other in others:
            other.unlink()
            other.symlink_to(os.path.relpath(kept, other.parent))
            saved += size
    print(f"{saved // 1_000_000} MB saved")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
