"""What labels are in space, and where the horizon of a label map lies.

Known from single-view geometry (Hoiem et al. 2008, *Putting Objects in Perspective*): on flat ground a
pixel's distance follows from how far below the horizon it lies.
"""

from enum import IntEnum

import numpy as np

from gaugan_desktop.labels import UNPAINTED, LabelSet, bundled_label_set

_LOWEST_SKY = 0.95  # quantile over the columns: a stray patch of sky is no horizon
_FIRST_GROUND = 0.02  # share of the ground that may lie above its "top"
_FOOT_SHARE = 0.7  # how far the horizon lies between the lowest sky and the top of the ground


class Role(IntEnum):
    """What a label is in space."""

    SKY = 0
    WATER = 1
    GROUND = 2
    UPRIGHT = 3


_ROLES_OF_GROUPS = {"sky": Role.SKY, "water": Role.WATER, "ground": Role.GROUND}
_LYING = ("road",)  # of the group "land", whose other labels stand upright


def roles_of(label_set: LabelSet) -> np.ndarray:
    """The `Role` of every label id, (256,) uint8.

    A label without a partner in the landscape set counts by its group.
    """
    landscape = bundled_label_set("landscape")
    roles = np.full(256, Role.UPRIGHT, np.uint8)
    partners = label_set.mapping_to(landscape)
    for label in label_set.labels:
        partner = partners[label.id]
        known = label if partner == UNPAINTED else landscape[int(partner)]
        lies = known.name in _LYING
        roles[label.id] = Role.GROUND if lies else _ROLES_OF_GROUPS.get(known.group, Role.UPRIGHT)
    return roles


def find_horizon(labels: np.ndarray, roles: np.ndarray) -> float | None:
    """The row of the horizon of a label map (H, W) uint8, between 0 and H; None without sky.

    It lies at the lowest sky, or, where land stands between sky and ground, near the foot of that land.
    """
    kinds = roles[labels]
    height = len(labels)
    is_sky = kinds == Role.SKY
    with_sky = is_sky.any(0)
    if not with_sky.any():
        return None
    ends = height - is_sky[::-1].argmax(0)
    lowest = float(np.quantile(ends[with_sky], _LOWEST_SKY))
    is_flat = (kinds == Role.WATER) | (kinds == Role.GROUND)
    counts = is_flat[int(lowest) :].sum(1).cumsum()
    if not len(counts) or not counts[-1]:
        return lowest
    top = int(lowest) + int(np.searchsorted(counts, _FIRST_GROUND * counts[-1]))
    return lowest + _FOOT_SHARE * max(0.0, top - lowest)
