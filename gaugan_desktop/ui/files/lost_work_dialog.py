"""The list of lost works: open one, discard one, or leave all for later."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document.geometry import scaled
from gaugan_desktop.document.lost_work import LostWork
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of, stamp_of
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.questions import ask_to_discard
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.views.label_image import image_from_rgb

_THUMBNAIL = QSize(128, 96)


@dataclass(frozen=True, eq=False)
class Offer:
    """A lost work: what it is called, when it was painted on, and how it looks, or why it cannot be read.

    Attributes:
        picture: (H, W, 3) uint8, small.
    """

    work: LostWork
    name: str
    time: float
    picture: np.ndarray | None = None
    problem: str = ""


def offer_of(work: LostWork) -> Offer | None:
    """What there is to offer; None when nothing is lost, for all is saved."""
    try:
        found = work.read()
    except BadFileError as error:
        return Offer(work, work.folder.name, work.time, problem=error.reason)
    document = found.document
    if not found.is_modified and (document.path is None or stamp_of(document.path) is not None):
        return None
    name = tr("Untitled") if document.path is None else document.path.stem
    share = max(document.width / _THUMBNAIL.width(), document.height / _THUMBNAIL.height())
    small = scaled(document.labels, round(document.width / share) or 1, round(document.height / share) or 1)
    return Offer(work, name, work.time, document.label_set.palette[small])


class LostWorkDialog(QDialog):
    """Escape leaves everything as it is, to be offered again.

    Attributes:
        offers: what has not been discarded.
    """

    def __init__(self, parent: QWidget, offers: list[Offer]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Lost work"))
        self.offers = list(offers)
        text = QLabel(tr("The program ended unexpectedly. These paintings have changes that are not saved."))
        text.setWordWrap(True)
        self.list = QListWidget()
        self.list.setIconSize(_THUMBNAIL)
        self.list.setAccessibleName(tr("Lost work"))
        for offer in self.offers:
            self.list.addItem(_item(offer))
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        self.open_button = buttons.addButton(tr("Open"), roles.AcceptRole)
        self.discard_button = buttons.addButton(tr("Discard..."), roles.DestructiveRole)
        self.later_button = buttons.addButton(tr("Later"), roles.RejectRole)
        self.open_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(text)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.resize(520, 420)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.discard_button.clicked.connect(self._discard)
        self.list.currentRowChanged.connect(self._on_row_chosen)
        self.list.itemActivated.connect(self._on_activated)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def chosen(self) -> Offer | None:
        row = self.list.currentRow()
        return self.offers[row] if 0 <= row < len(self.offers) else None

    def _on_row_chosen(self, row: int) -> None:
        offer = self.chosen
        self.open_button.setEnabled(offer is not None and not offer.problem)
        self.discard_button.setEnabled(offer is not None)

    def _on_activated(self, item: QListWidgetItem) -> None:
        if self.open_button.isEnabled():
            self.accept()

    def _discard(self) -> None:
        offer = self.chosen
        if offer is None or not ask_to_discard(self, offer.name):
            return
        try:
            offer.work.discard()
        except OSError as error:
            show_problem(self, tr("It cannot be deleted: {why}.", why=reason_of(error)))
        self.offers.remove(offer)
        self.list.takeItem(self.list.currentRow())
        self._on_row_chosen(self.list.currentRow())
        if not self.offers:
            self.reject()


def _item(offer: Offer) -> QListWidgetItem:
    moment = QDateTime.fromSecsSinceEpoch(int(offer.time))
    time = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    lines = [offer.name, time] + ([offer.problem] if offer.problem else [])
    item = QListWidgetItem("\n".join(lines))
    if offer.picture is not None:
        item.setIcon(QIcon(QPixmap.fromImage(image_from_rgb(offer.picture))))
    item.setSizeHint(QSize(0, _THUMBNAIL.height() + 8))
    item.setToolTip(str(offer.work.folder))
    item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    return item
