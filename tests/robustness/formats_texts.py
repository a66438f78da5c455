"""Row 5: what people write, settings, and what a run keeps about itself."""

import json
import random
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from gaugan_desktop.labels import bundled_label_set, label_set_named
from gaugan_desktop.paths import resource_path
from gaugan_desktop.settings import AppSettings, load_settings, save_settings
from tests.robustness.formats import Format, in_json, mutated, seed_folder
from tests.robustness.mutations import damaged_content, damaged_text
from tests.robustness.outcome import Outcome
from trainer.config import load_config
from trainer.data.description import read_description
from trainer.launch import recorded_config
from trainer.run.extras import Extras
from trainer.run.records import RunRecords, forget_records_after
from trainer.run.report import write_report

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # which takes a tenth of the time
_FIRST_LINES = 10  # of a label set: four labels, with all that a label may have
_LABELS = bundled_label_set("landscape")


def texts(count: int, folder: Path) -> Outcome:
    """What people write, and settings."""
    return mutated(count, folder, _of_texts(seed_folder(folder)))


def runs(count: int, folder: Path) -> Outcome:
    """What a run keeps about itself."""
    return mutated(count, folder, _of_runs())


def _of_texts(folder: Path) -> dict[str, Format]:
    save_settings(
        folder / "settings.yaml", AppSettings(recent_files=["/a/b.gaugan"], brush_sizes={"brush": 9.0})
    )
    words = (damaged_text, _in_yaml)
    config = (Path(__file__).parents[2] / "trainer" / "configs" / "cpu-small.yaml").read_bytes()
    labels = b"".join(resource_path("labels", "landscape.yaml").read_bytes().splitlines(True)[:_FIRST_LINES])
    description = (
        b"labels: [{name: sky, color: '#112233'}, {name: sea, color: '#445566'}]\nids: [0, 7]\nunknown: 3\n"
    )
    description += b"splits: {train: [a, b], val: [c]}\nfolders: {images: photos, labels: maps}\n"

    def read_labels(path: Path) -> Any:
        label_set = label_set_named(str(path))
        return label_set.palette, label_set.ids_by_color, label_set.mapping_to(_LABELS), label_set.to_dict()

    return {
        "settings": Format((folder / "settings.yaml").read_bytes(), load_settings, words),
        "label set": Format(labels, read_labels, words, name="a.yaml"),
        "dataset.yaml": Format(
            description, lambda path: read_description(path.parent), words, name="dataset.yaml"
        ),
        "training settings": Format(config, lambda path: load_config(str(path)), words, name="a.yaml"),
        "resumed settings": Format(
            config, lambda path: recorded_config(path.parent), words, name="config.yaml"
        ),
    }


def _of_runs() -> dict[str, Format]:
    lines = [
        {"step": n, "discriminator": 1.0 + n, "generator": 0.5, "kl": 2.0, "kernel_distance": 0.1}
        for n in range(1, 9)
    ]
    stats = "".join(json.dumps(line) + "\n" for line in [*lines, {"step": 9, "event": "skipped"}]).encode()
    config = load_config("cpu-small")

    def read_run(path: Path) -> Any:
        write_report(path.parent, config, 9)
        forget_records_after(path.parent, 8)
        RunRecords(path.parent, config, True, Extras(print)).best("kernel_distance")
        return True

    return {
        "records of a run": Format(stats, read_run, (damaged_text,), name="stats.jsonl"),
        "notes of a run": Format(b'["a", "b"]', read_run, (damaged_text, in_json), name="dataset.json"),
    }


def _in_yaml(data: bytes, rng: random.Random) -> bytes:
    content = damaged_content(_content(data), rng)
    try:
        text = yaml.dump(content, Dumper=_Dumper, allow_unicode=True)
    except UnicodeEncodeError:  # of a lone surrogate
        text = yaml.safe_dump(content, allow_unicode=True)
    return text.encode("utf-8", "surrogatepass")


@lru_cache
def _content(data: bytes) -> Any:
    return yaml.safe_load(data)
