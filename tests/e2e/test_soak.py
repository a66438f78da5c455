"""A few minutes of `make soak`, shortened: nothing grows while one paints."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.figures import Figures, not_level, table

ROOT = Path(__file__).resolve().parents[2]
FREED_MEGABYTES = 90  # that an idle worker keeps at most: a short session sees it come and go
STEADY = [Figures(70 * n, 300.0, 900.0, 12, 40, 5, 9, 150, 70_000, 9000, 4000, 4000) for n in range(1, 9)]


@pytest.mark.xvfb
def test_a_short_session_leaves_nothing_behind(xvfb, tiny_model) -> None:
    short = ["--strokes", "150", "--size", "128", "96", "--spare", str(FREED_MEGABYTES)]
    command = ["-m", "tests.e2e.soak", *short, "--model", str(tiny_model)]
    environment = {**os.environ, "DISPLAY": xvfb, "QT_QPA_PLATFORM": "xcb"}
    process = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=170
    )
    assert process.returncode == 0, process.stdout + process.stderr
    assert "everything stayed level" in process.stdout


def growing(**steps: float) -> list[Figures]:
    """A session in which these figures change by a step in each round."""
    return [
        replace(figures, **{name: getattr(figures, name) + n * step for name, step in steps.items()})
        for n, figures in enumerate(STEADY)
    ]


def test_a_steady_session_is_level() -> None:
    assert not_level(STEADY, 24) == []
    assert not_level(growing(window_memory=2), 24) == []
    assert len(table(STEADY).splitlines()) == 1 + len(STEADY)


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("window_memory", 20),
        ("worker_memory", 40),
        ("threads", 1),
        ("files", 2),
        ("worker_files", 1),
        ("widgets", 5),
        ("objects", 200),
    ],
)
def test_growth_is_told(name: str, step: float) -> None:
    found = not_level(growing(**{name: step}), 24)
    assert len(found) == 1
    assert found[0].startswith(name.replace("_", " "))


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="constants are immortal")
def test_lost_references_are_told_and_others_are_not() -> None:
    assert not_level(growing(true=-400), 24)[0].startswith("true: ")
    assert not_level(growing(none=400), 24) == []
