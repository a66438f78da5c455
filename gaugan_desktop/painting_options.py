"""What the commands that paint have in common: the file they paint from, the model, the style, the size."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.synthesis.sizes import is_printable
from gaugan_desktop.wrap import NO_WRAP, Wrap

if TYPE_CHECKING:
    import numpy as np

    from gaugan_desktop.document.replay import Moment
    from gaugan_desktop.document.state import DocumentState
    from gaugan_desktop.document.style import Style
    from gaugan_desktop.synthesis.engine import SynthesisEngine

_FOUND = "found"
_HORIZONS = (-1.0, 2.0)  # shares of the height; a horizon may lie outside the picture
_SEAMLESS = {"off": NO_WRAP, "x": Wrap(columns=True), "xy": Wrap(rows=True, columns=True)}


def add_painting_options(parser: argparse.ArgumentParser) -> None:
    """Options for model, style, borders, light, horizon, size and device."""
    parser.add_argument("--model", type=Path, help="model file (default: the starter model)")
    style = parser.add_mutually_exclusive_group()
    style.add_argument("--style", type=Path, help="style image")
    style.add_argument("--seed", type=int, help="random style")
    parser.add_argument(
        "--seamless", choices=_SEAMLESS, help="sides that continue each other (default: as the project)"
    )
    parser.add_argument(
        "--natural-borders",
        action=argparse.BooleanOptionalAction,
        help="bend the borders of labels as nature's are (default: as the project; label maps: yes)",
    )
    parser.add_argument(
        "--natural-light",
        action=argparse.BooleanOptionalAction,
        help="lay relief, clouds, reflections and shade over the picture (default: as the project; label "
        "maps: yes)",
    )
    parser.add_argument(
        "--horizon",
        help=f"where the horizon lies: a share of the height from the top, such as 0.4, or {_FOUND} "
        f"(default: as the project; label maps: {_FOUND})",
    )
    parser.add_argument("--size", help="size of the picture, such as 768x512 (default: as the label map)")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))


def state_of(options: argparse.Namespace, label_set: LabelSet) -> tuple["DocumentState", LabelSet]:
    """What the file holds, with what the options say in place of it, and the label set that it uses.

    Args:
        label_set: in which label maps that are no projects are read.
    """
    from gaugan_desktop.document.project_file import SUFFIX, load_project
    from gaugan_desktop.document.state import DocumentState, Layer
    from gaugan_desktop.imaging.loading import load_label_map

    if options.labels.suffix.lower() == SUFFIX:
        document = load_project(options.labels).document
        state, label_set = document.state, document.label_set
    else:
        state = DocumentState((Layer(load_label_map(options.labels, label_set), options.labels.stem),))
    if (style := style_of(options)) is not None:
        state = replace(state, style=style)
    if options.seamless:
        state = replace(state, wrap=_SEAMLESS[options.seamless])
    if options.natural_borders is not None:
        state = replace(state, has_natural_borders=options.natural_borders)
    if options.natural_light is not None:
        state = replace(state, has_natural_light=options.natural_light)
    if options.horizon:
        state = replace(state, horizon=_parse_horizon(options.horizon, state.shape[0]))
    return state, label_set


def moment_of(options: argparse.Namespace, label_set: LabelSet) -> "Moment":
    """`state_of`, flattened, in the labels of a model."""
    from gaugan_desktop.document.replay import moment_of_state
    from gaugan_desktop.document.rolls import Rolls

    state, own = state_of(options, label_set)
    moment, table = moment_of_state(state), own.mapping_to(label_set)
    rolls = enumerate(state.rolls.by_id(own, table))
    named = Rolls(tuple(sorted((label_set[label].name, count) for label, count in rolls if count)))
    return replace(moment, labels=table[moment.labels], rolls=named)


def painted(engine: "SynthesisEngine", moment: "Moment", size: tuple[int, int] | None = None) -> "np.ndarray":
    """The picture of a moment in the engine's labels, at a (width, height), with what is painted over."""
    from gaugan_desktop.document.paint_over import composed

    if size is not None:
        moment = resized_moment(moment, *size)
    rolls, labels = moment.rolls.by_id(engine.model.header.label_set), moment.labels
    cutouts = moment.cutouts
    if moment.has_natural_borders:
        labels, cutouts = engine.borders.planted(labels, moment.wrap, rolls)
    picture = engine.render(
        labels,
        moment.style,
        wrap=moment.wrap,
        horizon=moment.horizon,
        is_lit=moment.has_natural_light,
        rolls=rolls,
        cutouts=cutouts,
    )
    return composed(picture, moment.over)


def resized_moment(moment: "Moment", width: int, height: int) -> "Moment":
    """The same at another size."""
    from gaugan_desktop.opencv import cv2
    from gaugan_desktop.photo_textures import resized_cutouts

    if moment.labels.shape == (height, width):
        return moment
    horizon = None if moment.horizon is None else moment.horizon * height / len(moment.labels)
    labels = cv2.resize(moment.labels, (width, height), interpolation=cv2.INTER_NEAREST)
    cutouts = resized_cutouts(moment.cutouts, moment.labels.shape, labels.shape)
    return replace(moment, labels=labels, horizon=horizon, cutouts=cutouts)


def style_of(options: argparse.Namespace) -> "Style | None":
    """What the options ask for; None for nothing."""
    from gaugan_desktop.document.style import Style

    if options.style is not None:
        return Style(options.style.name, read_style(options.style))
    return None if options.seed is None else Style(f"seed {options.seed}", seed=options.seed)


def read_style(path: Path) -> bytes:
    """The bytes of a style image.

    Raises:
        BadFileError: it is no picture.
    """
    from gaugan_desktop.imaging.loading import load_picture

    load_picture(path)
    return path.read_bytes()


def _parse_horizon(text: str, height: int) -> float | None:
    """The row, or None where it shall be found."""
    if text == _FOUND:
        return None
    try:
        share = float(text)
    except ValueError as error:
        raise BadConfigError(f"--horizon is a number such as 0.4, or {_FOUND}, not {text!r}.") from error
    if not _HORIZONS[0] <= share <= _HORIZONS[1]:
        raise BadConfigError("--horizon lies between -1 and 2: 0 is the top of the picture, 1 its foot.")
    return share * height


def parse_size(text: str) -> tuple[int, int]:
    """(width, height) from a text such as 768x512.

    Raises:
        BadConfigError: it is none, or too small or large.
    """
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError as error:
        raise BadConfigError(f"--size is written like 768x512, not {text!r}.") from error
    if min(width, height) < 64 or not is_printable(width, height):
        raise BadConfigError("--size lies between 64x64 and 16384 pixels a side, of 120 million at most.")
    return width, height
