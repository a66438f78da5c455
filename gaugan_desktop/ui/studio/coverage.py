"""What the labels cover of all finished photos, and which are still rare."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gaugan_desktop.imaging.palettes import display_palette
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.photo_set.progress import LabelShare
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_name

_ROW = 22  # pixels
_TELLING_PHOTOS = 5  # fewer finished photos do not tell which labels are rare
_NAME_SHARE = 0.42  # of the width


class CoveragePanel(QFrame):
    """One bar for each label, the most frequent first; rare ones say so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._bars = _Bars()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._bars)
        area.viewport().setAutoFillBackground(False)
        self._bars.setAutoFillBackground(False)
        self._words = QLabel()
        self._words.setObjectName("caption")
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(area, 1)
        layout.addWidget(self._words)

    def show_shares(self, shares: list[LabelShare], label_set: LabelSet, palette: str) -> None:
        """Show what each label covers."""
        rare = [label_name(label_set[share.label]) for share in shares if share.is_rare]
        self._bars.show_shares(sorted(shares, key=lambda each: -each.share), label_set, palette)
        if max((share.photos for share in shares), default=0) < _TELLING_PHOTOS:
            self._words.setText(tr("A few more finished photos tell which labels are rare."))
        elif rare:
            self._words.setText(tr("Still rare, so hardly learned: {labels}", labels=", ".join(rare)))
        else:
            self._words.setText(tr("Every label occurs often enough to be learned."))


class _Bars(QWidget):
    """Names, bars and numbers, one row for each label."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, QColor, LabelShare]] = []

    def show_shares(self, shares: list[LabelShare], label_set: LabelSet, palette: str) -> None:
        colors = display_palette(label_set, palette)
        self._rows = [
            (label_name(label_set[each.label]), QColor(*map(int, colors[each.label])), each)
            for each in shares
        ]
        self.setMinimumHeight(_ROW * len(self._rows))
        self.setAccessibleName(", ".join(f"{name} {_percent(each)}" for name, _, each in self._rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _ROW * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width()
        names, numbers = round(_NAME_SHARE * width), 62
        room = width - names - numbers - 12
        most = max((each.share for _, _, each in self._rows), default=0.0) or 1.0
        text, faint = self.palette().text().color(), self.palette().placeholderText().color()
        for row, (name, color, each) in enumerate(self._rows):
            top = row * _ROW
            painter.setPen(faint if each.is_rare else text)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, names - 4)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(2, top, names - 4, _ROW, Qt.AlignmentFlag.AlignLeft | middle, shown)
            painter.drawText(
                width - numbers - 2, top, numbers, _ROW, Qt.AlignmentFlag.AlignRight | middle, _percent(each)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            if each.photos:
                length = max(2, round(room * each.share / most))
                painter.drawRoundedRect(names, top + 6, length, _ROW - 12, 3, 3)
        painter.end()


def _percent(share: LabelShare) -> str:
    """In few characters; what is there is never nothing."""
    if not share.photos:
        return "–"
    return f"{share.share:.1%}" if share.share >= 0.001 else "< 0.1%"
