"""What a picture leaves behind for the next one."""

from typing import NamedTuple

import numpy as np

from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.synthesis.engine.plan import Modulations
from gaugan_desktop.synthesis.engine.preview import Frame
from gaugan_desktop.synthesis.engine.style_field import StyleInput
from gaugan_desktop.tone import Grade


class Traces(NamedTuple):
    """Whatever can be used again.

    Attributes:
        last: what depends on the labels alone, for the label map `last_labels`.
        frame: the picture to paint previews into, and its style.
        grade: what brought it to the tone of its style.
        horizon: the picture's, as `asked_horizon` asked for it or as it was found.
        rolls: how often its labels were rolled.
    """

    last: tuple[LabelPyramid, Modulations] | None = None
    last_labels: np.ndarray | None = None
    frame: Frame | None = None
    frame_style: StyleInput = None
    grade: Grade | None = None
    horizon: float | None = None
    asked_horizon: float | None = None
    rolls: tuple[int, ...] = ()
