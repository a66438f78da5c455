"""What is installed is all that is there."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_package_is_listed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    inits = [
        init for package in ("gaugan_desktop", "trainer") for init in (ROOT / package).rglob("__init__.py")
    ]
    there = {".".join(init.parent.relative_to(ROOT).parts) for init in inits}
    assert set(listed) == there | {"gaugan_desktop.resources"}
    assert len(listed) == len(set(listed))
