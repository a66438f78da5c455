"""Command line: opens the window, renders or draws sheets without one, imports a published checkpoint."""

import argparse
import contextlib
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gaugan_desktop import __version__
from gaugan_desktop.annotations.colour_tables import EXCHANGED_SETS
from gaugan_desktop.document.paint_over import composed
from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.errors import BadConfigError, GauganError
from gaugan_desktop.labels import BUNDLED_SETS, LabelSet, bundled_label_set
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import keep_everything_in, settings_path, starter_model_path
from gaugan_desktop.settings import set_settings_aside
from gaugan_desktop.wrap import NO_WRAP, Wrap

if TYPE_CHECKING:
    from gaugan_desktop.synthesis.engine import SynthesisEngine

_FOUND = "found"
_HORIZONS = (-1.0, 2.0)  # shares of the height; a horizon may lie outside the picture
_SEAMLESS = {"off": NO_WRAP, "x": Wrap(columns=True), "xy": Wrap(rows=True, columns=True)}


def run(arguments: Sequence[str]) -> int:
    """Parse and run; errors of the user end with one sentence and exit code 2."""
    commands = {
        "render": (_render_parser, _render),
        "sheet": (_sheet_parser, _sheet),
        "watch": (_watch_parser, _watch),
        "labels": (_labels_parser, _labels),
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
    parser.add_argument("-o", "--output", type=Path, help="picture, .png or .jpg")
    parser.add_argument(
        "--overwrite", action="store_true", help="with --batch: replace pictures that are not its own, too"
    )
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


def _watch_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop watch",
        description="Paint every label map that other programs save into a folder, until Ctrl-C. The "
        "pictures go to the folder `painted` in it.",
    )
    parser.add_argument("folder", type=Path, help="where .png, .psd, .ora or .kra files are saved")
    parser.add_argument("--model", type=Path, help="model file (default: the starter model)")
    style = parser.add_mutually_exclusive_group()
    style.add_argument("--style", type=Path, help="style image")
    style.add_argument("--seed", type=int, help="random style")
    for what in ("borders", "light"):
        parser.add_argument(f"--natural-{what}", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    return parser


def _labels_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-desktop labels",
        description="Write a label map in the colours of another label set, for models that know these.",
    )
    known = f"{', '.join(EXCHANGED_SETS)}, or a .csv file with the columns label, color and also"
    parser.add_argument("file", type=Path, help="label map or .gaugan project")
    parser.add_argument("-o", "--output", type=Path, required=True, help="label map, .png")
    parser.add_argument(
        "--to", required=True, metavar="COLOURS", help=f"{known}; or landscape, the program's own"
    )
    parser.add_argument(
        "--from", dest="source", metavar="COLOURS", help=f"of a label map that is not landscape: {known}"
    )
    parser.add_argument("--numbers", action="store_true", help="grey: the numbers of labels, 255 for nothing")
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

    from gaugan_desktop.imaging.export import export_picture
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    if options.batch is not None:
        return _render_batch(options)
    if options.output is None:
        raise BadConfigError("--output says where the picture goes.")
    model_path = options.model or starter_model_path()
    moment = _moment(options, read_model_header(model_path).label_set)
    size = _parse_size(options.size) if options.size else None
    engine = SynthesisEngine.from_file(model_path, options.device, torch.float32)
    picture = _painted(engine, moment, size)
    export_picture(options.output, picture)
    height, width = picture.shape[:2]
    print(f"wrote {options.output} ({width}x{height}, {engine.model_name} on {engine.device_name})")
    return 0


def _render_batch(options: argparse.Namespace) -> int:
    import torch

    from gaugan_desktop.batch.jobs import Job, read_jobs
    from gaugan_desktop.batch.report import Report
    from gaugan_desktop.batch.running import Painted, run_jobs
    from gaugan_desktop.imaging.export import PictureNotes
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    jobs = read_jobs(options.batch)
    kept = {
        name: value for name, value in vars(options).items() if name not in ("batch", "device", "overwrite")
    }
    report = Report(options.batch, repr(sorted(kept.items(), key=str)))
    report.load()

    @lru_cache(maxsize=1)
    def engine_of(model: Path) -> SynthesisEngine:
        return SynthesisEngine.from_file(model, options.device, torch.float32)

    def paint(job: Job) -> Painted:
        model = job.model or options.model or starter_model_path()
        wanted = {"labels": job.file, "style": job.style or options.style, "seed": job.seed}
        if job.style is None and job.seed is None:
            wanted["seed"] = options.seed
        elif job.seed is not None:
            wanted["style"] = None
        moment = _moment(argparse.Namespace(**vars(options) | wanted), read_model_header(model).label_set)
        engine, size = engine_of(model), job.size or (_parse_size(options.size) if options.size else None)
        header = engine.model.header
        return _painted(engine, moment, size), PictureNotes(header.name, moment.style.name, header.licence)

    try:
        failed = run_jobs(jobs, report, paint, lambda text: print(text, flush=True), options.overwrite)
    except KeyboardInterrupt:
        print("stopped; the same command goes on from here", flush=True)
        return 130
    print(f"{len(jobs) - failed} of {len(jobs)} painted; report in {report.path}")
    return 1 if failed else 0


def _painted(engine: "SynthesisEngine", moment: Moment, size: tuple[int, int] | None) -> np.ndarray:
    """The picture of a moment in the engine's labels, at a (width, height), with what is painted over."""
    labels, horizon = moment.labels, moment.horizon
    size = size or (labels.shape[1], labels.shape[0])
    if size != (labels.shape[1], labels.shape[0]):
        horizon = None if horizon is None else horizon * size[1] / len(labels)
        labels = cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)
    rolls = moment.rolls.by_id(engine.model.header.label_set)
    if moment.has_natural_borders:
        labels = engine.borders.applied(labels, moment.wrap, rolls)
    is_lit = moment.has_natural_light
    picture = engine.render(
        labels, moment.style, wrap=moment.wrap, horizon=horizon, is_lit=is_lit, rolls=rolls
    )
    return composed(picture, moment.over)


def _sheet(options: argparse.Namespace) -> int:
    import torch

    from gaugan_desktop.sheet import draw_sheets, label_maps_in, shipped_styles
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    sizes = [_parse_size(size) for size in options.size]
    maps, styles = label_maps_in(options.folder), shipped_styles(options.style)
    model_path = options.model or starter_model_path()
    engine = SynthesisEngine.from_file(model_path, options.device, torch.float32)
    draw_sheets(engine, maps, styles, sizes, options.output, lambda path: print(f"wrote {path}", flush=True))
    return 0


def _watch(options: argparse.Namespace) -> int:
    from gaugan_desktop.imaging.export import PictureNotes
    from gaugan_desktop.live_link.watched_folder import WatchedFolder
    from gaugan_desktop.live_link.watcher import Checkpoint, Watcher
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    folder, style = WatchedFolder(options.folder), _style(options) or MEAN_STYLE
    engine = SynthesisEngine.from_file(options.model or starter_model_path(), options.device)
    header = engine.model.header

    def paint(labels: np.ndarray, checkpoint: Checkpoint) -> np.ndarray:
        if options.natural_borders:
            labels = engine.borders.applied(labels)
        with engine.interruptible(checkpoint):
            return engine.render(labels, style, is_lit=options.natural_light)

    notes = PictureNotes(header.name, style.name, header.licence)
    watcher = Watcher(folder, header.label_set, paint, notes, lambda text: print(text, flush=True))
    print(f"watching {options.folder} ({engine.model_name} on {engine.device_name}); Ctrl-C ends", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        watcher.run()
    return 0


def _moment(options: argparse.Namespace, label_set: LabelSet) -> Moment:
    """What the file holds, in the model's labels, with what the options say in place of it."""
    from gaugan_desktop.document.project_file import SUFFIX, load_project
    from gaugan_desktop.document.rolls import Rolls
    from gaugan_desktop.imaging.loading import load_label_map

    if options.labels.suffix.lower() == SUFFIX:
        document = load_project(options.labels).document
        table = document.label_set.mapping_to(label_set)
        rolls = enumerate(document.state.rolls.by_id(document.label_set, table))
        named = Rolls(tuple(sorted((label_set[label].name, count) for label, count in rolls if count)))
        moment = replace(Moment.of(document.state, table[document.labels]), rolls=named)
    else:
        moment = Moment(load_label_map(options.labels, label_set), MEAN_STYLE, NO_WRAP, True)
    if (style := _style(options)) is not None:
        moment = replace(moment, style=style)
    if options.seamless:
        moment = replace(moment, wrap=_SEAMLESS[options.seamless])
    if options.natural_borders is not None:
        moment = replace(moment, has_natural_borders=options.natural_borders)
    if options.natural_light is not None:
        moment = replace(moment, has_natural_light=options.natural_light)
    if options.horizon:
        moment = replace(moment, horizon=_parse_horizon(options.horizon, len(moment.labels)))
    return moment


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


def _labels(options: argparse.Namespace) -> int:
    from gaugan_desktop.annotations.colour_tables import ColourTable, export_exchanged, table_named
    from gaugan_desktop.document.project_file import SUFFIX, load_project
    from gaugan_desktop.imaging.loading import load_label_map

    landscape = bundled_label_set("landscape")
    own = table_named(options.source).label_set if options.source else landscape
    if options.to == landscape.name:
        target = ColourTable(landscape, landscape.palette)
    else:
        target = table_named(options.to)
    if options.file.suffix.lower() == SUFFIX:
        document = load_project(options.file).document
        labels, own = document.labels, document.label_set
    else:
        labels = load_label_map(options.file, own)
    lonely = export_exchanged(options.output, labels, own, target, options.numbers)
    print(f"wrote {options.output}")
    if lonely:
        print(f"without a partner, and written as nothing: {', '.join(lonely)}")
    return 0


def _style(options: argparse.Namespace) -> Style | None:
    """What the options ask for; None for nothing."""
    if options.style is not None:
        return Style(options.style.name, _read_style(options.style))
    return None if options.seed is None else Style(f"seed {options.seed}", seed=options.seed)


def _read_style(path: Path) -> bytes:
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


def _parse_size(text: str) -> tuple[int, int]:
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError as error:
        raise BadConfigError(f"--size is written like 768x512, not {text!r}.") from error
    if not (64 <= width <= 8192 and 64 <= height <= 8192):
        raise BadConfigError("--size lies between 64x64 and 8192x8192.")
    return width, height
