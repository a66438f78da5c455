"""A meadow below the sky, and what plants in it."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.synthesis.natural_borders import NaturalBorders

HEIGHT, WIDTH = 256, 384


@pytest.fixture
def borders() -> NaturalBorders:
    return NaturalBorders(bundled_label_set("landscape"))


@pytest.fixture
def meadow(landscape: LabelSet) -> np.ndarray:
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("sky"), np.uint8)
    labels[HEIGHT // 2 :] = landscape.id_of("grass")
    return labels
