"""Command line of the trainer: dataset (sample, check, split, convert, preview), train, export, evaluate."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from gaugan_desktop import __version__
from gaugan_desktop.errors import BadConfigError, GauganError

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the process's exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
        return code
    except GauganError as error:
        print(f"gaugan-train: {error}", file=sys.stderr)
        return 2
    except OSError as error:  # a full disk, a folder that may not be written
        print(f"gaugan-train: {error.filename or 'a file'}: {error.strerror}.", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-train", description="Train SPADE models on photos of your own."
    )
    parser.add_argument("--version", action="version", version=f"gaugan-train {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    dataset = commands.add_parser("dataset", help="make and check folders of pairs")
    dataset_commands = dataset.add_subparsers(required=True, metavar="COMMAND")
    _add_dataset_commands(dataset_commands)
    _add_train(commands.add_parser("train", help="train or resume a run"))
    _add_export(commands.add_parser("export", help="write a run's model file"))
    _add_evaluate(commands.add_parser("evaluate", help="measure a model file on held-out pairs"))
    return parser


def _add_dataset_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sample = commands.add_parser("sample", help="write procedural landscape pairs")
    sample.add_argument("folder", type=Path)
    sample.add_argument("--count", type=int, default=100, help="number of pairs (default: 100)")
    sample.add_argument("--size", type=int, default=256, help="pixels per side (default: 256)")
    sample.add_argument("--seed", type=int, default=0)
    sample.set_defaults(command=_sample)
    check = commands.add_parser("check", help="say what is wrong with a folder of pairs")
    check.add_argument("folder", type=Path)
    check.add_argument("--fix", type=Path, metavar="OUT", help="write a clean copy")
    check.set_defaults(command=_check)
    split = commands.add_parser("split", help="divide the pairs into train and val")
    split.add_argument("folder", type=Path)
    split.add_argument("--val", type=float, default=0.1, help="share held out (default: 0.1)")
    split.add_argument("--seed", type=int, default=0)
    split.set_defaults(command=_split)
    convert = commands.add_parser("convert", help="map the label maps onto another label set")
    convert.add_argument("folder", type=Path)
    convert.add_argument("--labels", required=True, help="landscape, coco_stuff, ade20k or cityscapes")
    convert.add_argument("-o", "--output", type=Path, required=True)
    convert.set_defaults(command=_convert)
    preview = commands.add_parser("preview", help="write a contact sheet")
    preview.add_argument("folder", type=Path)
    preview.add_argument("-o", "--output", type=Path, required=True, help="PNG file")
    preview.add_argument("--count", type=int, default=24)
    preview.set_defaults(command=_preview)


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", help="preset name or YAML file; not needed with --resume")
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of pairs")
    parser.add_argument("--out", type=Path, required=True, help="run folder")
    parser.add_argument("--resume", action="store_true", help="continue the run in --out")
    parser.add_argument("--init-from", type=Path, metavar="MODEL", help="start with a model's weights")
    parser.add_argument("--set", nargs="+", default=[], metavar="NAME=VALUE", help="override settings")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default: auto)")
    parser.set_defaults(command=_train)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--name", help="name shown in the app")
    parser.add_argument("--licence", default="unspecified")
    parser.add_argument("--description", default="")
    parser.add_argument("--fp32", action="store_true", help="keep 32-bit weights")
    parser.set_defaults(command=_export)


def _sample(options: argparse.Namespace) -> int:
    from trainer.data.landscapes.dataset import write_sample_pairs

    write_sample_pairs(options.folder, options.count, options.size, options.seed)
    print(f"{options.count} pairs in {options.folder}")
    return 0


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of pairs")
    parser.add_argument("--split", default="val")
    parser.add_argument("--size", type=int, default=256, help="side of the crops (default: 256)")
    parser.add_argument("--count", type=int, default=200, help="number of crops (default: 200)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto")
    parser.add_argument("-o", "--output", type=Path, help="also write the numbers as JSON")
    parser.set_defaults(command=_evaluate)


def _check(options: argparse.Namespace) -> int:
    from trainer.data.check import check_folder
    from trainer.data.tools import fix_folder

    report = check_folder(options.folder)
    for line in report.lines():
        print(line)
    if options.fix is not None:
        print(f"{fix_folder(report, options.folder, options.fix)} clean pairs in {options.fix}")
    return 1 if report.has_errors else 0


def _split(options: argparse.Namespace) -> int:
    from trainer.data.tools import split_folder

    splits = split_folder(options.folder, options.val, options.seed)
    print(", ".join(f"{len(stems)} {name}" for name, stems in splits.items()))
    return 0


def _convert(options: argparse.Namespace) -> int:
    from gaugan_desktop.labels import BUNDLED_SETS, bundled_label_set
    from trainer.data.tools import convert_folder

    if options.labels not in BUNDLED_SETS:
        raise BadConfigError(
            f"There is no label set {options.labels!r}; choose one of {', '.join(BUNDLED_SETS)}."
        )
    count = convert_folder(options.folder, options.output, bundled_label_set(options.labels))
    print(f"{count} pairs in {options.output}")
    return 0


def _preview(options: argparse.Namespace) -> int:
    from trainer.data.pairs import open_pair_folder
    from trainer.data.tools import preview_folder

    preview_folder(open_pair_folder(options.folder), options.output, options.count)
    print(f"wrote {options.output}")
    return 0


def _train(options: argparse.Namespace) -> int:
    from gaugan_desktop.networks.devices import choose_device
    from trainer.config import load_config, with_overrides
    from trainer.data.pairs import open_pair_folder
    from trainer.loop import TrainingRun, resumed_config

    if options.resume:
        config = resumed_config(options.out)
    elif options.config:
        config = load_config(options.config)
    else:
        raise BadConfigError("A new run needs --config; a run is continued with --resume.")
    if not options.resume and (options.out / "config.yaml").exists():
        raise BadConfigError(f"{options.out} holds a run already; continue it with --resume.")
    folders = [open_pair_folder(folder) for folder in options.data]
    config = with_overrides(config, options.set)
    training = TrainingRun(options.out, config, folders, choose_device(options.device))
    if options.resume:
        training.resume()
        training.forget_records_after_resume()
    elif options.init_from is not None:
        training.start_from(options.init_from)
    return 0 if training.train() else INTERRUPTED


def _export(options: argparse.Namespace) -> int:
    from trainer.export import export_run

    export_run(
        options.run, options.output, options.name, options.licence, options.description, half=not options.fp32
    )
    print(f"wrote {options.output}")
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    from gaugan_desktop.networks.devices import choose_device
    from trainer.data.pairs import open_pair_folder
    from trainer.metrics.evaluate import evaluate_model, write_report

    if options.size % 128 or not 128 <= options.size <= 2048:
        raise BadConfigError("--size is a multiple of 128 between 128 and 2048.")
    report = evaluate_model(
        options.model,
        open_pair_folder(options.data),
        options.split,
        options.size,
        options.count,
        options.seed,
        choose_device(options.device),
    )
    for name, value in report.items():
        print(f"{name}: {value:.4f}" if isinstance(value, float) else f"{name}: {value}")
    if options.output is not None:
        write_report(options.output, report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
