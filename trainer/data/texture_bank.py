"""The texture bank of a generator, cut from the photos that it learns from.

For each label, patches that show nothing else are freed of their broad shapes and laid over each other in a
tile that repeats without seams. Weights that keep the variance keep the contrast where patches overlap.
"""

import numpy as np

from gaugan_desktop.networks.textures import SCALES, SIDE
from gaugan_desktop.opencv import cv2
from trainer.data.pairs import PairFolder

_PATCH, _STEP = 96, 48  # pixels; a tile is covered by patches that overlap by half
_BROAD = 9.0  # sigma in pixels; broader shapes are left to the generator
_CELLS = 6  # a side, in which the contrast of a patch is compared
_PHOTOS = 3  # per label: more would mix what does not belong together
_PER_PHOTO = 8
_TRIES = 60
_FULL = 0.985  # share of a patch that must show the label


def texture_bank(folder: PairFolder, seed: int = 0) -> np.ndarray:
    """Tiles (labels, SCALES, SIDE, SIDE) float32 with mean 0 and the contrast of the photos, of brightness in
    [-1, 1]; from fine to coarse, which is as large as in the photos and half of that.

    Labels that fill no patch have an even tile. Reads every training pair once; errors as `PairFolder.load`.
    """
    count = len(folder.label_set)
    rng = np.random.default_rng(seed)
    found: list[list[list[list[np.ndarray]]]] = [[[] for _ in range(count)] for _ in range(SCALES)]
    for pair in folder.split("train"):
        picture, labels = folder.load(pair)
        for scale in range(SCALES):
            patches = _patches(picture, labels, 2.0 ** (scale + 1 - SCALES), count, rng)
            for label, cut in patches.items():
                found[scale][label].append(cut)
    bank = np.zeros((count, SCALES, SIDE, SIDE), np.float32)
    for scale in range(SCALES):
        for label, photos in enumerate(found[scale]):
            chosen = _chosen(photos)
            if chosen:
                bank[label, scale] = _tile(chosen, rng)
    return bank


def _patches(
    picture: np.ndarray, labels: np.ndarray, zoom: float, count: int, rng: np.random.Generator
) -> dict[int, list[np.ndarray]]:
    """Patches (_PATCH, _PATCH) of a photo without broad shapes, by the label that fills them."""
    size = round(picture.shape[1] * zoom), round(picture.shape[0] * zoom)
    if min(size) < _PATCH:
        return {}
    grey = cv2.cvtColor(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
    bright = grey.astype(np.float32) / 127.5 - 1
    detail = bright - cv2.GaussianBlur(bright, (0, 0), _BROAD)
    small = cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)
    patches: dict[int, list[np.ndarray]] = {}
    for _ in range(_TRIES):
        top, left = rng.integers(size[1] - _PATCH + 1), rng.integers(size[0] - _PATCH + 1)
        window = np.s_[top : top + _PATCH, left : left + _PATCH]
        label = int(small[window][_PATCH // 2, _PATCH // 2])
        if label < count and (small[window] == label).mean() >= _FULL:
            kept = patches.setdefault(label, [])
            if len(kept) < _PER_PHOTO:
                kept.append(detail[window])
    return patches


def _chosen(photos: list[list[np.ndarray]]) -> list[np.ndarray]:
    """The patches of a few photos: those with many patches, and with the usual contrast or somewhat more."""
    photos = [photo for photo in photos if len(photo) >= 3] or photos
    if not photos:
        return []
    contrast = [float(np.mean([patch.std() for patch in photo])) for photo in photos]
    usual = float(np.quantile(contrast, 0.65))
    unlikeness = [
        abs(np.log((each + 1e-4) / (usual + 1e-4))) + np.mean([_unevenness(patch) for patch in photo])
        for each, photo in zip(contrast, photos, strict=True)
    ]
    nearest = np.argsort(unlikeness)[:_PHOTOS]
    return [patch for place in nearest for patch in photos[place]]


def _unevenness(patch: np.ndarray) -> float:
    """How much the contrast differs within a patch: even ones repeat without being noticed."""
    cells = patch.reshape(_CELLS, _PATCH // _CELLS, _CELLS, _PATCH // _CELLS).std((1, 3))
    return float(cells.std() / (cells.mean() + 1e-4))


def _tile(patches: list[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """One tile (SIDE, SIDE) that goes on at the opposite side."""
    ramp = np.hanning(_PATCH + 2)[1:-1].astype(np.float32)
    weight = np.outer(ramp, ramp)
    total, squares = (np.zeros((SIDE, SIDE), np.float32) for _ in range(2))
    contrast = float(np.mean([patch.std() for patch in patches]))
    for top in range(0, SIDE, _STEP):
        for left in range(0, SIDE, _STEP):
            patch = patches[rng.integers(len(patches))]
            patch = patch[:, ::-1] if rng.random() < 0.5 else patch
            rows = (top + np.arange(_PATCH)) % SIDE
            columns = (left + np.arange(_PATCH)) % SIDE
            place = np.ix_(rows, columns)
            total[place] += weight * (patch - patch.mean()) * (contrast / max(patch.std(), 1e-4))
            squares[place] += weight**2
    tile = total / np.sqrt(squares)
    return np.asarray(tile * (contrast / max(float(tile.std()), 1e-4)), np.float32)
