"""Commands that make more of a document than a picture, without a window."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.painting_options import (
    add_painting_options,
    moment_of,
    painted,
    parse_size,
    read_style,
    resized_moment,
    state_of,
)
from gaugan_desktop.paths import starter_model_path

if TYPE_CHECKING:
    from gaugan_desktop.document.replay import Moment
    from gaugan_desktop.document.style import Style
    from gaugan_desktop.imaging.plates import Plates
    from gaugan_desktop.synthesis.engine import SynthesisEngine

_MOVES = ("push", "pull", "dolly", "crane", "orbit", "pan")


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


def parallax_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop parallax",
        description="Film a project or a label map: a camera among its plates.",
    )
    parser.add_argument("labels", type=Path, help="label map (indexed or coloured) or .gaugan project")
    parser.add_argument("-o", "--output", type=Path, required=True, help="film: .mp4, .webm, .gif or .webp")
    parser.add_argument("--by-depth", action="store_true", help="divide by depth, though there are layers")
    parser.add_argument("--move", default="push", choices=_MOVES, help="of the camera (default: push)")
    parser.add_argument("--seconds", type=float, default=6.0, help="length of the film (default: 6)")
    parser.add_argument(
        "--strength", type=float, default=6.0, help="by how much near things move, in per cent (default: 6)"
    )
    parser.add_argument("--loop", action="store_true", help="there and back, to be shown in a loop")
    add_painting_options(parser)
    return parser


def parallax(options: argparse.Namespace) -> int:
    """Paint the plates and write the film."""
    from gaugan_desktop.imaging.film import CLIP_RATE, write_clip
    from gaugan_desktop.imaging.parallax import Stage, camera_way
    from gaugan_desktop.synthesis.peel import with_paint

    for name, (least, most) in (("seconds", (0.5, 60)), ("strength", (1, 12))):
        if not least <= getattr(options, name) <= most:
            raise BadConfigError(f"--{name} lies between {least} and {most}.")
    plates = with_paint(_painted_plates(options))
    height, width = plates.labels.shape
    way = camera_way(options.move, round(options.seconds * CLIP_RATE), options.loop)
    stage = Stage(plates, width, height, options.strength / 100)
    write_clip(options.output, lambda: stage.frames(way), len(way), plates.notes)
    print(f"wrote {options.output} ({len(way)} frames, {len(plates.plates)} plates)")
    return 0


def day_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop day", description="Film a project or a label map while its light changes."
    )
    parser.add_argument("labels", type=Path, help="label map (indexed or coloured) or .gaugan project")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, help="film: .mp4, .webm, .gif, .webp; else a folder"
    )
    parser.add_argument(
        "--lights",
        nargs="+",
        type=Path,
        default=[],
        help="style pictures that the light passes through (default: the lights of the project's day film)",
    )
    parser.add_argument("--seconds", type=float, default=10.0, help="length of the film (default: 10)")
    parser.add_argument("--loop", action="store_true", help="back to the first light")
    add_painting_options(parser)
    return parser


def day(options: argparse.Namespace) -> int:
    """Paint pictures along the time and write the film, or the frames into a new folder."""
    from gaugan_desktop.document.day import PAINTED_RATE, styles_along
    from gaugan_desktop.document.style import Style
    from gaugan_desktop.imaging.export import PictureNotes
    from gaugan_desktop.imaging.film import CLIP_RATE, dissolved, write_clip, write_sequence

    if not 0.5 <= options.seconds <= 120:
        raise BadConfigError("--seconds lies between 0.5 and 120.")
    stops = [Style(path.name, read_style(path)) for path in options.lights]
    if not stops and not (stops := _day_of(options.labels)):
        raise BadConfigError("--lights names style pictures; this file has no lights of its own.")
    engine, moment = _painter(options)
    styles = styles_along(stops, max(2, round(options.seconds * PAINTED_RATE)), options.loop)
    pictures = [painted(engine, replace(moment, style=style)) for style in styles]
    count = round(options.seconds * CLIP_RATE)
    if options.output.suffix:
        header = engine.model.header
        notes = PictureNotes(header.name, licence=header.licence)
        write_clip(options.output, lambda: dissolved(pictures, count, options.loop), count, notes)
    else:
        write_sequence(options.output, dissolved(pictures, count, options.loop))
    print(f"wrote {options.output} ({count} frames, {len(pictures)} painted)")
    return 0


def _day_of(path: Path) -> "list[Style]":
    """The lights of a project's day film; none of other files."""
    from gaugan_desktop.document.project_file import SUFFIX, load_project

    return [*load_project(path).document.state.day] if path.suffix.lower() == SUFFIX else []


def panorama_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop panorama", description="Make an HDR panorama: bright sky expanded, with a sun."
    )
    parser.add_argument("labels", type=Path, help="label map (indexed or coloured) or .gaugan project")
    parser.add_argument("-o", "--output", type=Path, required=True, help="panorama, .exr or .hdr")
    parser.add_argument("--sun", type=float, default=1.0, help="strength, 0 to 2 (default: 1)")
    parser.add_argument("--cube", action="store_true", help="six faces below each other")
    add_painting_options(parser)
    parser.set_defaults(seamless="x")
    return parser


def panorama(options: argparse.Namespace) -> int:
    """Paint with 16 bits, expand, write."""
    from gaugan_desktop.document.paint_over import composed
    from gaugan_desktop.imaging.hdr import cube, radiance, whole_sphere, write_hdr
    from gaugan_desktop.synthesis.sky import sky_of

    if not 0 <= options.sun <= 2:
        raise BadConfigError("--sun lies between 0 and 2.")
    engine, moment = _painter(options)
    rolls = moment.rolls.by_id(engine.model.header.label_set)
    where = moment.wrap, 16, moment.horizon, moment.has_natural_light, rolls
    picture = engine.render(moment.labels, moment.style, None, *where, cutouts=moment.cutouts)
    picture = composed(picture, moment.over)
    is_sky = sky_of(moment, engine.model.header.label_set, picture.shape[1], picture.shape[0])
    light, sun = radiance(whole_sphere(picture), whole_sphere(is_sky), options.sun)
    light = cube(light) if options.cube else light
    write_hdr(options.output, light, options.cube, sun)
    print(f"wrote {options.output} ({light.shape[1]}x{light.shape[0]}, {'a' if sun else 'no'} sun)")
    return 0


def peel(options: argparse.Namespace) -> int:
    """Paint the plates and write them."""
    from gaugan_desktop.imaging.plate_files import write_plates

    plates = _painted_plates(options)
    write_plates(options.output, plates)
    print(f"wrote {options.output} ({len(plates.plates)} plates)")
    return 0


def _painter(options: argparse.Namespace) -> tuple["SynthesisEngine", "Moment"]:
    """The engine and what it shall paint: the model's labels, at the size that is wanted, borders bent."""
    import torch

    from gaugan_desktop.models.model_file import read_model_header
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    model_path = options.model or starter_model_path()
    moment = moment_of(options, read_model_header(model_path).label_set)
    if options.size:
        moment = resized_moment(moment, *parse_size(options.size))
    engine = SynthesisEngine.from_file(model_path, options.device, torch.float32)
    if moment.has_natural_borders:
        rolls = moment.rolls.by_id(engine.model.header.label_set)
        bent, cutouts = engine.borders.planted(moment.labels, moment.wrap, rolls)
        moment = replace(moment, labels=bent, has_natural_borders=False, cutouts=cutouts)
    return engine, moment


def _painted_plates(options: argparse.Namespace) -> "Plates":
    import torch

    from gaugan_desktop.imaging.export import PictureNotes
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
        rolls = moment.rolls.by_id(label_set, table)
        pictures.append(
            engine.render(
                labels,
                style,
                wrap=moment.wrap,
                horizon=moment.horizon,
                is_lit=is_lit,
                rolls=rolls,
                cutouts=moment.cutouts,
            )
        )
    notes = PictureNotes(header.name, state.style.name, header.licence)
    return plan.finished(pictures, notes)
