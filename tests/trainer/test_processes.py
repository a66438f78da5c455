"""Several processes of one run: one sentence at the end, and what is asked of one is asked of all."""

import os
import signal
import subprocess
import sys
import tempfile

import pytest

from trainer.__main__ import INTERRUPTED, main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.run.checkpoint import LAST

TINY = [
    "stages=[{until: 10000, size: 64, batch: 2}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8", "log_every=1", "norm_batches=1", "metric_pictures=0", "perceptual_weight=0",
    "workers=0", "data_weights=[]", "sync_batch_norm=false",
]  # fmt: skip


@pytest.fixture(autouse=True)
def one_thread_each(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


@pytest.fixture
def command(tmp_path) -> list[str]:
    write_sample_pairs(tmp_path / "pairs", 4, 96, seed=1)
    where = ["--data", str(tmp_path / "pairs"), "--out", str(tmp_path / "run"), "--device", "cpu"]
    return ["train", "--config", "cpu-small", *where, "--processes", "2", "--set", *TINY]


def test_the_sentence_stands_alone(command, tmp_path, capfd) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "letter.txt").write_text("mine")
    assert main(command) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.startswith("gaugan-train: ")
    assert said.err.count("\n") == 1
    assert os.listdir(tmp_path / "run") == ["letter.txt"]


@pytest.mark.parametrize("count", ["0", "-1", "1000"])
def test_impossible_numbers_give_a_sentence(command, capsys, count) -> None:
    command[command.index("2")] = count
    assert main(command) == 2
    assert f"from 1 to 64, not {count}" in capsys.readouterr().err


def test_without_room_for_temporary_files_nothing_starts(command, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    assert main(command) == 2
    said = f"gaugan-train: {tmp_path / 'gone'}: The folder cannot be written to: No such file or directory.\n"
    assert capsys.readouterr().err == said


def started(command: list[str]) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-m", "trainer", *command],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    while not process.stdout.readline().startswith("step"):
        assert process.poll() is None
    return process


def test_ctrl_c_stops_all_of_them_and_saves(command, tmp_path) -> None:
    process = started(command)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == INTERRUPTED
    assert out.rstrip().endswith("--resume goes on from here.")
    assert (tmp_path / "run" / LAST).exists()


@pytest.mark.skipif(sys.platform != "linux", reason="finds the children in /proc")
def test_one_that_is_killed_ends_all_of_them(command) -> None:
    process = started(command)
    with open(f"/proc/{process.pid}/task/{process.pid}/children") as file:
        children = [int(number) for number in file.read().split()]
    assert len(children) == 2
    os.kill(children[1], signal.SIGKILL)
    _, errors = process.communicate(timeout=90)
    assert process.returncode == 128 + signal.SIGKILL
    assert errors.rstrip().endswith("gaugan-train: process 1 was killed by signal 9.")
    assert not any(os.path.exists(f"/proc/{child}") for child in children)
