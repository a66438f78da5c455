"""The blind look: photos and painted pictures shuffled on one sheet, and a key that says which are which.

What is painted is what people see in the program, with natural borders and natural light.
"""

import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.files import write_bytes_atomically, writing
from gaugan_desktop.models.model_file import read_model_header
from trainer.data.pairs import PairFolder
from trainer.metrics.evaluate import Measurement, random_crops
from trainer.metrics.program import ProgramPainter
from trainer.targets import new_folder

SHEET, KEY = "sheet.png", "key.json"
_COLUMNS, _CAPTION = 6, 22


def write_blind_look(
    model_path: Path, folder: PairFolder, output: Path, protocol: Measurement, device: str
) -> None:
    """Write `sheet.png` with `protocol.count` numbered crops, half of them painted, and `key.json`.

    No photo appears both as itself and painted. Painted crops have the styles of other photos.

    Raises:
        BadDatasetError: the model's labels are not the folder's, or fewer pairs than pictures.
        BadConfigError: the count is odd or less than 2, or `output` holds something.
        BadFileError: `output` cannot be written.
        DeviceError: the device is not there.
    """
    count = protocol.count
    if count < 2 or count % 2:
        raise BadConfigError("The count must be even and at least 2: half of the pictures are photos.")
    header = read_model_header(model_path)
    if header.label_set.names != folder.label_set.names:
        raise BadDatasetError("The model and the folder have different label sets.")
    if len(folder.split(protocol.split)) < count:
        raise BadDatasetError(f"A blind look at {count} pictures needs as many pairs in the split.")
    painter = ProgramPainter(model_path, device)
    crops = random_crops(folder, protocol, header.generator.has_edges)
    rng = np.random.default_rng(protocol.seed)
    is_painted = rng.permutation(np.arange(count) % 2 == 0)
    pictures = [
        painter.paint(crop, painter.style(crops[(number + 1) % count]))
        if is_painted[number]
        else crop.picture
        for number, crop in enumerate(crops)
    ]
    with new_folder(output) as fresh:
        with writing(fresh / SHEET):
            _sheet(pictures).save(fresh / SHEET)
        painted = [number + 1 for number in range(count) if is_painted[number]]
        key = json.dumps({"model": model_path.name, "painted": painted}) + "\n"
        write_bytes_atomically(fresh / KEY, key.encode())


def _sheet(pictures: list[np.ndarray]) -> Image.Image:
    """Numbered pictures of one size, row by row."""
    size = pictures[0].shape[0]
    rows = -(-len(pictures) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * size, rows * (size + _CAPTION)), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(16)
    for number, picture in enumerate(pictures):
        left, top = number % _COLUMNS * size, number // _COLUMNS * (size + _CAPTION)
        draw.text((left + 6, top + 2), str(number + 1), "black", font)
        sheet.paste(Image.fromarray(picture), (left, top + _CAPTION))
    return sheet
