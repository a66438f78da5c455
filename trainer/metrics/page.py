"""An evaluation as JSON, or as one HTML page that needs no network."""

import base64
import html
import io
import json
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.files import write_bytes_atomically
from trainer.metrics.evaluate import Evaluation
from trainer.outputs import require_output

_SUFFIXES = (".json", ".html", ".htm")

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><style>
body {{ font: 15px/1.5 system-ui, sans-serif; max-width: 940px; margin: 32px auto; color: #20242a; }}
td {{ padding: 2px 24px 2px 0; }} td.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
img {{ max-width: 100%; border-radius: 8px; display: block; margin-bottom: 8px; }}
</style><h1>{name}</h1><h2>Numbers</h2><table>{numbers}</table>
<h2>Protocol</h2><p>Numbers compare only where all of this is the same.</p><table>{protocol}</table>
<h2>Examples</h2><p>Label map, its photo, the style photo, the painted picture.</p>{examples}</html>
"""


def require_evaluation_output(path: Path) -> None:
    """Make sure before the measuring that its result can be written; errors as `require_output`."""
    require_output(path, _SUFFIXES, _is_evaluation)


def write_evaluation(path: Path, evaluation: Evaluation) -> None:
    """Write the numbers and their protocol: as HTML with examples if the name ends so, else as JSON."""
    if path.suffix.lower() != ".json":
        write_bytes_atomically(path, _page(evaluation).encode())
        return
    write_bytes_atomically(path, (json.dumps(evaluation.to_dict(), indent=2) + "\n").encode())


def picture_data(picture: np.ndarray) -> str:
    """(H, W, 3) uint8 as PNG in base64."""
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "PNG", optimize=True)
    return base64.b64encode(buffer.getvalue()).decode()


def _is_evaluation(path: Path) -> bool:
    text = path.read_bytes().decode("utf-8", "replace")
    mark = '"protocol": {' if path.suffix.lower() == ".json" else "<h2>Protocol</h2>"
    return mark in text


def _page(evaluation: Evaluation) -> str:
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
    name = html.escape(str(evaluation.protocol["model"]))
    return _PAGE.format(name=name, numbers=numbers, protocol=protocol, examples=examples)
