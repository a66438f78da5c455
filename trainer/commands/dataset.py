"""Commands on folders of pairs: sample, check, split, convert, preview."""

import argparse
from pathlib import Path


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `dataset` and its own commands."""
    dataset = commands.add_parser("dataset", help="make and check folders of pairs")
    parts = dataset.add_subparsers(required=True, metavar="COMMAND")
    sample = parts.add_parser("sample", help="write procedural landscape pairs")
    sample.add_argument("folder", type=Path)
    sample.add_argument("--count", type=int, default=100, help="number of pairs (default: 100)")
    sample.add_argument("--size", type=int, default=256, help="pixels per side (default: 256)")
    sample.add_argument("--seed", type=int, default=0)
    sample.set_defaults(command=_sample)
    check = parts.add_parser("check", help="say what is wrong with a folder of pairs")
    check.add_argument("folder", type=Path)
    check.add_argument("--fix", type=Path, metavar="OUT", help="write a clean copy")
    check.add_argument("--json", action="store_true", help="say it for other programs")
    check.set_defaults(command=_check)
    split = parts.add_parser("split", help="divide the pairs into train and val")
    split.add_argument("folder", type=Path)
    split.add_argument("--val", type=float, default=0.1, help="share held out (default: 0.1)")
    split.add_argument("--seed", type=int, default=0)
    split.set_defaults(command=_split)
    convert = parts.add_parser("convert", help="map the label maps onto another label set")
    convert.add_argument("folder", type=Path)
    convert.add_argument(
        "--labels", required=True, help="landscape, coco_stuff, ade20k, cityscapes or a YAML file"
    )
    convert.add_argument("-o", "--output", type=Path, required=True)
    convert.set_defaults(command=_convert)
    preview = parts.add_parser("preview", help="write a contact sheet")
    preview.add_argument("folder", type=Path)
    preview.add_argument("-o", "--output", type=Path, required=True, help="picture, .png or .jpg")
    preview.add_argument("--count", type=int, default=24)
    preview.set_defaults(command=_preview)


def _sample(options: argparse.Namespace) -> int:
    from trainer.data.landscapes.dataset import write_sample_pairs

    write_sample_pairs(options.folder, options.count, options.size, options.seed)
    print(f"{options.count} pairs in {options.folder}")
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
    for line in report.data() if options.json else report.lines():
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
