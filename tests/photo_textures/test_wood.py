"""Trunks: found below crowns and nowhere else, and of wood."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import PhotoTextures, Place
from gaugan_desktop.photo_textures.wood import trunks

HEIGHT, WIDTH = 256, 384
TRUNK = np.s_[150:190, 118:123]


def empty() -> np.ndarray:
    return np.zeros((HEIGHT, WIDTH), bool)


def lollipop() -> np.ndarray:
    """A round crown on a trunk."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    tree = (rows - 110) ** 2 + (columns - 120) ** 2 < 36**2
    tree[140:200, 116:125] = True
    return tree


def found(tree: np.ndarray) -> np.ndarray:
    """`trunks`, at full size."""
    return cv2.resize(trunks(tree), (WIDTH, HEIGHT), interpolation=cv2.INTER_NEAREST) > 0


def test_what_is_thin_below_a_crown_is_a_trunk() -> None:
    is_trunk = found(lollipop())
    assert is_trunk[150:190, 118:123].all()
    assert not is_trunk[:138].any()
    assert not is_trunk[:, :112].any()
    assert not is_trunk[:, 129:].any()


def test_a_trunk_is_found_at_any_size_and_place() -> None:
    large = cv2.resize(lollipop().astype(np.uint8), None, fx=3, fy=3, interpolation=cv2.INTER_NEAREST) > 0
    assert trunks(large).sum() == pytest.approx(trunks(lollipop()).sum(), rel=0.2)
    at_the_side = np.roll(lollipop(), -110, axis=1) & (np.arange(WIDTH) < 200)
    assert trunks(at_the_side).any()


@pytest.mark.parametrize(
    "kind", ["forest", "conifer", "bump", "twig above", "beam", "post", "nothing", "all"]
)
def test_nothing_else_is_a_trunk(kind: str) -> None:
    tree, (rows, columns) = empty(), np.mgrid[:HEIGHT, :WIDTH]
    if kind == "forest":
        tree[90:150] = True
    elif kind == "conifer":
        tree = (rows > 60) & (rows < 180) & (np.abs(columns - 150) < (rows - 60) / 3)
    elif kind == "bump":
        tree[60:200, 100:170] = True
        tree[110:130, 170:180] = True
    elif kind == "twig above":
        tree = lollipop()[::-1]
    elif kind == "beam":
        tree[100:104, 40:300] = True
    elif kind == "post":  # without a crown, it is a thin tree
        tree[60:200, 100:108] = True
    elif kind == "all":
        tree[:] = True
    assert not trunks(tree).any()


@pytest.fixture
def textures(landscape: LabelSet) -> PhotoTextures:
    return PhotoTextures(landscape)


@pytest.fixture
def meadow(landscape: LabelSet) -> tuple[np.ndarray, np.ndarray]:
    """A green picture of a tree on a meadow, and its labels."""
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("grass"), np.uint8)
    labels[:120] = landscape.id_of("sky")
    labels[lollipop()] = landscape.id_of("tree")
    picture = np.empty((HEIGHT, WIDTH, 3), np.uint8)
    picture[:] = 60, 110, 40
    return picture, labels


def test_trunks_are_brown_and_crowns_are_not(textures, meadow) -> None:
    changed = textures.applied(*meadow, 120.0, 1.0).astype(float)
    red, green, blue = changed[TRUNK].mean((0, 1))
    assert red > green > blue
    red, green, _ = changed[90:130, 100:140].mean((0, 1))
    assert green > 1.3 * red
    left, right = changed[150:190, 117:119].mean(), changed[150:190, 122:124].mean()
    assert left > 1.3 * right  # the sun stands to the left
    half = textures.applied(*meadow, 120.0, 0.5).astype(float)[TRUNK].mean((0, 1))
    assert changed[TRUNK].mean((0, 1))[1] < half[1]


def test_a_window_has_the_trunks_of_the_whole(textures, meadow) -> None:
    whole = textures.applied(*meadow, 120.0, 1.0)
    window = slice(130, 210), slice(90, 160)
    part = textures.applied(*meadow, 120.0, 1.0, window=window)
    assert np.abs(part.astype(int) - whole[window]).max() <= 3


def test_parts_of_larger_pictures_have_none(textures, meadow) -> None:
    part = textures.applied(*meadow, None, 1.0, place=Place(0, 0, 2 * HEIGHT, 2 * WIDTH)).astype(float)
    assert part[TRUNK].mean((0, 1))[1] > part[TRUNK].mean((0, 1))[0]
