"""Notes the colours of many landscapes: `resources/looks/landscapes.npz`.

Of each photo the mean colour, contrast and share of every kind of thing, and the gradient of its sky; no
pixel of it. Run from the checkout with a folder of pairs in the landscape labels:
`python packaging/make_looks.py PAIRS`.
"""

import sys
from pathlib import Path

import numpy as np

from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.paths import resource_path
from gaugan_desktop.synthesis.natural_light import shown_by
from gaugan_desktop.synthesis.natural_light.known_looks import KNOWN_LOOKS
from trainer.data.pairs import open_pair_folder


def main(root: Path) -> None:
    folder = open_pair_folder(root)
    partners = folder.label_set.mapping_to(bundled_label_set("landscape"))
    looks = []
    for pair in folder.split("train"):
        photo, labels = folder.load(pair)
        looks.append(shown_by(photo, partners[labels]))
    np.savez_compressed(
        resource_path(KNOWN_LOOKS),
        means=_bytes([look.kinds.means for look in looks], 255),
        shares=_bytes([look.kinds.shares for look in looks], 255),
        contrasts=_bytes([look.kinds.contrasts for look in looks], 100),
        skies=_bytes([look.sky for look in looks], 255),
    )


def _bytes(values: list[np.ndarray], steps: int) -> np.ndarray:
    return np.clip(np.rint(np.array(values) * steps), 0, 255).astype(np.uint8)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
