"""Row 5: damaged files of every kind, each opened by the program's own reader."""

import io
import json
import random
import shutil
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import yaml
from PIL import Image
from safetensors.numpy import load, save

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal_reader import read_journal
from gaugan_desktop.document.old_journal import read_old_folder
from gaugan_desktop.document.paint_over import PaintOver
from gaugan_desktop.document.pinned_styles import pin_style, pinned_styles
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.story import Chapter
from gaugan_desktop.document.style import Style, StylePart, StyleRegion, mixed
from gaugan_desktop.imaging.loading import load_instance_ids, load_label_map, load_picture
from gaugan_desktop.labels import bundled_label_set, label_set_named
from gaugan_desktop.models.importers import import_checkpoint
from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.models.torch_file import read_torch_file
from gaugan_desktop.paths import resource_path
from gaugan_desktop.settings import AppSettings, load_settings, save_settings
from tests.models.foreign_networks import OfficialGenerator, plain_set
from tests.robustness.mutations import damaged_bytes, damaged_content, damaged_text
from tests.robustness.outcome import Outcome, watched
from trainer.config import load_config
from trainer.data.description import read_description
from trainer.launch import recorded_config
from trainer.model_tools.export import ExportText, export_run
from trainer.run.checkpoint import LAST, load_checkpoint, save_checkpoint
from trainer.run.records import RunRecords, forget_records_after
from trainer.run.report import write_report

Damage = Callable[[bytes, random.Random], bytes]
_DATA = Path(__file__).parents[1] / "data"
_LABELS = bundled_label_set("landscape")
_SMALL = {"base_width": 2, "hidden_width": 2, "style_dim": 2, "start_grid": [2, 2]}
_SUMS = "silently another content"


@dataclass(frozen=True)
class Format:
    """A kind of file.

    Attributes:
        seed: a sound file.
        read: opens a file at a path, and looks at what is in it.
        damages: how it is damaged.
        essence: what of a result must be as in the sound file, for kinds that carry check sums and bytes
            that were damaged at random.
    """

    seed: bytes
    read: Callable[[Path], Any]
    damages: tuple[Damage, ...] = (damaged_bytes,)
    essence: Callable[[Any], Any] | None = None
    name: str = "case"


def documents(count: int, folder: Path) -> Outcome:
    """Projects, pinned styles, journals."""
    return mutated(count, folder, _of_documents(_seeds(folder)))


def pictures(count: int, folder: Path) -> Outcome:
    """Photos and label maps."""
    return mutated(count, folder, _of_pictures())


def texts(count: int, folder: Path) -> Outcome:
    """What people write, and settings."""
    return mutated(count, folder, _of_texts(_seeds(folder)))


def runs(count: int, folder: Path) -> Outcome:
    """What a run keeps about itself."""
    return mutated(count, folder, _of_runs())


def weights(count: int, folder: Path) -> Outcome:
    """Model files, foreign checkpoints, a run's own."""
    return mutated(count, folder, _of_weights(_seeds(folder)))


def model_weights(count: int, folder: Path) -> Outcome:
    """Model files as the painter opens them, weights and all."""
    return mutated(count, folder, _of_model_weights(_seeds(folder)))


def _seeds(folder: Path) -> Path:
    """Where sound files are made."""
    seeds = folder / "seeds"
    seeds.mkdir()
    return seeds


def mutated(count: int, folder: Path, kinds: dict[str, Format]) -> Outcome:
    """Open so many damaged files of each kind."""
    outcome = Outcome()
    for name, kind in kinds.items():
        rng = random.Random(name)
        (folder / name).mkdir()
        path = folder / name / kind.name
        path.write_bytes(kind.seed)
        expected = None if kind.essence is None else kind.essence(kind.read(path))
        for number in range(count):
            damage = kind.damages[number % len(kind.damages)]
            data = damage(kind.seed, rng)
            path.write_bytes(data)
            where = f"{name} {number}"
            result = watched(outcome, where, lambda path=path, kind=kind: kind.read(path))
            if kind.essence is not None and damage is damaged_bytes and result is not None:
                outcome.expect(kind.essence(result) == expected, f"{where}: {_SUMS}")
    return outcome


def _of_documents(folder: Path) -> dict[str, Format]:
    document = Document.blank(96, 64, _LABELS, 13)
    mask = np.zeros((64, 96), bool)
    mask[:, :40] = True
    parts = [StylePart(Style("Dusk", seed=4), 0.5, StyleRegion.of(mask)), StylePart(Style("s", seed=5))]
    document.style = mixed(parts)
    document.change("Over", replace(document.state, over=PaintOver.empty(document.state.shape)))
    document.story.add(Chapter.of(document.state, np.full((64, 96, 3), 80, np.uint8)))
    picture = np.random.default_rng(0).integers(0, 256, (64, 96, 3), np.uint8)
    save_project(folder / "a.gaugan", document, picture, "Tiny")
    pinned = pin_style(folder, Style("Dusk", b"\xff\xd8 picture"), b"\xff\xd8")
    old = folder / "old"
    shutil.copytree(_DATA / "old_journal", old, dirs_exist_ok=True)

    def read_old(path: Path) -> Any:
        shutil.copy(path, old / "strokes-1")
        return read_old_folder(old)

    project = (folder / "a.gaugan").read_bytes()
    journal = (_DATA / "formats" / "journal-2" / "journal-1").read_bytes()
    return {
        "project": Format(
            project, load_project, (damaged_bytes, _in_archive), _of_project, name="a.gaugan"
        ),
        "pinned style": Format(
            pinned.path.read_bytes(), lambda path: pinned_styles(path.parent), (damaged_text, in_json),
            name="a.style.json",
        ),
        "journal": Format(journal, read_journal),
        "old journal": Format((old / "strokes-1").read_bytes(), read_old),
    }  # fmt: skip


def _of_project(project: Any) -> Any:
    """Pixels, style, story and picture; a story that was lost must have been told of."""
    document = project.document
    picture = None if project.picture is None else project.picture.tobytes()
    story = [chapter.thumbnail for chapter in document.story] if not project.damage else "told"
    is_same = story == "told" or len(story) == 1
    return document.labels.tobytes(), document.style, is_same, picture


def _in_archive(data: bytes, rng: random.Random) -> bytes:
    """Another content of the JSON parts, with right check sums."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(["gaugan/document.json", "gaugan/document.json", "gaugan/story.json", *entries])
    entries[name] = (
        in_json(entries[name], rng) if name.endswith(".json") else damaged_bytes(entries[name], rng)
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for each, content in entries.items():
            archive.writestr(each, content)
    return buffer.getvalue()


def in_json(data: bytes, rng: random.Random) -> bytes:
    return json.dumps(damaged_content(json.loads(data), rng)).encode()


def _in_yaml(data: bytes, rng: random.Random) -> bytes:
    content = damaged_content(yaml.safe_load(data), rng)
    return yaml.safe_dump(content, allow_unicode=True).encode("utf-8", "surrogatepass")


def _of_pictures() -> dict[str, Format]:
    rng = np.random.default_rng(0)
    photo = Image.fromarray(rng.integers(0, 256, (40, 60, 3), np.uint8))
    found = {
        f"{kind} photo": Format(
            _encoded(photo, kind), load_picture, essence=np.ndarray.tobytes if kind == "PNG" else None
        )
        for kind in ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
    }
    labels = Image.fromarray(rng.integers(0, 18, (40, 60)).astype(np.uint8))
    colored = Image.fromarray(_LABELS.colored(np.asarray(labels)))

    def read(path: Path) -> np.ndarray:
        return load_label_map(path, _LABELS)

    return found | {
        "label map": Format(_encoded(labels, "PNG"), read, essence=np.ndarray.tobytes),
        "coloured label map": Format(_encoded(colored, "PNG"), read, essence=np.ndarray.tobytes),
        "instance map": Format(_encoded(labels, "TIFF"), load_instance_ids),
    }


def _encoded(image: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def _of_texts(folder: Path) -> dict[str, Format]:
    save_settings(
        folder / "settings.yaml", AppSettings(recent_files=["/a/b.gaugan"], brush_sizes={"brush": 9.0})
    )
    words = (damaged_text, _in_yaml)
    config = (Path(__file__).parents[2] / "trainer" / "configs" / "cpu-small.yaml").read_bytes()
    labels = resource_path("labels", "landscape.yaml").read_bytes()
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
        RunRecords(path.parent, config, True).best("kernel_distance")
        return True

    return {
        "records of a run": Format(stats, read_run, (damaged_text,), name="stats.jsonl"),
        "notes of a run": Format(b'["a", "b"]', read_run, (damaged_text, in_json), name="dataset.json"),
    }


def _of_weights(folder: Path) -> dict[str, Format]:
    model = (_DATA / "formats" / "model-1.safetensors").read_bytes()
    foreign = OfficialGenerator(6, (2, 2)).state_dict()
    torch.save({name: tensor for name, tensor in foreign.items() if tensor.numel() < 3000}, folder / "G.pth")
    run = folder / "run"
    run.mkdir(exist_ok=True)
    save_checkpoint(run, _checkpoint())

    def read_checkpoint(path: Path) -> Any:
        state = load_checkpoint(path.parent, (path.name,))
        export_run(path.parent, path.parent / "out.safetensors", ExportText(), names=(path.name,))
        return state

    def import_it(path: Path) -> Any:
        return import_checkpoint(path, None, plain_set(6), "x")

    checkpoint = (run / LAST).read_bytes()
    return {
        "model file": Format(model, read_model_header, (_in_head,)),
        "foreign checkpoint": Format(
            (folder / "G.pth").read_bytes(), import_it, (damaged_bytes, _in_weights)
        ),
        "checkpoint": Format(checkpoint, read_checkpoint, (damaged_bytes, _in_weights), name=LAST),
    }


def _of_model_weights(folder: Path) -> dict[str, Format]:
    def read_weights(path: Path) -> dict[str, np.ndarray]:
        """As the painter does; a model that opens paints."""
        generator = load_model(path).generator
        with torch.no_grad():
            labels = torch.nn.functional.one_hot(torch.full((1, 64, 64), 13), len(_LABELS))
            picture = generator(labels.permute(0, 3, 1, 2).float(), None, torch.full((1,), 20.0))
        if not torch.isfinite(picture).all():
            raise ValueError("it opened, and paints no picture")
        return {name: tensor.numpy() for name, tensor in generator.state_dict().items()}

    loaded = load_model(_DATA / "formats" / "model-1.safetensors")
    save_model(folder / "m.safetensors", loaded.header, loaded.generator, loaded.encoder)
    return {
        "model's weights": Format(
            (folder / "m.safetensors").read_bytes(),
            read_weights,
            (damaged_bytes, _in_numbers),
            essence=lambda weights: {name: tensor.tobytes() for name, tensor in weights.items()},
        ),
    }


def _checkpoint() -> dict[str, Any]:
    """As a run keeps it, of networks that are as good as none."""
    weights = {"a": torch.arange(6.0)}
    networks = dict.fromkeys(("generator", "discriminator", "average_generator"), weights)
    return {
        "step": 3,
        "config": {"name": "x", "generator": _SMALL, "encoder": {"base_width": 2, "input_size": 64}},
        "label_set": _LABELS.to_dict(),
        "schedule": {},
        **networks,
    }


def _in_head(data: bytes, rng: random.Random) -> bytes:
    """Damage where a model file describes itself."""
    length = int.from_bytes(data[:8], "little")
    if rng.random() < 0.5:
        return damaged_text(data[: 8 + length], rng) + data[8 + length :]
    head = json.loads(data[8 : 8 + length])
    if rng.random() < 0.5:
        head = damaged_content(head, rng)
    else:
        inner = damaged_content(json.loads(head["__metadata__"]["gaugan_desktop"]), rng)
        head["__metadata__"]["gaugan_desktop"] = json.dumps(inner)
    text = json.dumps(head).encode()
    return len(text).to_bytes(8, "little") + text + data[8 + length :]


def _in_numbers(data: bytes, rng: random.Random) -> bytes:
    """Numbers that no training makes, finite ones among them, under right check sums."""
    length = int.from_bytes(data[:8], "little")
    head = json.loads(data[8 : 8 + length])
    tensors = {name: tensor.astype(np.float32) for name, tensor in load(data).items()}
    for name in rng.sample(sorted(tensors), rng.choice((1, 3, len(tensors)))):
        value = rng.choice((1e38, -1e38, 1e30, 1e20, 65504.0, 1e-45, 0.0, float("inf"), float("nan")))
        flat = tensors[name].reshape(-1)
        flat[rng.randrange(flat.size) :: rng.choice((1, 2, 10_000))] = value
    about = json.loads(head["__metadata__"]["gaugan_desktop"])
    about["check"]["tensors"] = {name: zlib.crc32(tensor.tobytes()) for name, tensor in tensors.items()}
    return save(tensors, {"gaugan_desktop": json.dumps(about, ensure_ascii=False, sort_keys=True)})


def _in_weights(data: bytes, rng: random.Random) -> bytes:
    """Other contents under a right check sum, tensors of odd kinds among them."""
    content = torch.load(io.BytesIO(data), weights_only=True)
    odd = [
        torch.zeros(1).expand(10**9), torch.eye(3).to_sparse(), torch.zeros(0),
        torch.full((3,), float("nan")),
        torch.empty(2, device="meta"), torch.zeros(2, dtype=torch.complex64), torch.zeros(1, 2, 3, 4, 5),
    ]  # fmt: skip
    content = damaged_content(dict(content), rng)
    if isinstance(content, dict) and content and rng.random() < 0.5:
        content[rng.choice(list(content))] = rng.choice(odd)
    buffer = io.BytesIO()
    torch.save(content, buffer)
    return buffer.getvalue()


def truncated_checkpoints(count: int, folder: Path) -> Outcome:
    """Row 11: the newest checkpoint is cut off; the one before is taken."""
    outcome, rng = Outcome(), random.Random(0)
    save_checkpoint(folder, {**_checkpoint(), "step": 2})
    save_checkpoint(folder, {**_checkpoint(), "step": 3})
    whole = (folder / LAST).read_bytes()
    for number in range(count):
        (folder / LAST).write_bytes(whole[: rng.randrange(len(whole))])
        state = watched(outcome, f"cut {number}", lambda: load_checkpoint(folder))
        outcome.expect(isinstance(state, dict) and state["step"] == 2, f"cut {number}: not the one before")
    (folder / LAST).write_bytes(whole)
    outcome.expect(read_torch_file(folder / LAST)["step"] == 3, "the whole one is not read")
    return outcome
