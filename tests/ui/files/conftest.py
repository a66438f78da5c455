"""What tests of files share: problems that are told instead of shown, answers, what a file says of itself."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import Resource

from gaugan_desktop.ui.files import export_controller, file_controller


@pytest.fixture
def problems(monkeypatch) -> list[str]:
    """What would be shown as a problem with opening, saving or exporting."""
    found: list[str] = []
    for module in (export_controller, file_controller):
        monkeypatch.setattr(module, "show_problem", lambda parent, text: found.append(text))
    return found


def answer_question(monkeypatch, button) -> list[str]:
    """Answer the question whether to save; the names it is asked about."""
    asked: list[str] = []
    monkeypatch.setattr(file_controller, "ask_to_save", lambda parent, name: asked.append(name) or button)
    return asked


def resolution_of(path: Path) -> tuple[int, int]:
    """Pixels per inch that a file gives, across and down."""
    if path.suffix == ".psd":
        said = PSDImage.open(path).image_resources.get_data(Resource.RESOLUTION_INFO)
        assert (said.horizontal_unit, said.vertical_unit) == (1, 1)
        return said.horizontal >> 16, said.vertical >> 16
    if path.suffix == ".ora":
        with zipfile.ZipFile(path) as archive:
            stack = ElementTree.fromstring(archive.read("stack.xml"))
        return int(stack.attrib["xres"]), int(stack.attrib["yres"])
    with Image.open(path) as image:
        exif = image.getexif()
        across, down = image.info.get("dpi") or (exif[0x011A], exif[0x011B])
    return round(across), round(down)
