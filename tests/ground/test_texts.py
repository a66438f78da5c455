"""Texts that can be translated, without a window."""

import pickle
from pathlib import Path

import pytest

from gaugan_desktop import texts
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.texts import mark, set_translator, tr


@pytest.fixture
def shouting():
    set_translator(str.upper)
    yield
    set_translator(str)


def test_without_a_translator_texts_are_english() -> None:
    assert tr("Saved {file}", file="a.gaugan") == "Saved a.gaugan"
    assert mark("Brush") == "Brush"


def test_braces_of_names_are_left_alone() -> None:
    assert tr("a{b}c") == "a{b}c"
    assert tr("{file}", file="x{y}") == "x{y}"


def test_values_are_filled_in_after_translation(monkeypatch) -> None:
    monkeypatch.setattr(texts, "_translated", {"{a} of {b}": "{b} / {a}"}.get)
    assert tr("{a} of {b}", a=1, b=2) == "2 / 1"


@pytest.mark.parametrize(
    "wrong",
    [
        "Gespeichert: {datei}", "{", "}", "{0}", "{file!r}", "{file:>999999999}", "{file.__class__}",
        "{file[0]}", "{ file}", "Gespeichert", "{file} {why}", "{file:{file}}",
    ],
)  # fmt: skip
def test_a_translators_slip_costs_the_translation_and_not_the_sentence(monkeypatch, wrong) -> None:
    monkeypatch.setattr(texts, "_translated", lambda source: wrong)
    assert tr("Saved {file}", file="a.gaugan") == "Saved a.gaugan"


def test_pickled_texts_are_translated_where_they_arrive(shouting) -> None:
    set_translator(str)
    error = BadFileError("a.png", tr("The file is too large."))
    sent, message = pickle.dumps(error), pickle.dumps(error.message)
    set_translator(lambda source: source.replace("too large", "zu groß"))
    assert pickle.loads(sent).reason == "The file is zu groß."
    assert pickle.loads(message) == "a.png: The file is zu groß."


def test_what_a_text_quotes_stays_on_its_line() -> None:
    text = tr("There is no {name} in {path}.", name="a\nb\r\n\x1b[1mc\u2028d", path=Path("x"))
    assert text == "There is no a b [1mc d in x."
    assert pickle.loads(pickle.dumps(text)) == text
