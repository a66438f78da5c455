"""Command line of the trainer: dataset (sample, check, split, convert, preview), train, export, average,
strengthen, even, typical, without-scene, textures, lights, labeller, import, evaluate, blind."""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from gaugan_desktop import __version__
from gaugan_desktop.errors import BadConfigError, GauganError
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
        Path(path).write_text(text, "utf-8")
        return
    report = os.environ.get("TORCHELASTIC_ERROR_FILE")
    if report:
        Path(report).write_text(json.dumps({"message": text, "timestamp": int(time.time())}), "utf-8")
    if not report or os.environ.get("RANK", "0") == "0":
        print(text, file=sys.stderr)


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
    _add_average(commands.add_parser("average", help="write the mean of two models that share a beginning"))
    _add_blind(commands.add_parser("blind", help="photos and painted pictures, shuffled, to tell apart"))
    _add_textures(commands.add_parser("textures", help="give a model the textures of photos"))
    _add_lights(commands.add_parser("lights", help="teach a model the light sliders"))
    _add_strengthen(
        commands.add_parser("strengthen", help="make a model follow style pictures more strongly")
    )
    _add_even(commands.add_parser("even", help="light a model's pictures alike from left to right"))
    _add_typical(
        commands.add_parser("typical", help="give labels typical styles, and a model a clear plain one")
    )
    _add_without_scene(commands.add_parser("without-scene", help="take the scene out of a model"))
    _add_labeller(commands.add_parser("labeller", help="give a model what turns photos into label maps"))
    _add_import(commands.add_parser("import", help="turn a published checkpoint into a model file"))
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
    convert.add_argument(
        "--labels", required=True, help="landscape, coco_stuff, ade20k, cityscapes or a YAML file"
    )
    convert.add_argument("-o", "--output", type=Path, required=True)
    convert.set_defaults(command=_convert)
    preview = commands.add_parser("preview", help="write a contact sheet")
    preview.add_argument("folder", type=Path)
    preview.add_argument("-o", "--output", type=Path, required=True, help="picture, .png or .jpg")
    preview.add_argument("--count", type=int, default=24)
    preview.set_defaults(command=_preview)


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


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--name", help="name shown in the app")
    parser.add_argument("--licence", default="unspecified")
    parser.add_argument("--description", default="")
    parser.add_argument("--authors", default="", help="who took the photos")
    parser.add_argument("--fp32", action="store_true", help="keep 32-bit weights")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--best", action="store_true", help="the best checkpoint instead of the last")
    which.add_argument("--step", type=int, help="the numbered backup of this step")
    parser.set_defaults(command=_export)


def _add_textures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of pairs, whose photos are cut up")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.55, help="of the photos' contrast (default: 0.55)")
    parser.add_argument("--noise", type=float, default=0.5, help="left in the fine blocks (default: 0.5)")
    parser.add_argument("--contrast", nargs="+", default=[], metavar="LABEL=FACTOR", help="for some labels")
    parser.set_defaults(command=_textures)


def _textures(options: argparse.Namespace) -> int:
    from trainer.data.pairs import open_pair_folder
    from trainer.model_tools.textures import add_textures

    contrasts = {}
    for text in options.contrast:
        name, _, factor = text.partition("=")
        try:
            contrasts[name] = float(factor)
        except ValueError as error:
            raise BadConfigError(f"--contrast takes LABEL=FACTOR, not {text}.") from error
    folder = open_pair_folder(options.data)
    add_textures(options.model, folder, options.output, options.share, options.noise, contrasts)
    print(f"wrote {options.output}")
    return 0


def _add_lights(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--scenes", type=int, default=64, help="landscapes to learn from (default: 64)")
    parser.add_argument("--only", nargs="+", metavar="SLIDER", help="the sliders the model shall have")
    parser.set_defaults(command=_lights)


def _add_average(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", type=Path, help="model file, often the one a run began with")
    parser.add_argument("second", type=Path, help="model file that describes the result")
    parser.add_argument("--share", type=float, default=0.5, help="of the second model (default: 0.5)")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_average)


def _add_strengthen(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--gain", type=float, default=1.5, help="length of style vectors (default: 1.5)")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_strengthen)


def _add_even(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="how far, 0 to 1 (default: 1)")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_even)


def _add_typical(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of pairs")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_typical)


def _add_without_scene(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_without_scene)


def _add_labeller(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of pairs")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=800, help="default: 800")
    parser.add_argument("--size", type=int, default=288, help="side of the crops (default: 288)")
    parser.add_argument("--batch", type=int, default=6, help="default: 6")
    parser.add_argument("--device", default="auto")
    parser.set_defaults(command=_labeller)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("generator", type=Path, help="latest_net_G.pth, or a checkpoint of Engberg's")
    parser.add_argument("--encoder", type=Path, help="latest_net_E.pth")
    parser.add_argument("--labels", required=True, help="coco_stuff, ade20k, cityscapes or a YAML file")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--name", help="name shown in the app")
    parser.add_argument("--licence", default="unspecified")
    parser.add_argument("--fp32", action="store_true", help="keep 32-bit weights")
    parser.add_argument(
        "--upsampling", choices=("normal", "more", "most"), help="of models of your own: as in training"
    )
    parser.add_argument(
        "--extra-channel", choices=("unknown", "edges"), help="what one channel beyond the labels stands for"
    )
    parser.add_argument(
        "--aspect-ratio", type=float, help="width / height of the training pictures, such as 1.6"
    )
    parser.set_defaults(command=_import)


def _sample(options: argparse.Namespace) -> int:
    from trainer.data.landscapes.dataset import write_sample_pairs

    write_sample_pairs(options.folder, options.count, options.size, options.seed)
    print(f"{options.count} pairs in {options.folder}")
    return 0


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
    parser.add_argument("--inception", type=Path, help="Inception v3 weights, for FID and KID")
    parser.add_argument("--labeller", type=Path, help="model file whose labeller measures mean IoU")
    parser.add_argument(
        "-o", "--output", type=Path, nargs="+", default=[], help="also write .json or .html files"
    )
    parser.set_defaults(command=_evaluate)


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
    from gaugan_desktop.networks.devices import choose_device
    from trainer.data.pairs import open_pair_folder
    from trainer.metrics.blind import write_blind_look
    from trainer.metrics.evaluate import Measurement

    protocol = Measurement(options.split, options.size, options.count, options.seed)
    device = choose_device(options.device)
    write_blind_look(options.model, open_pair_folder(options.data), options.output, protocol, device)
    print(f"wrote {options.output}; look at sheet.png before key.json")
    return 0


def _check(options: argparse.Namespace) -> int:
    from trainer.data.check import check_folder
    from trainer.data.pairs import open_pair_folder
    from trainer.data.tools import fix_folder
    from trainer.targets import require_free_folder

    folder = open_pair_folder(options.folder)
    if options.fix is not None:
        require_free_folder(options.fix, folder.root)
    report = check_folder(folder)
    for line in report.lines():
        print(line)
    if options.fix is not None:
        print(f"{fix_folder(folder, options.fix)} clean pairs in {options.fix}")
    return 1 if report.has_errors else 0


def _split(options: argparse.Namespace) -> int:
    from trainer.data.tools import split_folder

    splits = split_folder(options.folder, options.val, options.seed)
    print(", ".join(f"{len(stems)} {name}" for name, stems in splits.items()))
    return 0


def _convert(options: argparse.Namespace) -> int:
    from gaugan_desktop.labels import label_set_named
    from trainer.data.tools import convert_folder, named_shares

    result = convert_folder(options.folder, options.output, label_set_named(options.labels))
    print(f"{result.pairs} pairs in {options.output}")
    if result.lost:
        print(f"without a partner, so no longer labelled: {named_shares(result.lost)}")
    return 0


def _preview(options: argparse.Namespace) -> int:
    from trainer.data.pairs import open_pair_folder
    from trainer.data.tools import preview_folder

    preview_folder(open_pair_folder(options.folder), options.output, options.count)
    print(f"wrote {options.output}")
    return 0


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


def _export(options: argparse.Namespace) -> int:
    from trainer.model_tools.export import ExportText, export_run
    from trainer.run.backups import backup_name
    from trainer.run.checkpoint import BEST, LAST, PREVIOUS

    text = ExportText(options.name, options.licence, options.description, options.authors)
    names: tuple[str, ...] = (LAST, PREVIOUS)
    if options.best or options.step is not None:
        names = (BEST,) if options.best else (backup_name(options.step),)
    exported = export_run(options.run, options.output, text, half=not options.fp32, names=names)
    if exported.checkpoint.name != names[0]:
        print(f"{names[0]} is damaged; this is {exported.checkpoint.name}.")
    print(f"wrote {options.output} and {exported.card}")
    return 0


def _average(options: argparse.Namespace) -> int:
    from trainer.model_tools.average import average_models

    average_models(options.first, options.second, options.share, options.output)
    print(f"wrote {options.output}")
    return 0


def _lights(options: argparse.Namespace) -> int:
    from gaugan_desktop.light import SLIDERS
    from trainer.model_tools.lights import add_lights

    add_lights(options.model, options.output, options.scenes, sliders=options.only or SLIDERS)
    print(f"wrote {options.output}")
    return 0


def _strengthen(options: argparse.Namespace) -> int:
    from trainer.model_tools.strengthen import strengthen_styles

    strengthen_styles(options.model, options.gain, options.output)
    print(f"wrote {options.output}")
    return 0


def _even(options: argparse.Namespace) -> int:
    from trainer.model_tools.even import even_light

    even_light(options.model, options.output, options.share)
    print(f"wrote {options.output}")
    return 0


def _typical(options: argparse.Namespace) -> int:
    from trainer.data.pairs import open_pair_folder
    from trainer.model_tools.typical import add_typical_styles

    add_typical_styles(options.model, open_pair_folder(options.data), options.output)
    print(f"wrote {options.output}")
    return 0


def _without_scene(options: argparse.Namespace) -> int:
    from trainer.model_tools.without_scene import take_scene_out

    take_scene_out(options.model, options.output)
    print(f"wrote {options.output}")
    return 0


def _labeller(options: argparse.Namespace) -> int:
    from gaugan_desktop.networks.devices import choose_device, keep_freed_memory, prepare_training
    from trainer.data.pairs import open_pair_folder
    from trainer.model_tools.labeller import LabellerTraining, add_labeller

    keep_freed_memory()
    folders = [open_pair_folder(folder) for folder in options.data]
    plan = LabellerTraining(options.steps, options.size, options.batch)
    device = choose_device(options.device)
    prepare_training(device)
    add_labeller(options.model, folders, plan, options.output, device)
    print(f"wrote {options.output}")
    return 0


def _import(options: argparse.Namespace) -> int:
    from gaugan_desktop.labels import label_set_named
    from gaugan_desktop.models.importers import CheckpointHints, import_checkpoint
    from gaugan_desktop.models.loading import save_model
    from trainer.targets import is_model_made_by, require_free_file

    sources = [path for path in (options.generator, options.encoder) if path is not None]
    require_free_file(options.output, is_model_made_by("import"), *sources)
    label_set = label_set_named(options.labels)
    hints = CheckpointHints(options.upsampling, options.extra_channel, options.aspect_ratio)
    name = options.name or options.output.stem
    model = import_checkpoint(options.generator, options.encoder, label_set, name, options.licence, hints)
    save_model(options.output, model.header, model.generator, model.encoder, half=not options.fp32)
    print(f"wrote {options.output}")
    if model.header.training["assumed"]:
        print(model.header.training["assumed"])
    return 0


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
        protocol = Measurement(options.split, size, options.count, options.seed)
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


if __name__ == "__main__":
    sys.exit(main())
