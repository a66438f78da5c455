"""Time of day, haze, warmth, season and clouds by sliders, on top of any style."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from gaugan_desktop.document.style import Style, in_light
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.texts import mark, tr

_STEPS = 50  # to each side
_WORDS = {
    "time_of_day": (mark("Time of day"), mark("To the left noon, to the right night")),
    "haze": (mark("Haze"), mark("To the left clear air, to the right fog")),
    "warmth": (mark("Warmth"), mark("To the left colder, to the right warmer light")),
    "season": (mark("Season"), mark("To the left winter, to the right autumn")),
    "clouds": (mark("Clouds"), mark("To the left a blue sky, to the right dark clouds")),
}


class LightSliders(QWidget):
    """A slider each, the middle changes nothing; a double click brings it back there.

    The sliders fold away under their heading.
    """

    style_chosen = Signal(object)  # Style
    folded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._style = Style()
        self._heading = QToolButton()
        self._heading.setObjectName("heading")
        self._heading.setCheckable(True)
        self._heading.setText(tr("Light"))
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setAutoRaise(True)
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._body = QWidget()
        rows = QGridLayout(self._body)
        rows.setContentsMargins(2, 0, 0, 2)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        self._sliders: dict[str, QSlider] = {}
        for row, name in enumerate(SLIDERS):
            text, hint = (tr(words) for words in _WORDS[name])
            caption, slider = QLabel(text), self._slider(name, text, hint)
            caption.setObjectName("caption")
            caption.setBuddy(slider)
            rows.addWidget(caption, row, 0)
            rows.addWidget(slider, row, 1)
            self._sliders[name] = slider
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addWidget(self._body)
        self._heading.toggled.connect(self._on_toggled)
        self.fold(False)

    @property
    def is_folded(self) -> bool:
        return not self._heading.isChecked()

    def fold(self, is_folded: bool) -> None:
        """Hide the sliders under their heading, or show them."""
        self._heading.setChecked(not is_folded)
        self._on_toggled(not is_folded)

    def set_known(self, names: Collection[str]) -> None:
        """Offer the sliders that the model knows."""
        unknown = tr("This model does not know this slider.")
        for name, slider in self._sliders.items():
            slider.setEnabled(name in names)
            slider.setToolTip(tr(_WORDS[name][1]) if name in names else unknown)

    def show_style(self, style: Style) -> None:
        """Put the sliders where the style has them."""
        self._style = style
        places = dict(style.light)
        for name, slider in self._sliders.items():
            if not slider.isSliderDown():
                slider.setValue(round(_STEPS * places.get(name, 0.0)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(watched, QSlider):
            watched.setValue(0)
            self._choose()
            return True
        return super().eventFilter(watched, event)

    def _slider(self, name: str, text: str, hint: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(f"light-{name}")
        slider.setProperty("is_centred", True)
        slider.setRange(-_STEPS, _STEPS)
        slider.setPageStep(_STEPS // 5)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setAccessibleName(text)
        slider.setToolTip(hint)
        slider.installEventFilter(self)
        slider.sliderReleased.connect(self._choose)
        slider.actionTriggered.connect(partial(self._on_moved_by_key, slider))
        return slider

    def _on_moved_by_key(self, slider: QSlider, _action: int) -> None:
        if not slider.isSliderDown():
            slider.setValue(slider.sliderPosition())
            self._choose()

    def _choose(self) -> None:
        light = {name: slider.value() / _STEPS for name, slider in self._sliders.items()}
        style = in_light(self._style, light)
        if style != self._style:
            self.style_chosen.emit(style)

    def _on_toggled(self, is_open: bool) -> None:
        self._heading.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._body.setVisible(is_open)
        self.folded.emit(not is_open)
