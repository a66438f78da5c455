"""Gestures out of whatever pens and mice report, without a window."""

from dataclasses import replace
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from gaugan_desktop.ui.views.pen_input import ButtonUse, PenInput, PenReport

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NONE = Qt.MouseButton.NoButton
SIGNALS = ("turned", "pressed", "moved", "released", "interrupted", "hovered", "picked", "palette_requested")


class Recorder:
    """A pen input and what it said."""

    def __init__(self) -> None:
        self.pen = PenInput()
        self.time = 0.0
        self.pen.clock = lambda: self.time
        self.said: list[tuple] = []
        for name in SIGNALS:
            getattr(self.pen, name).connect(lambda *values, name=name: self.said.append((name, *values)))

    @property
    def names(self) -> list[str]:
        """What was said about gestures."""
        return [name for name, *_ in self.said if name not in ("turned", "hovered")]

    def samples(self, name: str) -> list:
        return [values[0] for said, *values in self.said if said == name]


@pytest.fixture
def recorder(qapp) -> Recorder:
    return Recorder()


def tip(t: float = 0.0, held=LEFT, **values) -> PenReport:
    """The pen's tip on the tablet."""
    return replace(PenReport("pen", True, NONE, held, 10.0, 20.0, 0.5, t), **values)


def down(button=LEFT, **values) -> PenReport:
    return tip(**{"button": button, "held": button, **values})


def up(button=LEFT, **values) -> PenReport:
    return tip(**{"button": button, "held": NONE, **values})


def mouse(report: PenReport) -> PenReport:
    return replace(report, device="mouse", is_pen=False)


def test_a_stroke(recorder) -> None:
    for step, report in (
        (recorder.pen.press, down()),
        (recorder.pen.move, tip(0.1, x=11.0)),
        (recorder.pen.release, up(t=0.2, x=12.0)),
    ):
        step(report)
    assert recorder.names == ["pressed", "moved", "released"]
    assert [recorder.samples(name)[0].x for name in recorder.names] == [10, 11, 12]
    assert not recorder.pen.is_down


def test_what_was_never_pressed_is_not_released(recorder) -> None:
    recorder.pen.move(tip())
    recorder.pen.release(up())
    recorder.pen.leave("pen")
    recorder.pen.interrupt()
    assert recorder.names == []


@pytest.mark.parametrize("how", ["leave", "hover", "press", "other device"])
def test_a_lost_release_ends_the_stroke_where_it_was(recorder, how) -> None:
    recorder.pen.press(down())
    recorder.pen.move(tip(0.1, x=30.0))
    if how == "leave":
        recorder.pen.leave("pen")
    elif how == "hover":
        recorder.pen.move(tip(0.2, held=NONE, x=90.0))
    elif how == "press":
        recorder.pen.press(down(t=0.2, x=90.0))
    else:
        recorder.time = 5.0
        recorder.pen.press(mouse(down(x=90.0)))
    assert recorder.names[:3] == ["pressed", "moved", "released"]
    assert recorder.samples("released")[0].x == 30
    assert recorder.names[3:] == (["pressed"] if how in ("press", "other device") else [])


def test_a_second_device_waits_for_the_first(recorder) -> None:
    recorder.pen.press(down())
    recorder.pen.press(mouse(down(t=0.1, x=50.0)))
    recorder.pen.move(mouse(tip(0.2, x=60.0)))
    recorder.pen.move(tip(0.3, x=12.0))
    recorder.pen.release(mouse(up(t=0.4)))
    recorder.pen.leave("another pen")
    recorder.pen.release(up(t=0.5))
    assert recorder.names == ["pressed", "moved", "released"]
    assert recorder.samples("moved")[0].x == 12


def test_an_interrupted_stroke_does_not_go_on_by_itself(recorder) -> None:
    recorder.pen.press(down())
    recorder.pen.interrupt()
    recorder.pen.move(tip(0.1))
    recorder.pen.release(up(t=0.2))
    assert recorder.names == ["pressed", "interrupted"]
    recorder.pen.press(down(t=0.3))
    assert recorder.pen.is_down


@pytest.mark.parametrize(
    ("button", "held"), [(RIGHT, RIGHT), (MIDDLE, MIDDLE), (LEFT, LEFT | RIGHT), (LEFT, LEFT | MIDDLE)]
)
def test_barrel_buttons_never_paint(recorder, button, held) -> None:
    recorder.pen.press(down(button, held=held))
    recorder.pen.move(tip(0.1, held=held))
    recorder.pen.release(up(button, t=0.2))
    assert not {"pressed", "moved", "released"} & set(recorder.names)


def test_barrel_buttons_do_what_they_are_set_to(recorder) -> None:
    recorder.pen.press(down(RIGHT))
    recorder.pen.press(down(MIDDLE, t=0.1))
    recorder.pen.move(tip(0.2, held=MIDDLE))
    recorder.pen.release(up(MIDDLE, t=0.3))
    recorder.pen.move(tip(0.4, held=NONE))
    assert recorder.names == ["palette_requested", "picked", "picked"]
    recorder.pen.uses = {RIGHT: ButtonUse.PICK, MIDDLE: ButtonUse.NOTHING}
    for button in (RIGHT, MIDDLE, Qt.MouseButton.BackButton):
        recorder.pen.press(down(button, t=0.5))
        recorder.pen.release(up(button, t=0.6))
    assert recorder.names[3:] == ["picked"]


def test_a_barrel_button_in_mid_stroke_changes_nothing(recorder) -> None:
    recorder.pen.press(down())
    recorder.pen.press(down(RIGHT, held=LEFT | RIGHT, t=0.1))
    recorder.pen.release(up(RIGHT, held=LEFT, t=0.2))
    recorder.pen.move(tip(0.3))
    recorder.pen.release(up(t=0.4))
    assert recorder.names == ["pressed", "moved", "released"]


@pytest.mark.parametrize(("reported", "used"), [(-1.0, 0.0), (7.0, 1.0), (inf, 1.0), (-inf, 0.0), (nan, 0.5)])
def test_pressure_is_brought_into_range(recorder, reported, used) -> None:
    recorder.pen.press(down())
    recorder.pen.move(tip(0.1, pressure=reported))
    assert recorder.samples("moved")[0].pressure == used


def test_a_pen_that_never_tells_its_pressure_paints_like_a_mouse(recorder) -> None:
    recorder.pen.press(down(pressure=nan))
    assert recorder.samples("pressed")[0].pressure == 1.0


def test_places_that_are_none_are_skipped(recorder) -> None:
    recorder.pen.press(down(x=nan))
    assert not recorder.pen.is_down
    recorder.pen.press(down(t=0.1))
    for x, y in ((nan, 1.0), (1.0, inf), (-inf, nan)):
        recorder.pen.move(tip(0.2, x=x, y=y))
    recorder.pen.release(up(t=0.3, x=nan))
    assert recorder.names == ["pressed", "released"]
    assert recorder.samples("released")[0].x == 10


def test_the_eraser_end_is_told_before_it_erases(recorder) -> None:
    recorder.pen.move(tip(held=NONE, is_eraser=True))
    recorder.pen.press(down(is_eraser=True))
    assert [said[:2] for said in recorder.said if said[0] != "hovered"][:2] == [("turned", True)] * 2
    assert recorder.said[-1][0] == "pressed"
    recorder.pen.release(up())
    recorder.pen.move(mouse(tip(held=NONE)))
    assert recorder.samples("turned")[-1] is True  # systems let the mouse follow the pen
    recorder.pen.leave("pen")
    assert recorder.samples("turned")[-1] is False


numbers = st.one_of(st.floats(), st.floats(-100, 900))
buttons = st.sampled_from([NONE, LEFT, RIGHT, MIDDLE, LEFT | RIGHT])
reports = st.builds(
    PenReport, st.sampled_from(["pen", "mouse", "other"]), st.booleans(),
    st.sampled_from([NONE, LEFT, RIGHT, MIDDLE]), buttons, numbers, numbers, numbers,
    st.floats(0, 20), is_eraser=st.booleans(),
)  # fmt: skip
steps = st.tuples(st.sampled_from(["press", "move", "release", "interrupt", "leave"]), reports)


@given(st.lists(steps, max_size=40))
def test_any_reports_make_well_formed_gestures(qapp, sequence) -> None:
    recorder = Recorder()
    for name, report in sequence:
        recorder.time += 0.5
        arguments = {"interrupt": (), "leave": (report.device,)}.get(name, (report,))
        getattr(recorder.pen, name)(*arguments)
    is_down = False
    for name, *values in recorder.said:
        if name == "pressed":
            assert not is_down
            is_down = True
        elif name in ("moved", "released", "interrupted"):
            assert is_down
            is_down = name == "moved"
        if name in ("pressed", "moved", "released", "picked", "hovered"):
            sample = values[0]
            assert 0 <= sample.pressure <= 1
            assert max(abs(sample.x), abs(sample.y)) <= 1e6
