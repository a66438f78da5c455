"""New documents in millimetres and inches."""

import pytest

from gaugan_desktop.ui.files.new_document import NewDocumentDialog


@pytest.fixture
def dialog(window, landscape) -> NewDocumentDialog:
    return NewDocumentDialog(window, landscape)


def test_presets_for_paper_and_screens(dialog) -> None:
    sizes = {"A3 at 300 dpi, 4961 x 3508": (420, 297), "A2 at 300 dpi, 7016 x 4961": (594, 420)}
    for name, paper in sizes.items():
        dialog._presets.setCurrentText(name)
        assert (dialog._lengths.width.value(), dialog._lengths.height.value()) == pytest.approx(
            paper, abs=0.1
        )
    for name, size in (
        ("Landscape 3:2, 1536 x 1024", (1536, 1024)),
        ("Full HD, 1920 x 1080", (1920, 1080)),
        ("Cinema 21:9, 2560 x 1080", (2560, 1080)),
    ):
        dialog._presets.setCurrentText(name)
        assert dialog.choice[:2] == size


def test_a_length_gives_pixels_and_pixels_a_length(dialog) -> None:
    lengths = dialog._lengths
    lengths.width.setValue(254.0)
    assert dialog.choice.width == 3000
    assert lengths.width.value() == 254.0
    assert dialog.choice.height == 512
    dialog._width.setValue(1500)
    assert lengths.width.value() == pytest.approx(127.0)
    lengths._unit.setCurrentIndex(1)
    assert lengths.width.value() == pytest.approx(5.0)
    lengths._dpi.setValue(150)
    assert dialog.choice.width == 1500
    assert lengths.width.value() == pytest.approx(10.0)
    assert dialog._presets.currentText() == "Custom"
