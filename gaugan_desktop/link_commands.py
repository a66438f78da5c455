"""Commands that work for other programs: lists of jobs, watched folders, label maps in other colours."""

import argparse
import contextlib
import signal
import threading
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from gaugan_desktop.annotations.colour_tables import EXCHANGED_SETS
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.painting_options import moment_of, painted, parse_size, style_of
from gaugan_desktop.paths import starter_model_path

if TYPE_CHECKING:
    import numpy as np


def watch_parser() -> argparse.ArgumentParser:
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


def watch(options: argparse.Namespace) -> int:
    """Paint what is saved in the folder until Ctrl-C."""
    from gaugan_desktop.document.style import MEAN_STYLE
    from gaugan_desktop.imaging.export import PictureNotes
    from gaugan_desktop.live_link.watched_folder import WatchedFolder
    from gaugan_desktop.live_link.watcher import Checkpoint, Watcher
    from gaugan_desktop.networks.devices import keep_freed_memory
    from gaugan_desktop.synthesis.engine import SynthesisEngine
    from gaugan_desktop.synthesis.natural_borders import Planted

    keep_freed_memory()
    folder, style = WatchedFolder(options.folder), style_of(options) or MEAN_STYLE
    engine = SynthesisEngine.from_file(options.model or starter_model_path(), options.device)
    header = engine.model.header

    def paint(labels: "np.ndarray", checkpoint: Checkpoint) -> "np.ndarray":
        def check() -> None:
            if is_ended.is_set():
                raise KeyboardInterrupt
            checkpoint()

        planted = engine.borders.planted(labels) if options.natural_borders else Planted(labels, ())
        with engine.interruptible(check):
            return engine.render(planted.labels, style, is_lit=options.natural_light, cutouts=planted.cutouts)

    notes = PictureNotes(header.name, style.name, header.licence)
    watcher = Watcher(folder, header.label_set, paint, notes, lambda text: print(text, flush=True))
    with _ended_by_control_c() as is_ended, contextlib.suppress(KeyboardInterrupt):
        where = f"{engine.model_name} on {engine.device_name}"
        print(f"watching {options.folder} ({where}); Ctrl-C ends", flush=True)
        watcher.run(is_ended.is_set)
    return 0


@contextlib.contextmanager
def _ended_by_control_c() -> Iterator[threading.Event]:
    """Set by Ctrl-C, which raises nothing: in a destructor an exception would be lost."""
    is_ended = threading.Event()
    before = signal.signal(signal.SIGINT, lambda number, frame: is_ended.set())
    try:
        yield is_ended
    finally:
        signal.signal(signal.SIGINT, before)


def labels_parser() -> argparse.ArgumentParser:
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


def labels(options: argparse.Namespace) -> int:
    """Write a label map in the colours of another set."""
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
        shown, own = document.labels, document.label_set
    else:
        shown = load_label_map(options.file, own)
    lonely = export_exchanged(options.output, shown, own, target, options.numbers)
    print(f"wrote {options.output}")
    if lonely:
        print(f"without a partner, and written as nothing: {', '.join(lonely)}")
    return 0


def render_batch(options: argparse.Namespace) -> int:
    """Paint a list of jobs; goes on where it stopped."""
    import torch

    from gaugan_desktop.batch.jobs import Job, read_jobs
    from gaugan_desktop.batch.report import Report
    from gaugan_desktop.batch.running import Painted, run_jobs
    from gaugan_desktop.imaging.export import PictureNotes
    from gaugan_desktop.models.model_file import read_model_header
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
        moment = moment_of(argparse.Namespace(**vars(options) | wanted), read_model_header(model).label_set)
        engine, size = engine_of(model), job.size or (parse_size(options.size) if options.size else None)
        header = engine.model.header
        return painted(engine, moment, size), PictureNotes(header.name, moment.style.name, header.licence)

    try:
        failed = run_jobs(jobs, report, paint, lambda text: print(text, flush=True), options.overwrite)
    except KeyboardInterrupt:
        print("stopped; the same command goes on from here", flush=True)
        return 130
    print(f"{len(jobs) - failed} of {len(jobs)} painted; report in {report.path}")
    return 1 if failed else 0
