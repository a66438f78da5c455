"""Areas as sets of pixels: polygons and run lengths. A pixel belongs to a shape that holds its centre."""

from collections.abc import Iterator, Sequence

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr

MAX_PIXELS = 120_000_000


def fill_polygon(points: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """The pixels whose centres lie inside a closed polygon, by the even-odd rule.

    Polygons that share an edge neither overlap nor leave a gap.

    Args:
        points: (N, 2) float of (x, y) in pixels; (0, 0) is the upper left corner of the first pixel.
        size: (height, width).

    Returns:
        (H, W) bool.
    """
    height, width = size
    toggles = np.zeros((height, width + 1), np.uint8)
    ends = np.roll(points, -1, axis=0)
    for (x0, y0), (x1, y1) in zip(points.tolist(), ends.tolist(), strict=True):
        if y0 > y1:
            x0, y0, x1, y1 = x1, y1, x0, y0
        first, last = (int(np.clip(np.ceil(y - 0.5), 0, height)) for y in (y0, y1))
        if first >= last:
            continue
        rows = np.arange(first, last)
        crossings = x0 + (rows + 0.5 - y0) * ((x1 - x0) / (y1 - y0))
        columns = np.clip(np.ceil(crossings - 0.5), 0, width).astype(np.intp)
        toggles[rows, columns] ^= 1  # rows differ, so no column is hit twice
    return np.bitwise_xor.accumulate(toggles, axis=1)[:, :width].astype(bool)


def fill_circle(centre: tuple[float, float], radius: float, size: tuple[int, int]) -> np.ndarray:
    """The pixels whose centres lie inside a circle, (H, W) bool."""
    rows, columns = np.ogrid[: size[0], : size[1]]
    inside = (columns + 0.5 - centre[0]) ** 2 + (rows + 0.5 - centre[1]) ** 2 <= radius**2
    return np.asarray(inside)


def fill_runs(counts: Sequence[int], size: tuple[int, int]) -> np.ndarray:
    """COCO's run lengths, column by column, first outside, then inside, as (H, W) bool.

    Raises:
        ValueError: the runs do not fill the picture.
    """
    height, width = size
    runs = np.array(counts, np.int64)
    whole = height * width
    if runs.ndim != 1 or ((runs < 0) | (runs > whole)).any() or runs.sum() != whole:
        raise ValueError(tr("its run lengths do not fill the picture"))
    inside = np.arange(len(runs)) % 2 == 1
    return np.repeat(inside, runs).reshape(width, height).T


def unpack_runs(text: str) -> list[int]:
    """Run lengths out of COCO's compressed text.

    Six bits a character from '0' on, the lowest five first, the sixth says that more follow; from the
    fourth number on, each is the difference to the one two before.

    Raises:
        ValueError: the text breaks off or holds other characters.
    """
    counts: list[int] = []
    value, shift = 0, 0
    for character in text:
        bits = ord(character) - 48
        if not 0 <= bits < 64 or shift > 60:
            raise ValueError(tr("its run lengths are damaged"))
        value |= (bits & 31) << shift
        shift += 5
        if bits & 32:
            continue
        if bits & 16:
            value -= 1 << shift
        counts.append(value + counts[-2] if len(counts) > 2 else value)
        value, shift = 0, 0
    if shift:
        raise ValueError(tr("its run lengths break off"))
    return counts


def runs_of(area: np.ndarray) -> list[int]:
    """The run lengths of an area (H, W) bool, as `fill_runs` takes them."""
    pixels = area.T.ravel()
    changes = np.flatnonzero(pixels[1:] != pixels[:-1]) + 1
    runs: list[int] = np.diff([0, *changes.tolist(), pixels.size]).tolist()
    return [0, *runs] if pixels[0] else runs


def pack_runs(counts: Sequence[int]) -> str:
    """Run lengths as COCO's compressed text; `unpack_runs` reads them."""
    characters = []
    for number, count in enumerate(counts):
        value, has_more = count - counts[number - 2] if number > 2 else count, True
        while has_more:
            bits, value = value & 31, value >> 5
            has_more = value != (-1 if bits & 16 else 0)
            characters.append(chr(48 + (bits | 32 if has_more else bits)))
    return "".join(characters)


def outlines(area: np.ndarray) -> list[np.ndarray]:
    """Polygons (N, 2) around the connected parts of an area (H, W) bool, their holes not left out.

    `fill_polygon` fills what they enclose exactly: pixels count as connected only side by side, and the line
    passes the outer ones a quarter of a pixel outside of their centres.
    """
    return [outer for outer, *_ in _rings(area)]


def slit_outlines(area: np.ndarray) -> list[np.ndarray]:
    """As `outlines`, with holes left out: a slit of no width, which the even-odd rule does not see, leads
    from the first point of a polygon to each of them."""
    polygons = []
    for outer, *holes in _rings(area):
        pieces = [outer, outer[:1]] if holes else [outer]
        for hole in holes:
            pieces += [hole, hole[:1], outer[:1]]
        polygons.append(np.concatenate(pieces))
    return polygons


def _rings(area: np.ndarray) -> Iterator[list[np.ndarray]]:
    """The outline of each connected part, and those of its holes after it."""
    count, parts, stats, _ = cv2.connectedComponentsWithStats(area.astype(np.uint8), connectivity=4)
    for part in range(1, count):
        left, top, width, height = stats[part, :4].tolist()
        mask = (parts[top : top + height, left : left + width] == part).astype(np.uint8)
        fine = cv2.resize(mask, (2 * width, 2 * height), interpolation=cv2.INTER_NEAREST)
        rings, tree = cv2.findContours(fine, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
        outer_first = np.argsort(tree[0, :, 3] >= 0, kind="stable")  # holes have a parent
        yield [(rings[number][:, 0] + 0.5) / 2 + (left, top) for number in outer_first]


def checked_points(points: object) -> np.ndarray:
    """Points as (N, 2) float, out of pairs or out of x, y, x, y, ...

    Raises:
        ValueError: they are none.
    """
    try:
        array = np.array(points, np.float64)
        pairs = array.reshape(-1, 2)
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError(tr("its points are no pairs of numbers")) from error
    if not np.isfinite(pairs).all() or np.abs(pairs).max(initial=0) > 1e6:
        raise ValueError(tr("its points lie outside of every picture"))
    return pairs


def checked_size(height: object, width: object) -> tuple[int, int]:
    """(height, width) of a picture.

    Raises:
        ValueError: they are no such numbers, or too large.
    """
    if type(height) is not int or type(width) is not int or height < 1 or width < 1:
        raise ValueError(tr("it does not tell the size of its picture"))
    if height * width > MAX_PIXELS:
        raise ValueError(
            tr("its picture is too large; the limit is {count} million pixels", count=MAX_PIXELS // 1_000_000)
        )
    return height, width
