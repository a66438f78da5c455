import csv
import os

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.batch.jobs import Job
from gaugan_desktop.batch.report import Report
from gaugan_desktop.batch.running import run_jobs
from gaugan_desktop.cli import run
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.errors import BadFileError, DeviceError
from gaugan_desktop.imaging.export import PictureNotes, export_label_map
from gaugan_desktop.imaging.loading import load_picture


class Painter:
    """Paints grey; stops or fails where a test says so."""

    def __init__(self) -> None:
        self.painted: list[str] = []
        self.raises: dict[str, BaseException] = {}

    def __call__(self, job: Job):
        if (error := self.raises.get(job.output.name)) is not None:
            raise error
        self.painted.append(job.output.name)
        return np.full((64, 80, 3), 9, np.uint8), PictureNotes("m")


@pytest.fixture
def jobs(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.png").write_bytes(b"labels")
    return [Job(tmp_path / f"{name}.png", tmp_path / "out" / f"{name}.png") for name in "abc"]


@pytest.fixture
def work(tmp_path, jobs):
    """Runs the batch once more, as a new process would."""

    def work(painter, may_replace=False, settings=""):
        report = Report(tmp_path / "jobs.csv", settings)
        report.load()
        told: list[str] = []
        return run_jobs(jobs, report, painter, told.append, may_replace), told

    return work


def reported(tmp_path):
    with open(tmp_path / "jobs-report.csv", newline="", encoding="utf-8") as stream:
        return {os.path.basename(row["output"]): row for row in csv.DictReader(stream)}


def test_all_are_painted_and_reported(work, tmp_path) -> None:
    failed, told = work(Painter())
    assert failed == 0
    assert told[0].startswith("1/3 a.png: 80x64 in ")
    rows = reported(tmp_path)
    assert [row["state"] for row in rows.values()] == ["done"] * 3
    assert rows["a.png"]["file"] == str(tmp_path / "a.png")


def test_a_batch_goes_on_where_it_was_stopped(work) -> None:
    painter = Painter()
    painter.raises["b.png"] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        work(painter)
    painter.raises.clear()
    failed, told = work(painter)
    assert painter.painted == ["a.png", "b.png", "c.png"]
    assert told[0] == "1/3 a.png: done before"
    assert failed == 0


def test_a_failure_costs_one_picture_and_is_tried_again(work, tmp_path) -> None:
    painter = Painter()
    painter.raises["b.png"] = DeviceError("no device")
    assert work(painter)[0] == 1
    assert painter.painted == ["a.png", "c.png"]
    assert (reported(tmp_path)["b.png"]["state"], reported(tmp_path)["b.png"]["why"]) == (
        "failed",
        "no device",
    )
    painter.raises.clear()
    assert work(painter)[0] == 0
    assert painter.painted == ["a.png", "c.png", "b.png"]


def test_what_has_changed_is_painted_anew(work, tmp_path) -> None:
    painter = Painter()
    work(painter)
    (tmp_path / "b.png").write_bytes(b"other labels")
    work(painter)
    assert painter.painted[3:] == ["b.png"]
    (tmp_path / "out" / "c.png").unlink()
    work(painter)
    assert painter.painted[4:] == ["c.png"]
    work(painter, settings="no natural light")
    assert painter.painted[5:] == ["a.png", "b.png", "c.png"]


def test_pictures_that_are_not_its_own_stay(work, tmp_path) -> None:
    (tmp_path / "out").mkdir()
    mine = tmp_path / "out" / "a.png"
    mine.write_bytes(b"mine")
    failed, told = work(Painter())
    assert failed == 1
    assert "not from this batch" in told[0]
    assert mine.read_bytes() == b"mine"
    retouched = tmp_path / "out" / "b.png"
    retouched.write_bytes(b"retouched by hand")
    (tmp_path / "b.png").write_bytes(b"other labels")
    assert work(Painter())[0] == 2
    assert retouched.read_bytes() == b"retouched by hand"
    assert work(Painter(), may_replace=True)[0] == 0
    assert load_picture(mine).shape == (64, 80, 3)


def test_a_folder_that_cannot_be_read_fails_its_pictures(work, tmp_path, forbid) -> None:
    forbid(tmp_path / "out")
    failed, told = work(Painter())
    assert failed == 3
    assert told[0] == "1/3 a.png: out: The folder cannot be read: Permission denied."


def test_damaged_reports_cost_no_picture(work, tmp_path) -> None:
    work(Painter())
    path = tmp_path / "jobs-report.csv"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([lines[0], "nonsense", lines[2], lines[3] + ",,,"]))
    painter = Painter()
    failed, _ = work(painter, may_replace=True)
    assert (failed, painter.painted) == (0, ["a.png"])
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(BadFileError, match="cannot be read"):
        work(Painter())


def test_the_command(tmp_path, tiny_model, banded_labels, landscape, capsys) -> None:
    save_project(tmp_path / "lake.gaugan", Document(banded_labels, landscape, 13), None, "")
    export_label_map(tmp_path / "map.png", banded_labels, landscape)
    Image.new("RGB", (40, 40), "orange").save(tmp_path / "orange.png")
    (tmp_path / "jobs.csv").write_text(
        "file,style,seed,size\nlake.gaugan,,,\nmap.png,orange.png,,160x64\nmap.png,,3,\nmissing.png,,,\n"
    )
    command = ["render", "--batch", str(tmp_path / "jobs.csv"), "--model", str(tiny_model), "--device", "cpu"]
    assert run(command) == 1
    out = capsys.readouterr().out
    assert "3 of 4 painted" in out
    assert "missing.png: The file does not exist." in out
    painted = tmp_path / "painted"
    assert load_picture(painted / "map-orange-160x64.png").shape == (64, 160, 3)
    single = ["render", str(tmp_path / "map.png"), "-o", str(tmp_path / "one.png"), "--seed", "3"]
    assert run([*single, "--model", str(tiny_model), "--device", "cpu"]) == 0
    assert np.array_equal(load_picture(painted / "map-3.png"), load_picture(tmp_path / "one.png"))
    with Image.open(painted / "map-3.png") as image:
        assert "Model: Tiny; Style: seed 3" in image.info["Description"]
    before = (painted / "map-3.png").stat().st_mtime_ns
    (tmp_path / "jobs.csv").write_text("file,seed\nmap.png,3\n")
    capsys.readouterr()
    assert run(command) == 0
    assert "done before" in capsys.readouterr().out
    assert (painted / "map-3.png").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--batch", "none.csv"], "cannot be read"),
        (["a.png"], "--output says"),
    ],
)
def test_mistakes_end_with_a_sentence(arguments, sentence, capsys) -> None:
    assert run(["render", *arguments]) == 2
    assert sentence in capsys.readouterr().err
