"""An evaluation as JSON, or as one HTML page that needs no network."""

import base64
import html
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import read_file, write_bytes_atomically
from trainer.metrics.evaluate import Evaluation
from trainer.targets import is_signed_by, require_free_file, signed

_MAKER = "evaluate"
_SUFFIXES = (".json", ".html", ".htm")

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><style>
body {{ font: 15px/1.5 system-ui, sans-serif; max-width: 940px; margin: 32px auto; color: #20242a; }}
td {{ padding: 2px 24px 2px 0; }} td.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
img {{ max-width: 100%; border-radius: 8px; display: block; margin-bottom: 8px; }}
</style><h1>{name}</h1><p>Numbers compare only where everything under "Protocol" is the same.</p>
{parts}</html>
"""
_PART = """<h2>{size} pixels</h2><h3>Numbers</h3><table>{numbers}</table>
<h3>Protocol</h3><table>{protocol}</table>
<h3>Examples</h3><p>Label map, its photo, the style photo, the painted picture.</p>{examples}
"""


def require_evaluation_output(path: Path) -> None:
    """Make sure before the measuring that its result can be written, and over nothing but an evaluation.

    Raises:
        BadConfigError: with a name that is free.
        BadFileError: the name's ending says no format, or the folder cannot be written.
    """
    if path.suffix.lower() not in _SUFFIXES:
        raise BadFileError(path, f"The name of this result ends in {' or '.join(_SUFFIXES)}.")
    require_free_file(path, is_signed_by(_MAKER) if _is_page(path) else _holds_numbers)


def write_evaluations(path: Path, evaluations: list[Evaluation]) -> None:
    """Write numbers and protocols: as HTML with examples if the name ends so, else as a JSON list."""
    if _is_page(path):
        write_bytes_atomically(path, signed(_page(evaluations), _MAKER).encode())
        return
    data = [evaluation.to_dict() for evaluation in evaluations]
    write_bytes_atomically(path, (json.dumps(data, indent=2) + "\n").encode())


def picture_data(picture: np.ndarray) -> str:
    """(H, W, 3) uint8 as PNG in base64."""
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "PNG", optimize=True)
    return base64.b64encode(buffer.getvalue()).decode()


def _is_page(path: Path) -> bool:
    return path.suffix.lower() in (".html", ".htm")


def _holds_numbers(path: Path) -> bool:
    """Whether a file is a list of what `Evaluation.to_dict` makes; errors as `read_file`."""
    try:
        data = json.loads(read_file(path))
    except (ValueError, RecursionError):
        return False
    return isinstance(data, list) and bool(data) and all(map(_is_evaluation, data))


def _is_evaluation(data: Any) -> bool:
    protocol = data.get("protocol") if isinstance(data, dict) else None
    return isinstance(protocol, dict) and {"model_sha256", "crops", "split"} <= protocol.keys()


def _page(evaluations: list[Evaluation]) -> str:
    name = html.escape(str(evaluations[0].protocol["model"]))
    return _PAGE.format(name=name, parts="".join(map(_part, evaluations)))


def _part(evaluation: Evaluation) -> str:
    numbers = "".join(
        f'<tr><td>{name}</td><td class="number">{value:.4f}</td></tr>'
        for name, value in evaluation.numbers.items()
    )
    protocol = "".join(
        f"<tr><td>{name}</td><td>{html.escape(str(value))}</td></tr>"
        for name, value in evaluation.protocol.items()
        if value is not None
    )
    examples = "".join(
        f'<img src="data:image/png;base64,{picture_data(row)}" alt="example">' for row in evaluation.examples
    )
    size = evaluation.protocol["size"]
    return _PART.format(size=size, numbers=numbers, protocol=protocol, examples=examples)
