import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.findings import Place, read_findings
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import UNPAINTED, bundled_label_set
from trainer.__main__ import main
from trainer.data.check import CheckReport, check_folder
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import open_pair_folder, save_pair


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "set"
    write_sample_pairs(root, 6, 96, seed=5)
    return root


def checked(folder) -> CheckReport:
    return check_folder(open_pair_folder(folder))


def sentences(folder) -> str:
    return "\n".join(finding.sentence for finding in checked(folder).findings if finding.is_error)


def test_good_folder_has_no_errors(folder, capsys) -> None:
    report = checked(folder)
    assert not report.has_errors
    assert len(report.good) == 6
    assert report.pixels.sum() == 6 * 96 * 96
    assert main(["dataset", "check", str(folder)]) == 0
    output = capsys.readouterr().out
    assert "6 usable pairs" in output
    assert "does not occur" in output


def test_every_problem_is_named_in_one_go(folder, tmp_path, capsys) -> None:
    (folder / "labels" / "000000.png").unlink()
    (folder / "images" / "000001.jpg").unlink()
    (folder / "images" / "000002.jpg").write_bytes(b"broken")
    labels = np.array(Image.open(folder / "labels" / "000003.png"))
    labels[4, 9] = 99
    Image.fromarray(labels).save(folder / "labels" / "000003.png")
    Image.fromarray(labels[:, :50] * 0).save(folder / "labels" / "000004.png")
    found = sentences(folder)
    for sentence in (
        "000000.jpg has no label map",
        "000001.png has no photo",
        "000002.jpg: This is not a picture",
        "id 99 at pixel (9, 4)",
        "000004.jpg has 96x96 pixels, its label map 50x96",
    ):
        assert sentence in found
    assert main(["dataset", "check", str(folder), "--fix", str(tmp_path / "clean")]) == 1
    assert "Traceback" not in capsys.readouterr().err
    clean = open_pair_folder(tmp_path / "clean")
    assert [pair.image.stem for pair in clean.split("train")] == ["000005"]
    assert not checked(tmp_path / "clean").has_errors


def test_label_maps_of_another_scale_are_repaired(folder, tmp_path) -> None:
    path = folder / "labels" / "000000.png"
    labels = np.array(Image.open(path))
    Image.fromarray(labels[::2, ::2].copy()).save(path)
    assert "its label map 48x48" in sentences(folder)
    main(["dataset", "check", str(folder), "--fix", str(tmp_path / "clean")])
    clean = open_pair_folder(tmp_path / "clean")
    _, repaired = clean.load(clean.split("train")[0])
    assert np.array_equal(repaired[::2, ::2], labels[::2, ::2])


def test_near_duplicates_are_reported(folder) -> None:
    pairs = open_pair_folder(folder)
    picture, labels = pairs.load(pairs.split("train")[0])
    save_pair(
        folder,
        "copy",
        np.clip(picture * 0.97, 0, 255).astype(np.uint8),
        labels,
        bundled_label_set("landscape"),
    )
    assert "copy.jpg is in no split, so it is not used." in [f.sentence for f in checked(folder).findings]
    (folder / "dataset.yaml").write_text("labels: landscape\n")
    warnings = [f.sentence for f in checked(folder).findings if not f.is_error]
    assert "000000.jpg and copy.jpg look alike." in warnings


def test_findings_say_where_to_look(folder, capsys) -> None:
    labels = np.array(Image.open(folder / "labels" / "000003.png"))
    label_set = bundled_label_set("landscape")
    rare = label_set.id_of("gravel")
    labels[labels == rare] = label_set.id_of("sky")
    labels[10:12, 20:25] = rare
    Image.fromarray(labels).save(folder / "labels" / "000003.png")
    (folder / "images" / "000002.jpg").write_bytes(b"broken")
    assert main(["dataset", "check", str(folder), "--json"]) == 1
    found = {finding.sentence: finding.places for finding in read_findings(capsys.readouterr().out)}
    (broken,) = [places for sentence, places in found.items() if "000002.jpg" in sentence]
    assert broken == (Place("000002"),)
    (few,) = [places for sentence, places in found.items() if "The label gravel is rare" in sentence]
    assert Place("000003", (20, 10, 25, 12)) in few


@pytest.mark.parametrize("arguments", [["check"], ["split"], ["preview", "-o", "x.png"]])
def test_other_folders_get_a_sentence(tmp_path, arguments, capsys) -> None:
    assert main(["dataset", arguments[0], str(tmp_path), *arguments[1:]]) == 2
    assert "is not a folder of pairs" in capsys.readouterr().err


def test_split_covers_everything_once_and_repeats(folder) -> None:
    assert main(["dataset", "split", str(folder), "--val", "0.34", "--seed", "2"]) == 0
    first = open_pair_folder(folder).splits
    stems = [pair.image.stem for pairs in first.values() for pair in pairs]
    assert sorted(stems) == [f"{i:06d}" for i in range(6)]
    assert len(first["val"]) == 2
    main(["dataset", "split", str(folder), "--val", "0.34", "--seed", "2"])
    assert open_pair_folder(folder).splits == first


def test_empty_split_is_refused(folder, capsys) -> None:
    assert main(["dataset", "split", str(folder), "--val", "0.01"]) == 2
    assert "leaves a split empty" in capsys.readouterr().err


def test_convert_maps_names_and_forgets_the_rest(tmp_path, capsys) -> None:
    root, coco = tmp_path / "set", bundled_label_set("coco_stuff")
    write_sample_pairs(root, 1, 64, seed=0)
    labels = np.zeros((64, 64), np.uint8)
    labels[:20], labels[20:40], labels[40:50] = coco.id_of("tree"), coco.id_of("person"), UNPAINTED
    save_pair(root, "000000", np.zeros((64, 64, 3), np.uint8), labels, coco)
    (root / "dataset.yaml").write_text(f"labels: {list(coco.names)}\n")
    out = tmp_path / "out"
    assert main(["dataset", "convert", str(root), "--labels", "landscape", "-o", str(out)]) == 0
    converted = open_pair_folder(out)
    assert converted.label_set.name == "landscape"
    _, mapped = converted.load(converted.split("train")[0])
    assert (mapped[:20] == converted.label_set.id_of("tree")).all()
    assert (mapped[20:50] == UNPAINTED).all()
    assert main(["dataset", "convert", str(root), "--labels", "moon", "-o", str(tmp_path / "o2")]) == 2
    assert "no label set 'moon'" in capsys.readouterr().err


def test_preview_shows_photos_beside_their_label_maps(folder, tmp_path) -> None:
    assert main(["dataset", "preview", str(folder), "-o", str(tmp_path / "p.png"), "--count", "4"]) == 0
    sheet = load_picture(tmp_path / "p.png")
    assert sheet.shape == (4 * 192, 2 * 192, 3)
    labels = np.array(Image.open(folder / "labels" / "000000.png"))
    expected = bundled_label_set("landscape").palette[labels[48, 48]]
    assert np.abs(sheet[96, 192 + 96].astype(int) - expected).max() < 3
