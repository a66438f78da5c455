"""A run's report: one HTML file with curves, warnings, samples and settings. It needs no network."""

import html
from pathlib import Path

import numpy as np
import yaml

from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.folders import entries_if_any
from trainer.config import TrainConfig, config_to_mapping
from trainer.run.health import Record, warnings_for
from trainer.run.records import FILE, damaged_lines, read_notes, read_records

_WIDTH, _HEIGHT, _PAD = 420, 160, 36
_SMOOTHING = 0.9
_TITLES = {
    "kernel_distance": "Kernel distance to photos (lower is better)",
    "generator": "Adversarial loss of the generator",
    "discriminator": "Adversarial loss of the discriminator",
    "features": "Feature matching",
    "perceptual": "Perceptual distance",
    "kl": "Style information (KL)",
    "color": "Coarse colour",
    "label_mix": "Consistency under LabelMix",
}
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><style>
body {{ font: 15px/1.5 system-ui, sans-serif; max-width: 940px; margin: 32px auto; color: #20242a; }}
svg {{ background: #f7f8fa; border-radius: 8px; margin: 0 12px 16px 0; }}
img {{ max-width: 100%; border-radius: 8px; }} pre {{ background: #f7f8fa; padding: 12px; }}
.warning {{ background: #fff3d6; padding: 10px 14px; border-radius: 8px; }}
</style><h1>{name}</h1><p>Step {step} of {steps}.</p>{warnings}<h2>Curves</h2>{charts}
<h2>Samples</h2><p>Columns: label map, photo, own style, style of the next row, mean style, random style.</p>
{samples}<h2>Settings</h2><pre>{settings}</pre></html>
"""


def write_report(run: Path, config: TrainConfig, step: int) -> None:
    """Write `report.html` into the run folder.

    Raises:
        BadFileError: that, or what belongs into it cannot be read.
    """
    records = read_records(run)
    sentences = warnings_for(records, config, read_notes(run))
    if damaged := damaged_lines(run):
        sentences.append(f"Lines of {FILE} that cannot be read: {damaged}. The curves do without them.")
    samples = [path for path in entries_if_any(run / "samples") if path.suffix == ".png"]
    settings = yaml.safe_dump(config_to_mapping(config), sort_keys=False, default_flow_style=None)
    page = _PAGE.format(
        name=html.escape(config.name),
        step=step,
        steps=config.steps,
        warnings="".join(f'<p class="warning">{html.escape(s)}</p>' for s in sentences),
        charts="".join(_chart(title, records, name) for name, title in _TITLES.items()),
        samples=f'<img src="samples/{samples[-1].name}" alt="sample grid">' if samples else "",
        settings=html.escape(settings),
    )
    write_bytes_atomically(run / "report.html", page.encode())


def _chart(title: str, records: list[Record], name: str) -> str:
    """One curve as SVG: the values pale, their moving average strong."""
    points = np.array([(r["step"], r[name]) for r in records if name in r], np.float64)
    if len(points) < 2:
        return ""
    smooth = points.copy()
    for index in range(1, len(smooth)):
        smooth[index, 1] = _SMOOTHING * smooth[index - 1, 1] + (1 - _SMOOTHING) * points[index, 1]
    low, high = np.percentile(points[:, 1], [1, 99])
    span = max(high - low, 1e-9)
    steps = points[:, 0]
    x_scale = (_WIDTH - 2 * _PAD) / max(steps[-1] - steps[0], 1)

    def line(values: np.ndarray, style: str) -> str:
        xs = _PAD + (values[:, 0] - steps[0]) * x_scale
        ys = _HEIGHT - _PAD - np.clip((values[:, 1] - low) / span, 0, 1) * (_HEIGHT - 2 * _PAD)
        text = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(xs, ys, strict=True))
        return f'<polyline points="{text}" fill="none" {style}/>'

    marks = "".join(
        f'<text x="4" y="{y}" font-size="10" fill="#5c6570">{value:.3g}</text>'
        for y, value in ((_PAD + 4, high), (_HEIGHT - _PAD + 4, low))
    )
    return (
        f'<svg width="{_WIDTH}" height="{_HEIGHT}" role="img" aria-label="{html.escape(title)}">'
        f'<text x="{_PAD}" y="20" font-size="13">{html.escape(title)}</text>{marks}'
        f'<text x="{_WIDTH - _PAD}" y="{_HEIGHT - 12}" font-size="10" text-anchor="end" fill="#5c6570">'
        f"step {steps[-1]:.0f}</text>"
        + line(points, 'stroke="#b9d3ea" stroke-width="1"')
        + line(smooth, 'stroke="#1f74b8" stroke-width="2"')
        + "</svg>"
    )
