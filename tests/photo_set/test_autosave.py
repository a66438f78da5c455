"""The newest state reaches the disk, whatever happens in between."""

import threading

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.photo_set.autosave import Autosave, Work
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.photo import Photo


def work(number: int) -> Work:
    return Work(Photo(str(number), "x"), np.zeros((64, 64, 3), np.uint8), Draft.empty((64, 64)))


def test_the_newest_wins() -> None:
    gate, written = threading.Event(), []

    def write(each: Work) -> None:
        gate.wait(10)
        written.append(each.photo.name)

    saver = Autosave(write, lambda photo, problem: None)
    for number in range(5):
        saver.save(work(number))
    gate.set()
    assert saver.close() == ""
    assert written[-1] == "4"
    assert len(written) <= 2


def test_trouble_is_told_and_tried_again(monkeypatch) -> None:
    monkeypatch.setattr("gaugan_desktop.photo_set.autosave._RETRY_SECONDS", 0.01)
    problems, done = [], threading.Event()

    def write(each: Work) -> None:
        if len(problems) < 3:
            raise BadFileError("a.png", "No space left.")

    def tell(photo: Photo, problem: str) -> None:
        problems.append(problem)
        if not problem:
            done.set()

    saver = Autosave(write, tell)
    saver.save(work(1))
    assert done.wait(10)
    assert problems == ["a.png: No space left."] * 3 + [""]
    assert saver.close() == ""


def test_closing_says_what_could_not_be_saved() -> None:
    def write(each: Work) -> None:
        raise BadFileError("a.png", "No space left.")

    saver = Autosave(write, lambda photo, problem: None)
    saver.save(work(1))
    assert saver.close() == "a.png: No space left."


def test_who_waits_has_it_tried_again_at_once(monkeypatch) -> None:
    monkeypatch.setattr("gaugan_desktop.photo_set.autosave._RETRY_SECONDS", 1000.0)
    has_room = threading.Event()

    def write(each: Work) -> None:
        if not has_room.is_set():
            raise BadFileError("a.png", "No space left.")

    saver = Autosave(write, lambda photo, problem: None)
    saver.save(work(1))
    assert saver.flush() == "a.png: No space left."
    has_room.set()
    assert saver.flush() == ""
    assert saver.close() == ""
