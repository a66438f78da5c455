from dataclasses import replace
from xml.etree import ElementTree

import pytest

from gaugan_desktop.photo_set.runs import Run
from trainer.config import TrainConfig
from trainer.run.extras import Extras
from trainer.run.health import warnings_for
from trainer.run.records import RunRecords, forget_records_after, read_records, write_notes
from trainer.run.report import write_report
from trainer.stages import Stage

CONFIG = TrainConfig(stages=(Stage(1000, 64, 4),))


def records(**values) -> list[dict]:
    base = {"kl": 40.0, "discriminator": 1.2, "generator": 0.3, "features": 1.0}
    return [{"step": 40 * i, **base, **values} for i in range(1, 34)]


def test_a_healthy_run_has_no_warnings() -> None:
    assert warnings_for(records(), CONFIG, []) == []
    assert warnings_for([], CONFIG, []) == []
    assert warnings_for(records(kl=0.0)[:5], CONFIG, []) == []


def test_first_steps_say_nothing_about_styles() -> None:
    early = [{**record, "step": record["step"] // 10} for record in records(kl=0.0)]
    assert warnings_for(early, CONFIG, []) == []
    assert warnings_for(records(kl=0.0), replace(CONFIG, discriminator_lead=800), []) == []


@pytest.mark.parametrize(
    ("values", "mode", "sentence"),
    [
        ({"kl": 1.0}, "hinge", "style is collapsing"),
        ({"discriminator": 0.1}, "hinge", "discriminator is winning"),
        ({"discriminator": 0.1}, "ls", ""),
    ],
)
def test_trouble_is_named(values, mode, sentence: str) -> None:
    found = warnings_for(records(**values), replace(CONFIG, gan_mode=mode), [])
    assert [sentence in text for text in found] == ([True] if sentence else [])


def test_skipped_steps_are_counted() -> None:
    events = [{"step": 1321, "event": "skipped"}, {"step": 1322, "event": "skipped"}]
    assert "2 recent steps" in warnings_for(records() + events, CONFIG, [])[0]


def test_notes_about_the_pairs_stay_visible() -> None:
    assert warnings_for([], CONFIG, ["Hardly seen: road."]) == ["Hardly seen: road."]


@pytest.mark.parametrize(
    ("seen", "unseen", "painted", "is_by_heart"),
    [(1.0, 0.9, -1.0, False), (1.0, -0.6, -1.0, True), (0.01, 0.0, 0.0, True), (0.5, 0.5, 0.5, False)],
)
def test_learning_by_heart_is_named(seen, unseen, painted, is_by_heart) -> None:
    measured = {"step": 9, "realness_seen": seen, "realness_unseen": unseen, "realness_painted": painted}
    found = warnings_for([*records(), measured], CONFIG, [])
    assert [("by heart" in text) for text in found] == [True] * is_by_heart


def test_report_is_complete_and_well_formed(tmp_path) -> None:
    lines = [str(r).replace("'", '"') for r in records(kl=0.5)]
    (tmp_path / "stats.jsonl").write_text("\n".join([*lines, '{"step": 9']))
    (tmp_path / "samples").mkdir()
    for name in ("0000020.png", "0000600.png"):
        (tmp_path / "samples" / name).write_bytes(b"")
    assert len(read_records(tmp_path)) == 33
    config = TrainConfig(name="my <run>", stages=(Stage(1000, 64, 4),))
    write_report(tmp_path, config, 600)
    page = (tmp_path / "report.html").read_text()
    assert "Step 600 of 1000" in page
    assert "my &lt;run&gt;" in page
    assert "style is collapsing" in page
    assert "Lines of stats.jsonl that cannot be read: 1." in page
    assert 'src="samples/0000600.png"' in page
    svgs = page.split("<svg")[1:]
    assert len(svgs) == 4
    for svg in svgs:
        root = ElementTree.fromstring("<svg" + svg.split("</svg>")[0] + "</svg>")
        assert len(root.findall("polyline")) == 2


@pytest.mark.parametrize(
    "damage",
    [
        b'{"step": "x", "kl": 0.1}',
        b"2",
        b"[null]",
        b"\xa4",
        b'{"kl": 0.1}',
        b'{"step": 1, "kl": {"a": 1}}',
        b'{"step": 1, "kl": "\\ud800"}',
        b'{"step": 1, "event": 3}',
        b'{"step": Infinity}',
        b'{"step": 1, "kl": ' + b"9" * 400 + b"}",
        b"[" * 3000,
        b'{"step": 9, "realness_seen": 1.0}',
    ],
)
def test_damaged_records_and_notes_are_left_out(tmp_path, damage: bytes) -> None:
    (tmp_path / "stats.jsonl").write_bytes(b'{"step": 1, "kl": 1.0}\n' + damage + b'\n{"step": 2, "kl": 1.0}')
    (tmp_path / "dataset.json").write_bytes(damage)
    write_report(tmp_path, CONFIG, 2)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<svg" in page
    is_damaged = b"seen" not in damage
    assert ("that cannot be read: 1." in page) == is_damaged
    assert forget_records_after(tmp_path, 1) == is_damaged
    assert read_records(tmp_path) == [{"step": 1, "kl": 1.0}]


def test_notes_that_cannot_be_written_are_readable(tmp_path) -> None:
    (tmp_path / "dataset.json").write_text('["Hardly seen: \\ud800"]')
    write_report(tmp_path, CONFIG, 0)
    assert "Hardly seen: ?" in (tmp_path / "report.html").read_text("utf-8")


def test_warnings_are_kept_until_the_next_ones(tmp_path) -> None:
    kept = RunRecords(tmp_path, CONFIG, is_writing=True, extras=Extras(print))
    write_notes(tmp_path, ["Hardly seen: lake."])
    assert kept.keep_warnings(CONFIG) == ["Hardly seen: lake."]
    assert Run(tmp_path).status().warnings == ("Hardly seen: lake.",)
    write_notes(tmp_path, [])
    assert kept.keep_warnings(CONFIG) == []
    assert Run(tmp_path).status().warnings == ()


def test_report_of_a_run_without_records(tmp_path) -> None:
    write_report(tmp_path, TrainConfig(stages=(Stage(10, 64, 4),)), 0)
    assert "<svg" not in (tmp_path / "report.html").read_text()
