"""The blob sheet: label maps as people paint them, in every style, to look at with one's own eyes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.document.geometry import scaled
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.enlarging import enlarged
from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.files import ensure_folder
from gaugan_desktop.folders import entries_of
from gaugan_desktop.imaging.export import export_picture
from gaugan_desktop.imaging.loading import load_label_map
from gaugan_desktop.paths import resource_path
from gaugan_desktop.synthesis.engine import SynthesisEngine

Size = tuple[int, int]  # width, height

OVERVIEW = "overview.jpg"
_SMALL: Size = (300, 200)  # cells of the overview
_COLUMNS = 4
_GAP = 4


def draw_sheets(
    engine: SynthesisEngine,
    maps: Sequence[Path],
    styles: Sequence[Style],
    sizes: Sequence[Size],
    output: Path,
    tell: Callable[[Path], None],
) -> None:
    """Paint label maps in all styles and sizes, with natural borders and light as in a new document.

    In the folder `output` each map gets one file per size, its label map first and then the styles, pixel
    by pixel; `overview.jpg` shows all of the first size, one row per map.

    Args:
        tell: told of each file that was written.

    Raises:
        BadFileError: a label map cannot be read, or a file not be written.
    """
    ensure_folder(output)
    palette = engine.model.header.label_set.palette
    rows = []
    for path in maps:
        original = load_label_map(path, engine.model.header.label_set)
        for size in sizes:
            labels = _resized(original, size)
            bent, cutouts = engine.borders.planted(labels)
            pictures = [engine.render(bent, style, is_lit=True, cutouts=cutouts) for style in styles]
            cells = [palette[labels], *pictures]
            written = output / f"{path.stem}-{size[0]}x{size[1]}.jpg"
            export_picture(written, _grid(cells, _COLUMNS))
            tell(written)
            if size == sizes[0]:
                rows += [
                    np.asarray(Image.fromarray(c).resize(_SMALL, Image.Resampling.LANCZOS)) for c in cells
                ]
    export_picture(output / OVERVIEW, _grid(rows, 1 + len(styles)))
    tell(output / OVERVIEW)


def label_maps_in(folder: Path) -> list[Path]:
    """The PNG files of a folder by name.

    Raises:
        BadConfigError: there are none.
        BadFileError: the folder cannot be read.
    """
    maps = [path for path in entries_of(folder) if path.suffix == ".png"]
    if not maps:
        raise BadConfigError(f"{folder} holds no label maps (PNG).")
    return maps


def shipped_styles(names: Sequence[str] = ()) -> list[Style]:
    """The style pictures with these names; without names the mean style and all of them.

    Raises:
        BadConfigError: there is no such style picture.
    """
    files = {path.stem: path for path in sorted(resource_path("styles").glob("*.jpg"))}
    if unknown := [name for name in names if name not in files]:
        raise BadConfigError(f"There is no style {unknown[0]!r}; choose among {', '.join(files)}.")
    chosen = [Style(name, files[name].read_bytes()) for name in names or files]
    return chosen if names else [MEAN_STYLE, *chosen]


def _resized(labels: np.ndarray, size: Size) -> np.ndarray:
    height, width = labels.shape
    if size[0] > width and size[1] > height:
        return enlarged(labels, *size)
    return scaled(labels, *size)


def _grid(cells: Sequence[np.ndarray], columns: int) -> np.ndarray:
    """Pictures (h, w, 3) of one size in rows on white."""
    height, width = cells[0].shape[:2]
    row_count = -(-len(cells) // columns)
    columns = min(columns, len(cells))
    shape = row_count * (height + _GAP) - _GAP, columns * (width + _GAP) - _GAP, 3
    sheet = np.full(shape, 255, np.uint8)
    for number, cell in enumerate(cells):
        top, left = number // columns * (height + _GAP), number % columns * (width + _GAP)
        sheet[top : top + height, left : left + width] = cell
    return sheet
