"""A choice of pairs in which rare labels are seen as often as common ones."""

import numpy as np

from trainer.data.layouts import PairPaths
from trainer.data.pairs import PairFolder


class BalancedChoice:
    """Draws a label, all alike, then a pair with a probability that grows with the area of that label.

    Args:
        shares: (pairs, labels) what share of a pair's pixels shows a label.
    """

    def __init__(self, shares: np.ndarray) -> None:
        if not shares.any():
            shares = np.ones((len(shares), 1))
        is_shown = shares.any(0)
        self._chances = (shares[:, is_shown] / shares[:, is_shown].sum(0)).T  # (labels shown, pairs)

    @classmethod
    def among(cls, folder: PairFolder, pairs: tuple[PairPaths, ...]) -> "BalancedChoice":
        """Over the pairs of a folder; reads all their label maps; errors as `PairFolder.load_labels`."""
        count = len(folder.label_set)
        shares = np.empty((len(pairs), count))
        for row, pair in zip(shares, pairs, strict=True):
            labels = folder.load_labels(pair)
            row[:] = np.bincount(labels.ravel(), minlength=256)[:count] / labels.size
        return cls(shares)

    def draw(self, rng: np.random.Generator) -> int:
        """The place of a pair."""
        chances = self._chances[rng.integers(len(self._chances))]
        return int(rng.choice(len(chances), p=chances))
