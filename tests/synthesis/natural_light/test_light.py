"""What light does to grey pictures: there it is all that can be seen."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light import ROUGH, NaturalLight, light
from gaugan_desktop.wrap import Wrap

LANDSCAPE = bundled_label_set("landscape")
HEIGHT, WIDTH, HORIZON = 192, 288, 110
SKY, GREY = (120, 160, 220), 128


def ids(name: str) -> int:
    found = LANDSCAPE.id_of(name)
    assert found is not None
    return found


def scene(*shapes: tuple[str, np.ndarray], ground: str = "grass") -> np.ndarray:
    """Sky above the horizon, a ground below it, and shapes before both."""
    labels = np.full((HEIGHT, WIDTH), ids("sky"), np.uint8)
    labels[HORIZON:] = ids(ground)
    for name, mask in shapes:
        labels[mask] = ids(name)
    return labels


def box(top: int, bottom: int, left: int, right: int) -> np.ndarray:
    mask = np.zeros((HEIGHT, WIDTH), bool)
    mask[top:bottom, left:right] = True
    return mask


def grey(labels: np.ndarray) -> np.ndarray:
    picture = np.full((*labels.shape, 3), GREY, np.uint8)
    picture[labels == ids("sky")] = SKY
    return picture


def lit(labels: np.ndarray, picture: np.ndarray | None = None, **options) -> np.ndarray:
    picture = grey(labels) if picture is None else picture
    return NaturalLight(LANDSCAPE).applied(picture, labels, **options).astype(float)


def mountain() -> np.ndarray:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return (rows < HORIZON) & (rows > 20 + 0.8 * np.abs(columns - WIDTH // 2))


def test_the_face_towards_the_sun_is_lighter() -> None:
    labels = scene(("mountain", mountain()))
    picture = lit(labels).mean(2)
    is_left = mountain() & (np.arange(WIDTH) < WIDTH // 2 - 8)
    is_right = mountain() & (np.arange(WIDTH) > WIDTH // 2 + 8)
    assert picture[is_left].mean() > picture[is_right].mean() + 15
    assert picture[mountain()].std() > 8  # gullies


def test_relief_makes_nothing_lighter_or_darker_as_a_whole() -> None:
    rock = box(40, HORIZON, 60, 230)
    assert lit(scene(("rock", rock))).mean(2)[rock].mean() == pytest.approx(GREY, rel=0.06)


def test_far_land_fades_into_the_colour_above_the_horizon() -> None:
    picture = lit(scene(("mountain", mountain())))
    blue = picture[..., 2] - picture[..., 0]
    foot, top = (mountain() & box(*rows, 0, WIDTH) for rows in ((100, HORIZON), (20, 60)))
    assert blue[foot].mean() > blue[top].mean() + 10


def test_clouds_are_light_above_and_dark_below_and_have_soft_rims() -> None:
    cloud = box(25, 75, 80, 220)
    picture = lit(scene(("cloud", cloud))).mean(2)
    assert picture[30:45, 110:190].mean() > picture[60:72, 110:190].mean() + 15
    steps = np.abs(np.diff(picture[10:90, 60:240], axis=1)).max()
    assert steps < 40  # a painted edge is one of its contrast


def test_the_sky_shows_where_a_painted_cloud_frays() -> None:
    cloud = box(25, 75, 80, 220)
    labels = scene(("cloud", cloud))
    picture = grey(labels)
    picture[cloud] = (255, 0, 0)
    is_sky = np.abs(lit(labels, picture) - SKY).max(2) < 60
    assert is_sky[cloud & ~box(29, 71, 84, 216)].mean() > 0.1
    assert not is_sky[box(40, 60, 100, 200)].any()


def test_thin_clouds_are_not_torn() -> None:
    cloud = box(40, 54, 80, 220)
    labels = scene(("cloud", cloud))
    picture = grey(labels)
    picture[cloud] = (255, 0, 0)
    is_sky = np.abs(lit(labels, picture) - SKY).max(2) < 60
    assert not is_sky[46:49, 90:210].any()  # its middle
    assert is_sky[:28].all()  # nothing stands out of it


def test_clouds_keep_their_own_texture() -> None:
    cloud = box(15, 85, 60, 230)
    labels = scene(("cloud", cloud))
    picture = grey(labels)
    stripes = np.where(np.arange(WIDTH) // 6 % 2, 150, 106).astype(np.uint8)
    picture[cloud] = np.stack([stripes // 2, stripes, stripes], 1)[None].repeat(HEIGHT, 0)[cloud]
    found = lit(labels, picture)[35:65, 100:190]
    light, dark = (found[:, stripes[100:190] == value].mean() for value in (150, 106))
    assert light > 1.2 * dark


def test_leaves_that_sparkle_are_dimmed_and_no_others() -> None:
    tree = box(50, 150, 60, 230)
    labels = scene(("tree", tree))
    picture = grey(labels)
    picture[tree] = 40
    picture[60:140:8, 70:220:8] = 250
    plain, found = grey(labels), lit(labels, picture)
    plain[tree] = 40
    expected = lit(labels, plain)
    assert found[60:140:8, 70:220:8].mean() < 125  # of 250
    np.testing.assert_allclose(found[64:140:8, 74:220:8], expected[64:140:8, 74:220:8], atol=1)


@pytest.mark.parametrize(("water", "least"), [("water", 60), ("sea", 25)])
def test_water_mirrors_what_stands_above_it(water: str, least: float) -> None:
    tower = box(60, HORIZON, 120, 170)
    labels = scene(("rock", tower), ground=water)
    picture = grey(labels)
    picture[tower] = (250, 20, 20)
    redness = lit(labels, picture)
    redness = redness[..., 0] - redness[..., 2]
    below = redness[HORIZON + 6 : HORIZON + 30]
    assert below[:, 130:160].mean() > below[:, :80].mean() + least
    assert redness[-8:, 130:160].mean() < below[:, 130:160].mean()  # no higher than the tower


def test_behind_the_mirror_image_of_a_rock_lies_the_sky_and_not_the_water() -> None:
    rock = box(130, 145, 130, 160)
    labels = scene(("rock", rock), ground="sea")
    picture = grey(labels)
    picture[rock] = (250, 20, 20)
    after = lit(labels, picture).mean(2)
    below, beside = after[165:, 135:155].mean(1), after[165:, 40:100].mean(1)
    assert np.abs(below - beside).max() < 12


def test_rivers_mirror_the_sky_alone() -> None:
    labels = scene(("river", box(130, HEIGHT, 100, 200)))
    picture = grey(labels)
    water = lit(labels, picture)[140:, 110:190]
    assert (water[..., 2] - water[..., 0]).mean() > 15


def test_there_is_shade_at_the_foot_of_a_tree() -> None:
    tree = box(60, 150, 130, 160)
    with_tree, without = (lit(scene(*shapes)).mean(2) for shapes in ([("tree", tree)], []))
    change = with_tree - without
    assert change[150:154, 135:158].mean() < -10
    assert abs(change[150:154, :60].mean()) < 0.5


def sunlight_left(labels: np.ndarray, sky: tuple[int, int, int]) -> np.ndarray:
    """What is left (H, W, 3) of the light that open ground has under this sky."""
    pictures = [grey(each) for each in (labels, scene())]
    for picture in pictures:
        picture[(picture == SKY).all(2)] = sky
    own, empty = (lit(each, picture) for each, picture in zip((labels, scene()), pictures, strict=True))
    return own / empty


def test_things_throw_shadows_in_the_sun_and_under_no_grey_sky() -> None:
    labels = scene(("tree", box(80, 140, 80, 120)))
    ground = box(146, 148, 140, 150)  # away from the sun, beyond the shade at its foot
    red, _, blue = sunlight_left(labels, (105, 168, 230))[ground].mean(0)
    assert red < 0.7
    assert blue > red + 0.05  # the sky still lights it
    assert sunlight_left(labels, (190, 190, 190))[ground].min() > 0.97
    assert sunlight_left(labels, (8, 14, 24))[ground].min() > 0.97


def test_shadows_fall_from_feet_and_not_from_crowns() -> None:
    crown, trunk = box(60, 110, 80, 120), box(110, 150, 98, 102)
    left = sunlight_left(scene(("tree", crown | trunk)), (105, 168, 230)).mean(2)
    assert left[158:160, 140:150].mean() < 0.75
    assert left[120:124, 125:150].min() > 0.95


def test_crowns_are_lighter_above_than_at_their_foot() -> None:
    picture = lit(scene(("tree", box(60, 150, 100, 190)))).mean(2)
    assert picture[62:80, 105:185].mean() > picture[138:150, 105:185].mean() + 15


def test_crowns_are_lighter_towards_the_sun() -> None:
    picture = lit(scene(("tree", box(30, HEIGHT, 100, 190)))).mean(2)
    assert picture[60:110, 102:112].mean() > picture[60:110, 178:188].mean() + 5


def test_ground_has_patches_that_are_wider_near_the_feet() -> None:
    picture = lit(scene()).mean(2)
    near, far = picture[-20:], picture[HORIZON + 8 : HORIZON + 28]
    assert picture[HORIZON:].std() > 3
    assert np.abs(np.diff(near, axis=1)).mean() / near.std() < np.abs(np.diff(far, axis=1)).mean() / far.std()


def test_the_sky_does_not_glow_around_what_stands_before_it() -> None:
    labels = scene(("mountain", mountain()))
    picture = grey(labels)
    halo = cv2.dilate(mountain().astype(np.uint8), np.ones((15, 15))) > 0
    picture[halo & (labels == ids("sky"))] = (250, 200, 160)
    after = lit(labels, picture)
    row = 60
    columns = np.flatnonzero(halo[row] & (labels[row] == ids("sky")))
    assert np.abs(after[row, columns] - SKY).mean() < 0.6 * np.abs(picture[row, columns] - SKY).mean()


def test_a_picture_that_continues_sideways_has_no_seam() -> None:
    shapes = ("mountain", box(60, HORIZON, 0, WIDTH)), ("cloud", box(20, 45, 0, WIDTH))
    labels = scene(*shapes, ground="water")
    picture = lit(labels, wrap=Wrap(columns=True)).mean(2)
    inside = np.abs(np.diff(picture, axis=1)).mean(0)
    seam = np.abs(picture[:, 0] - picture[:, -1]).mean()
    assert seam < np.quantile(inside, 0.99) * 1.2


def test_what_continues_upwards_stays_as_it_is() -> None:
    labels = scene(("mountain", mountain()))
    assert np.array_equal(lit(labels, wrap=Wrap(rows=True)), grey(labels))


def test_a_window_is_a_part_of_the_whole() -> None:
    labels = scene(("mountain", mountain()), ground="water")
    window = Rect(90, 40, 200, 170)
    assert np.array_equal(lit(labels, window=window), lit(labels)[window.slices])


def test_roughly_is_nearly_as_carefully() -> None:
    labels = np.kron(scene(("mountain", mountain()), ground="water"), np.ones((4, 4), np.uint8))
    careful, rough = lit(labels), lit(labels, pixels=ROUGH)
    assert np.abs(careful - rough).mean() < 6


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_larger_picture_has_the_same_light(dtype: type, monkeypatch) -> None:
    monkeypatch.setattr(light, "_STRIP", 50)
    labels = scene(("mountain", mountain()), ground="water")
    large = np.kron(labels, np.ones((3, 3), np.uint8))
    factor = np.iinfo(dtype).max // 255
    picture = NaturalLight(LANDSCAPE).applied(grey(large).astype(dtype) * factor, large, pixels=labels.size)
    assert picture.dtype == dtype
    small = picture.reshape(HEIGHT, 3, WIDTH, 3, 3).mean((1, 3)) / factor
    assert np.abs(small - lit(labels)).mean() < 1.5


def test_what_depends_on_the_labels_is_worked_out_once(monkeypatch) -> None:
    seen: list[object] = []
    original = light.fields_of
    monkeypatch.setattr(
        light, "fields_of", lambda layout, *hung: (seen.append(layout), original(layout, *hung))[1]
    )
    shown, labels = NaturalLight(LANDSCAPE), scene(("mountain", mountain()))
    for picture in (grey(labels), grey(labels) // 2):
        shown.applied(picture, labels)
    assert len(seen) == 1
    labels = labels.copy()
    labels[0, 0] = ids("cloud")
    shown.applied(grey(labels), labels)
    shown.applied(grey(labels), labels, horizon=90)
    assert len(seen) == 3


@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 70), st.integers(1, 70), st.integers(0, 2**32), st.sampled_from(["landscape", "ade20k"]),
    st.booleans(), st.none() | st.floats(-200, 200),
)  # fmt: skip
def test_any_label_map_can_be_lit(height, width, seed, name, is_wrapped, horizon) -> None:
    label_set, rng = bundled_label_set(name), np.random.default_rng(seed)
    coarse = rng.integers(0, len(label_set), (3, 3)).astype(np.uint8)
    labels = np.kron(coarse, np.ones((24, 24), np.uint8))[:height, :width]
    picture = rng.integers(0, 256, (height, width, 3)).astype(np.uint8)
    after = NaturalLight(label_set).applied(picture, labels, horizon, Wrap(columns=is_wrapped))
    assert after.shape == picture.shape
    assert after.dtype == np.uint8


def test_what_lies_above_the_picture_is_not_mirrored_in_streaks() -> None:
    labels = np.full((HEIGHT, WIDTH), ids("water"), np.uint8)
    labels[:20] = ids("tree")
    picture = grey(labels)
    picture[:20, ::8] = 255
    water = lit(labels, picture)[120:180]
    assert water.mean((0, 2)).std() < 2


def test_mountains_are_mirrored_far_behind_the_bank_before_them() -> None:
    land = ("mountain", box(60, HORIZON, 0, WIDTH)), ("grass", box(100, HORIZON + 8, 150, WIDTH))
    labels = scene(*land, ground="water")
    picture = grey(labels)
    picture[labels == ids("mountain")] = (200, 40, 40)
    found = lit(labels, picture)
    redness = found[..., 0] - found[..., 1]
    for columns in (slice(40, 100), slice(200, 260)):
        assert redness[145:150, columns].mean() > 20
        assert redness[169:174, columns].mean() < 8  # there their tops end, behind the bank as well


def test_a_tree_on_the_near_bank_is_no_shore_of_the_water_behind_it() -> None:
    bank = "grass", box(180, HEIGHT, 0, WIDTH)
    tree = ("tree", box(135, 150, 120, 175)), ("tree", box(150, 186, 145, 152))
    below_crown, reds = (slice(154, 176), slice(124, 140)), []
    for shapes in ((bank,), (bank, *tree)):
        labels = scene(("mountain", box(60, HORIZON, 0, WIDTH)), *shapes, ground="water")
        picture = grey(labels)
        picture[labels == ids("mountain")] = (200, 40, 40)
        picture[labels == ids("tree")] = (20, 200, 20)
        found = lit(labels, picture)[below_crown]
        reds.append(found[..., 0] - found[..., 1])
    assert np.abs(reds[0] - reds[1]).mean() < 6


def test_trees_on_an_island_are_mirrored_at_its_shore() -> None:
    labels = scene(("tree", box(135, 150, 120, 175)), ground="water")
    picture = grey(labels)
    picture[labels == ids("tree")] = (20, 200, 20)
    found = lit(labels, picture)[153:160, 130:165]
    assert (found[..., 1] - found[..., 0]).mean() > 15


def test_slits_of_water_beside_the_shore_mirror_what_their_neighbours_do() -> None:
    tower = box(60, HORIZON + 20, 80, 200)
    labels = scene(("tree", tower), ground="water")
    labels[HORIZON + 15 : HORIZON + 17, 120:123] = ids("water")  # torn into the foot
    whole = scene(("tree", tower), ground="water")
    found, wanted = (lit(each, grey(whole)).mean(2)[HORIZON + 24 :, 90:190] for each in (labels, whole))
    assert np.abs(found - wanted).max() < 12


def test_flat_meadows_are_not_mirrored_but_the_sky_beyond_them() -> None:
    labels = scene(("water", box(150, 185, 60, 230)))
    picture = grey(labels)
    picture[labels == ids("grass")] = (60, 140, 20)
    found = lit(labels, picture)
    blue = found[..., 2] - found[..., 1]
    assert blue[165:180, 90:200].mean() > blue[152:153, 90:200].mean() + 10  # the bank is
    assert blue[165:180, 90:200].mean() > 5


def test_no_line_of_light_runs_along_the_skyline() -> None:
    hill = box(70, HORIZON, 0, WIDTH)
    labels = scene(("hill", hill))
    picture = grey(labels)
    picture[68:70] = (110, 120, 140)  # the last rows of the sky are half land
    found = lit(labels, picture)
    assert (found[66:70] - found[55:60].mean(0)).max() < 12
