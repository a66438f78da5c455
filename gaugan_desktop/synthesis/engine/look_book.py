"""The looks of the style photos that a style is made of."""

from gaugan_desktop.document.style import Style, StylePart, parts_of
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.synthesis.engine.style_photos import StylePhotos
from gaugan_desktop.synthesis.natural_light import Look, Worn, look_of

_KEPT = 64


class LookBook:
    """Looks by a model's labeller; without one there are none.

    Args:
        label_set: of the model.
    """

    def __init__(self, photos: StylePhotos, label_set: LabelSet) -> None:
        self._photos = photos
        self._label_set = label_set
        self._partners = self._label_set.mapping_to(bundled_label_set("landscape"))
        self._looks: dict[str, Look] = {}

    def worn(self, style: Style) -> tuple[Worn, ...]:
        """The looks of a style and where they hold; empty for styles without photos.

        The farther a light slider is from the middle, the less they count: else nothing would change.

        Raises:
            BadFileError: a style photo cannot be read.
        """
        worn = [self._worn(part) for part in parts_of(style)]
        if all(each.look is None for each in worn):
            return ()
        moved = max((abs(value) for _, value in style.light), default=0.0)
        if not moved:
            return tuple(worn)
        return tuple(part for each in worn for part in (_weighted(each, 1 - moved), _bare(each, moved)))

    def _worn(self, part: StylePart) -> Worn:
        ids = (self._label_set.id_of(name) for name in part.labels)
        labels = tuple(int(self._partners[found]) for found in ids if found is not None)
        region = None if part.region is None else part.region.mask
        return Worn(self._look(part.style), part.weight, region, labels)

    def _look(self, style: Style) -> Look | None:
        seen = self._photos.seen(style)
        if seen is None:
            return None
        name = seen.photo.name
        if name not in self._looks:
            if len(self._looks) >= _KEPT:
                self._looks.clear()
            self._looks[name] = look_of(seen.small, self._partners[seen.labels])
        return self._looks[name]


def _weighted(worn: Worn, share: float) -> Worn:
    return worn._replace(weight=worn.weight * share)


def _bare(worn: Worn, share: float) -> Worn:
    return worn._replace(look=None, weight=worn.weight * share)
