"""What may not be imported: measured in a fresh interpreter."""

import subprocess
import sys

import pytest


def modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print('\\n'.join(sys.modules))"
    output = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(output.stdout.split())


def test_window_does_not_import_torch() -> None:
    modules = modules_after("import gaugan_desktop.app, gaugan_desktop.ui.window.main_window")
    assert "PySide6.QtWidgets" in modules
    assert "torch" not in modules


def test_loading_a_model_does_not_import_the_compiler(tiny_model) -> None:
    modules = modules_after(
        f"from gaugan_desktop.models.loading import load_model; load_model({str(tiny_model)!r})"
    )
    assert "gaugan_desktop.networks.generator" in modules
    assert not modules & {"torch._dynamo", "sympy"}


def test_trainer_does_not_import_qt() -> None:
    modules = modules_after("import trainer, trainer.loop, trainer.__main__")
    assert "torch" in modules
    assert not any(name.startswith("PySide6") for name in modules)
    assert "trainer.adversary" in modules
    assert "trainer.metrics.judge" not in modules, "nothing may train on what judges"


@pytest.mark.parametrize("module", ["gaugan_desktop.__main__", "trainer.__main__"])
def test_entry_points_import_nothing_heavy(module: str) -> None:
    modules = modules_after(f"import {module}")
    assert not modules & {"torch", "numpy", "cv2", "PySide6"}


def test_opencv_leaves_qt_alone() -> None:
    code = (
        "import os; import gaugan_desktop.opencv; print([k for k in os.environ if k.startswith('QT_QPA_')])"
    )
    output = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env={"PATH": "/usr/bin"}
    )
    assert output.stdout.strip() == "[]"
