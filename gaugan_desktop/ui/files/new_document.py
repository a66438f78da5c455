"""The dialog that asks for a new document."""

from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from gaugan_desktop.document.limits import MAX_SIDE, MIN_SIDE
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.files.printed_size import PrintedSize
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.number_fields import NumberField
from gaugan_desktop.ui.small_dialogs import FormDialog
from gaugan_desktop.wrap import NO_WRAP, Wrap

SEAMLESS = {
    NO_WRAP: mark("Off"),
    Wrap(columns=True): mark("Left and right"),
    Wrap(rows=True, columns=True): mark("All sides"),
}
_PRESETS = {
    mark("Square, 512 x 512"): (512, 512, NO_WRAP),
    mark("Landscape 3:2, 768 x 512"): (768, 512, NO_WRAP),
    mark("Wide 16:9, 896 x 512"): (896, 512, NO_WRAP),
    mark("A4, 704 x 512"): (704, 512, NO_WRAP),
    mark("Portrait 2:3, 512 x 768"): (512, 768, NO_WRAP),
    mark("Large square, 1024 x 1024"): (1024, 1024, NO_WRAP),
    mark("Landscape 3:2, 1536 x 1024"): (1536, 1024, NO_WRAP),
    mark("Full HD, 1920 x 1080"): (1920, 1080, NO_WRAP),
    mark("Cinema 21:9, 2560 x 1080"): (2560, 1080, NO_WRAP),
    mark("A3 at 300 dpi, 4961 x 3508"): (4961, 3508, NO_WRAP),
    mark("A2 at 300 dpi, 7016 x 4961"): (7016, 4961, NO_WRAP),
    mark("Panorama 2:1, 1024 x 512, seamless"): (1024, 512, Wrap(columns=True)),
    mark("Tile, 512 x 512, seamless"): (512, 512, Wrap(rows=True, columns=True)),
}


class NewDocument(NamedTuple):
    """What the dialog asked for."""

    width: int
    height: int
    base_label: int
    wrap: Wrap


class NewDocumentDialog(FormDialog):
    """Asks for size, base label and seamlessness.

    Args:
        size: (width, height) that is proposed.
    """

    def __init__(self, parent: QWidget, label_set: LabelSet, size: tuple[int, int] = (768, 512)) -> None:
        super().__init__(parent, tr("New document"))
        self._presets = QComboBox()
        self._presets.addItems([*map(tr, _PRESETS), tr("Custom")])
        self._width, self._height = (side_box(side) for side in size)
        for box in (self._width, self._height):
            box.valueChanged.connect(self._on_size_edited)
        self._label = QComboBox()
        self._label.addItems([label_name(label) for label in label_set.labels])
        self._label.setCurrentIndex(label_set.id_of("sky") or 0)
        self._seamless = QComboBox()
        self._seamless.addItems([tr(text) for text in SEAMLESS.values()])
        self._lengths = PrintedSize(self._width, self._height)
        form = QFormLayout()
        form.addRow(tr("Preset"), self._presets)
        form.addRow(tr("Width"), self._width)
        form.addRow(tr("Height"), self._height)
        self._lengths.add_to(form)
        form.addRow(tr("Filled with"), self._label)
        form.addRow(tr("Seamless"), self._seamless)
        self.finish(form, tr("Create"))
        self._presets.currentIndexChanged.connect(self._on_preset_chosen)
        presets = [*_PRESETS.values()]
        known = (*size, NO_WRAP)
        self._presets.setCurrentIndex(presets.index(known) if known in presets else len(presets))

    @property
    def choice(self) -> NewDocument:
        wrap = [*SEAMLESS][self._seamless.currentIndex()]
        return NewDocument(self._width.value(), self._height.value(), self._label.currentIndex(), wrap)

    def _on_preset_chosen(self, number: int) -> None:
        if number < len(_PRESETS):
            *size, wrap = [*_PRESETS.values()][number]
            for box, value in zip((self._width, self._height), size, strict=True):
                box.blockSignals(True)
                box.setValue(value)
                box.blockSignals(False)
            self._lengths.show_pixels()
            self._seamless.setCurrentIndex([*SEAMLESS].index(wrap))

    def _on_size_edited(self) -> None:
        self._presets.setCurrentIndex(len(_PRESETS))


def side_box(value: int) -> NumberField:
    """A field for width or height in pixels, within what a document may have."""
    box = NumberField()
    box.setRange(MIN_SIDE, MAX_SIDE)
    box.setSuffix(" px")
    box.setValue(value)
    return box
