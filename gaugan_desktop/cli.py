"""Command line: opens the window, renders or draws sheets without one, imports a published checkpoint."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gaugan_desktop import __version__
from gaugan_desktop.document.paint_over import PaintedOver
from gaugan_desktop.errors import BadConfigError, GauganError
from gaugan_desktop.files import temporary_folder
from gaugan_desktop.labels import BUNDLED_SETS
from gaugan_desktop.link_commands import labels, labels_parser, render_batch, watch, watch_parser
from gaugan_desktop.painting_options import add_painting_options, moment_of, painted, parse_size
from gaugan_desktop.paths import keep_everything_in, settings_path, starter_model_path
from gaugan_desktop.scene_commands import (
    day,
    day_parser,
    panorama,
    panorama_parser,
    parallax,
    parallax_parser,
    peel,
    peel_parser,
)
from gaugan_desktop.settings import DPI_RANGE, MARGIN_RANGE, set_settings_aside

if TYPE_CHECKING:
    from gaugan_desktop.imaging.export import Rows


def run(arguments: Sequence[str]) -> int:
    """Parse and run; errors of the user end with one sentence and exit code 2."""
    commands = {
        "render": (_render_parser, _render),
        "peel": (peel_parser, peel),
        "parallax": (parallax_parser, parallax),
        "day": (day_parser, day),
        "panorama": (panorama_parser, panorama),
        "sheet": (_sheet_parser, _sheet),
        "watch": (watch_parser, watch),
        "labels": (labels_parser, labels),
        "import": (_import_parser, _import),
    }
    if arguments and arguments[0] in commands:
        parser, command = commands[arguments[0]]
        options = parser().parse_args(arguments[1:])
    else:
        options, command = _app_parser().parse_args(arguments), _open_window
    try:
        return command(options)
    except GauganError as error:
        print(f"gaugan-desktop: {error}", file=sys.stderr)
        return 2


def _app_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop",
        description="Paint a label map, see a landscape.",
        epilog="`gaugan-desktop render --help` explains rendering without a window, "
        "`gaugan-desktop peel --help` plates with painted backgrounds, "
        "`gaugan-desktop parallax --help` films with a camera among them, "
        "`gaugan-desktop day --help` films of changing light, "
        "`gaugan-desktop panorama --help` HDR panoramas, "
        "`gaugan-desktop sheet --help` sheets of label maps in many styles, "
        "`gaugan-desktop labels --help` label maps in other colours, "
        "`gaugan-desktop watch --help` painting what other programs save, "
        "`gaugan-desktop import --help` the use of published checkpoints.",
    )
    parser.add_argument("--version", action="version", version=f"gaugan-desktop {__version__}")
    parser.add_argument("file", nargs="?", type=Path, help="project or label map to open")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), help="compute device")
    parser.add_argument("--model", type=Path, help="model file (default: the starter model)")
    parser.add_argument(
        "--safe-mode", action="store_true", help="defaults, starter model and CPU; settings stay untouched"
    )
    parser.add_argument("--reset-settings", action="store_true", help="set the settings aside and begin anew")
    parser.add_argument("--portable", type=Path, metavar="DIR", help="keep settings, models and log in DIR")
    parser.add_argument("--self-test", action="store_true", help="paint, export and train a little, then end")
    return parser


def _render_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop render", description="Render a label map or a project to a picture."
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "labels", type=Path, nargs="?", help="label map (indexed or coloured) or .gaugan project"
    )
    what.add_argument(
        "--batch",
        type=Path,
        metavar="JOBS.csv",
        help="a list with the columns file, output, style, seed, size and model; goes on where it stopped "
        "and writes JOBS-report.csv",
    )
    parser.add_argument(
        "--overwrite", action="store_true", help="with --batch: replace pictures that are not its own, too"
    )
    parser.add_argument("-o", "--output", type=Path, help="picture, .png, .jpg, .webp, .tif or .pdf")
    parser.add_argument("--dpi", type=int, default=300, help="pixels per inch on paper (default: 300)")
    parser.add_argument("--profile", type=Path, help="colour profile (.icc) to convert to (default: sRGB)")
    parser.add_argument("--margin", type=float, default=0.0, help="of PDF pages, in millimetres (default: 0)")
    add_painting_options(parser)
    return parser


def _sheet_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop sheet", description="Paint every label map of a folder in every style."
    )
    parser.add_argument("folder", type=Path, help="folder of label maps (.png)")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder for the sheets")
    parser.add_argument("--model", type=Path, help="model file (default: the starter model)")
    parser.add_argument(
        "--style",
        nargs="+",
        default=[],
        metavar="NAME",
        help="shipped styles (default: the mean style and all)",
    )
    parser.add_argument(
        "--size", nargs="+", default=["768x512", "1536x1024"], help="default: 768x512 1536x1024"
    )
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    return parser


def _import_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop import", description="Turn a published checkpoint into a model file."
    )
    parser.add_argument("generator", type=Path, help="latest_net_G.pth, or a checkpoint of Engberg's")
    parser.add_argument("--encoder", type=Path, help="latest_net_E.pth")
    parser.add_argument(
        "--labels", required=True, help=f"{', '.join(BUNDLED_SETS)}, or a YAML file with labels of your own"
    )
    parser.add_argument("--aspect-ratio", type=float, help="width / height of the training pictures")
    parser.add_argument("-o", "--output", type=Path, required=True)
    return parser


def _open_window(options: argparse.Namespace) -> int:
    if options.portable is not None:
        keep_everything_in(options.portable)
    if options.reset_settings and (aside := set_settings_aside(settings_path())) is not None:
        print(f"the old settings are in {aside}")
    if options.self_test:
        from gaugan_desktop.self_test import run_self_test

        return run_self_test()
    from gaugan_desktop.app import run_app

    return run_app(options.file, options.model, options.device, options.safe_mode)


def _render(options: argparse.Namespace) -> int:
    import torch

    from gaugan_desktop.models.model_file import read_model_header
    from gaugan_desktop.synthesis.engine import SynthesisEngine, paint_print, print_request
    from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS

    if options.batch is not None:
        return render_batch(options)
    if options.output is None:
        raise BadConfigError("--output says where the picture goes.")
    write = _picture_writer(options)
    model_path = options.model or starter_model_path()
    moment = moment_of(options, read_model_header(model_path).label_set)
    size = parse_size(options.size) if options.size else moment.labels.shape[::-1]
    engine = SynthesisEngine.from_file(model_path, options.device, torch.float32)
    if size[0] * size[1] > EXPORT_PIXELS:
        rolls = moment.rolls.by_id(engine.model.header.label_set)
        with temporary_folder() as folder:
            picture = paint_print(
                engine, print_request(engine, moment, size, rolls), Path(folder) / "print.rgb"
            )
            write(PaintedOver(picture, moment.over))
    else:
        write(painted(engine, moment, size))
    print(f"wrote {options.output} ({size[0]}x{size[1]}, {engine.model_name} on {engine.device_name})")
    return 0


def _picture_writer(options: argparse.Namespace) -> "Callable[[Rows], None]":
    """What writes a picture as the options say."""
    from gaugan_desktop.imaging.color_profiles import read_profile
    from gaugan_desktop.imaging.export import PrintTarget, export_picture

    for name, (least, most) in (("dpi", DPI_RANGE), ("margin", MARGIN_RANGE)):
        if not least <= getattr(options, name) <= most:
            raise BadConfigError(f"--{name} lies between {least} and {most}.")
    profile = None if options.profile is None else read_profile(options.profile)
    target = PrintTarget(profile, options.margin)
    return lambda picture: export_picture(options.output, picture, dpi=options.dpi, target=target)


def _sheet(options: argparse.Namespace) -> int:
    import torch

    from gaugan_desktop.sheet import draw_sheets, label_maps_in, shipped_styles
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    sizes = [parse_size(size) for size in options.size]
    maps, styles = label_maps_in(options.folder), shipped_styles(options.style)
    model_path = options.model or starter_model_path()
    engine = SynthesisEngine.from_file(model_path, options.device, torch.float32)
    draw_sheets(engine, maps, styles, sizes, options.output, lambda path: print(f"wrote {path}", flush=True))
    return 0


def _import(options: argparse.Namespace) -> int:
    from gaugan_desktop.labels import label_set_named
    from gaugan_desktop.models.importers import CheckpointHints, import_checkpoint
    from gaugan_desktop.models.loading import save_model

    labels = label_set_named(options.labels)
    hints = CheckpointHints(aspect_ratio=options.aspect_ratio)
    name = options.output.stem
    model = import_checkpoint(options.generator, options.encoder, labels, name, hints=hints)
    save_model(options.output, model.header, model.generator, model.encoder)
    print(f"wrote {options.output}")
    if model.header.training["assumed"]:
        print(model.header.training["assumed"])
    return 0
