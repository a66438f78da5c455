"""Row 12: files of every past format version open, and open again once saved; later ones stay."""

import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
import yaml

from gaugan_desktop.document.lost_work import abandoned
from gaugan_desktop.document.pinned_styles import pinned_styles
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.settings import AppSettings, load_settings, save_settings
from tests.robustness.outcome import Outcome

_DATA = Path(__file__).parents[1] / "data"
_PROJECT_LAYERS = {1: 1, 2: 2, 3: 2, 4: 2}


def opened(_: int, folder: Path) -> Outcome:
    outcome = Outcome()
    files = _DATA / "formats"
    for version, count in _PROJECT_LAYERS.items():
        first = load_project(files / f"project-{version}.gaugan")
        save_project(folder / "again.gaugan", first.document, first.picture, first.model_name)
        for project in (first, load_project(folder / "again.gaugan")):
            document, name = project.document, f"project {version}"
            outcome.expect(len(document.state.layers) == count, f"{name}: layers")
            outcome.expect(set(np.unique(document.labels[:, 70:])) == {6, 13, 17}, f"{name}: labels")
            outcome.expect(project.picture is not None and not project.damage, f"{name}: picture or story")
            outcome.expect(len(document.story) == (version >= 3), f"{name}: story")
            outcome.expect(
                bool(document.style.parts if version >= 3 else document.style.seed), f"{name}: style"
            )
            over = document.state.over
            is_whole = over is not None and (over.mode, over.opacity) == ("screen", 0.5) and over.pixels.any()
            outcome.expect(is_whole == (version == 4), f"{name}: paint-over layer")
        outcome.counts["projects"] += 1
    model = load_model(files / "model-1.safetensors")
    save_model(folder / "again.safetensors", model.header, model.generator, model.encoder)
    outcome.expect(load_model(folder / "again.safetensors").header == model.header, "model: header")
    settings = load_settings(files / "settings-1.yaml")
    save_settings(folder / "again.yaml", settings)
    outcome.expect(settings.theme == "light" and settings.export_dpi == 150, "settings: values")
    outcome.expect(load_settings(folder / "again.yaml") == settings, "settings: saved again")
    outcome.expect([pinned.style.name for pinned in pinned_styles(files)] == ["Dusk"], "pinned style")
    shutil.copytree(files / "journal-2", folder / "recovery" / "two")
    shutil.copytree(_DATA / "old_journal", folder / "recovery" / "one")
    for work in abandoned(folder / "recovery"):
        found = work.read()
        outcome.expect(found.document.width > 0 and found.is_modified, f"journal {work.folder.name}")
        work.lock.release()
        outcome.counts["journals"] += 1
    outcome.expect(outcome.counts["journals"] == 2, "journals: not both were found")
    outcome.counts["other files"] = 3
    return outcome


def later(_: int, folder: Path) -> Outcome:
    """After a downgrade: what a later version wrote is refused with a sentence, or used and kept."""
    outcome = Outcome()
    for name, data, read in (
        ("project", _later_project(folder), load_project),
        ("model", _later_model(), read_model_header),
    ):
        path = folder / name
        path.write_bytes(data)
        try:
            read(path)
            outcome.problems.append(f"{name}: it was opened")
        except BadFileError as error:
            outcome.expect("newer version" in str(error), f"{name}: {error}")
        outcome.expect(path.read_bytes() == data, f"{name}: it was changed")
        outcome.counts["files"] += 1
    later_settings = {"version": 2, "theme": "light", "view": "hologram", "brushes": {"own": [1, 2.5, None]}}
    path = folder / "settings.yaml"
    path.write_text(yaml.safe_dump(later_settings), "utf-8")
    settings = load_settings(path)
    outcome.expect((settings.theme, settings.view) == ("light", AppSettings().view), "settings: values")
    settings.theme = "contrast"
    save_settings(path, settings)
    kept = yaml.safe_load(path.read_text("utf-8"))
    outcome.expect(kept["theme"] == "contrast" and kept["version"] == 2, "settings: what was changed")
    outcome.expect(kept["brushes"] == later_settings["brushes"], "settings: what only the later one knows")
    outcome.counts["files"] += 1
    return outcome


def _later_project(folder: Path) -> bytes:
    """With a right check sum, of version 99."""
    with (
        zipfile.ZipFile(_DATA / "formats" / "project-3.gaugan") as archive,
        zipfile.ZipFile(folder / "made", "w") as made,
    ):
        for name in archive.namelist():
            data = archive.read(name)
            if name == "gaugan/document.json":
                data = json.dumps({**json.loads(data), "format_version": 99}).encode()
            made.writestr(name, data)
    return (folder / "made").read_bytes()


def _later_model() -> bytes:
    data = (_DATA / "formats" / "model-1.safetensors").read_bytes()
    length = int.from_bytes(data[:8], "little")
    head = json.loads(data[8 : 8 + length])
    about = json.loads(head["__metadata__"]["gaugan_desktop"])
    head["__metadata__"]["gaugan_desktop"] = json.dumps({**about, "format_version": 99})
    text = json.dumps(head).encode()
    return len(text).to_bytes(8, "little") + text + data[8 + length :]
