"""Licences of everything the bundle brings along, as the installed packages state them.

`python packaging/collect_licences.py FILE` also fails when a required package has no licence text or name.
"""

import re
import sys
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_TOP = "gaugan-desktop"
_EXTRAS = ("trainer", "exr")


def bundled() -> list[str]:
    """The program's requirements with theirs, by name."""
    found: dict[str, None] = {}
    waiting = [(_TOP, extra) for extra in _EXTRAS]
    while waiting:
        name, extra = waiting.pop()
        try:
            requirements = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # for another system, or not needed with this Python
        for text in requirements:
            requirement = Requirement(text)
            wanted = requirement.marker is None or requirement.marker.evaluate({"extra": extra})
            if wanted and requirement.name.lower() not in found:
                found[requirement.name.lower()] = None
                waiting.append((requirement.name, ""))
    return sorted(found)


def entry(name: str) -> str:
    """A package's name, version, licence and its texts; empty when it is not installed."""
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return ""
    about = package.metadata
    classifiers = [
        c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or [] if c.startswith("License")
    ]
    licence = (
        about.get("License-Expression")
        or ", ".join(classifiers)
        or (about.get("License") or "").split("\n")[0]
    )
    texts = [
        Path(str(package.locate_file(file))).read_text("utf-8", "replace")
        for file in package.files or []
        if _LICENCE_FILE.search(str(file)) and Path(str(package.locate_file(file))).is_file()
    ]
    if not licence and not texts:
        raise SystemExit(f"{name} states no licence; find out before shipping it.")
    head = f"{about['Name']} {package.version}\n{licence or 'see below'}"
    return "\n\n".join([head, *texts])


def main(target: Path) -> None:
    """Write one file."""
    entries = [text for text in map(entry, bundled()) if text]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"\n\n{'=' * 80}\n\n".join(entries), "utf-8")
    print(f"{len(entries)} packages")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
