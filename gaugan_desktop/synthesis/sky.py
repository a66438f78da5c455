"""Where the sky of a picture is."""

import numpy as np

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.horizon import Role, roles_of
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_borders import NaturalBorders


def sky_of(moment: Moment, label_set: LabelSet, width: int, height: int) -> np.ndarray:
    """(height, width) bool of a picture of that size; `moment`'s labels are those of the label set."""
    labels = painted_everywhere(moment.labels, label_set, moment.wrap)
    if moment.has_natural_borders:
        labels = NaturalBorders(label_set).applied(labels, moment.wrap, moment.rolls.by_id(label_set))
    is_sky = (roles_of(label_set)[labels] == Role.SKY).astype(np.uint8)
    return np.asarray(cv2.resize(is_sky, (width, height), interpolation=cv2.INTER_NEAREST)).astype(bool)
