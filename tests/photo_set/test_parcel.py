"""A set on its way to another computer."""

import os
import shlex
import subprocess
import zipfile
from pathlib import Path

import pytest

from gaugan_desktop.errors import BadDatasetError, BadFileError
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.parcel import write_parcel
from gaugan_desktop.photo_set.training import TrainingOrder
from tests.photo_set.conftest import truth


@pytest.fixture
def order(photo_set, tiny_model) -> TrainingOrder:
    model = tiny_model, read_model_header(tiny_model)
    return TrainingOrder(photo_set.root, photo_set.root / "runs" / "run-1", 30, 256, "auto", model)


def finish(photo_set, *names: str) -> None:
    for name in names:
        photo = photo_set[name]
        photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))


def test_what_is_unpacked_can_be_trained_on(photo_set, order, tmp_path) -> None:
    from trainer.__main__ import _parser
    from trainer.data.pairs import open_pair_folder

    finish(photo_set, "one", "trip-one")
    path, shares = tmp_path / "away.zip", []
    write_parcel(photo_set, order, path, shares.append)
    assert shares[-1] == 1.0
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "there")
    top = tmp_path / "there" / "set"
    folder = open_pair_folder(top / "set")
    assert [pair.name for pair in folder.pairs] == ["one", "trip-one"]
    assert folder.label_set.names == photo_set.label_set.names
    assert (folder.load(folder.pairs[0])[1] == truth()).all()
    assert read_model_header(top / "model.safetensors") == order.model[1]
    lines = (top / "train.sh").read_text().splitlines()
    options = _parser().parse_args(shlex.split(lines[2].removesuffix(" &&"))[1:])
    assert (options.data, options.out, options.minutes) == ([Path("set")], Path("run"), "30")
    assert options.init_from == Path("model.safetensors")
    assert _parser().parse_args(shlex.split(lines[3])[1:]).run == Path("run")
    assert "set.safetensors" in (top / "README.txt").read_text()


@pytest.mark.skipif(os.name == "nt", reason="runs a shell")
def test_the_script_begins_where_it_lies(photo_set, order, tmp_path) -> None:
    finish(photo_set, "one")
    write_parcel(photo_set, order, tmp_path / "away.zip")
    with zipfile.ZipFile(tmp_path / "away.zip") as archive:
        assert archive.getinfo("set/train.sh").external_attr >> 16 & 0o111
        archive.extractall(tmp_path)
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "gaugan-train").write_text('#!/bin/sh\npwd\necho "$1"\n')
    (fake / "gaugan-train").chmod(0o755)
    environment = {**os.environ, "PATH": f"{fake}:{os.environ['PATH']}"}
    script = ["sh", str(photo_set.root / "train.sh")]
    said = subprocess.run(script, env=environment, capture_output=True, text=True, check=True).stdout
    assert said.split() == [str(photo_set.root), "train", str(photo_set.root), "export"]


def test_nothing_done_is_nothing_to_pack(photo_set, order, tmp_path) -> None:
    with pytest.raises(BadDatasetError, match="No photo is done"):
        write_parcel(photo_set, order, tmp_path / "away.zip")
    assert not (tmp_path / "away.zip").exists()


def test_a_missing_map_leaves_no_half_zip(photo_set, order, tmp_path) -> None:
    finish(photo_set, "one", "two")
    (photo_set.root / "labels" / "two.png").unlink()
    with pytest.raises(BadFileError, match=r"two\.png"):
        write_parcel(photo_set, order, tmp_path / "away.zip")
    assert not (tmp_path / "away.zip").exists()
