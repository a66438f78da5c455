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


def color_statistics(picture: np.ndarray) -> np.ndarray:
    """Mean and deviation of each channel of (H, W, 3) uint8, as six numbers in 0..1."""
    pixels = picture.reshape(-1, 3) / 255
    return np.concatenate([pixels.mean(0), pixels.std(0)])
