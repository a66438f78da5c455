"""What a blob of cloud becomes: a cloud from a photo, about as wide and as high."""

from gaugan_desktop.synthesis.painted_blobs import DrawnBlob
from gaugan_desktop.synthesis.planting.plots import Plot, around, crown_of, whole_box
from gaugan_desktop.synthesis.planting.sorts import Sort

_CLOUDS = Sort(
    {"cloud-1": 2.75, "cloud-2": 1.36, "cloud-3": 2.31, "cloud-4": 3.65, "cloud-5": 5.02},
    (),
    1.6,
)
_LOWEST, _LARGEST = 0.03, 0.14  # of the shorter side; of a map: larger ones are a cover of clouds
_SOLID = 0.75  # share of its convex hull that one fills
_BEYOND = 0.08  # of its sides: how far thin parts reach beyond what is painted


def cloud_plot(drawn: DrawnBlob) -> Plot | None:
    """What hangs in the place of a blob; None where it stays what light makes of it."""
    label, blob, _, roll = drawn
    if (box := whole_box(blob)) is None or blob.mean() > _LARGEST:
        return None
    unit, (top, left, height, width) = min(blob.shape), box
    own, names = blob[top : top + height, left : left + width], _CLOUDS.fitting(width / height)
    if height < _LOWEST * unit or not names or crown_of(own, _SOLID) is None:
        return None
    down, aside = round(_BEYOND * height), round(_BEYOND * width)
    larger = top - down, left - aside, height + 2 * down, width + 2 * aside
    return Plot(
        label, around(blob), (_CLOUDS.placed(names, int((2 * left + width) / unit * 4) + roll, larger),)
    )
