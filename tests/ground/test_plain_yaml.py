import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.labels import LabelSet, bundled_label_set, label_set_named, load_label_set
from gaugan_desktop.near_words import did_you_mean
from gaugan_desktop.plain_yaml import is_plain_text, read_plain_yaml

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 9)
)
TRAPS = [
    "x: !!int ''", "x: !!float ''", "x: !!bool maybe", "x: !!timestamp foo", "x: !!timestamp 2020-01-01",
    "x: !!python/object:os.system {}", "q: " + "[" * 500, "q: " + "[" * 40 + "]" * 40, BOMB, "x: \"\\0\"",
    'x: "\\ud800"', "x: " + "9" * 400, "x: " + "9" * 9000, "? [a, b]\n: c", "x: !!binary aGVsbG8=",
    "\x00", "x: &a [*a]", "x: !!set {a, b}", "a: [", "- a\nb: c", "\x07",
]  # fmt: skip


@pytest.mark.parametrize("text", TRAPS)
def test_traps_end_in_a_sentence(tmp_path, text) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]{3,200}$"):
        read_plain_yaml(text)
    path = tmp_path / "set.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadFileError, match=r"^set\.yaml: This is not a usable label set: [^\n]*\.$"):
        load_label_set(path)


@pytest.mark.parametrize(
    "word", ["0012", "1.10", "2020-01-01", "no", "on", "12:30", "1e5", "0x1F", "=", "<<"]
)
def test_words_that_look_like_values_stay_words(word) -> None:
    assert read_plain_yaml(f"[{word}]") == [word]


TEXTS = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Co", "Cn")), max_size=8)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
)


@given(PLAIN)
def test_what_is_written_is_read(data) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    assert read_plain_yaml(text) == data


@given(st.text(max_size=40))
def test_every_text_is_read_or_refused(text) -> None:
    try:
        read_plain_yaml(text)
    except ValueError as error:
        assert str(error)


@pytest.mark.parametrize("text", ["a\0b", "\x1b[1m", "\ud800", "\x7f"])
def test_texts_that_cannot_be_shown(text) -> None:
    assert not is_plain_text(text)
    with pytest.raises(ValueError, match="is a text of at most"):
        LabelSet.from_dict({"name": "x", "labels": [{"name": text, "color": "#010203"}]})


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ({"color": "-1a2b3"}, "is not a colour"),
        ({"color": 5}, "is not a colour"),
        ({"landscape": ["sky"]}, "landscape is a text"),
        ({"coco_id": 10**30}, "coco_id lies between"),
        ({"aliases": "sky"}, "aliases is a list"),
        ({"name": "x" * 201}, "at most 200"),
        ({"name": {"a": 1}}, "name is a text"),
    ],
)
def test_impossible_labels_are_refused(entry, sentence) -> None:
    with pytest.raises(ValueError, match=sentence):
        LabelSet.from_dict({"name": "x", "labels": [{"name": "a", "color": "#010203", **entry}]})


def test_mistyped_keys_and_names_are_named(tmp_path) -> None:
    path = tmp_path / "set.yaml"
    path.write_text("name: x\nlabels: [{name: a, colour: '#010203'}]\n")
    with pytest.raises(BadFileError, match=r"no key 'colour' \(did you mean color\?\)"):
        load_label_set(path)
    with pytest.raises(BadConfigError, match=r"no label set 'Landscpe' \(did you mean landscape\?\)"):
        label_set_named("Landscpe")
    assert label_set_named("landscape") is not None
    path.write_text("name: x\nlabels: [{name: a, color: '#010203'}]\n")
    assert label_set_named(str(path)).names == ("a",)
    assert did_you_mean("zzz", ["labels"]) == ""


def test_bundled_sets_have_no_unknown_keys() -> None:
    assert len(bundled_label_set("landscape")) == 18
