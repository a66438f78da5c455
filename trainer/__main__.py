"""Command line of the trainer: dataset (sample, check, split, convert, preview), train, export, average,
strengthen, soften, finish, even, typical, without-scene, textures, lights, labeller, import, evaluate,
blind."""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from gaugan_desktop import __version__
from gaugan_desktop.errors import GauganError
from trainer.commands import dataset, judging, model_files
from trainer.processes import SENTENCE, run_processes

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the process's exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    options = _parser().parse_args(arguments)
    try:
        if getattr(options, "processes", 1) != 1 and "RANK" not in os.environ:
            return run_processes(options.processes, arguments)
        code: int = options.command(options)
        return code
    except GauganError as error:
        return _refuse(str(error))
    except OSError as error:  # a full disk, a folder that may not be written
        return _refuse(f"{error.filename or 'a file'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        _say_last("stopped.")
        return INTERRUPTED


def _refuse(sentence: str) -> int:
    """Say why a command ended."""
    _say_last(sentence)
    return 2


def _say_last(sentence: str) -> None:
    """Of several processes one speaks: `run_processes` for the one that ended first, and of those that
    torchrun started the first one; torchrun repeats, at the end of its own report, who ended first."""
    text = f"gaugan-train: {sentence}"
    if path := os.environ.get(SENTENCE):
        if not _is_left(path, text):
            print(text, file=sys.stderr)
        return
    report = os.environ.get("TORCHELASTIC_ERROR_FILE")
    if report:
        _is_left(report, json.dumps({"message": text, "timestamp": int(time.time())}))
    if not report or os.environ.get("RANK", "0") == "0":
        print(text, file=sys.stderr)


def _is_left(path: str, text: str) -> bool:
    """Leave a text in a file for the process that started this one; whether that was possible."""
    try:
        Path(path).write_text(text, "utf-8")
    except OSError:
        return False
    return True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gaugan-train", description="Train SPADE models on photos of your own."
    )
    parser.add_argument("--version", action="version", version=f"gaugan-train {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    dataset.add_parsers(commands)
    _add_train(commands.add_parser("train", help="train or resume a run"))
    model_files.add_parsers(commands)
    judging.add_parsers(commands)
    return parser


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", help="preset name or YAML file; not needed with --resume")
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of pairs")
    parser.add_argument("--out", type=Path, required=True, help="run folder")
    parser.add_argument("--resume", action="store_true", help="continue the run in --out")
    parser.add_argument("--init-from", type=Path, metavar="MODEL", help="start with a model's weights")
    parser.add_argument("--minutes", metavar="N", help="how long the run takes, instead of its steps")
    parser.add_argument("--epochs", metavar="N", help="how often it sees each pair, instead of its steps")
    parser.add_argument("--keep", metavar="N", help="numbered backups of older checkpoints to keep")
    parser.add_argument("--export", type=Path, metavar="FILE", help="write the model file at the end")
    parser.add_argument("--set", nargs="+", default=[], metavar="NAME=VALUE", help="override settings")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default: auto)")
    parser.add_argument(
        "--processes", type=int, default=1, metavar="N", help="on this machine, as one; each has a GPU"
    )
    parser.add_argument("--dry-run", action="store_true", help="check pairs and memory, train nothing")
    parser.add_argument(
        "--measure", action="store_true", help="with --dry-run: try some steps, tell the pace"
    )
    parser.set_defaults(command=_train)


def _train(options: argparse.Namespace) -> int:
    started = time.monotonic()
    from trainer.launch import Order, train

    settings = list(options.set)
    if options.keep is not None:
        settings.append(f"keep={options.keep}")
    if options.minutes is not None:
        settings += [f"minutes={options.minutes}", "epochs=0"]
    if options.epochs is not None:
        settings += [f"epochs={options.epochs}", "minutes=0"]
    order = Order(
        out=options.out,
        data=options.data,
        config=options.config,
        settings=settings,
        is_resumed=options.resume,
        init_from=options.init_from,
        export=options.export,
        device=options.device,
        is_dry=options.dry_run,
        started=started,
        is_measuring=options.measure,
    )
    return 0 if train(order) else INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
