"""Commands that judge a model file: evaluate, blind."""

import argparse
from pathlib import Path

from gaugan_desktop.errors import BadConfigError


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add what judges model files."""
    _add_evaluate(commands.add_parser("evaluate", help="measure a model file on held-out pairs"))
    _add_blind(commands.add_parser("blind", help="photos and painted pictures, shuffled, to tell apart"))


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of pairs")
    parser.add_argument("--split", default="val")
    parser.add_argument(
        "--size", type=int, nargs="+", default=[256, 512], help="sides of the crops (default: 256 512)"
    )
    parser.add_argument("--count", type=int, default=222, help="number of crops (default: 222)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto")
    parser.add_argument(
        "--lit", action="store_true", help="paint as the program does, with natural borders and natural light"
    )
    parser.add_argument("--inception", type=Path, help="Inception v3 weights, for FID and KID")
    parser.add_argument("--labeller", type=Path, help="model file whose labeller measures mean IoU")
    parser.add_argument(
        "-o", "--output", type=Path, nargs="+", default=[], help="also write .json or .html files"
    )
    parser.set_defaults(command=_evaluate)


def _evaluate(options: argparse.Namespace) -> int:
    from gaugan_desktop.networks.devices import choose_device
    from trainer.data.pairs import open_pair_folder
    from trainer.metrics.evaluate import Measurement, evaluate_model
    from trainer.metrics.page import require_evaluation_output, write_evaluations

    for path in options.output:
        require_evaluation_output(path)
    if any(size % 128 or not 128 <= size <= 2048 for size in options.size):
        raise BadConfigError("--size is a multiple of 128 between 128 and 2048.")
    folder, device = open_pair_folder(options.data), choose_device(options.device)
    evaluations = []
    for size in options.size:
        protocol = Measurement(options.split, size, options.count, options.seed, options.lit)
        evaluation = evaluate_model(
            options.model, folder, protocol, device, options.inception, options.labeller
        )
        print(f"{size} pixels")
        for name, number in evaluation.numbers.items():
            print(f"  {name}: {number:.4f}")
        print(f"  protocol: {evaluation.protocol}", flush=True)
        evaluations.append(evaluation)
    for path in options.output:
        write_evaluations(path, evaluations)
    return 0


def _add_blind(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of pairs")
    parser.add_argument("--split", default="val")
    parser.add_argument("--size", type=int, default=256, help="side of the crops (default: 256)")
    parser.add_argument("--count", type=int, default=24, help="number of crops (default: 24)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder for sheet.png and key.json")
    parser.set_defaults(command=_blind)


def _blind(options: argparse.Namespace) -> int:
    from trainer.data.pairs import open_pair_folder
    from trainer.metrics.blind import write_blind_look
    from trainer.metrics.evaluate import Measurement

    protocol = Measurement(options.split, options.size, options.count, options.seed)
    write_blind_look(options.model, open_pair_folder(options.data), options.output, protocol, options.device)
    print(f"wrote {options.output}; look at sheet.png before key.json")
    return 0
