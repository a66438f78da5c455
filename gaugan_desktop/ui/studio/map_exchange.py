"""Label maps from other programs and for them: what is asked before, what is said afterwards."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from gaugan_desktop.errors import GauganError
from gaugan_desktop.folders import is_new_or_empty
from gaugan_desktop.photo_set.exporting import MapFormat, export_maps
from gaugan_desktop.photo_set.importing import FoundMaps, Imported, find_maps, import_maps
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.models.mapping_dialog import MappingDialog
from gaugan_desktop.ui.small_dialogs import FormDialog, show_problem
from gaugan_desktop.ui.studio.labelling_page import LabellingPage
from gaugan_desktop.ui.studio.wrapped import words_label

_SHOWN_PROBLEMS = 8
FORMATS = {
    MapFormat.INDEXED: (mark("Indexed PNG"), mark("One PNG for each photo, with the numbers of the labels.")),
    MapFormat.COLORS: (
        mark("Coloured PNG"),
        mark("One PNG for each photo in the labels' colours, and a list of them, labelmap.txt."),
    ),
    MapFormat.LABELME: ("labelme JSON", mark("The photos, and beside each its areas as polygons.")),
    MapFormat.COCO: ("COCO JSON", mark("The photos, and one file with all areas as run lengths.")),
    MapFormat.COCO_POLYGONS: (
        mark("COCO JSON, polygons"),
        mark("The photos, and one file with all areas as polygons."),
    ),
    MapFormat.VOC: (
        "Pascal VOC, CVAT",
        mark("The folders JPEGImages and SegmentationClass, and labelmap.txt."),
    ),
}
_Result = TypeVar("_Result")


class MapExchange(QObject):
    """Import and export of a set's label maps.

    Attributes:
        is_busy: something is read or written.
    """

    notice = Signal(str)

    def __init__(self, window: QWidget, page: LabellingPage) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self.is_busy = False

    @property
    def _set(self) -> PhotoSet:
        return self._page.photo_set

    def import_maps(self) -> None:
        """Ask for a folder of label maps, and take them in; those that exist are replaced only if asked."""
        title = tr("Folder of label maps")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(self._set.root.parent))
        if not chosen or self.is_busy:
            return
        if problem := self._page.desk.flush():
            show_problem(self._window, problem)
            return
        found = self._aside(lambda: find_maps(self._set, Path(chosen)))
        if found is None or (partners := self._partners(found)) is None:
            return
        known = [photo for photo in self._set.photos if photo.name in found.maps]
        taken = self._aside(lambda: [photo for photo in known if self._set.has_map(photo)])
        if taken is None:
            return
        is_replacing = bool(taken) and self._may_replace(len(taken))
        result = self._aside(lambda: import_maps(self._set, found, partners, is_replacing))
        self._show(result or Imported())

    def export_maps(self) -> None:
        """Ask how and where, and write the label maps of all finished photos."""
        dialog = ExportMapsDialog(self._window, self._set.root.parent / f"{self._set.root.name} maps")
        if self.is_busy or not dialog.exec():
            return
        if problem := self._page.desk.flush():
            show_problem(self._window, problem)
            return
        folder, kind = Path(dialog.folder.text()).expanduser(), dialog.kind
        count = self._aside(lambda: export_maps(self._set, folder, kind))
        if count is not None:
            self.notice.emit(tr("Label maps exported: {count}", count=count))

    def _aside(self, work: Callable[[], _Result]) -> _Result | None:
        """What work returns; None where it failed, which is said."""
        self.is_busy = True
        try:
            return run_aside(work)
        except GauganError as error:
            show_problem(self._window, str(error))
            return None
        finally:
            self.is_busy = False

    def _partners(self, found: FoundMaps) -> dict[int, int] | None:
        """Labels of the set for those without a partner; None where nothing shall be imported."""
        if not found.lonely:
            return {}
        question = tr("The set does not have these labels. What are they in the set?")
        dialog = MappingDialog(
            self._window, found.label_set, self._set.label_set, [*found.lonely], question, tr("Import")
        )
        return dialog.partners if dialog.exec() else None

    def _may_replace(self, count: int) -> bool:
        button = QMessageBox.StandardButton
        question = tr("Photos that have label maps already: {count}. Replace those?", count=count)
        answer = QMessageBox.question(
            self._window, tr("Import label maps"), question, button.Yes | button.No, button.No
        )
        return answer == button.Yes

    def _show(self, result: Imported) -> None:
        page = self._page
        page.strip.refresh()
        page.show_coverage()
        if page.desk.photo in result.photos:
            page.desk.reload()
        self.notice.emit(tr("Label maps imported: {count}", count=len(result.photos)))
        if result.problems:
            show_problem(self._window, "\n".join(result.problems[:_SHOWN_PROBLEMS]))


class ExportMapsDialog(FormDialog):
    """Asks for a format and a new folder.

    Args:
        folder: that is proposed.
    """

    def __init__(self, parent: QWidget, folder: Path) -> None:
        super().__init__(parent, tr("Export label maps"))
        self.formats, self.folder, self._words = QComboBox(), QLineEdit(str(folder)), words_label()
        for kind, (name, _) in FORMATS.items():
            self.formats.addItem(tr(name), kind.value)
        self._words.setMinimumHeight(36)
        self.folder.setAccessibleName(tr("New folder"))
        browse = QPushButton(tr("Browse..."))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.addRow(tr("Format"), self.formats)
        form.addRow(self._words)
        form.addRow(tr("New folder"), row)
        self.finish(form, tr("Export"))
        self.setMinimumWidth(480)
        self.formats.currentIndexChanged.connect(self._show_words)
        self._show_words()

    @property
    def kind(self) -> MapFormat:
        return MapFormat(self.formats.currentData())

    def _show_words(self) -> None:
        self._words.setText(tr(FORMATS[self.kind][1]))

    def _browse(self) -> None:
        proposed = Path(self.folder.text()).expanduser()
        chosen = QFileDialog.getExistingDirectory(self, tr("New folder"), str(proposed.parent))
        if not chosen:
            return
        try:
            is_free = is_new_or_empty(Path(chosen))
        except GauganError as error:
            show_problem(self, str(error))
            return
        self.folder.setText(chosen if is_free else str(Path(chosen) / proposed.name))
