"""What a document says of its picture beside the labels: style, seams, nature, horizon."""

from abc import ABC, abstractmethod
from dataclasses import replace

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.document.style import Style
from gaugan_desktop.texts import tr
from gaugan_desktop.wrap import Wrap


class PictureSettings(ABC):
    """The part of a document that says how its picture is painted; to set a value is one undo step."""

    _state: DocumentState

    @abstractmethod
    def change(self, name: str, state: DocumentState) -> Rect: ...

    @property
    def style(self) -> Style:
        return self._state.style

    @style.setter
    def style(self, style: Style) -> None:
        if style != self.style:
            self.change(tr("Style"), replace(self._state, style=style))

    @property
    def wrap(self) -> Wrap:
        """The borders across which label map and picture continue."""
        return self._state.wrap

    @wrap.setter
    def wrap(self, wrap: Wrap) -> None:
        if wrap != self.wrap:
            self.change(tr("Seamless"), replace(self._state, wrap=wrap))

    @property
    def has_natural_borders(self) -> bool:
        """Whether the picture's borders are bent as nature's are; the label map is not."""
        return self._state.has_natural_borders

    @has_natural_borders.setter
    def has_natural_borders(self, is_on: bool) -> None:
        if is_on != self.has_natural_borders:
            self.change(tr("Natural borders"), replace(self._state, has_natural_borders=is_on))

    @property
    def has_natural_light(self) -> bool:
        """Whether relief, clouds, reflections and shade are laid over the picture."""
        return self._state.has_natural_light

    @has_natural_light.setter
    def has_natural_light(self, is_on: bool) -> None:
        if is_on != self.has_natural_light:
            self.change(tr("Natural light"), replace(self._state, has_natural_light=is_on))

    @property
    def horizon(self) -> float | None:
        """The row of the horizon if it was set; None where the model shall find it."""
        return self._state.horizon

    @horizon.setter
    def horizon(self, row: float | None) -> None:
        if row != self.horizon:
            self.change(tr("Horizon"), replace(self._state, horizon=row))
