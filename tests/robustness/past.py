"""Row 12: files of every past format version open, and open again once saved."""

import shutil
from pathlib import Path

import numpy as np

from gaugan_desktop.document.lost_work import abandoned
from gaugan_desktop.document.pinned_styles import pinned_styles
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.settings import load_settings, save_settings
from tests.robustness.outcome import Outcome

_DATA = Path(__file__).parents[1] / "data"
_PROJECT_LAYERS = {1: 1, 2: 2, 3: 2}


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
            outcome.expect(len(document.story) == (version == 3), f"{name}: story")
            outcome.expect(
                bool(document.style.parts if version == 3 else document.style.seed), f"{name}: style"
            )
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
