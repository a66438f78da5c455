"""No command writes over anything that it did not make; it offers a name that is free."""

import errno
import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadFileError
from trainer.__main__ import main
from trainer.data.pairs import open_pair_folder, save_instances, save_pair
from trainer.metrics.evaluate import Evaluation
from trainer.metrics.page import require_evaluation_output, write_evaluations
from trainer.run.folder import locked
from trainer.targets import (
    UNFINISHED,
    free_name,
    is_model_made_by,
    is_signed_by,
    new_folder,
    require_free_file,
    signed,
)

SETS = Path(__file__).resolve().parents[1] / "data" / "sets"


def content(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


@pytest.fixture
def own(tmp_path) -> Path:
    """A folder of the user's."""
    root = tmp_path / "mine"
    shutil.copytree(SETS / "fix_into_itself", root, copy_function=shutil.copyfile)
    (root / "dataset.yaml").write_text("labels: [tree, sky]  # as agreed\n")
    return root


def commands(own: Path, target: Path) -> list[list[str]]:
    return [
        ["dataset", "check", str(own), "--fix", str(target)],
        ["dataset", "convert", str(own), "--labels", "landscape", "-o", str(target)],
        ["dataset", "sample", str(target), "--count", "1", "--size", "64"],
    ]


@pytest.mark.parametrize("number", range(3))
def test_folders_that_hold_something_stay_as_they_are(own, tmp_path, capsys, number) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "holiday.jpg").write_bytes(b"photo")
    for target in (own, other):
        before = content(target)
        assert main(commands(own, target)[number]) == 2
        assert f"{target}-2 is free" in capsys.readouterr().err
        assert content(target) == before


@pytest.mark.parametrize("number", range(3))
def test_finished_sets_are_not_replaced_but_their_free_name_works(own, tmp_path, capsys, number) -> None:
    target = tmp_path / "out"
    assert main(commands(own, target)[number]) == 0
    before = content(target)
    assert UNFINISHED not in str(before)
    assert main(commands(own, target)[number]) == 2
    assert content(target) == before
    assert main(commands(own, free_name(target))[number]) == 0


def test_targets_inside_the_set_and_files_are_refused(own, tmp_path, capsys) -> None:
    before = content(own)
    (tmp_path / "file").write_text("x")
    for target, sentence in ((own / "images" / "clean", "lies inside"), (tmp_path / "file", "is a file")):
        for command in commands(own, target)[: 2 if "images" in target.parts else 3]:
            assert main(command) == 2
            assert sentence in capsys.readouterr().err
    assert content(own) == before


def test_what_a_stopped_command_left_is_cleared_and_nothing_half_appears(tmp_path) -> None:
    target = tmp_path / "out"

    def stopped() -> None:
        with new_folder(target) as fresh:
            (fresh / "images").mkdir()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert not target.exists()
    (target / UNFINISHED / "images").mkdir(parents=True)
    (target / UNFINISHED / "images" / "half.jpg").write_bytes(b"")
    (target / ".DS_Store").write_bytes(b"")
    with new_folder(target) as fresh:
        (fresh / "dataset.yaml").write_text("labels: [a]\n")
    assert sorted(entry.name for entry in target.iterdir()) == [".DS_Store", "dataset.yaml"]


def test_an_empty_folder_that_was_there_stays_when_a_command_fails(own, tmp_path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    Image.fromarray(np.full((48, 64), 9, np.uint8)).save(own / "labels" / "a.png")
    assert main(commands(own, target)[1]) == 2
    assert list(target.iterdir()) == []


def test_split_keeps_what_the_user_wrote(own, capsys) -> None:
    for name in ("b", "c", "d"):
        for part, suffix in (("images", ".jpg"), ("labels", ".png")):
            shutil.copyfile(own / part / f"a{suffix}", own / part / f"{name}{suffix}")
    command = ["dataset", "split", str(own), "--val", "0.25"]
    assert main(command) == 0
    text = (own / "dataset.yaml").read_text()
    assert text.startswith("labels: [tree, sky]  # as agreed\n")
    assert len(open_pair_folder(own).split("val")) == 1
    assert main([*command, "--seed", "5"]) == 0  # its own splits may change
    assert (own / "dataset.yaml").read_text().startswith("labels: [tree, sky]  # as agreed\n")
    edited = (own / "dataset.yaml").read_text() + "- e\n"
    for mine in (
        "labels: [tree, sky]\nsplits: {train: [a, b], val: [c]}\n",
        edited.replace("- e\n", "# mine\n"),
    ):
        (own / "dataset.yaml").write_text(mine)
        assert main(command) == 2
        assert "did not write" in capsys.readouterr().err
        assert (own / "dataset.yaml").read_text() == mine


def test_pictures_and_models_of_the_user_stay(own, tiny_model, tmp_path, capsys) -> None:
    picture = own / "images" / "a.jpg"
    before = picture.read_bytes()
    assert main(["dataset", "preview", str(own), "-o", str(picture)]) == 2
    assert "a-2.jpg is free" in capsys.readouterr().err
    assert picture.read_bytes() == before
    model = tmp_path / "model.safetensors"
    shutil.copyfile(tiny_model, model)
    for command in (
        ["strengthen", str(tiny_model), "-o", str(model)],
        ["strengthen", str(model), "-o", str(model)],
        ["average", str(model), str(tiny_model), "-o", str(model)],
        ["labeller", str(tiny_model), "--data", str(own), "-o", str(model)],
        ["import", str(tmp_path / "missing.pth"), "--labels", "landscape", "-o", str(model)],
    ):
        assert main(command) == 2
        assert "model-2.safetensors is free" in capsys.readouterr().err
        assert model.read_bytes() == tiny_model.read_bytes()
    again = tmp_path / "again.safetensors"
    for _ in range(2):  # what the same command made may be made anew
        assert main(["strengthen", str(model), "--gain", "1.2", "-o", str(again)]) == 0
    assert is_model_made_by("strengthen")(again)


def test_evaluations_replace_evaluations_only(tmp_path) -> None:
    protocol = {"model": "m", "model_sha256": "0", "crops": 4, "split": "val", "size": 256}
    evaluation = Evaluation({"kernel_distance": 0.1}, protocol, [np.zeros((4, 4, 3), np.uint8)])
    for name in ("numbers.json", "page.html"):
        path = tmp_path / name
        for _ in range(2):
            require_evaluation_output(path)
            write_evaluations(path, [evaluation])
        path.write_text(
            json.dumps({"my": "settings"}) if name.endswith("json") else path.read_text() + "note"
        )
        with pytest.raises(BadConfigError, match="was not made by this command"):
            require_evaluation_output(path)


def test_evaluate_asks_before_it_measures(own, tiny_model, tmp_path, capsys) -> None:
    notes = tmp_path / "notes.json"
    notes.write_text("{}")
    command = ["evaluate", str(tmp_path / "missing.safetensors"), "--data", str(own), "-o", str(notes)]
    assert main(command) == 2
    assert "notes-2.json is free" in capsys.readouterr().err
    assert notes.read_text() == "{}"


def test_signed_texts_are_recognised_until_somebody_changes_them(tmp_path) -> None:
    card = tmp_path / "card.md"
    card.write_text(signed("# Model\n", "export run"))
    require_free_file(card, is_signed_by("export run"))
    assert not is_signed_by("export other")(card)
    card.write_text(card.read_text().replace("Model", "My model"))
    with pytest.raises(BadConfigError, match=r"card-2\.md is free"):
        require_free_file(card, is_signed_by("export run"))


@pytest.mark.parametrize("fill", [new_folder, locked])
def test_a_folder_that_goes_meanwhile_does_not_hide_what_went_wrong(tmp_path, fill) -> None:
    def go_wrong() -> None:
        shutil.rmtree(tmp_path / "new")
        raise BadFileError(tmp_path / "new" / "a.png", "The file cannot be written: No such file.")

    with pytest.raises(BadFileError, match="The file cannot be written"), fill(tmp_path / "new"):
        go_wrong()


@pytest.mark.parametrize("fill", [new_folder, locked])
def test_a_folder_that_stays_empty_goes_again(tmp_path, fill) -> None:
    with pytest.raises(KeyboardInterrupt), fill(tmp_path / "new"):
        raise KeyboardInterrupt
    assert not (tmp_path / "new").exists()


def test_pairs_that_find_no_room_are_told(tmp_path, monkeypatch, landscape) -> None:
    def full(*_, **__) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Image.Image, "save", full)
    labels = np.zeros((8, 8), np.uint8)
    with pytest.raises(BadFileError, match=r"a\.jpg: The file cannot be written: No space left"):
        save_pair(tmp_path, "a", np.zeros((8, 8, 3), np.uint8), labels, landscape)
    with pytest.raises(BadFileError, match=r"a\.png: The file cannot be written: No space left"):
        save_instances(tmp_path, "a", labels)


def test_a_folder_that_cannot_be_filled_is_told(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadFileError, match="cannot be"), new_folder(tmp_path / "file" / "set"):
        pass

    def read_only(*_) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "rename", read_only)
    message = "set: The file cannot be written: Read-only"
    with pytest.raises(BadFileError, match=message), new_folder(tmp_path / "set") as fresh:
        (fresh / "a").touch()
    assert not (tmp_path / "set").exists()


def test_a_file_that_cannot_be_looked_at_is_no_own(tmp_path, monkeypatch) -> None:
    def broken(*_) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    (tmp_path / "e.html").touch()
    (tmp_path / "e.json").touch()
    monkeypatch.setattr(Path, "read_bytes", broken)
    for name in ("e.html", "e.json"):
        with pytest.raises(BadFileError, match="The file cannot be read: Input/output error"):
            require_evaluation_output(tmp_path / name)
