import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaugan_desktop.synthesis.natural_light import NaturalLight, Worn, look_of
from gaugan_desktop.synthesis.natural_light.looks import KINDS
from gaugan_desktop.synthesis.natural_light.worn import _muted
from gaugan_desktop.wrap import Wrap
from tests.synthesis.natural_light.test_light import (
    HEIGHT,
    HORIZON,
    LANDSCAPE,
    WIDTH,
    box,
    grey,
    ids,
    mountain,
    scene,
)

RED, BROWN, TEAL = (230, 60, 30), (110, 70, 30), (30, 140, 150)


def photo(labels: np.ndarray, **colors: tuple[int, int, int]) -> np.ndarray:
    picture = grey(labels)
    for name, color in colors.items():
        picture[labels == ids(name)] = color
    return picture


def worn(labels: np.ndarray, weight: float = 1.0, mask=None, only=(), **colors) -> Worn:
    return Worn(look_of(photo(labels, **colors), labels), weight, mask, only)


def lit(labels: np.ndarray, *looks: Worn, picture: np.ndarray | None = None, **options) -> np.ndarray:
    picture = grey(labels) if picture is None else picture
    return NaturalLight(LANDSCAPE).applied(picture, labels, looks=looks, **options).astype(float)


def mean(picture: np.ndarray, mask: np.ndarray) -> np.ndarray:
    return picture[mask].mean(0)


DAY_AND_DUSK = (((110, 165, 225), (110, 120, 50)), ((120, 70, 70), (40, 35, 20)))
GUESSED = {
    "sand": lambda color: color.mean() > 0.35,
    "snow": lambda color: color.min() > 0.5,
    "tree": lambda color: color[1] > color[2],
    "sea": lambda color: color[2] > color[0],
}


def kind_of(name: str) -> int:
    return next(number for number, names in enumerate(KINDS) if name in names)


SKY, GROUND = box(0, HORIZON - 10, 0, WIDTH), box(HORIZON + 10, HEIGHT, 0, WIDTH)


def test_sky_and_ground_take_the_colours_of_their_kind() -> None:
    labels = scene()
    picture = lit(labels, worn(labels, sky=RED, grass=BROWN))
    for area, color in ((SKY, RED), (GROUND, BROWN)):
        before = np.abs(mean(grey(labels), area) - color).sum()
        assert np.abs(mean(picture, area) - color).sum() < 0.35 * before


def test_the_sky_has_the_photos_gradient() -> None:
    labels = scene()
    sunset = photo(labels, sky=TEAL)
    sunset[HORIZON - 30 : HORIZON] = RED
    picture = lit(labels, Worn(look_of(sunset, labels)))
    low, high = picture[HORIZON - 12].mean(0), picture[10].mean(0)
    assert low[0] - low[2] > 80
    assert high[2] - high[0] > 40


def test_what_the_photo_does_not_show_follows_its_brightness_and_hardly_its_hue() -> None:
    dark = worn(scene(), sky=(20, 20, 40), grass=(40, 20, 10))
    labels = scene(("mountain", mountain()), ground="sand")
    plain, picture = (mean(lit(labels, *looks), GROUND) for looks in ((), (dark,)))
    assert picture.mean() < 0.75 * plain.mean()
    assert np.ptp(picture / plain) < 0.35


def test_clouds_and_snow_are_white_in_the_skys_light() -> None:
    warm = worn(scene(), sky=(240, 170, 120), grass=BROWN)
    below, above = box(HORIZON + 10, HEIGHT, 0, WIDTH), box(20, 70, 60, 230)
    snow, cloud = (
        mean(lit(scene((name, area)), warm), area) for name, area in (("snow", below), ("cloud", above))
    )
    assert cloud[0] > cloud[2] + 20
    assert np.ptp(snow) < 20
    assert min(snow.mean(), cloud.mean()) > 130


def test_a_mix_lies_between_its_parts() -> None:
    labels = scene()
    red, teal = worn(labels, grass=RED), worn(labels, grass=TEAL)
    hues = [
        float(np.subtract(*mean(lit(labels, *looks), GROUND)[[0, 2]]))
        for looks in ((red,), (red._replace(weight=0.5), teal._replace(weight=0.5)), (teal,))
    ]
    assert hues[0] > hues[1] + 20 > hues[2] + 40


def test_regions_and_labels_have_looks_of_their_own() -> None:
    labels = scene()
    left = box(0, HEIGHT, 0, WIDTH // 2)
    picture = lit(labels, worn(labels, mask=left, grass=RED), worn(labels, mask=~left, grass=TEAL))
    reds = picture[..., 0] - picture[..., 2]
    assert reds[GROUND & left].mean() > 40 > 0 > reds[GROUND & ~left].mean()
    sky_only = worn(labels, only=(ids("sky"),), sky=RED, grass=RED)
    picture = lit(labels, worn(labels, sky=TEAL, grass=TEAL), sky_only)
    assert np.subtract(*mean(picture, SKY)[[0, 2]]) > 40
    assert np.subtract(*mean(picture, GROUND)[[0, 2]]) < 0


def test_styles_without_photos_change_nothing() -> None:
    labels = scene(("mountain", mountain()))
    assert np.array_equal(lit(labels, Worn(None)), lit(labels))


def test_what_the_photo_does_not_show_looks_as_in_photos_of_such_a_light() -> None:
    day, dusk = (worn(scene(), sky=sky, grass=grass).look for sky, grass in DAY_AND_DUSK)
    for name, is_right in GUESSED.items():
        assert is_right(day.kinds.means[kind_of(name)]), name
    for name in ("sand", "mountain", "tree"):
        kind = kind_of(name)
        assert dusk.kinds.means[kind].mean() < 0.8 * day.kinds.means[kind].mean(), name


def test_fog_veils_what_the_photo_does_not_show_as_well() -> None:
    labels = scene(("tree", box(HORIZON + 10, HEIGHT, 0, WIDTH // 2)))
    clear, foggy = (
        worn(labels, sky=(170, 170, 170), tree=tree, grass=grass).look.kinds
        for tree, grass in (((60, 70, 50), (110, 120, 60)), ((140, 142, 138), (150, 152, 146)))
    )
    far, dark = (np.abs(kinds.means[kind_of("rock")] - 0.6).max() for kinds in (foggy, clear))
    assert far < 0.5 * dark
    assert foggy.contrasts[kind_of("rock")] < 0.5 * clear.contrasts[kind_of("rock")]


@pytest.mark.parametrize(("contrast", "is_calmer"), [(2, True), (60, False)])
def test_textures_become_as_calm_as_those_of_the_photo(contrast: int, is_calmer: bool) -> None:
    rng = np.random.default_rng(1)
    labels = scene()
    noisy = (
        grey(labels).astype(int)
        + rng.integers(-60, 61, (HEIGHT, WIDTH, 1)) * (labels == ids("grass"))[..., None]
    )
    sample = grey(labels).astype(int) + rng.integers(-contrast, contrast + 1, (HEIGHT, WIDTH, 1))
    look = Worn(look_of(np.clip(sample, 0, 255).astype(np.uint8), labels))
    noisy = np.clip(noisy, 0, 255).astype(np.uint8)
    before, after = (
        NaturalLight(LANDSCAPE).applied(noisy, labels, looks=looks)[GROUND].std() for looks in ((), (look,))
    )
    assert (after < 0.75 * before) == is_calmer


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 2**32), st.booleans())
def test_any_photo_can_be_worn(height, width, seed, is_wrapped) -> None:
    rng = np.random.default_rng(seed)
    labels = np.kron(rng.integers(0, 18, (3, 3)).astype(np.uint8), np.ones((20, 20), np.uint8))
    labels = np.ascontiguousarray(labels[:height, :width])
    picture = rng.integers(0, 256, (height, width, 3)).astype(np.uint8)
    look = look_of(picture, np.ascontiguousarray(labels[::-1]))
    assert np.isfinite(look.kinds.means).all()
    light = NaturalLight(LANDSCAPE)
    after = light.applied(picture, labels, wrap=Wrap(columns=is_wrapped), looks=(Worn(look),))
    assert after.shape == picture.shape


def test_sunlit_clouds_keep_a_warm_hue() -> None:
    labels = np.full((256, 384), ids("sky"), np.uint8)
    labels[60:120, 100:280] = ids("cloud")
    labels[180:] = ids("grass")
    picture = photo(labels, sky=(120, 150, 200), cloud=(240, 180, 130), grass=(60, 90, 40))
    cloud = NaturalLight(LANDSCAPE).applied(picture, labels)[80:100, 150:230].reshape(-1, 3).astype(float)
    brightest = cloud[cloud.sum(1) >= np.quantile(cloud.sum(1), 0.9)].mean(0)
    red, green, blue = brightest / brightest.max()
    assert red == 1
    assert blue < 0.72, "as orange as it was"
    assert green < 0.87, "not khaki"


@pytest.mark.parametrize(("sky", "is_night"), [((20, 40, 70), True), ((120, 160, 220), False)])
def test_at_night_colours_that_the_photo_does_not_show_fade(
    sky: tuple[int, int, int], is_night: bool
) -> None:
    labels = np.full((256, 384), ids("sky"), np.uint8)
    labels[120:] = ids("grass")
    of_photo = np.where(labels == ids("grass"), ids("tree"), labels).astype(np.uint8)
    look = worn(of_photo, sky=sky, tree=(20, 25, 25))
    green = photo(labels, grass=(120, 150, 30))
    lit_grass = NaturalLight(LANDSCAPE).applied(green, labels, looks=[look])[180:].astype(float)
    red, _, blue = lit_grass.reshape(-1, 3).mean(0)
    assert (red < blue * 2.3) == is_night


def test_what_glares_in_a_photo_is_muted_and_nothing_else() -> None:
    colors = np.array([[0.67, 0.33, 0.12], [0.05, 0.2, 0.4], [0.5, 0.4, 0.3], [0, 0, 0]])
    muted = _muted(colors)
    saturations = np.ptp(muted[:2], axis=1) / muted[:2].max(1)
    assert saturations == pytest.approx(0.65)
    assert muted.mean(1) == pytest.approx(colors.mean(1))
    assert np.array_equal(muted[2:], colors[2:])
