"""Row 5: damaged files of other programs: annotations, tables, colour profiles, layered pictures."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from psd_tools import PSDImage

from gaugan_desktop.annotations.annotated import AnnotatedSet
from gaugan_desktop.annotations.coco import CocoWriter, find_coco
from gaugan_desktop.annotations.colour_tables import load_table
from gaugan_desktop.annotations.labelme import find_labelme, labelme_file
from gaugan_desktop.annotations.panoptic import find_panoptic
from gaugan_desktop.annotations.voc import labelmap_set, labelmap_text
from gaugan_desktop.batch.jobs import read_jobs
from gaugan_desktop.batch.report import Report
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.imaging.color_profiles import converted, name_of, proofed, read_profile, srgb
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.live_link.saved_maps import read_saved_map
from gaugan_desktop.photo_set.runs import Run
from tests.robustness.formats import Format, in_json, mutated, seed_folder
from tests.robustness.mutations import damaged_text
from tests.robustness.outcome import Outcome

_LABELS = bundled_label_set("landscape")
_NAMES = ("sky", "sea", "rock")
_MAP = (np.arange(12 * 16, dtype=np.uint8).reshape(12, 16) // 60).clip(max=2)
_JSON = (damaged_text, in_json)


def exchanged(count: int, folder: Path) -> Outcome:
    """What other programs say of photos, write as tables, save into a watched folder; what the window reads
    of a run."""
    seeds = seed_folder(folder)
    return mutated(count, folder, _of_annotations(seeds) | _of_tables() | _of_saved_maps(seeds))


def _of_annotations(folder: Path) -> dict[str, Format]:
    Image.new("RGB", _MAP.shape[::-1], "teal").save(folder / "a.jpg")
    Image.fromarray(np.dstack([_MAP, _MAP * 0, _MAP * 0])).save(folder / "a.png")

    def of(find: Callable[[Path], AnnotatedSet | None]) -> Callable[[Path], Any]:
        def read(path: Path) -> Any:
            for name in ("a.jpg", "a.png"):
                shutil.copy(folder / name, path.parent / name)
            found = find(path.parent)
            splits = () if found is None else found.splits.values()
            return [each.label_map() for split in splits for each in split]

        return read

    coco, polygons = CocoWriter(_NAMES), CocoWriter(_NAMES, as_polygons=True)
    for writer in (coco, polygons):
        writer.add("a.jpg", _MAP)
    segments = [{"id": number, "category_id": number} for number in range(3)]
    panoptic = {
        "images": [{"id": 1, "file_name": "a.jpg"}],
        "annotations": [{"file_name": "a.png", "image_id": 1, "segments_info": segments}],
        "categories": [{"id": number, "name": name} for number, name in enumerate(_NAMES)],
    }
    labelmap = labelmap_text([("sky", (1, 2, 3)), ("sea", (4, 5, 6))])
    return {
        "labelme": Format(labelme_file("a.jpg", _MAP, _NAMES), of(find_labelme), _JSON, name="a.json"),
        "COCO": Format(coco.file(), of(find_coco), _JSON, name="a.json"),
        "COCO polygons": Format(polygons.file(), of(find_coco), _JSON, name="a.json"),
        "panoptic": Format(json.dumps(panoptic).encode(), of(find_panoptic), _JSON, name="a.json"),
        "labelmap.txt": Format(labelmap, labelmap_set, (damaged_text,)),
    }


def _of_tables() -> dict[str, Format]:
    jobs = b"file,output,style,seed,size\na.gaugan,b.png,01-clear-noon,,768x512\nc.png,d.png,,3,\n"
    report = jobs.replace(b"size\n", b"size,state,seconds,why,key,written\n").replace(
        b"512\n", b"512,done,1.5,,k,1:2\n"
    )
    records = b"".join(
        json.dumps({"step": step, "generator": 0.5, "seconds_left": 9.0, "seconds_per_step": 0.1}).encode()
        + b"\n"
        for step in range(1, 6)
    )

    def read_report(path: Path) -> Any:
        found = Report(path.with_name("jobs.csv"))
        found.load()
        return found.by_output

    def read_status(path: Path) -> Any:
        (path.parent / "stats.jsonl").write_bytes(path.read_bytes())
        return Run(path.parent).status()

    def read_notes(path: Path) -> Any:
        run = Run(path.parent / "run")
        return run.minutes, run.batch, run.device, run.process, run.status()

    notes = json.dumps({"pid": 1, "created": 1.5, "minutes": 10.0, "device": "cpu", "batch": 4}).encode()
    table = b"label,color,also\nsky,#112233,air;heaven\nsea,#445566,\nsky,#778899,\n"
    return {
        "colour table": Format(table, load_table, (damaged_text,), name="a.csv"),
        "list of jobs": Format(jobs, read_jobs, (damaged_text,), name="a.csv"),
        "report of jobs": Format(report, read_report, (damaged_text,), name="jobs-report.csv"),
        "records in the window": Format(records, read_status, (damaged_text,)),
        "start of a run": Format(notes, read_notes, _JSON, name="run.json"),
    }


def _of_saved_maps(folder: Path) -> dict[str, Format]:
    colored = Image.fromarray(_LABELS.colored(np.full((64, 96), _LABELS.id_of("sea"), np.uint8)))
    psd, png = io.BytesIO(), io.BytesIO()
    PSDImage.frompil(colored).save(psd)
    colored.save(png, "PNG")
    with zipfile.ZipFile(folder / "a.kra", "w") as archive:
        archive.writestr("mimetype", "application/x-krita")
        archive.writestr("maindoc.xml", "<DOC/>")
        archive.writestr("mergedimage.png", png.getvalue())
    save_project(folder / "a.ora", Document.blank(96, 64, _LABELS, 13), None, "m")

    def map_of(name: str, data: bytes, has_sums: bool = True) -> Format:
        essence = np.ndarray.tobytes if has_sums else None
        return Format(data, lambda path: read_saved_map(path, _LABELS), essence=essence, name=name)

    def use_profile(path: Path) -> Any:
        profile = read_profile(path)
        picture = np.full((4, 4, 3), 90, np.uint8)
        return name_of(profile), converted(Image.fromarray(picture), profile), proofed(picture, profile)

    return {
        "saved PNG": map_of("a.png", png.getvalue()),
        "saved PSD": map_of("a.psd", psd.getvalue(), has_sums=False),
        "saved ORA": map_of("a.ora", (folder / "a.ora").read_bytes()),
        "saved KRA": map_of("a.kra", (folder / "a.kra").read_bytes()),
        "colour profile": Format(srgb(), use_profile),
    }
