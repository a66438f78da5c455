"""Pictures of the guide on prints, film and 3D: `python -m tests.e2e.export_pictures docs/guide [NAME...]`.

The one of the gamut warning needs the profile of a press from Ghostscript (Debian: libgs-common).
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.imaging.color_profiles import is_outside, proofed, read_profile
from gaugan_desktop.paths import resource_path

COAST, LAKE = "samples/sea-coast.gaugan", "samples/mountain-lake.gaugan"
GREEN = "09-spring"
PRESS = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")
MAGENTA = 255, 0, 255
LIGHTS = (
    "04-blue-dusk",
    "02-golden-hour",
    "01-clear-noon",
    "06-overcast",
    "03-red-sunset",
    "05-moonlit-night",
)
THUMB, GAP, LINE = (384, 256), 6, (32, 34, 38)
STRIPE = 12  # pixels of what is transparent
PRINT, PART = (3456, 2304), (2380, 1250, 560, 400)  # size; left, top, width, height of what is shown of it


def command(*words: object) -> None:
    subprocess.run([sys.executable, "-m", "gaugan_desktop", *map(str, words)], check=True)


def sheet(pictures: list[Image.Image], columns: int) -> Image.Image:
    """Pictures of one size, row by row."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    whole = Image.new("RGB", (columns * (width + GAP) - GAP, rows * (height + GAP) - GAP), LINE)
    for number, picture in enumerate(pictures):
        whole.paste(picture, (number % columns * (width + GAP), number // columns * (height + GAP)))
    return whole


def on_stripes(picture: Image.Image) -> Image.Image:
    """A plate before what stands for nothing."""
    rows, columns = np.mgrid[: picture.height, : picture.width]
    stripes = np.where((rows + columns) // STRIPE % 2, 190, 150).astype(np.uint8)
    ground = Image.fromarray(stripes).convert("RGBA")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def plates(folder: Path, document: Path) -> Image.Image:
    command("peel", document, "-o", folder / "plates")
    files = sorted((folder / "plates").glob("0*.png"))
    layers = [path for path in files if not path.stem.endswith(("-matte", "-depth"))][:4]
    pictures = [Image.open(folder / "plates" / "picture.png").convert("RGB")]
    for path in layers:
        plate, matte = Image.open(path).convert("RGB"), path.with_stem(f"{path.stem}-matte")
        plate.putalpha(Image.open(matte).convert("L"))
        pictures.append(on_stripes(plate))
    depth = np.asarray(Image.open(folder / "plates" / "depth.png")).astype(np.float32)
    pictures.append(Image.fromarray((255 * depth / max(depth.max(), 1)).astype(np.uint8)).convert("RGB"))
    return sheet([picture.resize(THUMB, Image.Resampling.LANCZOS) for picture in pictures], 3)


def day(folder: Path, document: Path) -> Image.Image:
    pictures = []
    for light in LIGHTS:
        style = resource_path(f"styles/{light}.jpg")
        command("render", document, "--style", style, "-o", folder / f"{light}.png")
        pictures.append(Image.open(folder / f"{light}.png").convert("RGB"))
    return sheet([picture.resize(THUMB, Image.Resampling.LANCZOS) for picture in pictures], 3)


def grain(folder: Path, document: Path) -> Image.Image:
    """A part of a print: on the left enlarged, on the right with the grain of its size."""
    left, top, width, height = PART
    box = (left, top, left + width, top + height)
    command("render", document, "-o", folder / "small.png")
    command("render", document, "--size", "{}x{}".format(*PRINT), "-o", folder / "large.png")
    small, large = (Image.open(folder / f"{name}.png").convert("RGB") for name in ("small", "large"))
    return sheet([small.resize(PRINT, Image.Resampling.BICUBIC).crop(box), large.crop(box)], 2)


def gamut(folder: Path, document: Path) -> Image.Image:
    """A picture, its proof for a press, and marks on what that cannot print."""
    style = resource_path(f"styles/{GREEN}.jpg")
    command("render", resource_path(LAKE), "--style", style, "-o", folder / "green.png")
    profile = read_profile(PRESS)
    picture = np.asarray(Image.open(folder / "green.png").convert("RGB"))
    marked = np.where(is_outside(picture, profile)[..., None], np.uint8(MAGENTA), picture)
    pictures = [Image.fromarray(each) for each in (picture, proofed(picture, profile), marked)]
    return sheet([each.resize(THUMB, Image.Resampling.LANCZOS) for each in pictures], 3)


MAKERS = {"plates": plates, "day": day, "print": grain, "gamut": gamut}


def main(target: Path, *names: str) -> None:
    """Make the pictures with these names, or all."""
    document = resource_path(COAST)
    with tempfile.TemporaryDirectory() as folder:
        for name in names or MAKERS:
            MAKERS[name](Path(folder), document).save(target / f"{name}.jpg", quality=88)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
