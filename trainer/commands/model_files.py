"""Commands that write model files: export, import, and those that make one of another."""

import argparse
from pathlib import Path

from gaugan_desktop.errors import BadConfigError


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add what writes model files."""
    _add_export(commands.add_parser("export", help="write a run's model file"))
    _add_average(commands.add_parser("average", help="write the mean of two models that share a beginning"))
    _add_textures(commands.add_parser("textures", help="give a model the textures of photos"))
    _add_lights(commands.add_parser("lights", help="teach a model the light sliders"))
    _add_strengthen(
        commands.add_parser("strengthen", help="make a model follow style pictures more strongly")
    )
    _add_soften(commands.add_parser("soften", help="take grain out of a model's pictures"))
    _add_finish(
        commands.add_parser(
            "finish", help="set at which size, in whose tone and with what textures a model paints"
        )
    )
    _add_even(commands.add_parser("even", help="light a model's pictures alike from left to right"))
    _add_typical(
        commands.add_parser("typical", help="give labels typical styles, and a model a clear plain one")
    )
    _add_without_scene(commands.add_parser("without-scene", help="take the scene out of a model"))
    _add_labeller(commands.add_parser("labeller", help="give a model what turns photos into label maps"))
    _add_import(commands.add_parser("import", help="turn a published checkpoint into a model file"))


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--name", help="name shown in the app")
    parser.add_argument("--licence", default="unspecified")
    parser.add_argument("--description", default="")
    parser.add_argument("--authors", default="", help="who took the photos")
    parser.add_argument("--fp32", action="store_true", help="keep 32-bit weights")
    parser.add_argument("--labeller", type=Path, help="model file whose labeller the model gets")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--best", action="store_true", help="the best checkpoint instead of the last")
    which.add_argument("--step", type=int, help="the numbered backup of this step")
    parser.set_defaults(command=_export)


def _export(options: argparse.Namespace) -> int:
    from trainer.model_tools.export import ExportText, export_run
    from trainer.run.backups import backup_name
    from trainer.run.checkpoint import BEST, LAST, PREVIOUS

    text = ExportText(options.name, options.licence, options.description, options.authors)
    names: tuple[str, ...] = (LAST, PREVIOUS)
    if options.best or options.step is not None:
        names = (BEST,) if options.best else (backup_name(options.step),)
    exported = export_run(options.run, options.output, text, not options.fp32, names, options.labeller)
    if exported.checkpoint.name != names[0]:
        print(f"{names[0]} is damaged; this is {exported.checkpoint.name}.")
    print(f"wrote {options.output} and {exported.card}")
    return 0


def _add_average(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", type=Path, help="model file, often the one a run began with")
    parser.add_argument("second", type=Path, help="model file that describes the result")
    parser.add_argument("--share", type=float, default=0.5, help="of the second model (default: 0.5)")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_average)


def _average(options: argparse.Namespace) -> int:
    from trainer.model_tools.average import average_models

    average_models(options.first, options.second, options.share, options.output)
    print(f"wrote {options.output}")
    return 0


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


def _lights(options: argparse.Namespace) -> int:
    from gaugan_desktop.light import SLIDERS
    from trainer.model_tools.lights import add_lights

    add_lights(options.model, options.output, options.scenes, sliders=options.only or SLIDERS)
    print(f"wrote {options.output}")
    return 0


def _add_soften(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--share", type=float, default=0.8, help="of the noise that stays (default: 0.8)")
    parser.add_argument(
        "--blocks", nargs="+", default=[], help="such as up_0 up_1 (default: those of the two finest levels)"
    )
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_soften)


def _soften(options: argparse.Namespace) -> int:
    from trainer.model_tools.soften import soften_grain

    soften_grain(options.model, options.share, options.output, options.blocks)
    print(f"wrote {options.output}")
    return 0


def _add_finish(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument(
        "--full-size", type=int, help="shorter side below which pictures are painted larger; 0: never"
    )
    parser.add_argument("--tone", type=float, help="share of a style photo's tone, 0 to 1")
    parser.add_argument("--photo-textures", type=float, help="share of the textures of photos, 0 to 1")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_finish)


def _finish(options: argparse.Namespace) -> int:
    from trainer.model_tools.finish import set_finish

    set_finish(options.model, options.full_size, options.tone, options.photo_textures, options.output)
    print(f"wrote {options.output}")
    return 0


def _add_strengthen(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--gain", type=float, default=1.5, help="length of style vectors (default: 1.5)")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_strengthen)


def _strengthen(options: argparse.Namespace) -> int:
    from trainer.model_tools.strengthen import strengthen_styles

    strengthen_styles(options.model, options.gain, options.output)
    print(f"wrote {options.output}")
    return 0


def _add_even(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="how far, 0 to 1 (default: 1)")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_even)


def _even(options: argparse.Namespace) -> int:
    from trainer.model_tools.even import even_light

    even_light(options.model, options.output, options.share)
    print(f"wrote {options.output}")
    return 0


def _add_typical(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of pairs")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_typical)


def _typical(options: argparse.Namespace) -> int:
    from trainer.data.pairs import open_pair_folder
    from trainer.model_tools.typical import add_typical_styles

    add_typical_styles(options.model, open_pair_folder(options.data), options.output)
    print(f"wrote {options.output}")
    return 0


def _add_without_scene(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.set_defaults(command=_without_scene)


def _without_scene(options: argparse.Namespace) -> int:
    from trainer.model_tools.without_scene import take_scene_out

    take_scene_out(options.model, options.output)
    print(f"wrote {options.output}")
    return 0


def _add_labeller(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of pairs")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=800, help="default: 800")
    parser.add_argument("--size", type=int, default=288, help="side of the crops (default: 288)")
    parser.add_argument("--batch", type=int, default=6, help="default: 6")
    parser.add_argument("--device", default="auto")
    parser.set_defaults(command=_labeller)


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
