"""Commands that make more of a document than a picture, without a window."""

import argparse
from pathlib import Path

from gaugan_desktop.painting_options import add_painting_options, parse_size, state_of
from gaugan_desktop.paths import starter_model_path


def peel_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop peel",
        description="Take a project or a label map apart into plates: each layer is hidden in turn and what "
        "was behind it is painted. What has one layer only is divided by depth.",
    )
    parser.add_argument("labels", type=Path, help="label map (indexed or coloured) or .gaugan project")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, help=".psd, .ora or .exr; without an ending, a new folder"
    )
    parser.add_argument("--by-depth", action="store_true", help="divide by depth, though there are layers")
    add_painting_options(parser)
    return parser


def peel(options: argparse.Namespace) -> int:
    """Paint the plates and write them."""
    import torch

    from gaugan_desktop.imaging.export import PictureNotes
    from gaugan_desktop.imaging.plate_files import write_plates
    from gaugan_desktop.models.model_file import read_model_header
    from gaugan_desktop.synthesis.engine import SynthesisEngine
    from gaugan_desktop.synthesis.peel import Peel, resized

    model_path = options.model or starter_model_path()
    header = read_model_header(model_path)
    state, label_set = state_of(options, header.label_set)
    if options.size:
        state = resized(state, *parse_size(options.size))
    plan = Peel(state, label_set, options.by_depth)
    engine = SynthesisEngine.from_file(model_path, options.device, torch.float32)
    table = label_set.mapping_to(header.label_set)
    pictures = []
    for name, moment in zip(plan.names, plan.moments, strict=True):
        print(f"painting {name}", flush=True)
        labels, style, is_lit = table[moment.labels], moment.style, moment.has_natural_light
        pictures.append(engine.render(labels, style, wrap=moment.wrap, horizon=moment.horizon, is_lit=is_lit))
    notes = PictureNotes(header.name, state.style.name, header.licence)
    write_plates(options.output, plan.finished(pictures, notes))
    print(f"wrote {options.output} ({len(pictures)} plates, {engine.model_name} on {engine.device_name})")
    return 0
