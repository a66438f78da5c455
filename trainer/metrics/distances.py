"""Distances between sets of pictures, on features or on colours."""

import numpy as np


def kernel_distance(first: np.ndarray, second: np.ndarray) -> float:
    """Unbiased squared maximum mean discrepancy with the kernel (x.y / d + 1)^3.

    The kernel inception distance of Binkowski et al. 2018 without subsets; which network the features
    come from must be said beside the number.

    Args:
        first, second: (N, d) and (M, d) features of two sets, N and M at least 2.
    """
    n, m, d = len(first), len(second), first.shape[1]
    x, y = first.astype(np.float64), second.astype(np.float64)
    k_xx, k_yy, k_xy = ((a @ b.T / d + 1) ** 3 for a, b in ((x, x), (y, y), (x, y)))
    within_x = (k_xx.sum() - np.trace(k_xx)) / (n * (n - 1))
    within_y = (k_yy.sum() - np.trace(k_yy)) / (m * (m - 1))
    return float(within_x + within_y - 2 * k_xy.mean())


def frechet_distance(first: np.ndarray, second: np.ndarray) -> float:
    """Squared Frechet distance of the normal distributions fitted to two sets of features.

    With Inception features it is the FID of Heusel et al. 2017.

    Args:
        first, second: (N, d) and (M, d) features, N and M at least 2.
    """
    x, y = first.astype(np.float64), second.astype(np.float64)
    c_x, c_y = np.cov(x, rowvar=False), np.cov(y, rowvar=False)
    values, vectors = np.linalg.eigh(c_x)
    root = vectors * np.sqrt(values.clip(min=0)) @ vectors.T
    common = np.sqrt(np.linalg.eigvalsh(root @ c_y @ root).clip(min=0)).sum()
    shift = np.square(x.mean(0) - y.mean(0)).sum()
    return float(shift + np.trace(c_x) + np.trace(c_y) - 2 * common)


def label_agreement(wanted: np.ndarray, found: np.ndarray, labels: int) -> tuple[float, float]:
    """Mean intersection over union (over the labels that occur) and pixel accuracy.

    Args:
        wanted, found: label ids of the same shape; pixels whose wanted id is no label do not count.
    """
    is_known = wanted < labels
    pairs = wanted[is_known].astype(np.int64) * labels + found[is_known]
    confusion = np.bincount(pairs, minlength=labels * labels).reshape(labels, labels)
    hits = np.diag(confusion)
    unions = confusion.sum(0) + confusion.sum(1) - hits
    occurs = confusion.sum(1) > 0
    return float((hits[occurs] / unions[occurs]).mean()), float(hits.sum() / confusion.sum())


def color_statistics(picture: np.ndarray) -> np.ndarray:
    """Mean and deviation of each channel of (H, W, 3) uint8, as six numbers in 0..1."""
    pixels = picture.reshape(-1, 3) / 255
    return np.concatenate([pixels.mean(0), pixels.std(0)])
